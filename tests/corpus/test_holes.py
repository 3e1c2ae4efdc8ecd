"""The tables of holes: each entry has a case that proves it, and its cues never shut out what its pattern would find."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ashore.corpus.holes import Hole, _found, han_hole, holes
from ashore.corpus.holes.gaps_left import gap_left
from ashore.corpus.holes.half_words import half_word
from ashore.knowledge import strict_yaml
from ashore.languages import CHINESE

FOLDER = Path(__file__).parents[1] / "cases"
CASES: Any = strict_yaml.load("repair_holes.yml", (FOLDER / "repair_holes.yml").read_text(encoding="utf-8")).value
PAGES = sorted((Path(__file__).parents[2] / "docs" / "zh").rglob("*.md"))
ENTRIES = holes("zh")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry[0].id)
def test_each_entry_has_a_case(entry: tuple[Hole, Any, Any]) -> None:
    assert any(_found(case["text"], entry[0].cue, *entry) for case in CASES["cases"])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry[0].id)
def test_no_cue_shuts_out_a_match(entry: tuple[Hole, Any, Any]) -> None:
    """The pattern searched over the whole text finds no more than near the cues."""
    for case in CASES["cases"]:
        whole = [found.start(found.lastgroup or 0) for found in entry[1].finditer(case["text"])]
        assert entry[2] or [mark.start for mark in _found(case["text"], entry[0].cue, *entry)] == whole


def test_ids_are_said_once() -> None:
    assert len({entry.id for entry, _, _ in ENTRIES}) == len(ENTRIES)


def test_a_habit_of_the_writer_is_no_hole() -> None:
    line = "银行会打电话 ，也会发短信。"
    assert len(list(gap_left(line, CHINESE))) == 1
    assert not list(gap_left(line * 4, CHINESE))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_our_own_pages_have_no_holes(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    found = [*han_hole(text, CHINESE), *half_word(text, CHINESE), *gap_left(text, CHINESE)]
    assert [text[mark.start - 5 : mark.end + 5] for mark in found] == []
