import pytest

from sitegen.images.problem import PictureError
from sitegen.images.svg_rules import MAX_DRAWN, check_element, check_result, check_style, drawn


@pytest.mark.parametrize(
    "css", [".a{fill:red}", ".a{fill:url(#shade)}", "@media print{.a{fill:#000}}", "*{marker:url('#m')}"]
)
def test_styles_may_speak_of_the_drawing(css):
    check_style(css)


@pytest.mark.parametrize(
    "css",
    [
        '@import "a.css"',
        "@font-face{}",
        ".a{fill:url(http://example.org/a)}",
        ".a{fill:URL( 'a.svg#b' )}",
        ".a{fill:u\\72l(a)}",
        ".a{background:image-set('a.png' 1x)}",
        ".a{fill:url(#a",
        "@keyframes a{}",
    ],
)
def test_styles_may_not_load_or_hide_anything(css):
    with pytest.raises(PictureError, match="style"):
        check_style(css)


@pytest.mark.parametrize(
    ("name", "attrs"),
    [
        ("script", {}),
        ("foreignObject", {}),
        ("animate", {}),
        ("image", {"href": "data:image/png;base64,AAAA"}),
        ("rect", {"onload": "x()"}),
        ("rect", {"ONLOAD": "x()"}),
        ("use", {"href": "other.svg#a"}),
        ("use", {"href": "data:image/svg+xml,x#a"}),
        ("a", {"href": " java\tscript:x()".replace("\t", "")}),
        ("rect", {"fill": "url(http://example.org/#a)"}),
        ("rect", {"style": "fill:url(//example.org)"}),
        ("textPath", {"href": "#a"}),
    ],
)
def test_elements_that_run_or_load_are_refused(name, attrs):
    with pytest.raises(PictureError) as caught:
        check_element(name, attrs)
    assert caught.value.hint


def test_parts_of_the_drawing_may_be_used():
    check_element("use", {"href": "#a", "fill": "url(#b)", "style": "mask:url(#c)"})
    check_result("use", {"href": "#a", "fill": "url(#b)"})


@pytest.mark.parametrize(
    ("name", "attrs"),
    [
        ("{http://example.org}g", {}),
        ("script", {}),
        ("g", {"href": "x"}),
        ("g", {"data-a": "b"}),
        ("g", {"{x}href": "#a"}),
    ],
)
def test_what_the_filter_should_have_dropped_is_an_error(name, attrs):
    with pytest.raises(PictureError, match="completely"):
        check_result(name, attrs)


def test_a_drawing_that_multiplies_itself_is_counted():
    uses = {"": ["a0"], **{f"a{level}": [f"a{level + 1}"] * 10 for level in range(6)}}
    assert drawn(uses) > MAX_DRAWN


def test_a_circle_is_refused():
    with pytest.raises(PictureError, match="circle"):
        drawn({"": ["a"], "a": ["b"], "b": ["a"]})
