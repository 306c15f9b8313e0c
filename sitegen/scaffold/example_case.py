"""The case that a new site begins with: invented, published, small, and complete. It is there to be read and deleted.

Its people say that they are fictitious, its figure was drawn for it, and the one work it cites is real: the explanation
of the CARE guideline, doi:10.1016/j.jclinepi.2017.04.026.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.layout import EXAMPLE

SLUG = EXAMPLE
_SCHEMA = "# yaml-language-server: $schema=../../../schemas/case.schema.json\n"
_TEXT = """\
# An invented case: it shows how a case is written. Look at it, then delete its folder.
title: "Blue fingers after a blueberry pie: an invented case report"
status: published                # a case is a draft, which readers do not see, until it says so
date: "{date}"
lang: en
authors:
  - name: Ada Example (fictitious)
    corresponding: true
    email: ada@hospital.example
    affiliations: [hand]
  - {{name: Boris Sample (fictitious), affiliations: [hand]}}
affiliations:
  - {{id: hand, department: Department of Hand Surgery, name: Example Hospital (fictitious), country: Exampleland}}
abstract:
  Background: Blue fingers alarm; the cause may be on the skin.
  Case presentation: A woman in her 30s had ten blue fingertips and no complaint. Soap took the color away.
  Conclusions: Where color comes off on a swab, no vessel is to blame.
keywords: [case report, pseudocyanosis, dye, hand]
patient: {{age_band: 30s, sex: female}}
presentation: Blue fingertips
diagnosis: Staining by fruit dye
interventions: Soap and water
outcome: Healed in four minutes
specialty: Hand surgery
timeline:                        # relative to the first visit; no dates of the patient's
  - {{when: -2 hours, event: She eats a blueberry pie with her hands., kind: symptom}}
  - {{when: first visit, event: Ten blue fingertips., kind: diagnosis, figures: fingers}}
  - {{when: +4 minutes, event: They are washed., kind: outcome, figures: fingers}}
figures:
  - id: fingers
    title: Five fingertips of the left hand, drawn
    caption: (a) Before and (b) after washing. An ornament and no photograph.
    panels:                      # each has a description for readers who cannot see it
      - {{id: a, src: figures/fingers-a.svg, alt: "Five rounded bars side by side, their upper thirds blue."}}
      - {{id: b, src: figures/fingers-b.svg, alt: "The same five bars, their upper thirds as pale as the rest."}}
    credit: Drawn for this example
    license: CC0-1.0
consent: {{obtained: waived, reason: The patient is invented.}}
ethics: None was asked for, as nobody was treated.
funding: None.
competing_interests: The authors do not exist and have no others.
license: CC0-1.0
copyright: {{year: "{year}", holder: The authors}}
---

::: {{.note}}
**This case is invented,** like its authors and their hospital. Nobody should be treated by it.
:::

## Introduction

Case reports are easier to use when each tells the same things in the same places; the CARE guideline says which
[@riley2017].

## Patient information

A woman in her 30s came by herself. Her fingers had turned blue within two hours. They did not hurt; she had been well.

## Clinical findings

All ten fingertips were blue (@fig-fingers(a)). They were warm, and pressed nails turned pink again at once. A damp swab
turned blue.

::: {{#fig-fingers}}
:::

## Diagnostic assessment

Oxygen saturation was 99%. She remembered the pie when she was asked what she had touched.

## Therapeutic intervention

She washed her hands with soap and water for four minutes.

## Follow-up and outcomes

The color was gone (@fig-fingers(b)), and did not come back.

## Discussion

The swab was the test. That there is only one such case here, and that it is invented, limits what it can teach.

## Patient perspective

“I would do it again,” she said, “with a fork.”
"""
_REFERENCES = """\
@article{riley2017,
  author  = {Riley, David S. and Barber, Melissa S. and Kienle, Gunver S. and Aronson, Jeffrey K. and
             von Schoen-Angerer, Tido and Tugwell, Peter and Kiene, Helmut and Helfand, Mark and Altman, Douglas G. and
             Sox, Harold and Werthmann, Paul G. and Moher, David and Rison, Richard A. and Shamseer, Larissa and
             Koch, Christian A. and Sun, Gordon H. and Hanaway, Patrick and Sudak, Nancy L. and
             Kaszkin-Bettag, Marietta and Carpenter, James E. and Gagnier, Joel J.},
  title   = {{CARE} guidelines for case reports: explanation and elaboration document},
  journal = {Journal of Clinical Epidemiology},
  year    = {2017},
  volume  = {89},
  pages   = {218--235},
  doi     = {10.1016/j.jclinepi.2017.04.026}
}
"""
_BLUE, _PALE = "#4a5fc1", "#f0c9b4"
_LENGTHS = (150, 210, 240, 215, 160)  # of the five fingers, in units of the drawing


def example_case(date: str, *, schema: bool) -> Mapping[str, bytes]:
    """The files of the case, by their path in the project. *date* is an ISO date, of the day it is published."""
    text = "---\n" + (_SCHEMA if schema else "") + _TEXT.format(date=date, year=date[:4])
    files = {
        "index.md": text,
        "references.bib": _REFERENCES,
        "figures/fingers-a.svg": _fingers(_BLUE),
        "figures/fingers-b.svg": _fingers(_PALE),
    }
    return {f"content/cases/{SLUG}/{name}": content.encode() for name, content in files.items()}


def _fingers(tip: str) -> str:
    """Five bars of 60 by their length, 20 apart, on a sheet of 460 by 300; the upper third of each is a *tip*."""
    bars = "".join(_finger(40 + 80 * number, 280 - length, length, tip) for number, length in enumerate(_LENGTHS))
    sheet = '<rect width="460" height="300" fill="#fffaf4"/>'
    size = 'viewBox="0 0 460 300" width="460" height="300"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{sheet}{bars}</svg>\n'


def _finger(left: int, top: int, length: int, tip: str) -> str:
    shape = f'x="{left}" y="{top}" width="60" rx="30" stroke="#7a4a35" stroke-width="3"'
    return f'<rect {shape} height="{length}" fill="{_PALE}"/><rect {shape} height="{length // 3}" fill="{tip}"/>'
