"""A small project, a preview of it and the builder behind it, in one process: what happens between them, step by step."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.serve.arrived import arrived
from sitegen.serve.builder import Builder, Interrupted
from sitegen.serve.messages import FromBuilder, Indexed, Looked, MadeAll, from_builder
from sitegen.serve.preview import Preview
from sitegen.serve.shown import Change
from tests import small_site

OPTIONS = Options(drafts=True, write=False, search=False)


class Wire:
    """A pipe of which both ends are here."""

    def __init__(self) -> None:
        self.sent: deque[bytes] = deque()
        self.waiting = False

    def send_bytes(self, data: bytes) -> None:
        self.sent.append(data)

    def poll(self) -> bool:
        return self.waiting


class Beside:
    """The project at *root*, its preview, and its builder."""

    def __init__(self, root: Path, options: Options = OPTIONS) -> None:
        self.root, self.options, self.wire = root, options, Wire()
        self.preview = Preview(root, root / ".sitegen", options, {})
        self.builder = Builder(root, root / ".sitegen", options, cast(Any, self.wire))
        self.tabs: frozenset[str] = frozenset()

    def write(self, path: str, text: str | bytes) -> str:
        """Write a file of the project, and tell nobody."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def save(self, path: str, text: str | bytes) -> Change:
        """Save a file as an author does."""
        return self.saved(self.write(path, text))

    def saved(self, *paths: str) -> Change:
        """The watcher tells of *paths*."""
        return self.preview.saved(paths, self.tabs)

    def look(self) -> list[Change]:
        """The builder looks at the project as it is, and makes every page; the preview hears of it."""
        return [self.hear(message) for message in self.looked()]

    def looked(self) -> list[FromBuilder]:
        """What the builder has to say of the project as it is."""
        self.builder.generation = self.preview.generation
        self.wire.sent.clear()
        with suppress(Interrupted):
            self.builder.once()
        found = [from_builder(data) for data in self.wire.sent]
        return [message for message in found if isinstance(message, Looked | MadeAll | Indexed)]

    def hear(self, message: FromBuilder) -> Change:
        """The preview is told *message*."""
        return self.preview.heard(arrived(message) if isinstance(message, Looked) else message, self.tabs)

    def open(self, path: str) -> str:
        """Open a page in a tab; its text, empty for one that is not there."""
        self.tabs |= {path}
        data = self.preview.page(path)
        return "" if data is None else data.decode()

    def errors(self) -> list[str]:
        """The rules of the errors that are told."""
        return [item.rule for item in self.preview.state().problems if item.severity == "error"]

    def built(self) -> dict[str, bytes]:
        """The files that a clean build of the project writes."""
        options = Options(drafts=self.options.drafts, cache=False, search=False, output="built")
        assert not build(self.root, options, lambda *_: None).failed
        folder = self.root / "built"
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def project(root: Path, **cases: str) -> Beside:
    """A project with these cases by slug, of which nothing has been read yet."""
    return Beside(small_site.project(root, **cases))
