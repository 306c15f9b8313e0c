"""Files that belong in a case folder, and files that must never lie there."""

import pytest
from hypothesis import given, strategies as st

from sitegen.read.folder import CaseFolder
from sitegen.read.inventory import file_problems, page_file_problems, safe_slug

USED = {"figures/ct.png", "figures/CT.TIFF", "figures/cytokine-release.png"}


def problems(
    *paths: str, slug: str = "a-case", texts: dict[str, bytes] | None = None, heads: dict[str, bytes] | None = None
) -> list[tuple[str, str]]:
    files = dict.fromkeys(("index.md", *paths), "0")
    folder = CaseFolder(slug=slug, path=f"content/cases/{slug}", texts=texts or {}, heads=heads or {}, files=files)
    return [
        (it.file.removeprefix(f"content/cases/{slug}/"), it.rule) for it in file_problems(folder, {"labs.csv", *USED})
    ]


def test_what_has_a_place_is_not_mentioned() -> None:
    assert problems(
        "references.bib", "references.json", "figures/ct.png", "figures/CT.TIFF", "supplement/data.xlsx", "labs.csv",
        "figures/cytokine-release.png",
    ) == []  # fmt: skip


@pytest.mark.parametrize(
    "path", ["notes.txt", "ct.png", "figures/notes.docx", "figures/unused.png", "old/index.md", "references.docx"]
)
def test_a_file_without_a_place_is_a_warning(path: str) -> None:
    assert problems(path) == [(path, "unknown-file")]


@pytest.mark.parametrize("path", ["figures/a.dcm", "supplement/IM1.DICOM", "DICOMDIR", "scan.dcm"])
def test_dicom_is_refused_by_name(path: str) -> None:
    assert problems(path) == [(path, "dicom")]


@pytest.mark.parametrize("path", ["IM0001", "IM0003.bin", "labs.csv", "supplement/IM0001", "figures/ct.png"])
def test_dicom_is_refused_by_content_wherever_it_lies(path: str) -> None:
    assert problems(path, heads={path: bytes(128) + b"DICM\x02\x00"}) == [(path, "dicom")]
    assert problems(path, texts={path: bytes(128) + b"DICM\x02\x00"}) == [(path, "dicom")]


def test_a_picture_is_not_published_as_it_is() -> None:
    assert problems("supplement/photo.jpg", "supplement/photo.csv", heads={"supplement/photo.csv": b"\xff\xd8\xff"}) == [
        ("supplement/photo.csv", "supplement"), ("supplement/photo.jpg", "supplement"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "path",
    [
        "consent.pdf", "figures/Consent Form signed.jpg", "supplement/informed_consent.docx", "photo-release.png",
        "release.pdf", "authorisation.pdf", "supplement/authorization.tiff", "同意書.pdf", "einwilligung.jpeg",
    ],
)  # fmt: skip
def test_a_consent_form_is_refused(path: str) -> None:
    assert problems(path) == [(path, "consent-form")]


def test_a_download_needs_a_name_that_travels() -> None:
    assert problems("supplement/raw data (1).csv") == [("supplement/raw data (1).csv", "file-name")]


@pytest.mark.parametrize("slug", ["Lung-Abscess", "lung_abscess", "lung abscess", "lungenabszeß", "-a", "a--b", "肺"])
def test_a_folder_name_that_cannot_be_an_address_is_an_error(slug: str) -> None:
    assert ("index.md", "slug") in problems(slug=slug)


@pytest.mark.parametrize(
    ("name", "safe"),
    [("Lung_Abscess 2", "lung-abscess-2"), ("Lungenabszeß", "lungenabszess"), ("Épilepsie", "epilepsie"), ("肺", "")],
)
def test_a_safe_name_is_suggested(name: str, safe: str) -> None:
    assert safe_slug(name) == safe


@given(st.text())
def test_a_safe_name_is_safe(name: str) -> None:
    safe = safe_slug(name)
    assert safe_slug(safe) == safe
    assert problems(slug=safe) == [] or not safe


def test_beside_pages_lies_what_they_show() -> None:
    names = ("figures/a.png", "figures/b.png", "figures/ct.dcm")
    folder = CaseFolder(slug="", path="content/pages", files=dict.fromkeys(names, "0"))
    found = [(it.file, it.rule, it.severity) for it in page_file_problems(folder, {"figures/a.png"})]
    assert found == [
        ("content/pages/figures/b.png", "unknown-file", "warning"),
        ("content/pages/figures/ct.dcm", "dicom", "error"),
    ]


@pytest.mark.parametrize(
    ("path", "hint"),
    [("references.txt", "this is RIS: name it references.ris"),
     ("export.ris", "this is RIS: name it references.ris, or name it under bibliography:")],
)  # fmt: skip
def test_a_file_of_references_under_another_name_is_told_how_to_be_read(path: str, hint: str) -> None:
    folder = CaseFolder(
        slug="a-case", path="content/cases/a-case", files={path: "0"}, heads={path: b"TY  - JOUR\nTI  - Fever\n"}
    )
    assert [problem.hint for problem in file_problems(folder, ())] == [hint]


@pytest.mark.parametrize(("name", "hint"), [
    ("about.md.txt", "rename 'about.md.txt' to 'about.md' (Windows hides"), ("about.txt", "rename 'about.txt' to 'about.md'"),
    ("about.rtf", "Make Plain Text; Word: Save As, Plain Text, UTF-8), as 'about.md'"), ("figures/a.png", "or remove it"),
])  # fmt: skip
def test_a_page_with_another_ending_is_renamed_and_never_removed(name: str, hint: str) -> None:
    folder = CaseFolder(slug="", path="content/pages", files={name: "0"})
    assert [hint in item.hint for item in page_file_problems(folder, set())] == [True]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("manuscript.docx", "copy its text into index.md"),
        ("My Library.enl", "export the works as BibTeX"),
        ("references.txt", "export the works as BibTeX"),
        ("summary-lungabsces-set.txt", "export the works as BibTeX"),
        ("notes.txt", "files for readers go to supplement/"),
    ],
)
def test_what_a_newcomer_puts_there_is_told_its_way(path: str, hint: str) -> None:
    folder = CaseFolder(slug="a", path="content/cases/a", files={"index.md": "0", path: "0"})
    (problem,) = file_problems(folder, ())
    assert problem.hint.startswith(hint) or hint in problem.hint
