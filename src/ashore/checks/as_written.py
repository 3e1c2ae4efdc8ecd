"""What the finished pages are held against: the negations of each section as written, and the facts on which each page rests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ashore.checks.negations import said
from ashore.corrections.facts import FactReader
from ashore.knowledge.load import Knowledge
from ashore.knowledge.reviews import TABLES
from ashore.model import Page

Shown = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Grounds:
    """On which day (ISO) the facts of a page were last verified, and the rules that it shows, by their short names in its language."""

    verified: str | None
    rules: frozenset[str]


@dataclass(frozen=True, slots=True)
class AsWritten:
    """Negations by language and section (visits#may), grounds by language and page."""

    said: Mapping[tuple[str, str], str] = field(default_factory=dict)
    grounds: Mapping[tuple[str, str], Grounds] = field(default_factory=dict)


NOTHING = AsWritten()


def as_written(knowledge: Knowledge, pages: Iterable[Page]) -> AsWritten:
    """Read both from data/ and docs/.

    Raises AshoreError where a macro cannot be expanded; the checks of what is written name that before.
    """
    all_pages = tuple(pages)
    return AsWritten(said(knowledge, all_pages), grounds_of(knowledge, all_pages))


def grounds_of(knowledge: Knowledge, pages: Iterable[Page]) -> dict[tuple[str, str], Grounds]:
    """Say of each page on what it rests; one that shows no fact with a day has the newest day of all facts."""
    readers = {lang: FactReader(knowledge, lang) for lang in knowledge.languages}
    newest = max((day for table in TABLES for day in _days(knowledge, ((table, id) for id in getattr(knowledge, table)))), default=None)
    found = {}
    for page in pages:
        shown = [_rule_of(key) for section in page.sections for key in readers[page.lang].keys_of(section, page)]
        rules = frozenset(knowledge.rules[id].short[page.lang] for table, id in shown if table == "rules")
        found[page.lang, page.name] = Grounds(max(_days(knowledge, shown), default=newest), rules)
    return found


def _rule_of(key: Shown) -> Shown:
    """A provision stands and falls with its rule.

    >>> _rule_of(("provisions", "gbt-45251.quiet-hours")), _rule_of(("hotlines", "110"))
    (('rules', 'gbt-45251'), ('hotlines', '110'))
    """
    table, id = key
    return ("rules", id.partition(".")[0]) if table == "provisions" else key


def _days(knowledge: Knowledge, shown: Iterable[Shown]) -> Iterator[str]:
    return (getattr(knowledge, table)[id].verified_on.isoformat() for table, id in shown if table in TABLES)
