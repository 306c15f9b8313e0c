"""What was probably meant."""

from sitegen.read.nearest import did_you_mean, nearest


def test_the_most_like_name_is_found_whatever_its_capitals() -> None:
    assert nearest("FIG-CT", ["fig-ct", "fig-xr"]) == "fig-ct"
    assert nearest("figures/ct.png", ["figures/CT.png"]) == "figures/CT.png"
    assert nearest("zzz", ["fig-ct"]) == ""


def test_a_hint_names_it_or_says_something_else() -> None:
    assert did_you_mean("fig-c", ["fig-ct"]) == "did you mean 'fig-ct'?"
    assert did_you_mean("zzz", ["fig-ct"], "remove it") == "remove it"
