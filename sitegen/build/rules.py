"""Why each rule is there, and what to do: the words of `sitegen explain RULE`, for a physician at the keyboard.

Rules of `checks/` bring their words along. The others are told where files are read, and are explained here, one
entry a rule, in the order an author meets them. A test collects the names of all rules and misses none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitegen.build.report import FIXED
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Locate, discover
from sitegen.read.nearest import did_you_mean

FRONT, TEXT = "the front matter", "the text"  # parts of index.md; other parts are files by their name


class Rule(NamedTuple):
    """A rule: why it is there, what to do, and an example of each kind in one *part* of a case or of the site."""

    name: str
    why: str
    cure: str
    part: str = ""
    wrong: str = ""
    right: str = ""
    severity: str = "error"


_FRONT_MATTER = (
    Rule("front-matter",
         "The particulars at the top of the file (title, authors, date …) are what the page, lists and indexes are "
         "made from.", "Write a line ---, then 'key: value' lines, then another line ---, then the text.", "index.md",
         "title: A swollen knee\n\nShe remembered the tick.\n",
         "---\ntitle: A swollen knee\n---\n\nShe remembered the tick.\n"),
    Rule("yaml",
         "The particulars are written in YAML. Where its signs are out of place, nobody can tell what was meant, "
         "and a guess could put a wrong fact on the page.",
         "Put a text that holds a colon and a space in quotes; indent alike what belongs together; give each quote "
         "and bracket its partner.", FRONT, "title: Fever: a case report", 'title: "Fever: a case report"'),
    Rule("missing-key", "Something that every page, author or figure must have is not there.",
         "Add the key that the message names, with a value behind the colon.", FRONT,
         "title: A\nmesh: [{id: D005334}]", "title: A\nmesh: [{term: Fever, id: D005334}]"),
    Rule("unknown-key",
         "A key that sitegen does not know would be passed over in silence, and what you wrote under it would be on "
         "no page.", "Write the key that the hint names; docs/content-reference.md has all keys.", FRONT,
         "title: A\nauhtors: [Ada Example]", "title: A\nauthors: [Ada Example]"),
    Rule("ignored-key",
         "The key belongs to another program (MyST, Quarto, Jekyll or Hugo). It does no harm and has no effect.",
         "Leave it, or delete the line.", FRONT, "title: A\nkernelspec: python", "title: A", severity="info"),
    Rule("duplicate-key", "Of two values under one name, one would be lost, and nobody could say which.",
         "Keep one of the two; give each reference a key of its own.", FRONT, "title: A\ntitle: B", "title: A"),
    Rule("wrong-type",
         "The value is of another kind than the key takes: a list where a text belongs, or words where a number "
         "belongs.", "Write what the message says the key takes.", FRONT, "title: A\npatient: {age: sixty}",
         "title: A\npatient: {age: 60}"),
    Rule("wrong-value", "The key takes one of a few words, so that lists and indexes can sort by it.",
         "Write one of the words that the message or the reference lists.", FRONT,
         "title: A\ntype: casereport of a man", "title: A\ntype: case-report"),
    Rule("control-character", "An invisible character came in with copied text; it would break searching and export.",
         "Delete what stands where the caret points and type it again; a space has taken its place for now.",
         severity="warning"),
    Rule("language", "Screen readers choose their voice, and browsers their letters and direction, by the language.",
         "Write a language tag, such as en, es, ja or pt-BR.", FRONT, "title: A\nlang: Spanish",
         "title: A\nlang: es"),
    Rule("date", "Citations, archives and the order of lists depend on the date, and 3/4/2026 is two different days.",
         "Write year-month-day; a year, or a year and a month, will do.", FRONT, "title: A\ndate: 16.7.2018",
         "title: A\ndate: 2018-07-16"),
    Rule("doi", "A DOI with a slip leads readers and indexes to another work, or nowhere.",
         "Copy the DOI from the publisher's page, with or without https://doi.org/ before it.", FRONT,
         "title: A\ndoi: 1155/2018/1708572", "title: A\ndoi: 10.1155/2018/1708572"),
    Rule("doi-prefix", "The prefix names the publisher in every DOI of the site.",
         "Write 10. and the digits that follow it in all your DOIs.", "site.yml",
         "title: Cases\ndoi_prefix: casebook", 'title: Cases\ndoi_prefix: "10.5555"'),
    Rule("pmid", "The page links to PubMed by this number.", "Write the number alone, as PubMed shows it.", FRONT,
         "title: A\npmid: PM30112240", "title: A\npmid: 30112240"),
    Rule("pmcid", "The page links to PubMed Central by this number.", "Write PMC and the number.", FRONT,
         "title: A\npmcid: PMC-6077665", "title: A\npmcid: PMC6077665"),
    Rule("orcid", "An ORCID iD tells an author from others of the same name, for a whole career.",
         "Copy the 16 digits from the author's page at orcid.org, in groups of four.", FRONT,
         "title: A\nauthors: [{name: Ada Example, orcid: 0000-0002}]",
         "title: A\nauthors: [{name: Ada Example, orcid: 0000-0002-1825-0097}]"),
    Rule("orcid-check",
         "The last digit of an ORCID iD is computed from the others. This one does not fit, so one of the digits is "
         "wrong.", "Copy the iD again from the author's page at orcid.org.", FRONT,
         "title: A\nauthors: [{name: Ada Example, orcid: 0000-0002-1825-0096}]",
         "title: A\nauthors: [{name: Ada Example, orcid: 0000-0002-1825-0097}]", severity="warning"),
    Rule("ror", "A ROR id tells an institution from others of the same name.",
         "Copy the institution's address from ror.org.", FRONT,
         "title: A\nauthors: [{name: Ada Example, affiliations: {name: Clinic, ror: GRID.1}}]",
         'title: A\nauthors: [{name: Ada Example, affiliations: {name: Clinic, ror: "https://ror.org/02mhbdp94"}}]'),
    Rule("ror-check",
         "The last two digits of a ROR id are computed from the others. These do not fit, so something in the id is "
         "wrong.", "Copy the address again from ror.org.", FRONT,
         'title: A\nauthors: [{name: Ada Example, affiliations: {name: Clinic, ror: "https://ror.org/02mhbdp95"}}]',
         'title: A\nauthors: [{name: Ada Example, affiliations: {name: Clinic, ror: "https://ror.org/02mhbdp94"}}]',
         severity="warning"),
    Rule("issn", "Libraries know the journal by its ISSN, whose last digit is computed from the others.",
         "Write two groups of four digits, as portal.issn.org lists them.", FRONT,
         "title: A\nvenue: {title: Journal, issn: 1234-5678}", "title: A\nvenue: {title: Journal, issn: 2090-6749}"),
    Rule("url", "A link that is not a whole web address leads nowhere.",
         "Copy the whole address, from its https:// on.", FRONT,
         "title: A\nrelated: [{type: original, url: example.org/a}]",
         'title: A\nrelated: [{type: original, url: "https://example.org/a"}]'),
    Rule("email", "Readers write to the corresponding author at this address.",
         "Write the address alone: name@hospital.example.", FRONT,
         "title: A\nauthors: [{name: Ada Example, email: ada at example.org}]",
         "title: A\nauthors: [{name: Ada Example, email: ada@example.org}]"),
    Rule("identifier", "The name becomes part of an address and is cited in the text, so it must have no spaces.",
         "Use letters, digits, - and _.", FRONT, "title: A\nfigures: [{id: ct scan, src: figures/a.png, alt: A}]",
         "title: A\nfigures: [{id: ct-scan, src: figures/a.png, alt: A}]"),
    Rule("path", "Files are taken from the case's own folder only, so that a case stays whole when it is moved.",
         "Name the file from the folder of the case on, with forward slashes: figures/ct.png.", FRONT,
         "title: A\nfigures: [{id: ct, src: ../other/a.png, alt: A}]",
         "title: A\nfigures: [{id: ct, src: figures/a.png, alt: A}]"),
    Rule("site-path", "An earlier address is kept as a page that leads on; it must be an address of this site.",
         "Write the part of the address behind the name of the site: /cases/old-name/.", FRONT,
         'title: A\naliases: ["https://example.org/old"]', "title: A\naliases: [/cases/old/]"),
    Rule("license", "Readers and archives must be able to tell what they may do with the case.",
         "Write the licence's usual short name, such as CC-BY-4.0; or {url: …, text: …}.", FRONT,
         "title: A\nlicense: free for all", "title: A\nlicense: CC-BY-4.0"),
    Rule("affiliation",
         "The number behind an author's name leads to an institution. One that cannot be found is missing from the "
         "page and from indexes.", "Write at the author an id that stands under affiliations:, or the whole name.",
         FRONT,
         "title: A\nauthors: [{name: Ada Example, affiliations: cardiolgy}]\naffiliations: [{id: cardiology, name: "
         "Example Hospital}]",
         "title: A\nauthors: [{name: Ada Example, affiliations: cardiology}]\naffiliations: [{id: cardiology, name: "
         "Example Hospital}]"),
    Rule("equal-contributor", "Nobody contributes equally alone.",
         "Write equal_contributor: true at each author it is true of.", FRONT,
         "title: A\nauthors: [{name: Ada Example, equal_contributor: true}, Juan Ruiz]",
         "title: A\nauthors: [{name: Ada Example, equal_contributor: true}, {name: Juan Ruiz, equal_contributor: "
         "true}]", severity="warning"),
    Rule("csl",
         "Citations and references are printed in a style: one that sitegen brings along, one of Zotero's, or a .csl "
         "file of yours, which must be there and sound.",
         "Write csl: nlm, ama, apa or mla, or leave the line out; type pip install 'sitegen[styles]' for the styles of "
         "Zotero; take a fresh copy of a file that is broken.",
         FRONT, "title: A\ncsl: hravard", "title: A\ncsl: nlm"),
    Rule("style-failure",
         "The citation style broke down over a reference, so the page cannot be made. That is a fault of sitegen or of "
         "the style, not of yours.",
         "Look at the reference that the message names for what is unlike the others, or choose another style under "
         "csl:; and tell us, with the reference."),
)  # fmt: skip

_TEXT = (
    Rule("attributes",
         "The braces behind a heading, picture or table give it its name and its description; these cannot be "
         "understood.", 'Put # before the name and a text of several words in quotes: {#fig-ct alt="A mass"}.', TEXT,
         "## Course {#sec-course alt=}", "## Course {#sec-course}"),
    Rule("unknown-attribute", "What stands in the braces has no effect in this place.",
         "Delete it, or see docs/writing.md for what may stand here.", TEXT, "## Course {#sec-course colour=red}",
         "## Course {#sec-course}", severity="warning"),
    Rule("block-kind",
         "A block is a note, a warning, a patient's perspective or learning points, and looks and is read aloud as "
         "such. A kind that only the theme knows is passed on to it.",
         "Write one of the four kinds; or, for one of your own theme, checks: {block-kind: off} in content/site.yml.",
         TEXT, "::: {.cuation}\nMind the dose.\n:::", "::: {.warning}\nMind the dose.\n:::", severity="warning"),
    Rule("comment",
         "Remarks between <!-- and --> are never published. One that does not end swallows the rest of the case.",
         "End the remark with -->.", TEXT, "Words. <!-- ask cardiology", "Words. <!-- ask cardiology -->"),
    Rule("directive", "A block that begins with ::: and does not end takes in the rest of the text.",
         "End the block with ::: on a line of its own.", TEXT, "::: {.note}\nMind the dose.",
         "::: {.note}\nMind the dose.\n:::"),
    Rule("figure", "The picture or place cannot become a numbered figure as it stands.",
         "Give the picture a paragraph of its own; leave the block for the place of a figure empty.", TEXT,
         '![A film.](figures/a.png){#fig-xr alt="A fracture"} and words',
         '![A film.](figures/a.png){#fig-xr alt="A fracture"}\n\nAnd words.'),
    Rule("figure-id", "The name of a figure begins with fig-, so that @fig-… can be told from a citation.",
         "Write fig- before the name.", TEXT, '![A film.](figures/a.png){#xr alt="A fracture"}',
         '![A film.](figures/a.png){#fig-xr alt="A fracture"}'),
    Rule("figure-unreferenced",
         "A figure stands behind the first paragraph that refers to it. Nothing refers to this one, so it stands at "
         "the end.", "Write @fig- and its name where the reader should look at it.", FRONT,
         "title: A\nfigures: [{id: ct, src: figures/a.png, alt: A mass}]", "", severity="warning"),
    Rule("citation-form",
         "What stands between the brackets can be read as a citation only in part, so the rest would be printed as it "
         "is written, or as a citation within the citation.",
         "Write works with a semicolon between, places behind a comma, a key behind every @, and close the bracket.",
         TEXT, "Both were reported [@silva2019, @roy2020].", "Both were reported [@silva2019; @roy2020].",
         severity="warning"),
    Rule("citation-place",
         "Works are listed at the end of a case. A prose page has no such list, and what cites a work would be empty.",
         "Link the work where you speak of it: [Silva 2019](https://doi.org/10.…)."),
    Rule("footnote", "A mark and its note belong together; one of them is missing or there twice.",
         "Write [^name] in the text, and [^name]: with the note on a line of its own.", TEXT, "Words.[^why]",
         "Words.[^why]\n\n[^why]: Because."),
    Rule("math", "The formula cannot be read as TeX, so it would be shown wrong.",
         "Mend the TeX between the dollar signs; write \\$ for a dollar sign that opens no formula.", TEXT,
         "The rate is $\\frac{1}{$ a day.", "The rate is $\\frac{1}{2}$ a day."),
    Rule("table",
         "A table is not whole: its block holds no rows, it has two captions, or a row has more cells than the table "
         "has columns, and nobody would see the last ones.",
         'Put one pipe table into the block, or give it src="labs.csv"; write as many cells as the head has, and \\| '
         "for a line that is part of a text.", TEXT, "::: {#tbl-labs}\nSee below.\n:::",
         "| Test | Day 0 |\n|---|---|\n| CRP | 98 |\n\n: Tests. {#tbl-labs}"),
    Rule("table-id", "The name of a table begins with tbl-, so that @tbl-… can be told from a citation.",
         "Write tbl- before the name.", TEXT, "| Test | Day 0 |\n|---|---|\n| CRP | 98 |\n\n: Tests. {#labs}",
         "| Test | Day 0 |\n|---|---|\n| CRP | 98 |\n\n: Tests. {#tbl-labs}"),
    Rule("table-head",
         "The rows at the top of a table are its head: readers who cannot see hear them before each value.",
         "Write head= and how many rows at the top are the head; head=0 for a table without one.", TEXT,
         "| Test | Day 0 |\n|---|---|\n| CRP | 98 |\n\n: Tests. {#tbl-labs head=many}",
         "| Test | Day 0 |\n|---|---|\n| CRP | 98 |\n\n: Tests. {#tbl-labs head=1}"),
    Rule("table-merge",
         "Joined cells make a rectangle, within the head or below it; any other shape cannot be shown or read aloud.",
         "Put < only where there is a cell on the left, ^ only where there is one above; \\< and \\^ are the signs "
         "themselves.", TEXT, "| < | Day 0 |\n|---|---|\n| CRP | 98 |\n\n: Tests. {#tbl-labs}",
         "| Test | < |\n|---|---|\n| CRP | 98 |\n\n: Tests. {#tbl-labs}"),
    Rule("duplicate-label", "Two figures or tables that are called the same cannot be told apart in the text.",
         "Give one of the two another label.", TEXT,
         '![A.](figures/a.png){#fig-a alt="A" label="Figure S1"}\n\n'
         '![B.](figures/b.png){#fig-b alt="B" label="Figure S1"}',
         '![A.](figures/a.png){#fig-a alt="A" label="Figure S1"}\n\n'
         '![B.](figures/b.png){#fig-b alt="B" label="Figure S2"}'),
    Rule("nesting", "Lists or quotations lie inside each other so deeply that no reader could follow.",
         "Use fewer levels."),
)  # fmt: skip

_FILES = (
    Rule("encoding",
         "The file was saved in another encoding than UTF-8. Letters such as é or µ would come out wrong, and µg as "
         "something else.", "Save the file again, and choose UTF-8 where your editor asks."),
    Rule("empty-file", "The file has nothing in it.", "Write it, or delete the file."),
    Rule("file-missing",
         "The case names a file that its folder does not hold. Small letters and capitals differ on the web.",
         "Write the name of the file as it is, or put the file there.", FRONT, "title: A\nbibliography: works.bib",
         "title: A"),
    Rule("unknown-file", "Nothing uses this file. It may be one that should not lie here.",
         "Move it to supplement/ if readers may have it; otherwise take it away.", severity="warning"),
    Rule("file-kind", "Links and devices can lead out of the project, to files that nobody meant to publish.",
         "Put a copy of the file itself here."),
    Rule("unreadable", "The file or folder belongs to somebody else, or its rights keep you out.",
         "Give yourself the right to read it, or put a copy of your own in its place."),
    Rule("file-name", "The name of the file becomes part of a web address, and some signs do not travel well.",
         "Rename it with the letters a to z, digits, dots, hyphens and underscores."),
    Rule("name-length", "Disks and web servers refuse names as long as this.", "Give the folder a shorter name."),
    Rule("slug", "The name of the folder or page is its address for ever.",
         "Rename it with small letters, digits and hyphens: lung-abscess."),
    Rule("path-conflict",
         "Two cases, pages or files would be published at one address, and one would hide the other.",
         "Rename one of them, or take the address out of aliases:."),
    Rule("dicom", "DICOM files hold the patient's name, dates and numbers.",
         "Take the file out of the project, export the image as PNG, and look at what is drawn into it."),
    Rule("consent-form", "A signed consent form carries the patient's name. It stays with the institution.",
         "Take it out of the project, and attest the consent under consent: in the front matter."),
    Rule("supplement",
         "Supplements are published unchanged. Pictures hide names, dates and places in their bytes, pages and "
         "programs would run in readers' browsers, and nobody sees what an archive holds.",
         "Put pictures into figures/, where they are opened and written anew; export data as CSV, texts as PDF, films "
         "as MP4 or WebM."),
    Rule("picture", "The picture cannot be opened, and nothing is published that was not opened and cleaned.",
         "Save it again as PNG or JPEG with an image program."),
    Rule("bibliography", "References are read from BibTeX (.bib), CSL-JSON (.json), CSL-YAML (.yml), RIS (.ris), "
         "PubMed (.nbib) and EndNote XML (.xml), and from one file unless you name more.",
         "Export them in one of these formats, or name the files to read under bibliography:."),
    Rule("bibtex", "An entry of the reference file cannot be read as it stands. Other entries still count.",
         "Close every brace and quote, and put a comma behind each field.", "references.bib",
         "@article{silva2019, title = {Lung abscess, year = 2019}\n",
         "@article{silva2019, title = {Lung abscess}, year = 2019}\n"),
    Rule("csl-json", "A record of the reference file cannot be read as it stands. Other records still count.",
         "Export the file again: a quote or a comma is easily lost by hand.", "references.json",
         '[{"id": "silva2019", "title": "Lung abscess",}]\n',
         '[{"id": "silva2019", "type": "article-journal", "title": "Lung abscess"}]\n'),
    Rule("csl-yaml", "A record of the reference file cannot be read as it stands. Other records still count.",
         "Give each record an id of one word, and write dates as year-month-day.", "references.yml",
         "- type: book\n  title: Lung abscess\n", "- id: silva2019\n  type: book\n  title: Lung abscess\n"),
    Rule("ris", "A record of the reference file cannot be read as it stands. Other records still count.",
         "Begin each record with a TY line that gives its type, and end it with an ER line; export the file again if "
         "lines were lost.", "references.ris", "TY  - JOUR\nER  - \n",
         "TY  - JOUR\nTI  - Lung abscess\nID  - silva2019\nER  - \n"),
    Rule("nbib", "A record of the reference file cannot be read as it stands. Other records still count.",
         "Export the file from PubMed again: Save, Format: PubMed; or Cite, Download .nbib.", "references.nbib",
         "PMID- 20023\nOWN - NLM\n", "PMID- 20023\nTI  - Lung abscess.\n"),
    Rule("endnote-xml", "A record of the reference file cannot be read as it stands. Other records still count.",
         "Export the references from EndNote again: File, Export, as XML.", "references.xml",
         "<xml><records><record><titles><title>Lung & abscess</title></titles></record></records></xml>\n",
         "<xml><records><record><titles><title>Lung abscess</title></titles></record></records></xml>\n"),
    Rule("references-lock",
         "content/references.lock holds the works that sitegen refs add has fetched. It is written by sitegen alone. "
         "Where it cannot be read, its works are missing from every case that cites them by PMID or DOI.",
         "Take the file back from your backup or from git; or delete it, and type sitegen refs add for each work."),
    Rule("reference-field",
         "A reader finds a work by its authors, title, source, year and pages. Something of this is missing. Told by "
         "sitegen refs check.", "Add it to the record; sitegen refs add fetches whole records.", severity="warning"),
    Rule("reference-identifier",
         "A DOI, PMID, PMCID, ISSN, ISBN or address that cannot be right leads nowhere, or to another work. One that "
         "two works have is wrong in one of them. A DOI, PMID or PMCID of no such form is left out of the pages; the "
         "others are told by sitegen refs check and refs import.",
         "Compare it with the work itself.", "references.bib", "@book{silva2019, title = {Abscess}, pmid = {abc}}\n",
         "@book{silva2019, title = {Abscess}, pmid = {20023}}\n", severity="warning"),
    Rule("reference-twice",
         "Two records are of one work, which would have two numbers in the list of references. Told by sitegen refs "
         "check.", "Delete one of the two, and cite the other.", severity="warning"),
    Rule("reference-unused",
         "The record is cited nowhere in its case, so it is on no page. Told by sitegen refs check.",
         "Delete it, cite it, or name it under nocite:.", severity="info"),
    Rule("reference-retracted",
         "The work was retracted, or is doubted by its journal. Readers must not take it for a finding that stands. "
         "Told by sitegen refs check --retractions.",
         "Cite another work; or say in the text that it was retracted, and cite the notice."),
    Rule("reference-corrected",
         "The journal has published a correction of the work, which stands. Told by sitegen refs check --retractions.",
         "See whether the correction touches what you say of the work; cite the notice if it does.", severity="info"),
    Rule("journal-abbreviation",
         "NLM and AMA print the abbreviation of a journal; without it they print the whole name. Told by sitegen refs "
         "check.", "Add the abbreviation; the NLM Catalog has it.", severity="info"),
    Rule("csv", "The file does not hold a table with a heading and rows.",
         "Open it in a spreadsheet and save it as CSV UTF-8."),
)  # fmt: skip

_SITE = (
    Rule("output-folder",
         "A build replaces the whole folder the site is written to, so it must hold nothing else. What has a hidden "
         "name there (.git, .well-known) is left alone.",
         "Move what lies there to another place; or rename the folder, and build again."),
    Rule("no-url",
         "Search engines, indexes and the permanent address on each page need the address the site will have. Until it "
         "is known there is no sitemap.xml.", "Write url: in content/site.yml, or build with --base-url.",
         severity="info"),
    Rule("no-cases", "A site without a published case is probably not what you meant: a folder may be missing.",
         "Write a case in content/cases/, and status: published in its front matter; or build with --drafts.",
         severity="warning"),
    Rule("search-engine",
         "The index that the search page looks into is made by a program of its own, Pagefind. Without it the site is "
         "whole, and its search page is a list of the cases.",
         "Type pip install 'sitegen[search]'; or write search: off in content/site.yml.", severity="warning"),
    Rule("search-cjk",
         "Chinese, Japanese and Korean are written without spaces between words. The small indexer takes what stands "
         "between two signs for one word; a larger one knows the words.",
         "Type pip install 'sitegen[search-cjk]'.", severity="info"),
    Rule("related-case", "The case names another case that is not on this site, so the link would lead nowhere.",
         "Write the name of a folder of content/cases/ that is published; or a doi or url.", FRONT,
         "title: A\nstatus: published\ndate: 2026\nrelated: [{type: comment-on, case: nobody}]",
         'title: A\nstatus: published\ndate: 2026\nrelated: [{type: comment-on, doi: "10.5555/x"}]'),
    Rule("featured-case",
         "The front page is to show a case first that is not on this site, not yet, or was taken back; or one twice.",
         "Write the name of a folder of content/cases/ that is published, each once.", "site.yml",
         "title: Cases\nfeatured: [nobody]", "title: Cases\nfeatured: []"),
    Rule("theme", "The look of the site comes from a theme; this one is not there, or does not hang together.",
         "Write theme: default in content/site.yml, or the name of a folder of themes/.", "site.yml",
         "title: Cases\ntheme: defualt", "title: Cases\ntheme: default"),
    Rule("theme-slip",
         "Something in the site's own theme has no effect: a block, a word of the interface or a colour's name that "
         "nothing else knows is passed over, and the page looks as before.",
         "Write the name that the hint offers; themes/README.md lists them all.", severity="warning"),
    Rule("contrast",
         "Letters that hardly differ from what they stand on cannot be read by many people, by nobody in sunlight, and "
         "the law of many countries asks for more (WCAG 2.2 AA).",
         "Write the colour that the hint names: it is the nearest that passes; or choose a darker or lighter one.",
         "site.yml", 'title: Cases\ntheme: {options: {link: "#8fb8c2"}}',
         'title: Cases\ntheme: {options: {link: "#0b5563"}}'),
    Rule("template", "A template of the theme has a mistake, so pages cannot be made.",
         "Mend the template at the line that is named; themes/README.md lists what a template may use."),
    Rule("catalogue",
         "The words of the interface in another language are read from the theme's locales/<language>.po. An entry "
         "that cannot be read, or that leaves a value out, would leave readers with a mixture of two languages.",
         "Mend the line that is named; programs for translators, such as Poedit, write such files without mistakes."),
    Rule("case-language",
         "content/site.yml lists the languages that cases are written in. A case in another one is a slip of the tag, "
         "or the list is to be longer.",
         "Write the right tag under lang: in the case, or add the language to languages: in content/site.yml.",
         severity="warning"),
)  # fmt: skip

RULES = {rule.name: rule for rule in (*_FRONT_MATTER, *_TEXT, *_FILES, *_SITE)}


def misnamed(names: Iterable[str], at: Locate) -> Iterator[Diagnostic]:
    """What is wrong with the *names* of rules under `checks:` of site.yml: none has it, or it always holds."""
    known = {*RULES, *discover("checks").by_name}
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known, "sitegen explain lists all rules")
            yield at.problem("unknown-key", "error", f"there is no rule called '{name}'", hint, "checks", name)
        elif name in FIXED:
            message = f"the rule '{name}' always holds: without it there is no page, or a patient is at risk"
            yield at.problem("wrong-value", "warning", message, "remove this line", "checks", name)
