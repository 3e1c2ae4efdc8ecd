"""Reads and writes search.lock: what the search has learned from data/examples.

A feature is a number of so many `bits`, its hash (see `place`). `steps` tells the way from each to the next, `votes` what each says: a
page of `pages` and one of four levels. A sign stands for a number, so that the file is short, and shorter still when packed: readers load
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ashore.model import Finding

PATH = "search.lock"
_HEADER = "# What the search has learned from data/examples. Written by scripts/learn.\n"
_KEYS = ("of", "pages", "bits", "steps", "votes")
# The first sign; a step longer than FAR is told in pieces of FAR.
FIRST, FAR = 35, 91
# What the levels weigh: rounded weights of the logistic regression.
LEVELS = (0.5, 1.0, 2.0, 3.0)
# Places are so many times more than features, at least: of the words nobody asked so far, one in as many is taken for another.
_ROOM = 16


@dataclass(frozen=True, slots=True)
class Learned:
    """See the head of this file. `of` is the stamp of the examples."""

    of: str = ""
    pages: tuple[str, ...] = ()
    bits: int = 0
    steps: str = ""
    votes: str = ""


Vote = tuple[str, int, int]


def learned_from(of: str, pages: Sequence[str], votes: Iterable[Vote]) -> Learned:
    """Write down votes: (feature, number of its page, number of its level).

    >>> learned = learned_from("", ("court", "visits"), [("door", 1, 3), ("门", 1, 2), ("judge", 0, 3)])
    >>> learned.bits, len(learned.votes), [place("门", 6) == at for at, _, _ in votes_of(learned)].count(True)
    (6, 3, 1)
    """
    told = list(votes)
    bits = max(1, (_ROOM * len(told)).bit_length())
    rows = sorted((place(feature, bits), page, level) for feature, page, level in told)
    steps, last = "", 0
    for at, _, _ in rows:
        steps += _sign(FAR) * ((at - last) // FAR) + _sign((at - last) % FAR)
        last = at
    return Learned(of, tuple(pages), bits, steps, "".join(_sign(page * len(LEVELS) + level) for _, page, level in rows))


def votes_of(learned: Learned) -> list[tuple[int, int, int]]:
    """Give back (place, number of the page, number of the level) of every vote, as overrides/search/learned.js reads them."""
    found: list[tuple[int, int, int]] = []
    at = 0
    for sign in learned.steps:
        at += ord(sign) - FIRST
        if ord(sign) - FIRST < FAR:
            page, level = divmod(ord(learned.votes[len(found)]) - FIRST, len(LEVELS))
            found.append((at, page, level))
    return found


def place(feature: str, bits: int) -> int:
    """Hash a feature: FNV-1a over its signs, mixed once more, and of that the uppermost bits.

    >>> place("visit", 16), place("催收", 16)
    (54395, 7438)
    """
    mixed = 0x811C9DC5
    for sign in feature:
        mixed = (mixed ^ ord(sign)) * 0x01000193 & 0xFFFFFFFF
    mixed = (mixed ^ mixed >> 15) * 0x2C1B3C6D & 0xFFFFFFFF
    return mixed >> (32 - bits)


def read_learned(text: str) -> tuple[Learned, tuple[Finding, ...]]:
    """Read the file; what cannot be read is a fault, and the search does without."""
    lines = dict(line.split(" ", 1) for line in text.split("\n") if " " in line and not line.startswith("#"))
    try:
        learned = Learned(lines["of"], tuple(lines["pages"].split()), int(lines["bits"]), lines["steps"], lines["votes"])
        votes_of(learned)
    except (KeyError, ValueError, IndexError):
        return Learned(), (Finding(PATH, 1, 1, "search-lock", "this file cannot be read", "Run scripts/learn, which writes it anew."),)
    return learned, ()


def learned_at(root: Path) -> tuple[Learned, tuple[Finding, ...]]:
    """Read the file of a site; a site without one has learned nothing."""
    path = root / PATH
    return read_learned(path.read_text(encoding="utf-8")) if path.is_file() else (Learned(), ())


def write_learned(learned: Learned) -> str:
    """Give the file's text."""
    values = (learned.of, " ".join(learned.pages), str(learned.bits), learned.steps, learned.votes)
    return _HEADER + "".join(f"{key} {value}\n" for key, value in zip(_KEYS, values, strict=True))


def _sign(number: int) -> str:
    return chr(FIRST + number)
