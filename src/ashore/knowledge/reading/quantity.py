"""What is read out of prose: a quantity, a boundary of a stage, a negation. Frozen, without behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["duration", "money", "date", "hours", "phone", "percent", "article", "count"]
Stage = Literal["early", "middle", "late", "lawsuit"]
Force = Literal["plain", "forbid", "exempt", "require", "affirm"]
Value = int | float | str | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value that stands in a text, in a form that is the same in every language.

    An exact value has low = high; `high` None is open (more than), `low` None is a limit (less than, within).

    duration  days as numbers, unit "day" (or "workday"); a month counts 30 days, half a year six months (180), a year 365, a week 7
    money     numbers, unit "CNY" (or USD, EUR, HKD)
    percent   numbers, unit "%": 万分之五 is 0.05
    date      "2018-10-19", "2018-10", "2012", or "--10-19" where no year is said
    hours     "22:00" to "08:00"; a single time has low = high
    phone     its digits
    article   "16", "253-1" (第二百五十三条之一); a range of articles has low and high
    count     numbers

    `text` is the stretch as written, bound words included; `about` is set by nearly, unos, 左右; `spelt` where the number
    stands in words (two, dos, 两), which languages use more freely than digits.
    """

    kind: Kind
    low: Value
    high: Value
    unit: str
    text: str
    start: int
    end: int
    about: bool = False
    spelt: bool = False


@dataclass(frozen=True, slots=True)
class StageBoundary:
    """A stretch of days since the due date that a text ties to what collectors do. `stage` is None where the text names none."""

    stage: Stage | None
    from_day: int
    to_day: int | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation and what it does: forbid (must not), exempt (need not), require (不得不), affirm (not without), or plain."""

    force: Force
    text: str
    start: int
    end: int
