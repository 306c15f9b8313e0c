"""Why saves are looked for instead of waited for, in one line, with what can be done.

Linux gives a user so many watched folders and so many watchers (https://man7.org/linux/man-pages/man7/inotify.7.html);
sync programs and editors take their share. watchfiles passes over folders that it was refused when it is to pass over
those that may not be read, so a watch is tried once more when all are begun.
"""

from __future__ import annotations

from watchfiles._rust_notify import RustNotify, WatchfilesRustInternalError

from sitegen.serve.polling import POLL_MS

_OF_WATCHES = "limit"  # so watchfiles says that the system watches no further folder
_OF_WATCHERS = "os error 24"  # EMFILE
_CURES = {
    _OF_WATCHES: ("no further folder can be watched", "fs.inotify.max_user_watches=524288"),
    _OF_WATCHERS: ("too many programs watch files", "fs.inotify.max_user_instances=1024"),
}


def require_one_more(folder: str) -> None:
    """`OSError` when no further folder can be watched: then some of those before may not be, and new ones will not."""
    try:
        RustNotify([folder], False, False, 0, False, False).close()
    except WatchfilesRustInternalError:
        return  # of watchers there is no further one: those that have begun go on


def why_polled(problem: Exception) -> str:
    """One line for whoever started the preview."""
    for sign, (why, setting) in _CURES.items():
        if sign in str(problem):
            cure = f"To be told at once again: sudo sysctl {setting}, then start the preview anew."
            return f"This system gives no notice of all saves ({why}): they are looked for every {POLL_MS} ms. {cure}"
    return f"This system gives no notice of saves here ({problem}): the files are looked at every {POLL_MS} ms."
