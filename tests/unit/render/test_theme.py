from __future__ import annotations

import pytest
from msgspec.structs import replace

from sitegen.model.struct import Value
from sitegen.render.phrases import Phrases
from sitegen.render.theme import TemplateProblem, Theme, beneath, merge
from sitegen.render.views.wayfinding import not_found_page
from tests import samples


class Page(Value, frozen=True, kw_only=True):
    title: str = ""
    html: str = ""


def render(template: str, **files: str) -> str:
    data = {f"templates/{name}.html": text.encode() for name, text in {**files, "page": template}.items()}
    return Theme(data).render("page.html", Page(title="<b>"), samples.site()).decode()


def test_what_a_template_prints_is_escaped() -> None:
    assert render("{{ page.title }}") == "&lt;b&gt;"


def test_macros_of_other_templates_work() -> None:
    assert (
        render('{% import "m.html" as m %}{{ m.x(1) }}', m="{% macro x(n) %}<i>{{ n }}</i>{% endmacro %}") == "<i>1</i>"
    )


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        ("\n\n{{ page.nothing }}", 3, "there is no 'nothing' in this variable; it has title, html"),
        ("{{ page.titel }}", 1, "there is no 'titel' in this variable; did you mean 'title'?"),
        ("{{ clock }}", 1, "there is no variable called 'clock'"),
        ("{{ pages.title }}", 1, "there is no variable called 'pages'; did you mean 'page'?"),
        ("\n{% if %}", 2, "something is missing here"),
        ("{{ page.title | safe }}", 1, "there is no filter 'safe': what the renderer made needs none"),
        ("{% block a %}\n", 1, "a {% block … %} is not closed: add {% endblock %}"),
        ("\n{% autoescape false %}{{ page.title }}{% endautoescape %}", 2, "escaping cannot be switched off"),
        ('{% include "none.html" %}', 1, "there is no template called 'none.html'"),
        ('{% include "../../../etc/passwd" %}', 1, "there is no template called"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
        ("\n{{ namespace.__init__.__globals__ }}", 2, "'__globals__' cannot be used in a template"),
        ("{{ [1] | map('attr', 'real') | list }}", 1, "the filter 'attr' cannot be used here"),
        ("{{ range(10**12) }}", 1, "counts to 100000"),
    ],
)
def test_mistake_names_template_line_and_text(template: str, line: int, message: str) -> None:
    with pytest.raises(TemplateProblem) as caught:
        render(template)
    problem = caught.value
    assert (problem.template, problem.line) == ("templates/page.html", line)
    assert message in problem.message
    assert problem.source == template.split("\n")[line - 1]


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("<h1>{{ page.titel }}</h1>", "titel"),
        ("<h1>{{ page.title }</h1>", "}"),
        ('  {% include "none.html" %}', "none.html"),
        ("  {{ 1 / 0 }}", "{{ 1 / 0 }}"),
    ],
)
def test_mistake_points_at_the_word_it_speaks_of(template: str, shown: str) -> None:
    with pytest.raises(TemplateProblem) as caught:
        render(template)
    place = caught.value.span
    assert template[place.column - 1 :][: place.length] == shown


def test_mistake_in_an_imported_template_names_that_one() -> None:
    with pytest.raises(TemplateProblem) as caught:
        render('{% import "m.html" as m %}\n{{ m.x() }}', m="{% macro x() %}\n{{ nothing }}{% endmacro %}")
    assert (caught.value.template, caught.value.line) == ("templates/m.html", 2)


def test_template_that_is_not_text_is_a_mistake() -> None:
    with pytest.raises(TemplateProblem):
        Theme({"templates/page.html": b"\xff\xfe"}).render("page.html", Page(), samples.site())


def test_missing_template_is_a_mistake() -> None:
    with pytest.raises(TemplateProblem, match=r"there is no template called 'page\.html'"):
        Theme({}).render("page.html", Page(), samples.site())


def test_theme_stands_over_what_it_extends() -> None:
    assert merge([{"a": b"mine"}, {"a": b"theirs", "b": b"theirs"}]) == {"a": b"mine", "b": b"theirs"}


def test_a_theme_changes_single_phrases_of_the_one_it_extends() -> None:
    theirs = {"locales/es.po": b'msgid "Notes"\nmsgstr "Notas"\n\nmsgid "Figures"\nmsgstr "Figuras"'}
    mine = {"locales/es.po": '\ufeffmsgid "Notes"\nmsgstr "Apuntes"\n\nmsgid "Own"\nmsgstr "Propio"\n'.encode()}
    assert Theme(merge([mine, theirs])).catalogue("es") == {"Notes": "Apuntes", "Figures": "Figuras", "Own": "Propio"}


def test_a_region_has_what_its_language_has_and_its_own_under_either_name() -> None:
    files = {
        "locales/pt.po": b'msgid "A"\nmsgstr "a"\n\nmsgid "B"\nmsgstr "b"\n',
        "locales/pt_PT.po": b'msgid "B"\nmsgstr "bb"\n',
    }
    assert Theme(files).catalogue("pt-BR") == {"A": "a", "B": "b"}
    assert Theme(files).catalogue("pt-PT") == {"A": "a", "B": "bb"}


def test_traditional_chinese_is_served_in_english_rather_than_in_simplified_characters() -> None:
    theme = samples.theme()
    assert theme.catalogue("zh-Hans-CN")
    assert not theme.catalogue("zh-TW")


def test_plurals_in_templates_have_the_forms_of_the_language() -> None:
    text = b'msgid "{count} case"\nmsgid_plural "{count} cases"\nmsgstr[0] "{count} caso"\nmsgstr[1] "{count} casos"\n'
    template = b'{% for n in (1, 1200) %}{{ _n("{count} case", "{count} cases", n) }};{% endfor %}'
    theme = Theme({"templates/not_found.html": template, "locales/es.po": text})
    site = samples.site(lang="es")
    page = not_found_page(site, Phrases("es", theme.catalogue("es")))
    assert theme.render("not_found.html", page, site) == b"1 caso;1.200 casos;"


def test_options_of_the_site_stand_over_defaults() -> None:
    files = {
        "theme.yml": b"options: {a: one, b: two}\n",
        "templates/page.html": b"{{ theme.options.a }}{{ theme.options.b }}",
    }
    assert Theme(files, {"b": "three"}).render("page.html", Page(), samples.site()) == b"onethree"


def test_interface_speaks_the_language_of_the_page() -> None:
    files = {
        **samples.theme().files,
        "locales/es.po": 'msgid "Page not found"\nmsgstr "Página no encontrada"\n'.encode(),
    }
    theme, site = Theme(files), samples.site(lang="es-MX")
    words = Phrases("es-MX", theme.catalogue("es-MX"))
    page = theme.render("not_found.html", not_found_page(site, words), site).decode()
    assert "<h1>Página no encontrada</h1>" in page
    assert 'lang="en"' not in page


def test_page_in_a_language_the_theme_lacks_marks_the_interface_as_english() -> None:
    case = samples.arabic_case()
    persian = replace(case, meta=replace(case.meta, lang="fa"))
    page = samples.theme().render("case.html", samples.view(persian), samples.site()).decode()
    assert '<html lang="fa" dir="rtl">' in page
    assert '<h2 id="abstract" lang="en" dir="ltr">Abstract</h2>' in page


def test_rendering_twice_gives_the_same_bytes() -> None:
    view = samples.view(samples.rich_case(), given=samples.sources())
    assert samples.theme().render("case.html", view, samples.site()) == samples.theme().render(
        "case.html", view, samples.site()
    )


CASE = b"{% block a %}a{% endblock %}{% block b %}b{% endblock %}{{ page.title }}"


def child(case: str, **files: bytes) -> str:
    """What a theme makes of a page that gives *case*.html and extends the theme `base`, which extends `default`."""
    over = {"theme.yml": b"extends: base", "templates/case.html": case.encode(), **files}
    chain = [
        ("mine", over),
        ("base", {"theme.yml": b"b"}),
        ("default", {"theme.yml": b"d", "templates/case.html": CASE}),
    ]
    theme = Theme(merge([data for _, data in chain]) | beneath(chain))
    return theme.render("case.html", Page(title="!"), samples.site()).decode()


@pytest.mark.parametrize("parent", ["default", "base"])
def test_a_theme_changes_one_block_of_a_template_that_it_stands_over(parent: str) -> None:
    assert child(f'{{% extends "{parent}:case.html" %}}{{% block b %}}<{{{{ super() }}}}>{{% endblock %}}') == "a<b>!"


def test_each_theme_of_a_chain_adds_to_a_block_in_turn() -> None:
    block = '{{% extends "{}:case.html" %}}{{% block b %}}{}({{{{ super() }}}}){{% endblock %}}'
    chain = [
        ("mine", {"theme.yml": b"m", "templates/case.html": block.format("base", "mine").encode()}),
        ("base", {"theme.yml": b"b", "templates/case.html": block.format("default", "base").encode()}),
        ("default", {"theme.yml": b"d", "templates/case.html": CASE}),
    ]
    theme = Theme(merge([data for _, data in chain]) | beneath(chain))
    assert theme.render("case.html", Page(title="!"), samples.site()).decode() == "amine(base(b))!"


@pytest.mark.parametrize(
    ("case", "message"),
    [
        ('{% extends "case.html" %}', 'the template extends itself; to change one block of it, write {% extends "base:case.html" %}'),
        ('{% extends "defualt:case.html" %}', "there is no template called 'defualt:case.html'; this theme extends base, default"),
        ('{% extends "default:csae.html" %}', "there is no template called 'default:csae.html'; did you mean 'default:case.html'?"),
    ],
)  # fmt: skip
def test_a_parent_that_is_not_there_is_told_with_what_to_type(case: str, message: str) -> None:
    with pytest.raises(TemplateProblem) as caught:
        child(case)
    assert (caught.value.template, caught.value.line) == ("templates/case.html", 1)
    assert caught.value.message == message


def test_what_is_beneath_is_kept_only_where_something_stands_over_it() -> None:
    chain = [("mine", {"templates/a.html": b"1"}), ("default", {"templates/a.html": b"2", "templates/b.html": b"3"})]
    assert beneath(chain) == {"templates/default:a.html": b"2", "default:theme.yml": b""}
