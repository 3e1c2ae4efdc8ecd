"""What the readers must know of one language, as data. A further language is a further table, no further code.

Patterns are fragments of regular expressions over text made plain by plain.py: lower case, ASCII digits, hyphens and spaces.
Where a pattern needs an edge it says so with ASCII look-arounds, since Han characters count as word characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ashore.languages import Script

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Words around a value that open or limit it: `more` (超过, o más), `less` (within, 以内), `about` (casi, 左右).

    Stretches of time only: `passed` opens them (after three months, 三个月后), `within` limits them (en tres meses), and `span`
    says that one is meant as a whole (for five years after that day).
    """

    more: str
    less: str
    about: str
    passed: str = r"(?!)"
    within: str = r"(?!)"
    span: str = r"(?!)"


@dataclass(frozen=True, slots=True)
class Stages:
    """Words that name a stage, words that say a debt is overdue, and words that tie a duration to something else."""

    names: Mapping[str, str]
    overdue: str
    other: str
    from_on: str
    ordinals: str
    ordinal_values: Mapping[str, int]
    ordinal_units: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language. `unit_gap` may stand between number and unit; `between` makes “and” join a range.

    `articled` lists words for one that are also the article (a, un): with a unit they are a number only beside a bound.
    `digits` is how a number in digits is written; `decimal` is the sign that begins its fraction.
    """

    lang: str
    script: Script
    digits: str
    decimal: str
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    number: str
    vague: Mapping[str, Range]
    articled: frozenset[str]
    article_before: str
    article_after: str
    durations: Mapping[str, tuple[str, float]]
    currencies: Mapping[str, str]
    not_units: str
    percent: str
    percent_before: Mapping[str, float]
    unit_gap: str
    half_before: str
    half_inside: str
    half_after: str
    and_more: str
    joins: str
    or_joins: str
    between: str
    between_joins: str
    before: Bounds
    after: Bounds
    bound_gap: str
    owed: str
    measures: str
    uncounted: str
    ages: str
    labels: frozenset[str]
    time_labels: str
    not_after: str
    names: str
    name_words: frozenset[str]
    idioms: str
    months: Mapping[str, int]
    dates: tuple[str, ...]
    year_leads: str
    clock: str
    clock_signs: tuple[str, ...]
    clock_joins: str
    clock_between: str
    parts_of_day: Mapping[str, str]
    articles: str
    article_joins: str
    inserted: Mapping[str, int]
    dials: str
    dials_after: str
    phone_joins: str
    negations: Mapping[str, str]
    no_negations: str
    concord: str
    stages: Stages
