"""Nothing goes from clean articles, and nothing in them is taken for an advert or for personal data, whatever they tell about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ashore.corpus.personal import RULE
from ashore.corpus.recipe import prepare
from ashore.knowledge import strict_yaml
from ashore.model import Source

DOCUMENT = strict_yaml.load("clean_articles.yml", (Path(__file__).parents[1] / "cases/clean_articles.yml").read_text(encoding="utf-8"))
ARTICLES: list[dict[str, Any]] = DOCUMENT.value  # type: ignore[assignment]


@pytest.mark.parametrize("case", ARTICLES, ids=[case["lang"] for case in ARTICLES])
@pytest.mark.parametrize("ending", ["", "\n\n"], ids=["as it is", "joined"])
def test_nothing_goes(case: dict[str, Any], ending: str) -> None:
    text = case["text"] + ending + (case["text"] if ending else "")
    draft = prepare(Source("S", "s.txt", text))
    assert [text[edit.start : edit.end] for edit in draft.edits if edit.action == "drop" and not ending] == []
    assert [found for found in draft.damage if found.rule in ("advert", RULE)] == []


@pytest.mark.parametrize("case", ARTICLES, ids=[case["lang"] for case in ARTICLES])
def test_nothing_goes_from_any_part(case: dict[str, Any]) -> None:
    """A page may begin and end anywhere: each paragraph may be the first or the last one."""
    paragraphs = case["text"].strip().split("\n\n")
    for first in range(1, len(paragraphs) - 3):
        text = "\n\n".join(paragraphs[first:])
        assert [text[edit.start : edit.end] for edit in prepare(Source("S", "s.txt", text)).edits if edit.action == "drop"] == []
        text = "\n\n".join(paragraphs[: len(paragraphs) - first])
        assert [text[edit.start : edit.end] for edit in prepare(Source("S", "s.txt", text)).edits if edit.action == "drop"] == []
