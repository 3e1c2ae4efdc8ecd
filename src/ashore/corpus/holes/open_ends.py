"""Clauses that break off: a word behind which something must follow, and then a mark; and clauses that begin with what leans on a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from ashore.corpus.han import as_read
from ashore.corpus.mark import Mark
from ashore.corpus.tables import words_in
from ashore.languages import Language
from ashore.lazily import lazily

MARK = lazily(r"[，。；！？]")
# What follows: a word that cannot lean on another one, 后 at the head of a clause, verbs or “of” with “and” behind them.
LEANING = lazily(
    r"(?P<only>只有)(?=能|会|才能)"
    r"|(?:(?<=[，。；！？\n])|^)(?P<after>后)(?=(?:每|会|应|可|将|不|就|也|才|还|再|被|对|向|要|如|很|一般|通常|多久|几|第|[0-9]))"
    r"|(?P<both>交给|寄给|发给|告诉|属于|涉嫌|构成|拨打|致电|导致|列入)(?:和|与|及|以及)(?=[\u3400-\u9fff]{2})"
    r"|(?<![应活不本])(?P<that>该)(?=的|[，。；])"
    r"|(?:您|你|他|她|他们|借款人|债务人|本人|自己)(?P<of>的)(?=会受|会被|将被|会影响|被冻结|被列入|被起诉|能否)"
    r"|(?P<and>、)(?=和[\u3400-\u9fff])"
    r"|(?<=[，。；])(?P<again>又)(?=[0-9一二三四五六七八九十两]+(?:个月|天|年)以上)"
)
NOTE = "a word seems to be missing here"


def open_end(text: str, language: Language) -> Iterator[Mark]:
    """Flag a clause of Chinese from which a word was taken out, as the words beside the gap tell.

    >>> from ashore.languages import CHINESE
    >>> line = "平台会把债权交给，再上门。传票只有能发。后每天收罚息。这种做法涉嫌，应当报警。只有法院能发，以后每天，应该的。"
    >>> [line[mark.start : mark.end] for mark in open_end(line, CHINESE)]
    ['交给', '只有', '后', '涉嫌']
    """
    text = as_read(text)
    found = [*_broken_off(text), *((each.span(each.lastgroup or 0)) for each in LEANING.finditer(text))]
    for start, end in sorted(set(found)):
        yield Mark(start, end, "open_end", "unknown", None, (), NOTE)


def _broken_off(text: str) -> Iterator[tuple[int, int]]:
    """Give the words that something must follow and a mark does."""
    words = _by_last_sign()
    for mark in MARK.finditer(text):
        end = mark.start()
        if end and (word := next((word for word in words.get(text[end - 1], ()) if text.endswith(word, 0, end)), "")):
            yield end - len(word), end


@cache
def _by_last_sign() -> Mapping[str, tuple[str, ...]]:
    """The words by their last sign, the longest first."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words_in("no_clause_ends"), key=len, reverse=True):
        words[word[-1]].append(word)
    return {sign: tuple(each) for sign, each in words.items()}
