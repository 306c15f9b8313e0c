"""Rules about the site as a whole: its settings, its theme, what its cases say of each other."""

from __future__ import annotations

from sitegen.build._rule import FRONT, Rule

RULES = (
    Rule("output-folder",
         "A build replaces the whole folder the site is written to, so it must hold nothing else. What has a hidden "
         "name there (.git, .well-known) is left alone.",
         "Move what lies there to another place; or rename the folder, and build again."),
    Rule("no-url",
         "Search engines, indexes and the permanent address on each page need the address the site will have. Until it "
         "is known there is no sitemap.xml.", "Write url: in content/site.yml, or build with --base-url.",
         severity="info"),
    Rule("deposit-setting",
         "Crossref, PubMed and DOAJ take nothing from a journal that does not say who it is. What they ask of it is "
         "said once, in content/site.yml.", "Write the key that the hint names; or take the name out of deposits:."),
    Rule("few-exports",
         "Names under exports: take the place of the usual formats. Without citation files readers type citations by "
         "hand, and without the full text in JATS no archive or index can take the case.",
         "Write + before each name, which adds it to the usual formats: exports: [+oai].", "site.yml",
         "title: Cases\nexports: [case-json]", "title: Cases\nexports: [+case-json]", severity="info"),
    Rule("too-many-cases",
         "Registries and harvesters take files of so many cases and no more, and refuse a larger one as a whole.",
         "Export the cases of a year or an issue at a time: sitegen export doaj --year 2026."),
    Rule("schema",
         "The file that would be deposited breaks a rule of the registry's own schema, so it would be refused after "
         "the upload. Told by sitegen check --deposit.",
         "Mend the key that the message points at. When everything there is right, the fault is sitegen's: tell us, "
         "with the message."),
    Rule("schema-missing",
         "Files for a registry are checked against its schema, which sitegen neither brings along nor fetches. Told by "
         "sitegen check --deposit.",
         "Take the schema from the address in the hint, put it into a folder, and name that with --schemas or in "
         "SITEGEN_SCHEMAS; docs/deposit.md shows how.", severity="warning"),
    Rule("no-settings",
         "content/site.yml holds the name of the site, its address and its languages. Without it the site is called "
         "“Case reports”, which is hardly what you want; the file may be lost, or be called site.yml.txt or site.yaml.",
         "Put the file back, or rename it; or write it, with one line at least: title: The name of the site.",
         severity="warning"),
    Rule("no-cases", "A site without a published case is probably not what you meant: a folder may be missing.",
         "Put content/cases/ back if it is lost; write a case there, and status: published in its front matter; or "
         "build with --drafts.",
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
    Rule("foreign-doi",
         "The cases of a journal have DOIs with its own prefix, and a registry takes no other from it. Another prefix "
         "is a slip, or the case appeared in another journal.",
         "Correct the DOI; or name that journal under venue:. Where the site has taken over DOIs of another publisher, "
         "write checks: {foreign-doi: off} in content/site.yml. It is an error where deposits: names crossref.",
         severity="warning"),
    Rule("crossref-update",
         "Crossref tells the world of a correction or a retraction as an update, which marks the work itself, and it "
         "takes updates with Crossmark alone. Without it a notice is but a work that has to do with another. Told to "
         "sites that deposit with Crossref.",
         "Write a page on how the journal corrects and retracts, give it a DOI, and name that in content/site.yml: "
         "crossref: {crossmark: 10.5555/policy}. docs/deposit.md tells more.", severity="warning"),
    Rule("notice-doi",
         "A registry ties a correction or a retraction to its article by the DOI of the article. Where that is a case "
         "of this site without a DOI, PubMed takes the notice for none, and Crossref marks nothing. Told to sites that "
         "deposit with PubMed, and as a warning to those with Crossmark.",
         "Write the DOI of the article under doi: in its own case; register one where it has none yet."),
    Rule("duplicate-doi",
         "A DOI leads to one work. Of two cases with one DOI, readers and indexes would find only one. Small letters "
         "and capitals do not tell DOIs apart.",
         "Correct the DOI of one of the two; a translation has a DOI of its own, and names its original under related:."
         ),
    Rule("duplicate-case",
         "Two cases with one title and the same authors are most often one that was copied with its folder. Readers "
         "and indexes would find it twice, and cite either.",
         "Delete the copy, or give it a title of its own; a newer version names the older one under related:.",
         severity="warning"),
    Rule("duplicate-number",
         "PubMed and readers look an article up by its volume, issue and article number. Of two cases with one number "
         "in one issue they find either.",
         "Give each an elocation_id of its own; a correction or a retraction is an article, too.", severity="warning"),
    Rule("future-date",
         "A slip of the year, 2062 for 2026, goes out to Crossref and PubMed and into every citation, and the case "
         "stands first in all lists for years. An issue may be dated a month ahead. A build publishes a case with a "
         "date to come at once: there is no embargo.",
         "Correct the date. A case that is to wait for its day says status: accepted until then; SOURCE_DATE_EPOCH "
         "fixes what is taken for today.", severity="warning"),
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
