"""A section that is said to see nothing of a change shows the same: every single value of data/ is changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from ashore.bench.mutations import Mutation, mutate, mutations, raw_tables
from ashore.cache import Cache
from ashore.errors import AshoreError
from ashore.knowledge.load import Knowledge
from ashore.knowledge.texts import TABLES
from ashore.model import Page
from ashore.pages.expand import expand
from ashore.pages.expansions import expansions_of
from ashore.reach.base import read_state

EVERY = bool(os.environ.get("ASHORE_EVERY"))
FEWEST = 30


def shown(knowledge: Knowledge, pages: tuple[Page, ...]) -> dict[tuple[str, str, int], str]:
    """Expand every section; one with a fault shows that."""
    found = {}
    for page in pages:
        for number, section in enumerate(page.sections):
            text = "a fault"
            with suppress(AshoreError):
                text = expand(section.heading + section.body, page.lang, knowledge, page.name)
            found[page.lang, page.name, number] = text
    return found


def placed(knowledge: Knowledge) -> Knowledge:
    """An entry whose id was changed stands somewhere in its file still."""
    missing = {(table, key): (f"data/{table}.yml", 1, 1) for table in TABLES for key in getattr(knowledge, table)}
    return replace(knowledge, places={**missing, **knowledge.places})


def chosen(every: Iterable[Mutation]) -> Iterator[Mutation]:
    """One change of each kind of value, or every change."""
    kinds: set[tuple[str, str]] = set()
    for one in every:
        kind = (one.table, one.name.rpartition(".")[2] if not one.text else one.name.rpartition(".")[0].rpartition(".")[2])
        if one.new is not None and (EVERY or kind not in kinds):
            kinds.add(kind)
            yield one


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache", "tests")


def test_the_same_key_shows_the_same(facts_site: Path, cache: Cache) -> None:
    state, tables = read_state(facts_site, {}), raw_tables(facts_site)
    pages = state.project.pages
    before, html = expansions_of(state.knowledge, pages), shown(state.knowledge, pages)
    touched = 0
    for one in chosen(mutations(tables, state.knowledge.languages)):
        changed = placed(mutate(state.knowledge, tables, [one]))
        expansions_of(state.knowledge, pages, cache)
        after = expansions_of(changed, pages, cache)
        assert after == expansions_of(changed, pages), one.name
        moved = {place for place in before if before[place].key != after[place].key}
        different = {place for place, text in shown(changed, pages).items() if text != html[place]}
        assert different <= moved, one.name
        touched += bool(different)
        assert len(moved) < len(before) or one.table in ("ui", "settings"), one.name
    assert touched > FEWEST


def test_a_changed_heading_of_another_page_counts(tiny: Path, cache: Cache) -> None:
    """Links show the titles of what they lead to."""
    state = read_state(tiny, {})
    before = expansions_of(state.knowledge, state.project.pages, cache)
    target = tiny / "docs" / "en" / "visits.md"
    text = target.read_text(encoding="utf-8")
    target.write_text(text.replace("## What visitors may do {", "## What they may do {"), encoding="utf-8")
    state = read_state(tiny, {})
    after = expansions_of(state.knowledge, state.project.pages, cache)
    assert {place[:2] for place, one in after.items() if before[place].key != one.key} >= {("en", "index"), ("en", "visits")}
    assert all(before[place].key == one.key for place, one in after.items() if place[0] == "zh")
