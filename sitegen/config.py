"""`content/site.yml`: who publishes the site, where, and how it is shown. Each key is defined once, here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.field import (
    Doi,
    DoiPrefix,
    Email,
    Issn,
    LanguageTag,
    Orcid,
    SiteLink,
    Text,
    Url,
    between,
    field,
)
from sitegen.model.licenses import license_name, license_url
from sitegen.model.metadata import LicenseTerms
from sitegen.model.peer_review import PeerReview
from sitegen.model.site import Member, NavItem, SearchMode, SiteEditor, SiteInfo
from sitegen.model.struct import Value
from sitegen.read.frontmatter import read_value
from sitegen.read.yaml import compose

RuleSeverity = Literal["error", "warning", "info", "off"]
RegistryName = Literal["crossref", "pubmed", "doaj"]
Profile = Literal["care", "scare", "bmj-case-reports", "jmcr", "cureus"]
Archive = Literal["CLOCKSS", "LOCKSS", "Portico", "KB", "DWT", "Internet Archive"]  # those Crossref has a word for
PictureFormat = Literal["avif", "webp", "jpeg", "png"]


class Editor(Value, frozen=True, kw_only=True):
    """A person who answers for the collection."""

    from_text: ClassVar[str] = "name"
    name: Annotated[Text, field("Name.", required=True)]
    role: Annotated[Text, field("Role.", example="Editor-in-chief")] = ""
    affiliation: Annotated[Text, field("Institution.")] = ""
    orcid: Annotated[Orcid, field("ORCID iD.")] = ""
    email: Annotated[Email, field("E-mail address; published.")] = ""


class NavigationEntry(Value, frozen=True, kw_only=True):
    """A link of the site's navigation."""

    from_text: ClassVar[str] = "path"
    label: Annotated[Text, field("What the link says.", aliases=("title", "text"))] = ""
    path: Annotated[
        SiteLink,
        field("Address on this site, or a web address.", aliases=("url", "href"), required=True, example="/about/"),
    ]


OptionChoice = Text | tuple[NavigationEntry, ...] | Mapping[str, Text]


class ThemeChoice(Value, frozen=True, kw_only=True):
    """The look of the site."""

    from_text: ClassVar[str] = "name"
    name: Annotated[Text, field("A folder of `themes/`, or the theme that comes with sitegen.")] = "default"
    options: Annotated[Mapping[str, OptionChoice], field("The theme's own settings: themes.md.")] = {}


class Analytics(Value, frozen=True, kw_only=True):
    """A counter of visits; none unless it is named here."""

    from_text: ClassVar[str] = "script"
    script: Annotated[Url, field("Address of the counter's script; the only foreign address pages may then use.")] = ""
    site: Annotated[Text, field("Name of this site at the counter.")] = ""


class Privacy(Value, frozen=True, kw_only=True):
    """How the privacy rules read this collection."""

    allow: Annotated[
        tuple[Text, ...], field("Words that are no one's name here, such as a hospital's.", split=",")
    ] = ()
    regions: Annotated[
        tuple[Text, ...], field("Countries whose telephone, post and record numbers are looked for.", split=",")
    ] = ()


class Images(Value, frozen=True, kw_only=True):
    """How pictures are published."""

    widths: Annotated[
        tuple[Annotated[int, between(16, 6000)], ...], field("Widths in pixels, from narrow to wide.", split=",")
    ] = (480, 960, 1600)
    formats: Annotated[tuple[PictureFormat, ...], field("File formats.", split=",")] = ("webp",)
    quality: Annotated[int, between(1, 100), field("Quality of lossy formats.")] = 82


class Preservation(Value, frozen=True, kw_only=True):
    """Archives that may keep copies."""

    lockss: Annotated[bool, field("Publish the LOCKSS permission statement.")] = False
    clockss: Annotated[bool, field("Publish the CLOCKSS permission statement.")] = False
    archived_in: Annotated[
        tuple[Archive, ...],
        field(
            "Archives that have agreed to keep copies; Crossref is told them.", split=",", example="[CLOCKSS, Portico]"
        ),
    ] = ()


class CrossrefMember(Value, frozen=True, kw_only=True):
    """Who deposits with Crossref, as the member's account says. https://www.crossref.org/documentation/"""

    from_text: ClassVar[str] = "depositor"
    depositor: Annotated[Text, field("Name of who deposits.", example="Editorial office")] = ""
    email: Annotated[Email, field("Where Crossref sends its answer; never published.")] = ""
    registrant: Annotated[Text, field("Who is responsible for the DOIs; the publisher when absent.")] = ""
    crossmark: Annotated[Doi, field("DOI of the Crossmark policy page; without it there is no Crossmark.")] = ""


class Harvesting(Value, frozen=True, kw_only=True):
    """Who serves the static repository `/oai.xml` to harvesters (exports.md)."""

    from_text: ClassVar[str] = "gateway"
    gateway: Annotated[
        Url, field("Address of the gateway, before that of this site.", example="https://gateway.example.org/oai/")
    ] = ""


class Config(Value, frozen=True, kw_only=True):
    """Every key of `site.yml`. None is required."""

    title: Annotated[
        Text, field("Title of the site, in every page's header and in citations; for a journal, its name.")
    ] = "Case reports"
    short_title: Annotated[Text, field("Title where space is short; the NLM abbreviation of a journal.")] = ""
    description: Annotated[
        Text, field("What the site is, in one or two sentences: for search engines and the front page.")
    ] = ""
    url: Annotated[
        Url, field("Public address; SITEGEN_URL takes its place for a deploy.", example="https://cases.example/")
    ] = ""
    lang: Annotated[
        LanguageTag,
        field(
            "Language of menus and headings, as a tag: en, es, pt-BR. A case may be in another, and says so.",
            aliases=("language",),
        ),
    ] = "en"
    languages: Annotated[
        tuple[LanguageTag, ...], field("Languages that cases are written in; a case in another is told.", split=",")
    ] = ()
    publisher: Annotated[
        Text, field("Who publishes the site: a department, a society; in its footer and in citations.")
    ] = ""
    issn: Annotated[Issn, field("ISSN of the printed journal.", example="2090-6749")] = ""
    eissn: Annotated[Issn, field("ISSN of the journal on the web.", example="2090-6757")] = ""
    doi_prefix: Annotated[DoiPrefix, field("DOI prefix of the publisher.", example="10.5555")] = ""
    editors: Annotated[
        tuple[Editor, ...],
        field("Who answers for the site: a name each, or name, role, affiliation.", aliases=("editor",)),
    ] = ()
    contact: Annotated[Text, field("Whom readers write to: an e-mail or web address; published.")] = ""
    license: Annotated[
        LicenseTerms | None, field("Licence of cases that do not name their own.", aliases=("licence",))
    ] = None
    peer_review: Annotated[
        PeerReview | Literal[""],
        field("How cases are reviewed that do not say it themselves.", example="double-anonymized"),
    ] = ""
    navigation: Annotated[
        tuple[NavigationEntry, ...],
        field(
            "Links in every header; to browse, to authors, archive and all prose pages when absent.", aliases=("nav",)
        ),
    ] = ()
    theme: Annotated[ThemeChoice, field("Look of the site: a theme's name, or name and options (themes.md).")] = (
        ThemeChoice()
    )
    csl: Annotated[
        Text,
        field(
            "Citation style of cases that do not name their own: a name, or a `.csl` file in `content/`.", example="apa"
        ),
    ] = "nlm"
    cite_styles: Annotated[
        tuple[Text, ...],
        field(
            "Styles under “Cite this case” besides NLM, AMA, APA and MLA: names, or `.csl` files in `content/`.",
            split=",",
            example="elsevier-harvard",
        ),
    ] = ()
    profile: Annotated[
        tuple[Profile, ...], field("Reporting guidelines that cases follow, such as care.", split=",")
    ] = ()
    checks: Annotated[Mapping[str, RuleSeverity], field("How serious a rule is, by its name.")] = {}
    search: Annotated[
        SearchMode, field("What search finds: whole cases, titles and abstracts, or nothing (search.md).")
    ] = "full"
    featured: Annotated[
        tuple[Text, ...],
        field("Cases to show first on the front page, by the names of their folders, in this order.", split=","),
    ] = ()
    feeds: Annotated[bool, field("Publish feeds (browsing.md); they need `url`.")] = True
    analytics: Annotated[Analytics | None, field("Counter of visits; none by default.")] = None
    privacy: Annotated[Privacy, field("What the privacy rules should know.")] = Privacy()
    images: Annotated[Images, field("How pictures are published.")] = Images()
    exports: Annotated[
        tuple[Text, ...],
        field(
            "Files to publish, by name of the format, in place of the usual ones; `+oai` adds to them (exports.md).",
            split=",",
            example="+oai, +datacite",
        ),
    ] = ()
    deposits: Annotated[
        tuple[RegistryName, ...],
        field("Registries the cases are deposited with: what they refuse is then an error (deposit.md).", split=","),
    ] = ()
    crossref: Annotated[CrossrefMember, field("Who deposits with Crossref (deposit.md).")] = CrossrefMember()
    oai: Annotated[Harvesting, field("Gateway through which OAI-PMH harvests the site (exports.md).")] = Harvesting()
    preservation: Annotated[Preservation, field("Archives that may keep copies.")] = Preservation()
    raw_html: Annotated[bool, field("Accept HTML in texts, cleaned; otherwise it is shown as text.")] = False
    page_size: Annotated[int, between(1, 1000), field("Cases on one page of a list.")] = 20


def read_config(
    source: SourceText | None,
) -> tuple[Config | None, Mapping[str, Span], tuple[Diagnostic, ...]]:
    """The settings in *source*, the places of their values, and what is wrong; defaults when there is no file."""
    if source is None:
        return Config(), {}, ()
    node, problems = compose(source, 1, source.text)
    if node is None:
        return None, {}, tuple(problems)
    reading = read_value(Config, node, source)
    problems += reading.diagnostics
    return reading.value, reading.spans, tuple(problems)


def info(config: Config, base_url: str = "", *, noindex: bool = False, style_files: Mapping[str, str] = {}) -> SiteInfo:
    """What pages may know of the settings; *base_url* takes the place of `url`."""
    url = base_url or config.url
    terms = config.license or LicenseTerms()
    return SiteInfo(
        title=config.title,
        short_title=config.short_title,
        description=config.description,
        url=url if url.endswith("/") or not url else f"{url}/",
        lang=config.lang,
        publisher=config.publisher,
        issn=config.issn,
        eissn=config.eissn,
        contact=config.contact,
        license_name=license_name(terms.id) or terms.text,
        license_url=terms.url or license_url(terms.id),
        navigation=nav_items(config.navigation),
        noindex=noindex,
        raw_html=config.raw_html,
        style_files=style_files,
        exports=config.exports,
        search=config.search,
        feeds=config.feeds,
        peer_review=config.peer_review,
        license=terms.id,
        doi_prefix=config.doi_prefix,
        editors=tuple(
            SiteEditor(item.name, item.role, item.affiliation, item.orcid, item.email) for item in config.editors
        ),
        lockss=config.preservation.lockss,
        clockss=config.preservation.clockss,
        archived_in=config.preservation.archived_in,
    )


def member(config: Config) -> Member:
    """Who deposits with Crossref."""
    given = config.crossref
    return Member(given.depositor, given.email, given.registrant, given.crossmark)


def nav_items(entries: Iterable[NavigationEntry]) -> tuple[NavItem, ...]:
    """Links as pages show them."""
    return tuple(NavItem(label=entry.label or _label(entry.path), path=entry.path) for entry in entries)


def _label(path: str) -> str:
    """Words for a link that has none: `/for-authors/` is `For authors`."""
    word = path.strip("/").rpartition("/")[2].removesuffix(".md").replace("-", " ")
    return word[:1].upper() + word[1:] or "Cases"
