from __future__ import annotations

from sitegen.cite.csl.output import Node, Out, plain
from sitegen.cite.list_labels import labelled


def split(*contents: Out, numbered: bool = True) -> list[tuple[str, str]]:
    entries = [(f"k{number}", content) for number, content in enumerate(contents, 1)]
    numbers = {key: number for number, (key, _) in enumerate(entries, 1)}
    return [(label, plain(rest)) for label, rest in labelled(entries, numbers, numbered)]


def test_a_label_set_apart_is_taken_whatever_it_is() -> None:
    aligned = Node("", [Node("left-margin", ["[Doe99] "]), Node("right-inline", ["Doe."])])
    assert split(aligned, numbered=False) == [("[Doe99]", "Doe.")]


def test_a_number_that_begins_each_entry_is_its_label() -> None:
    assert split("1. Doe.", Node("", [Node("b", ["2"]), ". ", Node("i", ["Roe."])])) == [("1.", "Doe."), ("2.", "Roe.")]
    assert split("[1] Doe.", "[2]Roe.") == [("[1]", "Doe."), ("[2]", "Roe.")]


def test_a_title_that_begins_with_a_number_is_no_label() -> None:
    assert split("1. FC Cologne.", numbered=False) == [("", "1. FC Cologne.")]
    assert split("1. Doe.", "Roe.") == [("", "1. Doe."), ("", "Roe.")]
    assert split("1984.") == [("", "1984.")]


def test_without_a_label_nothing_is_touched() -> None:
    content = Node("i", ["Doe."])
    assert labelled([("k", content)], {"k": 1}, True)[0][1] is content
