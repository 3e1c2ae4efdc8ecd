"""A planted fault, what must be found, and the count of what was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ashore.model import Finding


@dataclass(frozen=True, slots=True)
class Fault:
    """A file, or a text of data/, as a fault leaves it. Any of `rules` must be found in the file.

    `line` is None where the fault has no line of its own; `key` names the page or the text, `lang` its language.
    """

    kind: str
    path: str
    text: str
    rules: frozenset[str]
    line: int | None
    key: str
    lang: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A fault, whether it was caught (rule and file) and whether at its line."""

    fault: Fault
    caught: bool
    placed: bool


def judge(fault: Fault, findings: Iterable[Finding]) -> Outcome:
    found = [one for one in findings if one.path == fault.path and one.rule in fault.rules]
    return Outcome(fault, bool(found), any(fault.line in (None, one.line) for one in found))


def share(outcomes: Sequence[Outcome]) -> float:
    """The part of the faults that was caught, from 0 to 1."""
    return sum(one.caught for one in outcomes) / len(outcomes)


def every(items: Sequence[Fault], most: int) -> list[Fault]:
    """Take at most so many, evenly from the whole: the same ones each time.

    >>> len(every([], 3))
    0
    """
    if len(items) <= most:
        return list(items)
    return [items[index * len(items) // most] for index in range(most)]


def table(outcomes: Sequence[Outcome]) -> str:
    """One line a kind: planted, caught, at the line."""
    kinds = dict.fromkeys(one.fault.kind for one in outcomes)
    lines = []
    for kind in [*kinds, "all"]:
        chosen = [one for one in outcomes if kind in ("all", one.fault.kind)]
        caught, placed = sum(one.caught for one in chosen), sum(one.placed for one in chosen)
        lines.append(f"  {kind:<34} {len(chosen):>5} {caught:>7} {placed:>8}   {caught / len(chosen):.3f}")
    return "\n".join([f"  {'kind':<34} {'set':>5} {'caught':>7} {'at line':>8}   share", *lines])
