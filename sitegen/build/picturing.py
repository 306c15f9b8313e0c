"""The picture stage: originals become renditions in the store. Keyed by the picture's bytes, its recipe and the
code of `images/` alone, so no change of a theme or of sitegen's other rooms encodes a picture again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sitegen.build.context import Context
from sitegen.build.memory import Memory, PictureResult
from sitegen.build.pool import Pool
from sitegen.build.report import Progress
from sitegen.images.recipe import Recipe
from sitegen.model.site import Picture
from sitegen.model.struct import decode, digest, encode

if TYPE_CHECKING:  # what opens pictures is imported when there is one to open
    from sitegen.build.laundering import Laundered

BATCH = 4  # pictures that travel to a worker together


class PictureItem(NamedTuple):
    """An original: its path in the project, its digest, its key."""

    path: str
    digest: str
    key: str


def picture_key(context: Context, path: str, original: str) -> str:
    """The cache key of a picture. The suffix is part of it: a picture must be what its name says."""
    suffix = path.rpartition(".")[2].lower()
    return digest(_beginning(context.image_code, context.recipe, suffix) + original.encode())


@lru_cache
def _beginning(code: str, recipe: Recipe, suffix: str) -> bytes:
    """What the keys of all pictures with this suffix begin with."""
    return encode(("picture", code, recipe, suffix))


def all_pictures(
    pool: Pool[Context],
    originals: Iterable[tuple[str, str]],
    memory: Memory,
    progress: Progress,
    *,
    encode_missing: bool = True,
) -> tuple[dict[str, tuple[str, PictureResult]], int]:
    """For each original (path, digest): its key and result; and how many had to be encoded.

    Without *encode_missing* those are left out that had to be.
    """
    context = pool.context
    found: dict[str, tuple[str, PictureResult]] = {}
    missing: dict[str, PictureItem] = {}
    keys: dict[str, str] = {}
    for path, original in originals:
        key = keys[path] = picture_key(context, path, original)
        known = memory.pictures.get(key) or stored_picture(context, key)
        if known is not None:
            found[key] = (key, known)
        else:
            missing.setdefault(key, PictureItem(path, original, key))
    if encode_missing:
        found |= _encoded(pool, list(missing.values()), progress)
    return {path: found[key] for path, key in keys.items() if key in found}, len(missing)


def _encoded(pool: Pool[Context], items: list[PictureItem], progress: Progress) -> dict[str, tuple[str, PictureResult]]:
    """What becomes of *items*, by key. What is done is kept, also when *progress* breaks off."""
    context = pool.context
    found: dict[str, tuple[str, PictureResult]] = {}
    entries: list[tuple[str, bytes]] = []
    if items:
        pool.rest()
    try:
        for done, (result, seen) in enumerate(_launder_all(context, items, pool.jobs), 1):
            item = items[done - 1]
            key = picture_key(context, item.path, seen) if seen else item.key
            found[item.key] = (key, result)  # under the key of the bytes that were read: they may have been saved anew
            if seen:
                entries.append((key, encode(result)))
            progress("pictures", done, len(items))
    finally:
        context.pictures.results.put(entries)
    return found


def stored_picture(context: Context, key: str) -> PictureResult | None:
    """What became of the original with this key, when it is known."""
    data = context.pictures.results.get(key)
    result = None if data is None else decode(data, PictureResult)
    return result if result is not None and _whole(context, result) else None


def _whole(context: Context, result: PictureResult) -> bool:
    return result.picture is None or all(context.pictures.blobs.has(item.digest) for item in result.picture.renditions)


def _launder_all(context: Context, items: list[PictureItem], jobs: int) -> Iterator[Laundered]:
    """Results in the order of *items*. When a picture kills its worker, the rest are taken one by one to find it."""
    if not items:
        return
    from concurrent.futures import BrokenExecutor

    from sitegen.build.laundering import limit, one_picture

    done = 0
    try:
        with Pool(context, min(jobs, len(items)), context.release, limit) as pool:
            for result in pool.run(one_picture, items, batch=BATCH):
                yield result
                done += 1
    except BrokenExecutor:
        yield from (_alone(context, item) for item in items[done:])


def _alone(context: Context, item: PictureItem) -> Laundered:
    from concurrent.futures import BrokenExecutor

    from sitegen.build.laundering import limit, one_picture

    try:
        with Pool(context, 1, context.release, limit) as pool:
            (result,) = pool.run(one_picture, [item])
    except BrokenExecutor:
        problem = PictureResult(
            message="the picture takes too long or too much memory to decode",
            hint="reduce it to 4000 pixels on its longer side in a picture program, and save it as PNG or JPEG",
        )
        return problem, ""
    return result


def by_path(results: Mapping[str, tuple[str, PictureResult]]) -> dict[str, Picture]:
    """Pictures by path of their original."""
    return {path: result.picture for path, (_, result) in results.items() if result.picture is not None}
