"""What is wrong with a picture, said to the physician who sent it."""

from __future__ import annotations


class PictureError(Exception):
    """A picture that cannot be published: what is wrong with it, and what to do instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type[PictureError], tuple[str, str]]:
        """Both texts survive the way back from a worker."""
        return type(self), (self.message, self.hint)
