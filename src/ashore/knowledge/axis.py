"""The axis of days on which stages are drawn, for the site's timeline and for the report of a corpus alike.

Positions across are percentages, so that a picture is as wide as its column and the type on it stays legible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

FADE = 20


@dataclass(frozen=True, slots=True)
class Bar:
    """A stage's stretch of days. `last` is None where no end is given; `lasting` says that the stage itself has none."""

    stage: str
    first: int
    last: int | None
    lasting: bool = False

    @property
    def begin(self) -> int:
        """Day 1 is drawn from the axis on; other days where they stand."""
        return 0 if self.first <= 1 else self.first


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from 0 to `last_day`; what lies behind it is drawn at its end."""

    last_day: int

    def across(self, day: int) -> float:
        """Give the place of a day in percent.

        >>> Axis(210).across(105)
        50.0
        """
        return round(min(day, self.last_day) / self.last_day * 100, 2)

    def end(self, bar: Bar) -> int:
        """A source that says when an early stage begins, but not when it ends, gets a short fading bar, not a long claim."""
        if bar.last is not None:
            return bar.last
        return self.last_day if bar.lasting else bar.begin + FADE

    def lanes(self, bars: Sequence[Bar]) -> list[int]:
        """Give each bar the first lane in which it covers no other: what a source says twice, or of two stages, stays visible.

        >>> Axis(210).lanes((Bar("early", 1, 10), Bar("late", 90, None, True), Bar("lawsuit", 90, None, True)))
        [0, 0, 1]
        """
        ends: list[int] = []
        order = sorted(range(len(bars)), key=lambda index: bars[index].first)
        placed: dict[int, int] = {}
        for index in order:
            bar = bars[index]
            lane = next((number for number, end in enumerate(ends) if end <= bar.begin), len(ends))
            ends[lane : lane + 1] = [self.end(bar)]
            placed[index] = lane
        return [placed[index] for index in range(len(bars))]
