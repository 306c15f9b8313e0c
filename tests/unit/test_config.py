import pytest
from hypothesis import given, strategies as st

from sitegen.config import Config, Editor, NavigationEntry, info, read_config
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.model.site import NavItem
from sitegen.read.hints import fields

EVERYTHING = """\
title: Casebook
short_title: Cb
description: d
url: https://cases.example/journal
lang: ar
languages: ar, en
publisher: P
issn: 2090-6749
eissn: 2090-6757
doi_prefix: 10.5555
editors: [Ada Example, {name: Bo Test, role: Editor, affiliation: H, orcid: 0000-0002-1825-0097, email: b@h.example}]
contact: editors@h.example
peer_review: open
license: CC BY 4.0
navigation: [pages/about.md, {title: Policies, url: /policies/}, {label: Society, href: "https://s.example/"}]
theme: {name: quiet, options: {accent: "#0a5", serif: true}}
csl: vancouver
cite_styles: [apa, vancouver]
profile: CARE
checks: {orcid-check: off, panel-alt: warning}
search: off
featured: [lung-abscess, scurvy]
feeds: false
analytics: {script: https://count.example/c.js, site: s}
privacy: {allow: [Graz], regions: [AT, DE]}
images: {widths: [320, 640], formats: [WebP, jpeg], quality: 70}
exports: [jats, ris]
deposits: crossref, doaj
crossref: {depositor: Office, email: deposits@h.example, registrant: P, crossmark: 10.5555/policy}
preservation: {lockss: true, clockss: true, archived_in: [clockss, Internet Archive]}
oai: {gateway: "https://gateway.example/oai/"}
raw_html: true
page_size: 50
"""


def read(text: str) -> tuple[Config | None, tuple[Diagnostic, ...]]:
    config, _, problems = read_config(SourceText(file="content/site.yml", text=text))
    return config, problems


def test_without_a_file_everything_has_its_default():
    config, spans, problems = read_config(None)
    assert (config, dict(spans), problems) == (Config(), {}, ())
    assert info(Config()).title
    assert read("# nothing yet\n") == (Config(), ())


def test_every_key_can_be_read():
    config, problems = read(EVERYTHING)
    assert not problems
    assert config is not None
    assert not [field.name for field in fields(Config) if getattr(config, field.name) == field.default]
    assert config.editors[0] == Editor(name="Ada Example")
    assert config.navigation[0] == NavigationEntry(path="/about/")
    assert config.checks == {"orcid-check": "off", "panel-alt": "warning"}
    assert config.theme.options == {"accent": "#0a5", "serif": "true"}
    assert (config.profile, config.images.formats, config.images.widths) == (("care",), ("webp", "jpeg"), (320, 640))


def test_pages_know_the_site():
    config, _ = read(EVERYTHING)
    assert config is not None
    site = info(config, noindex=True)
    assert (site.url, site.noindex, site.raw_html) == ("https://cases.example/journal/", True, True)
    assert (site.license_name, site.license_url) == ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
    assert site.navigation == (
        NavItem(label="About", path="/about/"),
        NavItem(label="Policies", path="/policies/"),
        NavItem(label="Society", path="https://s.example/"),
    )
    assert info(config, "https://preview.example").url == "https://preview.example/"


@pytest.mark.parametrize(
    ("text", "rule", "word"),
    [
        ("titel: x", "unknown-key", "'title'"),
        ("images: {width: 3}", "unknown-key", "'widths'"),
        ("toc: true", "unknown-key", "known keys"),
        ("checks: {a: fatal}", "wrong-value", "error, warning, info, off"),
        ("page_size: 0", "wrong-type", "from 1 to 1000"),
        ("images: {quality: 500}", "wrong-type", "from 1 to 100"),
        ("url: cases.example", "url", "https://cases.example"),
        ("issn: 2090-6748", "issn", "last digit"),
        ("navigation: [javascript:alert(1)]", "link", "address"),
        ("navigation: [{label: x}]", "missing-key", "'path'"),
        ("doi_prefix: 5555", "doi-prefix", "10."),
        ("a: [", "yaml", "brackets"),
    ],
)
def test_mistakes_are_told(text: str, rule: str, word: str):
    _, problems = read(text)
    assert problems[0].rule == rule
    assert word in f"{problems[0].message} {problems[0].hint}"


@given(st.text(max_size=200))
def test_any_text_gives_settings_or_mistakes(text: str):
    config, problems = read(text)
    assert config is not None or problems
