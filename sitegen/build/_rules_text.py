"""Rules told while the text of a case is read."""

from __future__ import annotations

from sitegen.build._rule import FRONT, TEXT, Rule

RULES = (
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
