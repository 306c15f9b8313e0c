"""A project built by the command, and its output as a web server answers it, with the headers that hosts read."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from sitegen.model.media_types import media_type
from sitegen.plugins import Exporter, discover
from tests.places import REPO


def published_formats() -> list[str]:
    """The names of all formats that a site may publish."""
    found: Iterable[Exporter] = discover("exporters")
    return [item.name for item in found if item.cite or item.write or (item.gather and item.publish)]


# What the formats ask of a site that publishes them all.
SETTINGS = {"exports": json.dumps(published_formats()), "oai": "{gateway: https://gateway.example.org/oai/}"}


class BuiltSite:
    """The output in `folder` of a site at `url`; `files` are its files by path from there."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        self.files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
        self._rules = list(_rules(self.files["_headers"].decode()))

    def ending(self, *endings: str) -> dict[str, bytes]:
        """The files of these endings."""
        return {path: data for path, data in self.files.items() if path.endswith(endings)}

    def pages(self) -> Iterator[tuple[str, LexborHTMLParser]]:
        """Every page, by path."""
        for path, data in self.ending(".html").items():
            yield path, LexborHTMLParser(data.decode())

    def file(self, href: str, path: str = "") -> str | None:
        """The file that answers *href* of the page at *path*: nothing for other sites, `""` where there is none."""
        address = urldefrag(urljoin(self.url + path, href)).url.partition("?")[0]
        if not address.startswith(self.url):
            return None
        found = unquote(address.removeprefix(self.url))
        found += "index.html" if not found or found.endswith("/") else ""
        return found if found in self.files else ""

    def media_type(self, path: str) -> str:
        """What a host says a file is: by the rules of `_headers`, else by its ending."""
        asked = "/" + path.removesuffix("index.html")
        told = [value for rule, name, value in self._rules if name == "Content-Type" and rule.fullmatch(asked)]
        assert len(told) <= 1, (path, told)
        return told[0].partition(";")[0] if told else media_type(path)


def _rules(headers: str) -> Iterator[tuple[re.Pattern[str], str, str]]:
    """The rules of `_headers`, as Netlify and Cloudflare read them."""
    path = re.compile("")
    for line in headers.splitlines():
        if line.startswith("/"):
            path = re.compile(re.sub(r":\w+", "[^/]+", re.escape(line).replace(r"\*", ".*")))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            yield path, name, value


def build(project: Path, *options: str) -> BuiltSite:
    """The project built by the command; its address is that of content/site.yml."""
    command = [sys.executable, "-m", "sitegen", "build", "-C", str(project), "--no-search", *options]
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPO, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.search(r"^url: *(\S+)", (project / "content/site.yml").read_text("utf-8"), re.MULTILINE)
    assert found
    return BuiltSite(project / "public", found[1])


def host(url: str) -> str:
    """The name of the host in *url*."""
    return urlsplit(url).netloc
