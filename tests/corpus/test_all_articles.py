"""Every real JATS article is carried over and read; every real plain text can be pasted as a body."""

from __future__ import annotations

import json
from collections import Counter

from sitegen.model.plain_words import OneLine
from tests.corpus.carry_over import carry_over, slug
from tests.corpus.reading import read_files
from tests.corpus.shared_cases import shared_cases
from tests.corpus.words import words

EXPECTED = {
    # The article gives no date of publication.
    ("jats-reader.xml.xml", "missing-date"),
    # Its volume has neither page nor article number; of these abstracts a part has no heading, or only a bold one.
    ("10.1155_2017_8147421.xml", "journal-place"),
    ("10.1111_desc.70226.xml", "abstract-heading"),
    ("10.1111_desc.70235.xml", "abstract-heading"),
    ("10.12688_f1000research.14334.1.xml", "abstract-heading"),
    # They print names in capitals.
    ("10.1590_0102-469838419.xml", "name-capitals"),
    ("acmi.0.000530.v1.xml", "name-capitals"),
}

# Many say the licence alone, and JATS has no element for consent.
UNSAID = {"copyright-missing", "consent-missing"}


def test_every_jats_article_is_carried_over_and_read() -> None:
    problems = {}
    for path in sorted(shared_cases("jats").glob("*.xml")):
        case, diagnostics = read_files(slug(path), carry_over(path.read_bytes()).files)
        assert case is not None, path.name
        told = [item for item in diagnostics if item.rule not in UNSAID]
        unexpected = [item for item in told if (path.name, item.rule) not in EXPECTED]
        if unexpected:
            problems[path.name] = [f"{item.span.line} {item.rule}: {item.message}" for item in unexpected]
    assert problems == {}


def test_carrying_over_is_repeatable() -> None:
    for name in ("PMC13261293.xml", "10.1590_0103-6351_3289.xml"):
        data = (shared_cases("jats") / name).read_bytes()
        assert carry_over(data) == carry_over(data)


def test_pasted_text_in_five_languages_keeps_every_word() -> None:
    for path in sorted(shared_cases("text").glob("*.json")):
        record = json.loads(path.read_text())
        lang, text = record.get("language", "en"), record["text"]
        front = (
            f"---\ntitle: Pasted\nstatus: published\ndate: 2020\nlang: {lang}\nauthors: [A B]\ntype: editorial\n---\n\n"
        )
        body = "\n\n".join(text.split("\n"))
        case, diagnostics = read_files("pasted", {"index.md": f"{front}{body}\n".encode()})
        assert case is not None
        assert [item for item in diagnostics if item.rule != "typed-citation"] == [], path.name  # one text has [1]
        assert Counter(words(OneLine({}).told(case.body.children))) == Counter(words(text)), path.name
