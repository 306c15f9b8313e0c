import pytest

from sitegen.images.problem import PictureError
from sitegen.images.svg_reader import SVG, Reader, parse

OPEN = (
    f'<svg xmlns="{SVG}" xmlns:x="http://www.w3.org/1999/xlink" xmlns:ink="http://example.org/ink" viewBox="0 0 9 9">'
)


def canonical(inside):
    reader = Reader()
    parse(f"{OPEN}{inside}</svg>", reader)
    return reader.text().partition(">")[2].removesuffix("</svg>")


@pytest.mark.parametrize(
    "dropped",
    [
        "<!-- /home/someone/patient.svg -->",
        "<metadata><a>name</a></metadata>",
        "<title>name</title><desc>name</desc>",
        '<ink:view ink:path="/home/someone"><g/></ink:view>',
        "<?editor name?>",
    ],
)
def test_what_is_not_drawn_is_dropped(dropped):
    assert canonical(dropped) == ""


def test_notes_in_attributes_are_dropped():
    assert (
        canonical('<g ink:label="name" data-name="name" aria-label="name" role="img" fill="red"/>')
        == '<g fill="red"></g>'
    )


def test_ids_stay_only_where_something_refers_to_them():
    assert 'id="a"' in canonical('<g id="a"/><use x:href="#a"/>')
    assert 'id="b"' in canonical('<style>#b{fill:red}</style><g id="b"/>')
    assert "name" not in canonical('<g id="name"/>')


def test_links_lose_their_address():
    assert canonical('<a x:href="https://example.org"><g/></a>') == "<a><g></g></a>"


def test_names_that_the_filter_knows_only_as_styles_become_styles():
    assert canonical('<g paint-order="stroke" style="fill:red"/>') == '<g style="paint-order:stroke;fill:red"></g>'


def test_a_prefix_for_svg_itself_is_understood():
    reader = Reader()
    parse(f'<s:svg xmlns:s="{SVG}"><s:g/></s:svg>', reader)
    assert reader.text() == f'<svg xmlns="{SVG}"><g></g></svg>'


@pytest.mark.parametrize(
    "inside",
    [
        "<g>" * 99 + "</g>" * 99,
        '<g id="a"><use href="#a"/></g>',
        "<x:script>1</x:script>",
        "<metadata><script/></metadata>",
        "<g><g>",
        "<?xml-stylesheet href='a.css'?>",
    ],
)
def test_what_a_picture_must_not_hold_is_refused(inside):
    with pytest.raises(PictureError):
        canonical(inside)


def test_the_place_of_damage_is_named():
    with pytest.raises(PictureError, match=r"line 1, column"):
        canonical("<g")


def test_other_documents_are_not_drawings():
    with pytest.raises(PictureError, match="not a drawing"):
        parse("<html/>", Reader())
