from __future__ import annotations

from sitegen.render.html import Html
from sitegen.render.views.notices import NoticeOf, notices
from sitegen.render.views.related import Titled
from tests import samples


def test_the_gravest_notice_comes_first_and_then_the_oldest() -> None:
    found = [
        NoticeOf(relation, date, Titled(slug, samples.text(slug), "en"))
        for relation, date, slug in (
            ("comment-on", "2025-01-01", "comment"), ("corrects", "2026-05-04", "second"),
            ("corrects", "2026-05-03", "first"), ("retracts", "2026-06-01", "gone"),
        )
    ]  # fmt: skip
    shown = notices(found, Html(root="../../"), "en")
    assert [one.title for one in shown] == ["gone", "first", "second", "comment"]
    assert [one.corrective for one in shown] == [True, True, True, False]
    assert (shown[0].relation, shown[0].corrective, shown[0].date) == ("Retracted by", True, "1 June 2026")
    assert shown[1].href == "../../cases/first/index.html"
