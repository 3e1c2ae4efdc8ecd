"""The shape of an entry: what the corpus must know of one language. Words of frame stand in corpus/frame/frame.yml."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Script = Literal["Latin", "Han"]


@dataclass(frozen=True, slots=True)
class Punctuation:
    """The signs that join words our own code puts together; each brings the space that the language wants around it."""

    colon: str = ": "
    comma: str = ", "
    semicolon: str = "; "
    stop: str = ". "
    opening: str = " ("
    closing: str = ")"


@dataclass(frozen=True, slots=True)
class Language:
    """What the corpus must know of one language.

    `typography` names the rules of checks/written/typography.py that its texts keep.
    `repairs` names the functions of corpus/repair.py that apply, in order: where two claim the same characters, the first wins.
    Word lists hold whole words in lower case. `small_words` are left out where passages are compared;
    After `never_last` a noun must follow; a sentence never ends in `never_ending`, and in `seldom_ending` only before one that a
    capital begins by mistake; `openers` begin one where they have a capital, and
    of the `common_words` only `enders` end one. `rate_limits` stand before the number that a rate exceeds,
    `rate_wholes` after the rate of them.
    `lower_ends` and `upper_ends` stand before the ends of a range; after a word of `leading_on` a sentence goes on.
    No name has `verb_ends`, is one of `plain_verbs` or, behind a word that is not `labelling`, one of `never_names`; before `headless`
    verbs a statement has its subject. No sentence writes a day as `odd_days` do (patterns around {month} and {day}); `day_leads` stand
    before a date. A list is joined by `pairings` and names nothing twice but `listed_on_purpose`; a sentence that holds only `nouns`, and
    `before_nouns`, is the end of another; no stop parts `compounds`;
    `names_alone` stand for one bank, court or fund where they have a capital.
    `scales` are written-out thousands; a text that names something of `abroad` may count in `foreign_money`.
    `common_words` (more of them) and `own_letters`, which no other language has, tell the language of a line.
    """

    id: str
    script: Script
    months: tuple[str, ...]
    month_of_year: str
    day_of_month: str
    repairs: tuple[str, ...]
    glue: tuple[str, ...] = ()
    units: frozenset[str] = frozenset()
    year_leads: tuple[str, ...] = ()
    month_leads: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    dials: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    never_doubled: tuple[str, ...] = ()
    never_last: tuple[str, ...] = ()
    never_ending: tuple[str, ...] = ()
    seldom_ending: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    enders: frozenset[str] = frozenset()
    numbers: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    scales: tuple[str, ...] = ("\0",)
    foreign_money: tuple[str, ...] = ()
    abroad: tuple[str, ...] = ()
    restates: tuple[str, ...] = ()
    rate_wholes: tuple[str, ...] = ("\0",)
    rate_limits: tuple[str, ...] = ("\0",)
    equals: tuple[str, ...] = ("\0",)
    stated_sums: tuple[str, ...] = ()  # what a sentence says of a month and a year, or of a share; see corpus/instalments.py
    auxiliaries: frozenset[str] = frozenset()
    titles: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    person_roles: tuple[str, ...] = ("\0",)
    made_by: tuple[str, ...] = ("\0",)
    bylines: tuple[str, ...] = ("\0",)
    holders: tuple[str, ...] = ("\0",)
    naming: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    year_hints: tuple[str, ...] = ("\0",)
    year_words: tuple[str, ...] = ()
    month_words: tuple[str, ...] = ()
    lower_ends: tuple[str, ...] = ()
    upper_ends: tuple[str, ...] = ()
    leading_on: tuple[str, ...] = ()
    verb_ends: tuple[str, ...] = ()
    plain_verbs: tuple[str, ...] = ()
    never_names: tuple[str, ...] = ()
    labelling: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    short_ends: frozenset[str] = frozenset()
    often_twice: frozenset[str] = frozenset()
    said_twice: frozenset[str] = frozenset()
    share_links: tuple[str, ...] = ()
    share_ends: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    percent: str = "%"
    least: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    headless: tuple[str, ...] = ()
    odd_days: tuple[str, ...] = ()
    day_leads: tuple[str, ...] = ()
    pairings: tuple[str, ...] = ()
    listed_on_purpose: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    before_nouns: frozenset[str] = frozenset()
    compounds: tuple[str, ...] = ()
    names_alone: frozenset[str] = frozenset()
    alternatives: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    grouping: str = ","
    money: tuple[str, ...] = ("\0",)
    part_words: tuple[str, ...] = ("\0",)
    step_words: tuple[str, ...] = ("\0",)
    numbered: tuple[str, ...] = ()
    loan_words: tuple[str, ...] = ("\0",)
    rates: tuple[str, ...] = ("\0",)
    rate_units: tuple[str, ...] = ()
    rate_leads: tuple[str, ...] = ("\0",)
    rate_moves: tuple[str, ...] = ("\0",)
    fees: tuple[str, ...] = ()
    either_or: tuple[str, ...] = ("\0",)
    abbreviations: frozenset[str] = frozenset()
    small_words: frozenset[str] = frozenset()
    common_words: frozenset[str] = frozenset()
    own_letters: str = ""
    punctuation: Punctuation = Punctuation()
    typography: tuple[str, ...] = ()


def words(text: str) -> frozenset[str]:
    """Read a list of words, with spaces between them."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Read a list of phrases, with a comma and a space between them."""
    return tuple(text.split(", "))
