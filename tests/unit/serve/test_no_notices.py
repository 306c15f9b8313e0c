"""What is said when saves are looked for."""

from pathlib import Path

import pytest
from watchfiles._rust_notify import WatchfilesRustInternalError

from sitegen.serve import no_notices
from sitegen.serve.no_notices import require_one_more, why_polled


@pytest.mark.parametrize(("problem", "cure"), [
    (OSError('OS file watch limit reached. about ["/x"]'), "max_user_watches="),
    (WatchfilesRustInternalError("Error creating recommended watcher: Too many open files (os error 24)"), "max_user_instances="),
])  # fmt: skip
def test_what_is_used_up_is_told_in_one_line_with_its_cure(problem: Exception, cure: str):
    words = why_polled(problem)
    assert f"sudo sysctl fs.inotify.{cure}" in words
    assert "\n" not in words
    assert "/x" not in words


def test_of_anything_else_the_words_of_the_system_are_told():
    assert "(odd)" in why_polled(OSError("odd"))


def test_where_a_folder_can_be_watched_nothing_is_said(tmp_path: Path):
    require_one_more(str(tmp_path))


def test_a_watch_that_has_begun_needs_no_further_watcher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def none(*_: object) -> None:
        raise WatchfilesRustInternalError("Too many open files (os error 24)")

    monkeypatch.setattr(no_notices, "RustNotify", none)
    require_one_more(str(tmp_path))
