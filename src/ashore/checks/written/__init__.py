"""What is checked before anything is built: data/, sources and docs/, all faults at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ashore.cache import NONE, Cache, keeping_tables
from ashore.checks.sound import Sound, content_of_page, remembered
from ashore.checks.twins import Twins
from ashore.checks.written import (
    changes,
    citations,
    coverage,
    dangling,
    examples,
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
from ashore.checks.written.texts import Text, localised_texts
from ashore.checks.written.twin_texts import Group, twin_groups, twin_texts
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page
from ashore.pages.expansions import Expansions, expansions_of

Check = Callable[[Knowledge, Sequence[Page]], list[Finding]]

CHECKS: tuple[Check, ...] = (
    macros.check_texts,
    twins.check,
    front_matter.check,
    leftovers.check,
    section_ids.check,
    parity.check,
    paths.check,
    dangling.check,
    coverage.check,
    citations.check,
    unused.check,
    unwritten.check,
    changes.check,
    examples.check,
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


# These look at one page at a time: at its text alone, or at what its macros show too.
PAGE_CHECKS: tuple[Check, ...] = (figures_in_prose.check, typography.check_pages)
EXPANDED_CHECKS: tuple[Check, ...] = (macros.check_pages,)

# These look at one text of data/ at a time.
TextCheck = Callable[[Knowledge, Sequence[Text]], list[Finding]]
TEXT_CHECKS: tuple[TextCheck, ...] = (typography.check_texts,)


def check_written(knowledge: Knowledge, pages: Sequence[Page], cache: Cache = NONE) -> list[Finding]:
    """Run every check on data and Markdown; findings are sorted by place, each once.

    What `cache` knows to be sound is not looked at again; the findings are the same with and without it.
    """
    sound = remembered(cache)
    with keeping_tables(cache):
        found = _remembering(knowledge, pages, sound) if cache.folder else _anew(knowledge, pages)
    sound.keep()
    return sorted({*found, *(finding for check in CHECKS for finding in check(knowledge, pages))})


def _anew(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    found = check_twins(knowledge, pages)
    found += [finding for check in (*PAGE_CHECKS, *EXPANDED_CHECKS) for finding in check(knowledge, pages)]
    return found + [finding for check in TEXT_CHECKS for finding in check(knowledge, localised_texts(knowledge))]


def check_twins(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    """Run the checks that compare the languages of these pages and of data/."""
    twins = twin_texts(knowledge, pages)
    return [finding for check, _ in TWIN_CHECKS for finding in check(knowledge, twins)]


def _remembering(knowledge: Knowledge, pages: Sequence[Page], sound: Sound) -> list[Finding]:
    """Run the checks on what is not known to be sound, and expand only that."""
    expansions = expansions_of(knowledge, pages, sound.cache)
    groups = [(group.content, group) for group in twin_groups(knowledge, pages, expansions)]
    found: list[Finding] = []
    for twins_check, needs in TWIN_CHECKS:
        found += sound.findings(partial(_of_groups, twins_check, knowledge), twins_check.__module__, needs(knowledge), groups)
    own = [(content_of_page(page), page) for page in pages]
    expanded = [(_expanded(page, content, expansions), page) for content, page in own]
    for check, contents in (*((check, own) for check in PAGE_CHECKS), *((check, expanded) for check in EXPANDED_CHECKS)):
        found += sound.findings(partial(check, knowledge), check.__module__, "", contents)
    texts = [(f"{text.id} {text.field} {text.lang} {text.text}", text) for text in localised_texts(knowledge)]
    for text_check in TEXT_CHECKS:
        found += sound.findings(partial(text_check, knowledge), f"{text_check.__module__} of data", "", texts)
    return found


def _of_groups(check: TwinCheck, knowledge: Knowledge, groups: Sequence[Group]) -> list[Finding]:
    return check(knowledge, [group.twins for group in groups])


def _expanded(page: Page, content: str, expansions: Expansions) -> str:
    """Name a page and all that its macros see."""
    return content + "".join(expansions[page.lang, page.name, number].key for number in range(len(page.sections)))
