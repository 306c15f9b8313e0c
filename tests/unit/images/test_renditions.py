import pytest
from hypothesis import given, strategies as st
from PIL import Image

from sitegen.images.decode import Tables
from sitegen.images.recipe import Recipe
from sitegen.images.renditions import Source, render, widths

LOSSLESS, LOSSY = Source(lossy=False), Source(lossy=True)


def noise(mode, size=(1000, 600)):
    parts = [Image.effect_noise(size, 60) for _ in Image.new(mode, (1, 1)).getbands()]
    return Image.merge(mode, parts) if len(parts) > 1 else parts[0]


def shape(pictures):
    return [(picture.width, picture.extension) for picture in pictures]


@given(st.integers(1, 5000), st.lists(st.integers(1, 4000), max_size=5).map(tuple))
def test_widths_fall_and_are_never_wider_than_the_original(full, wanted):
    chosen = widths(full, Recipe(widths=wanted))
    assert set(chosen) <= set(wanted)
    assert list(chosen) == sorted(chosen, reverse=True)
    assert all(width < full for width in chosen)


@pytest.mark.parametrize(
    ("full", "expected"), [(300, ()), (640, ()), (900, (480,)), (1600, (960, 480)), (3200, (1600, 960, 480))]
)
def test_a_rendition_is_made_only_when_it_saves_something(full, expected):
    assert widths(full, Recipe()) == expected


def test_charts_stay_lossless_at_every_width(kit):
    assert shape(render(kit.scene("L", (1600, 900)), LOSSLESS, Recipe())) == [(1600, "png"), (960, "png"), (480, "png")]
    assert shape(render(kit.scene("RGB", (900, 90)), LOSSLESS, Recipe())) == [(900, "webp"), (480, "webp")]


def test_only_the_narrow_renditions_of_a_noisy_original_are_lossy():
    assert shape(render(noise("L"), LOSSLESS, Recipe())) == [(1000, "png"), (480, "jpg")]
    assert shape(render(noise("RGB"), LOSSLESS, Recipe())) == [(1000, "webp"), (480, "webp")]


def test_few_colours_that_become_many_when_smaller_are_lossy_when_smaller(kit):
    few = noise("RGB", (900, 700)).quantize(3, dither=Image.Dither.NONE).convert("RGB")
    full, narrow = render(few, LOSSLESS, Recipe())
    assert kit.opened(full.data).tobytes() == few.tobytes()
    assert len(narrow.data) < len(full.data)


def test_classic_formats_are_png_and_jpeg():
    recipe = Recipe(formats="classic")
    for mode in ("L", "LA", "RGB", "RGBA"):
        for source in (LOSSLESS, LOSSY):
            assert {extension for _, extension in shape(render(noise(mode), source, recipe))} <= {"png", "jpg"}


def test_a_copy_with_its_own_tables_loses_next_to_nothing(kit):
    original = kit.opened(kit.encoded(kit.scene("RGB", (200, 160)), "JPEG", quality=75, subsampling=0))
    tables = Tables(quantization=tuple(tuple(table) for table in original.quantization.values()), subsampling=0)
    (copy,) = render(original, Source(lossy=True, tables=tables), Recipe())
    again = kit.opened(copy.data)
    differences = [abs(a - b) for a, b in zip(original.tobytes(), again.tobytes(), strict=True)]
    assert sum(differences) / len(differences) < 0.2


def test_impossible_tables_fall_back_to_a_quality():
    (copy,) = render(
        noise("RGB", (20, 20)), Source(lossy=True, tables=Tables(quantization=((1, 2, 3),), subsampling=0)), Recipe()
    )
    assert copy.extension == "jpg"


def test_the_same_picture_gives_the_same_bytes():
    picture = noise("RGB", (700, 500))
    assert render(picture, LOSSY, Recipe()) == render(picture.copy(), LOSSY, Recipe())
