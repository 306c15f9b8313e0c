"""Rules told while the front matter is read."""

from __future__ import annotations

from sitegen.build._rule import FRONT, Rule

RULES = (
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
    Rule("curly-quotes",
         "Word, TextEdit and telephones turn quotes into curly ones as you type. YAML knows only straight quotes and "
         "takes others for letters, so that a name would go out to indexes with them, and “draft” would be no draft.",
         'Type straight quotes: ". In TextEdit, first turn off Edit, Substitutions, Smart Quotes. To print curly '
         'quotes, put straight ones around them: "“Where is my knee?”".', FRONT,
         "title: A\nauthors: [“Ada Example”]", 'title: A\nauthors: ["Ada Example"]'),
    Rule("cut-text",
         "Behind a blank, the sign # begins a note that nobody reads. So a title would end before it, and a colour "
         "would be none at all.", "Put the text in quotes. If a note is meant, leave a blank behind the #.", FRONT,
         "title: Lesion #2 of the liver", 'title: "Lesion #2 of the liver"', severity="warning"),
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
    Rule("number-label",
         "Pages, citations and indexes write Vol. or No. before the number themselves, and a volume called Vol. 3 "
         "would be another one than volume 3 to them: its cases would miss their issue.",
         "Write the number alone.", FRONT, "title: A\nvolume: Vol. 3", "title: A\nvolume: 3", severity="warning"),
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
         "wrong, and the iD is another person's or nobody's: no page and no export shows it.",
         "Copy the iD again from the author's page at orcid.org.", FRONT,
         "title: A\nauthors: [{name: Ada Example, orcid: 0000-0002-1825-0096}]",
         "title: A\nauthors: [{name: Ada Example, orcid: 0000-0002-1825-0097}]", severity="warning"),
    Rule("ror", "A ROR id tells an institution from others of the same name.",
         "Copy the institution's address from ror.org.", FRONT,
         "title: A\nauthors: [{name: Ada Example, affiliations: {name: Clinic, ror: GRID.1}}]",
         'title: A\nauthors: [{name: Ada Example, affiliations: {name: Clinic, ror: "https://ror.org/02mhbdp94"}}]'),
    Rule("ror-check",
         "The last two digits of a ROR id are computed from the others. These do not fit, so something in the id is "
         "wrong: no page and no export shows it.", "Copy the address again from ror.org.", FRONT,
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
