"""What is checked before anything is built: data/, sources and docs/, all faults at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ashore.checks.written import (
    citations,
    coverage,
    dangling,
    figures_in_prose,
    front_matter,
    macros,
    parity,
    section_ids,
    twins,
    typography,
    unused,
    unwritten,
)
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page

Check = Callable[[Knowledge, Sequence[Page]], list[Finding]]

CHECKS: tuple[Check, ...] = (
    macros.check,
    twins.check,
    front_matter.check,
    section_ids.check,
    parity.check,
    figures_in_prose.check,
    typography.check,
    dangling.check,
    coverage.check,
    citations.check,
    unused.check,
    unwritten.check,
)


def check_written(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    """Run every check on data and Markdown; findings are sorted by place, each once."""
    return sorted({finding for check in CHECKS for finding in check(knowledge, pages)})
