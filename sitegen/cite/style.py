"""What a style that cannot print a work says of it."""

from __future__ import annotations


class StyleFailure(Exception):
    """The style of that title broke down over a work; `key` is empty when that depends on several."""

    def __init__(self, style: str, key: str, reason: str) -> None:
        super().__init__(f"{style}, {key}: {reason}")
        self.style, self.key, self.reason = style, key, reason
