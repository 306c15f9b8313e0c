"""The page shown while another is made, and the page of an answer that is none."""

from hypothesis import given, strategies as st
from selectolax.lexbor import LexborHTMLParser

from sitegen.model.site import Card
from sitegen.serve.shown import State, UnderWay
from sitegen.serve.waiting import LINKS, error_page, waiting_page

STARTING = State(1, (), None, "", (), False)


def parsed(page: bytes) -> LexborHTMLParser:
    return LexborHTMLParser(page.decode())


def test_it_says_what_is_read_and_how_far():
    tree = parsed(waiting_page(STARTING._replace(work=UnderWay("read", 4200, 10000)), "/cases/x/"))
    assert tree.css_first("h1").text() == "Reading cases …"
    assert tree.css_first("progress").attributes["value"] == "4200"
    assert "4,200 of 10,000" in tree.body.text()
    assert "/cases/x/" in tree.body.text()


def test_before_anything_is_known_it_waits_without_numbers():
    progress = parsed(waiting_page(STARTING, "")).css_first("progress").attributes
    assert "value" not in progress
    assert progress["aria-label"] == "Starting"


def test_what_can_be_opened_is_linked_and_of_many_the_first():
    cards = [Card(slug=f"c{n}", digest="", title=(), title_text=f"Case {n}") for n in range(LINKS + 7)]
    tree = parsed(waiting_page(STARTING._replace(cases=cards), "/"))
    assert [link.attributes["href"] for link in tree.css(".ready a")][:2] == ["/cases/c0/", "/cases/c1/"]
    assert len(tree.css(".ready a")) == LINKS
    assert "7 more" in tree.body.text()


def test_the_script_knows_that_it_waits():
    assert "data-waiting" in parsed(waiting_page(STARTING, "/")).css_first("script").attributes
    assert parsed(error_page(404, "t", "w")).css_first("script").attributes == {
        "src": "/_sitegen/preview.js",
        "data-digest": "",
    }


@given(st.text(max_size=60), st.text(max_size=60))
def test_hostile_words_are_words(path: str, title: str):
    hostile = f"{path}<script>\"'&"
    card = Card(slug=hostile, digest="", title=(), title_text=f"<img src=x>{title}", lang='"><b>')
    for page in (waiting_page(STARTING._replace(cases=(card,)), hostile), error_page(404, hostile, title)):
        tree = parsed(page)
        assert len(tree.css("script")) == 1
        assert not tree.css("img, b")
        assert all((link.attributes["href"] or "").startswith("/") for link in tree.css("a"))
