"""Reads and writes negations.lock: what was confirmed where languages word negations differently (see checks/negations.py for why)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ashore.model import Finding

PATH = "negations.lock"
_HEADER = (
    "# Sections and texts in which the languages word negations differently, as confirmed to mean the same. Written by scripts/agree.\n"
)
_LINE = re.compile(r"(?P<name>\S+)(?P<sides>(?: [a-z][A-Za-z-]*=[a-z0-9+]+)+)")
Sides = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """By section, then by language, the counts of its negations; and what could not be read."""

    sides: Mapping[str, Sides] = field(default_factory=dict)
    faults: tuple[Finding, ...] = ()


def read_confirmed(text: str) -> Confirmed:
    """Read the file. A line that cannot be read, or that stands twice (after a merge), is a fault.

    >>> read_confirmed("visits#may en=forbid2 zh=forbid1+plain1\\n").sides
    {'visits#may': {'en': 'forbid2', 'zh': 'forbid1+plain1'}}
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
            found[match["name"]] = {lang: counts for lang, _, counts in (side.partition("=") for side in match["sides"].split())}
    return Confirmed(found, tuple(faults))


def confirmed_at(root: Path) -> Confirmed:
    """Read the file of a site; a site without one has nothing confirmed."""
    path = root / PATH
    return read_confirmed(path.read_text(encoding="utf-8")) if path.is_file() else Confirmed()


def write_confirmed(sections: Mapping[str, Sides]) -> str:
    """Give the file's text, one line a section, sorted, so that merges stay small."""
    lines = (f"{name} {' '.join(f'{lang}={sides[lang]}' for lang in sorted(sides))}\n" for name, sides in sorted(sections.items()))
    return _HEADER + "".join(lines)
