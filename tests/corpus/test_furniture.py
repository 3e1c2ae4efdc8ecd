"""Lines that sites write around an article are dropped, wherever they stand, and the text beside them stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ashore.corpus.recipe import prepare
from ashore.knowledge import strict_yaml
from ashore.model import Source

FILE = Path(__file__).parents[1] / "cases" / "furniture.yml"
LANGUAGES: Any = strict_yaml.load(FILE.name, FILE.read_text(encoding="utf-8")).value
CASES = [(lang, place, line) for lang, parts in LANGUAGES.items() for place in ("above", "below") for line in parts[place]]


def dropped(text: str) -> list[tuple[int, int]]:
    return [(edit.start, edit.end) for edit in prepare(Source("S1", "S1.txt", text)).edits if edit.action == "drop"]


@pytest.mark.parametrize(("lang", "place", "line"), CASES, ids=[f"{lang}-{line[:30]}" for lang, _, line in CASES])
def test_line_goes_and_text_stays(lang: str, place: str, line: str) -> None:
    said = LANGUAGES[lang]["text"]
    text = "\n\n".join([line, *said] if place == "above" else [*said, line]) + "\n"
    at = text.index(line)
    gone = dropped(text)
    assert all(any(start <= sign < end for start, end in gone) for sign in range(at, at + len(line)))
    assert not [each for each in said for start, end in gone if start < text.index(each) + len(each) and end > text.index(each)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_at_once(lang: str) -> None:
    """Eight lines above and eight below, as far as the rules look."""
    parts = LANGUAGES[lang]
    text = "\n\n".join([*parts["above"][5:11], *parts["text"], *parts["below"][8:14]]) + "\n"
    kept = [
        each
        for each in parts["text"]
        if any(start < text.index(each) + len(each) and end > text.index(each) for start, end in dropped(text))
    ]
    assert kept == []
