"""Which files belong in a case folder, and which must never lie there: DICOM files and signed consent forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

from sitegen.cite.other_format import right_ending
from sitegen.images.kinds import is_dicom
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import article_pdf
from sitegen.read.article_pdf import pdf_problem
from sitegen.read.downloads import refusal
from sitegen.read.folder import BIBLIOGRAPHY_SUFFIXES, INDEX, PICTURE_SUFFIXES, CaseFolder, file_name, suffix
from sitegen.read.misnamed import DOCUMENTS, how_to_turn
from sitegen.read.picture_traces import traces_elsewhere
from sitegen.read.supplements import FOLDER as SUPPLEMENT

FIGURES = "figures/"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DICOM_SUFFIXES = frozenset({".dcm", ".dicom", ".ima", ".dic"})
_CONSENT = re.compile(
    r"consent|einwilligung|einverst|consentement|consentimiento|consentimento|consenso|authori[sz]ation|同意"
    r"|(?:photo|media|image|patient|model|hipaa|information)[-_ ]*release|release[-_ ]*form",
    re.IGNORECASE,
)
_RELEASE = re.compile(r"(?:^|[-_ ])release(?:[-_ .]|$)", re.IGNORECASE)
_DOCUMENTS = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages"})
_SCANS = _DOCUMENTS | PICTURE_SUFFIXES | {".heic", ".heif"}
_LIBRARIES = frozenset({".enl", ".enlx", ".ens", ".sqlite"})
_LISTS = re.compile(
    r"(?:references|bibliography|summary-|abstract-|pubmed-|csv-|citations?-)[^/]*\.(?:txt|csv|docx?)$", re.I
)
_PLAIN_NAME = re.compile(r"[A-Za-z0-9._/-]+")


def file_problems(folder: CaseFolder, used: Collection[str]) -> Iterator[Diagnostic]:
    """What is wrong with the folder's name and files; *used* are the files that the case names."""
    yield from slug_problem(folder)
    yield from traces_elsewhere(folder, used)
    for path in sorted(folder.files):
        problem = _forbidden(folder, path) or _misplaced(folder, path, used) or _download(folder, path)
        if problem is not None:
            yield problem


def page_file_problems(folder: CaseFolder, used: Collection[str]) -> Iterator[Diagnostic]:
    """What is wrong with the files beside the prose pages; *used* are those that a page shows."""
    yield from traces_elsewhere(folder, used)
    for path in sorted(folder.files):
        problem = _forbidden(folder, path)
        if problem is None and path not in used:
            problem = Diagnostic(
                file=folder.place(path), rule="unknown-file", severity="warning", message="no page uses this file",
                hint=_page_hint(path),
            )  # fmt: skip
        if problem is not None:
            yield problem


def _page_hint(path: str) -> str:
    """What to do with a file that no page uses; it may be a page that an editor has given another ending."""
    stem = path[: len(path) - len(suffix(path))]
    if "/" not in path and suffix(path) in (".txt", ".markdown", *DOCUMENTS):
        return how_to_turn(path, stem if stem.endswith(".md") else f"{stem}.md")
    return "show the picture on a page, or remove it"


def slug_problem(folder: CaseFolder) -> Iterator[Diagnostic]:
    """The folder's name is an address for ever: small letters, digits, single hyphens."""
    if not _SLUG.fullmatch(folder.slug):
        safe = safe_slug(folder.slug)
        yield Diagnostic(
            file=folder.place(INDEX), rule="slug",
            message=f"the folder's name '{folder.slug}' cannot be the address of the case",
            hint=f"rename the folder to '{safe}'" if safe else "use the letters a to z, digits and hyphens",
        )  # fmt: skip


def safe_slug(name: str) -> str:
    """The address most like *name*; empty when it has no Latin letters or digits."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("ø", "o").replace("Ø", "o"))
    return "-".join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower()))


def _forbidden(folder: CaseFolder, path: str) -> Diagnostic | None:
    if suffix(path) in _DICOM_SUFFIXES or file_name(path).upper() == "DICOMDIR" or is_dicom(folder.head(path)):
        return Diagnostic(
            file=folder.place(path), rule="dicom",
            message="this is a DICOM file: it holds the patient's name and numbers",
            hint="take it out of the project, and put an anonymised PNG or JPEG in figures/",
        )  # fmt: skip
    if _is_consent_form(path):
        return Diagnostic(
            file=folder.place(path), rule="consent-form", message="this looks like a signed consent form",
            hint="take it out of the project: the treating institution keeps the form; attest it under consent:",
        )  # fmt: skip
    return None


def _is_consent_form(path: str) -> bool:
    kind = suffix(path)
    if kind not in _SCANS:
        return False
    name = file_name(path)
    return bool(_CONSENT.search(name)) or (kind in _DOCUMENTS and bool(_RELEASE.search(name)))


def _misplaced(folder: CaseFolder, path: str, used: Collection[str]) -> Diagnostic | None:
    at_home = (
        path in (INDEX, article_pdf(folder.slug))
        or path in used
        or path.startswith(SUPPLEMENT)
        or (file_name(path) == path and path.startswith("references.") and suffix(path) in BIBLIOGRAPHY_SUFFIXES)
    )
    if at_home:
        return None
    if path.startswith(FIGURES) and suffix(path) in PICTURE_SUFFIXES:
        return Diagnostic(
            file=folder.place(path), rule="unknown-file", severity="warning",
            message="nothing in the case shows this picture",
            hint=f'show it: ![Caption.]({path}){{#fig-name alt="…"}}, or under figures:; otherwise take it away',
        )  # fmt: skip
    if hint := _references_hint(folder, path):
        return Diagnostic(
            file=folder.place(path), rule="unknown-file", severity="warning",
            message="nothing in the case uses this file of references", hint=hint,
        )  # fmt: skip
    if suffix(path) == ".pdf":
        return Diagnostic(
            file=folder.place(path), rule="unknown-file", severity="warning",
            message="nothing in the case uses this file",
            hint=f"name the article as PDF {article_pdf(folder.slug)}; other files for readers go to supplement/",
        )  # fmt: skip
    return Diagnostic(
        file=folder.place(path), rule="unknown-file", severity="warning",
        message="nothing in the case uses this file", hint=_home(path),
    )  # fmt: skip


def _home(path: str) -> str:
    """Where a file belongs that nothing uses."""
    if suffix(path) in DOCUMENTS and "/" not in path:
        return "copy its text into index.md, and keep the document elsewhere; one for readers goes to supplement/"
    if suffix(path) in _LIBRARIES or _LISTS.match(path):
        return "only exports can be cited from: export the works as BibTeX (.bib) or PubMed (.nbib), called references"
    return "files for readers go to supplement/, pictures to figures/; remove it otherwise"


def _references_hint(folder: CaseFolder, path: str) -> str:
    """What to do with a file of references that is not called as one; empty when it holds none."""
    hint = right_ending(folder.head(path).decode("utf-8", "replace"))
    named = suffix(path) in BIBLIOGRAPHY_SUFFIXES
    if not hint:
        return "name it under bibliography:, or remove it" if suffix(path) in (".bib", ".ris", ".nbib") else ""
    return f"{hint}, or name it under bibliography:" if named else hint


def _download(folder: CaseFolder, path: str) -> Diagnostic | None:
    """What is wrong with a file that would be published as it is."""
    if path == article_pdf(folder.slug):
        return pdf_problem(folder)
    if not path.startswith(SUPPLEMENT):
        return None
    if refused := refusal(path, folder.head(path)):
        return Diagnostic(file=folder.place(path), rule="supplement", message=refused.message, hint=refused.hint)
    if _PLAIN_NAME.fullmatch(path):
        return None
    return Diagnostic(
        file=folder.place(path), rule="file-name", severity="warning",
        message="this name is part of a web address, and some of its characters do not travel well",
        hint="use the letters a to z, digits, dots, hyphens and underscores",
    )  # fmt: skip
