"""What two languages have in common without a dictionary: figures, the site's terms, names in Latin letters. Compared by their rarity."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ashore.compiled import compiled
from ashore.corpus.measures import folded
from ashore.corpus.statements import Figure, figures_of
from ashore.knowledge.schema import Term
from ashore.lazily import lazily
from ashore.model import Passage

Names = Mapping[str, Mapping[str, str]]
NAME = lazily(r"(?<![A-Za-z])[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*|WeChat")
LEAST_NAME = 2
LEAST_SHARED = 2


def term_names(glossary: Mapping[str, Term], langs: Sequence[str]) -> Names:
    """Give, for each language, the renderings of each term as they are compared, good and poor; sources are full of the poor ones."""
    return {
        lang: {
            folded(name): term.id
            for term in reversed(list(glossary.values()))
            for name in (*term.poor.get(lang, ()), *term.also.get(lang, ()), term.term.get(lang, ""))
            if len(name) >= LEAST_NAME
        }
        for lang in langs
    }


def _search(names: Mapping[str, str]) -> re.Pattern[str]:
    """Look for the longest name first, at the beginning of a word in Latin script; its ending may be inflected."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return compiled("|".join((r"(?<![a-z])" if name.isascii() else "") + re.escape(name) for name in ordered) or r"(?!)")


def anchors_of(text: str, lang: str, names: Mapping[str, str], search: re.Pattern[str]) -> Iterator[str]:
    """Name the anchors of a text.

    >>> names = {"collector": "collector", "credit report": "credit-report"}
    >>> list(anchors_of("More than 90 days, collectors", "en", names, _search(names)))
    ['term collector', 'duration 90  day', 'duration 90']
    """
    yield from (f"term {names[found[0]]}" for found in search.finditer(folded(text)))
    for figure in figures_of(text, lang):
        yield " ".join(figure.key)
        yield from (f"{kind} {value}" for kind, value in bounds_of(figure))
    yield from (f"name {found[0].casefold()}" for found in NAME.finditer(text))


def bounds_of(figure: Figure) -> Iterator[tuple[str, str]]:
    """Give the kind and the values of a figure, its bounds apart: a translation may say “after 90 days” for “more than 90 days”."""
    kind, low, high, _ = figure.key
    yield from ((kind, value) for value in sorted({low, high} - {""}))


def likenesses(left: Sequence[Passage], right: Sequence[Passage], names: Names) -> Iterator[tuple[int, int, float]]:
    """Give pairs of places that share two anchors of different kinds or terms, and the cosine of all, rare ones counting more (idf)."""
    vectors = _vectors([*left, *right], names)
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place in range(len(right)):
        for anchor, weight in vectors[len(left) + place].items():
            holders[anchor].append((place, weight))
    for place in range(len(left)):
        scores: dict[int, float] = defaultdict(float)
        shared: dict[int, set[str]] = defaultdict(set)
        for anchor, weight in vectors[place].items():
            for other, their_weight in holders[anchor]:
                scores[other] += weight * their_weight
                shared[other].add(anchor if anchor.startswith(("term", "name")) else anchor.split()[0])
        yield from ((place, other, score) for other, score in sorted(scores.items()) if len(shared[other]) >= LEAST_SHARED)


def _vectors(passages: Sequence[Passage], names: Names) -> list[dict[str, float]]:
    searches = {lang: _search(known) for lang, known in names.items()}
    nothing = _search({})
    counts = [Counter(anchors_of(each.text, each.lang, names.get(each.lang, {}), searches.get(each.lang, nothing))) for each in passages]
    holders = Counter(anchor for count in counts for anchor in count)
    found = []
    for count in counts:
        weights = {anchor: math.log(1 + len(passages) / holders[anchor]) * math.sqrt(number) for anchor, number in count.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        found.append({anchor: weight / length for anchor, weight in weights.items()})
    return found
