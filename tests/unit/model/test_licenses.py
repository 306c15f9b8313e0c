import pytest

from sitegen.model.licenses import license_name, license_url


@pytest.mark.parametrize(
    ("id", "name", "url"),
    [
        ("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-NC-ND-3.0", "CC BY-NC-ND 3.0", "https://creativecommons.org/licenses/by-nc-nd/3.0/"),
        ("CC-BY-SA-3.0-DE", "CC BY-SA 3.0 DE", "https://creativecommons.org/licenses/by-sa/3.0/de/"),
        ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC-BY-NC-ND-3.0-IGO", "CC BY-NC-ND 3.0 IGO", "https://creativecommons.org/licenses/by-nc-nd/3.0/igo/"),
        ("cc-by-sa-1.0", "CC BY-SA 1.0", "https://creativecommons.org/licenses/by-sa/1.0/"),
        ("MIT", "MIT License", "https://opensource.org/license/mit"),
        ("Zlib", "Zlib", "https://spdx.org/licenses/Zlib.html"),
        ("all rights", "all rights", ""),
        ("", "", ""),
    ],
)
def test_a_licence_has_its_name_and_address(id: str, name: str, url: str):
    assert (license_name(id), license_url(id)) == (name, url)
