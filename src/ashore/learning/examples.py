"""From examples to what the search loads of them."""

from __future__ import annotations

from collections.abc import Iterable

from ashore.knowledge.examples import Example, stamp
from ashore.knowledge.learned import LEVELS, Learned, learned_from
from ashore.learning.fit import learn

# So many signs are kept, the weightiest, however many examples there are: a reader has to load them.
MOST = 2350


def learned_of(examples: Iterable[Example]) -> Learned:
    """Learn from all examples, and keep the weightiest of what was learned, none below half of the lowest level.

    >>> asked = [Example("en", page, text, "", 1, 1) for page, text in [("visits", "at my door"), ("court", "judge")]]
    >>> learned_of(asked).pages
    ('court', 'visits')
    """
    found = list(examples)
    pages = sorted({one.page for one in found})
    right: dict[str, set[int]] = {}
    for one in found:
        right.setdefault(one.question, set()).add(pages.index(one.page))
    weights = learn({question: sorted(numbers) for question, numbers in sorted(right.items())}, len(pages))
    weighty = sorted((-weight, feature, page) for (feature, page), weight in weights.items() if weight > LEVELS[0] / 2)
    votes = [(feature, page, _level(-less)) for less, feature, page in weighty[:MOST]]
    return learned_from(stamp(found), pages, votes)


def _level(weight: float) -> int:
    return min(range(len(LEVELS)), key=lambda level: abs(LEVELS[level] - weight))
