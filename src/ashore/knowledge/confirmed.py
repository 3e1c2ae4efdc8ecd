"""Reads and writes negations.lock: the negations of each section and text as they were confirmed (see checks/negations.py for why)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ashore.lazily import lazily
from ashore.model import Finding

PATH = "negations.lock"
_HEADER = "# The negations of every section and text, counted a language, as confirmed to mean the same. Written by scripts/agree.\n"
_COUNTS = r"(?:none|[a-z]+[1-9][0-9]*(?:\+[a-z]+[1-9][0-9]*)*)"
_LINE = lazily(rf"(?P<name>\S+)(?: (?P<alike>{_COUNTS})|(?P<sides>(?: [a-z][A-Za-z-]*={_COUNTS})+))")
EVERY = "every"  # stands for all languages where they count alike
Sides = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """By section, then by language, the counts of its negations; and what could not be read."""

    sides: Mapping[str, Sides] = field(default_factory=dict)
    faults: tuple[Finding, ...] = ()


def read_confirmed(text: str) -> Confirmed:
    """Read the file. A line that cannot be read, or that stands twice (after a merge), is a fault.

    >>> read_confirmed("visits#may en=forbid2 zh=forbid1+plain1\\nvisits#likely none\\n").sides
    {'visits#may': {'en': 'forbid2', 'zh': 'forbid1+plain1'}, 'visits#likely': {'every': 'none'}}
    """
    found: dict[str, Sides] = {}
    faults: list[Finding] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None or match["name"] in found:
            what = f"{match['name']} stands here a second time" if match else "this line cannot be read"
            faults.append(Finding(PATH, number, 1, "negations-lock", what, "Remove the line, then run scripts/agree for that section."))
        else:
            found[match["name"]] = _sides(match)
    return Confirmed(found, tuple(faults))


def _sides(match: re.Match[str]) -> Sides:
    if match["alike"]:
        return {EVERY: match["alike"]}
    return {lang: counts for lang, _, counts in (side.partition("=") for side in match["sides"].split())}


def confirmed_at(root: Path) -> Confirmed:
    """Read the file of a site; a site without one has nothing confirmed."""
    path = root / PATH
    return read_confirmed(path.read_text(encoding="utf-8")) if path.is_file() else Confirmed()


def write_confirmed(sections: Mapping[str, Sides]) -> str:
    """Give the file's text, one line a section, sorted, so that merges stay small."""
    return _HEADER + "".join(f"{name} {_written(sides)}\n" for name, sides in sorted(sections.items()))


def _written(sides: Sides) -> str:
    if len(counts := set(sides.values())) == 1:
        return counts.pop()
    return " ".join(f"{lang}={sides[lang]}" for lang in sorted(sides))
