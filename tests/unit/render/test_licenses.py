from __future__ import annotations

import pytest

from sitegen.config import Config, info
from sitegen.model.metadata import Copyright, LicenseTerms
from sitegen.render.licenses import copyright_line, shown, spdx
from tests import samples


def test_a_licence_has_one_name_and_address_whether_the_case_or_the_site_names_it() -> None:
    named = shown(LicenseTerms(id="MIT"), samples.site())
    assert (
        shown(None, info(Config(license=LicenseTerms(id="MIT"))))
        == named
        == ("MIT License", "https://opensource.org/license/mit", "")
    )


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
