"""The way from our nodes and records through the engine and back, in each kind of style."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from sitegen.cite import styles
from sitegen.cite.bibtex import read
from sitegen.cite.csl.named import locale_text
from sitegen.cite.csl.style import Style
from sitegen.cite.csl_terms import TYPES
from sitegen.cite.printing import printed
from sitegen.cite.style import StyleFailure
from sitegen.model.diagnostic import SourceText
from sitegen.model.document import (
    Citation,
    CiteItem,
    CrossReference,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Math,
    Span,
    Superscript,
    Text,
)
from sitegen.model.person import Name
from sitegen.model.printed import Formatted
from sitegen.model.reference import PartialDate, Reference
from sitegen.model.walk import children, plain_text, walk

FIVE = r"""
@article{gutierrez2007, author = {Gutierrez, J. C. and Perez, E. A. and Franceschi, D. and Moffat, Jr., F. L. and
  Livingstone, A. S. and Koniaris, L. G.}, year = 2007, volume = 141, number = 1, pages = {105--114},
  title = {Outcomes for soft-tissue sarcoma in 8249 cases from a large state cancer registry},
  journal = {The Journal of Surgical Research}, doi = {10.1016/j.jss.2007.02.026}}
@article{singer2003, author = {Singer, S. and Antonescu, C. R. and Riedel, E. and Brennan, M. F.}, year = {2003},
  title = {Histologic subtype and margin of resection predict pattern of recurrence and survival for retroperitoneal
  liposarcoma}, journal = {Annals of Surgery}, volume = {121}, number = {3}, pages = {52--65},
  doi = {10.1097/01.sla.0000086542.11899.38}}
@article{thway2016, author = {Thway, K. and Jones, R. L. and Noujaim, J. and Zaidi, S. and Miah, A. B. and Fisher, C.},
  title = {Dedifferentiated liposarcoma: updates on morphology, genetics, and therapeutic strategies},
  journal = {Advances in Anatomic Pathology}, year = 2016, volume = 23, number = 1, pages = {30--40},
  doi = {10.1097/PAP.0000000000000101}}
@article{tokuhashi2009, author = {Tokuhashi, Y. and Ajiro, Y. and Umezawa, N.}, journal = {Spine}, year = 2009,
  title = {Outcome of treatment for spinal metastases using scoring system for preoperative evaluation of prognosis},
  volume = 34, number = 1, pages = {69--73}, doi = {10.1097/brs.0b013e3181913f19}}
@article{fourney2011, author = {Fourney, D. R. and Frangou, E. M. and Ryken, T. C. and others}, year = 2011,
  title = {Spinal instability neoplastic score: an analysis of reliability and validity from the spine oncology study
  group}, journal = {Journal of Clinical Oncology}, volume = 29, number = 22, pages = {3072--3077},
  doi = {10.1200/JCO.2010.34.3897}}
"""


def names(*families: str) -> tuple[Name, ...]:
    return tuple(Name(family=family, given="A") for family in families)


WORKS = (
    Reference(key="a", type="article-journal", names={"author": names("Silva", "Costa", "Roe")}, dates={"issued": PartialDate(year=2020)}),
    Reference(key="b", type="book", names={"editor": names("Thway")}, text={"title": "Bones"}, dates={"issued": PartialDate(year=2019)}),
    Reference(key="c", type="book", text={"title": "On <i>E. coli</i>"}, dates={"issued": PartialDate(year=2018)}),
    Reference(key="d", type="book", names={"author": names("Silva", "Costa")}, dates={"issued": PartialDate(year=2020)}),
    Reference(key="e", type="book", names={"author": names("Silva", "Costa")}, dates={"issued": PartialDate(year=2020)}),
)  # fmt: skip


def shown(nodes: Inlines) -> str:
    return "".join(node.value if isinstance(node, Text) else shown(tuple(children(node))) for node in nodes)


def item(key: str, prefix: str = "", suffix: str = "", **more: Any) -> CiteItem:
    return CiteItem(key, prefix=(Text(prefix),) if prefix else (), suffix=(Text(suffix),) if suffix else (), **more)


def cite(style: str, *items: CiteItem | str, narrative: bool = False, lang: str = "en") -> Inlines:
    works = tuple(item(one) if isinstance(one, str) else one for one in items)
    return printed(styles.style(style, lang), WORKS, [Citation(7, works, narrative)]).citations[7]


def hrefs(nodes: Inlines) -> list[str]:
    return [node.href for node in walk(nodes) if isinstance(node, Link)]


def test_the_five_references_of_a_real_case_have_the_content_that_pubmed_has() -> None:
    found = read(SourceText(file="references.bib", text=FIVE))
    assert found.diagnostics == ()
    entries = printed(styles.style("nlm"), found.references, ()).bibliography
    assert [plain_text(entry.text) for entry in entries] == [
        "Gutierrez JC, Perez EA, Franceschi D, Moffat FL Jr, Livingstone AS, Koniaris LG. Outcomes for "
        "soft-tissue sarcoma in 8249 cases from a large state cancer registry. "
        "The Journal of Surgical Research. 2007;141(1):105-14. "
        "doi: 10.1016/j.jss.2007.02.026.",
        "Singer S, Antonescu CR, Riedel E, Brennan MF. Histologic subtype and margin of resection predict pattern of "
        "recurrence and survival for retroperitoneal liposarcoma. Annals of Surgery. 2003;121(3):52-65. "
        "doi: 10.1097/01.sla.0000086542.11899.38.",
        "Thway K, Jones RL, Noujaim J, Zaidi S, Miah AB, Fisher C. Dedifferentiated liposarcoma: updates on "
        "morphology, genetics, and therapeutic strategies. Advances in Anatomic Pathology. 2016;23(1):30-40. "
        "doi: 10.1097/PAP.0000000000000101.",
        "Tokuhashi Y, Ajiro Y, Umezawa N. Outcome of treatment for spinal metastases using scoring system for "
        "preoperative evaluation of prognosis. Spine. 2009;34(1):69-73. doi: 10.1097/brs.0b013e3181913f19.",
        "Fourney DR, Frangou EM, Ryken TC, et al. Spinal instability neoplastic score: an analysis of reliability and "
        "validity from the spine oncology study group. Journal of Clinical Oncology. 2011;29(22):3072-7. "
        "doi: 10.1200/JCO.2010.34.3897.",
    ]
    assert entries[0].links == (("DOI", "https://doi.org/10.1016/j.jss.2007.02.026"),)
    assert [entry.label for entry in entries] == ["1.", "2.", "3.", "4.", "5."]


@pytest.mark.parametrize(("style", "keys", "text"), [
    ("nlm", "a", "(1)"), ("nlm", "ab", "(1,2)"), ("nlm", "abc", "(1–3)"), ("nlm", "ecab", "(1–3,5)"), ("nlm", "az", "(1,z?)"),
    ("nlm", "z", "(z?)"), ("ama", "abc", "1–3"), ("apa", "a", "(Silva et al., 2020)"), ("apa", "cb", "(On E. coli, 2018; Thway, 2019)"),
    ("apa", "de", "(Silva & Costa, 2020a, 2020b)"), ("mla", "b", "(Thway)"),
])  # fmt: skip
def test_citations_are_as_the_style_has_them(style: str, keys: str, text: str) -> None:
    assert shown(cite(style, *keys)) == text


def test_each_visible_end_of_a_range_leads_to_its_entry() -> None:
    assert hrefs(cite("nlm", *"abce")) == ["#ref-a", "#ref-c", "#ref-e"]


def test_years_and_letters_after_one_name_each_lead_to_their_entry() -> None:
    assert hrefs(cite("apa", *"de")) == ["#ref-d", "#ref-e"]


@pytest.mark.parametrize(("style", "one", "text"), [
    ("apa", item("a", locator="3"), "(Silva et al., 2020, p. 3)"), ("apa", item("a", locator="3-5"), "(Silva et al., 2020, pp. 3–5)"),
    ("apa", item("a", label="figure", locator="2"), "(Silva et al., 2020, fig. 2)"), ("nlm", item("a", locator="3"), "(1 (p. 3))"),
    ("apa", item("a", "see", ", and others"), "(see Silva et al., 2020, and others)"), ("apa", item("a", suppress_author=True), "(2020)"),
    ("nlm", item("a", "see "), "(see 1)"),
])  # fmt: skip
def test_locators_and_affixes_are_kept(style: str, one: CiteItem, text: str) -> None:
    assert shown(cite(style, one)) == text


def test_affixes_stand_outside_the_link() -> None:
    assert cite("nlm", item("a", "see ", " too")) == (Text("(see "), Link("#ref-a", (Text("1"),)), Text(" too)"))


def test_whatever_an_author_writes_around_a_work_comes_back() -> None:
    kept: tuple[Inline, ...] = (Math("x", "<math/>"), Text(" <i> "), CrossReference("fig", "fig-ct"))
    around = CiteItem("a", prefix=(Emphasis((Text("cf."),)), Text(" ")), suffix=(Text(", "), *kept))
    nodes = cite("nlm", around)
    assert Emphasis((Text("cf."),)) in nodes
    assert [node for node in nodes if node in kept] == list(kept)


@pytest.mark.parametrize(("style", "key", "lang", "text"), [
    ("nlm", "a", "en", "Silva et al. (1)"), ("nlm", "b", "en", "Thway (2)"), ("nlm", "c", "en", "On E. coli (3)"), ("nlm", "d", "es", "Silva y Costa (4)"),
    ("ama", "d", "en", "Silva and Costa4"), ("apa", "d", "en", "Silva and Costa (2020a)"), ("apa", "d", "es", "Silva y Costa (2020a)"), ("mla", "b", "en", "Thway"),
])  # fmt: skip
def test_a_sentence_names_the_authors(style: str, key: str, lang: str, text: str) -> None:
    nodes = cite(style, key, narrative=True, lang=lang)
    assert shown(nodes) == text
    assert hrefs(nodes) == [f"#ref-{key}"]


def test_the_author_may_be_left_out_of_a_sentence() -> None:
    assert shown(cite("nlm", item("a", suppress_author=True), narrative=True)) == "(1)"


def test_raised_numbers_are_known_unless_words_are_raised_with_them() -> None:
    clusters = [Citation(0, (item("a"),)), Citation(1, (item("b", "see "),)), Citation(2, (item("a"),), True)]
    assert printed(styles.style("ama"), WORKS, clusters).raised == {0}
    assert printed(styles.style("nlm"), WORKS, clusters).raised == frozenset()
    assert isinstance(printed(styles.style("ama"), WORKS, clusters).citations[0][0], Superscript)


def test_a_list_by_author_and_date_is_sorted_and_has_no_labels() -> None:
    entries = printed(styles.style("apa"), WORKS, ()).bibliography
    assert [entry.key for entry in entries] == ["c", "d", "e", "a", "b"]
    assert {entry.label for entry in entries} == {""}


def test_an_address_in_the_text_is_a_link_there_and_not_beside_it() -> None:
    numbers = {"DOI": "10.1000/<x>", "PMID": "1"}
    paper, page = (
        Reference(key="a", text=numbers),
        Reference(key="b", type="webpage", text={"URL": "https://x.example/"}),
    )
    apa, nlm = (printed(styles.style(name), [paper, page], ()).bibliography for name in ("apa", "nlm"))
    assert [hrefs(entry.text) for entry in apa] == [["https://doi.org/10.1000/%3Cx%3E"], ["https://x.example/"]]
    assert [hrefs(entry.text) for entry in nlm] == [[], ["https://x.example/"]]
    assert [[name for name, _ in entry.links] for entry in (*apa, *nlm)] == [["PubMed"], [], ["DOI", "PubMed"], []]


def test_an_entry_without_anything_is_its_key() -> None:
    assert shown(printed(styles.style("nlm"), [Reference(key="empty")], ()).bibliography[0].text) == "empty"


NOTE = """<style class="note" version="1.0"><citation><layout suffix="."><choose><if position="ibid"><text term="ibid"/></if>
<else><text variable="title"/></else></choose></layout></citation></style>"""


def in_notes(*citations: Citation) -> Formatted:
    return printed(
        Style.from_text(NOTE, locale_text), WORKS[1:3], citations, {one.number: one.number + 1 for one in citations}
    )


def test_a_note_style_says_in_a_note_what_it_has_to_say() -> None:
    found = in_notes(Citation(0, (item("b"),)), Citation(1, (item("b"),)), Citation(2, (item("c"),), True))
    assert {number: shown(nodes) for number, nodes in found.notes.items()} == {
        0: "Bones.",
        1: "Ibid.",
        2: "On E. coli.",
    }
    assert [shown(found.citations[number]) for number in range(3)] == ["", "", "On E. coli"]
    assert hrefs(found.notes[0]) == ["#ref-b"]


def test_a_style_without_a_list_lists_works_as_it_cites_them_first() -> None:
    assert [shown(entry.text) for entry in in_notes().bibliography] == ["Bones.", "On E. coli."]


class Broken(Style):
    """A style that cannot stand the work `b`."""

    def process(self, records: Any, *rest: Any, **more: Any) -> Any:
        if any(record.key == "b" for record in records):
            raise ZeroDivisionError("division by zero")
        return super().process(records, *rest, **more)


def test_a_style_that_breaks_down_names_itself_and_the_work() -> None:
    text = NOTE.replace("<citation>", "<info><title>Mine</title></info><citation>")
    with pytest.raises(StyleFailure) as caught:
        printed(Broken.from_text(text, locale_text), WORKS, ())
    assert (caught.value.style, caught.value.key) == ("Mine", "b")
    assert "division by zero" in caught.value.reason


VARIABLES = ["title", "container-title", "volume", "issue", "page", "publisher", "publisher-place", "edition", "URL",
             "DOI", "PMID", "genre", "number", "number-of-pages", "event-place"]  # fmt: skip


@given(
    st.sampled_from(styles.named.shipped.STYLES),
    st.sampled_from(sorted(TYPES)),
    st.dictionaries(st.sampled_from(VARIABLES), st.text(min_size=1, max_size=8)),
    st.lists(st.builds(Name, family=st.text(max_size=4), given=st.text(max_size=4)), max_size=2),
    st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_any_record_can_be_printed(
    style: str, kind: str, variables: dict[str, str], people: list[Name], narrative: bool
) -> None:
    record = Reference(key="k", type=kind, text=variables, names={"author": tuple(people)})
    found = printed(styles.style(style), [record], [Citation(0, (item("k", "see ", locator="1-2"),), narrative)])
    assert found.bibliography[0].text
    assert 0 in found.citations


ARABIC = Reference(
    key="ar", type="book", names={"author": (Name(family="المثال", given="أ"),)}, text={"title": "حالة"},
    dates={"issued": PartialDate(year=2020)},
)  # fmt: skip


def isolated_in(nodes: Inlines) -> list[tuple[str, str]]:
    return [(node.dir, shown(node.children)) for node in walk(nodes) if isinstance(node, Span)]


def test_words_of_the_other_direction_are_set_apart_in_the_list_and_in_the_text() -> None:
    english = printed(
        styles.style("nlm", "ar"), [replace(WORKS[0], dates={"issued": PartialDate(year=2020, month=4)})], ()
    )
    assert isolated_in(english.bibliography[0].text) == [("rtl", "أبريل")]
    apa = printed(styles.style("apa"), [ARABIC], [Citation(1, (item("ar"),)), Citation(2, (item("ar"),), True)])
    assert [isolated_in(apa.citations[number]) for number in (1, 2)] == [[("rtl", "المثال")]] * 2
    assert isolated_in(apa.bibliography[0].text) == []
    ama = printed(styles.style("ama"), [ARABIC], [Citation(1, (item("ar"),), True)])
    assert shown(ama.citations[1]) == "المثال1", "no blank before the raised number"


@pytest.mark.parametrize(("style", "superior"), [("ama", True), ("nlm", False), ("apa", False)])
def test_a_style_of_raised_numbers_is_told(style: str, superior: bool) -> None:
    assert printed(styles.style(style), WORKS, [Citation(0, (item("a"),))]).superior is superior
    assert printed(styles.style(style), WORKS, [Citation(0, (item("a", "see "),))]).superior is superior
    assert not printed(styles.style(style), WORKS, []).superior


def test_words_around_a_raised_number_stand_on_the_line() -> None:
    nodes = cite("ama", item("a", "see", ", and others", label="chapter", locator="2"))
    assert shown(nodes) == "(see 1(chap2), and others)"
    assert [shown(node.children) for node in nodes if isinstance(node, Superscript)] == ["1(chap2)"]
