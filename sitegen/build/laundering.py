"""Originals become renditions, in workers of their own: the part of the picture stage that opens a stranger's bytes."""

from __future__ import annotations

from pathlib import PurePosixPath

from sitegen import files
from sitegen.build.context import Context
from sitegen.build.memory import PictureResult
from sitegen.build.picturing import PictureItem
from sitegen.images.launder import launder
from sitegen.images.problem import PictureError
from sitegen.images.renditions import RenditionBytes
from sitegen.images.sandbox import limit_next_picture, limit_process
from sitegen.model.site import Picture, Rendition
from sitegen.model.struct import digest

Laundered = tuple[PictureResult, str]  # what became of an original, and the digest of the bytes that were read


def limit() -> None:
    """A worker may take so much beyond what it shares with its parent, which a large site may have made large."""
    limit_process(files.data_held())


def one_picture(context: Context, item: PictureItem) -> Laundered:
    """Launder one original and keep its renditions; in a worker, under limits of time and memory."""
    data = files.read(context.root / item.path)
    limit_next_picture()
    try:
        laundered = launder(PurePosixPath(item.path).name, data, context.recipe)
    except PictureError as problem:
        result = PictureResult(message=problem.message, hint=problem.hint)
    else:
        result = PictureResult(picture=Picture(renditions=tuple(_keep(context, made) for made in laundered.renditions)))
    limit_next_picture(0)
    return result, digest(data)


def _keep(context: Context, made: RenditionBytes) -> Rendition:
    return Rendition(
        digest=context.pictures.blobs.put(made.data),
        extension=made.extension,
        media_type=made.media_type,
        width=made.width,
        height=made.height,
    )
