"""Rules about the files of a case, references among them, and about what `sitegen refs` finds."""

from __future__ import annotations

from sitegen.build._rule import FRONT, Rule

RULES = (
    Rule("encoding",
         "The file is no plain text but a document (RTF, Word, PDF), or it was saved in another encoding than UTF-8. "
         "Letters such as é or µ would come out wrong, and µg as something else.",
         "Save the file again as plain text (TextEdit: Format, Make Plain Text), and choose UTF-8 where your editor "
         "asks."),
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
    Rule("behind", "The build behind the preview cannot go on. Cases are shown as they are saved; lists may be older.",
         "Make room on the disk if it is full, then save once more; sitegen clean frees what builds keep."),
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
    Rule("article-pdf",
         "The file named as the folder of the case is published as the article's PDF, beside its page, where Google "
         "Scholar looks for it. It takes PDFs of 5 MB at most.",
         "Export the article as a PDF with searchable text and pictures of moderate size, or take the file away."),
    Rule("picture", "The picture cannot be opened, and nothing is published that was not opened and cleaned.",
         "Save it again as PNG or JPEG with an image program."),
    Rule("picture-metadata",
         "The site shows a copy of the picture that holds nothing but the picture. The file you put here is another "
         "thing: cameras and programs write names, dates, places, comments and small earlier copies into it, and "
         "whoever sees this folder, in a public repository for instance, can read them. What they say is not printed "
         "here. Size, colours, which way up, the camera's model and the name of a program are not personal, and not "
         "told.",
         "Type sitegen strip and the path that the hint names: it takes all of this out of the file and leaves every "
         "pixel as it is. Keep your own copy elsewhere if you need what it says. What is drawn into the picture "
         "stays: crop it. Earlier versions stay in the history of a repository.",
         severity="warning"),
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
