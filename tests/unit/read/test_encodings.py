import pytest
from hypothesis import given, strategies as st

from sitegen.read.encodings import likely_encoding

BIB = "@article{{a, author = {{{}}}, title = {{{}}}}}\n"


@pytest.mark.parametrize(
    ("encoding", "name", "author", "title"),
    [
        ("gbk", "GBK (GB18030)", "王小明", "肺脓肿一例报告"),
        ("big5", "Big5", "王小明", "肺膿腫的病例報告與討論"),
        ("shift_jis", "Shift-JIS", "山田太郎", "肺膿瘍の一例についての報告です"),
        ("euc_jp", "EUC-JP", "山田太郎", "肺膿瘍の一例についての報告です"),
        ("euc_kr", "EUC-KR", "김철수", "폐농양 증례 보고"),
        ("latin-1", "Latin-1 (ISO 8859-1)", "Müller, François", "Lungenabszeß in Köln"),
        ("latin-1", "Latin-1 (ISO 8859-1)", "ÅÄÖ", "ÉCOLE NÂÏVE"),
        ("cp1252", "Windows-1252", "Müller", "“Lung” – a case"),
        ("utf-16", "UTF-16", "Müller", "Lung"),
        ("utf-16-le", "UTF-16", "Müller", "Lung"),
        ("utf-32", "UTF-32", "Müller", "Lung"),
    ],
)
def test_the_encoding_is_recognised(encoding: str, name: str, author: str, title: str) -> None:
    assert likely_encoding(BIB.format(author, title).encode(encoding)) == name


def test_other_bytes_are_no_text() -> None:
    assert likely_encoding(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") == "a binary format"


@given(st.binary(max_size=300))
def test_any_bytes_have_a_name(data: bytes) -> None:
    assert likely_encoding(data)
