"""`date`: localized or not, ranges with what they share written once, seasons, eras, and the letter after the year."""

from __future__ import annotations

from collections.abc import Callable

from sitegen.cite.csl.compile import Compiler
from sitegen.cite.csl.dates import Date, Day
from sitegen.cite.csl.formatting import finisher
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.ordinal import ordinal
from sitegen.cite.csl.output import Finish, Out, affixed, join
from sitegen.cite.csl.state import Closure, State, nothing
from sitegen.cite.csl.xml import Element

_SCOPES = {"year": ("year",), "year-month": ("year", "month")}
Write = Callable[[Day], str]


class _Part:
    """A part of a date, ready to be written."""

    __slots__ = ("delimiter", "finish", "name", "prefix", "suffix", "write")

    def __init__(self, name: str, attributes: dict[str, str], locale: Locale) -> None:
        self.name, self.write = name, _WRITERS[name](attributes, locale)
        self.finish: Finish | None = finisher(attributes, locale, affixes=False)
        self.prefix, self.suffix = attributes.get("prefix", ""), attributes.get("suffix", "")
        self.delimiter = attributes.get("range-delimiter", "–")

    def render(self, day: Day, prefix: bool = True, suffix: bool = True, letter: str = "") -> Out:
        text = self.write(day)
        if not text:
            return ""
        content: Out = text + letter
        if self.finish:
            content = self.finish(content)
        if not self.prefix and not self.suffix:
            return content
        return affixed(self.prefix if prefix else "", content, self.suffix if suffix else "")


def date(compiler: Compiler, element: Element) -> Closure:
    """The closure of a `date`."""
    attributes, parts, delimiter = _parts(compiler, element)
    if not parts:
        return nothing
    finish = finisher(attributes, compiler.locale)
    variable = element.get("variable")
    if compiler.sorting:
        return _sortable(variable, frozenset(part.name for part in parts))
    letters, recording = not compiler.explicit_suffix, compiler.recording

    def made(state: State) -> Out:
        state.tried += 1
        value = state.item.dates.get(variable)
        if value is None or (state.suppressed and variable in state.suppressed):
            return ""
        letter = state.year_suffix if letters else ""
        content = _rendered(value, parts, delimiter, letter)
        if not content:
            return ""
        state.hits += 1
        if letter and value.begin.year:
            state.year_suffix = ""
        if recording:
            state.suppressed = (state.suppressed or set()) | {variable}
        return finish(content) if finish else content

    return made


def _parts(compiler: Compiler, element: Element) -> tuple[dict[str, str], list[_Part], str]:
    """The attributes of the date, its parts, and what stands between them."""
    locale, own = compiler.locale, {part.get("name"): part.attributes for part in element.all("date-part")}
    localized = locale.dates.get(element.get("form")) if element.get("form") else None
    if localized is None:
        made = [_Part(part.get("name"), part.attributes, locale) for part in element.all("date-part")
                if part.get("name") in _WRITERS]  # fmt: skip
        return element.attributes, made, element.get("delimiter")
    scope = _SCOPES.get(element.get("date-parts"), ("year", "month", "day"))
    attributes = {**localized.attributes, **element.attributes}
    made = []
    for part in localized.parts:
        if part.name in scope:
            over = {key: text for key, text in own.get(part.name, {}).items() if key not in ("prefix", "suffix")}
            made.append(_Part(part.name, {**part.attributes, **over}, locale))
    return attributes, made, localized.attributes.get("delimiter", "")


def _sortable(variable: str, names: frozenset[str]) -> Closure:
    def made(state: State) -> Out:
        state.tried += 1
        value = state.item.dates.get(variable)
        if value is None:
            return ""
        state.hits += 1
        return sort_text(value, names)

    return made


def sort_text(value: Date, names: frozenset[str]) -> str:
    """A date as digits that sort; years before Christ before the others."""
    if not value.begin.year:
        return value.literal

    def digits(day: Day) -> str:
        year = f"{day.year:05d}" if day.year >= 0 else f"-{99999 + day.year:05d}"
        month = day.month if "month" in names else 0
        return f"{year}{month:02d}{day.day if 'day' in names else 0:02d}"

    return digits(value.begin) + (f"/{digits(value.end)}" if value.end and value.end.year else "")


def _rendered(value: Date, parts: list[_Part], delimiter: str, letter: str) -> Out:
    begin, end = value.begin, value.end
    if not begin.year and not begin.season:
        return value.literal
    if end is not None and end != begin:
        return _range(begin, end, parts, delimiter, letter)
    if letter:
        return join([part.render(begin, letter=letter if part.name == "year" else "") for part in parts], delimiter)
    return join([part.render(begin) for part in parts], delimiter)


def _range(begin: Day, end: Day, parts: list[_Part], delimiter: str, letter: str) -> Out:
    """What differs is written twice with the range delimiter between, what is shared once."""
    if not end.year:
        shown = _rendered(Date(begin), parts, delimiter, letter)
        return join([shown, "–"])
    names = [part.name for part in parts]
    if begin.year != end.year:
        doubled = {"year", "month", "day"}
    elif (begin.month, begin.season) != (end.month, end.season):
        doubled = {"month", "day"}
    else:
        doubled = {"day"}
    if not doubled & set(names):
        return _rendered(Date(begin), parts, delimiter, letter)
    largest = next(name for name in ("year", "month", "day") if name in doubled and name in names)
    dash = next(part.delimiter for part in parts if part.name == largest)
    at = [number for number, part in enumerate(parts) if part.name in doubled]
    first, last = at[0], at[-1]
    before = [part.render(begin) for part in parts[:first]]
    inner = parts[first : last + 1]
    from_ = _run(inner, begin, delimiter, letter, last_suffix=False)
    to = _run(inner, end, delimiter, letter, first_prefix=False)
    after = [part.render(begin, letter=letter if part.name == "year" else "") for part in parts[last + 1 :]]
    middle = join([from_, to], dash) if from_ and to else from_ or to
    return join([*before, middle, *after], delimiter)


def _run(
    parts: list[_Part], day: Day, delimiter: str, letter: str, first_prefix: bool = True, last_suffix: bool = True
) -> Out:
    shown = [part for part in parts if part.write(day)]
    return join(
        [
            part.render(
                day, first_prefix or number > 0, last_suffix or number < len(shown) - 1,
                letter if part.name == "year" else "",
            )
            for number, part in enumerate(shown)
        ],
        delimiter,
    )  # fmt: skip


def _year(attributes: dict[str, str], locale: Locale) -> Write:
    short = attributes.get("form") == "short"
    before, after = locale.term("bc"), locale.term("ad")

    def write(day: Day) -> str:
        year = day.year
        if year < 0:
            return f"{-year}{before}"
        if not year:
            return ""
        if short and year > 999:
            return f"{year % 100:02d}"
        return f"{year}{after}" if year < 1000 else str(year)

    return write


def _month(attributes: dict[str, str], locale: Locale) -> Write:
    form = attributes.get("form", "long")
    strip = attributes.get("strip-periods") == "true"
    if form == "numeric":
        return lambda day: str(day.month) if day.month else ""
    if form == "numeric-leading-zeros":
        return lambda day: f"{day.month:02d}" if day.month else ""
    months = [locale.term(f"month-{number:02d}", form) for number in range(1, 13)]
    seasons = [locale.term(f"season-{number:02d}", form) for number in range(1, 5)]
    if strip:
        months = [month.replace(".", "") for month in months]

    def write(day: Day) -> str:
        if day.month:
            return months[day.month - 1] or str(day.month)
        return seasons[day.season - 1] if 1 <= day.season <= 4 else ""

    return write


def _day(attributes: dict[str, str], locale: Locale) -> Write:
    form = attributes.get("form", "numeric")
    if form == "numeric-leading-zeros":
        return lambda day: f"{day.day:02d}" if day.day else ""
    if form != "ordinal":
        return lambda day: str(day.day) if day.day else ""
    first_only = locale.options.get("limit-day-ordinals-to-day-1") == "true"
    genders = [locale.genders.get(f"month-{number:02d}", "") for number in range(13)]

    def write(day: Day) -> str:
        if not day.day or (first_only and day.day != 1):
            return str(day.day or "")
        return ordinal(day.day, locale, genders[day.month])

    return write


_WRITERS: dict[str, Callable[[dict[str, str], Locale], Write]] = {"year": _year, "month": _month, "day": _day}
