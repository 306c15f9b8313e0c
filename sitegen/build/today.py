"""The day of a build, by which dates to come are told: given by whoever asks, and known to no page."""

from __future__ import annotations

import datetime
import os

_EARLIEST = 1_735_689_600  # 2025-01-01, before the first case that sitegen has published


def today() -> str:
    """The date in UTC, or the one that `SOURCE_DATE_EPOCH` sets for builds that are to be repeated to the letter; empty
    when that is long ago, as some machines set it: then nobody knows the day.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    if fixed.isdecimal() and fixed.isascii() and len(fixed) <= 11:
        return str(datetime.datetime.fromtimestamp(int(fixed), datetime.UTC).date()) if int(fixed) > _EARLIEST else ""
    return str(datetime.datetime.now(datetime.UTC).date())
