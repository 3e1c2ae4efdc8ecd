"""What there is to tell of new sources, as values: a notice a passage, grouped by source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ashore.model import Cluster, Damage, Passage, Source, Span
from ashore.news.likeness import Suggestion

Status = Literal["copy", "known", "alike", "new"]
Table = Literal["stages", "hotlines", "figures", "passages"]
Outcome = Literal["agrees", "contradicts", "unlisted"]


@dataclass(frozen=True, slots=True)
class Known:
    """What the site has already: the ids of its sources, their passages and damage. Grouping is left to the comparison: once is enough."""

    sources: tuple[str, ...]
    passages: tuple[Passage, ...]
    damage: tuple[Damage, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One value of a passage against one entry of data/ (or, for a near-copy, against the passage it copies).

    `found` is what the passage says, in its own words; `expected` what stands there, plainly: 1–30, 22:00-08:00, 12378. `said_by`
    names the sources that report the same as this passage. What no entry speaks of (a telephone number) is unlisted.
    """

    outcome: Outcome
    table: Table
    entry: str
    found: str
    expected: str
    said_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """One passage of a new source. `copies` are passages of other sources in its cluster, `claims` what was decided about it."""

    passage: Passage
    cluster: str
    copies: tuple[str, ...] = ()
    decided: bool = False
    claims: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    comparisons: tuple[Comparison, ...] = ()

    @property
    def status(self) -> Status:
        if self.copies:
            return "copy"
        if self.decided:
            return "known"
        return "alike" if self.suggestions else "new"

    @property
    def contradictions(self) -> tuple[Comparison, ...]:
        return tuple(each for each in self.comparisons if each.outcome == "contradicts")


@dataclass(frozen=True, slots=True)
class SourceNews:
    """One new source: under which id it was received, whom it copies, what was dropped as frame (line, span), its passages."""

    source: Source
    received: str
    copies: tuple[str, ...]
    frame: tuple[tuple[int, Span], ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class News:
    """Everything new, and which source copies which, old and new.

    `decisions` and `records` are lines for coverage.yml and sources.yml, ready to paste.
    """

    sources: tuple[SourceNews, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    copies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    decisions: tuple[str, ...] = ()
    records: tuple[str, ...] = ()

    @property
    def notices(self) -> tuple[Notice, ...]:
        return tuple(notice for source in self.sources for notice in source.notices)
