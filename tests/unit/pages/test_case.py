from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from msgspec.structs import replace as structs_replace

from sitegen.cite.csl.shipped import style_text
from sitegen.model.consent import Consent
from sitegen.model.document import Footnote, Paragraph, Section
from sitegen.model.metadata import Dates, MeshTerm, Metadata, Related, Venue
from sitegen.model.printed import Entry
from sitegen.model.site import Card, Notice, SimilarCase, Site, SiteInfo
from sitegen.model.struct import decode, encode
from sitegen.pages._case_inputs import CaseInputs
from sitegen.pages._formats import case_formats, file_name
from sitegen.pages.case import PAGE_TYPE
from sitegen.render.views.notices import NoticeOf
from sitegen.render.views.related import Titled
from sitegen.render.views.versions import Version
from sitegen.resolve.table_files import table_files
from tests import samples

NOTE = Footnote(1, (Paragraph(samples.text("A note.")),))


def _card(slug: str, **changes: Any) -> Card:
    return Card(slug=slug, digest=f"digest of {slug}", title=samples.text(slug), title_text=slug, **changes)


def _site(*cards: Card) -> Site:
    return Site(info=samples.site(), cases=cards)


def _inputs(site: Site) -> dict[str, CaseInputs]:
    return {target.path: decode(target.inputs, CaseInputs) for target in PAGE_TYPE.plan(site)}


def test_each_case_has_its_page_and_names_its_source() -> None:
    target = next(iter(PAGE_TYPE.plan(_site(_card("a")))))
    assert (target.path, target.origin) == ("cases/a/index.html", "content/cases/a/index.md")


def test_neighbours_are_the_cases_published_before_and_after() -> None:
    planned = _inputs(_site(_card("new"), _card("middle"), _card("old")))
    middle, new = planned["cases/middle/index.html"], planned["cases/new/index.html"]
    assert middle.newer is not None
    assert (middle.newer.slug, middle.older.slug if middle.older else "") == ("new", "old")
    assert new.newer is None


def test_a_saved_case_is_put_amid_what_surrounded_it() -> None:
    cards = (_card("new"), _card("middle"), _card("old"))
    known = next(target for target in PAGE_TYPE.plan(_site(*cards)) if target.path == "cases/middle/index.html")
    [alone] = PAGE_TYPE.plan(_site(structs_replace(_card("middle", tables=("table-1.csv",)), digest="other digest")))
    assert PAGE_TYPE.renewed is not None
    target = PAGE_TYPE.renewed(alone, known)
    assert target.beside == ("cases/middle/table-1.csv",)
    before = decode(known.inputs, CaseInputs)
    assert decode(target.inputs, CaseInputs) == structs_replace(before, case="other digest")


def test_change_of_another_case_changes_nothing_here_but_a_shown_title() -> None:
    before = _inputs(_site(_card("a"), _card("b"), _card("c")))
    after = _inputs(_site(_card("a"), _card("b"), _card("c", summary="new", keywords=("x",))))
    assert before == after | {"cases/c/index.html": before["cases/c/index.html"]}


def test_a_case_knows_what_corrects_it_by_its_name_or_its_doi() -> None:
    by_name = _card("fix", date="2026-02-01", notices_of=(Notice("corrects", "a"),))
    by_doi = _card("out", notices_of=(Notice("retracts", "10.5555/x.1"), Notice("corrects", "10.5555/elsewhere")))
    planned = _inputs(_site(_card("a", doi="10.5555/X.1"), by_name, by_doi))
    found = planned["cases/a/index.html"].notices
    assert [(one.relation, one.date, one.case.slug) for one in found] == [
        ("corrects", "2026-02-01", "fix"), ("retracts", "", "out"),
    ]  # fmt: skip
    assert planned["cases/fix/index.html"].notices == ()


def test_a_retraction_is_told_above_the_page_and_before_its_title() -> None:
    page = _shown(
        samples.site(),
        samples.metadata(status="retracted"),
        notices=(NoticeOf("retracts", "2026", Titled("b", samples.text("Why"))),),
    )
    assert "Retracted: do not rely on this case." in page
    assert '<h1 id="title"><span class="retracted">Retracted:</span> Small</h1>' in page
    assert '<a href="../../cases/b/index.html">Retraction, 2026</a>' in page


def test_tables_are_files_beside_the_page_under_the_names_that_were_planned(make_shop: Any) -> None:
    case = samples.rich_case()
    names = tuple(name for name, _ in table_files(case))
    target = next(iter(PAGE_TYPE.plan(_site(_card("mass", tables=names, figures=True, status=case.meta.status)))))
    made = PAGE_TYPE.make(target.inputs, make_shop({"digest of mass": case}))
    exports = [file_name(item, "mass") for item in case_formats(())]
    assert target.paths == (
        "cases/mass/index.html", "cases/mass/figures.html", *(f"cases/mass/{name}" for name in (*names, *exports)),
    )  # fmt: skip
    assert len(made) == len(target.paths) > 1
    assert all(f'href="{name}" download' in made[0].decode() for name in names)


def test_related_cases_are_named_by_their_titles() -> None:
    planned = _inputs(_site(_card("a", related_cases=("b", "gone")), _card("b", lang="es")))
    assert planned["cases/a/index.html"].related == {"b": Titled("b", samples.text("b"), "es")}


def _shown(info: SiteInfo, meta: Metadata, **given: Any) -> str:
    view = samples.view(samples.small_case(meta=meta), info, replace(samples.bare_sources(), **given))
    return samples.theme().render("case.html", view, info).decode()


def test_titles_of_other_cases_are_in_their_own_language() -> None:
    other = {lang: Titled(lang, samples.text(lang), lang) for lang in ("ar", "en", "es")}
    meta = samples.metadata(related=(Related(type="comment-on", case="es"),))
    page = _shown(samples.site(), meta, cases=other, newer=other["ar"], older=other["en"])
    assert '<a href="../../cases/es/index.html" lang="es" dir="ltr">es</a>' in page
    assert 'rel="prev" lang="ar" dir="rtl">ar</a>' in page
    assert 'rel="next">en</a>' in page


def test_translations_of_a_case_know_each_other_and_others_know_nothing_of_them() -> None:
    cards = (_card("fiebre", lang="es", translation_of=("fever",)), _card("fever"), _card("other"))
    planned = _inputs(_site(*cards))
    both = (Version("fever", "en"), Version("fiebre", "es"))
    assert planned["cases/fever/index.html"].versions == planned["cases/fiebre/index.html"].versions == both
    assert planned["cases/other/index.html"].versions == ()


VERSIONS = (Version("fiebre", "es"), Version("fievre", "fr"), Version("small", "en"), Version("small-2", "en"))


def test_a_translated_case_leads_to_its_other_languages() -> None:
    page = _shown(samples.site(), Metadata(title="Small"), versions=VERSIONS)
    root = "https://cases.example/journal/cases"
    assert re.findall(r'<link rel="alternate" hreflang="(.*?)" href="(.*?)">', page) == [
        ("es", f"{root}/fiebre/"), ("fr", f"{root}/fievre/"), ("en", f"{root}/small/"),
    ]  # fmt: skip
    assert "This case in other languages:" in page
    assert '<a href="../../cases/fiebre/index.html" hreflang="es" lang="es" dir="ltr">Español</a>' in page
    assert ">English</a>" not in page


def test_a_site_without_an_address_has_the_links_and_no_alternates() -> None:
    page = _shown(samples.site(url=""), Metadata(title="Small"), versions=VERSIONS)
    assert 'rel="alternate" hreflang' not in page
    assert "Español</a>" in page


def test_a_translated_title_leads_to_the_page_in_its_language_when_there_is_one() -> None:
    sources = replace(samples.bare_sources(), versions=VERSIONS)
    case = samples.small_case(title_translations={"fr-CA": samples.text("Fièvre"), "de": samples.text("Fieber")})
    page = samples.theme().render("case.html", samples.view(case, samples.site(), sources), samples.site()).decode()
    assert '<a href="../../cases/fievre/index.html" hreflang="fr">Fièvre</a>' in page
    assert 'lang="de" dir="ltr">Fieber</p>' in page


def test_similar_cases_are_listed_with_the_reason() -> None:
    given = (
        SimilarCase("b", samples.text("Gout"), "", "", ("Ann Lee", "Bo Roy"), True, "2020", ("Gout", "toe")),
        SimilarCase("c", samples.text("Gicht"), "de", "", shared=("tophus",), only_text=True),
    )
    page = _shown(samples.site(), samples.metadata(), similar=given)
    assert '<li><a href="#similar">Similar cases</a></li>' in page
    assert '<h2 id="similar">Similar cases</h2>' in page
    assert '<p><a href="../../cases/b/index.html">Gout</a></p>' in page
    assert "<span><bdi>Ann Lee, Bo Roy, et al.</bdi>, 2020</span>" in page
    assert "<span>Shares:</span> <bdi>Gout</bdi> · <bdi>toe</bdi></p>" in page
    assert '<a href="../../cases/c/index.html" lang="de" dir="ltr">Gicht</a>' in page
    assert "<span>Similar text:</span> <bdi>tophus</bdi>" in page


def test_a_case_like_no_other_has_no_list_of_similar_cases() -> None:
    assert "similar" not in _shown(samples.site(), samples.metadata())


def test_nothing_is_said_about_a_case_of_which_nothing_is_known() -> None:
    bare = SiteInfo(title="Cases")
    assert 'id="about"' in _shown(bare, Metadata(title="A", mesh=(MeshTerm(term="x"),)))
    assert 'id="about"' not in _shown(bare, Metadata(title="A"))


def test_page_of_a_case(make_shop: Any) -> None:
    case = samples.small_case(meta=samples.metadata(related=(Related(type="corrects", case="b"),)))
    planned = list(PAGE_TYPE.plan(_site(_card("small", related_cases=("b",)), _card("b"))))
    page = PAGE_TYPE.make(planned[0].inputs, make_shop({"digest of small": case}))[0].decode()
    assert '<h1 id="title">Small</h1>' in page
    assert 'href="../../cases/b/index.html">b</a>' in page
    assert '<meta name="citation_doi" content="10.5555/example.1">' in page


def test_draft_says_so(make_shop: Any) -> None:
    planned = list(PAGE_TYPE.plan(_site(_card("small"))))
    page = PAGE_TYPE.make(planned[0].inputs, make_shop({"digest of small": samples.small_case()}))[0].decode()
    assert "Draft: this text has not been reviewed" in page


def test_exact_age_is_nowhere_on_the_page(make_shop: Any) -> None:
    planned = list(PAGE_TYPE.plan(_site(_card("mass"))))
    page, figures, *_ = PAGE_TYPE.make(planned[0].inputs, make_shop({"digest of mass": samples.rich_case()}))
    assert b"Age 60s" in page
    assert b">63<" not in page + figures


def test_figures_have_a_page_beside_that_of_the_case(make_shop: Any) -> None:
    pictured, bare = PAGE_TYPE.plan(_site(_card("mass", figures=True), _card("small")))
    assert pictured.paths == ("cases/mass/index.html", "cases/mass/figures.html")
    assert bare.beside == ()
    page, figures, *_ = PAGE_TYPE.make(pictured.inputs, make_shop({"digest of mass": samples.rich_case()}))
    assert b'<a href="figures.html">All figures' in page
    assert b'<article class="plate" id="fig-ct-b"' in figures


def _page(make_shop: Any, **changes: Any) -> str:
    case = samples.small_case(meta=samples.metadata(**changes))
    planned = list(PAGE_TYPE.plan(_site(_card("small"))))
    return PAGE_TYPE.make(planned[0].inputs, make_shop({"digest of small": case}))[0].decode()


def test_abbreviated_journal_has_one_period(make_shop: Any) -> None:
    assert "<bdi>Nova econ.</bdi>" in _page(make_shop, venue=Venue(title="Nova economica", short_title="Nova econ."))


def test_a_single_page_is_told_once(make_shop: Any) -> None:
    page = _page(make_shop, volume="2", issue="", first_page="21", last_page="21")
    assert ":2:21.</span>" in page
    assert "21-21" not in page


def test_doi_reads_from_left_to_right(make_shop: Any) -> None:
    assert '<bdi dir="ltr">10.5555/example.1</bdi></a>' in _page(make_shop)


def test_scope_of_consent_is_a_sentence(make_shop: Any) -> None:
    given = Consent(obtained="written", scope=("text", "images", "online"))
    assert "It covers the text, the images and publication online." in _page(make_shop, consent=given)


def test_abstract_comes_before_everything_but_the_head() -> None:
    page = samples.theme().render("case.html", samples.view(samples.rich_case()), samples.site()).decode()
    places = [
        page.index(mark)
        for mark in ("<h1", 'id="abstract"', 'id="highlights"', 'class="contents"', 'id="glance"', 'id="timeline"')
    ]
    assert places == sorted(places)
    links = [entry.href for entry in samples.view(samples.rich_case()).contents[:3]]
    assert links == ["#abstract", "#highlights", "#glance"]


def test_case_without_an_abstract_has_no_empty_part() -> None:
    page = samples.theme().render("case.html", samples.view(samples.small_case()), samples.site()).decode()
    assert 'class="abstracts"' not in page


def test_of_the_manuscript_is_said_what_was_attested_and_no_more(make_shop: Any) -> None:
    shown = {"patient": "shown to the patient.", "guardian": "guardian.", "next-of-kin": "next of kin."}
    for who, words in shown.items():
        page = _page(make_shop, consent=Consent(obtained="written", from_=who, shown_manuscript=True))
        (sentence,) = re.findall(r"The manuscript was [^<]*?\.(?=[ <])", page)
        assert sentence.endswith(words)


def _box(make_shop: Any, **changes: Any) -> str:
    planned = list(PAGE_TYPE.plan(_site(_card("small"))))
    case = samples.small_case(meta=samples.metadata(**changes))
    page = PAGE_TYPE.make(planned[0].inputs, make_shop({"digest of small": case}))[0].decode()
    return page.partition('<details class="cite"')[2].partition("</details>")[0]


def test_a_case_is_cited_in_every_style_without_a_script(make_shop: Any) -> None:
    box = _box(make_shop)
    assert re.findall(r'<dd id="(cite-[\w-]+)"', box) == ["cite-as-nlm", "cite-as-ama", "cite-as-apa", "cite-as-mla"]
    assert "Small. J Ex Cases. 2026 Feb 14;12(3):45-9." in box
    assert box.count("<button") == box.count("hidden>Copy<") == 4


def test_how_a_case_is_cited_is_kept_until_its_facts_or_the_styles_change(make_shop: Any) -> None:
    case, kept = samples.small_case(meta=samples.metadata()), {}
    texted = structs_replace(case, body=samples.rich_case().body)
    renamed = structs_replace(case, title=samples.text("Other"), meta=samples.metadata(title="Other"))
    shop = make_shop({"small": case, "texted": texted, "renamed": renamed})
    shop.kept = lambda key, make: kept.setdefault(key, make())

    def keys(name: str, *more: str) -> int:
        PAGE_TYPE.make(encode(CaseInputs(case=name, style="nlm", cite_styles=("nlm", "apa", *more))), shop)
        return len(kept)

    assert [keys("small"), keys("texted"), keys("renamed"), keys("small", "mla")] == [1, 1, 2, 3]


def test_no_id_is_there_twice_whatever_headings_and_styles_are_called(make_shop: Any) -> None:
    names = ("cite", "cite-files", "cite-0-0", "cite-as-nlm", "cite-as-files", "abstract-es", "references",
             "facts", "statement-consent", "abbreviations")  # fmt: skip
    sections = tuple(Section(name, 2, samples.text(name), ()) for name in names)
    case = samples.rich_case()
    case = structs_replace(case, body=structs_replace(case.body, children=(*case.body.children, *sections)))
    styles = {name: style_text("ama") for name in ("files.csl", "0-0.csl", "nlm.csl")}
    shop = make_shop({"d": case}, style_files=styles)
    given = CaseInputs(case="d", style="nlm", cite_styles=("nlm", *styles))
    page = PAGE_TYPE.make(encode(given), shop)[0].decode()
    ids = re.findall(r'\sid="([^"]*)"', page)
    assert len(ids) > 40
    assert [name for name, count in Counter(ids).items() if count > 1] == []


def test_a_draft_is_not_to_be_cited(make_shop: Any) -> None:
    assert _box(make_shop, status="in-review") == ""
    assert "WITHDRAWN: Small" in _box(make_shop, status="withdrawn")


def test_citation_line_is_pubmeds(make_shop: Any) -> None:
    page = _page(
        make_shop, volume="2018", issue="", first_page="", last_page="", elocation_id="1708572", pmid="", pmcid="",
        doi="10.1155/2018/1708572", venue=Venue(title="Case Reports in Orthopedics", short_title="Case Rep Orthop"),
        date=Dates(published="2018-07-16", collection="2018"),
    )  # fmt: skip
    line = re.sub(r"<[^>]+>", "", page.partition('class="citation-line">')[2].partition("</p>")[0])
    assert " ".join(line.split()) == (
        "Case Rep Orthop. 2018 Jul 16:2018:1708572. doi: 10.1155/2018/1708572. eCollection 2018."
    )


def test_the_page_names_its_citation_files(make_shop: Any) -> None:
    case = samples.small_case(meta=samples.metadata(status="published"))
    draft = samples.small_case(meta=samples.metadata(status="draft"))
    shop = make_shop({"d": case, "draft": draft}, exports=("ris",))
    html, of_draft = (
        PAGE_TYPE.make(encode(CaseInputs(case=name, style="nlm")), shop)[0].decode() for name in ("d", "draft")
    )
    kind = "application/x-research-info-systems"
    assert kind not in of_draft
    assert f'<link rel="alternate describedby" href="{case.slug}.ris" type="{kind}" title="RIS">' in html
    assert html.partition("</head>")[0].count(f"{case.slug}.ris") == 1


@pytest.mark.parametrize(("labels", "marker"), [
    (("1.", "2."), "numbered"), (("1", "2"), "bare"), (("[1]", "[2]"), "bracketed"), (("(1)", "(2)"), "parenthesised"), (("1)", "2)"), "half-bracketed"),
    (("", ""), "unnumbered"), (("[Doe99]", "[Roe00]"), "unnumbered"), (("2.", "1."), "unnumbered"),
])  # fmt: skip
def test_the_list_of_references_is_numbered_as_the_style_has_it(labels: tuple[str, ...], marker: str) -> None:
    entries = tuple(Entry(key=f"k{label}", label=label, text=samples.text("A work.")) for label in labels)
    page = _shown(samples.site(), samples.metadata(), entries=entries)
    assert f'<ol class="{marker}">' in page
    printed = [f'<span class="label">{label}</span> ' in page for label in labels if label]
    assert all(printed) if marker == "unnumbered" else not any(printed)


def test_footnotes_beside_raised_numbers_have_letters() -> None:
    assert '<ol type="a">' in _shown(samples.site(), Metadata(title="T"), footnotes=(NOTE,), lettered=True)
    assert '<ol type="a">' not in _shown(samples.site(), Metadata(title="T"), footnotes=(NOTE,))
