"""What in a theme of one's own would be passed over in silence is told, with the name that may be meant."""

import pytest

from sitegen.build.theme_slips import theme_slips
from sitegen.model.diagnostic import Diagnostic

CASE = b'{% extends "base.html" %}{% block main %}{% block contents %}{{ _("Browse") }}{% endblock %}{% endblock %}'
BELOW = {
    "templates/base.html": b"{% block main %}{% endblock %}{% block footer %}{% endblock %}",
    "templates/case.html": CASE,
    "static/site.css": b":root { --measure: 38rem; --gap: 1rem; } p { width: var(--measure); margin: var(--gap); }",
    "locales/es.po": b'msgid "Browse"\nmsgstr "Explorar"\n\nmsgid "{count} case"\nmsgid_plural "{count} cases"\n'
    b'msgstr[0] "a"\nmsgstr[1] "b"\n',
}


def slips(path: str, text: str, *between: dict[str, bytes]) -> list[Diagnostic]:
    middle = [("middle", files) for files in between]
    return list(theme_slips([("ours", {path: text.encode()}), *middle, ("default", BELOW)]))


def only(path: str, text: str) -> tuple[int, int, str, str]:
    (found,) = slips(path, text)
    assert (found.file, found.rule, found.severity) == (f"themes/ours/{path}", "theme-slip", "warning")
    return found.span.line, found.span.column, found.message, found.hint


def test_a_block_that_no_template_below_has_is_told():
    text = '{% extends "default:case.html" %}\n{% block contnts %}{% endblock %}'
    line, column, message, hint = only("templates/case.html", text)
    assert (line, column, hint) == (2, 10, "did you mean 'contents'?")
    assert message == "the template that this one extends has no block called 'contnts', so this is shown nowhere"


@pytest.mark.parametrize(
    "text",
    [
        '{% extends "default:case.html" %}{% block contents %}{% endblock %}{% block footer %}{% endblock %}',
        '{% extends "default:case.html" %}{% block main %}{% block ours %}{% endblock %}{% endblock %}',
        '{# {% block contnts %} #}{% extends "default:case.html" %}',
        "{% block quite_new %}{% endblock %}",
        '{% extends "nothing.html" %}{% block a %}{% endblock %}',
    ],
)
def test_blocks_that_have_an_effect_are_not(text: str):
    assert slips("templates/case.html", text) == []


def test_a_block_of_a_theme_between_is_known():
    between = {
        "templates/case.html": b'{% extends "default:case.html" %}{% block main %}{% block x %}{% endblock %}{% endblock %}'
    }
    text = '{% extends "middle:case.html" %}{% block x %}{% endblock %}{% block footer %}{% endblock %}'
    assert slips("templates/case.html", text, between) == []


def test_a_token_that_nothing_declares_or_asks_for_is_told():
    css = "static/own.css"
    assert only(css, "p { width: var(--mesure); }") == (
        1, 16, "no style sheet declares '--mesure'", "did you mean '--measure'?",
    )  # fmt: skip
    assert only(css, ":root {\n  --mesure: 3rem;\n}")[:3] == (2, 3, "no rule asks for '--mesure'")
    assert slips(css, ":root { --ours: 1; --measure: 3rem } p { width: var(--ours); margin: var(--mesur, 1rem) }") == []


def test_a_brace_without_a_partner_is_told_but_not_one_in_a_remark_or_a_text():
    css = "static/own.css"
    assert only(css, "p { color: red;\na { margin: 0 }")[:3] == (
        1, 3, "this brace is not closed, so that rules behind it may have no effect",
    )  # fmt: skip
    assert only(css, "p { }\n}")[:3] == (2, 1, "this brace closes nothing")
    assert slips(css, "/* { */ p::before { content: '}'; background: url(a}b.png) }") == []


def test_a_catalogue_that_no_language_asks_for_is_told():
    found = only("locales/spanish.po", 'msgid "Browse"\nmsgstr "Explorar"\n')
    assert found[2] == "'spanish' is not the tag of a language, so no page takes words from here"
    assert slips("locales/pt_BR.po", 'msgid "Browse"\nmsgstr "x"\n') == []


def test_a_phrase_that_nobody_says_is_told():
    line, _, message, hint = only("locales/es.po", '\nmsgid "Brows"\nmsgstr "Explorar"\n')
    assert (line, message, hint) == (2, "the interface has no phrase “Brows”", "did you mean 'Browse'?")


def test_a_phrase_that_the_theme_itself_says_is_known():
    own = {"templates/x.html": b'{{ _("Ours") }}', "locales/es.po": b'msgid "Ours"\nmsgstr "x"\n'}
    assert list(theme_slips([("ours", own), ("default", BELOW)])) == []


def test_a_plural_without_the_head_that_says_how_is_told():
    entry = 'msgid "{count} case"\nmsgid_plural "{count} cases"\nmsgstr[0] "{count} a"\nmsgstr[1] "{count} b"\n'
    assert "Plural-Forms" in only("locales/es.po", entry)[2]
    head = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    assert slips("locales/es.po", head + entry) == []
