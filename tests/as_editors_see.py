"""A YAML text as an editor's validator sees it: with the numbers, truths and nulls of YAML 1.2, which the reader does
not know. https://yaml.org/spec/1.2.2/#103-core-schema
"""

from __future__ import annotations

import re
from typing import Any

from sitegen.model.diagnostic import SourceText
from sitegen.read.yaml import Mapping, Scalar, YamlNode, compose

_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_WORDS = {"": None, "~": None, **dict.fromkeys(("null", "Null", "NULL"))} | {
    word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")
}


def as_editors_see(text: str) -> Any:
    """The value of a YAML text."""
    node, problems = compose(SourceText(file="a.yml", text=text), 1, text)
    assert node is not None, problems
    return value(node)


def value(node: YamlNode) -> Any:
    if isinstance(node, Mapping):
        return {key.text: value(item) for key, item in node.entries}
    if not isinstance(node, Scalar):
        return [value(item) for item in node.items]
    if not node.plain:
        return node.text
    if node.text in _WORDS:
        return _WORDS[node.text]
    if _INTEGER.fullmatch(node.text):
        return int(node.text, 0 if node.text[:2] in ("0o", "0x") else 10)
    return (
        float(node.text.replace(".inf", "inf").replace(".nan", "nan")) if _DECIMAL.fullmatch(node.text) else node.text
    )
