"""The make stage: each target's key is looked up, and only what has no result is made. Cached, pure, parallel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import msgspec

from sitegen.build.context import Context, Shop
from sitegen.build.memory import Memory, TargetRecord
from sitegen.build.pool import Pool
from sitegen.build.report import Progress
from sitegen.cite.style import StyleFailure
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.struct import Value, decode, digest, encode
from sitegen.model.target import Target
from sitegen.plugins import PageType, some
from sitegen.render.theme import TemplateProblem

CODE = "sitegen's code"
MANY = 1_000  # results that are put into the store together


class MakeResult(Value, frozen=True, array_like=True):
    """The digests of a target's files, whose bytes are in the store, and the mistakes found while making them.

    `inputs` are those of the target, where its page type plans one anew from them.
    """

    digests: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    inputs: bytes = b""


class MakeItem(NamedTuple):
    """A target to make and the key to keep it under."""

    target: Target
    key: str


def target_key(target: Target, around: bytes) -> str:
    """The cache key of a target: a stored blob is its own key."""
    return target.blob or digest(b"\0".join((b"make", target.maker.encode(), around, target.inputs)))


def make_all(
    pool: Pool[Context], targets: Sequence[Target], memory: Memory, progress: Progress, again: Sequence[Target] = ()
) -> tuple[dict[str, TargetRecord], int]:
    """A record for each target by path, and how many files of theirs are not those of the last build.

    Those *again* among the targets are known to be as they were.
    """
    context = pool.context
    around = context.around
    records = {target.path: memory.targets[target.path] for target in again}
    missing: list[MakeItem] = []
    parts = shared_parts(context)
    for target in targets:
        if target.path in records:
            continue
        key = target_key(target, around)
        record = blob_record(target, memory) if target.blob else _remembered(context, target, key, parts, memory)
        if record is None:
            missing.append(MakeItem(target, key))
        else:
            records[target.path] = record
    records |= _made(pool, missing, memory, progress)
    made = sum(len(record.digests) for path, record in records.items() if memory.targets.get(path) is not record)
    return records, made


def _made(
    pool: Pool[Context], items: Sequence[MakeItem], memory: Memory, progress: Progress
) -> dict[str, TargetRecord]:
    """A record for each of *items*, by path. What is done is kept, also when *progress* breaks off; and it is kept in
    between, as all of it at once would be the peak of a build.
    """
    records: dict[str, TargetRecord] = {}
    parts, entries, results = shared_parts(pool.context), list[tuple[str, bytes]](), pool.context.store.results
    try:
        for done, (result, parts_made) in enumerate(pool.run(make_one, items), 1):
            target, key = items[done - 1]
            records[target.path] = _record(target, key, result, parts, memory)
            if result.digests:
                entries += [(key, encode(result)), *parts_made]
            if len(entries) >= MANY:
                results.put(entries)
                entries.clear()
            progress("make", done, len(items))
    finally:
        results.put(entries)
    return records


def blob_record(target: Target, memory: Memory) -> TargetRecord:
    """The record of a target that only copies a stored blob: nothing is made."""
    key, known = target.blob, memory.targets.get(target.path)
    if known is not None and known.key == key:
        return known
    reason = "it is new" if known is None else f"{target.origin} changed"
    return TargetRecord(key, (key,), reason=reason)


def _remembered(
    context: Context, target: Target, key: str, shared: Mapping[str, str], memory: Memory
) -> TargetRecord | None:
    known = memory.targets.get(target.path)
    if known is not None and known.key == key and known.beside == target.beside:
        return known
    stored = context.store.results.get(key)
    if stored is None:
        return None
    result = decode(stored, MakeResult)
    if not all(map(context.store.blobs.has, result.digests)):
        return None
    return _record(target, key, result, shared, memory, found=True)


def _record(
    target: Target, key: str, result: MakeResult, shared: Mapping[str, str], memory: Memory, *, found: bool = False
) -> TargetRecord:
    parts = _input_parts(target.inputs)
    known = memory.targets.get(target.path)
    before = None if known is None else {**memory.shared, **own_parts(known)}
    reason = "" if found and not memory.targets else reason_for(before, {**shared, **parts})
    return TargetRecord(key, result.digests, target.beside, encode(parts), reason, result.diagnostics, found)


def own_parts(record: TargetRecord) -> dict[str, str]:
    """What each part of a target's key was that is its own."""
    return decode(record.parts, dict[str, str]) if record.parts else {}


def shared_parts(context: Context) -> dict[str, str]:
    """What each part of every page's key is, that is the same for all: kept once, as there are many pages."""
    settings = digest(encode(context.info))
    return {CODE: context.code[:12], "the theme": context.theme_digest[:12], "the settings": settings[:12]}


def same_code(context: Context, memory: Memory) -> bool:
    """Whether the *memory* is of a build by the code of today."""
    return memory.shared.get(CODE) == context.code[:12]


def _input_parts(inputs: bytes) -> dict[str, str]:
    fields: Any = msgspec.msgpack.decode(inputs) if inputs else {}
    named = fields if isinstance(fields, dict) else {"inputs": fields}
    return {f"its {name}": digest(encode(value))[:12] for name, value in named.items() if name != "$"}


def reason_for(known: Mapping[str, str] | None, parts: Mapping[str, str]) -> str:
    """Why a target is made, from what its key was made of then and now."""
    if known is None:
        return "it is new"
    changed = [name for name in {**known, **parts} if known.get(name) != parts.get(name)]
    return f"{', '.join(changed)} changed" if changed else "its result was missing from the cache"


@cache
def _page_type(name: str) -> PageType:
    return some("pages", [name])[name]


def make_one(context: Context, item: MakeItem) -> tuple[MakeResult, tuple[tuple[str, bytes], ...]]:
    """Make the files of one target and keep their bytes among the blobs; new parts of it are to be kept beside."""
    shop = Shop(context)
    made = files_of(item.target, shop)
    if isinstance(made, Diagnostic):
        return MakeResult((), (made,)), ()
    inputs = item.target.inputs if _page_type(item.target.maker).replan is not None else b""
    return MakeResult(tuple(map(context.store.blobs.put, made)), (), inputs), tuple(shop.new.items())


def files_of(target: Target, shop: Shop) -> tuple[bytes, ...] | Diagnostic:
    """The bytes of each file of a target; or the mistake in a template or a citation style that stands against it."""
    try:
        data = _page_type(target.maker).make(target.inputs, shop)
    except TemplateProblem as problem:
        return _template_diagnostic(shop.context, problem, target)
    except StyleFailure as problem:
        return _style_diagnostic(problem, target)
    return data if isinstance(data, tuple) else (data,)


def _style_diagnostic(problem: StyleFailure, target: Target) -> Diagnostic:
    work = f"the reference '{problem.key}'" if problem.key else "these references together"
    message = f"the citation style “{problem.style}” cannot print {work} ({problem.reason})"
    hint = "look at that record for what is unlike the others, or name another style under csl:"
    return Diagnostic(file=target.origin or target.path, rule="style-failure", message=message, hint=hint)


def _template_diagnostic(context: Context, problem: TemplateProblem, target: Target) -> Diagnostic:
    return Diagnostic(
        file=context.theme_origins.get(problem.template, problem.template),
        rule="template",
        span=problem.span,
        source=problem.source,
        message=f"{problem.message} (while making /{target.path} from {target.origin or target.maker})",
        hint="mend the template; themes/README.md lists what a template may use",
    )
