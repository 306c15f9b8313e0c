"""A corpus of invented case reports, deterministic: case i is the same in every corpus.

    python tests/bench/corpus.py 1000 FOLDER

Each case has about 9 KB of Markdown, two tables, three grey PNGs of 640×400, and 15 to 25 BibTeX records that are
all cited. No patient, author, article or DOI in it is real.
"""

from __future__ import annotations

import random
import struct
import sys
import zlib
from pathlib import Path

FAMILY = [
    "Abara",
    "Bergström",
    "Castellano",
    "Dvořák",
    "Eze",
    "Ferreira",
    "Güler",
    "Haugen",
    "Ishikawa",
    "Jovanović",
    "Kowal",
    "Lindahl",
    "Moreau",
]
GIVEN = [
    "Ada",
    "Bruno",
    "Chiara",
    "Dalia",
    "Emre",
    "Freya",
    "Goran",
    "Hanna",
    "Imran",
    "Jana",
    "Kofi",
    "Lena",
    "Marek",
    "Nora",
    "Otto",
    "Petra",
]
TOPICS = [
    ("Sarcoidosis", "D012507"), ("Myocarditis", "D009205"), ("Pericarditis", "D010493"), ("Vasculitis", "D014657"),
    ("Endocarditis", "D004696"), ("Encephalitis", "D004660"), ("Pancreatitis", "D010195"), ("Hyponatremia", "D007010"),
]  # fmt: skip
SIGNS = [
    "fever",
    "night sweats",
    "chest pain",
    "diplopia",
    "weakness",
    "a rash",
    "weight loss",
    "syncope",
    "headache",
    "confusion",
]
DRUGS = [
    "prednisolone",
    "ceftriaxone",
    "rituximab",
    "colchicine",
    "heparin",
    "azathioprine",
    "bisoprolol",
    "doxycycline",
]
KEYWORDS = [
    "biopsy",
    "delayed diagnosis",
    "rare disease",
    "sepsis",
    "pregnancy",
    "oncology",
    "surgery",
    "toxicology",
    "nutrition",
    "rash",
]
JOURNALS = ["J Med Case Rep", "Clin Case Rep", "Am J Med", "Chest", "QJM", "Gut", "Thorax", "Case Rep Med"]
SENTENCES = [
    "The patient described {sign} that had begun {n} weeks before and was followed by {sign2} {cite}.",
    "On examination the temperature was {n}.{m} °C and the blood pressure {n}2/{m}8 mmHg.",
    "Treatment with {drug} was started on day {m}, with *partial* improvement within {n} days {cite}.",
    "Cultures stayed sterile, and a **biopsy** confirmed the diagnosis, as shown in @fig-{f} {cite}.",
    "A series of {n} patients reported remission in {m} of them after one year of {drug} {cite}.",
    "The mechanism is thought to involve the complement system, although the evidence is limited {cite}.",
    "Results of the laboratory are summarised in @tbl-labs and returned to normal by week {n}.",
    "Several authors prefer {drug} to `{drug2}` when {sign} persists {cite}.",
    "Guidance at <https://example.org/guidance/{n}> proposes that the test be repeated after {m} days.",
    "At the last visit the patient walked unaided and reported no adverse effect of {drug}.",
]


def picture(rng: random.Random) -> bytes:
    """A grey gradient with a noisy band, 640×400."""
    base = bytes((x * rng.randrange(1, 7) // 4) & 255 for x in range(640))
    top = rng.randrange(40, 340)
    rows = [
        b"\0" + (rng.randbytes(640) if top <= y < top + 20 else base[y % 64 :] + base[: y % 64]) for y in range(400)
    ]

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 640, 400, 8, 0, 0, 0, 0)
    body = zlib.compress(b"".join(rows), 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def bibliography(rng: random.Random) -> tuple[list[str], str]:
    """Keys and a BibTeX file."""
    keys, records = [], []
    for number in range(rng.randint(15, 25)):
        key = f"ref{number}"
        authors = " and ".join(f"{rng.choice(FAMILY)}, {rng.choice(GIVEN)}" for _ in range(rng.randint(1, 6)))
        title = f"{rng.choice(TOPICS)[0]} and {rng.choice(SIGNS)} treated with {rng.choice(DRUGS)}"
        page = rng.randint(1, 900)
        records.append(
            f"@article{{{key},\n  author = {{{authors}}},\n  title = {{{title}}},\n  journal = {{{rng.choice(JOURNALS)}}},\n"
            f"  year = {{{rng.randint(1990, 2025)}}},\n  volume = {{{rng.randint(1, 300)}}},\n  number = {{{rng.randint(1, 12)}}},\n"
            f"  pages = {{{page}--{page + 9}}},\n  doi = {{10.5555/bench.{rng.randint(1000, 9999)}}}\n}}\n"
        )
        keys.append(key)
    return keys, "\n".join(records)


def prose(rng: random.Random, keys: list[str], sentences: int) -> str:
    """Paragraphs of four sentences that use up *keys* in order."""
    made = []
    for number in range(sentences):
        cite = f"[@{keys.pop(0)}]" if keys else ""
        values = {
            "sign": rng.choice(SIGNS), "sign2": rng.choice(SIGNS), "drug": rng.choice(DRUGS), "drug2": rng.choice(DRUGS),
            "n": rng.randint(3, 40), "m": rng.randint(1, 9), "f": rng.randint(1, 3), "cite": cite,
        }  # fmt: skip
        made.append(SENTENCES[number % len(SENTENCES)].format(**values).replace(" .", "."))
    return "\n\n".join(" ".join(made[start : start + 4]) for start in range(0, sentences, 4))


def table(rng: random.Random) -> str:
    """Laboratory values."""
    rows = [f"| {name} | {rng.randint(1, 90)} | {rng.randint(1, 90)} |" for name in SIGNS[:8]]
    return "| Test | Admission | Discharge |\n| --- | --- | --- |\n" + "\n".join(rows)


def front_matter(rng: random.Random, number: int, topic: tuple[str, str]) -> str:
    """YAML of one case."""
    authors = "".join(
        f"  - {{name: {rng.choice(GIVEN)} {rng.choice(FAMILY)}, affiliations: [{1 + k % 2}]}}\n" for k in range(4)
    )
    date = f"{rng.randint(2012, 2025)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    return (
        (
            f"---\ntitle: {topic[0]} presenting as {rng.choice(SIGNS)}, case {number}\ndate: {date}\nstatus: published\n"
            f"doi: 10.5555/case.{number:05d}\nauthors:\n{authors}affiliations:\n"
            "  - {id: 1, name: Department of Medicine, city: Exampleton}\n  - {id: 2, name: Department of Surgery, city: Sampleville}\n"
            f"keywords: [{', '.join(rng.sample(KEYWORDS, 4))}]\nmesh: [{{term: {topic[0]}, id: {topic[1]}}}]\n"
            f"abstract:\n  Case: >-\n    {prose(rng, [], 4)}\n  Conclusion: >-\n    Consider {topic[0]} early.\n"
            "consent: {obtained: written, from: patient, scope: [text, images, online]}\n---\n"
        )
        .replace("@fig-1", "the figure")
        .replace("@fig-2", "the figure")
        .replace("@fig-3", "the figure")
        .replace("@tbl-labs", "the table")
    )


def write_case(folder: Path, number: int) -> None:
    """Write case *number* below *folder*."""
    rng = random.Random(f"bench-{number}")
    topic = rng.choice(TOPICS)
    keys, records = bibliography(rng)
    figure = '![A view on day {0}. The arrow marks the lesion.](figures/fig{0}.png){{#fig-{0} alt="A grey band, picture {0}"}}'
    parts = [
        front_matter(rng, number, topic), "## Introduction", prose(rng, keys, 8), "## Case presentation",
        prose(rng, keys, 16), table(rng) + "\n\n: Laboratory results. {#tbl-labs}", figure.format(1), figure.format(2),
        "## Discussion", prose(rng, keys, 24), table(rng) + "\n\n: Published cases. {#tbl-cases}", figure.format(3),
        "- obtain imaging early;\n- consider *biopsy*;\n- document consent.", "## Conclusion", prose(rng, keys, 4),
    ]  # fmt: skip
    case = folder / "content" / "cases" / f"c{number:05d}-{topic[0].lower()}"
    (case / "figures").mkdir(parents=True)
    (case / "index.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    (case / "references.bib").write_text(records, encoding="utf-8")
    for figure_number in (1, 2, 3):
        (case / "figures" / f"fig{figure_number}.png").write_bytes(picture(rng))


def write_corpus(folder: Path, cases: int) -> None:
    """Write a whole project of *cases* cases."""
    for number in range(cases):
        write_case(folder, number)
    (folder / "content" / "site.yml").write_text("title: Generated cases\nurl: https://cases.example.org/\n")


if __name__ == "__main__":
    write_corpus(Path(sys.argv[2]), int(sys.argv[1]))
