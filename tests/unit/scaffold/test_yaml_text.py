"""A text goes through YAML and comes back as it was."""

import pytest
import yaml

from sitegen.scaffold.yaml_text import below, quoted

TEXTS = ("plain", 'He said: "no" # not a note', "- a\\b", "'", "{a: b}", "é 日本 👩‍⚕️", "~", "2020-01-02", "| >")


@pytest.mark.parametrize("text", TEXTS)
def test_both_ways_keep_it(text: str):
    assert yaml.safe_load(f"key: {quoted(text)}\n") == {"key": text}
    assert yaml.safe_load(f"key: {below(text)}\nnext: 1\n") == {"key": text, "next": 1}
    assert yaml.safe_load(f"a:\n  - b: {below(text, 3)}\n") == {"a": [{"b": text}]}
