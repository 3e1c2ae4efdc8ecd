"""What is derived from a pattern is never missing from its matches: a text that is not tried holds none."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ashore.corpus.hints import hints_of
from ashore.corpus.needed import Branch, branches
from ashore.corpus.renderings import Rendering, renderings
from ashore.corpus.shape import lowered, words_of
from ashore.languages import LATIN

ENTRIES = [entry for lang in LATIN for entry in renderings(lang)]
SIGNS = st.characters(max_codepoint=255, exclude_characters="\n\r")


def said_by(word: str, stems: frozenset[str] | None) -> bool:
    return stems is None or any(word.startswith(stem[:-1]) if stem.endswith("*") else word == stem for stem in stems)


def admits(branch: Branch, words: list[str]) -> bool:
    begun = said_by(words[0], branch.begins) and (branch.follows is None or any(said_by(word, branch.follows) for word in words[1:]))
    return begun and all(any(piece in word for piece in pieces for word in words) for pieces in branch.pieces)


@settings(max_examples=400, deadline=None)
@given(st.data(), st.sampled_from(ENTRIES))
def test_a_match_holds_what_its_pattern_needs(data: st.DataObject, entry: Rendering) -> None:
    text = data.draw(st.from_regex(re.compile(entry.pattern, re.IGNORECASE), fullmatch=True, alphabet=SIGNS))
    words = [word.decode("latin-1") for word in words_of(lowered(text)).split()]
    assume(words and text[0].isalnum())
    assert any(admits(branch, words) for branch in branches(entry.pattern)), text


@settings(max_examples=60, deadline=None)
@given(st.data(), st.sampled_from(LATIN))
def test_the_words_of_a_match_open_its_entry(data: st.DataObject, lang: str) -> None:
    number, entry = data.draw(st.sampled_from(list(enumerate(renderings(lang)))))
    text = data.draw(st.from_regex(re.compile(entry.pattern, re.IGNORECASE), fullmatch=True, alphabet=SIGNS))
    words = words_of(lowered(text)).split()
    hints = hints_of(lang)
    cued = words and any(said_by(word.decode("latin-1"), frozenset(entry.cue)) for word in words[:1])
    assume(words and text[0].isalnum() and (entry.before or cued))
    cues = [word.strip("*").encode("latin-1") for word in (*entry.cue, *entry.also)]
    ways = [way for way in hints.open_ways({*words, *cues} - hints.plain) if way.entry == number]
    holds = [hints[word].holds for word in words]
    followed = [way for way in ways if way.follow is None or "_" in text or (len(words) > 1 and way.follow in holds[1])]
    assert any(way.begin is None or way.begin in holds[0] for way in followed), text


@pytest.mark.parametrize(
    ("pattern", "begins", "pieces"),
    [
        (r"\b(?:the\s+)?loans?\b", {"the", "loan", "loans"}, [{"loan", "loans"}]),
        (r"lend\w*\s+(?:money|cash)\b", {"lend*"}, [{"cash", "money"}, {"lend"}]),
        (r"\w+\s+overdue", None, [{"overdue"}]),
        (r"\bon-site (?!visit)", {"on"}, [{"site"}]),
        (r"(?:ab|\d)?\s*x", None, []),
    ],
)
def test_needs_are_derived(pattern: str, begins: set[str] | None, pieces: list[set[str]]) -> None:
    every = branches(pattern)
    assert (None if begins is None else set().union(*(branch.begins or () for branch in every))) == begins
    assert all(sorted(branch.pieces, key=sorted) == sorted(pieces, key=sorted) for branch in every)


@pytest.mark.parametrize(
    ("pattern", "follows"),
    [
        (r"\b(?:the\s+)?loans?\b", {"the": {"loan", "loans"}, "loan": None, "loans": None}),
        (r"lend\w*(?:\s+the)?\s+(?:money|cash)\b", {"lend*": {"the", "money", "cash"}}),
        (r"(?:stop\w*|halt) (?:it )?now", {"stop*": {"it", "now*"}, "halt": {"it", "now*"}}),
        (r"over[- ]?term (?:fees|loan\w*) due", {"over": {"term"}, "overterm": {"fees", "loan*"}}),
        (r"can['’]t pay", {"can": {"t"}, "can*": None}),
        (r"loans \d+ days", {"loans": None}),
        (r"loans \w+ly due", {"loans": None}),
        (r"loans(?:\w+ly)? due", {"loans": {"due*"}, "loans*": {"due*"}}),
    ],
)
def test_what_follows_is_derived(pattern: str, follows: dict[str, set[str] | None]) -> None:
    assert {begin: branch.follows for branch in branches(pattern) for begin in branch.begins or ()} == follows


@pytest.mark.parametrize("lang", LATIN)
def test_hints_take_away_most_entries(lang: str) -> None:
    hints = hints_of(lang)
    assert not hints.open_ways([b"otter", b"kite"])
    assert sum(branch.begins is None for entry in renderings(lang) for branch in branches(entry.pattern)) < 10
