"""Compares what the languages of a section state: pure, for written and built sections alike.

Where two of three languages agree, the third is the odd one. What stands in the odd one without a counterpart is paired with what it lacks
of the same kind, so that one changed digit gives one difference, not two.

Two in words comes and goes with the style of a language (both, 双方, ambas): it differs only where it stands against another number.
“One” and «un» are words of grammar, and no count. A language without a table of its own is read by its digits alone.
"""

from __future__ import annotations

import functools
import operator
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ashore.knowledge.reading import Quantity, facts, read_quantities
from ashore.knowledge.reading.grammars import GRAMMARS
from ashore.knowledge.reading.read import Fact
from ashore.pages.shown import Shown

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Difference:
    """In `lang` at `offset` stands `found` (None: nothing), where the other languages say `expected` (empty: nothing)."""

    lang: str
    offset: int
    kind: str
    found: str | None
    expected: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Read:
    text: Shown
    quantities: tuple[Quantity, ...]
    counts: Counter[Fact]
    free: Counter[Fact]
    in_words: Counter[Fact]


def differences(sides: Mapping[str, Shown]) -> list[Difference]:
    """Give what is stated in one language and not in the others, at the odd one out.

    >>> from ashore.pages.shown import shown_html
    >>> texts = {"en": "After 20 days.", "es": "Tras 30 días.", "zh": "20天以后。"}
    >>> differences({lang: shown_html(text, lang) for lang, text in texts.items()})
    [Difference(lang='es', offset=0, kind='duration', found='Tras 30 días', expected=(('en', 'After 20 days'), ('zh', '20天以后')))]
    >>> counts = {"en": shown_html("two sources, both", "en"), "es": shown_html("tres fuentes", "es"), "zh": shown_html("两份资料", "zh")}
    >>> [(one.lang, one.found, one.expected) for one in differences(counts)]
    [('es', 'tres', (('en', 'two'), ('zh', '两')))]
    """
    reads = {lang: _read(text, lang) for lang, text in sides.items()}
    if len(reads) < 2 or len({frozenset(read.counts.items()) for read in reads.values()}) == 1:
        return []
    expected = _agreed([read.counts for read in reads.values()])
    return [one for lang, read in reads.items() for one in _odd(lang, read, expected, reads)]


def message(name: str, difference: Difference) -> str:
    """Say which language says what.

    >>> message("visits#may", Difference("es", 0, "duration", "30 días", (("en", "20 days"), ("zh", "20天"))))
    'visits#may: es says “30 días”, where the others say “20 days” (en), “20天” (zh)'
    """
    lang, found = difference.lang, difference.found
    expected = ", ".join(f"“{text}” ({other})" for other, text in difference.expected)
    if found is None:
        return f"{name}: {lang} does not say what the others say: {expected}"
    if not expected:
        return f"{name}: {lang} says “{found}”, which the others do not say"
    return f"{name}: {lang} says “{found}”, where the others say {expected}"


def _read(text: Shown, lang: str) -> _Read:
    quantities = tuple(one for one in read_quantities(text.text, lang) if not _is_article(one) and (lang in GRAMMARS or not _in_words(one)))
    pairs = facts((one for one in quantities if _is_pair(one)), spelt_counts=True)
    in_words = facts((one for one in quantities if _in_words(one)), spelt_counts=True)
    return _Read(text, quantities, facts(quantities, spelt_counts=True), pairs, in_words)


def _in_words(quantity: Quantity) -> bool:
    return quantity.kind == "count" and quantity.spelt


def _is_pair(quantity: Quantity) -> bool:
    return _in_words(quantity) and quantity.low == quantity.high == _PAIR


def _is_article(quantity: Quantity) -> bool:
    return _in_words(quantity) and {quantity.low, quantity.high} <= {0, 1}


def _agreed(counts: Sequence[Counter[Fact]]) -> Counter[Fact]:
    """How often most languages state each fact; where all differ, as the first does."""
    result: Counter[Fact] = Counter()
    for fact in set().union(*counts):
        votes = Counter(count[fact] for count in counts)
        often, times = votes.most_common(1)[0]
        result[fact] = often if times > 1 else counts[0][fact]
    return result


def _odd(lang: str, read: _Read, expected: Counter[Fact], reads: Mapping[str, _Read]) -> Iterator[Difference]:
    extra, missing = list((read.counts - expected).elements()), list((expected - read.counts).elements())
    others = {other: one for other, one in reads.items() if other != lang}
    known = lang in GRAMMARS
    mine, theirs = Counter(read.free), functools.reduce(operator.or_, (one.free if known else one.in_words for one in others.values()))
    for fact in sorted(extra, key=str):
        partner = next((one for one in missing if one[0] == fact[0]), None)
        if partner is not None:
            missing.remove(partner)
        elif mine[fact]:
            mine[fact] -= 1
            continue
        quantity = _stray(read, fact, others)
        yield Difference(lang, quantity.start, fact[0], quantity.text, _said(partner, others))
    for fact in sorted(missing, key=str):
        if theirs[fact]:
            theirs[fact] -= 1
            continue
        yield Difference(lang, _where_missing(read, fact, others), fact[0], None, _said(fact, others))


def _fact(quantity: Quantity) -> Fact:
    return quantity.kind, quantity.low, quantity.high, quantity.unit


def _blocks_with(read: _Read, fact: Fact) -> list[int]:
    """The numbers of the blocks in which a fact stands, one for each time."""
    blocks = read.text.blocks()
    return [
        next((number for number, (start, end) in enumerate(blocks) if start <= quantity.start < end), 0)
        for quantity in read.quantities
        if _fact(quantity) == fact
    ]


def _stray(read: _Read, fact: Fact, others: Mapping[str, _Read]) -> Quantity:
    """Of the places where a fact stands, the one in a block where the other languages do not have it."""
    standing = [quantity for quantity in read.quantities if _fact(quantity) == fact]
    blocks = _blocks_with(read, fact)
    for other in others.values():
        spare = Counter(blocks) - Counter(_blocks_with(other, fact))
        if spare and len(other.text.blocks()) == len(read.text.blocks()):
            chosen = [quantity for quantity, block in zip(standing, blocks, strict=False) if block in spare]
            if chosen:
                return chosen[-1]
    return standing[-1]


def _where_missing(read: _Read, fact: Fact, others: Mapping[str, _Read]) -> int:
    """The beginning of the block whose counterpart states the fact."""
    mine = read.text.blocks()
    for other in others.values():
        lacking = Counter(_blocks_with(other, fact)) - Counter(_blocks_with(read, fact))
        if lacking and len(other.text.blocks()) == len(mine):
            return mine[min(lacking)][0]
    return mine[0][0] if mine else 0


def _said(fact: Fact | None, others: Mapping[str, _Read]) -> tuple[tuple[str, str], ...]:
    if fact is None:
        return ()
    first = {lang: next((one.text for one in read.quantities if _fact(one) == fact), None) for lang, read in others.items()}
    return tuple((lang, text) for lang, text in first.items() if text is not None)
