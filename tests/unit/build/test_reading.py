"""The key of reading a case is made of the bytes that were read."""

from pathlib import Path
from types import SimpleNamespace

from sitegen import files
from sitegen.build.cache import Store
from sitegen.build.memory import ReadRecord, ReadResult
from sitegen.build.reading import ReadItem, _current, read_key, read_one
from sitegen.cite.lock import Lock, Locked, read as read_lock, write as write_lock
from sitegen.model.diagnostic import SourceText
from sitegen.model.reference import Reference
from sitegen.model.struct import decode, digest
from sitegen.read.folder import ReadOptions

INDEX = b"---\ntitle: A case\ndate: 2020-01-02\nstatus: published\nauthors: [Jane Doe]\n---\n\nWords.\n"


def surroundings(root: Path, **changes: object) -> SimpleNamespace:
    values = {"root": root, "store": Store(root / "store"), "code": "1", "options": ReadOptions(), "lock": Lock()}
    return SimpleNamespace(**{**values, **changes})


def test_the_key_is_made_of_files_options_and_code(tmp_path: Path):
    files_of_it = {"index.md": "1"}
    keys = {
        read_key(surroundings(tmp_path), "a", files_of_it), read_key(surroundings(tmp_path, code="2"), "a", files_of_it),
        read_key(surroundings(tmp_path, options=ReadOptions(lang="es")), "a", files_of_it),
        read_key(surroundings(tmp_path), "b", files_of_it),
        read_key(surroundings(tmp_path), "a", {"index.md": "2"}),
        read_key(surroundings(tmp_path), "a", {"index.md": "1", "references.bib": "1"}),
    }  # fmt: skip
    assert len(keys) == 6


def test_a_file_saved_after_the_scan_is_kept_under_the_key_of_what_was_read(tmp_path: Path):
    files.write(tmp_path / "content/cases/a/index.md", INDEX)
    context = surroundings(tmp_path)
    scanned = ReadItem("a", {"index.md": "digest of older bytes"}, {"index.md": 5})
    reading = read_one(context, scanned)
    assert reading.key == reading.entries[0][0] != read_key(context, "a", scanned.files)
    assert decode(reading.entries[0][1], ReadResult).card.title_text == "A case"


def test_a_case_goes_to_the_store_under_the_digest_of_its_card(tmp_path: Path):
    files.write(tmp_path / "content/cases/a/index.md", INDEX)
    context = surroundings(tmp_path)
    (_, result), (name, case), (citation, record), (listed, shown), (words, evidence) = read_one(
        context, ReadItem("a", {"index.md": "1"}, {"index.md": 5})
    ).entries
    assert decode(result, ReadResult).card.digest == name == digest(case)
    assert decode(result, ReadResult).card.citation == citation == digest(record)
    assert decode(result, ReadResult).card.evidence == words == digest(evidence)
    assert decode(result, ReadResult).card.listed == listed == digest(shown)


def test_an_edit_of_the_text_changes_no_record(tmp_path: Path):
    digests = set()
    for extra in (b"", b" And more."):
        files.write(tmp_path / "content/cases/a/index.md", INDEX + extra)
        digests.add(read_one(surroundings(tmp_path), ReadItem("a", {"index.md": "1"}, {})).entries[2][0])
    assert len(digests) == 1


def test_an_edit_of_the_text_changes_nothing_that_lists_show(tmp_path: Path):
    digests = set()
    for extra in (b"", b" And more."):
        files.write(tmp_path / "content/cases/a/index.md", INDEX.replace(b"title:", b"abstract: A.\ntitle:", 1) + extra)
        digests.add(read_one(surroundings(tmp_path), ReadItem("a", {"index.md": "1"}, {})).entries[3][0])
    assert len(digests) == 1


def test_a_blank_line_moves_places_and_changes_no_case(tmp_path: Path):
    digests = set()
    for extra in (b"", b"\n\n\n"):
        files.write(tmp_path / "content/cases/a/index.md", INDEX.replace(b"\nWords", extra + b"\nWords"))
        digests.add(read_one(surroundings(tmp_path), ReadItem("a", {"index.md": "1"}, {})).entries[1][0])
    assert len(digests) == 1


def test_a_patient_file_is_found_whatever_its_name_and_place(tmp_path: Path):
    folder = tmp_path / "content/cases/a"
    dicom = bytes(128) + b"DICM" + bytes(9_000_000)
    patients = {
        "supplement/IM0001": dicom,
        "IM0003.bin": dicom,
        "supplement/photo.jpg": b"\xff\xd8\xff\xe1\x00\x10Exif",
    }
    for name, data in {"index.md": INDEX, **patients}.items():
        files.write(folder / name, data)
    item = ReadItem("a", dict.fromkeys(("index.md", *patients), "1"), {})
    found = decode(read_one(surroundings(tmp_path), item).entries[0][1], ReadResult).diagnostics
    assert {(it.file.removeprefix("content/cases/a/"), it.rule, it.severity) for it in found} >= {
        ("supplement/IM0001", "dicom", "error"), ("IM0003.bin", "dicom", "error"),
        ("supplement/photo.jpg", "supplement", "error"),
    }  # fmt: skip


def test_a_table_comes_from_a_supplement(tmp_path: Path):
    folder = tmp_path / "content/cases/a"
    files.write(folder / "index.md", INDEX + b'\n::: {#tbl-x src="supplement/x.csv" caption="Tests."}\n:::\n')
    files.write(folder / "supplement/x.csv", b"Test,Day 0\nCRP,98\n")
    reading = read_one(surroundings(tmp_path), ReadItem("a", {"index.md": "1", "supplement/x.csv": "2"}, {}))
    assert b"CRP" in reading.entries[1][1]


def fetched(**titles: str) -> Lock:
    works = [Reference(key=number, text={"title": title, "PMID": number[1:]}) for number, title in titles.items()]
    data = write_lock([Locked(record=work, source="", fetched="") for work in works])
    return read_lock(SourceText(file="content/references.lock", text=data.decode()))[0]


def test_only_a_case_that_cites_a_locked_work_is_read_again_when_it_changes(tmp_path: Path):
    files.write(tmp_path / "content/cases/a/index.md", INDEX)
    files.write(tmp_path / "content/cases/b/index.md", INDEX.replace(b"Words.", b"Words [@pmid:20023]."))
    results: dict[str, ReadResult] = {}
    for slug in ("a", "b"):
        context = surroundings(tmp_path, lock=fetched(p20023="One"))
        entries = read_one(context, ReadItem(slug, {"index.md": "1"}, {"index.md": 5})).entries
        results[slug] = decode(entries[0][1], ReadResult)
    assert [result.wanted for result in results.values()] == [(), ("pmid:20023",)]

    def again(lock: Lock) -> list[str]:
        now = surroundings(tmp_path, lock=lock)
        return [slug for slug, result in results.items() if not _current(now, ReadRecord("", result))]

    assert again(fetched(p20023="One")) == []
    assert again(fetched(p20023="One", p7="Another work")) == []
    assert again(fetched(p20023="Two")) == ["b"]
    assert again(Lock()) == ["b"]
