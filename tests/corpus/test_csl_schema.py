"""The styles and languages that come along are valid CSL 1.0.2 by the schema of the CSL project."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from sitegen import cite
from sitegen.cite.csl.shipped import STYLES, locale_text, style_text
from sitegen.cite.csl.style import Style
from tests.corpus.csl_suite import SHARED

SCHEMA = SHARED / "oracles/schemas/csl-json/schemas/styles/csl.rnc"
JING = Path(__file__).parents[1] / "browser/node_modules/vnu-jar/build/dist/vnu.jar"  # the HTML checker has it in it
FOLDER = Path(cite.__file__).parent / "csl"


@pytest.mark.java
@pytest.mark.skipif(not SCHEMA.exists(), reason=f"the schema of CSL is not at {SCHEMA}: set SITEGEN_SHARED")
@pytest.mark.skipif(not shutil.which("java"), reason="Java is not installed")
@pytest.mark.skipif(not JING.exists(), reason="vnu-jar is not installed: npm install --prefix tests/browser")
def test_styles_and_locales_are_valid():
    files = [*map(str, sorted(FOLDER.glob("styles/*.csl"))), *map(str, sorted(FOLDER.glob("locales/*.xml")))]
    assert len(files) == 18
    command = ["java", "-cp", str(JING), "com.thaiopensource.relaxng.util.Driver", "-c", str(SCHEMA), *files]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("name", STYLES)
def test_our_own_check_has_nothing_to_say_either(name: str):
    assert Style.from_text(style_text(name) or "", locale_text).problems == []
