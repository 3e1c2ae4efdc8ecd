"""Says in which language each line is written: by its Chinese characters first, then by a classifier held to the site's languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Protocol, cast

from ashore.corpus.draft import Draft, Line
from ashore.languages import LANGUAGES, LATIN

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
LETTER = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[^\W\d_]+")
HAN_SHARE = 0.3
FEWEST_WORDS = 5
ENOUGH = 240
ENOUGH_SMALL_WORDS = 3
NO_LETTERS = "en"


class _Classifier(Protocol):
    def set_languages(self, langs: list[str]) -> None: ...
    def classify(self, text: str) -> tuple[str, float]: ...


@cache
def _classifier() -> _Classifier:
    """Load the model when a text first needs it: it takes most of a second, and Chinese texts do without."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    classifier = cast(_Classifier, LanguageIdentifier.from_model_file(MODEL_FILE))
    classifier.set_languages(list(LATIN))
    return classifier


def han_share(text: str) -> float:
    """Give the share of Chinese characters among the letters.

    >>> han_share("逾期 ab")
    0.5
    """
    letters = len(LETTER.findall(text))
    return len(HAN.findall(text)) / letters if letters else 0.0


def language_of(text: str) -> str | None:
    """Name the language of a text, or None where it is too short to tell.

    The classifier sees the first two hundred and forty characters: more makes it slower and no surer.

    >>> language_of("催收人员不得骚扰无关第三人"), language_of("El cobro empieza a los pocos días."), language_of("Late fees")
    ('zh', 'es', None)
    """
    start = text[:ENOUGH]
    if not start.isascii() and han_share(start) >= HAN_SHARE:
        return "zh"
    words = WORD.findall(start.lower())
    if len(words) < FEWEST_WORDS:
        return None
    return _by_small_words(words) or _classifier().classify(start)[0]


def _by_small_words(words: Iterable[str]) -> str | None:
    """Name the language whose small words stand here, where no other language has a single one.

    A quick answer for the plain case, five times as fast as the classifier; it decides nothing where languages mix.
    """
    said = set(words)
    counts = {lang: len(said & LANGUAGES[lang].small_words) for lang in LATIN}
    best = max(counts, key=lambda lang: counts[lang])
    plain = counts[best] >= ENOUGH_SMALL_WORDS and sum(counts.values()) == counts[best]
    return best if plain else None


def _majority(text: str, lines: Iterable[tuple[Line, str | None]]) -> str:
    """Name the language of most of the text; where every line is too short, that of all of them together."""
    weights: Counter[str] = Counter()
    for line, lang in lines:
        if lang:
            weights[lang] += line.end - line.start
    if weights:
        return max(sorted(weights), key=lambda lang: weights[lang])
    start = text[:ENOUGH]
    return _classifier().classify(start)[0] if LETTER.search(start) else NO_LETTERS


def detect(draft: Draft) -> Draft:
    """Give each line its language; short lines take that of the source."""
    text = draft.source.text
    found = [
        (line, language_of(text[line.start : line.start + ENOUGH if line.end - line.start > ENOUGH else line.end])) for line in draft.lines
    ]
    common = _majority(text, found)
    lines = tuple(replace(line, lang=lang or common) for line, lang in found)
    assert all(line.lang in LANGUAGES for line in lines)
    return replace(draft, lines=lines)
