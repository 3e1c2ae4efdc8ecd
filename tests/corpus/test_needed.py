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


def admits(branch: Branch, words: list[str]) -> bool:
    begun = branch.begins is None or any(
        words[0].startswith(begin[:-1]) if begin.endswith("*") else words[0] == begin for begin in branch.begins
    )
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
    assume(words and text[0].isalnum())
    hints = hints_of(lang)
    cues = [word.strip("*").encode("latin-1") for word in (*entry.cue, *entry.also)]
    telling = {*words, *cues} - hints.plain
    ways = hints.by_entry(hints.open_ways(telling) & ~(hints.wanting(hints.open_ways(telling)) & ~hints.wanted(telling)))
    assert number in ways and hints.may_begin(words[0], ways[number]), text


@pytest.mark.parametrize(
    ("pattern", "begins", "pieces"),
    [
        (r"\b(?:the\s+)?loans?\b", {"the", "loan", "loans"}, [{"loan", "loans"}]),
        (r"lend\w*\s+(?:money|cash)\b", {"lend", "lend*"}, [{"cash", "money"}, {"lend"}]),
        (r"\w+\s+overdue", None, [{"overdue"}]),
        (r"\bon-site (?!visit)", {"on"}, [{"site"}]),
        (r"(?:ab|\d)?\s*x", None, []),
    ],
)
def test_needs_are_derived(pattern: str, begins: set[str] | None, pieces: list[set[str]]) -> None:
    [branch] = branches(pattern)
    assert branch.begins == begins
    assert sorted(branch.pieces, key=sorted) == sorted(pieces, key=sorted)


@pytest.mark.parametrize("lang", LATIN)
def test_hints_take_away_most_entries(lang: str) -> None:
    hints = hints_of(lang)
    assert not hints.open_ways([b"otter", b"kite"])
    assert sum(branch.begins is None for entry in renderings(lang) for branch in branches(entry.pattern)) < 10
