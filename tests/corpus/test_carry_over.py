"""An invented article with the habits of real ones: what each becomes, and that a lost word is noticed."""

from __future__ import annotations

import json

import pytest
import yaml

from sitegen.model.labels import labels
from tests.corpus.carry_over import carry_over
from tests.corpus.comparison import compare
from tests.corpus.jats_xml import parse
from tests.corpus.reading import read_files

ARTICLE = """<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="case-report" xml:lang="en"><front>
<journal-meta><journal-title-group><journal-title>Invented Cases</journal-title></journal-title-group></journal-meta>
<article-meta><article-id pub-id-type="doi">10.5555/invented.1</article-id>
<title-group><article-title>A case of <italic>Nocardia</italic></article-title></title-group>
<contrib-group>
<contrib contrib-type="author" corresp="yes"><name><surname>Example</surname><given-names>Ada</given-names></name>
<contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>
<xref ref-type="aff" rid="a1"/></contrib>
<contrib contrib-type="author"><name><surname>Muster</surname><given-names>Otto</given-names></name></contrib>
</contrib-group>
<aff id="a1"><label>1</label><institution>First Hospital</institution>, <city>Town</city>, <country>NO</country></aff>
<aff id="a2">Second Hospital, Town</aff>
<pub-date pub-type="epub"><day>3</day><month>2</month><year>2020</year></pub-date>
<abstract><sec><title>Case:</title><p>A cough.</p></sec><sec><title>Conclusion</title><p>It ended.</p></sec></abstract>
<abstract abstract-type="highlights"><list><list-item><p>A <italic>first</italic> case.</p></list-item></list></abstract>
<trans-abstract xml:lang="es"><sec><title>Caso:</title><p>Una tos.</p></sec><sec><title>Conclusi&#243;n</title>
<p>Se fue.</p></sec></trans-abstract>
<kwd-group xml:lang="en"><kwd>cough</kwd></kwd-group><kwd-group xml:lang="es"><kwd>tos</kwd><kwd>caso;</kwd></kwd-group>
</article-meta></front><body>
<sec id="s1"><label>1</label><title>Introduction</title>
<p>Known<sup><xref ref-type="bibr" rid="r1">1</xref>&#8211;<xref ref-type="bibr" rid="r3">3</xref>)</sup>.
As Roe wrote (<xref ref-type="bibr" rid="r2">Roe, 2001</xref>), see Fig. <xref ref-type="fig" rid="f1">1A</xref>,
<xref ref-type="table" rid="t1">Table 1</xref>, and anti-<italic>(S) aureus</italic>s at 5 * 10<sup>9</sup>/L_x.</p>
<fig id="f1"><label>Figure 1</label><caption><title>Lungs.</title><p>(A) Left. (B) Right.</p></caption></fig>
<table-wrap id="t1"><label>Table 1</label><caption><p>Counts</p></caption><table>
<thead><tr><th rowspan="2">Day</th><th colspan="2">Cells</th></tr><tr><th>Red</th><th>White</th></tr></thead>
<tbody><tr><td>1</td><td>a|b</td><td>3<break/>4</td></tr><tr><td>2</td><td colspan="2">none</td></tr></tbody></table>
<table-wrap-foot><fn><label><sup>*</sup></label><p>Per litre.</p></fn></table-wrap-foot></table-wrap>
<p>Box 1 is <xref ref-type="table" rid="t2">Box 1</xref>, and eq. <xref ref-type="disp-formula" rid="e1">(A1)</xref>
stands below Figure <xref ref-type="fig" rid="f2">S1</xref>.</p>
<disp-formula id="e1"><label>(A1)</label><tex-math>x</tex-math></disp-formula>
<fig id="f2"><label>Figure S1.</label><caption><p>More.</p></caption></fig>
<table-wrap id="t2"><label>Box 1.</label><table><tr><td>Sign</td><td>Seen</td></tr><tr><td>x</td><td>y</td></tr></table>
</table-wrap></sec><sec><title>Conflicts of Interest</title><p>None.</p></sec></body>
<back><ref-list>
<ref id="r1"><label>1.</label><element-citation publication-type="journal"><person-group person-group-type="author">
<name><surname>Doe</surname><given-names>J</given-names></name><etal/></person-group>
<article-title>On <italic>it</italic></article-title>
<source>J Inv</source><year>1999</year><volume>7</volume><fpage>1</fpage><lpage>1</lpage>
<pub-id pub-id-type="doi">10.5555/0891(2007)</pub-id>21[1:x]2.0.co;2.</element-citation></ref>
<ref id="r2"><label>2.</label><mixed-citation>Roe R. A letter to nobody. 2001.</mixed-citation></ref>
<ref id="r3"><label>3.</label><mixed-citation publication-type="book"><collab>A Group</collab>. <source>Book</source>.
<edition>2nd ed.</edition> <year>2005</year></mixed-citation></ref>
</ref-list></back></article>"""


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dict(carry_over(ARTICLE.encode()).files)


@pytest.fixture(scope="module")
def front(files: dict[str, bytes]) -> dict[str, object]:
    loaded: dict[str, object] = yaml.safe_load(files["index.md"].decode().split("---\n")[1])
    return loaded


@pytest.fixture(scope="module")
def body(files: dict[str, bytes]) -> str:
    return files["index.md"].decode().split("---\n", 2)[2]


def test_the_case_is_read_and_only_asked_for_the_consent_it_does_not_tell(files: dict[str, bytes]) -> None:
    case, diagnostics = read_files("invented", files)
    assert case is not None
    assert [one.rule for one in diagnostics] == ["consent-missing"]


def test_people_are_tied_to_their_places(front: dict[str, object]) -> None:
    assert front["authors"] == [
        {"given": "Ada", "family": "Example", "orcid": "0000-0002-1825-0097", "corresponding": True,
         "affiliations": ["aff1"]},
        {"given": "Otto", "family": "Muster", "affiliations": ["aff2"]},
    ]  # fmt: skip
    assert front["affiliations"] == [
        {"id": "aff1", "name": "First Hospital", "city": "Town", "country": "NO"},
        {"id": "aff2", "name": "Second Hospital, Town"},
    ]


def test_title_abstract_and_statements_go_to_the_front(front: dict[str, object]) -> None:
    assert front["title"] == "A case of *Nocardia*"
    assert front["abstract"] == {"Case": "A cough.", "Conclusion": "It ended."}
    assert front["competing_interests"] == "None."
    assert front["date"] == {"published": "2020-02-03"}


def test_marks_become_citations_and_cross_references(body: str) -> None:
    assert (
        "Known [@doe1999; @roer2001; @agroup2005]. As Roe wrote (Roe, 2001 [@roer2001]), see @fig-f1(A), @tbl-t1"
        in body
    )


def test_labels_of_their_own_survive_and_are_what_references_print(files: dict[str, bytes], body: str) -> None:
    assert ': {#tbl-t2 label="Box 1"}' in body
    assert '$$ {#eq-e1 label="(A1)"}' in body
    assert "Box 1 is @tbl-t2, and eq. @eq-e1 stands below @fig-f2." in body
    case, _ = read_files("invented", files)
    assert case is not None
    assert [(figure.label, figure.number) for figure in case.figures] == [("", 1), ("Figure S1", 0)]
    assert labels(case)["tbl-t2"] == ("", "Box 1")


def test_second_abstracts_and_keywords_in_other_languages_survive(front: dict[str, object]) -> None:
    assert front["highlights"] == ["A *first* case."]
    assert front["abstract_translations"] == {"es": {"Caso": "Una tos.", "Conclusión": "Se fue."}}
    assert (front["keywords"], front["keyword_translations"]) == (["cough"], {"es": ["tos", "caso"]})


def test_signs_of_markdown_are_escaped(body: str) -> None:
    assert r"anti-*(S) aureus*s at 5 \* 10^9^/L\_x." in body


def test_merged_cells_and_rows_of_the_head_survive(body: str) -> None:
    assert "| Day | Cells | < |\n| --- | --- | --- |\n| ^ | Red | White |\n" in body
    assert r"| 1 | a\|b | 3 4 |" in body
    assert "| 2 | none | < |" in body


def test_notes_stand_under_their_table(body: str) -> None:
    assert ": Counts {#tbl-t1 head=2}\n: ^\\*^ Per litre.\n" in body


def test_a_caption_with_letters_gets_panels(front: dict[str, object]) -> None:
    figure, _ = front["figures"]
    assert (figure["title"], figure["caption"]) == ("Lungs.", "(A) Left. (B) Right.")
    assert [panel["id"] for panel in figure["panels"]] == ["A", "B"]


def test_references_become_csl(files: dict[str, bytes]) -> None:
    first, second, third = json.loads(files["references.json"])
    assert first["author"] == [{"family": "Doe", "given": "J"}, {"literal": "et al."}]
    assert (first["title"], first["page"], first["DOI"]) == ("On <i>it</i>", "1", "10.5555/0891(2007)21[1:x]2.0.co;2")
    assert second["title"] == "Roe R. A letter to nobody. 2001."
    assert (third["author"], third["edition"]) == ([{"literal": "A Group"}], "2nd")


PAGE = "<html><body><main><h1>A case of Nocardia</h1><p>{}</p></main></body></html>"


def test_a_lost_word_is_noticed_and_shown() -> None:
    body = "Known. As Roe wrote (Roe, 2001), see , , and anti-(S) aureuss at 5 * 10<sup>9</sup>/L_x."
    article = parse(ARTICLE.encode())
    whole = compare(article, PAGE.format(body).encode())
    torn = compare(article, PAGE.format(body.replace("wrote ", "")).encode())
    assert whole.share("section Introduction") > torn.share("section Introduction")
    assert "As Roe | - wrote" in torn.report()
    assert "- wrote" not in whole.report()
