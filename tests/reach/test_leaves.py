"""Every single value of data/ is changed, and the reach that is told is held against what really differs between the built sites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ashore.bench.mutations import Mutation, mutate, mutations, raw_tables, token
from ashore.errors import AshoreError
from ashore.reach.base import read_state
from ashore.reach.state import State, reach
from ashore.site.build import build_site
from tests.reach.built import ABOUT, FRAME, Where, differing, read_built, where

_TOKEN = re.compile(r"zq[a-j]+qz")
# Besides texts they hold only ids, by which code and templates call them; a word that is gone stops the build (tests/site/test_build.py).
WORDS = ("ui", "report")


@dataclass(frozen=True)
class Ground:
    """The unchanged site, how it was built, and all the ways to change it."""

    state: State
    tables: dict[str, list[dict[str, object]]]
    mutations: tuple[Mutation, ...]
    built: dict[Where, str]
    folder: Path

    def changed(self, chosen: Sequence[Mutation]) -> State:
        return replace(self.state, project=replace(self.state.project, knowledge=mutate(self.state.knowledge, self.tables, chosen)))

    def build(self, state: State) -> dict[Where, str]:
        site = self.folder / "site"
        _build(self.folder, site, state, self.state)
        return read_built(site)


@pytest.fixture(scope="module")
def facts(facts_site: Path) -> Ground:
    return _ground(facts_site)


def _ground(folder: Path) -> Ground:
    state, tables = read_state(folder, {}), raw_tables(folder)
    _build(folder, folder / "site", state, state)
    return Ground(state, tables, tuple(mutations(tables, state.knowledge.languages)), read_built(folder / "site"), folder)


def _build(folder: Path, site: Path, state: State, unchanged: State) -> None:
    """With the agreement of the unchanged site: lines with days stand only where it is known, and how the languages stand is no value."""
    build_site(folder, site, state.knowledge, state.project.pages, agreement=unchanged.project.agreement)


def test_every_kind_of_value_is_changed(facts: Ground) -> None:
    assert {one.table for one in facts.mutations if one.new} == {table for table, entries in facts.tables.items() if entries}
    refused = [one for one in facts.mutations if one.new is None]
    assert all(one.name.endswith(".kind") and one.why_not for one in refused)  # a kind that its value does not fit
    assert len({one.new for one in facts.mutations if one.text}) == sum(one.text for one in facts.mutations)


def test_each_value_reaches_what_differs_in_the_built_site(facts: Ground) -> None:
    told: dict[str, set[Where]] = {}
    chosen: list[Mutation] = []
    refused: dict[str, str] = {}
    for one in facts.mutations:
        if one.text or one.new is None or one.table in WORDS:
            continue
        try:
            told[one.name] = {where(change) for change in reach(facts.state, facts.changed([one]))}
            chosen.append(one)
        except AshoreError as error:
            refused[one.name] = error.findings[0].rule
    assert refused and set(refused.values()) == {"macro-id"}  # an id that pages or other entries still call by its old name
    assert sum(bool(places) for places in told.values()) > 40
    for batch in _disjoint(chosen, told):
        expected = set[Where]().union(*(told[one.name] for one in batch))
        assert differing(facts.built, facts.build(facts.changed(batch))) == expected, [one.name for one in batch]


def _disjoint(chosen: Sequence[Mutation], told: dict[str, set[Where]]) -> Iterator[list[Mutation]]:
    """Put values together whose told reaches do not touch: a place too many or too few in any of them shows in the union."""
    rest = sorted(chosen, key=lambda one: -len(told[one.name]))
    while rest:
        taken: set[Where] = set()
        batch: list[Mutation] = []
        for one in rest:
            if taken.isdisjoint(told[one.name]):
                taken |= told[one.name]
                batch.append(one)
        yield batch
        rest = [one for one in rest if one not in batch]


def test_each_text_reaches_where_its_words_stand(facts: Ground) -> None:
    _hold_texts(facts)


def test_each_text_of_the_real_site_reaches_where_its_words_stand(root: Path, tmp_path: Path) -> None:
    import shutil

    for name in ("data", "docs", "sources", "overrides"):
        shutil.copytree(root / name, tmp_path / name)
    shutil.copyfile(root / "mkdocs.yml", tmp_path / "mkdocs.yml")
    _hold_texts(_ground(tmp_path))


def _hold_texts(ground: Ground) -> None:
    """All texts get a word of their own at once, so that one build tells of each where it stands."""
    texts = [one for one in ground.mutations if one.text]
    names = {token(one.table, int(one.way[0]), one.way[1:]): one for one in texts}
    assert len(names) == len(texts) > 1000
    changed = ground.changed(texts)
    told = _places((where(change), change.new) for change in reach(ground.state, changed))
    shown = _places(ground.build(changed).items())
    framed = unshown = 0
    for word, one in names.items():
        everywhere, said = shown.get(word, set()), told.get(word, set())
        expected = {place for place in everywhere if place[2] != ABOUT}
        # Pages that speak all languages (the chooser, not-found pages, notices) show a word in frames of other languages too.
        elsewhere = {place for place in expected if place[2] == FRAME and place[0] != one.way[-1]}
        assert expected - elsewhere <= said and (not elsewhere or (one.way[-1], "", FRAME) in said), (one.name, expected, said)
        assert {place[2] for place in said - expected} <= {FRAME}, one.name
        framed += any(place[2] == FRAME for place in said)
        unshown += bool(said - everywhere) and not elsewhere and (one.way[-1], "", ABOUT) not in everywhere
    # A template may show a word on a condition that no page of this site meets; the reach names it all the same.
    assert framed and unshown / framed < 0.25, (framed, unshown)


def _places(found: Iterable[tuple[Where, str]]) -> dict[str, set[Where]]:
    places: dict[str, set[Where]] = {}
    for place, text in found:
        for word in _TOKEN.findall(text):
            places.setdefault(word, set()).add(place)
    return places
