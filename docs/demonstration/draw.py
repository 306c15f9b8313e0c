"""Draws every picture of the demonstration site: `python docs/demonstration/draw.py`.

All are illustrations in the manner of medical images, and say so in the picture: none shows a patient. The same
bytes come out each time with the same Pillow.
"""

from __future__ import annotations

from pathlib import Path

import ecg
import histology
import others
import radiographs
import sections
from paint import finish
from PIL import Image

CASES = Path(__file__).parents[2] / "content" / "cases"
SPINE = "spinal-metastasis-liposarcoma"


def main() -> None:
    """Draw and save everything."""
    for series in (sections.spinal_series, radiographs.fixation, histology.tumour_series):
        for name, canvas in series().items():
            save(SPINE, name, canvas.picture)
    save("lung-abscess-es", "chest-xr", radiographs.chest().picture)
    (folder("brugada-fever") / "ecg.svg").write_text(ecg.drawing(), encoding="utf-8", newline="\n")
    save("scurvy-series", "skin", others.skin().picture)
    save("scurvy-series", "ultrasound", others.ultrasound().picture)
    save("papilloedema-image", "fundus", others.fundus().picture)
    save("takayasu-ja", "echo-composite", others.echo_composite().picture)


def save(case: str, name: str, picture: Image.Image) -> None:
    """Write one picture into the figures of a case."""
    finish(picture).save(folder(case) / f"{name}.png", "PNG", optimize=True)


def folder(case: str) -> Path:
    """The folder of a case's figures, made when it is missing."""
    figures = CASES / case / "figures"
    figures.mkdir(parents=True, exist_ok=True)
    return figures


if __name__ == "__main__":
    main()
