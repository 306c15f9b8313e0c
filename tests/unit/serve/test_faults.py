"""Faults that are not the author's say so."""

from sitegen.model.target import Target
from sitegen.serve.faults import builder_stumbled, cannot_be_made
from sitegen.serve.messages import Stumbled


def test_a_builder_that_cannot_go_on_says_why_and_what_to_do():
    told = builder_stumbled(Stumbled(1, "No space left on device"))
    assert told.message == "what depends on your saves cannot be made: No space left on device"
    assert "make room on the disk" in told.hint


def test_a_fault_of_an_extension_names_the_page_and_its_source():
    page = Target(path="cases/a/index.html", maker="case", origin="content/cases/a/index.md")
    told = cannot_be_made(page, KeyError("x"))
    assert told.file == "content/cases/a/index.md"
    assert told.message == "/cases/a/index.html cannot be made: KeyError: 'x'"
    assert "not of your text" in told.hint
    assert cannot_be_made(Target(path="feed.xml", maker="feed"), KeyError()).file == "feed.xml"
