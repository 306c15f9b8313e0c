"""Drawings."""

from sitegen.images.traces import traces_of

HEAD = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" %s>'
MADE = (
    b'<metadata><RDF xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><b><dc:title>%s</dc:title></b></dc:creator>'
    b"<dc:date>%s</dc:date></RDF></metadata>"
)


def drawing(inner=b"", attributes=b""):
    return HEAD % attributes + inner + b'<rect id="docname" width="4"/><!-- liver --></svg>'


def test_a_plain_drawing_has_none():
    assert traces_of(drawing(b"<title>The liver</title><metadata/>", b'width="9" height="9"')) == ()


def test_metadata_says_who_and_when():
    assert traces_of(drawing(MADE % (b"Roe", b""))) == ("comment",)
    assert traces_of(drawing(MADE % (b"Matplotlib v3.9.2, https://matplotlib.org/", b"2024-03-02"))) == ("date",)
    who = b'<metadata><a xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Roe</dc:creator></a></metadata>'
    assert traces_of(drawing(who)) == ("name",)


def test_paths_that_editors_leave_are_names_of_files():
    for attribute in (b'i:export-filename="/home/roe/doe.png"', b"docname='doe.svg'", b'i:docname = "doe.svg"'):
        assert traces_of(drawing(attributes=attribute)) == ("file",)
    assert traces_of(drawing(attributes=b'i:docname=""')) == ()
