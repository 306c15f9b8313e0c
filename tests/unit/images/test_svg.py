from xml.etree import ElementTree

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.images.problem import PictureError
from sitegen.images.svg import clean

SVG = "http://www.w3.org/2000/svg"


def svg(inside="", attributes='viewBox="0 0 40 30"'):
    return f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{inside}</svg>'.encode()


def content(inside):
    return clean(svg(inside)).data.decode().partition(">")[2].removesuffix("</svg>\n")


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 40 30"', (40, 30)),
        ('viewBox="-5,-5 40.4 30"', (40, 30)),
        ('width="80" viewBox="0 0 40 30"', (80, 60)),
        ('width="100%" height="100%" viewBox="0 0 40 30"', (40, 30)),
        ('width="2in" height="25.4mm"', (192, 96)),
        ('width="30pt" height="1e2px"', (40, 100)),
    ],
)
def test_the_size_comes_from_width_and_height_or_the_view_box(attributes, size):
    drawing = clean(svg(attributes=attributes))
    assert (drawing.width, drawing.height) == size
    root = ElementTree.fromstring(drawing.data)
    assert (root.get("width"), root.get("height")) == tuple(map(str, size))
    assert root.get("viewBox")


@pytest.mark.parametrize(
    "attributes", ["", 'width="100%"', 'viewBox="0 0 0 0"', 'viewBox="a b c d"', 'width="5" height="1e9"']
)
def test_a_drawing_without_a_size_is_refused(attributes):
    with pytest.raises(PictureError, match=r"size|pixels"):
        clean(svg(attributes=attributes))


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect onload="alert(1)"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
        '<use xlink:href="https://example.org/a.svg#a"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<image xlink:href="file:///etc/passwd"/>',
        '<a xlink:href="javascript:alert(1)"><text>a</text></a>',
        '<style>@import url("https://example.org/a.css");</style>',
        '<rect fill="url(https://example.org/a)"/>',
        '<set attributeName="onload" to="alert(1)"/>',
    ],
)
def test_drawings_that_run_or_load_are_refused(inside):
    with pytest.raises(PictureError):
        clean(svg(inside))


@pytest.mark.parametrize(
    "start",
    [
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!doctype svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    ],
)
def test_a_document_type_is_refused_and_the_hint_says_what_to_delete(start):
    with pytest.raises(PictureError, match="document type") as caught:
        clean(start.encode() + svg("<text>&x;</text>"))
    assert "<!DOCTYPE" in caught.value.hint


def test_undeclared_entities_are_damage():
    with pytest.raises(PictureError, match="damaged"):
        clean(svg("<text>&x;</text>"))


def test_another_encoding_is_refused():
    with pytest.raises(PictureError, match="UTF-8"):
        clean(svg("<text>é</text>").decode().encode("latin-1"))


def test_a_large_drawing_is_refused():
    with pytest.raises(PictureError, match="KB"):
        clean(svg("<g/>" * 300_000))


def test_words_keep_their_spaces_and_get_no_new_ones():
    water = '<text>H<tspan dy="3">2</tspan><tspan dy="-3">O</tspan> <tspan>5 ml</tspan>\n  daily</text>'
    assert content(water) == water.replace("\n  ", " ")
    assert content("<text>a<tspan>b</tspan><tspan>c</tspan></text>") == "<text>a<tspan>b</tspan><tspan>c</tspan></text>"
    assert content("<text>a\n  b</text>") == "<text>a b</text>"
    assert content('<text xml:space="preserve">a  b</text>') == "<text>a\u00a0\u00a0b</text>"


def test_the_drawing_itself_is_kept():
    kept = (
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
        '<g fill="url(#a)" transform="scale(2)"><path d="M0 0L9 9"/></g><style>.b &gt; g{fill:red}</style>'
    )
    assert content(kept) == kept


def test_cleaning_twice_changes_nothing_more():
    once = clean(svg('<g id="a"><text>a <tspan>b</tspan></text></g><use xlink:href="#a" x="3"/>')).data
    assert clean(once).data == once


ELEMENTS = [
    "g",
    "rect",
    "text",
    "tspan",
    "use",
    "a",
    "style",
    "script",
    "title",
    "image",
    "svg",
    "foreignObject",
    "path",
    "x",
]
VALUES = [
    "#a",
    "a",
    "url(#a)",
    "url(x)",
    "javascript:x",
    "1",
    "fill:red",
    "https://example.org",
    "\ue0f8",
    "&amp;",
    "&#x41;",
]
ATTRIBUTES = ["id", "href", "xlink:href", "fill", "style", "onload", "class", "x", "data-x", "xml:space", "paint-order"]


def element(name, attrs, inside):
    written = "".join(f' {key}="{value}"' for key, value in attrs.items())
    return f"<{name}{written}>{''.join(inside)}</{name}>"


tags = st.recursive(
    st.sampled_from(["a", " ", "&lt;b&gt;", "\n", "]]&gt;", "\ue0f8", "é"]),
    lambda inner: st.builds(
        element,
        st.sampled_from(ELEMENTS),
        st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=3),
        st.lists(inner, max_size=3),
    ),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@given(tags)
def test_a_cleaned_drawing_holds_nothing_that_loads_or_runs(inside):
    try:
        drawing = clean(svg(inside))
    except PictureError:
        return
    for element in ElementTree.fromstring(drawing.data).iter():
        assert element.tag.startswith(f"{{{SVG}}}")
        assert element.tag.partition("}")[2] not in ("script", "image", "foreignObject", "title", "x")
        for key, value in element.attrib.items():
            assert "}" not in key
            assert not key.startswith(("on", "data-"))
            assert key != "href" or value.startswith("#")
            assert "url(x)" not in value
            assert "javascript:" not in value


@pytest.mark.parametrize("number", ["1e999", "1e308", "9" * 400, "20001"])
@pytest.mark.parametrize(
    "shape", ['width="{}" height="5"', 'width="5in" height="{}in"', 'height="{}" viewBox="0 0 9 1"']
)
def test_a_size_beyond_all_bounds_is_refused_in_few_words(number, shape):
    with pytest.raises(PictureError) as caught:
        clean(svg(attributes=shape.format(number)))
    assert len(caught.value.message) < 100


@settings(max_examples=200)
@given(st.text("0123456789.eE+- ,pxincm%", max_size=20), st.text("0123456789.eE+- ,", max_size=30))
def test_any_size_is_taken_or_refused(length, box):
    try:
        drawing = clean(svg(attributes=f'width="{length}" viewBox="{box}"'))
    except PictureError:
        return
    assert 1 <= drawing.width <= 20_000
    assert 1 <= drawing.height <= 20_000
