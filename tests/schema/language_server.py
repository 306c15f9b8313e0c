"""`yaml-language-server` (npm), the program behind YAML in VS Code and most other editors, asked as an editor asks it.

Messages are JSON-RPC with a header that says how long each is. https://microsoft.github.io/language-server-protocol/
"""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PROGRAM = HERE / "node_modules/yaml-language-server/bin/yaml-language-server"
PATIENCE = 60  # seconds for an answer; it is there in well under one, unless the machine is busy
SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}


class LanguageServer:
    """The program, running; to be used with `with`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            ["node", PROGRAM, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.answers: dict[int, queue.Queue[Any]] = {}
        self.told: dict[str, queue.Queue[list[dict[str, Any]]]] = {}
        self.thread = threading.Thread(target=self._listen, daemon=True)
        self.thread.start()

    def __enter__(self) -> LanguageServer:
        markdown = {"contentFormat": ["markdown"]}
        able = {"textDocument": {"hover": markdown, "completion": {"completionItem": {"snippetSupport": True}}}}
        able["workspace"] = {"configuration": True}
        self.ask("initialize", {"processId": None, "rootUri": self.folder.as_uri(), "capabilities": able})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": {"yaml": SETTINGS}})
        return self

    def __exit__(self, *_: object) -> None:
        self.ask("shutdown", None)
        self.tell("exit", None)
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(PATIENCE)
        self.thread.join(PATIENCE)
        assert self.process.stdout
        self.process.stdout.close()

    # -- what an editor does ------------------------------------------------------------------------
    def open(self, name: str, text: str) -> list[str]:
        """Open a file of YAML; what is wrong with it, as `line: message`, lines from 1."""
        self.show(name, text)
        return self.wrong(name)

    def show(self, name: str, text: str) -> None:
        """Open a file, and wait for nothing."""
        uri = self.uri(name)
        self.told[uri] = queue.Queue()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def wrong(self, name: str) -> list[str]:
        """What is wrong with a file that was opened just now."""
        found = self.told[self.uri(name)].get(timeout=PATIENCE)
        return [f"{item['range']['start']['line'] + 1}: {item['message']}" for item in found]

    def completions(self, name: str, line: int, column: int) -> dict[str, str]:
        """What is proposed at a place (from 1), with what would be inserted."""
        found = self.ask("textDocument/completion", self._at(name, line, column))
        return {item["label"]: item.get("insertText", item["label"]) for item in found["items"]}

    def hover(self, name: str, line: int, column: int) -> str:
        """What is said of the word at a place (from 1)."""
        found = self.ask("textDocument/hover", self._at(name, line, column))
        return found["contents"]["value"] if found else ""

    def _at(self, name: str, line: int, column: int) -> dict[str, Any]:
        return {"textDocument": {"uri": self.uri(name)}, "position": {"line": line - 1, "character": column - 1}}

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    # -- messages -----------------------------------------------------------------------------------
    def ask(self, method: str, params: object) -> Any:
        """The answer to a request."""
        number = len(self.answers) + 1
        self.answers[number] = queue.Queue()
        self._send({"id": number, "method": method, "params": params})
        answer = self.answers[number].get(timeout=PATIENCE)
        assert "error" not in answer, answer
        return answer["result"]

    def tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0"} | message).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.process.stdin.flush()

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream
        while head := stream.readline():
            length = int(head.partition(b":")[2]) if head.lower().startswith(b"content-length") else 0
            while head.strip():
                head = stream.readline()
            self._take(json.loads(stream.read(length)))

    def _take(self, message: dict[str, Any]) -> None:
        method = message.get("method")
        if method is None:
            self.answers[message["id"]].put(message)
        elif method == "textDocument/publishDiagnostics":
            self.told.setdefault(message["params"]["uri"], queue.Queue()).put(message["params"]["diagnostics"])
        elif "id" in message:
            items = message["params"].get("items", ()) if isinstance(message.get("params"), dict) else ()
            result = [SETTINGS if item.get("section") == "yaml" else None for item in items]
            self._send({"id": message["id"], "result": result or None})
