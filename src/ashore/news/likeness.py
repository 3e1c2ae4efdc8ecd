"""Finds the claims that a passage may be about, by the words both use. Suggestions for an editor, each with its score, never a decision.

A claim is compared with each sentence of a passage, by the cosine of their words, rare words counting more. Words are cut to
their first letters (collector, collection and collecting meet there), Chinese is read in pairs of characters, and a term of the
glossary counts as the same word in whichever of its renderings it stands, the poor ones too: sources are full of these.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ashore.compiled import compiled
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Term
from ashore.languages import LANGUAGES
from ashore.lazily import lazily
from ashore.news.nearness import folded
from ashore.news.plain import plain_claim

LEAST = 0.37
MOST = 5
STEM = 6
LONGEST_COMPARED = 20_000
_WORD = lazily(r"[\u3400-\u9fff]+|[^\W_]+")
_SENTENCE = lazily(r"[.!?;](?=\s|$)|[。！？；]")
_NUMBER = lazily(r"\d+")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A claim that a passage may make, and how like the two are (0 to 1)."""

    claim: str
    score: float


def sentences(text: str) -> list[str]:
    """Cut a text into sentences.

    >>> sentences("They call. 他们会打电话。也会发短信。")
    ['They call', '他们会打电话', '也会发短信']
    """
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def words_of(text: str, lang: str) -> Counter[str]:
    """Count what a text says, in the rough form in which texts are compared.

    >>> sorted(words_of("The collectors called", "en")), sorted(words_of("催收电话", "zh"))
    (['called', 'collec'], ['催收', '收电', '电话'])
    """
    small = LANGUAGES[lang].common_words if lang in LANGUAGES else frozenset()
    found: Counter[str] = Counter()
    for word in _WORD.findall(folded(text)):
        if "\u3400" <= word[0] <= "\u9fff":
            found.update(word[at : at + 2] for at in range(max(1, len(word) - 1)))
        elif _NUMBER.fullmatch(word) or (len(word) > 2 and word not in small):
            found[word[:STEM]] += 1
    return found


class Anchors:
    """The renderings of the glossary's terms in one language, good and poor, as one search."""

    def __init__(self, glossary: Mapping[str, Term], lang: str) -> None:
        self._term: dict[str, str] = {}
        for term in glossary.values():
            for name in (term.term.get(lang, ""), *term.also.get(lang, ()), *term.poor.get(lang, ())):
                if name:
                    self._term.setdefault(folded(name), term.id)
        names = sorted(self._term, key=len, reverse=True)
        self._search = compiled("|".join(map(re.escape, names)) or r"(?!)")

    def of(self, text: str) -> Iterable[str]:
        return (f"term:{self._term[found[0]]}" for found in self._search.finditer(folded(text)))


class Likeness:
    """The claims of a site in one language (plain texts), ready to be compared with sentences."""

    def __init__(self, claims: Mapping[str, str], glossary: Mapping[str, Term], lang: str) -> None:
        self._lang, self._anchors = lang, Anchors(glossary, lang)
        counts = {id: self._words(text) for id, text in claims.items()}
        holders = Counter(word for words in counts.values() for word in words)
        self._weight = {word: math.log(1 + len(counts) / count) for word, count in holders.items()}
        self._unknown = math.log(1 + len(counts)) if counts else 1.0
        self._index: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for id, words in counts.items():
            for word, value in self._vector(words).items():
                self._index[word].append((id, value))

    def _words(self, text: str) -> Counter[str]:
        return words_of(text, self._lang) + Counter(self._anchors.of(text))

    def _vector(self, words: Mapping[str, int]) -> dict[str, float]:
        """Weigh words by rarity, to length one. A word that no claim has is half as telling: it makes the sentence about more."""
        weights = {word: self._weight.get(word, self._unknown / 2) * math.sqrt(count) for word, count in words.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}

    def suggest(self, text: str, least: float = LEAST, most: int = MOST) -> tuple[Suggestion, ...]:
        """Name the claims most like a sentence of the text, the likest first."""
        best: dict[str, float] = {}
        for sentence in sentences(text[:LONGEST_COMPARED]):
            scores: dict[str, float] = defaultdict(float)
            for word, value in self._vector(self._words(sentence)).items():
                for id, weight in self._index.get(word, ()):
                    scores[id] += value * weight
            for id, score in scores.items():
                best[id] = max(best.get(id, 0.0), score)
        found = [Suggestion(id, round(score, 2)) for id, score in best.items() if score >= least]
        return tuple(sorted(found, key=lambda each: (-each.score, each.claim))[:most])


def likenesses(knowledge: Knowledge, langs: Iterable[str]) -> dict[str, Likeness]:
    """Make the claims comparable in each of these languages that the site has."""
    return {
        lang: Likeness(
            {id: plain_claim(claim.text[lang], lang, knowledge.figures) for id, claim in knowledge.claims.items()}, knowledge.glossary, lang
        )
        for lang in langs
        if lang in knowledge.languages
    }
