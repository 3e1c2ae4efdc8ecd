"""What each file of data/ may hold: one pydantic model a kind of entry, one registry of the files.

Every text that a reader sees is `Localised`: one string a language of the site, none missing, none too many. Such texts may
use the inline macros (figure, hotline, date, money, term, link). Values that could be wrong (days, dates, amounts) stand here
once and reach the pages by macro.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from ashore.knowledge.entry import Day, Entry, Id, Localised, LocalisedLists
from ashore.knowledge.figures import parse_value
from ashore.knowledge.tool_schema import Letter, Question, Situation

Topic = Literal[
    "calls", "messages", "contacts", "visits", "conduct", "fakes", "data", "fees", "agencies", "cost", "credit", "court", "debt"
]


class Point(Entry):
    """One statement about a stage, with the claims and provisions it rests on. `unfit` names lenders (situations.yml) it does not suit."""

    text: Localised
    claims: tuple[Id, ...] = ()
    provisions: tuple[str, ...] = ()
    unfit: tuple[Id, ...] = ()


class Boundary(Entry):
    """What one source says of where a stage begins and ends, in days overdue; null where it gives no day."""

    source: str
    passage: str
    from_day: int | None = None
    to_day: int | None = None


class Stage(Entry):
    """A phase of collection. Its days are what sources report, reconciled by us; they are not law."""

    id: Id
    short: Localised
    label: Localised
    from_day: int
    to_day: int | None = None
    typical_from_day: int | None = None
    milestone_days: tuple[int, ...] = ()
    why: Localised
    reported: tuple[Boundary, ...]
    who: tuple[Point, ...]
    channels: tuple[Point, ...]
    tone: tuple[Point, ...]
    allowed: tuple[Point, ...]
    not_allowed: tuple[Point, ...]
    do: tuple[Point, ...]
    hotlines: tuple[str, ...] = ()
    verified_on: Day
    review_by: Day


class Provision(Entry):
    """One thing a rule says. `article` is written plainly (22, 253-1); each language gets its own form from it.

    `should-not` is for a rule that forbids other things but only advises against this one (不宜).
    """

    id: Id
    article: Annotated[str, Field(pattern=r"^\d+(-\d+)?$")] | None = None
    topics: tuple[Topic, ...]
    verdict: Literal["may", "must-not", "should-not", "must", "note"]
    text: Localised
    do: Localised | None = None
    references: tuple[str, ...] = ()


class Rule(Entry):
    """A law, interpretation, regulation, standard, industry code or official guidance, and whom it binds."""

    id: Id
    kind: Literal["law", "interpretation", "regulation", "standard", "code", "policy", "guidance"]
    name: Localised
    short: Localised
    issuer: Localised
    scope: Localised
    effective: Day | None = None
    until: Day | None = None
    references: tuple[str, ...]
    caveat: Localised | None = None
    provisions: tuple[Provision, ...]
    verified_on: Day
    review_by: Day


class Figure(Entry):
    """A value that could be wrong, said once. `value` is plain: 5 years, 20 days, 22:00-08:00, 2026-08-01, CNY 200000, 24 %, 3.

    `near` are the words that stand near this value in a text, so that what a new source says can be held against it: groups joined
    by +, of each of which one word (or its beginning) is in the sentence, alternatives by |.
    """

    id: Id
    kind: Literal["duration", "hours", "date", "money", "percent", "count"]
    value: str
    label: Localised
    near: Localised | None = None
    provision: str | None = None
    references: tuple[str, ...] = ()
    verified_on: Day
    review_by: Day

    @model_validator(mode="after")
    def _value_fits_kind(self) -> Figure:
        parse_value(self.kind, self.value)
        return self


class Hotline(Entry):
    """A telephone line. `id` is the number as one dials it, `near` the words by which a text speaks of it (see Figure)."""

    id: Annotated[str, Field(pattern=r"^[0-9][0-9-]*$")]
    name: Localised
    purpose: Localised
    note: Localised | None = None
    near: Localised | None = None
    references: tuple[str, ...] = ()
    verified_on: Day
    review_by: Day


class Term(Entry):
    """A concept and its one name in each language; `poor` lists renderings that must not be used.

    `everyday` marks a name that is an ordinary word as well: other languages need not use theirs wherever this one stands.
    """

    id: Id
    term: Localised
    pinyin: str
    definition: Localised
    also: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    poor: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    page: str | None = None
    everyday: bool = False


class Asked(Entry):
    """An idea that readers ask about, with all the words they use for it; see the head of data/asked.yml.

    `hotlines` are shown above what is found, to readers who may need one at once.
    """

    id: Id
    words: LocalisedLists
    term: Id | None = None
    pages: tuple[str, ...] = ()
    hotlines: tuple[str, ...] = ()
    silent: bool = False


class Claim(Entry):
    """One statement that sources make, our verdict on it and why. `pages` are the sections that cite it."""

    id: Id
    text: Localised
    verdict: Literal["supported", "partly", "doubtful", "wrong", "outdated", "harmful", "garbled"]
    note: Localised
    passages: tuple[str, ...]
    provisions: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


class Position(Entry):
    """One side of a disagreement: what is said, by which passages, and the days if it gives any."""

    text: Localised
    passages: tuple[str, ...]
    from_day: int | None = None
    to_day: int | None = None


class Disagreement(Entry):
    """A question on which the sources differ, and what this site makes of it."""

    id: Id
    topic: Localised
    positions: tuple[Position, ...]
    resolved: Localised


class Reference(Entry):
    """A document behind a fact. Without `url` it is named but not linked (its host cannot be trusted)."""

    id: Annotated[str, Field(pattern=r"^[A-Z0-9][A-Za-z0-9-]*$")]
    title: str
    lang: str
    publisher: str
    url: Annotated[str, Field(pattern=r"^https?://")] | None = None
    date: str
    tier: Literal["A", "B", "C", "D"]


class Coverage(Entry):
    """What became of one cluster of passages: the claims it turned into, or why it was left out. Never neither."""

    cluster: str
    claims: tuple[Id, ...] = ()
    left_out: Localised | None = None

    @model_validator(mode="after")
    def _decided(self) -> Coverage:
        if bool(self.claims) == (self.left_out is not None):
            raise ValueError("give either claims or left_out (with the reason), not both and not neither")
        return self


class SourceRecord(Entry):
    """Where a source text comes from."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9]+$")]
    file: str
    lang: str
    site: Localised
    title: str
    date: str | None = None
    note: Localised


class Wording(Entry):
    """One string of the interface."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_.-]+$")]
    text: Localised


class FactChange(Entry):
    """A change of a fact that readers are told of. `fact` is its way in data/ (figures.quiet-hours.value).

    `old` and `new` are written as in data/, or a text a language; without `old` the fact is new, without `new` it is gone.
    An entry without `fact` says something about the list itself.
    """

    id: Id
    date: Day
    fact: str | None = None
    old: str | Localised | None = None
    new: str | Localised | None = None
    why: Localised
    references: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _says_what(self) -> FactChange:
        if (self.fact is not None) != (self.old is not None or self.new is not None):
            raise ValueError("give fact with old or new (or both), or none of the three")
        return self


class Writing(Entry):
    """How a language without a module in src/ashore/languages/ joins words; each sign brings the spaces that the language wants."""

    id: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    colon: str = ": "
    comma: str = ", "
    semicolon: str = "; "
    stop: str = ". "
    opening: str = " ("
    closing: str = ")"


FILES: dict[str, type[Entry]] = {
    "stages": Stage,
    "rules": Rule,
    "figures": Figure,
    "hotlines": Hotline,
    "glossary": Term,
    "asked": Asked,
    "claims": Claim,
    "disagreements": Disagreement,
    "references": Reference,
    "coverage": Coverage,
    "ui": Wording,
    "report": Wording,
    "changes": FactChange,
    "writing": Writing,
    "situations": Situation,
    "questions": Question,
    "letters": Letter,
}
# A site begins without these.
OPTIONAL = frozenset({"changes", "asked", "writing", "situations", "questions", "letters"})
