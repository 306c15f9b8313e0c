"""A template reaches what it is given, and nothing of the program behind it."""

import jinja2
import pytest

from sitegen.render.confined import Confined, count


def render(template: str) -> str:
    environment = Confined(autoescape=True)
    environment.globals = {"range": count, "namespace": jinja2.utils.Namespace}
    return environment.from_string(template).render(page={"a": [1, 2], "f": lambda: 3}, name="__class__")


@pytest.mark.parametrize(
    "template",
    [
        "{{ namespace.__init__.__globals__ }}", "{{ page.f.__globals__ }}", "{{ page['__class__'] }}", "{{ page[name] }}",
        "{{ page['__cla' ~ 'ss__'] }}", "{{ [page] | map(attribute='__class__') | list }}",
        "{{ [page] | map(attribute='f.__globals__') | list }}", "{{ [page] | sum(attribute=name) }}",
        "{{ ([1] | map('string')).gi_frame }}", "{{ '{0.__class__}'.format(page) }}", "{{ ''['format'](page) }}",
        "{{ '{x.y}'.format_map(page) }}", "{% set m = [1] %}{{ m['mro'] }}", "{{ self._context }}",
    ],
)  # fmt: skip
def test_what_leads_into_the_program_is_refused(template: str) -> None:
    with pytest.raises(jinja2.TemplateError, match="cannot be used in a template"):
        render(template)


def test_a_range_without_end_is_refused() -> None:
    assert render("{% for n in range(2, 4) %}{{ n }}{% endfor %}") == "23"
    with pytest.raises(jinja2.TemplateError, match="'range' counts to 100000 at most"):
        render("{% for n in range(10**12) %}{% endfor %}")


def test_values_can_be_used_by_name_and_by_number() -> None:
    assert (
        render("{{ page.a[1] }}{{ page['a'][0] }}{{ page.f() }}{{ 'x'.upper() }}{{ page.a | join('-') }}") == "213X1-2"
    )


def test_escaping_cannot_be_switched_off() -> None:
    with pytest.raises(jinja2.TemplateSyntaxError, match="escaping cannot be switched off"):
        render("{% autoescape false %}{% endautoescape %}")
