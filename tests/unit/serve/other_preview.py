"""Another process that shows a project, as far as its note tells."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# What another process does: it leaves its note, says so, and waits for its end.
OTHER = """
import sys
from pathlib import Path
from sitegen.serve.standing import noted
with noted(Path(sys.argv[1]), int(sys.argv[2]), f"http://127.0.0.1:{sys.argv[2]}/?token=secret"):
    print("ready", flush=True)
    sys.stdin.read()
"""


@contextmanager
def other_process(project: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", OTHER, str(project), str(port)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()
