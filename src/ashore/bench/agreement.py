"""What agreement raises over edits planted into the real pages and data, beside the two rules that other tools go by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ashore.agreement.survey import survey
from ashore.bench.edits import COSMETIC, COSMETIC_DATA, REAL, REAL_DATA
from ashore.bench.planting import Planted, all_confirmed, edited_pages, edited_texts, raised
from ashore.project import Project, read_project

# Every section meets as many edits of each sort as there are turns.
TURNS = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """One planted edit and whether agreement raised it."""

    planted: Planted
    raised: bool


def measure(root: Path) -> str:
    """Plant the edits and give the table: an edit a row, then precision and recall, then what the other rules would raise."""
    project = read_project(root, {})
    outcomes: list[Outcome] = []
    stray = 0
    for planted, found in _batches(project):
        expected = {(one.unit, one.lang) for one in planted}
        outcomes += [Outcome(one, (one.unit, one.lang) in found) for one in planted]
        stray += len(found - expected)
    return table(outcomes, stray)


def _batches(project: Project) -> Iterator[tuple[list[Planted], set[tuple[str, str]]]]:
    """Plant one sort of edits into one language at a time; give what was planted and what agreement raises."""
    lock = all_confirmed(project.knowledge, project.pages)
    for lang in project.knowledge.languages:
        for edits, real in ((COSMETIC, False), (REAL, True)):
            for turn in range(TURNS):
                pages, planted = edited_pages(project.pages, edits, lang, real, turn)
                yield planted, raised(survey(project.knowledge, pages, lock))
        for edits, real in ((COSMETIC_DATA, False), (REAL_DATA, True)):
            knowledge, planted = edited_texts(project.knowledge, edits, lang, real)
            yield planted, raised(survey(knowledge, project.pages, lock))


def table(outcomes: list[Outcome], stray: int) -> str:
    """Write the figures.

    >>> edits = [Planted("visits#may", "zh", "rewrap", False), Planted("visits#may", "zh", "change_negation", True)]
    >>> print(table([Outcome(edits[0], False), Outcome(edits[1], True)], 0).splitlines()[-3])
      Ashore: the section, by what it says     0 of 1 cosmetic edits raised, 1 of 1 real ones; precision 1.000, recall 1.000
    """
    planted = Counter((one.planted.real, one.planted.edit) for one in outcomes)
    found = Counter((one.planted.real, one.planted.edit) for one in outcomes if one.raised)
    lines = [
        f"  {'real' if real else 'cosmetic':9} {edit:20} {found[real, edit]:5} of {count:5} raised"
        for (real, edit), count in sorted(planted.items())
    ]
    cosmetic = sum(count for (real, _), count in planted.items() if not real)
    real = len(outcomes) - cosmetic
    wrong = sum(count for (is_real, _), count in found.items() if not is_real)
    right = sum(found.values()) - wrong
    return "\n".join(
        [
            f"{len(outcomes)} edits of sections and texts in every language, {stray} alarms in units nobody touched",
            *lines,
            _rule("Ashore: the section, by what it says", wrong, cosmetic, right, real, stray),
            # These rules look at the bytes alone, so their figures follow from the edits: every one changes bytes.
            _rule("the whole file, by its date", cosmetic, cosmetic, real, real, 0),
            _rule("the section, by its bytes", cosmetic, cosmetic, real, real, 0),
        ]
    )


def _rule(name: str, wrong: int, cosmetic: int, right: int, real: int, stray: int) -> str:
    precision = right / (right + wrong + stray) if right + wrong + stray else 1.0
    recall = right / real if real else 1.0
    told = f"{wrong} of {cosmetic} cosmetic edits raised, {right} of {real} real ones; precision {precision:.3f}, recall {recall:.3f}"
    return f"  {name:40} {told}"
