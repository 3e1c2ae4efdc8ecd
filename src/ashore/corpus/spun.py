"""Finds the synonyms of a rewriting tool on pages that such a tool has gone through.

Rewriters put 疑惑 for 问题, 表现 for 行为, 实行 for 进行. Each of these is a good word somewhere, so one proves nothing. Some stand where
no writer would put them: three different ones prove the page, and then the plainer ones are told as well. Of some, one is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ashore.compiled import compiled
from ashore.corpus.han import as_read
from ashore.corpus.mark import Mark
from ashore.knowledge import strict_yaml
from ashore.languages import Language

PROOF = 3
PLAIN_PROOF = 4
LENT = ("还款", "网贷", "催收", "信用卡", "花呗", "借呗")  # what such pages speak of; long laws use many of the plain words
NOTE = "a synonym put in by a rewriting tool"


class Entry(NamedTuple):
    """A synonym: strings of which one stands in it, its pattern, and the word that it was put in for."""

    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    word: str


@cache
def _table() -> Mapping[str, Sequence[Entry]]:
    """Give the synonyms of each kind. A fault in the table is ours, so it is raised as it is."""
    name = "spun.yml"
    document = strict_yaml.load(name, files("ashore.corpus").joinpath(name).read_text(encoding="utf-8"))
    if document.faults or not isinstance(document.value, dict):
        raise ValueError(f"{name}: {document.faults}")
    return {
        kind: tuple(Entry(tuple(" ".join(cues).split()), compiled(pattern), word) for *cues, pattern, word in entries)
        for kind, entries in document.value.items()
    }


def spun_word(text: str, language: Language) -> Iterator[Mark]:
    """Flag synonyms that a rewriting tool put in, where three different ones prove that one was at work.

    >>> from ashore.languages import CHINESE
    >>> line = "因各种起因没还款，银行会采纳法律手段。之一步是核实，再解决疑惑。"
    >>> [(line[mark.start : mark.end], mark.value) for mark in spun_word(line, CHINESE)]
    [('各种起因', '原因'), ('采纳', '采取'), ('之一', '第一'), ('疑惑', '问题')]
    """
    if language.script != "Han":
        return
    said, after = as_read(text), 0
    for found, entry in sorted(_synonyms(said), key=lambda pair: (pair[0].start(), -pair[0].end())):
        if found.start() >= after:
            after = found.end()
            yield Mark(found.start(), found.end(), "spun_word", "ambiguous", entry.word, (entry.word,), NOTE)


def _synonyms(said: str) -> Iterator[tuple[re.Match[str], Entry]]:
    """Give the synonyms of a text: those of which one is enough, and where three different telling ones prove the page, all.

    In a text on loans, one telling synonym proves it too beside plain ones for four different words.

    Entries that begin with the same string are ways in which one synonym shows, and count once.
    """
    alone, telling = list(_found("alone", said)), list(_found("telling", said))
    yield from alone
    proofs = len({entry.cues[0] for _, entry in (*alone, *telling)})
    proved = list(_found("proved", said)) if proofs >= PROOF or (proofs and any(word in said for word in LENT)) else []
    if proofs >= PROOF or len({entry.word for _, entry in proved}) >= PLAIN_PROOF:
        yield from telling
        yield from proved


def _found(kind: str, said: str) -> Iterator[tuple[re.Match[str], Entry]]:
    """Give the places of the synonyms of one kind; a text without their strings never meets the patterns."""
    signs = frozenset(said)
    for entry in _table()[kind]:
        if not entry.cues or any(cue[0] in signs and cue[1] in signs and cue in said for cue in entry.cues):
            yield from ((found, entry) for found in entry.pattern.finditer(said))
