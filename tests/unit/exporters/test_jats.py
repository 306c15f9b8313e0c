from __future__ import annotations

from lxml import etree

from sitegen.exporters.jats import article, write
from tests.made_cases import as_published, read, site_with_everything, whole_published


def test_the_file_is_the_article_with_its_type_and_language() -> None:
    known, site = whole_published(type="commentary", lang="pt-BR")
    root = etree.fromstring(write(known, site))
    assert (root.tag, root.get("article-type"), root.get("dtd-version")) == ("article", "article-commentary", "1.3")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "pt-BR"
    assert write(known, site).decode().endswith(f"{article(known, site)}\n")


def test_a_short_title_that_an_author_typed_is_not_said_to_be_the_librarys() -> None:
    front = {"title": "T", "venue": {"title": "Other Journal", "short_title": "Other J"}}
    root = etree.fromstring(write(as_published(read(front, "Text."), site_with_everything()), site_with_everything()))
    ids = root.findall("front/journal-meta/journal-id")
    assert [(one.get("journal-id-type"), one.text) for one in ids] == [("publisher-id", "Other J")]
    assert root.findtext("front/journal-meta/journal-title-group/abbrev-journal-title") == "Other J"


def test_formulas_in_a_line_are_told_to_readers_too() -> None:
    for abstract, formulas in (("$x^2$", True), ("Words.", False)):
        case = read({"title": "A mass", "status": "published", "abstract": abstract}, "Text.")
        site = site_with_everything()
        root = etree.fromstring(write(as_published(case, site), site))
        assert ("MathML" in [node.text for node in root.iterfind("processing-meta//meta-value")]) is formulas
