"""The encoding that a text which is not UTF-8 was most likely saved in: its name, so that the author can reopen it.

Only named, never used: of two encodings that fit, a guess would put wrong letters into a record.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)  # UTF-32 first: its mark begins with that of UTF-16
_HIGH = re.compile(rb"[\x80-\xff]+")
_SHIFT_JIS_KANA = re.compile(rb"\x82[\x9f-\xf1]|\x83[\x40-\x96]")
_EUC_KANA = re.compile(rb"\xa4[\xa1-\xf3]|\xa5[\xa1-\xf6]")
_HANGUL = re.compile(rb"(?:[\xa1-\xaf\xb0-\xc8][\xa1-\xfe])+")
_USUAL_HANZI = re.compile(rb"[\xa1-\xa9\xb0-\xd7][\xa1-\xfe]")
_USUAL_BIG5 = re.compile(rb"[\xa1-\xc6][\x40-\x7e\xa1-\xfe]")
GBK, BIG5, SHIFT_JIS, EUC_JP, EUC_KR = "GBK (GB18030)", "Big5", "Shift-JIS", "EUC-JP", "EUC-KR"
SAMPLE = 64 * 1024


def likely_encoding(data: bytes) -> str:
    """The name of the encoding that *data*, which is not UTF-8, was most likely saved in."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if b"\0" in data:
        return "UTF-16" if data[:200].count(0) * 4 > len(data[:200]) else "a binary format"
    if name := _east_asian(data[:SAMPLE].rpartition(b"\n")[0] or data[:SAMPLE]):
        return name
    return "Windows-1252" if any(0x80 <= byte < 0xA0 for byte in data) else "Latin-1 (ISO 8859-1)"


def _east_asian(data: bytes) -> str:
    """The encoding of a Chinese, Japanese or Korean text; empty when high bytes stand alone, as accented letters do."""
    runs: list[bytes] = _HIGH.findall(data)
    high = sum(map(len, runs))
    if _decodes(data, "shift_jis") and len(_SHIFT_JIS_KANA.findall(data)) * 10 > high:
        return SHIFT_JIS
    if all(len(run) % 2 == 0 for run in runs):
        if _decodes(data, "euc_jp") and len(_EUC_KANA.findall(data)) * 10 > high:
            return EUC_JP
        if _decodes(data, "euc_kr") and all(_HANGUL.fullmatch(run) for run in runs):
            return EUC_KR
        if _decodes(data, "gb18030") and len(_USUAL_HANZI.findall(data)) * 3 > high:
            return GBK
    return BIG5 if _decodes(data, "big5") and len(_USUAL_BIG5.findall(data)) * 2 > high else ""


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
