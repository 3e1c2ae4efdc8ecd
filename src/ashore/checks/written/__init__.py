"""What is checked before anything is built: data/, sources and docs/, all faults at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ashore.checks.twins import Twins
from ashore.checks.written import (
    changes,
    citations,
    coverage,
    dangling,
    facts,
    figures_in_prose,
    front_matter,
    leftovers,
    macros,
    negations,
    parity,
    paths,
    section_ids,
    shape,
    terms,
    twins,
    typography,
    unused,
    unwritten,
)
from ashore.checks.written.twin_texts import twin_texts
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page

Check = Callable[[Knowledge, Sequence[Page]], list[Finding]]

CHECKS: tuple[Check, ...] = (
    macros.check,
    twins.check,
    front_matter.check,
    leftovers.check,
    section_ids.check,
    parity.check,
    paths.check,
    figures_in_prose.check,
    typography.check,
    dangling.check,
    coverage.check,
    citations.check,
    unused.check,
    unwritten.check,
    changes.check,
)

# These compare what the languages say to the reader, macros expanded.
TWIN_CHECKS: tuple[Callable[[Knowledge, Sequence[Twins]], list[Finding]], ...] = (
    facts.check,
    negations.check,
    shape.check,
    terms.check,
)


def check_written(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    """Run every check on data and Markdown; findings are sorted by place, each once."""
    return sorted({*check_twins(knowledge, pages), *(finding for check in CHECKS for finding in check(knowledge, pages))})


def check_twins(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    """Run the checks that compare the languages of these pages and of data/."""
    twins = twin_texts(knowledge, pages)
    return [finding for compare in TWIN_CHECKS for finding in compare(knowledge, twins)]
