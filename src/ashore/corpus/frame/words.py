"""Loads frame.yml, the table of the words that frame is made of, in all languages, and makes patterns of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from ashore.compiled import compiled
from ashore.knowledge import strict_yaml
from ashore.lazily import lazily


class _Saying(BaseModel):
    """A pattern of what a sentence says, and the strings of which one must stand in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cues: tuple[str, ...]
    says: str


class _Table(BaseModel):
    """frame.yml: `labels` are words, `patterns` regular expressions, `sayings` both, all by idea and language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    labels: dict[str, dict[str, tuple[str, ...]]]
    patterns: dict[str, dict[str, tuple[str, ...]]]
    sayings: dict[str, dict[str, tuple[_Saying, ...]]]


NO_WORD = lazily(r"\W+")
HAN = lazily("[\u3400-\u9fff]")


class Saying(NamedTuple):
    """What a sentence may say: the idea, the cues, of which one stands in it, and the pattern that it matches."""

    idea: str
    cues: tuple[str, ...]
    pattern: str

    @property
    def says(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first tried: of some two hundred a text tries a few."""
        return _compiled(self.pattern)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern, re.IGNORECASE)


@cache
def _table() -> _Table:
    """Load the table. A fault in it is ours, so it is raised as it is."""
    name = "frame.yml"
    document = strict_yaml.load(name, files("ashore.corpus.frame").joinpath(name).read_text(encoding="utf-8"))
    if document.faults:
        raise ValueError(f"{name}: {document.faults}")
    return _Table.model_validate(document.value)


@cache
def words(idea: str) -> frozenset[str]:
    """Give the words for an idea in all languages, in lower case.

    >>> "上一篇" in words("previous"), "anterior" in words("previous")
    (True, True)
    """
    return frozenset(word.casefold() for of in _table().labels[idea].values() for word in of)


@cache
def sayings() -> tuple[Saying, ...]:
    """Give all sayings in all languages."""
    every = [(idea, saying) for idea, langs in _table().sayings.items() for of in langs.values() for saying in of]
    return tuple(Saying(idea, saying.cues, saying.says) for idea, saying in every)


@cache
def cues_by_word() -> Mapping[bytes, tuple[tuple[str, int], ...]]:
    """Give all cues by their longest words in UTF-8, each with the place of its saying; Chinese ones stand under no word."""
    found: defaultdict[bytes, list[tuple[str, int]]] = defaultdict(list)
    for place, saying in enumerate(sayings()):
        for cue in saying.cues:
            found[b"" if HAN.search(cue) else max(NO_WORD.split(cue), key=len).encode()].append((cue, place))
    return {word: tuple(of) for word, of in found.items()}


def labels(*ideas: str) -> str:
    """Give a pattern for any word of these ideas, the longest first; a space stands for any white space.

    >>> bool(re.fullmatch(labels("following"), "Next  article", re.IGNORECASE))
    True
    """
    every = sorted({word for idea in ideas for word in words(idea)}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace("\\ ", r"\s{1,3}") for word in every) + ")"


@cache
def alternatives(idea: str) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of an idea one by one, so that it can be told how many of them match."""
    return tuple(compiled(pattern, re.IGNORECASE) for of in _table().patterns[idea].values() for pattern in of)


def patterns(idea: str) -> str:
    """Give one pattern out of all those of an idea, in all languages."""
    return "(?:" + "|".join(f"(?:{pattern})" for of in _table().patterns[idea].values() for pattern in of) + ")"
