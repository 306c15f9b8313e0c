from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from sitegen.serve.log_lines import LogLines, fault_line


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    quiet = LogLines()
    quiet.start()
    yield
    quiet.stop()


@pytest.mark.parametrize("name", ["asyncio", "tornado.application", "tornado.general", "livereload"])
def test_a_mistake_behind_the_pages_is_one_line(name: str, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError("why\nmore")
    except ValueError:
        logging.getLogger(name).exception("Exception in %s\nhandle: x", "callback", stack_info=True)
    assert caplog.messages == ["Exception in callback (ValueError: why)"]
    assert "Traceback" not in caplog.text
    assert "Stack" not in caplog.text


def test_other_lines_stay_as_they_are(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("asyncio").warning("100%% %s", "slow")
    logging.getLogger("other").warning("a\nb")
    assert caplog.messages == ["100% slow", "a\nb"]


@pytest.mark.parametrize(("fault", "line"), [
    (ValueError("a\nb"), "ValueError: a"), (KeyError(), "KeyError"), (OSError("a\x1b[31mb\u202e"), "OSError: a [31mb "),
    (ValueError("\n \n"), "ValueError"),
])  # fmt: skip
def test_a_mistake_is_a_line(fault: Exception, line: str) -> None:
    assert fault_line(fault) == line
