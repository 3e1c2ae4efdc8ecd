"""Flags sentences that say the opposite of what another witness of the batch says: a negation that one of them lost or doubled.

The worst damage reads fluently, and no rule can see it in one text. Two texts show it: the same words, but for a *not*.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ashore.knowledge.reading import Negation, negations, without_negations
from ashore.languages import LANGUAGES
from ashore.lazily import lazily
from ashore.model import Damage, Difference, Passage

RULE = "reversed"
FEWEST_WORDS = 5
FEWEST_SIGNS = 8
SENTENCE = lazily(r"[^.!?;。！？；\n]+(?:\.(?=[0-9])[^.!?;。！？；\n]+)*")
WORD = lazily(r"[^\W_]+(?:['’][^\W_]+)?")
NEGATING = ("forbid", "exempt", "plain")
SIGNS = lazily(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of a passage: where it begins in the passage, and how many negations it has."""

    passage: Passage
    start: int
    text: str
    negations: int


def _content(text: str, lang: str, found: Sequence[Negation]) -> tuple[str, ...]:
    """Give what a sentence says besides its negations, auxiliaries and marks, in order; nothing for a short one."""
    said = without_negations(text, lang, found)
    auxiliaries = LANGUAGES[lang].auxiliaries
    if LANGUAGES[lang].script == "Han":
        for word in sorted(auxiliaries, key=lambda word: (-len(word), word)):
            said = said.replace(word, "")
        signs = "".join(SIGNS.findall(said))
        return (signs,) if len(signs) >= FEWEST_SIGNS else ()
    words = [word for word in WORD.findall(said) if word not in auxiliaries]
    return tuple(words) if len(words) >= FEWEST_WORDS else ()


def _within(found: Sequence[Negation], start: int, end: int) -> list[Negation]:
    """Give the negations of a stretch, with their places in it."""
    return [replace(each, start=each.start - start, end=each.end - start) for each in found if start <= each.start and each.end <= end]


def _sentences(passages: Iterable[Passage]) -> Iterator[tuple[tuple[str, ...], _Said]]:
    for passage in passages:
        found = negations(passage.text, passage.lang)
        for sentence in SENTENCE.finditer(passage.text):
            text = sentence.group().strip()
            start = sentence.start() + len(sentence.group()) - len(sentence.group().lstrip())
            mine = _within(found, start, start + len(text))
            if content := _content(text, passage.lang, mine):
                yield (passage.lang, *content), _Said(passage, start, text, sum(each.force in NEGATING for each in mine))


def reversals(passages: Sequence[Passage], differences: Iterable[Difference], texts: Mapping[str, str]) -> tuple[Damage, ...]:
    """Give a finding for each side of a pair that differs by a negation. `texts` are the sources as received, by id.

    Sentences are paired by their words; near-duplicate passages by the differences that were found between them already.

    >>> one = Passage("S1-1", "S1", "en", "paragraph", "Collectors may call your friends at night.", 0, 42)
    >>> two = Passage("S2-1", "S2", "en", "paragraph", "Collectors may not call your friends at night.", 0, 46)
    >>> [(found.source, found.candidates) for found in reversals([one, two], [], {"S1": one.text, "S2": two.text})]
    [('S1', ('Collectors may not call your friends at night',)), ('S2', ('Collectors may call your friends at night',))]
    """
    same: defaultdict[tuple[str, ...], list[_Said]] = defaultdict(list)
    for content, said in _sentences(passages):
        same[content].append(said)
    damage = [_finding(one, other, texts) for group in same.values() for one, other in _opposed(group)]
    by_id = {passage.id: passage for passage in passages}
    for each in differences:
        if each.kind == "negation" and each.one in by_id and each.other in by_id:
            damage += _of_difference(by_id[each.one], by_id[each.other], each, texts)
    unique = {(each.source, each.start, each.end): each for each in reversed(damage)}
    return tuple(sorted(unique.values(), key=lambda each: (each.source, each.start, each.end)))


def _opposed(group: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Pair each sentence with the first one of another source that has another number of negations."""
    if len({said.negations for said in group}) < 2:
        return
    for one in group:
        for other in group:
            if other.negations != one.negations and other.passage.source != one.passage.source:
                yield one, other
                break


def _finding(one: _Said, other: _Said, texts: Mapping[str, str]) -> Damage:
    return _damage(one.passage, one.text, other.text, other.passage.id, texts)


def _of_difference(one: Passage, other: Passage, each: Difference, texts: Mapping[str, str]) -> list[Damage]:
    return [_damage(one, each.left, each.right, other.id, texts), _damage(other, each.right, each.left, one.id, texts)]


def _damage(passage: Passage, said: str, opposite: str, witness: str, texts: Mapping[str, str]) -> Damage:
    """Place the words in the source; where repairs changed them, the whole passage is the place."""
    at = texts[passage.source].find(said, passage.start, passage.end) if said else -1
    start, end = (at, at + len(said)) if at >= 0 else (passage.start, passage.end)
    note = f"{witness} says the opposite: a negation is lost or doubled in one of the two"
    return Damage(passage.source, start, end, RULE, said, "ambiguous", None, (opposite,) if opposite else (), note)
