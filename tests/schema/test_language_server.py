"""What yaml-language-server (npm), the program behind YAML in editors, tells an author by the schemas of sitegen."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sitegen.build.author_schemas import author_schemas, modeline
from tests.schema.language_server import HERE, LanguageServer

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed: yaml-language-server needs it"),
    pytest.mark.skipif(
        not (HERE / "node_modules/yaml-language-server").is_dir(),
        reason="yaml-language-server is not installed: run make test",
    ),
]
DRAFT_7, DRAFT_2020 = b"http://json-schema.org/draft-07/schema#", b"https://json-schema.org/draft/2020-12/schema"


@pytest.fixture(scope="module", params=["draft-07", "2020-12"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """A project with both schemas. They say draft 7, which every editor knows; the newest dialect would do no better."""
    folder = tmp_path_factory.mktemp("project")
    for name, data in author_schemas().items():
        assert DRAFT_7 in data
        (folder / name).write_bytes(data.replace(DRAFT_7, DRAFT_2020) if request.param == "2020-12" else data)
    with LanguageServer(folder) as server:
        yield server


def site(*lines: str) -> str:
    """A site.yml that names its schema; *lines* begin at its line 2."""
    return "\n".join([modeline("site.schema.json"), *lines, ""])


def front(*lines: str) -> str:
    """Front matter that names its schema; *lines* begin at its line 2."""
    return "\n".join([modeline("case.schema.json"), *lines, ""])


# -- a mistake --------------------------------------------------------------------------------------
def test_a_misspelt_key_of_site_yml_is_told_in_its_line(server: LanguageServer) -> None:
    told = server.open("misspelt.yml", site("title: A", "publishr: B", "images:", "  qualty: 80"))
    assert sorted(told) == ["3: Property publishr is not allowed.", "5: Property qualty is not allowed."]


def test_a_misspelt_key_of_front_matter_is_told_in_its_line(server: LanguageServer) -> None:
    text = front("title: A", "stauts: draft", "authors:", "  - name: B", "    orcd: 0000-0002-1825-0097")
    told = server.open("misspelt.case.yml", text)
    assert sorted(told) == ["3: Property stauts is not allowed.", "6: Property orcd is not allowed."]


def test_a_wrong_value_is_told_in_plain_words(server: LanguageServer) -> None:
    lines = (
        "title: [A]",
        "status: publishd",
        "date: 16.7.2018",
        "open_access: maybe",
        "patient: {age: old}",
        "codes: [{code: 1}]",
    )
    told = server.open("values.yml", front(*lines))
    assert sorted(told) == [
        "2: This takes text (Markdown).",
        "3: Write one of draft, in-review, accepted, published, withdrawn, retracted.",
        "4: This takes a date.",
        "5: This takes true or false, without quotes.",
        "6: This takes a number.",
        '7: Missing property "system".',
    ]


def test_what_is_right_is_not_told(server: LanguageServer) -> None:
    lines = ("Title: 2018", "lang: no", "doi:", "Keywords: a, b", "toc: true", "authors: A", "equal-contributor: x")
    assert server.open("right.yml", front(*lines[:-1])) == []
    assert server.open("wrong.yml", front(*lines)) == ["8: Property equal-contributor is not allowed."]


# -- a proposal -------------------------------------------------------------------------------------
def test_keys_of_site_yml_are_proposed(server: LanguageServer) -> None:
    server.open("keys.yml", site("title: A", "pu"))
    found = server.completions("keys.yml", 3, 3)
    assert found["publisher"] == "publisher: "
    assert "title" not in found, "it is there already"
    server.open("images.yml", site("images:", "  "))
    assert {"widths", "formats", "quality"} <= set(server.completions("images.yml", 3, 3))


def test_keys_and_values_of_front_matter_are_proposed(server: LanguageServer) -> None:
    server.open("front.yml", front("title: A", "status: ", "authors:", "  - name: B", "    ", "ke"))
    assert set(server.completions("front.yml", 3, 9)) >= {"draft", "published", "retracted"}
    assert {"orcid", "roles", "corresponding"} <= set(server.completions("front.yml", 6, 5))
    assert server.completions("front.yml", 7, 3)["keywords"].startswith("keywords:\n")


def test_nothing_that_no_author_means_is_proposed_for_a_text(server: LanguageServer) -> None:
    server.open("text.yml", front("title: A", "subtitle: ", "open_access: "))
    assert server.completions("text.yml", 3, 11) == {}
    assert set(server.completions("text.yml", 4, 14)) == {"true", "false"}


# -- an explanation ---------------------------------------------------------------------------------
def test_a_key_of_site_yml_is_explained(server: LanguageServer) -> None:
    server.open("hover.yml", site("search: full"))
    said = server.hover("hover.yml", 2, 3)
    assert "What search finds: whole cases, titles and abstracts, or nothing" in said
    assert "`abstract`" in said


def test_a_key_of_front_matter_is_explained_by_any_of_its_names(server: LanguageServer) -> None:
    server.open(
        "names.yml", front("title: A", "running_head: B", "authors:", "  - name: C", "    orcid: 0000-0002-1825-0097")
    )
    assert "Short form of the title" in server.hover("names.yml", 3, 4)
    assert "Full name in reading order" in server.hover("names.yml", 5, 6)
    assert "ORCID iD, which tells" in server.hover("names.yml", 6, 6)


# -- a whole file -----------------------------------------------------------------------------------
def test_in_a_markdown_file_shown_as_yaml_the_front_matter_is_checked_and_the_text_taken_for_mistakes(
    server: LanguageServer,
) -> None:
    """As docs/editors.md has it: this is what "Change Language Mode" gives for index.md."""
    matter = front("title: A", "stauts: draft")
    body = "::: {.note}\n**This case is invented.**\n:::\n\n- A cavity [@silva2019].\n\nDose: 7.5 mL: see below.\n"
    told = server.open("index.md", f"---\n{matter}---\n\n{body}")
    assert "4: Property stauts is not allowed." in told
    assert [item for item in told if int(item.partition(":")[0]) > 5]
    assert "Title of the case, as it is cited" in server.hover("index.md", 3, 3)
    assert "status" in server.completions("index.md", 4, 3)


def test_the_demonstration_is_right(server: LanguageServer) -> None:
    folder = Path(__file__).resolve().parents[2] / "content"
    texts = {"site.yml": site((folder / "site.yml").read_text())}
    for path in folder.glob("cases/*/index.md"):
        texts[f"{path.parent.name}.yml"] = front(path.read_text().split("\n---\n")[0].removeprefix("---\n"))
    for name, text in texts.items():
        server.show(name, text)
    assert {name: server.wrong(name) for name in texts} == {name: [] for name in texts}


# -- other validators -------------------------------------------------------------------------------
def patterns(schema: Any) -> Iterator[str]:
    """Every pattern of a schema: of texts, and of keys."""
    if isinstance(schema, list):
        for item in schema:
            yield from patterns(item)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key == "pattern":
                yield value
            else:
                yield from value if key == "patternProperties" else ()
                yield from patterns(value)


def test_every_pattern_means_to_javascript_what_it_means_to_python() -> None:
    """With the flag `u`, which validators use and which takes no sign for another."""
    every = sorted({found for data in author_schemas().values() for found in patterns(json.loads(data))})
    texts = [
        "10.5555/1",
        "2018-07-16",
        "a.png",
        "../a",
        "é-1",
        "Short Title",
        "draft",
        "CASE report",
        " en ",
        "http://a.example/",
        "x" * 50,
    ]
    asked = "const [p, t] = JSON.parse(require('fs').readFileSync(0)); console.log(JSON.stringify(p.map(p => t.filter(t => new RegExp(p, 'u').test(t)))))"
    done = subprocess.run(
        ["node", "-e", asked], input=json.dumps([every, texts]), capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [[text for text in texts if re.search(pattern, text)] for pattern in every]
