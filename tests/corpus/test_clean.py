"""Cleaning drops frame and nothing else. The cases are data; the properties hold for any text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.corpus.clean import clean
from ashore.corpus.draft import Draft
from ashore.corpus.ledger import compose, rendered, untiled
from ashore.knowledge import strict_yaml
from ashore.model import Source

CASES = Path(__file__).parents[1] / "cases" / "clean.yml"
DOCUMENT = strict_yaml.load(CASES.name, CASES.read_text(encoding="utf-8"))
TABLE: dict[str, Any] = DOCUMENT.value  # type: ignore[assignment]


def cleaned(text: str) -> tuple[str, list[list[str]]]:
    draft = clean(Draft(Source("S", "s.txt", text)))
    spans = compose(text, draft.edits)
    assert untiled(text, spans) is None
    dropped = [[span.rule, text[span.start : span.end].strip()] for span in spans if span.action == "drop"]
    return rendered(spans), [[rule, said] for rule, said in dropped if said.strip("\ufeff")]


def test_the_cases_can_be_read() -> None:
    assert DOCUMENT.faults == ()


def test_a_value_may_return_beside_each_sentence_it_belongs_to() -> None:
    """Of three offers compared, the same term is data each time and no caption of a lost picture."""
    offers = [
        f"The {name} bank asks {rate} percent a year.\nTerm of the loan: 24 months\nThat is what its letter says." for name, rate in OFFERS
    ]
    assert cleaned("\n".join(offers)) == ("\n".join(offers), [])


OFFERS = (("first", "six"), ("second", "seven"), ("third", "nine"))


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["id"])
def test_drops_frame(case: dict[str, Any]) -> None:
    text, dropped = cleaned(case["text"])
    assert text == case["becomes"]
    assert dropped == case["dropped"]


@pytest.mark.parametrize("text", TABLE["must_not_change"])
def test_leaves_text_alone(text: str) -> None:
    assert cleaned(text) == (text, [])


@pytest.mark.parametrize("case", TABLE["known_failures"], ids=lambda case: case["wanted"])
@pytest.mark.xfail(strict=True, reason="known failure: move it to the cases once it works")
def test_known_failures(case: dict[str, Any]) -> None:
    assert cleaned(case["text"])[0] != case["text"]


SIGNS = [
    " - ",
    "-",
    "|",
    " > ",
    "\n",
    "\n\n",
    "\r\n",
    "\ufeff",
    "\r",
    " ",
    "\t",
    ".",
    "\x00",
    "\u2028",
    "\x1c",
    "\u00a0",
    "a",
    "b c",
    "Late?",
]
LABELS = [
    "late",
    "逾期",
    "上篇: ",
    "下篇: ",
    "Next: ",
    "Previous: ",
    "Artículos populares",
    "Related reading:",
    "Next article: x",
    "热门文章",
]
FRAGMENTS = st.sampled_from([*SIGNS, *LABELS])
TEXTS = st.one_of(st.text(), st.lists(FRAGMENTS, max_size=14).map("".join))


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_cleaning_a_clean_text_changes_nothing(text: str) -> None:
    once, _ = cleaned(text)
    assert cleaned(once)[0] == once


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_kept_lines_are_lines_of_the_source(text: str) -> None:
    for line in clean(Draft(Source("S", "s.txt", text))).lines:
        whole = text.split("\n")[line.number - 1]
        assert text[line.start : line.end] in whole
