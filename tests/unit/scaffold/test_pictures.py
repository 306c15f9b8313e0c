"""Pictures are looked into, lose their names, and become panels."""

import io

import pytest
import yaml
from PIL import Image

from sitegen.scaffold.answers import Refused
from sitegen.scaffold.pictures import front_matter, pictures, slots


def picture(form: str, size: tuple[int, int] = (40, 30)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, (90, 20, 30)).save(file, form)
    return file.getvalue()


PNG, JPEG = picture("PNG"), picture("JPEG")


def test_no_part_of_their_names_is_kept():
    made = pictures([("Doe_J 1963-02-03 #4711.PNG", PNG), ("IMG_20240102.jpeg", JPEG)])
    assert list(made.files) == ["figures/fig-1a.png", "figures/fig-1b.jpg"]
    assert list(made.files.values()) == [PNG, JPEG]


@pytest.mark.parametrize(("name", "form"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP"), ("a.tif", "TIFF")])
def test_nothing_is_kept_of_what_cameras_and_programs_wrote_into_them(name: str, form: str):
    exif = Image.Exif()
    exif[0x010E] = "DOE^JANE MRN 4711"
    file = io.BytesIO()
    Image.new("RGB", (40, 30), (90, 20, 30)).save(file, form, exif=exif)
    original = file.getvalue() + b"DOE^JANE"
    ((_name, content),) = pictures([(name, original)]).files.items()
    assert b"4711" in original
    assert not any(word in content for word in (b"DOE", b"JANE", b"4711"))


@pytest.mark.parametrize("name", ["a.jpg", "a.gif", "a", "a.PNG"])
def test_the_ending_of_the_copy_is_that_of_what_it_holds(name: str):
    assert pictures([(name, PNG)]).files == {"figures/fig-1.png": PNG}


def test_one_picture_is_a_figure_without_panels_and_several_have_one_each():
    for given, keys in (([("a.png", PNG)], {"src", "alt"}), ([("a.png", PNG)] * 3, {"panels"})):
        (entry,) = yaml.safe_load("\n".join(front_matter(pictures(given).figures)))["figures"]
        assert keys <= entry.keys()
        panels = entry.get("panels", [entry])
        assert len(panels) == len(given)
        assert all(panel["alt"].startswith("[FILL IN: ") for panel in panels)
        assert len({panel["alt"] for panel in panels}) == len(panels)


def test_no_pictures_are_no_figures():
    assert pictures([]) == ((), {})


def test_after_the_last_letter_a_second_figure_begins():
    made = pictures([("a.png", PNG)] * 27)
    assert [len(figure.files) for figure in made.figures] == [26, 1]
    assert list(made.files)[-1] == "figures/fig-2.png"
    assert [line for text in slots(made.figures) for line in text.split("\n") if line.startswith("::: ")] == [
        "::: {#fig-1}", "::: {#fig-2}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("scan.dcm", b"\0" * 128 + b"DICM", "DICOM"),
        ("scan.png", b"\0" * 128 + b"DICM", "DICOM"),
        ("scan.dcm", PNG, "DICOM"),
        ("a.png", b"", "empty"),
        ("a.png", b"words", "not a picture"),
        ("a.png", PNG[: len(PNG) // 2], "a.png"),
        ("a.jpg", JPEG[:200], "a.jpg"),
        ("a.gif", picture("GIF"), "GIF"),
        ("a.pdf", b"%PDF-1.4", "PDF"),
        ("a.svg", b"<svg", "a.svg"),
    ],
)
def test_what_cannot_be_published_is_refused_in_one_line(name: str, data: bytes, said: str):
    with pytest.raises(Refused) as told:
        pictures([("fine.png", PNG), (name, data)])
    assert said in str(told.value)
    assert "\n" not in str(told.value)
