"""A source on its way through the recipe: each step takes a draft and returns the next one."""

from __future__ import annotations

from dataclasses import dataclass

from ashore.corpus.ledger import Edit
from ashore.model import Damage, Passage, Source


@dataclass(frozen=True, slots=True)
class Line:
    """What is left of one line of a source: its number in the file (from 1), its stretch without the line break, its language."""

    number: int
    start: int
    end: int
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The source as received, and all that the steps so far have found out about it.

    `lines` are the kept lines that say something. `titled` tells that the frame named the first of them as the title.
    """

    source: Source
    lines: tuple[Line, ...] = ()
    edits: tuple[Edit, ...] = ()
    damage: tuple[Damage, ...] = ()
    passages: tuple[Passage, ...] = ()
    titled: bool = False
