from __future__ import annotations

import pytest

from sitegen.model.metadata import LicenseTerms
from sitegen.render.licenses import address, shown, title
from tests import samples


@pytest.mark.parametrize(
    ("spdx", "name", "url"),
    [
        ("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-NC-ND-3.0-IGO", "CC BY-NC-ND 3.0 IGO", "https://creativecommons.org/licenses/by-nc-nd/3.0/igo/"),
        ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("MIT", "MIT", "https://spdx.org/licenses/MIT.html"),
    ],
)
def test_licence_by_its_id(spdx: str, name: str, url: str) -> None:
    assert (title(spdx), address(spdx)) == (name, url)


def test_site_licence_stands_in() -> None:
    assert shown(None, samples.site())[0] == "CC BY 4.0"


def test_terms_in_words_stay_words() -> None:
    assert shown(LicenseTerms(text="All rights reserved."), samples.site()) == ("", "", "All rights reserved.")
