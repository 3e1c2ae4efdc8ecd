"""How well cleaning does on small pages of all families: what it drops, and what it should have dropped. Floors are pinned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ashore.corpus.clean import UNSEEN, clean
from ashore.corpus.draft import Draft
from ashore.corpus.frame.shared import share
from ashore.corpus.ledger import compose, rendered, untiled
from ashore.knowledge import strict_yaml
from ashore.model import Source

DOCUMENT = strict_yaml.load("clean_pages.yml", (Path(__file__).parents[1] / "cases/clean_pages.yml").read_text(encoding="utf-8"))
PAGES: dict[str, list[dict[str, Any]]] = DOCUMENT.value  # type: ignore[assignment]
FLOORS = {"seen": 1.0, "unseen": 1.0, "fresh": 1.0, "later": 1.0, "guidance": 1.0, "families": 1.0}
Stretches = set[tuple[int, str]]


def read_marks(page: str) -> tuple[str, Stretches]:
    """Give the text without its marks, and what stood between them: each with its place, white space left out."""
    text, wanted = "", []
    for part in re.split(r"(⟦[^⟧]*⟧)", page):
        if part.startswith("⟦"):
            wanted.append((len(text), part[1:-1]))
        text += part.strip("⟦⟧")
    return text, set(_trimmed(wanted))


def _trimmed(stretches: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    for start, said in stretches:
        if said.strip():
            yield start + len(said) - len(said.lstrip()), said.strip()


def dropped(text: str, texts: list[str]) -> Stretches:
    draft = clean(Draft(Source("S", "s.txt", text)), share(texts) if len(texts) > 1 else None)
    spans = compose(text, draft.edits)
    assert untiled(text, spans) is None
    again = clean(Draft(Source("S", "s.txt", rendered(spans))))
    assert again.edits == (), "cleaning a clean page changes it"
    runs: list[tuple[int, str]] = []
    for edit in draft.edits:
        said = text[edit.start : edit.end]
        if edit.rule in UNSEEN:
            continue
        if runs and runs[-1][0] + len(runs[-1][1]) == edit.start and not runs[-1][1].endswith("\n"):
            runs[-1] = (runs[-1][0], runs[-1][1] + said)
        else:
            runs.append((edit.start, said))
    return set(_trimmed(runs))


def compared(case: dict[str, Any]) -> tuple[Stretches, Stretches]:
    """Give what should be dropped and what is, over all texts of a case."""
    marked = case.get("batch") or [case["page"]]
    read = [read_marks(page) for page in marked]
    texts = [text for text, _ in read]
    wanted = {(index * 10**6 + at, said) for index, (_, stretches) in enumerate(read) for at, said in stretches}
    found = {(index * 10**6 + at, said) for index, text in enumerate(texts) for at, said in dropped(text, texts)}
    return wanted, found


def measured(cases: list[dict[str, Any]]) -> tuple[float, float]:
    """Give precision and recall over the stretches of all cases."""
    pairs = [compared(case) for case in cases]
    right = sum(len(wanted & found) for wanted, found in pairs)
    return right / sum(len(found) for _, found in pairs), right / sum(len(wanted) for wanted, _ in pairs)


def test_the_pages_can_be_read() -> None:
    assert DOCUMENT.faults == ()
    assert sum(len(case.get("batch", "1")) for cases in PAGES.values() for case in cases) >= 60


@pytest.mark.parametrize("case", [case for cases in PAGES.values() for case in cases], ids=lambda case: case["id"])
def test_page(case: dict[str, Any]) -> None:
    wanted, found = compared(case)
    assert sorted(found) == sorted(wanted) or case.get("fails")


@pytest.mark.parametrize("half", FLOORS)
def test_precision_and_recall(half: str) -> None:
    if half in PAGES:
        precision, recall = measured(PAGES[half])
        assert precision >= FLOORS[half]
        assert recall >= FLOORS[half]
