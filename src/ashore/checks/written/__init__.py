"""What is checked before anything is built: data/, sources and docs/, all faults at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ashore.cache import NONE, Cache, keeping_tables
from ashore.checks.sound import Sound, content_of, content_of_page, remembered
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
    renderings,
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
    typography.check,
    dangling.check,
    coverage.check,
    citations.check,
    unused.check,
    unwritten.check,
    changes.check,
)

# These compare what the languages say to the reader, macros expanded; beside each, what it looks at besides the texts.
TwinCheck = Callable[[Knowledge, Sequence[Twins]], list[Finding]]
TWIN_CHECKS: tuple[tuple[TwinCheck, Callable[[Knowledge], str]], ...] = (
    (facts.check, lambda knowledge: ""),
    (negations.check, lambda knowledge: repr(sorted(knowledge.confirmed.sides.items()))),
    (shape.check, lambda knowledge: ""),
    (renderings.check, lambda knowledge: ""),
    (terms.check, lambda knowledge: "\n".join(term.model_dump_json() for term in knowledge.glossary.values())),
)


# These look at one page at a time, at its text alone, and read much in it.
PAGE_CHECKS: tuple[Check, ...] = (figures_in_prose.check,)


def check_written(knowledge: Knowledge, pages: Sequence[Page], cache: Cache = NONE) -> list[Finding]:
    """Run every check on data and Markdown; findings are sorted by place, each once.

    What `cache` knows to be sound is not looked at again; the findings are the same with and without it.
    """
    sound = remembered(cache)
    contents = [(content_of_page(page), page) for page in pages]
    with keeping_tables(cache):
        found = check_twins(knowledge, pages, sound)
        for check in PAGE_CHECKS:
            found += sound.findings(partial(check, knowledge), check.__module__, "", contents)
    sound.keep()
    return sorted({*found, *(finding for check in CHECKS for finding in check(knowledge, pages))})


def check_twins(knowledge: Knowledge, pages: Sequence[Page], sound: Sound | None = None) -> list[Finding]:
    """Run the checks that compare the languages of these pages and of data/."""
    sound = sound or Sound()
    twins = [(content_of(group), group) for group in twin_texts(knowledge, pages)]
    return [
        finding
        for check, needs in TWIN_CHECKS
        for finding in sound.findings(partial(check, knowledge), check.__module__, needs(knowledge), twins)
    ]
