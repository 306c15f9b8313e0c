"""Files the site will hold: where, made by whom, of which small frozen inputs."""

from __future__ import annotations

from sitegen.model.struct import Value


class Target(Value, frozen=True, kw_only=True):
    """A planned output. `path` is relative to the output folder with forward slashes (`cases/a/index.html`).

    `beside` are the paths of further files that are made of the same inputs in the same go: one key and one memory do
    for all of them.

    `maker` is the name of the page type, exporter or asset kind; `inputs` the canonical bytes of what it is made
    of: with the theme, the site and the code they are its cache key. `origin` is the source to name when two
    targets claim one path. A target that only copies a stored blob has its digest in `blob` and no inputs.
    """

    path: str
    maker: str
    inputs: bytes = b""
    origin: str = ""
    blob: str = ""
    beside: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file of it, in the order in which their bytes are made."""
        return (self.path, *self.beside)
