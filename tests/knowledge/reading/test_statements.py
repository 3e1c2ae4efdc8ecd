"""Boundaries of stages and negations. The cases are data."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.knowledge import strict_yaml
from ashore.knowledge.reading import StageBoundary, negations, read_boundaries

FILE = Path(__file__).parents[2] / "cases" / "reading.yml"
TABLE: Any = strict_yaml.load("reading.yml", FILE.read_text(encoding="utf-8")).value


def shown(one: StageBoundary) -> str:
    return f"{one.stage or '-'} {one.from_day} {'-' if one.to_day is None else one.to_day}"


@pytest.mark.parametrize("case", TABLE["boundaries"], ids=lambda case: f"{case['lang']}-{case['text'][:40]}")
def test_finds_boundaries(case: dict[str, Any]) -> None:
    assert [shown(one) for one in read_boundaries(case["text"], case["lang"])] == case["finds"]


@pytest.mark.parametrize("case", TABLE["negations"], ids=lambda case: f"{case['lang']}-{case['text'][:40]}")
def test_finds_negations(case: dict[str, Any]) -> None:
    assert [one.force for one in negations(case["text"], case["lang"])] == case["finds"]


PIECES = [
    "overdue ",
    "early ",
    "within ",
    "3 months ",
    "no ",
    "not ",
    "逾期",
    "三个月",
    "不",
    "没有",
    "。",
    ". ",
    "vencido ",
    "sin ",
    "mes ",
    "第一个月",
    "-",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)), st.sampled_from(("en", "es", "zh", "fr")))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_read(text: str, lang: str) -> None:
    assert all(text[one.start : one.end] == one.text for one in negations(text, lang))
    boundaries = read_boundaries(text, lang)
    assert all(text[one.start : one.end] == one.text for one in boundaries)
    assert all(one.to_day is None or one.from_day <= one.to_day for one in boundaries)


@pytest.mark.parametrize("piece", ["overdue 3 months, ", "逾期三个月，", "no ", "不", "the first month ", "vencido 3 meses. ", "early. "])
def test_no_text_makes_it_slow(piece: str) -> None:
    """A guard against quadratic patterns: a hostile text of 20,000 characters takes a second, not hours."""
    began = time.process_time()
    for lang in ("en", "es", "zh"):
        text = piece * (20_000 // len(piece))
        read_boundaries(text, lang)
        negations(text, lang)
    assert time.process_time() - began < 10
