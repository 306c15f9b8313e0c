"""Quotes that an editor has made curly around a whole value: YAML takes them for letters of it, and so would a page.

Word, TextEdit and telephones put them in for straight ones without being asked. A value that only begins or ends with
a quotation, or that stands in straight quotes or below its key, is as its author wants it.
"""

from __future__ import annotations

# What may close a value that begins with the key, and which signs then show that it is more than one quotation.
_CLOSING = {
    "“": "”“\"", "”": "”\"", "„": "“”\"", "‟": "”\"", "«": "»\"", "»": "«»\"",
    "‘": "’‘'", "’": "’'", "‚": "‘’'", "‹": "›", "›": "‹›",
}  # fmt: skip
_OTHERS = {sign: "“”„‟" for sign in "“”„‟"} | {sign: "«»" for sign in "«»"} | {sign: "‘‚" for sign in "‘’‚"}
LONGEST = 60  # characters of a value that a hint repeats
MESSAGE = "the quotes around this text are curly, and only straight ones count"


def curly_quotes(text: str) -> bool:
    """Whether *text* stands as a whole between curly or angled quotes; the last of them may be straight."""
    if len(text) < 2 or text[-1] not in _CLOSING.get(text[0], ""):
        return False
    return not set(_OTHERS.get(text[0], "‹›")) & set(text[1:-1])


def hint(text: str) -> str:
    """What to type in place of *text*."""
    words = text[1:-1].strip()
    example = f': "{words}"' if words and len(words) <= LONGEST and not set(words) & set('"\\') else ""
    return f"type straight quotes in their place{example}"


def hint_of_prose(text: str) -> str:
    """The same of a text that may well be a quotation."""
    return f"{hint(text)}; to print curly ones, put straight ones around them as well"
