from __future__ import annotations

import pytest

from sitegen.cite import styles
from sitegen.cite.nlm import Nlm


@pytest.mark.parametrize("name", ["nlm", "NLM", "vancouver", "", "nlm-citation-sequence"])
def test_nlm_by_its_names(name: str) -> None:
    assert isinstance(styles.find(name), Nlm)


def test_an_unknown_style_is_a_value_with_the_nearest_name() -> None:
    found = styles.find("vancuver")
    assert isinstance(found, styles.UnknownStyle)
    assert (found.name, found.nearest) == ("vancuver", "vancouver")
    assert "nlm" in found.known


def test_without_a_known_style_the_default_formats() -> None:
    assert isinstance(styles.style("nothing-like-it"), Nlm)
