"""Measures how alike two passages of one language are, and decides whether they say the same in nearly the same words.

One verifier, `nearly_same`; its thresholds stand here and nowhere else. What a passage is compared by is its *wording*: its words
without case, accents, width of signs and list number. Every Chinese character is a word. A word becomes one character of `code`,
so that a passage is compared at the speed of a string.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cached_property

from rapidfuzz.distance import Indel, Levenshtein

from ashore.corpus.statements import Figure, figures_of, negations_of
from ashore.languages import LANGUAGES
from ashore.lazily import lazily

TOKEN = lazily(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
LIST_NUMBER = lazily(r"\s*(?:\d{1,2}(?:\.(?!\d)|[)、．,，](?!\d))|[(（]\d{1,2}[)）]|[-*•·●○]|[一二三四五六七八九十]{1,3}、)\s*")
ACCENTS = lazily("[\u0300-\u036f]")
HAN = lazily("[\u3400-\u9fff]")
NUMBER = lazily(r"\d+(?:[.,]\d+)*")
RUN = 3
SHORT = 12
HAN_WORD = 0.6
LEAST_SHARED_RUNS = 0.5
LEAST_WORD_RATIO = 0.75
LEAST_SHORT_RATIO = 0.85
RETOLD_SIZE = 20
RETOLD_RUNS = 0.15
RETOLD_WORDS = 0.58
RETOLD_ORDER = 0.7
SLIGHT_LETTERS = 2
LEAST_SPELLING = 0.7
SURROGATES = range(0xD800, 0xE000)


class Vocabulary(dict[str, str]):
    """Gives every word a character of its own, in the order in which words come up."""

    def __missing__(self, word: str) -> str:
        place = len(self) + 1
        self[word] = code = chr(place if place < SURROGATES.start else place + len(SURROGATES))
        return code


def folded(text: str) -> str:
    """Give a text as it is compared: no list number, no capitals, accents or wide signs. For comparing only, never for keeping.

    >>> folded("1. Préstamo"), folded("（2）逾期３天"), folded("1.5 million")
    ('prestamo', '逾期3天', '1.5 million')
    """
    text = unnumbered(text)
    return text.casefold() if text.isascii() else ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()


class Wording:
    """A passage as the verifier compares it. Two of them can be compared if they were made with one vocabulary."""

    __slots__ = ("__dict__", "code", "lang", "text", "words")

    def __init__(self, text: str, lang: str, vocabulary: Vocabulary) -> None:
        self.text, self.lang = text, lang
        self.words: tuple[str, ...] = tuple(TOKEN.findall(folded(text)))
        self.code = "".join([vocabulary[word] for word in self.words])

    @cached_property
    def runs(self) -> frozenset[str]:
        """All runs of three words; a passage of one or two words is a run itself."""
        return frozenset([self.code[start : start + RUN] for start in range(max(1, len(self.code) - RUN + 1))] if self.code else ())

    @cached_property
    def sorted_code(self) -> str:
        return "".join(sorted(self.code))

    @cached_property
    def size(self) -> float:
        """How long the passage is in words as English counts them: a Chinese character is six tenths of a word."""
        characters = sum(map(len, HAN.findall(self.text)))
        return len(self.words) - characters * (1 - HAN_WORD)

    @cached_property
    def digits(self) -> str:
        return " ".join(NUMBER.findall(unnumbered(self.text)))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return figures_of(unnumbered(self.text), self.lang)

    @cached_property
    def unfigured(self) -> str:
        """The passage with a plain sign for each figure: 1个月 and 一个月 are the same there, since the figures are compared by value."""
        text = unnumbered(self.text)
        for figure in reversed(self.figures):
            text = f"{text[: figure.start]} 0 {text[figure.end :]}"
        return text

    @cached_property
    def negations(self) -> int:
        return len(negations_of(self.text, self.lang))


def unnumbered(text: str) -> str:
    """Give a text without the number of a list in front."""
    return text[found.end() :] if (found := LIST_NUMBER.match(text)) else text


def wordings(texts: Iterable[str], lang: str = "en") -> list[Wording]:
    """Make texts of one language comparable with one another."""
    vocabulary = Vocabulary()
    return [Wording(text, lang, vocabulary) for text in texts]


def word_ratio(one: Wording, other: Wording, least: float = 0.0) -> float:
    """Give the share of words that need no change to turn one passage into the other (1 is equal, 0 is below `least`)."""
    return Levenshtein.normalized_similarity(one.code, other.code, score_cutoff=least)


def shared_runs(one: Wording, other: Wording) -> float:
    """Give the runs of three words that both have, as a share of all that either has (Jaccard)."""
    shared = len(one.runs & other.runs)
    return shared / (len(one.runs) + len(other.runs) - shared)


def shared_words(one: Wording, other: Wording) -> float:
    """Give the words that both have, as a share of all that either has, however they are ordered; a word counts as often as it stands."""
    shared = _words_in_common(one, other)
    return shared / (len(one.code) + len(other.code) - shared)


def _words_in_common(one: Wording, other: Wording) -> float:
    return (len(one.code) + len(other.code) - Indel.distance(one.sorted_code, other.sorted_code)) / 2


def nearly_same(one: Wording, other: Wording) -> bool:
    """Verify a pair. Long passages: half of their runs, or three quarters of their words, or one original translated twice.

    Short ones (under twelve words) must be closer, state the same figures and negations, and differ in slight words only. Long
    ones that differ in a figure or a “not” do belong together: `differences` reports it, and so one can correct the other.

    >>> nearly_same(*wordings(["overdue within one month", "1. Overdue within one month."]))
    True
    >>> nearly_same(*wordings(["call 12378 if they shout at you", "call 12363 if they shout at you"]))
    False
    """
    if not one.words or not other.words:
        return False
    if one.code == other.code:
        return one.size >= SHORT or _state_the_same(one, other)
    if min(one.size, other.size) < SHORT:
        return word_ratio(one, other, LEAST_SHORT_RATIO) > 0 and _differ_slightly(one, other) and _state_the_same(one, other)
    if 2 * min(len(one.code), len(other.code)) < max(len(one.code), len(other.code)) or _too_unlike(one, other):
        return False
    runs = shared_runs(one, other)
    return runs >= LEAST_SHARED_RUNS or word_ratio(one, other, LEAST_WORD_RATIO) > 0 or (runs >= RETOLD_RUNS and _one_original(one, other))


def _too_unlike(one: Wording, other: Wording) -> bool:
    """Tell cheaply that no long measure can be reached: all three need words in common for a third of the runs of both."""
    return 3 * _words_in_common(one, other) < len(one.runs) + len(other.runs)


def _one_original(one: Wording, other: Wording) -> bool:
    """Tell whether two long passages are one text translated by two engines: the same words, mostly in the same order.

    Thresholds: two engines reach .56 to .75 of the words and .7 to .83 of the order; one text retold by a person .57 and .67 at most,
    stock openings before different matter .49 and .66, and unlike passages about one subject .41 and .5.
    """
    if min(one.size, other.size) < RETOLD_SIZE or shared_words(one, other) < RETOLD_WORDS:
        return False
    return Indel.normalized_similarity(one.code, other.code) >= RETOLD_ORDER


def _state_the_same(one: Wording, other: Wording) -> bool:
    return one.negations == other.negations and sorted(f.key for f in one.figures) == sorted(f.key for f in other.figures)


def _differ_slightly(one: Wording, other: Wording) -> bool:
    """Tell whether only small words, spellings and the writing of figures differ: in a short passage any other word changes what it says.

    >>> _differ_slightly(*wordings(["they call the borrower each month", "they call a borrower each months"]))
    True
    >>> _differ_slightly(*wordings(["The stages of collection are as follows.", "The stages of cooking are as follows."]))
    False
    """
    left, right = wordings((one.unfigured, other.unfigured), one.lang)
    for start, end, their_start, their_end in changed(left.code, right.code):
        mine, theirs = left.words[start:end], right.words[their_start:their_end]
        if not (_is_slight(mine, one.lang) and _is_slight(theirs, one.lang)) and not _spelled_alike(mine, theirs):
            return False
    return True


def changed(one: str, other: str, apart: int = 0) -> list[tuple[int, int, int, int]]:
    """Give the stretches of two codes that differ (start, end, start, end); those with `apart` equal words between them are one.

    >>> changed("abcdefg", "aXcdefYZ"), changed("abcd", "aXcY", 1)
    ([(1, 2, 1, 2), (6, 7, 6, 8)], [(1, 4, 1, 4)])
    """
    found: list[tuple[int, int, int, int]] = []
    for change in Levenshtein.opcodes(one, other):
        if change.tag == "equal":
            continue
        stretch = (change.src_start, change.src_end, change.dest_start, change.dest_end)
        if found and stretch[0] - found[-1][1] <= apart and stretch[2] - found[-1][3] <= apart:
            stretch = (found[-1][0], stretch[1], found.pop()[2], stretch[3])
        found.append(stretch)
    return found


def _is_slight(words: Sequence[str], lang: str) -> bool:
    small = LANGUAGES[lang].small_words if lang in LANGUAGES else frozenset()
    return all(word in small or (len(word) <= SLIGHT_LETTERS and word.isascii() and word.isalpha()) for word in words)


def _spelled_alike(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether words are one word in two forms (month, months). Their beginning must be the same: legal is not illegal."""
    one, other = "".join(left), "".join(right)
    if HAN.search(one + other) or not (one + other).isalpha():
        return one == other
    return one[:2] == other[:2] and Levenshtein.normalized_similarity(one, other) >= LEAST_SPELLING
