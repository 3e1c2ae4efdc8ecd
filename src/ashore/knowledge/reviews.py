"""Which facts should have been looked at again: every rule, figure, hotline and stage says by when (`review_by`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Figure, Hotline, Rule, Stage

TABLES = ("stages", "rules", "figures", "hotlines")


@dataclass(frozen=True, slots=True)
class Overdue:
    """An entry whose day has passed, and how a reader knows it in each language."""

    table: str
    entry: str
    since: dt.date
    name: Mapping[str, str]


def overdue(knowledge: Knowledge, today: dt.date) -> tuple[Overdue, ...]:
    """Give the entries whose `review_by` lies before `today`, in the order of their files. On that very day there is still time."""
    return tuple(
        Overdue(table, key, entry.review_by, _name(entry))
        for table in TABLES
        for key, entry in getattr(knowledge, table).items()
        if entry.review_by < today
    )


def _name(entry: Stage | Rule | Figure | Hotline) -> Mapping[str, str]:
    if isinstance(entry, Rule):
        return entry.short
    return entry.name if isinstance(entry, Hotline) else entry.label
