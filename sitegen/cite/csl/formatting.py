"""The attributes of formatting, affixes, case and quotes as one function on output, or None when there are none."""

from __future__ import annotations

from sitegen.cite.csl.case import changer
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.output import Finish, Node, Out, affixed, mapped

_TAGS = {
    ("font-style", "italic"): "i", ("font-style", "oblique"): "i", ("font-style", "normal"): "-i",
    ("font-variant", "small-caps"): "sc", ("font-variant", "normal"): "-sc",
    ("font-weight", "bold"): "b", ("font-weight", "normal"): "-b", ("font-weight", "light"): "light",
    ("text-decoration", "underline"): "u", ("text-decoration", "none"): "-u",
    ("vertical-align", "sup"): "sup", ("vertical-align", "sub"): "sub", ("vertical-align", "baseline"): "baseline",
}  # fmt: skip
_ATTRIBUTES = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")
FORMATTING = frozenset(_ATTRIBUTES)
_WORKS = FORMATTING | {"strip-periods", "text-case", "quotes", "prefix", "suffix", "display"}


def tags(attributes: dict[str, str]) -> list[str]:
    """The tags of the formatting attributes, the innermost first."""
    return [_TAGS[name, attributes[name]] for name in _ATTRIBUTES if (name, attributes.get(name, "")) in _TAGS]


def finisher(
    attributes: dict[str, str], locale: Locale, affixes: bool = True, english: bool | None = None, dotted: bool = False
) -> Finish | None:
    """All that the attributes of an element do to what it renders, in the order of the specification."""
    if attributes.keys().isdisjoint(_WORKS):
        return None
    steps: list[Finish] = []
    if attributes.get("strip-periods") == "true":
        steps.append(lambda content: mapped(content, lambda text: text.replace(".", "")))
    if case := attributes.get("text-case"):
        steps.append(_cased(case, locale.english if english is None else english, dotted or is_dotted(locale.lang)))
    if attributes.get("quotes") == "true":
        steps.append(_quoted)
    steps += [_tagged(tag) for tag in tags(attributes)]
    prefix, suffix = attributes.get("prefix", ""), attributes.get("suffix", "")
    if affixes and (prefix or suffix):
        steps.append(lambda content: affixed(prefix, content, suffix))
    if display := attributes.get("display"):
        steps.append(_tagged(display))
    return _chained(steps)


def _chained(steps: list[Finish]) -> Finish | None:
    if len(steps) < 2:
        return steps[0] if steps else None

    def finish(content: Out) -> Out:
        for step in steps:
            content = step(content)
        return content

    return finish


def is_dotted(lang: str) -> bool:
    """Whether i with and without a dot are two letters: in Turkish and Azerbaijani."""
    return lang.replace("_", "-").partition("-")[0].lower() in ("tr", "az")


def _cased(case: str, english: bool, dotted: bool) -> Finish:
    return changer(case, english, dotted) or (lambda content: content)


def _tagged(tag: str) -> Finish:
    return lambda content: Node(tag, [content])


def _quoted(content: Out) -> Out:
    return Node("q", [content])


def layout_finisher(attributes: dict[str, str], locale: Locale) -> Finish | None:
    """What a layout does to what it renders: its affixes are formatted too."""
    affixes = {name: value for name, value in attributes.items() if name in ("prefix", "suffix")}
    steps = [finisher(affixes, locale), finisher(attributes, locale, affixes=False)]
    return _chained([step for step in steps if step])
