"""What the languages must say alike: a section of a page, or a text of data/, as each language shows it, with the way back to its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ashore.pages.shown import Shown

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """One language's text: as it shows, and as it was written (`source`).

    `place` gives path, line and column of an offset in what is shown, `at` those of an offset in the source.
    """

    lang: str
    shown: Shown
    source: str
    place: Callable[[int], Place]
    at: Callable[[int], Place]


@dataclass(frozen=True, slots=True)
class Twins:
    """The same section (visits#may) or text (data/rules.yml#cba-2026.scope) in every language that has it."""

    name: str
    sides: Mapping[str, Side]
    prose: bool
