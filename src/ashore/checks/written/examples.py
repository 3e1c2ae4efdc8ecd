"""Questions of data/examples/ lead to pages that exist, stand there once, and the search has learned from them as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ashore.errors import nearest
from ashore.knowledge.examples import Example, stamp
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    """Look at all questions; a site without any has nothing to learn."""
    found = [*_lost(knowledge.examples, {page.name for page in pages}), *_twice(knowledge.examples)]
    if not found and knowledge.examples and stamp(knowledge.examples) != knowledge.learned.of:
        first = knowledge.examples[0]
        message = "the search has not learned from these questions as they are now"
        found.append(Finding(first.path, 1, 1, "examples-behind", message, "Run scripts/learn, which writes search.lock."))
    return found


def _lost(examples: Sequence[Example], names: set[str]) -> Iterator[Finding]:
    for path, id in dict.fromkeys((one.path, one.page) for one in examples if one.page not in names):
        first = next(one for one in examples if (one.path, one.page) == (path, id))
        yield Finding(path, first.line, 1, "examples-page", f"there is no page “{id}”", nearest(id, names))


def _twice(examples: Sequence[Example]) -> Iterator[Finding]:
    seen: dict[tuple[str, str, str], int] = {}
    for one in examples:
        line = seen.setdefault((one.path, one.page, one.question), one.line)
        if line != one.line:
            question = one.question
            message = f"the question “{question}” stands here a second time (first on line {line})"
            yield Finding(one.path, one.line, one.column, "examples-twice", message, "Remove one of the two.")
