"""Records for laws of the reference formats: texts that try to break out, names of every form, dates of every precision."""

from collections.abc import Callable
from unicodedata import normalize

from hypothesis import strategies as st

from sitegen.cite import unreadable
from sitegen.cite.csl_terms import TYPES
from sitegen.cite.names import OTHERS
from sitegen.cite.richtext import pieces
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference

BREAKOUTS = (
    "a\nER  - \nTY  - JOUR", "x\n\nPMID- 1", "}", "{", "}}\n@article{evil,", "50 % of", "\\", "\\input{x}", "a & b_c #1",
    "$x^2$", "~", "--", "---", "``x''", '"', "@misc{x}", "<i>H. pylori</i>", "CO<sub>2</sub>", "10<sup>5</sup>", "p < 0.05",
    "</title>", "]]>", "&amp;", "AB  - ", "\r\n", "\u2028", "\u0085ER  - ", "\x00", "MRI of Ewing", "“q”", "é", "ß", "王", "ن",
    '<span class="nocase">mRNA</span>', "<i>", "</b>", "<i><b>x</b></i>", "'", "`", "^", "et al", "and", "–", "%5C",
)  # fmt: skip
texts = st.lists(st.sampled_from(BREAKOUTS) | st.text(st.characters(codec="utf-8"), max_size=8), min_size=1, max_size=5).map(" ".join)  # fmt: skip
titles = texts.map("Case {}".format)
words = st.sampled_from(("Silva", "O'Neill", "García", "Lévy-Strauss", "Åström", "Núñez", "Wang", "Ng", "Souza"))
given_names = st.sampled_from(("Ana", "José A.", "J.-P.", "Mary Ann", "J. R. R.", "Ana Luísa"))
particles = st.sampled_from(("van", "van der", "de", "von", "da"))
people = st.one_of(
    st.builds(lambda family, given: Name(family=family, given=given), words, given_names),
    st.builds(lambda a, b, given: Name(family=f"{a} {b}", given=given), words, words, given_names),
    st.builds(
        lambda p, family, given: Name(non_dropping_particle=p, family=family, given=given),
        particles,
        words,
        given_names,
    ),
    st.builds(
        lambda family, given, suffix: Name(family=family, given=given, suffix=suffix),
        words,
        given_names,
        st.sampled_from(("Jr.", "III")),
    ),
    st.sampled_from(
        (
            Name(family="王", given="小明"),
            Name(family="山田", given="太郎"),
            Name(family="김", given="철수"),
            Name(literal="World Health Organization"),
            Name(literal="Fever Study Group and Friends"),
            Name(literal="Harvard Medical School, Department of Surgery, Boston"),
            Name(family="Müller", given="Jürgen"),
        )
    ),
)
authors = st.builds(lambda found, cut: (*found, OTHERS) if cut else tuple(found), st.lists(people, min_size=1, max_size=4), st.booleans())  # fmt: skip
days = st.one_of(
    st.builds(PartialDate, year=st.integers(1000, 2030)),
    st.builds(PartialDate, year=st.integers(1000, 2030), month=st.integers(1, 12)),
    st.builds(PartialDate, year=st.integers(1000, 2030), month=st.integers(1, 12), day=st.integers(1, 28)),
)
dates = st.one_of(
    days,
    st.builds(PartialDate, year=st.integers(1000, 2030), season=st.integers(1, 4)),
    st.builds(PartialDate, year=st.integers(1000, 2030), circa=st.just(True)),
    st.builds(
        lambda year, a, b: PartialDate(year=year, month=min(a, b), end=PartialDate(year=year, month=max(a, b))),
        st.integers(1000, 2030),
        st.integers(1, 11),
        st.integers(2, 12),
    ),
    st.builds(
        lambda year, month: PartialDate(year=year, month=month, end=PartialDate(year=year + 1, month=1)),
        st.integers(1000, 2030),
        st.integers(1, 12),
    ),
    st.just(PartialDate(literal="in press")),
)
NUMBERS = {
    "volume": st.integers(1, 2000).map(str), "issue": st.sampled_from(("1", "7-8", "Suppl 1", "12")),
    "page": st.sampled_from(("105-114", "e12", "1708572", "S12-S19", "7")),
}  # fmt: skip
IDENTIFIERS = {
    "DOI": st.sampled_from(("10.1155/2018/1708572", "10.1002/(sici)1097_0258<1::aid>3.0.co;2-k", "10.5555/a_b%20#c")),
    "PMID": st.integers(10_000, 99_999_999).map(str), "PMCID": st.integers(1, 9_999_999).map("PMC{}".format),
    "ISSN": st.just("2090-6862"), "language": st.sampled_from(("en", "es", "ja")),
    "URL": st.sampled_from(("https://example.org/a_b?c=%7B&d=1#e~f", "http://example.com/")),
}  # fmt: skip
ARTICLE_TEXTS = {name: texts for name in ("container-title", "container-title-short", "abstract", "keyword")}
articles = st.builds(
    lambda text, names, issued: Reference(
        key="silva2018", type="article-journal", text=text, names=names, dates=issued
    ),
    st.fixed_dictionaries({"title": titles}, optional={**ARTICLE_TEXTS, **NUMBERS, **IDENTIFIERS}),
    st.fixed_dictionaries({"author": authors}, optional={"editor": authors}),
    st.fixed_dictionaries({"issued": dates}, optional={"accessed": days}),
)
anything = st.builds(
    lambda kind, text, names, when: Reference(key="key:1", type=kind, text=text, names=names, dates=when),
    st.sampled_from(sorted(TYPES)),
    st.fixed_dictionaries({"title": titles}, optional={
        **ARTICLE_TEXTS, **NUMBERS, **IDENTIFIERS,
        **dict.fromkeys(("publisher", "publisher-place", "edition", "number", "genre", "collection-title", "note",
                         "annote", "event-title", "title-short", "collection-number", "archive", "source", "status",
                         "medium", "scale", "version"), texts),
        "ISBN": st.just("978-3-16-148410-0"),
    }),
    st.fixed_dictionaries({}, optional=dict.fromkeys(("author", "editor", "translator", "collection-editor", "director"), authors)),
    st.fixed_dictionaries({}, optional=dict.fromkeys(("issued", "accessed", "original-date"), dates)),
)  # fmt: skip


def article(**text: str) -> Reference:
    """An article of one author, in press, with these texts: what laws found once is kept in this form."""
    known = {name.replace("_", "-"): value for name, value in text.items()}
    issued = PartialDate(literal="in press")
    return Reference(key="silva2018", type="article-journal", text=known, names={"author": (Name(family="王", given="小明"),)}, dates={"issued": issued})  # fmt: skip


def keywords(text: str) -> list[str]:
    """The keywords of a list that `, ` parts, without blanks around them; an empty one is none."""
    return [kept for word in text.split(", ") if (kept := word.strip())]


def bare(text: str) -> str:
    """*text* as a law compares it: single blanks, no tags, raised and lowered digits as digits, no unknown characters."""
    words = "".join(piece.words for piece in pieces(text) if not piece.mark)
    return " ".join(words.translate(_DIGITS).split())


_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")


def clean(text: str) -> str:
    """*text* with the sign for an unknown character in place of each that no file may hold."""
    return unreadable.clean(" ".join(text.split()))


def kept(record: Reference, bare: Callable[[str], str]) -> dict[str, str]:
    """The texts of *record* that a file keeps, each as *bare* compares it: keywords without blanks around them."""
    known = {name: shown for name, value in record.text.items() if (shown := bare(clean(value)))}
    if "keyword" in known:
        known["keyword"] = bare(", ".join(keywords(known["keyword"])))
    return {name: value for name, value in known.items() if value}


def balanced(text: str) -> str:
    """*text* with the tags that mean something; those of `nocase` as BibTeX reads them."""
    return composed("".join(piece.words for piece in pieces(" ".join(text.split()))))


def composed(text: str) -> str:
    """*text* as the reader of LaTeX gives it: accents one with their letters."""
    return normalize("NFC", clean(text))
