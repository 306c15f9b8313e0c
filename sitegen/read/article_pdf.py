"""The article as PDF: `<slug>.pdf` beside `index.md`, published beside the page of the case, unchanged.

Google Scholar takes a PDF that lies in the folder of its page, is searchable, and no larger than 5 MB.
https://scholar.google.com/intl/en/scholar/inclusion.html
"""

from __future__ import annotations

from sitegen.images.kinds import sniff
from sitegen.model.case import Supplement
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import article_pdf as name_of
from sitegen.read.folder import CaseFolder

LARGEST = 5_000_000  # bytes


def article_pdf(folder: CaseFolder) -> Supplement | None:
    """The file, when the folder holds it."""
    name = name_of(folder.slug)
    if name not in folder.files:
        return None
    return Supplement(path=name, digest=folder.files[name], size=folder.sizes.get(name, 0))


def pdf_problem(folder: CaseFolder) -> Diagnostic | None:
    """What is wrong with the file: it is no PDF, or too large to be found."""
    name = name_of(folder.slug)
    place = folder.place(name)
    if sniff(folder.head(name)) != "PDF":
        return Diagnostic(
            file=place, rule="article-pdf", message="this file is called as the PDF of the article, and is no PDF",
            hint="export the article as PDF again, or take the file away",
        )  # fmt: skip
    size = folder.sizes.get(name, 0)
    if size > LARGEST:
        return Diagnostic(
            file=place, rule="article-pdf", severity="warning",
            message=f"this PDF is {size / 1_000_000:.1f} MB large: Google Scholar reads none above 5 MB",
            hint="export it with smaller pictures; the page shows them in full",
        )  # fmt: skip
    return None
