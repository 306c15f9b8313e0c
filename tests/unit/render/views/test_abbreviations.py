from __future__ import annotations

import pytest

from sitegen.render.views.abbreviations import abbreviations


def found(html: str, **listed: str) -> dict[str, str]:
    return {item.short: item.long for item in abbreviations(listed, html)}


def test_the_authors_list_comes_by_the_alphabet_and_goes_before_what_the_text_says() -> None:
    html = "<p>carcinoembryonic antigen; magnetic resonance imaging (MRI) and drug use disorder (DUD)</p>"
    assert list(found("", WDL="b", CT="a")) == ["CT", "WDL"]
    assert found(html, MRI="MR imaging") == {"DUD": "drug use disorder", "MRI": "MR imaging"}


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("of computed tomography (CT) scans", "computed tomography"),
        ("a Minimally-Invasive Surgery (MIS)", "Minimally-Invasive Surgery"),
        ("white blood cells (WBCs)", "white blood cells"),
        ("<em>in vitro</em> fertilised eggs (IVF)", ""),
        ("seen on day three (CT)", ""),
        ("see Figure (A) and others (Fig)", ""),
        ("carcinoembryonic antigen (CEA)", ""),
        ("salt &amp; pepper (SP)", "salt & pepper"),
    ],
)
def test_a_text_explains_what_its_words_spell(text: str, long: str) -> None:
    assert list(found(f"<p>{text}</p>").values()) == ([long] if long else [])


def test_the_first_explanation_counts() -> None:
    assert found("aaa bbb (AB), also any bone (AB)") == {"AB": "aaa bbb"}
