from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.bibtex import read
from sitegen.cite.csl_terms import TYPES
from sitegen.cite.nlm_entry import date, ordinal, sentence, text
from sitegen.model.diagnostic import SourceText
from sitegen.model.document import Emphasis, Link, Text
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from sitegen.model.walk import plain_text


def shown(entry: str) -> str:
    found = read(SourceText(file="references.bib", text=entry))
    assert found.diagnostics == ()
    return plain_text(text(found.references[0]))


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@article{k, author={Imada, Hiroki}, title={A case}, journal={J. Gen. Hosp.}, shortjournal={J. Gen. Hosp.}, "
         "year=2018, month=jul, day=16, volume=12, number=3, pages={105--14}, doi={10.1000/x}, pmid=1, pmcid={PMC2}}",
         "Imada H. A case. J Gen Hosp. 2018 Jul 16;12(3):105–14. doi: 10.1000/x. PMID: 1; PMCID: PMC2."),
        ("@article{k, title={Is it?}, journal={Chest}, year=2018, eid={1708572}}", "Is it? Chest. 2018:1708572."),
        ("@article{k, title={A case.}, journal={Chest}, year=2018, volume=5, number={Suppl 1}, pages={S3}}",
         "A case. Chest. 2018;5 Suppl 1:S3."),
        ("@article{k, title={A case}, journal={Chest}, year={in press}}", "A case. Chest. in press."),
        ("@book{k, author={Bauer, A. and Costa, B.}, title={Bones}, edition=2, publisher={Wiley}, address={Bern}, "
         "year=2010, pagetotal=350}", "Bauer A, Costa B. Bones. 2nd ed. Bern: Wiley; 2010. 350 p."),
        ("@book{k, editor={Bauer, A. and Costa, B.}, title={Bones}, year=2010}",
         "Bauer A, Costa B, editors. Bones. 2010."),
        ("@incollection{k, author={Imada, H.}, title={Spine}, booktitle={Bones}, editor={Bauer, A.}, "
         "publisher={Wiley}, address={Bern}, year=2010, pages={9-12}}",
         "Imada H. Spine. In: Bauer A, editor. Bones. Bern: Wiley; 2010. p. 9–12."),
        ("@inproceedings{k, author={Imada, H.}, title={Spine}, booktitle={Bone Days}, "
         "eventdate={2011-10-03/2011-10-05}, venue={Lisbon}, publisher={ICS}, year=2012, pages={1-2}}",
         "Imada H. Spine. In: Bone Days; 2011 Oct 3–5; Lisbon. ICS; 2012. p. 1–2."),
        ("@inproceedings{k, author={Imada, H.}, title={Spine}, booktitle={Proceedings}, eventtitle={Bone Days}, year=2012}",
         "Imada H. Spine. In: Proceedings; Bone Days. 2012."),
        ("@inproceedings{k, author={Imada, H.}, title={Spine}, eventtitle={Bone Days}, venue={Lisbon}, year=2012}",
         "Imada H. Spine. Paper presented at: Bone Days; Lisbon. 2012."),
        ("@inproceedings{k, author={Imada, H.}, title={Spine}, venue={Lisbon}, year=2012}", "Imada H. Spine. 2012."),
        ("@report{k, author={Imada, H.}, title={Spine}, type={Working paper}, institution={NIH}, year=2015}",
         "Imada H. Spine. Working paper. NIH; 2015."),
        ("@book{k, title={Bones}, year=2010, url={https://x.org/a}, pmid=1}",
         "Bones [Internet]. 2010. Available from: https://x.org/a PMID: 1."),
        ("@phdthesis{k, author={Imada, H.}, title={Spine}, school={University of Kobe}, address={Kobe}, year=2001}",
         "Imada H. Spine [dissertation]. Kobe: University of Kobe; 2001."),
        ("@mastersthesis{k, author={Imada, H.}, title={Spine}, school={U}, year=2001}",
         "Imada H. Spine [master's thesis]. U; 2001."),
        ("@techreport{k, author={Imada, H.}, title={Spine}, institution={NIH}, number={12}, year=2015}",
         "Imada H. Spine. NIH; 2015. Report No.: 12."),
        ("@online{k, author={{World Health Organization}}, title={Rare diseases}, url={https://x.org/a}, year=2020, "
         "urldate={2021-03-01}, organization={WHO}, address={Geneva}}",
         "World Health Organization. Rare diseases [Internet]. Geneva: WHO; 2020 [cited 2021 Mar 1]. "
         "Available from: https://x.org/a"),
        ("@dataset{k, title={Cases}, publisher={Zenodo}, year=2020, doi={10.1000/z}, url={https://x.org/a}}",
         "Cases [dataset on the Internet]. Zenodo; 2020. Available from: https://x.org/a doi: 10.1000/z."),
        ("@misc{k, url={javascript:alert(1)}}", "k"),
        ("@misc{empty,}", "empty"),
    ],
)  # fmt: skip
def test_each_kind_of_work(entry: str, expected: str) -> None:
    assert shown(entry) == expected


def test_titles_keep_italics_and_web_addresses_are_links() -> None:
    record = Reference(key="k", type="webpage", text={"title": "On <i>E. coli</i>", "URL": "https://x.org"})
    nodes = text(record)
    assert nodes[1] == Emphasis((Text("E. coli"),))
    assert nodes[-1] == Link("https://x.org", (Text("https://x.org"),))


@pytest.mark.parametrize(
    ("part", "ended"),
    [("A", "A."), ("A.", "A."), ("A?", "A?"), ("<i>A.</i>", "<i>A.</i>"), ("<i>A</i>", "<i>A</i>."), ("“A?”", "“A?”"),
     ("(A)", "(A)."), ("何か。", "何か。")],
)  # fmt: skip
def test_punctuation_is_never_doubled(part: str, ended: str) -> None:
    assert sentence(part) == ended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (PartialDate(year=2018), "2018"),
        (PartialDate(year=2018, month=7, day=16), "2018 Jul 16"),
        (PartialDate(year=2018, month=7, end=PartialDate(year=2018, month=8)), "2018 Jul–Aug"),
        (PartialDate(year=2018, month=7, day=3, end=PartialDate(year=2018, month=7, day=5)), "2018 Jul 3–5"),
        (PartialDate(year=2017, end=PartialDate(year=2018)), "2017–2018"),
        (PartialDate(year=2018, season=1), "2018 Spring"),
        (PartialDate(literal="in press"), "in press"),
        (None, ""),
    ],
)
def test_dates(value: PartialDate | None, expected: str) -> None:
    assert date(value) == expected


def test_ordinals() -> None:
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 22)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "22nd",
    ]  # fmt: skip


VARIABLES = ["title", "container-title", "volume", "issue", "page", "publisher", "publisher-place", "edition", "URL",
             "DOI", "PMID", "genre", "number", "number-of-pages", "event-place"]  # fmt: skip


@given(
    st.sampled_from(sorted(TYPES)),
    st.dictionaries(st.sampled_from(VARIABLES), st.text(min_size=1, max_size=8)),
    st.lists(st.builds(Name, family=st.text(max_size=4), given=st.text(max_size=4)), max_size=2),
)
@settings(max_examples=300, deadline=None)
def test_any_record_can_be_shown(kind: str, variables: dict[str, str], people: list[Name]) -> None:
    record = Reference(key="k", type=kind, text=variables, names={"author": tuple(people)})
    assert text(record)
