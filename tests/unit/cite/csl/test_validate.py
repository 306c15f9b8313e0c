from __future__ import annotations

import pytest

from sitegen.cite.csl.locale import load
from sitegen.cite.csl.problems import Problem
from sitegen.cite.csl.validate import MOST, check, terms
from sitegen.cite.csl.xml import parse
from tests.unit.cite.csl.small_style import source

GOOD = '<text variable="title"/>'


def told(citation: str, before: str = "", options: str = 'version="1.0"') -> list[Problem]:
    layouts = f"<citation>\n<layout>{citation}</layout></citation><bibliography><layout>{GOOD}</layout></bibliography>"
    return check(parse(f"<style {options}>{before}{layouts}</style>"))


def test_a_good_style_has_no_problems():
    assert told(GOOD) == []


def test_everything_wrong_is_found_at_its_line():
    problems = check(
        parse(
            '<style version="0.8">\n<citation><layout><tex value="x"/>\n<text valeu="x"/></layout></citation></style>'
        )
    )
    assert [(problem.line, problem.message, problem.fatal) for problem in problems] == [
        (1, "the style is of version 0.8, which nothing reads any more", True),
        (1, "the style has no <bibliography>: no list of references is printed", False),
        (2, "<tex> is not an element of CSL", False), (3, "<text> does not say what it prints", False),
        (3, "'valeu' is not an attribute of <text>", False),
    ]  # fmt: skip
    assert all(problem.hint for problem in problems)


@pytest.mark.parametrize(("element", "message", "hint"), [
    ('<text variable="titel"/>', "'titel' is not a variable that CSL knows", "did you mean 'title'?"),
    ('<text variable="author"/>', "<text> cannot print 'author'", 'write <names variable="author"> instead'),
    ('<text variable="issued"/>', "<text> cannot print 'issued'", 'write <date variable="issued"> instead'),
    ('<text macro="x"/>', "there is no macro 'x'", 'add <macro name="x">…</macro> or correct the name'),
    ('<text variable="title" font-style="itallic"/>', "'itallic' is not a value of font-style", "did you mean 'italic'?"),
    ('<text variable="title" quotes="yes"/>', "'yes' is not a value of quotes", "write false or true"),
    ('<text variable="title" bold="true"/>', "'bold' is not an attribute of <text>", "delete it"),
    ('<names variable="author"><name et-al-min="six"/></names>', "et-al-min is 'six', not a whole number",
     'write a number, such as et-al-min="3"'),
    ("<label/>", "<label> does not say what it prints", 'write variable="…" in it'),
    ("<layout/>", "<layout> has no meaning inside <layout>", "move it or delete it"),
    ("<choose><else/><if/></choose>", "the branches of <choose> are not in order",
     "write <if>, then any <else-if>, and <else> last"),
    ('<choose><if match="any"/></choose>', "<if> has no condition", 'write one, such as type="book"'),
    ('<choose><if type="article-jurnal"/></choose>', "'article-jurnal' is not a type of work that CSL knows",
     "did you mean 'article-journal'?"),
    ('<choose><if type="book"/><else-if position="frist"/></choose>', "'frist' is not a position that CSL knows",
     "did you mean 'first'?"),
])  # fmt: skip
def test_a_fault_says_what_to_write(element: str, message: str, hint: str):
    assert (2, message, hint, False) in [(one.line, one.message, one.hint, one.fatal) for one in told(element)]


@pytest.mark.parametrize(("before", "message"), [
    ("<macro><text/></macro>", "a macro has no name"),
    ('<macro name="a"/>\n<macro name="a"/>', "the macro 'a' is there already, on line 1: this one counts"),
    ("<citation/>", "<citation> has no <layout>: nothing can be cited with it"),
])  # fmt: skip
def test_the_parts_of_a_style_are_looked_at(before: str, message: str):
    assert message in [one.message for one in told(GOOD, before)]


def test_only_what_leaves_nothing_to_print_is_fatal():
    assert [one.fatal for one in check(parse('<style version="1.0"/>'))] == [True, False]


@pytest.mark.parametrize("version", ["1.0", "1.0.2", "1.1mlz1"])
def test_later_versions_are_read(version: str):
    assert told(GOOD, options=f'version="{version}"') == []


@pytest.mark.parametrize("options", ["", 'version="x"'])
def test_another_version_is_told(options: str):
    assert [one.fatal for one in told(GOOD, options=options)] == [False]


def test_so_many_faults_are_told_and_no_more():
    assert len(told("<tex/>" * 500)) == MOST


def test_a_term_that_nobody_has_is_told():
    root = parse('<style><text term="et-al"/>\n<text term="ibdi"/></style>')
    assert [(one.line, one.message, one.hint) for one in terms(root, load("en-US", source))] == [
        (2, "there is no term 'ibdi'", "did you mean 'ibid'?")
    ]
