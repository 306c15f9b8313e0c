from __future__ import annotations

from typing import Any

import pytest

from sitegen.cite.site_record import completed
from sitegen.pages._citable import citables
from tests.made_cases import read

ABSTRACT = "Siehe @tbl-l, @fig-one und @sec-x; nichts sonst."
BODY = '## Verlauf {#sec-x}\n\n![Bild](figures/one.png){#fig-one alt="A" label="Tafel 1"}\n\n| a |\n| - |\n| 1 |\n\n: Blut {#tbl-l}'


@pytest.mark.parametrize(("lang", "table"), [("de", "Tabelle 1"), ("es", "Tabla 1"), ("en", "Table 1")])
def test_an_abstract_calls_tables_what_the_page_of_the_case_calls_them(make_shop: Any, lang: str, table: str) -> None:
    case = read({"title": "A", "status": "published", "lang": lang, "abstract": ABSTRACT}, BODY)
    (found,) = citables(["a"], make_shop({"a": case}))
    said = completed(found, make_shop().site).text["abstract"]
    assert said == f"Siehe {table}, Tafel 1 und Verlauf; nichts sonst."


def test_a_case_that_says_no_language_is_in_that_of_the_site(make_shop: Any) -> None:
    case = read({"title": "A", "status": "published", "abstract": "Siehe @tbl-l."}, BODY)
    shop = make_shop({"a": case}, lang="de")
    (found,) = citables(["a"], shop)
    assert completed(found, shop.site).text["abstract"] == "Siehe Tabelle 1."
