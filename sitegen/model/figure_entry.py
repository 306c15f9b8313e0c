"""A figure as the front matter describes it: panels, caption, alternative text, rights."""

from __future__ import annotations

from typing import Annotated

from sitegen.model.field import FilePath, Identifier, License, Markdown, Text, field
from sitegen.model.struct import Value


class PanelEntry(Value, frozen=True, kw_only=True):
    """One picture, or one region of a composite picture, of a figure."""

    id: Annotated[Text, field("Letter of the panel.", example="a")] = ""
    src: Annotated[FilePath, field("Picture file, from the case's folder on.", example="figures/ct-a.png")] = ""
    region: Annotated[
        tuple[float, ...], field("x, y, width, height in per cent of the composite picture.", split=",")
    ] = ()
    alt: Annotated[
        Text, field("What is seen in the picture, for readers who cannot see it; not the caption again.")
    ] = ""
    caption: Annotated[Markdown, field("Caption of this panel alone.")] = ""
    long_description: Annotated[Markdown, field("Fuller description of what is seen.")] = ""
    modality: Annotated[Text, field("CT, MRI, histology …")] = ""
    view: Annotated[Text, field("Projection or plane.")] = ""
    time: Annotated[Text, field("When it was taken, relative to the course.")] = ""
    stain: Annotated[Text, field("Stain.")] = ""
    magnification: Annotated[Text, field("Magnification.")] = ""
    scale_bar: Annotated[Text, field("Length of the scale bar.", example="50 µm")] = ""


class FigureEntry(Value, frozen=True, kw_only=True):
    """A figure described in the front matter: panels, caption, alternative text and rights."""

    id: Annotated[Identifier, field("Name of the figure, cited as @fig-NAME.", required=True, example="ct")]
    label: Annotated[Text, field("Label in place of the number, as published.", example="Figure S1")] = ""
    title: Annotated[Markdown, field("Title, printed before the caption.")] = ""
    caption: Annotated[Markdown, field("Caption; `(a, c–e)` points at panels.")] = ""
    src: Annotated[FilePath, field("The composite picture, when panels are regions of one file.")] = ""
    alt: Annotated[Text, field("Alternative text of the composite picture.")] = ""
    layout: Annotated[Text, field("Arrangement of panels.", example="4 columns")] = ""
    panels: Annotated[tuple[PanelEntry, ...], field("Pictures, or regions of one picture.")] = ()
    modality: Annotated[Text, field("Modality of all panels.")] = ""
    view: Annotated[Text, field("Projection or plane.")] = ""
    stain: Annotated[Text, field("Stain.")] = ""
    magnification: Annotated[Text, field("Magnification.")] = ""
    scale_bar: Annotated[Text, field("Length of the scale bar.", example="50 µm")] = ""
    credit: Annotated[Text, field("Who made the picture.")] = ""
    source: Annotated[Text, field("Where it comes from, when it is not the authors' own.")] = ""
    license: Annotated[License, field("Licence of the figure.", example="CC-BY-4.0")] = ""
    permission: Annotated[Text, field("Permission to reproduce; needed when source is given.")] = ""
    long_description: Annotated[Markdown, field("Fuller description of what is seen.")] = ""
    clinical_photo: Annotated[bool, field("Shows a person; asks for consent with scope images.")] = False
