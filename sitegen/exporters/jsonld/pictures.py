"""The pictures of a case in schema.org's words, with caption, licence and whom to credit.

https://schema.org/ImageObject. Only what was made of an original is named. A photograph that shows a person is left
out: search engines take one of these pictures for the sign of the page, and a patient is no sign of anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.exporters._plain_words import one_line
from sitegen.exporters.jsonld.thing import Thing, said, thing
from sitegen.model.figure import Figure
from sitegen.model.licenses import license_url
from sitegen.model.plain_words import OneLine
from sitegen.model.published import Published
from sitegen.model.site import ShownPicture
from sitegen.render.urls import permanent


def pictures(known: Published, site_url: str, license: str) -> Iterator[Thing]:
    """Each picture once; *license* is that of the case, which figures of others' are not under."""
    told = one_line(known)
    for figure in known.case.figures:
        if not figure.clinical_photo:
            own = license_url(figure.license) if figure.license else "" if figure.source else license
            for src, alt, words in _parts(figure, told):
                if (shown := known.pictures.get(src)) is not None:
                    yield _picture(known.case.slug, shown, site_url, figure, alt, words, own)


def _parts(figure: Figure, told: OneLine) -> Iterator[tuple[str, str, str]]:
    """The path, the alternative text and the caption of each picture; a composite is one. A panel without a caption of
    its own has the title of the figure for it: with the whole caption at each of sixteen pictures a page would be slow.
    """
    title, caption = told.line(figure.title), told.line(figure.caption)
    if figure.composite or len(figure.panels) == 1:
        src, alt = (figure.src, figure.alt) if figure.composite else (figure.panels[0].src, figure.panels[0].alt)
        yield src, alt, _sentences(title, caption)
        return
    for panel in figure.panels:
        yield panel.src, panel.alt, told.line(panel.caption) or title or caption


def _sentences(title: str, caption: str) -> str:
    """Title and caption, with a full stop between them where the title has no stop of its own."""
    stop = "" if not (title and caption) or title[-1] in ".?!:;…。？！" else "."
    return f"{title}{stop} {caption}".strip()


def _picture(
    slug: str, shown: ShownPicture, site_url: str, figure: Figure, alt: str, words: str, license: str
) -> Thing:  # fmt: skip
    return thing(
        "ImageObject", contentUrl=permanent(site_url, f"/cases/{slug}/{shown.path}"), width=shown.width,
        height=shown.height, caption=words, description=alt, license=license, creditText=figure.credit,
        isBasedOn=said(thing("CreativeWork", name=figure.source)),
    )  # fmt: skip
