"""What is published of an index: what a search needs, the same at each run."""

import json
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.bundle import FOLDER, IndexRecord, published
from sitegen.build.pagefind import engine, run

PAGE = (
    '<!doctype html><html lang="{lang}"><head><meta data-pagefind-meta="year[content]" content="2020">'
    '<meta data-pagefind-meta="authors[content]" content="Doe"></head>'
    "<body data-pagefind-body><h1>{title}</h1><p>Words of {title}.</p></body></html>"
)
DOCUMENTS = {
    "a/index.html": ("en", "Abscess"), "a/1/index.html": ("es", "Absceso"), "b/index.html": ("en", "Brugada"),
    "c/index.html": ("ar", "حمى"), "d/index.html": ("tlh", "qrof"),
}  # fmt: skip
RECORDS = {
    "a": IndexRecord("", "", ("en", "es"), "case-report", "2020", ("Surgery", "Oncology")),
    "b": IndexRecord("", "", ("en",), "review", "2021"),
    "c": IndexRecord("", "", ("ar",), "case-report", "2021", ("Oncology",)),
    "d": IndexRecord("", "", ("tlh",), "case-report"),
}


def indexed(folder: Path, name: str) -> dict[str, bytes]:
    for path, (lang, title) in DOCUMENTS.items():
        files.write(folder / "documents" / path, PAGE.format(lang=lang, title=title).encode())
    found = engine()
    assert found is not None
    run(found, folder / "documents", folder / name)
    return dict(published(folder / name, RECORDS))


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return indexed(tmp_path_factory.mktemp("bundle"), "bundle")


def cases(bundle: dict[str, bytes]) -> dict[str, object]:
    return json.loads(bundle[f"{FOLDER}cases.json"])


def test_two_runs_give_the_same_bytes(tmp_path: Path, bundle: dict[str, bytes]):
    assert all(indexed(tmp_path, str(number)) == bundle for number in range(3))


def test_each_language_has_an_index_of_its_own(bundle: dict[str, bytes]):
    assert cases(bundle)["languages"] == ["ar", "en", "es", "tlh"]
    for lang in ("ar", "en", "es", "tlh"):
        entry = json.loads(bundle[f"{FOLDER}{lang}/pagefind-entry.json"])
        assert list(entry["languages"]) == [lang]
        assert f"{FOLDER}{lang}/wasm.{entry['languages'][lang]['wasm'] or 'unknown'}.pagefind" in bundle
        assert f"{FOLDER}{lang}/pagefind.{entry['languages'][lang]['hash']}.pf_meta" in bundle


def test_interfaces_of_others_are_not_published(bundle: dict[str, bytes]):
    names = {path.rpartition("/")[2] for path in bundle}
    assert not {name for name in names if "ui" in name or "highlight" in name or name.endswith(".css")}


def test_every_document_leads_to_its_case(bundle: dict[str, bytes]):
    found = cases(bundle)
    assert len(found["documents"]) == len(DOCUMENTS)
    assert sorted(found["documents"].values()) == [0, 0, 1, 2, 3]
    assert all(f"{FOLDER}{name.partition('_')[0]}/fragment/{name}.pf_fragment" in bundle for name in found["documents"])


def test_filters_are_places_in_lists_of_values(bundle: dict[str, bytes]):
    found = cases(bundle)
    groups = {
        "language": ["ar", "en", "tlh"],
        "specialty": ["Oncology", "Surgery"],
        "type": ["case-report", "review"],
        "year": ["2021", "2020"],
    }
    assert found["groups"] == groups
    assert found["cases"] == [
        ["a", [0], [1, 0], [1], [1]], ["b", [1], [], [0], [1]], ["c", [0], [0], [0], [0]], ["d", [0], [], [], [2]],
    ]  # fmt: skip
