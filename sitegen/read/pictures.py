"""A picture alone in a paragraph is a figure: `![Caption.](figures/xr.png){#fig-xr alt="…"}`.

The title of the picture, `(figures/xr.png "Title")`, is the title of the figure.
"""

from __future__ import annotations

import posixpath
import re

from markdown_it.token import Token
from msgspec.structs import replace

from sitegen.model.document import FigureSlot, Inlines, Text
from sitegen.model.figure import Figure, Panel
from sitegen.read.attributes import Attributes
from sitegen.read.comments import GAP
from sitegen.read.inlines import InlineReader, Piece, alt_text
from sitegen.read.slugs import slug

ALONE = re.compile(r"\s*!\[")
_FIGURE_KEYS = ("credit", "source", "license", "permission")
_PANEL_KEYS = ("modality", "view", "time", "stain", "magnification", "scale_bar")
_KEYS = frozenset({"alt", "fig-alt", "label", "clinical_photo", *_FIGURE_KEYS, *_PANEL_KEYS})


def only_picture(tokens: list[Token]) -> Token | None:
    """The picture when there is nothing else."""
    found: Token | None = None
    for token in tokens:
        if token.type == "image" and found is None:
            found = token
        elif token.type != "softbreak" and (token.type != "text" or token.content.strip()):
            return None
    return found


def figure(reader: InlineReader, token: Token, piece: Piece) -> FigureSlot | None:
    """The slot of the figure made of *token*; None when its file cannot be used."""
    passage = reader.passage
    found = reader.attributes_of(token, piece) or Attributes()
    src = reader.picture(token, piece)
    if not src:
        return None
    caption = reader.caption(token, piece)
    name = _name(reader, found, token, piece, src)
    passage.attributes.known(found, piece.origin, _KEYS)
    values = found.values
    span = passage.span(piece.origin, piece.base + token.meta["at"], token.meta["end"] - token.meta["at"])
    if not (alt := alt_text(found)):
        hint = f'say what is to be seen: {{#{name} alt="Axial CT of the abdomen: …"}}'
        passage.problem(span, "panel-alt", "this picture has no alternative text", hint)
    panel = replace(Panel(src=src, alt=alt), **{key: values[key] for key in _PANEL_KEYS if key in values})
    texts = {key: values[key] for key in _FIGURE_KEYS if key in values}
    photo = values.get("clinical_photo", "false") in {"true", ""}
    heading = str(token.attrs.get("title", "")).replace(GAP, " ")
    title: Inlines = (Text(heading),) if heading else ()
    label = passage.label(found, piece.origin)
    made = Figure(id=name, number=0, label=label, panels=(panel,), title=title, caption=caption, clinical_photo=photo)
    passage.ledger.figures.append(replace(made, **texts))
    passage.ledger.slots.append((name, span))
    return FigureSlot(name)


def _name(reader: InlineReader, found: Attributes, token: Token, piece: Piece, src: str) -> str:
    """The id of the figure: the author's with `fig-` before it, or one after the file's name."""
    passage = reader.passage
    span = passage.span(piece.origin, piece.base + token.meta["at"], 2)
    if found.id and not found.id.startswith("fig-"):
        at = passage.span(piece.origin, found.at["#"], len(found.id) + 1)
        hint = f"write {{#fig-{found.id}}}, and refer to it as @fig-{found.id}"
        passage.problem(at, "figure-id", f"the id of a figure begins with 'fig-', unlike '{found.id}'", hint)
    elif found.id and (taken := passage.attributes.take_id(found, piece.origin)):
        return taken
    stem = slug(posixpath.splitext(posixpath.basename(src))[0])
    return passage.ledger.free_anchor("fig-" + (stem.removeprefix("sec-fig-") or "1"), span)
