"""A folder served as a host would serve it: with the security headers, text compressed, connections kept."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sitegen.render.policy import HEADERS

TEXT = frozenset({".html", ".css", ".js", ".svg", ".json", ".xml", ".txt"})
LEVEL = 6  # what hosts use


class _Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map, ".webp": "image/webp", ".avif": "image/avif",
        ".wasm": "application/wasm",
    }  # fmt: skip
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.partition("?")[0].endswith("/") else file
        if file.suffix not in TEXT or not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), LEVEL)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        for name, value in HEADERS:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Plain(_Handler):
    """A host that sends no headers of ours."""

    end_headers = http.server.SimpleHTTPRequestHandler.end_headers


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that has seen enough hangs up; that is no mistake."""


@contextmanager
def serve(folder: Path, *, headers: bool = True) -> Iterator[str]:
    """Serve *folder*, which may come into being later; gives the address, with a slash at its end."""
    handler = _Handler if headers else _Plain
    server = _Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
