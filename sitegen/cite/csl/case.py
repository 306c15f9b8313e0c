"""Letter case: title case and its stop words, sentence case, capitals; formatting and protected words are respected."""

from __future__ import annotations

import re
from collections.abc import Callable

from sitegen.cite.csl.output import Node, Out, mapped

# The words the specification keeps small in titles, a list of facts: its phrases are left out, for no processor reads
# them. https://docs.citationstyles.org/en/stable/specification.html#title-case-conversion
STOP_WORDS = frozenset(
    (
        "a", "about", "across", "afore", "after", "against", "along", "alongside", "amid", "amidst", "among", "amongst",
        "an", "and", "anenst", "apropos", "apud", "around", "as", "aside", "astride", "at", "athwart", "atop",
        "barring", "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "but", "by", "c",
        "ca", "circa", "d'", "de", "despite", "down", "during", "d’", "et", "except", "for", "forenenst", "from",
        "given", "in", "inside", "into", "lest", "like", "modulo", "near", "next", "nor", "notwithstanding", "of",
        "off", "on", "onto", "or", "out", "over", "per", "plus", "pro", "qua", "sans", "since", "so", "than", "the",
        "through", "throughout", "thru", "thruout", "till", "to", "toward", "towards", "um", "und", "under",
        "underneath", "until", "unto", "up", "upon", "v", "van", "versus", "via", "vis-à-vis", "von", "vs", "with",
        "within", "without", "yet",
    )
)  # fmt: skip
_WORD = re.compile(r"[^\s/\-–—(\[]+")
_INNER_POINT = re.compile(r"\.\w")
_OTHERS = re.compile(r"\bet al\b")
_ORGANISM = re.compile(r"[A-Z][a-zë]*\.?(?: [a-zë]{2,}(?:-[a-zë]+)*\.?){1,4}")
_LETTER = re.compile(r"[^\W\d_]")


def changer(form: str, english: bool, dotted: bool = False) -> Callable[[Out], Out] | None:
    """What *form* of `text-case` does; title case is for English only, *dotted* for Turkish, where I is not i's."""
    if form == "title":
        return _title if english else None
    change = _FORMS.get(form)
    return _dotted(change) if change and dotted else change


_DOTTED = {"iI": "İ", "İI": "İ", "Ii": "ı"}  # a letter, what became of it, what it should be


def _dotted(change: Callable[[Out], Out]) -> Callable[[Out], Out]:
    """*change* with i ↔ İ and ı ↔ I."""

    def made(content: Out) -> Out:
        before, after = plain_leaves(content), change(mapped(content, lambda text: text.replace("İ", "I")))
        letters = list(plain_leaves(after))
        if len(letters) == len(before):
            letters = [_DOTTED.get(old + new, new) for old, new in zip(before, letters, strict=True)]
        return _rebuilt(after, letters)

    return made


def _lower(content: Out) -> Out:
    return _outside_nocase(content, str.lower)


def _upper(content: Out) -> Out:
    return _outside_nocase(content, str.upper)


def _outside_nocase(content: Out, change: Callable[[str], str]) -> Out:
    if isinstance(content, str):
        return change(content)
    if content.tag == "nocase":
        return content
    return Node(content.tag, [_outside_nocase(child, change) for child in content.children], content.value)


def _letters(content: Out) -> tuple[str, bytearray]:
    """The text, and for each letter whether it may not be changed."""
    text = plain_leaves(content)
    protected = bytearray()

    def walk(part: Out, kept: bool) -> None:
        if isinstance(part, str):
            protected.extend((b"\1" if kept else b"\0") * len(part))
            return
        for child in part.children:
            walk(child, kept or part.tag in ("nocase", "nodecor", "sup", "sub", "sc"))

    walk(content, False)
    return text, protected


def plain_leaves(content: Out) -> str:
    """The strings of *content* and no quotation marks."""
    if isinstance(content, str):
        return content
    return "".join([plain_leaves(child) for child in content.children])


def _rebuilt(content: Out, letters: list[str]) -> Out:
    at = 0

    def take(text: str) -> str:
        nonlocal at
        at += len(text)
        return "".join(letters[at - len(text) : at])

    return mapped(content, take)


def _capital(letters: list[str], at: int) -> None:
    capital = letters[at].title()
    if len(capital) == 1:
        letters[at] = capital


def _capitalize_first(content: Out) -> Out:
    text, protected = _letters(content)
    letters = list(text)
    if (found := _WORD.search(text)) and (letter := _LETTER.search(text, found.start(), found.end())):
        at, word = letter.start(), text[letter.start() : found.end()]
        if not protected[at] and word == word.lower() and not text[at - 1 : at].isdigit():
            _capital(letters, at)
    return _rebuilt(content, letters)


def _capitalize_all(content: Out) -> Out:
    text, protected = _letters(content)
    letters = list(text)
    for found in re.finditer(r"\S+", text):
        letter = _LETTER.search(text, found.start(), found.end())
        if letter and found[0].islower():
            at = letter.start()
            if not protected[at] and not text[at - 1 : at].isdigit():
                _capital(letters, at)
    return _rebuilt(content, letters)


def _sentence(content: Out) -> Out:
    text, protected = _letters(content)
    letters = list(text)
    shouted = text.isupper()
    for found in re.finditer(r"\S+", text):
        word = found[0].strip("“”‘’\"'(),.:;!?[]")
        simple = word[:1].isupper() and (word[1:].islower() or len(word) == 1)
        for at in range(found.start(), found.end()):
            if (shouted or (simple and found.start() > 0)) and not protected[at]:
                letters[at] = letters[at].lower()
    first = _LETTER.search(text)
    if first and not protected[first.start()]:
        _capital(letters, first.start())
    return _rebuilt(content, letters)


def _title(content: Out) -> Out:
    text, protected = _letters(content)
    _protect_organisms(content, 0, protected)
    for found in _OTHERS.finditer(text):
        protected[found.start() : found.end()] = b"\1" * len(found[0])
    letters = list(text)
    words = list(_WORD.finditer(text))
    for number, found in enumerate(words):
        letter = _LETTER.search(text, found.start(), found.end())
        if letter is None or protected[letter.start()] or text[found.start() : letter.start()].strip("{“‘\"'«<>"):
            continue
        at, word = letter.start(), text[letter.start() : found.end()]
        begins = number == 0 or _after_colon(text, found.start())
        if begins or number == len(words) - 1:
            rises = _is_lower(word) and (begins or len(word) > 1)
        else:
            rises = _is_plain(word) and not _stops(text, found)
        if rises:
            _capital(letters, at)
    return _rebuilt(content, letters)


def _protect_organisms(content: Out, at: int, protected: bytearray) -> None:
    """Mark the names of species in italics: `Escherichia coli`, `E. coli`, `Candida auris`."""
    if isinstance(content, str):
        return
    name = plain_leaves(content) if content.tag == "i" else ""
    if _ORGANISM.fullmatch(name) and STOP_WORDS.isdisjoint(name.split()):
        protected[at : at + len(name)] = b"\1" * len(name)
        return
    for child in content.children:
        _protect_organisms(child, at, protected)
        at += len(plain_leaves(child))


def _is_lower(word: str) -> bool:
    """Whether no letter is a capital and the first one has one; Greek letters stand for quantities."""
    return word[0] <= "ɏ" and word == word.lower()


def _is_plain(word: str) -> bool:
    """Whether it is a word of small letters, not `i.e.`, `v1.0` or `l’amour`."""
    return _is_lower(word) and not _INNER_POINT.search(word) and word[1:2] not in ("’", "'")


def _stops(text: str, found: re.Match[str]) -> bool:
    """Whether the word stays small: a single letter, or a stop word but for `pro-` and `like-`."""
    bare = found[0].strip(",;:“”‘’\"'.º)]{«")
    if len(bare) == 1:
        return True
    prefixed = bare in ("pro", "like") and text[found.end() : found.end() + 1] == "-"
    return bare in STOP_WORDS and not prefixed


def _after_colon(text: str, at: int) -> bool:
    before = text[:at].rstrip(" “‘\"'([«")
    return bool(before) and before[-1] in ":?!" and text[at - 1 : at] not in "-–"


_FORMS: dict[str, Callable[[Out], Out]] = {
    "lowercase": _lower,
    "uppercase": _upper,
    "capitalize-first": _capitalize_first,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
}
