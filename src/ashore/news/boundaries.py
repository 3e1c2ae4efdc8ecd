"""Gathers what sources report of stages and days: as recorded in data/stages.yml, and as read in texts that are not recorded yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ashore.knowledge.load import Knowledge
from ashore.knowledge.reading import read_boundaries
from ashore.knowledge.schema import Stage
from ashore.model import Passage
from ashore.news.likeness import LONGEST_COMPARED


@dataclass(frozen=True, slots=True)
class Reported:
    """A boundary that a source states: of a stage (None where it names none), in days overdue, in which passage, in which words."""

    source: str
    passage: str
    stage: str | None
    first: int | None
    last: int | None
    text: str = ""
    new: bool = False


def recorded(stages: Mapping[str, Stage]) -> tuple[Reported, ...]:
    """Give what stages.yml records, source by source; entries without a day say nothing that could be drawn."""
    found = [
        Reported(each.source, each.passage, stage.id, each.from_day, each.to_day)
        for stage in stages.values()
        for each in stage.reported
        if (each.from_day, each.to_day) != (None, None)
    ]
    return tuple(sorted(found, key=lambda each: each.source))


def read_reported(passages: Iterable[Passage], knowledge: Knowledge) -> Iterator[Reported]:
    """Read the boundaries of passages that stages.yml does not record."""
    known = {each.passage for stage in knowledge.stages.values() for each in stage.reported}
    for passage in passages:
        if passage.id not in known:
            for found in read_boundaries(passage.text[:LONGEST_COMPARED], passage.lang):
                new = passage.source not in knowledge.sources
                yield Reported(passage.source, passage.id, found.stage, found.from_day, found.to_day, found.text, new)
