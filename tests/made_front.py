"""Front matter made by chance, every key of `model/metadata.py` in play; and one with all of them, `whole_front`."""

from __future__ import annotations

import json
import re
from typing import Any, get_args

from hypothesis import strategies as st

from sitegen.model.event import EventKind
from sitegen.model.metadata import CaseType, CodeSystem, CreditRole, Relation, Sex
from sitegen.model.peer_review import PeerReview
from tests.made_texts import line, long_line, named, said, statement, title

Front = dict[str, Any]
# What JSON leaves as it is and YAML does not take, or takes for an end of line.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\u200e\u200f\u202a-\u202e]")


def dumped(front: Front) -> str:
    """The front matter as YAML: JSON, with control characters written as YAML escapes them."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(front, ensure_ascii=False))


def some(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[Front]:
    """A mapping with any of these keys."""
    return st.fixed_dictionaries({}, optional=optional)


def with_all(required: Front, **optional: st.SearchStrategy[Any]) -> st.SearchStrategy[Front]:
    """A mapping with all of *required* and any of the others."""
    return st.fixed_dictionaries(required, optional=optional)


def few(strategy: st.SearchStrategy[Any], least: int = 0, most: int = 2) -> st.SearchStrategy[list[Any]]:
    """A short list."""
    return st.lists(strategy, min_size=least, max_size=most)


ORCIDS = ("0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X")
DOIS = ("10.5555/case.1", "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2", "10.5555/a&b_c#d%20")
DATES = ("2018", "2018-07", "2018-07-16", "2020-02-29", "1999-12")
URLS = ("https://example.org/a?b=1&c=[2]", "http://example.com/", "https://例え.example/ä")
LANGS = ("es", "pt-BR", "ja", "ar", "zh-Hant-TW", "de")
LICENSES = ("CC-BY-4.0", "CC0-1.0", "CC-BY-NC-ND-4.0")
date, doi, url = st.sampled_from(DATES), st.sampled_from(DOIS), st.sampled_from(URLS)
flag = st.booleans()
number = st.sampled_from(("1", "12", "S1", "1–2", "e1708572", "12 Suppl 3", "0"))
NAMES: tuple[Front, ...] = (
    {"name": "Ada Example"}, {"given": "Ludwig", "particles": "van", "family": "Beethoven", "suffix": "Jr."}, {"name": "王小明"},
    {"given": "J.-P.", "family": "O’Neill–Smith"}, {"name": "Suharto"}, {"family": "Madonna"}, {"literal": "Example Study Group"},
    {"name": {"given": "María José", "family": "de la Cruz <x>", "suffix": "III"}}, {"name": {"literal": "WHO & Friends"}},
    {"given": "\U00020000", "family": "\U0001f9ec"}, {"family": "A\x01B]]>", "given": "x"}, {"name": "محمد بن سلمان"},
)  # fmt: skip
_about_author = some(
    orcid=st.sampled_from(ORCIDS), email=st.just("ada@hospital.example"), corresponding=flag, equal_contributor=flag,
    deceased=flag, degrees=few(named), roles=st.lists(st.sampled_from(get_args(CreditRole)), max_size=3, unique=True),
    affiliations=st.lists(st.sampled_from(("ortho", "path")), max_size=2, unique=True), note=named,
)  # fmt: skip
author = st.builds(lambda name, about: name | about, st.sampled_from(NAMES), _about_author)
_crowd = st.integers(20, 120).map(lambda count: [{"given": "A.", "family": f"Author{n}"} for n in range(count)])
authors = st.one_of(few(author, 0, 4), few(author, 1, 3), few(author, 1, 3), _crowd)
_of_affiliation = dict.fromkeys(("department", "address", "city", "state", "postal_code", "country"), named)
affiliations = st.tuples(*(
    with_all({"id": st.just(id), "name": named}, **_of_affiliation, ror=st.just("https://ror.org/02mhbdp94"), url=url)
    for id in ("ortho", "path")
)).map(list)  # fmt: skip


def _letters(heading: tuple[str, str]) -> str:
    """What the reader tells headings apart by, and less: two that differ in what cannot be seen are one to it."""
    return "".join(filter(str.isalnum, heading[0])).casefold()


abstract = st.one_of(
    said, statement, st.lists(st.tuples(named, said), min_size=1, max_size=3, unique_by=_letters).map(dict), st.just("With $x^2 < \\frac{1}{y}$ & $$z$$ [a](https://x.org/).")
)  # fmt: skip
_seen = dict.fromkeys(("modality", "view", "stain", "magnification", "scale_bar"), line)
_rights = {
    "credit": line,
    "source": line,
    "permission": line,
    "license": st.sampled_from(LICENSES),
    "long_description": statement,
}


def _panel(id: str, **place: st.SearchStrategy[Any]) -> st.SearchStrategy[Front]:
    return with_all(
        {"id": st.just(id), "alt": named, **place}, caption=said, long_description=statement, time=line, **_seen
    )


grid = with_all(
    {"id": st.just("ct"), "panels": st.tuples(_panel("a", src=st.just("figures/ct-a.png")), _panel("b", src=st.just("figures/ct-b.png"))).map(list)},
    caption=st.one_of(said, st.builds("(a) {} (b) {}".format, said, said)), title=said, layout=st.just("2 columns"), clinical_photo=flag, **_seen, **_rights,
)  # fmt: skip
composite = with_all(
    {"id": st.just("mix"), "src": st.just("figures/mix.png"), "alt": named,
     "panels": st.tuples(_panel("a", region=st.just([0, 0, 50, 100])), _panel("b", region=st.just([50.5, 0, 49, 99.5]))).map(list)},
    caption=said, title=said, label=st.just("Figure S9"), **_seen, **_rights,
)  # fmt: skip
single = with_all(
    {"id": st.just("one"), "panels": st.just([{"src": "figures/one.png", "alt": "One & only"}])},
    caption=said,
    **_rights,
)
figures = st.one_of(
    st.just([]),
    st.tuples(grid).map(list),
    st.tuples(composite, grid).map(list),
    st.tuples(single, grid, composite).map(list),
)
related = st.fixed_dictionaries(
    {"type": st.sampled_from(get_args(Relation))}, optional={"doi": doi, "url": url, "title": line}
).filter(lambda found: len(found) > 1)  # fmt: skip
_in_other = st.dictionaries(st.sampled_from(LANGS), said, max_size=2)
OPTIONAL: dict[str, st.SearchStrategy[Any]] = {
    "subtitle": said, "short_title": line, "description": long_line, "lang": st.sampled_from(("en", *LANGS)), "dir": st.sampled_from(("ltr", "rtl")),
    "title_translations": _in_other, "abstract_translations": st.dictionaries(st.sampled_from(LANGS), abstract, max_size=2),
    "type": st.sampled_from(get_args(CaseType)), "peer_review": st.sampled_from(get_args(PeerReview)),
    "date": st.one_of(date, some(**dict.fromkeys(("received", "revised", "accepted", "online", "published", "collection", "updated"), date))),
    "doi": doi, "pmid": st.just("30112240"), "pmcid": st.just("PMC6077665"),
    **dict.fromkeys(("volume", "issue", "first_page", "last_page", "elocation_id"), number),
    "venue": some(title=named, short_title=line, issn=st.just("2090-6749"), eissn=st.just("2090-6757"), publisher=named),
    "authors": authors, "abstract": abstract, "highlights": few(said), "plain_language_summary": statement, "learning_points": few(said),
    "keywords": few(line, 0, 3), "keyword_translations": st.dictionaries(st.sampled_from(LANGS), few(line), max_size=2),
    "mesh": few(with_all({"term": named}, id=st.just("D008080"), qualifier=named, major=flag)),
    "codes": few(with_all({"system": st.sampled_from(get_args(CodeSystem)), "code": st.just("C48.0")}, label=line)),
    "patient": some(age=st.sampled_from((0, 0.5, 34, 91)), age_band=st.just("60s"), sex=st.sampled_from(get_args(Sex)), population=line),
    **dict.fromkeys(("presentation", "diagnosis", "interventions", "outcome", "specialty", "body_system", "modality"), few(named)),
    "timeline": few(with_all({"event": said, "day": st.integers(-900, 900)}, when=line, kind=st.sampled_from(get_args(EventKind)))),
    "consent": with_all({"obtained": st.sampled_from(("written", "verbal", "waived"))}, scope=st.just(["text", "images", "online"]), held_by=line,
                        shown_manuscript=flag, reason=line, **{"from": st.sampled_from(("patient", "guardian", "next-of-kin"))}),
    **dict.fromkeys(("ethics", "competing_interests", "data_availability", "acknowledgments", "ai_use"), statement),
    "funding": st.one_of(said, some(statement=statement, awards=few(some(id=line, sources=few(line), recipients=few(named))))),
    "privacy_review": with_all({"by": named}, date=date, reason=line),
    "license": st.one_of(st.sampled_from(LICENSES), some(url=url, text=line)), "copyright": some(year=st.just("2018"), holder=line), "open_access": flag,
    "csl": st.sampled_from(("apa", "mla", "nlm", "ama")), "related": few(related),
    "aliases": st.just(["/cases/old/"]), "abbreviations": st.just({"WDL": "well-differentiated liposarcoma"}),
}  # fmt: skip
# In thirds, so that small and large cases are both common, and a case is drawn quickly.
_parts = [st.fixed_dictionaries({}, optional=dict(list(OPTIONAL.items())[start::3])) for start in range(3)]


@st.composite
def fronts(draw: st.DrawFn, always: tuple[str, ...] = ()) -> Front:
    """The front matter of a published case: any keys, those of *always* among them, and any words in them."""
    front: Front = {
        "title": draw(title),
        "status": draw(st.sampled_from(("published", "published", "retracted", "withdrawn"))),
    }
    for part in draw(st.lists(st.sampled_from(_parts), max_size=3, unique_by=id)):
        front |= draw(part)
    front |= {key: draw(OPTIONAL[key]) for key in always if key not in front}
    if any(who.get("affiliations") for who in front.get("authors", ())):
        front["affiliations"] = draw(affiliations)
    return front | {"figures": draw(figures)}


def mended(front: Front) -> Front:
    """*front* without the faults for which rules refuse nine of ten cases before a registry is written to."""
    figures = [
        {
            **figure, **({"permission": "By leave."} if "source" in figure else {}),
            "panels": [{"caption": "A part.", **panel} for panel in figure["panels"]],
        }
        for figure in front["figures"]
    ]  # fmt: skip
    kept = {key: value for key, value in front.items() if key != "venue"}  # others deposit what appeared elsewhere
    doi = front["doi"] if front["doi"].startswith("10.5555/") else DOIS[0]
    return {**kept, "doi": doi, "authors": front["authors"] or [NAMES[0]], "figures": figures}


def whole_front() -> Front:
    """Every key that there is, each with every key within it; `tests/test_made_cases.py` holds it to that."""
    seen = {"modality": "CT", "view": "axial", "stain": "HE", "magnification": "×40", "scale_bar": "50 µm"}
    rights = {
        "credit": "Ada Example",
        "source": "J Ex 2001",
        "license": "CC-BY-4.0",
        "permission": "By leave of the editors.",
        "long_description": "Two films,\n\nside by side.",
    }
    panel = {"caption": "A *panel*.", "long_description": "A film.", "time": "day 1", **seen}
    two = [
        {"id": "a", "src": "figures/ct-a.png", "alt": "A film", **panel},
        {"id": "b", "src": "figures/ct-b.png", "alt": "Another", **panel},
    ]
    regions = [
        {"id": "a", "region": [0, 0, 50, 100], "alt": "Left", **panel},
        {"id": "b", "region": [50, 0, 50, 100], "alt": "Right", **panel},
    ]
    place = {
        "address": "1 Road",
        "city": "Town",
        "state": "ST",
        "postal_code": "N-123",
        "country": "NO",
        "url": "https://ortho.example/",
    }
    ortho = {
        "id": "ortho",
        "name": "Example Hospital",
        "department": "Orthopedics",
        "ror": "https://ror.org/02mhbdp94",
        **place,
    }
    first = {
        "given": "Ludwig",
        "particles": "van",
        "family": "Beethoven",
        "suffix": "Jr.",
        "orcid": ORCIDS[0],
        "email": "l@hospital.example",
        "corresponding": True,
        "equal_contributor": True,
        "deceased": True,
        "degrees": ["MD", "PhD"],
        "affiliations": ["ortho", "path"],
        "roles": ["Conceptualization", "Writing – original draft"],
        "note": "Visiting.",
    }
    nested = {"given": "María", "particles": "de", "family": "Cruz", "suffix": "III"}
    return {
        "title": "A mass beside the spine, *in vivo*: H~2~O", "subtitle": "Twelve *months*", "short_title": "A mass", "description": "A mass was found.",
        "lang": "en", "dir": "ltr", "title_translations": {"es": "Una *masa*"}, "abstract_translations": {"es": {"Caso": "Un hombre."}, "de": "Ein Mann."},
        "type": "case-report", "status": "published", "peer_review": "double-anonymized",
        "date": {"received": "2018-01-02", "revised": "2018-02-03", "accepted": "2018-03-04", "online": "2018-05-06", "published": "2018-07-16",
                 "collection": "2018", "updated": "2019-01-01"},
        "doi": DOIS[0], "pmid": "30112240", "pmcid": "PMC6077665", "volume": "12", "issue": "3", "first_page": "105", "last_page": "109", "elocation_id": "e7",
        "venue": {"title": "Example Case Reports", "short_title": "Ex Case Rep", "issn": "2090-6749", "eissn": "2090-6757", "publisher": "Example Press"},
        "authors": [first, {"name": nested}, {"name": {"literal": "The Example Group"}}, {"literal": "Another Group"}, {"name": "Suharto"}],
        "affiliations": [ortho, {"id": "path", "name": "University of Samples"}],
        "abstract": {"Background": "It is *rare* ($x^2$).", "Case presentation": "A man.\n\nHe walked.", "Conclusions": "Look twice."},
        "highlights": ["It was *late*."], "plain_language_summary": "A lump grew.\n\nIt was taken out.", "learning_points": ["Look *twice*.", "Ask."],
        "keywords": ["spine", "CO2 & more"], "keyword_translations": {"es": ["columna"]},
        "mesh": [{"term": "Liposarcoma", "id": "D008080", "qualifier": "surgery", "major": True}],
        "codes": [{"system": "ICD-10", "code": "C48.0", "label": "Retroperitoneum"}],
        "patient": {"age": 64, "age_band": "60s", "sex": "male", "population": "Sailors"},
        "presentation": ["Back pain"], "diagnosis": ["Liposarcoma"], "interventions": ["Fixation"], "outcome": ["Walks"], "specialty": ["Oncology"],
        "body_system": ["Spine"], "modality": ["MRI"],
        "timeline": [{"when": "-8 months", "day": -240, "event": "A *scan*", "kind": "test", "figures": ["ct"]}],
        "figures": [
            {"id": "ct", "title": "Tomography", "caption": "(a) Before. (b) After.", "layout": "2 columns", "panels": two, "clinical_photo": True, **seen, **rights},
            {"id": "mix", "label": "Figure S2", "src": "figures/mix.png", "alt": "Two parts", "caption": "Both.", "panels": regions, **rights},
        ],
        "consent": {"obtained": "written", "from": "guardian", "scope": ["text", "images", "online"], "held_by": "The hospital",
                    "shown_manuscript": True, "reason": "A minor."},
        "ethics": "Approved.", "competing_interests": "None.", "data_availability": "On request.", "acknowledgments": "We thank *all*.", "ai_use": "None.",
        "funding": {"statement": "Paid by *all*.", "awards": [{"id": "G-1", "sources": ["Example Fund"], "recipients": ["Ada Example"]}]},
        "privacy_review": {"by": "Cy Sample", "date": "2018-06-01", "reason": "Consent is broad."},
        "license": {"id": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/", "text": "Free to share."},
        "copyright": {"year": "2018", "holder": "The authors"}, "open_access": True, "bibliography": ["references.json"], "csl": "apa", "nocite": ["r2"],
        "related": [{"type": "corrects", "case": "other"}, {"type": "preprint-of", "doi": DOIS[0], "url": URLS[1], "title": "The preprint"}],
        "care": {"7": {"not_applicable": "Nothing was done."}, "11": {"section": "sec-discussion"}},
        "aliases": ["/cases/old/"], "abbreviations": {"WDL": "well-differentiated liposarcoma"},
    }  # fmt: skip
