import re
from types import ModuleType

import pytest

from sitegen.config import Config
from sitegen.model.metadata import Metadata
from sitegen.model.struct import Value
from sitegen.read.hints import fields
from tests.scripts import DOCS, script


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    return script(DOCS / "content_reference.py")


def test_the_page_is_what_the_definitions_say(generator: ModuleType):
    written = (DOCS / "content-reference.md").read_text(encoding="utf-8")
    assert written == generator.page(), "run: python docs/content_reference.py"


def test_every_key_has_a_row_and_a_meaning(generator: ModuleType):
    page = generator.page()
    for field in (*fields(Metadata), *fields(Config)):
        assert f"| `{field.key}`" in page
        assert field.description


@pytest.mark.parametrize("kind", [Metadata, Config])
def test_no_meaning_only_says_the_key_again(kind: type[Value]):
    """It is what an editor shows of a key: whoever asks has read its name already."""
    plain = [key.key for key in fields(kind) if re.sub(r"\W", "", key.description).lower() == key.key.replace("_", "")]
    assert plain == []


def test_a_key_is_marked_as_not_used_when_no_code_uses_it(generator: ModuleType):
    """Of the site's settings; a case's keys have names that too much else has."""
    code = "\n".join(path.read_text("utf-8") for path in (DOCS.parent / "sitegen").rglob("*.py"))
    unused = {key.name for key in fields(Config) if not re.search(rf"\bconfig\.{key.name}\b", code)}
    assert unused == generator.WITHOUT_EFFECT[Config]
    (row,) = re.findall(r"^\| `analytics` .*$", generator.page(), re.MULTILINE)
    assert row.endswith("*Not used yet.* |")
