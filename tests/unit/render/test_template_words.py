"""What Jinja says of a mistake is put so that it names what to type."""

import jinja2
import pytest

from sitegen.render.template_words import in_plain_words


def said(template: str) -> str:
    environment = jinja2.Environment()
    environment.filters.pop("safe")
    try:
        environment.from_string(template)
    except jinja2.TemplateError as problem:
        return in_plain_words(str(problem), environment.filters)
    return ""


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{% block a %}", "a {% block … %} is not closed: add {% endblock %}"),
        ("{% if a %}{% for b in c %}{% endfor %}", "a {% if … %} is not closed: add {% endif %}"),
        (
            "{% for a in b %}{% endblock %}",
            "there is no tag 'endblock' here, and a {% for … %} is not closed: add {% endfor %}",
        ),
        ("{{ a | safe }}", "there is no filter 'safe': what the renderer made needs none"),
        ("{{ a | lenght }}", "there is no filter 'lenght'; did you mean 'length'?"),
        ("{% blok a %}", "there is no tag 'blok'; did you mean 'block'?"),
        ("{{ }}", "something is missing here: a name or a value belongs between the braces"),
        ("{{ a }", "'}' has no place here; look whether each brace, bracket and quote has its partner"),
    ],
)
def test_a_mistake_is_told_in_plain_words(template: str, words: str):
    assert said(template) == words


def test_what_is_not_known_is_told_as_it_is():
    assert in_plain_words("division by zero.", ()) == "division by zero"
