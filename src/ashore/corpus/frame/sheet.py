"""What a rule of frame sees of a text: its lines that say something, as the rules before have left them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ashore.corpus.frame.words import Saying, cues_by_word, sayings
from ashore.lazily import lazily

HAN = lazily(r"[\u3400-\u9fff]")
WORD = lazily(r"[^\W_\u3400-\u9fff]+(?:['’-][^\W_\u3400-\u9fff]+)*")
AROUND_WORDS = "“”‘’«»¡¿…—–·•©，。：；！？（）\u00a0"
ASCII = frozenset(map(chr, range(128)))
AROUND_SIGNS = frozenset(AROUND_WORDS)
WORD_BYTES = bytes(byte if chr(byte).isalnum() or byte >= 0x80 else 0x20 for byte in range(256))
SENTENCE_END = lazily(r"[。！？!?](?=.)|[.;；](?=\s|[\u3400-\u9fff])")
END_MARKS = " \t\u00a0\u3000?？!！.。…"
STOPS = (".", "。", "；", ";", "!", "！", ",", "，", "…")
LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Shared:
    """What the sources of one batch have in common: beginnings of breadcrumbs (`crumbs`), and lines at the edge of a page (`lines`)."""

    crumbs: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()


class Heard:
    """What a source says at all: sayings of which it holds no cue need not be looked for in its lines.

    In languages that part words, the longest words of the cues are looked up at once; that leaves hardly any cue to look for.
    """

    def __init__(self, text: str) -> None:
        self.lower = text.lower()
        self.signs = ASCII if text.isascii() else frozenset(self.lower)
        han = set() if text.isascii() else {sign for sign in self.signs if "\u3400" <= sign <= "\u9fff"}
        self.is_han = bool(han)
        latin = cues_by_word()
        words = words_in(self.lower, self.signs)
        places = {place for word in latin.keys() & words for cue, place in latin[word] if cue in self.lower}
        if han:
            places |= {place for cue, place in latin[b""] if cue[0] in han and cue in self.lower}
        self._places = sorted(places)

    def holds(self, idea: str) -> bool:
        """Tell whether a cue of the idea stands in the source."""
        return any(sayings()[place].idea == idea for place in self._places)

    def sayings(self, idea: str) -> list[Saying]:
        """Give the sayings of an idea of which a cue stands in the source."""
        return [sayings()[place] for place in self._places if sayings()[place].idea == idea]


def words_in(lower: str, signs: Iterable[str] = AROUND_WORDS) -> set[bytes]:
    """Give the words of a text in lower case, as UTF-8: bytes are cut into words three times as fast. `signs` are those that it holds.

    >>> sorted(words_in("click “here”, now!"))
    [b'click', b'here', b'now']
    """
    if not lower.isascii():
        for sign in AROUND_SIGNS.intersection(signs):
            lower = lower.replace(sign, " ")
    return set(lower.encode("utf-8", "replace").translate(WORD_BYTES).split())


class Sheet(NamedTuple):
    """The lines of one text, and which of them are new to a rule that looks at each line by itself (all, in the first round)."""

    texts: Sequence[str]
    heard: Heard
    shared: Shared
    fresh: Sequence[int]


Drop = tuple[int, int, int]  # which line, from which of its characters up to which
Rule = Callable[[Sheet], Iterator[Drop]]


def said(text: str) -> str:
    """Give a line without the spaces around it."""
    return text.strip()


def same_title(one: str, other: str) -> bool:
    """Tell whether two lines are the same title; case and the mark at the end may differ.

    >>> same_title("What if I am late?", "what if I am late")
    True
    """
    return title_key(one) == title_key(other) != ""


def title_key(text: str) -> str:
    return " ".join(said(text[: LONGEST_TITLE + 8]).rstrip(END_MARKS).lstrip("¿¡").casefold().split())


def size(text: str) -> int:
    """Count the words of a phrase; two Chinese characters count as one word. Of a long text only the start is looked at.

    >>> size("What if I am late?"), size("网贷逾期")
    (5, 2)
    """
    start = text[:400]
    han = len(HAN.findall(start))
    return len(WORD.findall(start)) + (han + 1) // 2


def is_phrase(text: str, words: int) -> bool:
    """Tell whether a line is one phrase of so many words at most, and no sentence."""
    return len(text) <= LONGEST_TITLE and not said(text).endswith(STOPS) and not SENTENCE_END.search(said(text)) and size(text) <= words


def whole(sheet: Sheet, index: int) -> Drop:
    return index, 0, len(sheet.texts[index])


def head(sheet: Sheet, count: int) -> range:
    """The first lines, at most so many; never the only one."""
    return range(min(count, len(sheet.texts))) if len(sheet.texts) > 1 else range(0)


def tail(sheet: Sheet, count: int) -> range:
    """The last lines from the end up, at most so many, and never the first line."""
    return range(len(sheet.texts) - 1, max(0, len(sheet.texts) - 1 - count), -1)


def edges(sheet: Sheet, first: int, last: int) -> Sequence[int]:
    """The first and the last lines, each once, in order."""
    return _edges(len(sheet.texts), first, last)


@lru_cache(maxsize=4096)
def _edges(count: int, first: int, last: int) -> tuple[int, ...]:
    head_end = min(first, count) if count > 1 else 0
    return (*range(head_end), *range(max(head_end, count - last, 1), count))
