"""Cases made by hand, with every part a page can have, for tests of rendering. People and institutions are invented."""

from __future__ import annotations

from sitegen.build.compiled import CompiledTemplates
from sitegen.cite.own_citation import printed
from sitegen.cite.site_record import item
from sitegen.model import document as doc
from sitegen.model.case import AbstractSection, Case, Page, Statement, Supplement, TimelineEvent
from sitegen.model.consent import Consent
from sitegen.model.figure import Figure, Panel, Region
from sitegen.model.metadata import (
    Affiliation,
    CareItem,
    ClinicalCode,
    Contributor,
    Copyright,
    Dates,
    LicenseTerms,
    MeshTerm,
    Metadata,
    Patient,
    Related,
    Venue,
)
from sitegen.model.person import Name
from sitegen.model.printed import Entry
from sitegen.model.site import CITE_STYLES, NavItem, ShownPicture, SimilarCase, SiteInfo
from sitegen.render.phrases import Phrases, phrases
from sitegen.render.theme import Theme
from sitegen.render.views.case import CasePage, Sources, case_page
from sitegen.render.views.cite import CitationView, citations
from sitegen.render.views.head import Description
from sitegen.render.views.notices import NoticeOf
from sitegen.render.views.related import Titled
from tests.places import REPO

FRACTION = "<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>"
LONG = "<math><mi>a</mi>" + "<mo>+</mo><mi>b</mi><mo>=</mo><mn>123</mn>" * 12 + "</math>"
SUM = (
    '<math display="block"><mi>D</mi><mo>=</mo>'
    "<mfrac><mi>m</mi><mrow><mi>t</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math>"
)


_compiled = CompiledTemplates()  # by the hash of each template: compiled once, however many themes are made


def theme() -> Theme:
    """The default theme."""
    folder = REPO / "themes" / "default"
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return Theme(files, compiled=_compiled)


def site(**changes: object) -> SiteInfo:
    """A site with an address and navigation."""
    known: dict[str, object] = {
        "title": "Journal of Example Cases",
        "short_title": "J Ex Cases",
        "description": "Case reports that never happened.",
        "url": "https://cases.example/journal/",
        "publisher": "Example Press",
        "eissn": "2049-3630",
        "contact": "editors@cases.example",
        "license_name": "CC BY 4.0",
        "license_url": "https://creativecommons.org/licenses/by/4.0/",
        "navigation": (NavItem(label="Cases", path="/"), NavItem(label="About", path="/about/")),
    }
    return SiteInfo(**{**known, **changes})


def text(words: str) -> doc.Inlines:
    return (doc.Text(words),)


def paragraph(words: str) -> doc.Paragraph:
    return doc.Paragraph(text(words))


def _panel(letter: str) -> Panel:
    return Panel(
        src=f"figures/ct-{letter}.png",
        id=letter,
        alt=f"Axial CT, panel {letter}: a rounded mass beside the spine.",
        modality="CT",
        time="before surgery" if letter == "a" else "",
        caption=text("Arrow: mass.") if letter == "b" else (),
    )


def figures() -> tuple[Figure, ...]:
    """Four panels; a single picture; a composite with two regions."""
    grid = Figure(
        id="fig-ct",
        number=1,
        panels=tuple(map(_panel, "abcd")),
        title=text("Computed tomography"),
        caption=(
            doc.PanelMention("a, c–d", ("a", "c", "d")),
            doc.Text(" Enhanced scans. "),
            doc.PanelMention("b", ("b",)),
            doc.Text(" Plain scan before the first visit."),
        ),
        credit="Department of Examples",
        license="CC-BY-4.0",
        long_description=(paragraph("Four axial scans."),),
    )
    single = Figure(
        id="fig-xr",
        number=2,
        panels=(Panel(src="figures/xr.png", alt="Radiograph of the lumbar spine."),),
        caption=text("Radiograph after the operation."),
    )
    parts = (
        Panel(src="figures/mix.png", id="a", alt="Fat.", region=Region(0, 0, 50, 100), stain="HE", scale_bar="50 µm"),
        Panel(src="figures/mix.png", id="b", alt="Spindle cells.", region=Region(50, 0, 50, 100)),
    )
    composite = Figure(
        id="fig-mix",
        number=3,
        panels=parts,
        src="figures/mix.png",
        alt="Two histological fields side by side.",
        title=text("Histology"),
        caption=(doc.PanelMention("a, b", ("a", "b")), doc.Text(" Two fields.")),
    )
    return grid, single, composite


def _table() -> doc.Table:
    head = tuple(doc.Cell(text(words), True) for words in ("Test", "Value", "Unit", "Reference range", "Day"))
    rows = tuple(
        (doc.Cell(text(name), True), *(doc.Cell(text(value)) for value in values))
        for name, *values in (("Sodium", "128", "mmol/L", "135–145", "1"), ("Lactate", "4.2", "mmol/L", "0.5–2.2", "1"))
    )
    return doc.Table(
        (head,),
        rows,
        ("", "right", "", "center", "right"),
        text("Laboratory values on admission."),
        "tbl-labs",
        1,
        "labs.csv",
    )


def _merged_table() -> doc.Table:
    """Two head rows, a heading over the whole width, a cell over two rows, notes."""
    gone = doc.Cell((), colspan=0, rowspan=0)
    head = (
        (doc.Cell(text("Test"), True, 1, 2), doc.Cell(text("Value"), True, 2), gone),
        (gone, doc.Cell(text("Day 0"), True), doc.Cell(text("Day 7"), True)),
    )
    rows = (
        (doc.Cell(text("Sodium"), True), doc.Cell(text("128*")), doc.Cell(text("136"))),
        (doc.Cell(text("Intensive care"), True, 3), gone, gone),
        (doc.Cell(text("Lactate"), True), doc.Cell(text("4.2")), doc.Cell(text("normal"), False, 1, 2)),
        (doc.Cell(text("Base excess"), True), doc.Cell(text("−8")), gone),
    )
    notes = (paragraph("* Below the reference range."),)
    return doc.Table(head, rows, ("", "right", "right"), text("Course."), "tbl-course", 2, "", notes)


def _body() -> doc.Document:
    case = doc.Section(
        "sec-case",
        2,
        text("Case presentation"),
        (
            doc.Paragraph(
                (
                    doc.Text("A mass was seen ("),
                    doc.CrossReference("fig", "fig-ct", ("a", "b", "c"), "a–c"),
                    doc.Text("; "),
                    doc.CrossReference("tbl", "tbl-labs"),
                    doc.Text(") as reported "),
                    doc.Citation(0, (doc.CiteItem("vane2018"), doc.CiteItem("ruiz2019"), doc.CiteItem("ito2020"))),
                    doc.Text(
                        ".",
                    ),
                    doc.FootnoteRef(1),
                    doc.SoftBreak(),
                    doc.Abbreviation("CT", "computed tomography"),
                    doc.Text(" showed H"),
                    doc.Subscript(text("2")),
                    doc.Text("O at 10"),
                    doc.Superscript(text("9")),
                    doc.Text("/L, "),
                    doc.Emphasis(text("in vivo")),
                    doc.Text(" and "),
                    doc.Strong(text("large")),
                    doc.Text(". "),
                    doc.Span(text("status quo ante"), "la"),
                    doc.Text(" "),
                    doc.Code("x < y"),
                    doc.Text(" with "),
                    doc.Math("a/b", FRACTION),
                    doc.LineBreak(),
                    doc.Link("https://example.org/a?b=1&c=2", text("a source"), "A title"),
                    doc.Text(" and "),
                    doc.Link("/cases/other/#fig-ct", text("another case")),
                    doc.Text("."),
                )
            ),
            doc.FigureSlot("fig-ct"),
            doc.Section(
                "sec-course",
                3,
                text("Course"),
                (
                    paragraph("It went well."),
                    doc.FigureSlot("fig-mix"),
                    _table(),
                    doc.Paragraph(
                        (doc.Text("Again"), doc.Citation(1, (doc.CiteItem("vane2018"),)), doc.FootnoteRef(1, 2))
                    ),
                ),
            ),
        ),
    )
    discussion = doc.Section(
        "discussion",
        2,
        text("Discussion"),
        (
            doc.List(
                (
                    doc.ListItem((paragraph("One"),)),
                    doc.ListItem((paragraph("Two"), doc.List((doc.ListItem((paragraph("Inner"),)),), 3))),
                )
            ),
            doc.List((doc.ListItem((paragraph("Loose"), paragraph("item"))),), 2, False),
            doc.DefinitionList((doc.Definition(text("WDL"), ((paragraph("well-differentiated liposarcoma"),),)),)),
            doc.BlockQuote((paragraph("Quoted."),)),
            doc.MathBlock("D", SUM, "eq-dose", 1),
            doc.Aside("note", (paragraph("Mind the dose, "),)),
            doc.Aside("patient-perspective", (paragraph("I walked home."),), lang="es"),
            doc.CodeBlock("a <- 1\n", "r"),
            doc.Paragraph((doc.Text("It follows that "), doc.Math("a + b = 123" * 12, LONG), doc.Text("."))),
            doc.ThematicBreak(),
            doc.Paragraph(
                (
                    doc.Text("See "),
                    doc.CrossReference("sec", "sec-case"),
                    doc.Text(" and "),
                    doc.CrossReference("eq", "eq-dose"),
                    doc.Text("."),
                )
            ),
            doc.Table((), ((doc.Cell(text("alone")),),), ("",)),
            _merged_table(),
        ),
    )
    notes = (doc.Footnote(1, (paragraph("A note."),), 2),)
    return doc.Document(children=(paragraph("An opening paragraph."), case, discussion), footnotes=notes)


def metadata(**changes: object) -> Metadata:
    known: dict[str, object] = {
        "title": "A mass",
        "status": "published",
        "lang": "en",
        "doi": "10.5555/example.1",
        "pmid": "12345678",
        "pmcid": "PMC1234567",
        "volume": "12",
        "issue": "3",
        "first_page": "45",
        "last_page": "49",
        "date": Dates(
            received="2025-11-02", revised="2025-12", accepted="2026-01", published="2026-02-14", updated="2026-03-01"
        ),
        "venue": Venue(title="Journal of Example Cases", short_title="J Ex Cases"),
        "keywords": ("liposarcoma", "spine", "percutaneous fixation"),
        "keyword_translations": {"es": ("liposarcoma", "columna vertebral")},
        "mesh": (MeshTerm(term="Liposarcoma", id="D008080", qualifier="surgery", major=True), MeshTerm(term="Spine")),
        "codes": (ClinicalCode(system="ICD-10", code="C48.0", label="Malignant neoplasm of retroperitoneum"),),
        "patient": Patient(age=63, sex="male"),
        "presentation": ("Back pain for three months",),
        "diagnosis": ("Dedifferentiated liposarcoma",),
        "interventions": ("Curettage", "Percutaneous fixation"),
        "outcome": ("Walked until death",),
        "abbreviations": {"CT": "computed tomography", "WDL": "well-differentiated liposarcoma"},
        "consent": Consent(obtained="written", from_="next-of-kin", scope=("text", "images"), held_by="the hospital"),
        "license": LicenseTerms(id="CC-BY-4.0"),
        "copyright": Copyright(year="2026", holder="The Authors"),
        "related": (
            Related(type="original", doi="10.5555/example.0", title="The first report"),
            Related(type="comment-on", case="other"),
        ),
    }
    return Metadata(**{**known, **changes})


AUTHORS = (
    Contributor(
        name=Name(given="Ada", family="Example"),
        orcid="0000-0002-1825-0097",
        email="ada@cases.example",
        corresponding=True,
        equal_contributor=True,
        degrees=("MD", "PhD"),
        roles=("Conceptualization",),
        affiliations=(0, 1),
    ),
    Contributor(name=Name(given="Juan", family="Ruiz", suffix="Jr."), equal_contributor=True, affiliations=(1,)),
    Contributor(name=Name(literal="The Example Group"), deceased=True, affiliations=(0,), note="A group of six."),
)
AFFILIATIONS = (
    Affiliation(
        name="Example Hospital",
        department="Department of Orthopedics",
        city="Exampleton",
        country="Norway",
        ror="https://ror.org/02mhbdp94",
    ),
    Affiliation(
        name="University of Samples", city="Sampleville", state="SA", country="Australia", url="https://u.example/"
    ),
)
ENTRIES = (
    Entry(
        key="vane2018",
        label="1.",
        text=text("Vane R, Ficticio M. On masses. J Ex. 2018;1(2):3-4."),
        links=(("DOI", "https://doi.org/10.5555/a"), ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/1/")),
        preview="Vane R, Ficticio M. On masses. J Ex. 2018;1(2):3-4.",
    ),
    Entry(
        key="ruiz2019",
        label="2.",
        text=(doc.Text("Ruiz J. "), doc.Emphasis(text("A book")), doc.Text(". 2019.")),
        preview="Ruiz J. A book. 2019.",
    ),
    Entry(
        key="ito2020",
        label="3.",
        text=text("Ito K. Spines. 2020."),
        links=(("PMC", "https://pmc.ncbi.nlm.nih.gov/articles/PMC1/"),),
        preview="Ito K. Spines. 2020.",
    ),
)
CITATIONS: dict[int, doc.Inlines] = {
    0: (doc.Superscript((doc.Link("#ref-vane2018", text("1")), doc.Text("–"), doc.Link("#ref-ito2020", text("3")))),),
    1: (doc.Superscript((doc.Link("#ref-vane2018", text("1")),)),),
}
BACKLINKS = {"vane2018": ("cite-0-0", "cite-1-0"), "ruiz2019": ("cite-0-1",), "ito2020": ("cite-0-2",)}
LABELS = {
    "fig-ct": ("Figure", "1"),
    "fig-xr": ("Figure", "2"),
    "fig-mix": ("Figure", "3"),
    "tbl-labs": ("Table", "1"),
    "sec-case": ("Section", "Case presentation"),
    "eq-dose": ("Equation", "1"),
}


def pictures() -> dict[str, ShownPicture]:
    grid = {
        f"figures/ct-{letter}.png": ShownPicture(
            path=f"fig-ct-{letter}.webp",
            width=1200,
            height=900,
            srcset=((f"fig-ct-{letter}.webp", 1200), (f"fig-ct-{letter}-480.webp", 480)),
        )
        for letter in "abcd"
    }
    others = {
        "figures/xr.png": ShownPicture(path="fig-xr.webp", width=800, height=1000),
        "figures/mix.png": ShownPicture(path="fig-mix.webp", width=1600, height=700),
    }
    return {**grid, **others}


def rich_case(**changes: object) -> Case:
    """A case with everything."""
    known: dict[str, object] = {
        "slug": "mass",
        "meta": metadata(),
        "title": (doc.Text("A mass beside the spine, "), doc.Emphasis(text("in vivo"))),
        "subtitle": text("Twelve months of follow-up"),
        "authors": AUTHORS,
        "affiliations": (*AFFILIATIONS, Affiliation(name="Third Institute"), Affiliation(name="Fourth Institute")),
        "abstract": (
            AbstractSection(heading="Case", children=(paragraph("A man in his sixties had back pain."),)),
            AbstractSection(heading="Conclusion", children=(paragraph("Percutaneous fixation helped."),)),
        ),
        "title_translations": {"es": text("Una masa junto a la columna")},
        "abstract_translations": {"es": (AbstractSection(heading="", children=(paragraph("Un hombre."),)),)},
        "plain_language_summary": (paragraph("A lump grew near the spine."),),
        "highlights": (text("A mass was found late."),),
        "learning_points": (text("Look twice."), text("Ask for old scans.")),
        "timeline": (
            TimelineEvent(when="-8 months", event=text("First scan"), kind="test", figures=("fig-ct",)),
            TimelineEvent(when="", day=0, event=text("Operation"), kind="treatment"),
            TimelineEvent(when="At the end of treatment", event=text("Walks"), kind="outcome"),
            TimelineEvent(when="", day=400, event=text("Second scan")),
        ),
        "statements": (
            Statement(kind="ethics", children=(paragraph("Not needed."),)),
            Statement(kind="funding", children=(paragraph("None."),)),
        ),
        "body": _body(),
        "figures": figures(),
        "supplements": (Supplement(path="supplement/labs.csv", digest="0" * 32, size=12345),),
    }
    return Case(**{**known, **changes})


def small_case(**changes: object) -> Case:
    """A case with a title and one paragraph, in draft."""
    known: dict[str, object] = {
        "slug": "small",
        "meta": Metadata(title="Small"),
        "title": text("Small"),
        "body": doc.Document(children=(paragraph("All there is."),)),
    }
    return Case(**{**known, **changes})


def arabic_case() -> Case:
    """A case written from right to left."""
    meta = Metadata(
        title="حمى",
        lang="ar",
        status="published",
        date=Dates(published="2026-01-05"),
        patient=Patient(age=34, sex="female"),
    )
    return Case(
        slug="fever",
        meta=meta,
        title=text("حمى مطوّلة لدى مريضة شابة"),
        authors=AUTHORS[:1],
        affiliations=AFFILIATIONS,
        abstract=(AbstractSection(heading="الحالة", children=(paragraph("مريضة شابة تعاني من حمى."),)),),
        body=doc.Document(
            children=(doc.Section("sec-hala", 2, text("عرض الحالة"), (paragraph("بدأت الحمى قبل أسبوعين."), _table())),)
        ),
    )


def sources(**changes: object) -> Sources:
    known: dict[str, object] = {
        "pictures": pictures(),
        "citations": CITATIONS,
        "entries": ENTRIES,
        "backlinks": BACKLINKS,
        "labels": LABELS,
        "cited": cited(rich_case()),
        "programs": (("JATS XML", "mass.jats.xml", "application/xml"),),
        "downloads": (
            ("PubMed (.nbib)", "mass.nbib", "application/nbib"),
            ("RIS", "mass.ris", "application/x-research-info-systems"),
        ),
        "cases": {"other": Titled("other", text("Another case"))},
        "notices": (NoticeOf("corrects", "2026-03-01", Titled("other", text("Correction: a mass"))),),
        "described": Description(
            tags=(("citation_title", "A mass beside the spine"), ("citation_author", "Example, Ada"))
        ),
        "similar": similar(),
        "newer": Titled("newer", text("A newer case")),
        "older": Titled("older", text("An older case")),
    }
    return Sources(**{**known, **changes})


def similar() -> tuple[SimilarCase, ...]:
    """Cases that any other is similar to: by topics, in another language, and by its text alone."""
    return (
        SimilarCase("vertebra", (*text("Metastasis of a "), doc.Emphasis(text("myxoid")), *text(" liposarcoma to the spine")),
                    "", "", ("Ada Example", "Bo Specimen"), True, "2021", ("Liposarcoma", "spine", "percutaneous fixation")),
        SimilarCase("fever", text("حمى غير مفسرة"), "ar", "", ("Cy Sample",), False, "2019", ("Spine",)),
        SimilarCase("twin", text("A case told in much the same words"), shared=("retroperitoneum", "cement"), only_text=True),
    )  # fmt: skip


def cited(case: Case) -> tuple[CitationView, ...]:
    """The case as the styles of the Cite box print it."""
    return citations(printed([item(case, site())], CITE_STYLES, "en"))


def bare_sources() -> Sources:
    return Sources(pictures={}, citations={}, entries=(), backlinks={}, labels={}, cases={})


def view(case: Case, info: SiteInfo | None = None, given: Sources | None = None) -> CasePage:
    """The view of a case, its interface in its own language where the theme has it."""
    words = phrases(case.meta.lang, theme().catalogue(case.meta.lang)) if case.meta.lang else Phrases()
    return case_page(case, info or site(), words, given or bare_sources())


def prose() -> Page:
    return Page(
        slug="about",
        title=text("About"),
        body=doc.Document(
            children=(paragraph("Who we are."), doc.Section("aims", 2, text("Aims"), (paragraph("To show."),)))
        ),
    )


# -- hostile text in every slot ---------------------------------------------------------------------
def hostile_figures(words: str) -> tuple[Figure, ...]:
    """A grid and a composite whose every text is *words*."""
    said = text(words)
    panel = Panel(
        src="known",
        id=words,
        alt=words,
        caption=said,
        modality=words,
        view=words,
        time=words,
        stain=words,
        magnification=words,
        scale_bar=words,
        region=Region(0, 0, 1, 1),
        long_description=(paragraph(words),),
    )
    grid = Figure(
        id="fig-a",
        number=1,
        panels=(panel, panel),
        title=said,
        caption=(doc.PanelMention(words, (words,)),),
        credit=words,
        source=words,
        license=words,
        permission=words,
        long_description=(paragraph(words),),
    )
    return grid, Figure(id="fig-b", number=2, panels=(panel,), src="known", alt=words, title=said)


def hostile_page(words: str) -> bytes:
    """The page of a case in which every text is *words*."""
    said, info = text(words), site(title=words, short_title=words, description=words, publisher=words, contact=words)
    meta = metadata(
        lang=words,
        doi=words,
        pmid=words,
        pmcid=words,
        volume=words,
        issue=words,
        first_page=words,
        description=words,
        venue=Venue(title=words),
        keywords=(words,),
        keyword_translations={"es": (words,)},
        mesh=(MeshTerm(term=words, id=words, qualifier=words),),
        codes=(ClinicalCode(system="ICD-10", code=words, label=words),),
        patient=Patient(age_band=words, population=words),
        presentation=(words,),
        consent=Consent(obtained="waived", reason=words, held_by=words),
        license=LicenseTerms(id=words, url=words, text=words),
        copyright=Copyright(year=words, holder=words),
        related=(Related(type="original", doi=words, url=words, title=words), Related(type="corrects", case=words)),
        care={"7": CareItem(not_applicable=words)},
        abbreviations={words: words},
    )
    author = Contributor(
        name=Name(literal=words),
        orcid=words,
        email=words,
        corresponding=True,
        degrees=(words,),
        roles=(words,),
        note=words,
        affiliations=(0,),
    )
    hospital = Affiliation(name=words, city=words, ror=words, url=words)
    part = (AbstractSection(heading=words, children=(paragraph(words),)),)
    case = Case(
        slug="x",
        meta=meta,
        title=said,
        subtitle=said,
        authors=(author,),
        affiliations=(hospital,) * 4,
        abstract=part,
        title_translations={words: said},
        abstract_translations={words: part},
        highlights=(said,),
        learning_points=(said,),
        timeline=tuple(TimelineEvent(when=words, event=said, day=day, kind=words[:0]) for day in (0, 1, None)),
        figures=hostile_figures(words),
        supplements=(Supplement(path=words, digest="", size=1),),
        body=doc.Document(children=(doc.Section(words, 2, said, (paragraph(words),)),)),
    )
    given = sources(
        entries=(Entry(key=words, label="1.", text=said, links=((words, words),)),),
        backlinks={words: (words,)},
        citations={},
        described=Description(tags=((words, words),)),
        newer=Titled(words, said, words, words),
        cases={words: Titled(words, said, words, words)},
        notices=(NoticeOf("retracts", "2026", Titled(words, said, words, words)),),
        cited=citations(printed([item(case, info)], CITE_STYLES, words)),
    )
    return theme().render("case.html", case_page(case, info, Phrases(), given), info)
