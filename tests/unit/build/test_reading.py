"""The key of reading a case is made of the bytes that were read."""

from pathlib import Path
from types import SimpleNamespace

from sitegen import files
from sitegen.build.cache import Store
from sitegen.build.memory import ReadResult
from sitegen.build.reading import ReadItem, read_key, read_one
from sitegen.model.struct import decode, digest
from sitegen.read.folder import ReadOptions

INDEX = b"---\ntitle: A case\ndate: 2020-01-02\nstatus: published\nauthors: [Jane Doe]\n---\n\nWords.\n"


def surroundings(root: Path, **changes: object) -> SimpleNamespace:
    values = {"root": root, "store": Store(root / "store"), "code": "1", "options": ReadOptions()}
    return SimpleNamespace(**{**values, **changes})


def test_the_key_is_made_of_files_options_and_code(tmp_path: Path):
    item = ReadItem("a", {"index.md": "1"}, {})
    keys = {
        read_key(surroundings(tmp_path), item), read_key(surroundings(tmp_path, code="2"), item),
        read_key(surroundings(tmp_path, options=ReadOptions(lang="es")), item),
        read_key(surroundings(tmp_path), item._replace(slug="b")),
        read_key(surroundings(tmp_path), item._replace(files={"index.md": "2"})),
        read_key(surroundings(tmp_path), item._replace(files={"index.md": "1", "references.bib": "1"})),
    }  # fmt: skip
    assert len(keys) == 6


def test_a_file_saved_after_the_scan_is_kept_under_the_key_of_what_was_read(tmp_path: Path):
    files.write(tmp_path / "content/cases/a/index.md", INDEX)
    context = surroundings(tmp_path)
    scanned = ReadItem("a", {"index.md": "digest of older bytes"}, {"index.md": 5})
    reading = read_one(context, scanned)
    assert reading.key == reading.entries[0][0] != read_key(context, scanned)
    assert decode(reading.entries[0][1], ReadResult).card.title_text == "A case"


def test_a_case_goes_to_the_store_under_the_digest_of_its_card(tmp_path: Path):
    files.write(tmp_path / "content/cases/a/index.md", INDEX)
    context = surroundings(tmp_path)
    (_, result), (name, case) = read_one(context, ReadItem("a", {"index.md": "1"}, {"index.md": 5})).entries
    assert decode(result, ReadResult).card.digest == name == digest(case)


def test_a_blank_line_moves_places_and_changes_no_case(tmp_path: Path):
    digests = set()
    for extra in (b"", b"\n\n\n"):
        files.write(tmp_path / "content/cases/a/index.md", INDEX.replace(b"\nWords", extra + b"\nWords"))
        digests.add(read_one(surroundings(tmp_path), ReadItem("a", {"index.md": "1"}, {})).entries[1][0])
    assert len(digests) == 1
