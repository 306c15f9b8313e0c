"""What may be published as it is, and what may not, by name and by content."""

import pytest

from sitegen.read.downloads import refusal

PNG, JPEG, ZIP = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00", b"PK\x03\x04"
MP4, HEIC = b"\x00\x00\x00\x18ftypmp42", b"\x00\x00\x00\x18ftypheic"
WAV, WEBP = b"RIFF\x24\x00\x00\x00WAVEfmt ", b"RIFF\x24\x00\x00\x00WEBPVP8 "


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("data.csv", "Prüfung;Tag 0\n".encode()), ("data.CSV", b"BMI,age\n22,30s\n"), ("data.tsv", b"a\tb\r\n"),
        ("excel.txt", b"\xff\xfea\x00"), ("latin.txt", b"M\xfcnchen"), ("empty.csv", b""), ("a.json", b"{}"),
        ("film.vtt", b"WEBVTT\n"), ("a.pdf", b"%PDF-1.7\n\x00"), ("a.docx", ZIP), ("a.xlsx", ZIP), ("a.odt", ZIP),
        ("film.mp4", MP4), ("film.webm", b"\x1a\x45\xdf\xa3"), ("heart.mp3", b"ID3\x04"), ("heart.mp3", b"\xff\xfb\x90"),
        ("heart.wav", WAV), ("heart.ogg", b"OggS"), ("heart.flac", b"fLaC"),
    ],
)  # fmt: skip
def test_data_texts_films_and_sounds_are_taken(name: str, head: bytes) -> None:
    assert refusal(f"supplement/{name}", head) is None


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.png", PNG), ("a.jpg", b""), ("a", PNG), ("a.csv", JPEG), ("a.mp4", HEIC), ("a.wav", WEBP), ("a.pdf", PNG),
        ("a.txt", b"<svg onload='x()'>"), ("a.svg", b""), ("a.psd", b"8BPS"), ("a.bin", b"BM\x00\x00"), ("a.heic", b""),
    ],
)  # fmt: skip
def test_a_picture_is_refused_whatever_its_name_and_sent_to_figures(name: str, head: bytes) -> None:
    refused = refusal(f"supplement/{name}", head)
    assert refused is not None
    assert "figures/" in refused.hint


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("a.zip", "unpack it"), ("a.tar.gz", "unpack it"), ("a.doc", "save it as PDF"), ("a.xlsm", "save it as PDF"),
        ("a.mov", "MP4"), ("a.html", "CSV"), ("a.js", "CSV"), ("a.exe", "CSV"), ("a.nii", "CSV"), ("README", "ending"),
    ],
)  # fmt: skip
def test_pages_programs_and_archives_are_refused_with_what_to_do(name: str, hint: str) -> None:
    refused = refusal(f"supplement/{name}", b"words")
    assert refused is not None
    assert hint in refused.hint


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.pdf", b"MZ\x90\x00"), ("a.csv", b"MZ\x90\x00"), ("a.csv", b"%PDF-1.7"), ("a.docx", b"%PDF-1.7"), ("a.mp4", ZIP),
        ("a.mp3", b"words"), ("a.txt", b"%!PS-Adobe"), ("a.flac", b"OggS"),
    ],
)  # fmt: skip
def test_the_content_must_be_what_the_name_says(name: str, head: bytes) -> None:
    refused = refusal(f"supplement/{name}", head)
    assert refused is not None
    assert "not what its name says" in refused.message
