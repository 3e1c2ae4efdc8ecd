"""Mechanical damage planted in clean sentences is found, and nothing is found in the sentences themselves."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from ashore.bench.damage import Share, false_alarms, sentences, shares

ROOT = Path(__file__).parents[2]
FLOOR = 0.9
# What leaves hardly a trace: these are found only where the rest of the sentence tells. A higher share may raise them, none may lower them.
FLOORS = {
    "lost percent sign": 0.5,
    "lost zeros": 0.45,
    "hour without minutes": 0.8,
    "amount cut at its comma": 0.85,
    "sum or term without its unit": 0.4,
}


@pytest.fixture(scope="module")
def counted() -> dict[tuple[str, str], Share]:
    return shares(sentences(ROOT))


def test_each_family_is_found(counted: dict[tuple[str, str], Share]) -> None:
    families = dict.fromkeys(family for family, _ in counted)
    reached = {family: _share(each for (name, _), each in counted.items() if name == family) for family in families}
    assert {family: share for family, share in reached.items() if share < FLOORS.get(family, FLOOR)} == {}
    assert all(each.planted for each in counted.values())


def test_clean_sentences_are_clean() -> None:
    assert false_alarms(sentences(ROOT)) == []


def _share(rows: Iterable[Share]) -> float:
    each = list(rows)
    return sum(row.found for row in each) / sum(row.planted for row in each)
