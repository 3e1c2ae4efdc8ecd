"""Suggests the entries of data/changes.yml for facts that changed and of which readers are not told yet: ready to paste."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping

from ashore.knowledge.leaves import Leaf, entry_of
from ashore.knowledge.load import Knowledge

# Values that a reader acts on. Wording, review days and what only tools read are no facts.
_FACTS = re.compile(
    r"figures\.[^.]+\.value|hotlines\.[^.]+\.id|claims\.[^.]+\.verdict"
    r"|stages\.[^.]+\.(?:from_day|to_day|typical_from_day|milestone_days\.[0-9]+)"
    r"|rules\.[^.]+\.(?:effective|until|kind|provisions\.[^.]+\.(?:article|verdict))"
)
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .%-]*")


def untold(knowledge: Knowledge, changed: Mapping[str, tuple[Leaf, Leaf]]) -> dict[str, tuple[Leaf, Leaf]]:
    """Give the changed facts whose newest entry says something else, or that have none. What is only new needs no entry."""
    told = {entry.fact: entry.new for entry in sorted(knowledge.changes.values(), key=lambda entry: entry.date)}
    return {
        way: (old, new)
        for way, (old, new) in changed.items()
        if _FACTS.fullmatch(way) and old is not None and (way not in told or told[way] != (None if new is None else str(new)))
    }


def suggest(knowledge: Knowledge, changed: Mapping[str, tuple[Leaf, Leaf]], today: dt.date) -> str:
    """Write the entries as YAML, the reasons left to the writer; "" where nothing is to be told."""
    return "".join(_entry(knowledge, way, old, new, today) for way, (old, new) in untold(knowledge, changed).items())


def _entry(knowledge: Knowledge, way: str, old: Leaf, new: Leaf, today: dt.date) -> str:
    return "\n".join([*_lines(knowledge, way, old, new, today), ""])


def _lines(knowledge: Knowledge, way: str, old: Leaf, new: Leaf, today: dt.date) -> Iterator[str]:
    yield f"- id: {today.isoformat()}-{re.sub('[^a-z0-9]+', '-', way.partition('.')[2].lower()).strip('-')}"
    yield f"  date: {today.isoformat()}"
    yield f"  fact: {way}"
    yield f"  old: {_scalar(old)}"
    if new is not None:
        yield f"  new: {_scalar(new)}"
    yield "  why:"
    yield from (f"    {lang}: …" for lang in knowledge.languages)
    if references := getattr(entry_of(knowledge, way), "references", ()):
        yield f"  references: [{', '.join(references)}]"


def _scalar(value: Leaf) -> str:
    """Write a value so that it is read back as it is.

    >>> _scalar("22:00-07:00"), _scalar("CNY 1000-2000"), _scalar(91)
    ('"22:00-07:00"', 'CNY 1000-2000', '91')
    """
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
