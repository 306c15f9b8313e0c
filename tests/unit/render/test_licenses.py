from __future__ import annotations

import pytest

from sitegen.model.metadata import Copyright, LicenseTerms
from sitegen.render.licenses import address, copyright_line, shown, spdx, title
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


def test_the_id_is_of_the_licence_that_is_shown() -> None:
    site = samples.site(license="CC-BY-4.0")
    assert (spdx(None, site), spdx(LicenseTerms(), site)) == ("CC-BY-4.0", "CC-BY-4.0")
    assert spdx(LicenseTerms(id="MIT"), site) == "MIT"
    assert spdx(LicenseTerms(url="https://example.org/terms"), site) == ""


@pytest.mark.parametrize(
    ("terms", "line"),
    [
        (None, ""), (Copyright(), ""), (Copyright(holder="The authors"), "© The authors"), (Copyright(year="2018"), "© 2018"),
        (Copyright(year="2018", holder="Example Ltd."), "© 2018 Example Ltd"),
    ],
)  # fmt: skip
def test_the_line_of_copyright_says_what_the_case_does_and_no_more(terms: Copyright | None, line: str) -> None:
    assert copyright_line(terms) == line
