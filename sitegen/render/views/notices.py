"""What happened to a case after it appeared: its corrections, its retraction, comments, as PubMed's “Erratum in”."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from sitegen.model.struct import Value
from sitegen.render.dates import long_date
from sitegen.render.html import Html
from sitegen.render.urls import address
from sitegen.render.views.related import Titled

KINDS = {
    "retracts": ("Retraction", "Retracted by"),
    "concerns": ("Expression of concern", "Concern expressed in"),
    "corrects": ("Correction", "Corrected by"),
    "new-version-of": ("Newer version", "Newer version"),
    "comment-on": ("Comment", "Comment in"),
    "reply-to": ("Reply", "Reply in"),
}
CORRECTIVE = frozenset({"retracts", "concerns", "corrects"})


class NoticeOf(Value, frozen=True, array_like=True):
    """A case of this site that corrects, retracts, comments on … the one shown, and the date it is cited by."""

    relation: str
    date: str
    case: Titled


class NoticeView(Value, frozen=True, kw_only=True):
    """A notice: what it is, how the case stands to it, its title and where it is.

    `corrective` is true for those that change what may be relied on.
    """

    kind: str
    relation: str
    title: Markup
    href: str
    attributes: Markup = Markup()
    iso: str = ""
    date: str = ""
    corrective: bool = False


def notices(found: Iterable[NoticeOf], writer: Html, around: str) -> tuple[NoticeView, ...]:
    """The notices, the gravest first and then in order of time, on a page in the language *around*."""
    order = list(KINDS)
    return tuple(
        NoticeView(
            kind=writer.words(KINDS[one.relation][0]),
            relation=writer.words(KINDS[one.relation][1]),
            title=writer.inlines(one.case.title),
            href=address(writer.root, f"/cases/{one.case.slug}/"),
            attributes=one.case.attributes(around),
            iso=one.date,
            date=long_date(one.date, writer.words) if one.date else "",
            corrective=one.relation in CORRECTIVE,
        )
        for one in sorted(found, key=lambda one: (order.index(one.relation), one.date, one.case.slug))
    )
