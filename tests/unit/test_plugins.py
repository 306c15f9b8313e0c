"""Plugins are found by folder, and two with one name are an error."""

import pytest

from sitegen import plugins
from sitegen.model.case import Spans
from sitegen.model.diagnostic import SourceText, Span
from sitegen.plugins import Exporter, Locate, PluginConflict, discover, some


def test_every_file_of_a_folder_is_a_plugin_but_those_with_an_underscore():
    names = {plugin.name for plugin in discover("pages")}
    assert {"case", "index", "prose", "not_found", "sitemap", "robots", "redirect"} <= names
    assert not [name for name in names if name.startswith("_")]


def test_plugins_come_in_the_order_of_their_names():
    names = [plugin.name for plugin in discover("checks")]
    assert names == sorted(names)


def test_a_page_type_is_found_by_its_name_alone():
    everything = discover("pages").by_name
    assert some("pages", everything).by_name == everything


def test_where_packages_declare_plugins_names_are_looked_up_among_all(monkeypatch: pytest.MonkeyPatch):
    declared = Exporter(name="mine", label="Mine")
    monkeypatch.setattr(plugins, "may_declare", lambda group, path: True)
    monkeypatch.setattr(plugins, "_entry_points", lambda kind: iter([("other.mine", declared)]))
    assert some("exporters", ["mine"]).by_name == {"mine": declared}


def test_two_plugins_with_one_name_are_an_error_that_names_both(monkeypatch: pytest.MonkeyPatch):
    exporter = Exporter(name="ris", label="RIS")
    monkeypatch.setattr(plugins, "_built_in", lambda kind: iter([("sitegen.exporters.ris", exporter)]))
    monkeypatch.setattr(plugins, "_entry_points", lambda kind: iter([("other.ris", exporter)]))
    with pytest.raises(PluginConflict, match=r"sitegen\.exporters\.ris and other\.ris both declare the name 'ris'"):
        discover("exporters")


def test_a_place_that_is_not_known_is_the_nearest_one_around_it():
    spans = Spans(keys={"authors.0": Span(3, 5, 2)}, nodes={"cite.1": Span(9, 1, 4)})
    at = Locate(SourceText(file="f", text="one\ntwo\nthree"), spans)
    assert at("authors", 0, "orcid") == Span(3, 5, 2)
    assert at("cite", 1) == Span(9, 1, 4)
    assert at("title") == Span()
    problem = at.problem("rule", "error", "m", "h", "authors", 0)
    assert (problem.span.line, problem.source) == (3, "three")
