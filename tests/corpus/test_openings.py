"""What is derived from a pattern is never missing from its matches: a line that is not tried holds none."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ashore.corpus.hints import hints_of
from ashore.corpus.openings import Opening, openings, stems_of
from ashore.corpus.renderings import Rendering, renderings
from ashore.corpus.shape import lowered, words_of
from ashore.languages import LATIN

ENTRIES = [entry for lang in LATIN for entry in renderings(lang)]
SIGNS = st.characters(max_codepoint=255, exclude_characters="\n\r_")


def admits(opening: Opening, words: list[str]) -> bool:
    return all(allowed is None or (word and not allowed.isdisjoint(stems_of(word))) for allowed, word in zip(opening, words, strict=False))


@settings(max_examples=400, deadline=None)
@given(st.data(), st.sampled_from(ENTRIES))
def test_a_match_opens_as_its_pattern_says(data: st.DataObject, entry: Rendering) -> None:
    text = data.draw(st.from_regex(re.compile(entry.pattern, re.IGNORECASE), fullmatch=True, alphabet=SIGNS))
    words = [word.decode("latin-1") for word in words_of(lowered(text)).split()]
    assume(words and text[0].isalnum())
    assert any(admits(opening, [*words, "", ""]) for opening in openings(entry.pattern)), text


@settings(max_examples=100, deadline=None)
@given(st.data(), st.sampled_from(LATIN))
def test_the_words_of_a_match_open_its_entry(data: st.DataObject, lang: str) -> None:
    number, entry = data.draw(st.sampled_from(list(enumerate(renderings(lang)))))
    text = data.draw(st.from_regex(re.compile(entry.pattern, re.IGNORECASE), fullmatch=True, alphabet=SIGNS))
    words = words_of(lowered(text)).split()
    assume(words and text[0].isalnum())
    hints = hints_of(lang)
    cued = hints.cued(words, number, [0], entry.before)
    assert not cued or 0 in hints.by_entry(hints.beginnings(words)).get(number, []), text


@pytest.mark.parametrize(
    ("pattern", "derived"),
    [
        (r"\b(?:the\s+)?loans?\b", [[{"the"}, {"loan", "loans"}, None], [{"loan", "loans"}, None, None]]),
        (r"lend\w*\s+(?:money|cash)\b", [[{"lend", "lend*"}, {"money", "cash"}, None]]),
        (r"\w+\s+overdue\s+(?:bill|debt)s", [[None, {"overdue"}, {"bills*", "debts*"}]]),
        (r"\bon-site (?!visit)", [[{"on"}, {"site"}, None]]),
        (r"\ba(?:\s+b)*\s+c(?!\w)", [[{"a"}, {"b", "c"}, None]]),
        (r"\b\d+\s?% of", [[{f"{digit}*" for digit in range(10)}, {"of*"}, None]]),
        (r"(ab)\s+\1", [[{"ab"}, None, None]]),
    ],
)
def test_openings_are_derived(pattern: str, derived: list[list[set[str] | None]]) -> None:
    assert [list(opening) for opening in openings(pattern)] == derived


@pytest.mark.parametrize("lang", LATIN)
def test_no_way_begins_at_every_word(lang: str) -> None:
    hints = hints_of(lang)
    assert not hints.beginnings([b"otter", b"kite", b"otter", b"kite"])
    told = [opening for entry in renderings(lang) for opening in openings(entry.pattern)]
    assert sum(first is None for first, *_ in told) < 10
    assert not [opening for opening in told if not any(opening)]


def test_signs_that_join_words_are_no_way_past() -> None:
    """`_` and a foreign letter count to words in a pattern, and part them in ours: the second word must not be asked for there."""
    from ashore.corpus.lexicon import lexicon
    from ashore.languages import ENGLISH

    for line in ("My loan is timed, overdue.", "My loan_x is timed, overdue.", "My loan贷x is timed, overdue."):
        assert "lexicon:over-time" in [mark.rule for mark in lexicon(line, ENGLISH)]
