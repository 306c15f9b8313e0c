"""What a physician may get wrong, one thing at a time: told at its place with what to type, and the old site stands.

Each row breaks one thing in a site that was in order. The marks ⟦ ⟧ in the last column stand around what the caret
must be under.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from sitegen import files
from sitegen.cli.main import main

FRONT = """title: Lung abscess in a man with neglected teeth
status: published
date: 2026-03-23
authors:
  - name: Lucía Example
    orcid: 0000-0002-1825-0097
    affiliations: hosp
affiliations:
  - {id: hosp, name: Northshore Hospital, ror: "https://ror.org/02mhbdp94"}
figures:
  - id: ct
    caption: (a) Before. (b) After.
    panels:
      - {id: a, src: figures/ct-a.png, alt: "A cavity"}
      - {id: b, src: figures/ct-b.png, alt: "A scar"}
consent: {obtained: written, from: patient, scope: [text, images, online]}
"""
BODY = """## Case presentation {#sec-case}

The radiograph (@fig-xr) showed a cavity [@silva2019]. See @fig-ct(a), @fig-ct(b) and @sec-case.

![Chest radiograph.](figures/xr.png){#fig-xr alt="A round cavity"}
"""
BIB = (
    "@article{silva2019,\n  author = {Silva, Ana},\n  title = {Abscess},\n  journal = {J Ex},\n  year = 2019\n}\n"
    "@article{roy2020,\n  author = {Roy, B},\n  title = {Other},\n  journal = {J Ex},\n  year = 2020\n}\n"
)
JSON = (
    '[\n {"id": "silva2019", "type": "article-journal", "title": "Abscess"},\n {"id": "roy2020", "type": "book"}\n]\n'
)
ABSCESS, OTHER, SITE = "content/cases/abscess/", "content/cases/other/", "content/site.yml"
INDEX, REFERENCES, PICTURE, ABOUT = (
    ABSCESS + "index.md", ABSCESS + "references.bib", ABSCESS + "figures/xr.png", "content/pages/about.md",
)  # fmt: skip
THEME = "themes/mine/theme.yml"
DICOM = b"\0" * 128 + b"DICM" + b"x" * 50
Break = Callable[[Path], object]


def swap(old: str, new: str, file: str = INDEX) -> Break:
    def edit(root: Path) -> None:
        text = (root / file).read_text("utf-8")
        assert old in text
        files.write(root / file, text.replace(old, new, 1).encode())

    return edit


def put(file: str, data: str | bytes) -> Break:
    return lambda root: files.write(root / file, data.encode() if isinstance(data, str) else data)


def both(*parts: Break) -> Break:
    return lambda root: [part(root) for part in parts]


def move(old: str, new: str) -> Break:
    return lambda root: shutil.move(root / old, root / new)


def themed(template: str) -> Break:
    return both(
        swap("lang: en", "lang: en\ntheme: mine", SITE),
        put(THEME, "name: mine\nextends: default\n"),
        put("themes/mine/templates/case.html", template),
    )


def as_json(text: str) -> Break:
    return both(lambda root: (root / REFERENCES).unlink(), put(ABSCESS + "references.json", text))


RIS = "TY  - BOOK\nTI  - A\nID  - silva2019\nER  - \nTY  - BOOK\nTI  - B\nID  - roy2020\nER  - \n"
YAML = "- {id: silva2019, type: book, title: A}\n- {id: roy2020, type: book, title: B}\n"


def as_file(name: str, text: str | bytes) -> Break:
    return both(lambda root: (root / REFERENCES).unlink(), put(ABSCESS + name, text))


MISTAKES: dict[str, tuple[Break, str, str, str, str]] = {
    # what: how to break it, the place, the rule, a part of the hint, the line with marks around what is pointed at
    "unknown key": (swap("status:", "foo: 1\nstatus:"), f"{INDEX}:3:1", "unknown-key", "known keys", "⟦foo⟧: 1"),
    "misspelt key": (swap("date:", "dat:"), f"{INDEX}:4:1", "unknown-key", "did you mean 'date'?", "⟦dat⟧: 2026-03-23"),
    "misspelt key inside": (
        swap("- name:", "- nmae:"), f"{INDEX}:6:5", "unknown-key", "did you mean 'name'?", "- ⟦nmae⟧: Lucía Example",
    ),
    "missing key": (
        swap("title: Lung abscess in a man with neglected teeth\n", ""), f"{INDEX}:2:1", "missing-key",
        "add 'title: …'", "⟦status: published⟧",
    ),
    "missing value": (
        swap("title: Lung abscess in a man with neglected teeth", "title:"), f"{INDEX}:2:1", "missing-key",
        "add 'title: …'", "⟦title⟧:",
    ),
    "duplicate key": (
        swap("status:", "title: B\nstatus:"), f"{INDEX}:3:1", "duplicate-key", "keep one", "⟦title⟧: B",
    ),
    "one key under two names": (
        swap("affiliations:\n  -", "author: Jane Doe\naffiliations:\n  -"), f"{INDEX}:9:1", "duplicate-key", "keep one",
        "⟦author⟧: Jane Doe",
    ),
    "misspelt status": (
        swap("published", "publihsed"), f"{INDEX}:3:9", "wrong-value", "did you mean 'published'?",
        "status: ⟦publihsed⟧",
    ),
    "list for a text": (
        swap("title: Lung abscess in a man with neglected teeth", "title: [Lung, abscess]"), f"{INDEX}:2:8",
        "wrong-type", "in quotes", "title: ⟦[Lung, abscess]⟧",
    ),
    "word for a number": (
        swap("status:", "patient: {age: sixty}\nstatus:"), f"{INDEX}:3:16", "wrong-type", "the number alone",
        "patient: {age: ⟦sixty⟧}",
    ),
    "yes for true": (
        swap("    orcid", "    corresponding: yes\n    orcid"), f"{INDEX}:7:20", "wrong-type", "write true",
        "corresponding: ⟦yes⟧",
    ),
    "ORCID": (
        swap("0000-0002-1825-0097", "0000-0002"), f"{INDEX}:7:12", "orcid", "e.g. 0000-0002-1825-0097",
        "orcid: ⟦0000-0002⟧",
    ),
    "DOI": (
        swap("status:", "doi: doi.org/11.1/x\nstatus:"), f"{INDEX}:3:6", "doi", "begins with 10.",
        "doi: ⟦doi.org/11.1/x⟧",
    ),
    "date": (swap("2026-03-23", "23/03/2026"), f"{INDEX}:4:7", "date", "2026-03-23", "date: ⟦23/03/2026⟧"),
    "day of no calendar": (swap("2026-03-23", "2026-02-30"), f"{INDEX}:4:7", "date", "check", "date: ⟦2026-02-30⟧"),
    "no date": (swap("date: 2026-03-23\n", ""), f"{INDEX}:3:9", "missing-date", "write date:", "status: ⟦published⟧"),
    "ROR": (
        swap("https://ror.org/02mhbdp94", "https://ror.org/x"), f"{INDEX}:10:48", "ror", "copy it from ror.org",
        'ror: ⟦"https://ror.org/x"⟧}',
    ),
    "ISSN": (
        swap("lang: en", "issn: 1234-5678", SITE), f"{SITE}:3:7", "issn", "portal.issn.org", "issn: ⟦1234-5678⟧",
    ),
    "e-mail": (
        swap("    orcid", "    email: lucia at x\n    orcid"), f"{INDEX}:7:12", "email", "name@hospital.example",
        "email: ⟦lucia at x⟧",
    ),
    "affiliation": (
        swap("affiliations: hosp", "affiliations: hsop"), f"{INDEX}:8:19", "affiliation", "did you mean 'hosp'?",
        "affiliations: ⟦hsop⟧",
    ),
    "citation key": (
        swap("[@silva2019]", "[@slva2019]"), f"{INDEX}:21:43", "citation-key", "did you mean 'silva2019'?",
        "cavity [⟦@slva2019⟧]",
    ),
    "figure": (
        swap("(@fig-xr)", "(@fig-rx)"), f"{INDEX}:21:17", "crossref", "did you mean 'fig-xr'?", "(⟦@fig-rx⟧)",
    ),
    "panel": (
        swap("@fig-ct(b)", "@fig-ct(c)"), f"{INDEX}:21:72", "crossref", "its panels are a, b", "⟦@fig-ct(c)⟧ and",
    ),
    "section": (
        swap("@sec-case.", "@sec-cse."), f"{INDEX}:21:87", "crossref", "did you mean 'sec-case'?", "and ⟦@sec-cse⟧.",
    ),
    "table": (swap("@sec-case.", "@tbl-labs."), f"{INDEX}:21:87", "crossref", "{#tbl-labs}", "and ⟦@tbl-labs⟧."),
    "picture file": (
        swap("figures/xr.png", "figures/rx.png"), f"{INDEX}:23:22", "file-missing", "did you mean 'figures/xr.png'?",
        "(⟦figures/rx.png⟧)",
    ),
    "blank in a file's name": (
        both(move(PICTURE, ABSCESS + "figures/x r.png"), swap("figures/xr.png", "figures/x r.png")), f"{INDEX}:23:22",
        "link", "write <figures/x r.png>", "(⟦figures/x r.png⟧)",
    ),
    "citation on a prose page": (
        swap("See [it]", "Hi [@silva2019]. See [it]", ABOUT), f"{ABOUT}:5:5", "citation-place", "link the work",
        "Hi [⟦@silva2019⟧].",
    ),
    "capitals in a file's name": (
        swap("src: figures/ct-b.png", "src: figures/CT-b.png"), f"{INDEX}:16:22", "file-missing", "capitals",
        "src: ⟦figures/CT-b.png⟧,",
    ),
    "reference file": (
        swap("status:", "bibliography: refs.bib\nstatus:"), f"{INDEX}:3:15", "file-missing",
        "did you mean 'references.bib'?", "bibliography: ⟦refs.bib⟧",
    ),
    "citation style cut off": (
        both(swap("status:", "csl: own.csl\nstatus:"), put(ABSCESS + "own.csl", '<style version="1.0">\n  <citation\n')),
        f"{ABSCESS}own.csl:2:3", "csl", "fresh copy", "⟦<⟧citation",
    ),
    "panel without alt": (
        swap(', alt: "A scar"', ""), f"{INDEX}:16:9", "panel-alt", 'e.g. alt: "', "- ⟦{id: b, src: figures/ct-b.png}⟧",
    ),
    "picture without alt": (
        swap(' alt="A round cavity"', ""), f"{INDEX}:23:1", "panel-alt", 'alt="',
        "⟦![Chest radiograph.](figures/xr.png){#fig-xr}⟧",
    ),
    "letter without a panel": (
        swap("(b) After.", "(b) After. (c) Later."), f"{INDEX}:13:37", "panel-letter", "its panels are a, b",
        "⟦(c)⟧ Later.",
    ),
    "panel never named": (
        swap("(b) After.", "After."), f"{INDEX}:16:14", "panel-letter", "write (b)", "- {id: ⟦b⟧, src",
    ),
    "link to no page": (
        swap("/cases/abscess/", "/cases/abscss/", ABOUT), f"{ABOUT}:5:5", "link", "did you mean /cases/abscess/?",
        "See ⟦[it](/cases/abscss/)⟧.",
    ),
    "link to a draft": (
        both(swap("published", "draft", OTHER + "index.md"), swap("/abscess/", "/other/", ABOUT)), f"{ABOUT}:5:5",
        "link", f"status: published in {OTHER}index.md", "See ⟦[it](/cases/other/)⟧.",
    ),
    "entry of the navigation": (
        swap("lang: en", "navigation: [{label: A, path: /abuot/}]", SITE), f"{SITE}:3:31", "link",
        "did you mean /about/?", "path: ⟦/abuot/⟧}]",
    ),
    "entry of the navigation that leads to a draft": (
        both(swap("published", "draft", OTHER + "index.md"), swap("lang: en", "navigation: [/cases/other/]", SITE)),
        f"{SITE}:3:14", "link", "status: published in", "navigation: [⟦/cases/other/⟧]",
    ),
    "folder for site.yml": (
        lambda root: ((root / SITE).unlink(), put(SITE + "/old.yml", "title: A\n")(root)), SITE, "file-kind",
        "rename the folder", "",
    ),
    "related case": (
        swap("status:", "related: [{type: comment-on, case: othr}]\nstatus:"), f"{INDEX}:3:36", "related-case",
        "did you mean 'other'?", "case: ⟦othr⟧}]",
    ),
    "address of another case": (
        swap("status:", "aliases: [/cases/other/]\nstatus:"), f"{INDEX}:3:11", "path-conflict", "aliases:",
        "aliases: [⟦/cases/other/⟧]",
    ),
    "two pages at one address": (
        both(put("content/pages/info.md", "---\ntitle: Info\naliases: [/about/]\n---\n\nWords.\n")),
        "content/pages/info.md:3:11", "path-conflict", "aliases:", "aliases: [⟦/about/⟧]",
    ),
    "one address for two cases": (
        both(*(swap("status:", "aliases: [/old/]\nstatus:", file) for file in (INDEX, OTHER + "index.md"))),
        f"{OTHER}index.md:3:11", "path-conflict", "aliases:", "aliases: [⟦/old/⟧]",
    ),
    "colon in a title": (
        swap("title: Lung abscess", "title: Lung abscess: a case"), f"{INDEX}:2:20", "yaml", "in quotes",
        "title: Lung abscess⟦:⟧ a case",
    ),
    "open quote": (
        swap("title: Lung", "title: 'Lung"), f"{INDEX}:2:8", "yaml", "missing quote", "title: ⟦'⟧Lung abscess",
    ),
    "apostrophe in single quotes": (
        swap("status: pub", "diagnosis: 'Baker's cyst'\nstatus: pub"), f"{INDEX}:3:18", "yaml",
        'because of the apostrophe: "Baker\'s cyst"', "diagnosis: 'Baker⟦'⟧s cyst'",
    ),
    "key of an item with three blanks": (
        swap("    orcid: 0000-0002-1825-0097", "   orcid: 0000-0002-1825-0097"), f"{INDEX}:7:4", "yaml",
        "put 4 blanks before it, as before 'name'", "⟦o⟧rcid: 0000",
    ),
    "open quote that the next one ends": (
        swap("status: pub", 'subtitle: "A note\nstatus: pub'), f"{INDEX}:3:11", "yaml", "the same quote",
        'subtitle: ⟦"⟧A note',
    ),
    "no-break space behind a colon": (
        swap("status: pub", "subtitle:\u00a0A note\nstatus: pub"), f"{INDEX}:3:10", "yaml", "type a space",
        "subtitle:⟦\N{REPLACEMENT CHARACTER}⟧A note",
    ),
    "no colon": (
        swap("status: pub", "subtitle A\nstatus: pub"), f"{INDEX}:3:1", "yaml", "write 'key: value'", "⟦s⟧ubtitle A",
    ),
    "curly quotes": (
        swap("status: pub", "subtitle: “A: b”\nstatus: pub"), f"{INDEX}:3:13", "yaml", "straight quotes",
        "subtitle: “A⟦:⟧ b”",
    ),
    "curly quotes in a group": (
        swap('alt: "A scar"', "alt: “A: scar”"), f"{INDEX}:16:47", "yaml", "straight quotes", "alt: “A⟦:⟧ scar”",
    ),
    "curly quotes around a name": (
        swap("name: Lucía Example", "name: “Lucía Example”"), f"{INDEX}:6:11", "curly-quotes",
        'in their place: "Lucía Example"', "name: ⟦“Lucía Example”⟧",
    ),
    "curly quotes around a word": (
        swap("published", "“published”"), f"{INDEX}:3:9", "curly-quotes", '"published"', "status: ⟦“published”⟧",
    ),
    "authors in one text": (
        swap("  - name: Lucía Example\n    orcid: 0000-0002-1825-0097\n    affiliations: hosp",
             "  - {name: Lucía Example and Bo Sample, affiliations: hosp}"),
        f"{INDEX}:6:12", "several-authors", "authors: [Lucía Example, Bo Sample]",
        "- {name: ⟦Lucía Example and Bo Sample⟧, affiliations: hosp}",
    ),
    "star that begins a keyword": (
        swap("status: pub", "keywords: [iron, *HFE*]\nstatus: pub"), f"{INDEX}:3:18", "yaml", 'quotation marks: "*HFE*"',
        "keywords: [iron, ⟦*⟧HFE*]",
    ),
    "tab": (swap("  - name", "\t- name"), f"{INDEX}:6:1", "yaml", "with spaces", "⟦ ⟧- name"),
    "no end of the front matter": (
        put(INDEX, f"---\n{FRONT}{BODY}"), f"{INDEX}:18:1", "front-matter", "put a line --- above this line",
        "⟦## Case presentation {#sec-case}⟧",
    ),
    "no end of the front matter, and no heading": (
        put(INDEX, f"---\n{FRONT}\nWords.\n"), f"{INDEX}:1:1", "front-matter", "after the last key", "⟦---⟧",
    ),
    "RTF": (put(INDEX, rb"{\rtf1\ansi ---\par title: A\par}"), INDEX, "encoding", "Make Plain Text", ""),
    "document of Word": (put(INDEX, b"PK\x03\x04" + bytes(60)), INDEX, "encoding", "Plain Text", ""),
    "no front matter": (
        put(INDEX, BODY.lstrip()), f"{INDEX}:1:1", "front-matter", "begin with a line ---", "⟦#⟧# Case presentation",
    ),
    "BibTeX": (
        swap("title = {Abscess}", "title = {Abscess", REFERENCES), f"{REFERENCES}:3:3", "bibtex", "each '{' needs",
        "⟦t⟧itle = {Abscess,",
    ),
    "blank in a BibTeX key": (
        swap("@article{roy2020", "@article{roy 20", REFERENCES), f"{REFERENCES}:7:10", "bibtex", "roy20",
        "@article{⟦roy 20⟧,",
    ),
    "BibTeX key twice": (
        swap("roy2020", "silva2019", REFERENCES), f"{REFERENCES}:7:10", "duplicate-key", "a key of its own",
        "@article{⟦silva2019⟧,",
    ),
    "CSL-JSON": (
        as_json(JSON.replace('"book"', '"book" "title": "T"')), f"{ABSCESS}references.json:3:35", "csl-json", "export",
        '"type": "book" ⟦"⟧title"',
    ),
    "CSL-JSON cut off": (
        as_json(JSON[:-5]), f"{ABSCESS}references.json:3:28", "csl-json", "export", '"type": ⟦"⟧book',
    ),
    "RIS": (
        as_file("references.ris", RIS + "TY  - JOUR\nER  - \n"), f"{ABSCESS}references.ris:9:7", "ris", "T1  - and the title",
        "TY  - ⟦JOUR⟧",
    ),
    "nbib": (
        both(as_file("references.ris", RIS), put(ABSCESS + "more.nbib", "PMID- 20023\nOWN - NLM\n"),
             swap("status:", "bibliography: [references.ris, more.nbib]\nstatus:")),
        f"{ABSCESS}more.nbib:1:7", "nbib", "PubMed", "PMID- ⟦20023⟧",
    ),
    "CSL-YAML": (
        as_file("references.yml", YAML + "- type: book\n  title: T\n"), f"{ABSCESS}references.yml:3:3", "csl-yaml",
        "id: silva2019", "- ⟦type: book⟧",
    ),
    "CSL-YAML with a colon": (
        as_file("references.yml", YAML + "- id: a\n  title: Fever: a case\n"), f"{ABSCESS}references.yml:4:15", "yaml", "quotes",
        "title: Fever⟦:⟧ a case",
    ),
    "EndNote XML": (
        both(as_file("references.ris", RIS), put(ABSCESS + "more.xml", "<xml>\n<record><year>1 & 2</year></record></xml>"),
             swap("status:", "bibliography: [references.ris, more.xml]\nstatus:")),
        f"{ABSCESS}more.xml:2:18", "endnote-xml", "export", "<record><year>1 &⟦ ⟧2</year></record></xml>",
    ),
    "GBK": (
        as_file("references.bib", "@book{a,\n  author = {王小明}}\n".encode("gbk")), f"{ABSCESS}references.bib:2:13", "encoding",
        "open it in an editor as GBK", "author = {⟦\N{REPLACEMENT CHARACTER}⟧",
    ),
    "Latin-1": (
        put(INDEX, f"---\n{FRONT}---\n{BODY}".encode("latin-1")), f"{INDEX}:6:14", "encoding", "UTF-8",
        "- name: Luc⟦\N{REPLACEMENT CHARACTER}⟧a Example",
    ),
    "Latin-1 reference file": (
        put(REFERENCES, BIB.replace("Ana", "Aña").encode("latin-1")), f"{REFERENCES}:2:21", "encoding", "UTF-8",
        "{Silva, A⟦\N{REPLACEMENT CHARACTER}⟧a}",
    ),
    "UTF-16": (put(INDEX, f"---\n{FRONT}---\n".encode("utf-16")), INDEX, "encoding", "UTF-8", ""),
    "empty file": (put(INDEX, ""), INDEX, "empty-file", "write it", ""),
    "empty reference file": (put(REFERENCES, ""), REFERENCES, "empty-file", "write it", ""),
    "empty site.yml": (put(SITE, " \n"), SITE, "empty-file", "write it", ""),
    "empty picture": (put(PICTURE, ""), PICTURE, "picture", "Copy the file again", ""),
    "cut-off picture": (
        lambda root: files.write(root / PICTURE, (root / PICTURE).read_bytes()[:60]), PICTURE, "picture", "save it", "",
    ),
    "text named .png": (put(PICTURE, "hello"), PICTURE, "picture", "Export it as PNG", ""),
    "PNG named .jpg": (
        both(move(PICTURE, ABSCESS + "figures/xr.jpg"), swap("xr.png", "xr.jpg")), f"{ABSCESS}figures/xr.jpg",
        "picture", "ends with .png", "",
    ),
    "accents in two parts": (
        both(move(PICTURE, ABSCESS + "figures/xe\u0301r.png"), swap("figures/xr.png", "figures/x\u00e9r.png")),
        f"{ABSCESS}figures/xe\u0301r.png", "file-name", "e.g. to xer.png", "",
    ),
    "DICOM file": (put(ABSCESS + "figures/scan.dcm", DICOM), f"{ABSCESS}figures/scan.dcm", "dicom", "out of the", ""),
    "DICOM file without an ending": (put(ABSCESS + "IM0001", DICOM), f"{ABSCESS}IM0001", "dicom", "take it out", ""),
    "DICOM file named .png": (put(PICTURE, DICOM), PICTURE, "dicom", "take it out", ""),
    "DICOM file among supplements": (
        put(ABSCESS + "supplement/IM0001.csv", DICOM), f"{ABSCESS}supplement/IM0001.csv", "dicom", "take it out", "",
    ),
    "photograph among supplements": (
        put(ABSCESS + "supplement/photo.jpg", "x"), f"{ABSCESS}supplement/photo.jpg", "supplement", "figures/", "",
    ),
    "consent form": (
        put(ABSCESS + "consent-signed.pdf", "%PDF-1.4"), f"{ABSCESS}consent-signed.pdf", "consent-form", "consent:", "",
    ),
    "template": (
        themed("{% extends 'base.html' %}\n{% block main %}\n<h1>{{ page.titel }}</h1>\n{% endblock %}\n"),
        "themes/mine/templates/case.html:3:13", "template", "themes/README.md", "{{ page.⟦titel⟧ }}",
    ),
    "template's own language": (
        themed("<h1>{{ page.title }</h1>\n"), "themes/mine/templates/case.html:1:19", "template", "themes/README.md",
        "{{ page.title ⟦}⟧</h1>",
    ),
    "theme": (
        swap("lang: en", "theme: defualt", SITE), f"{SITE}:3:8", "theme", "did you mean 'default'?",
        "theme: ⟦defualt⟧",
    ),
    "theme.yml": (
        both(swap("lang: en", "theme: mine", SITE), put(THEME, "name: mine\nextend: default\n")), f"{THEME}:2:1",
        "unknown-key", "did you mean 'extends'?", "⟦extend⟧: default",
    ),
    "site.yml that is no YAML": (
        put(SITE, "title: Cases: of us\n"), f"{SITE}:1:13", "yaml", "in quotes", "title: Cases⟦:⟧ of us",
    ),
    "key of site.yml": (swap("url:", "ulr:", SITE), f"{SITE}:2:1", "unknown-key", "did you mean 'url'?", "⟦ulr⟧:"),
    "address of the site": (
        swap("https://cases.example/", "cases.example", SITE), f"{SITE}:2:6", "url", "write https://cases.example",
        "url: ⟦cases.example⟧",
    ),
    "rule of site.yml": (
        swap("lang: en", "checks: {panel-atl: off}", SITE), f"{SITE}:3:21", "unknown-key",
        "did you mean 'panel-alt'?", "{panel-atl: ⟦off⟧}",
    ),
    "key of a prose page": (
        swap("title:", "titel:", ABOUT), f"{ABOUT}:2:1", "unknown-key", "did you mean 'title'?", "⟦titel⟧: About",
    ),
    "name of a folder": (
        move(OTHER.rstrip("/"), "content/cases/Other Case"), "content/cases/Other Case/index.md", "slug",
        "rename the folder to 'other-case'", "",
    ),
    "case without index.md": (move(INDEX, ABSCESS + "Index.md"), INDEX, "file-missing", "rename 'Index.md'", ""),
    "case in Notepad's index.md.txt": (
        move(INDEX, INDEX + ".txt"), INDEX, "file-missing", "rename 'index.md.txt' to 'index.md' (Windows hides", "",
    ),
    "case in a document of Word": (
        move(INDEX, ABSCESS + "abscess.docx"), INDEX, "file-missing", "'abscess.docx' is no plain text: save it", "",
    ),
    "no case in the folder": (
        both(lambda root: (root / INDEX).unlink()), INDEX, "file-missing", "write the case in index.md", "",
    ),
    "link out of the project": (
        lambda root: (root / ABSCESS / "figures/x.png").symlink_to("/etc/hostname"), f"{ABSCESS}figures/x.png",
        "file-kind", "a copy of the file itself", "",
    ),
    "footnote": (
        swap("See @fig", "Note.[^1] See @fig"), f"{INDEX}:21:61", "footnote", "[^1]: …", "Note.⟦[^1]⟧ See",
    ),
    "open block": (
        swap("## Case", "::: {.note}\n\n## Case"), f"{INDEX}:19:1", "directive", ":::", "⟦::: {.note}⟧",
    ),
    "open comment": (swap("![Chest", "<!-- x\n\n![Chest"), f"{INDEX}:23:1", "comment", "-->", "⟦<!--⟧ x"),
    "formula": (
        swap("See @fig", "$\\frac{1}{$ See @fig"), f"{INDEX}:21:65", "math", "give each { its }", "{1}⟦{⟧$ See",
    ),
    "command of a formula": (
        swap("See @fig", "$\\badcmd$ See @fig"), f"{INDEX}:21:57", "math", "correct the name of the command",
        "$⟦\\⟧badcmd$ See",
    ),
    "id given twice": (
        swap("![Chest", "## Again {#sec-case}\n\n![Chest"), f"{INDEX}:23:11", "duplicate-id", "another id",
        "## Again {⟦#sec-case⟧}",
    ),
}  # fmt: skip


def project(root: Path) -> Path:
    for shade, folder in enumerate((ABSCESS, OTHER)):
        front = FRONT if folder == ABSCESS else FRONT.replace("title: ", "title: Another ", 1)
        files.write(root / folder / "index.md", f"---\n{front}---\n{BODY}".encode())
        files.write(root / folder / "references.bib", BIB.encode())
        for number, name in enumerate(("ct-a", "ct-b", "xr")):
            (root / folder / "figures").mkdir(exist_ok=True)
            Image.new("RGB", (60, 50), (40 * number, 90, 90 * shade)).save(root / folder / "figures" / f"{name}.png")
    files.write(root / ABOUT, b"---\ntitle: About\n---\n\nSee [it](/cases/abscess/).\n")
    files.write(root / SITE, b"title: Cases\nurl: https://cases.example/\nlang: en\n")
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in order, built."""
    root = project(tmp_path_factory.mktemp("mistakes") / "a site")
    result = CliRunner().invoke(main, ["build", "-C", str(root), "-j", "1"])
    assert result.exit_code == 0, result.output
    assert "no problems" in result.output
    return root


def standing(root: Path) -> dict[str, bytes]:
    return {entry.path: (root / "public" / entry.path).read_bytes() for entry in files.scan_output(root / "public")}


def pointed_at(lines: list[str]) -> str:
    """The source line of a code frame with marks around the letters over the carets."""
    shown, carets = lines[0], lines[1]
    start, end = carets.index("^"), len(carets.rstrip())
    return f"{shown[:start]}⟦{shown[start:end]}⟧{shown[end:]}"


@pytest.mark.parametrize("what", MISTAKES)
def test_a_mistake_is_told_with_its_cure_and_the_old_site_stands(built: Path, tmp_path: Path, what: str) -> None:
    root = tmp_path / "a site"
    shutil.copytree(built, root)
    before = standing(root)
    breaks, place, rule, hint, frame = MISTAKES[what]
    breaks(root)
    result = CliRunner().invoke(main, ["build", "-C", str(root), "-j", "1"])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert lines[0].startswith(f"{place}: error[{rule}]: "), result.stderr
    assert sum(": error[" in line or ": warning[" in line for line in lines) == 1, result.stderr
    assert hint in next(line for line in lines if line.startswith("  hint: "))
    if frame:
        assert frame in pointed_at(lines[1:3])
    assert "Nothing was written" in result.stderr
    assert f"More about a rule: sitegen explain {rule}" in result.stderr
    assert standing(root) == before


def test_a_missing_title_hides_no_other_mistake(built: Path, tmp_path: Path) -> None:
    for title in ("", "titel: Lung abscess\n", "title: [a, b]\n"):
        root = tmp_path / f"site {len(title)}"
        shutil.copytree(built, root)
        swap("title: Lung abscess in a man with neglected teeth\n", title)(root)
        both(swap("[@silva2019]", "[@slva2019]"), swap("@fig-ct(b)", "@fig-ct(z)"))(root)
        result = CliRunner().invoke(main, ["build", "-C", str(root), "-j", "1"])
        told = [line.split("error[")[1].split("]")[0] for line in result.stderr.splitlines() if ": error[" in line]
        assert told[-2:] == ["citation-key", "crossref"], result.stderr


def test_a_site_without_an_address_is_built_and_told_what_it_lacks(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "site")
    swap("url: https://cases.example/\n", "", SITE)(tmp_path / "site")
    for more, told in ((), 1), (("--base-url", "https://cases.example/"), 0), (("--drafts",), 0):
        result = CliRunner().invoke(main, ["build", "-C", str(tmp_path / "site"), "--strict", *more])
        assert (result.exit_code, result.stderr.count("content/site.yml: info[no-url]: ")) == (0, told)
