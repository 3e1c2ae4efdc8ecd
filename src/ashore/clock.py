"""Tells which day it is: the one asked for, else the one that SOURCE_DATE_EPOCH names, so that a run can be repeated to the byte."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping


def today(environment: Mapping[str, str], asked: dt.date | None = None) -> dt.date:
    """Give the day.

    >>> today({"SOURCE_DATE_EPOCH": "1767225600"})
    datetime.date(2026, 1, 1)
    """
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if asked is not None:
        return asked
    return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date() if epoch.isdigit() else dt.datetime.now(dt.UTC).date()
