"""The demonstration site shows every key, invents no identifier that could be somebody's, and has nothing to mend."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from sitegen.build.glance import look_into
from sitegen.model import consent, event, figure_entry, funding, metadata
from sitegen.model.metadata import Metadata
from sitegen.read.frontmatter import read_value, split
from sitegen.read.source import decode
from sitegen.read.yaml import compose
from tests.places import REPO

CASES = sorted((REPO / "content" / "cases").glob("*/index.md"))
SUMMARY = "spinal-metastasis-liposarcoma"
INVENTED = ("invented", "inventado", "架空", "متخيَّلة")
# An invented article has no number in PubMed, an invented hospital none in ROR, an invented journal no ISSN.
CANNOT_BE_INVENTED = {
    "Metadata.pmid", "Metadata.pmcid", "Affiliation.ror", "Venue.issn", "Venue.eissn",
}  # fmt: skip
# Shown at the figure in one case and at the panel in another, which is the same on the page.
SHOWN_AT_THE_OTHER_LEVEL = {"FigureEntry.stain", "PanelEntry.magnification", "PanelEntry.scale_bar"}
MODULES = (metadata, figure_entry, event, consent, funding)
GROUPS = {
    kind for module in MODULES for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind.__module__ == module.__name__
}  # fmt: skip


def front_matter(path: Path) -> Metadata:
    source = decode(str(path.relative_to(REPO)), path.read_bytes())
    front = split(source)
    node, problems = compose(source, front.first_line, front.yaml_text)
    reading = read_value(Metadata, node, source, ())
    assert [*problems, *reading.diagnostics] == []
    return reading.value


def keys_used(value: object) -> set[str]:
    if isinstance(value, msgspec.Struct):
        filled = [name for name in value.__struct_fields__ if getattr(value, name) not in ("", (), None, {}, False)]
        own = {f"{type(value).__name__}.{name}" for name in filled}
        return own.union(*(keys_used(getattr(value, name)) for name in filled))
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
    return set().union(*map(keys_used, parts))


def test_every_key_of_a_case_is_shown_somewhere():
    used = set().union(*(keys_used(front_matter(path)) for path in CASES))
    read_away = {"Contributor", "NameParts"}  # what an author becomes; the keys of an author in another place
    wanted = {
        f"{kind.__name__}.{name}"
        for kind in GROUPS
        if kind.__name__ not in read_away
        for name in kind.__struct_fields__
    }
    assert wanted - used == CANNOT_BE_INVENTED | SHOWN_AT_THE_OTHER_LEVEL


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_every_case_is_published_under_the_prefix_for_tests_and_says_what_it_is(path):
    meta, text = front_matter(path), path.read_text("utf-8")
    assert meta.status == "published"
    assert meta.doi.startswith("10.5555/")
    if path.parent.name == SUMMARY:
        assert "**This page is a summary.**" in text
        assert [(work.type, work.doi) for work in meta.related] == [("original", "10.1155/2018/1708572")]
        assert meta.type != "case-report"
    else:
        assert any(word in text.split("\n---\n", 1)[1][:400] for word in INVENTED)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_invented_works_have_invented_identifiers(path):
    lists = [file.read_text("utf-8") for file in path.parent.glob("references.*")]
    if path.parent.name != SUMMARY:
        dois = [line for text in lists for line in text.splitlines() if "doi" in line.lower() and "10." in line]
        assert all("10.5555/demo." in line or line.startswith("%") for line in dois)


def test_there_is_nothing_to_mend():
    command = [sys.executable, "-m", "sitegen", "check", "--strict"]
    done = subprocess.run(command, cwd=REPO, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_picture_here_says_who_where_or_when() -> None:
    pictures = [
        path for folder in ("content", "docs", "themes") for path in (REPO / folder).rglob("*")
        if path.suffix in (".png", ".jpg", ".webp", ".svg")
    ]  # fmt: skip
    assert len(pictures) > 50
    assert [path for path in pictures if look_into(str(path)).traces] == []
