"""How long a reach takes, and whether it is right for every value of the real site, against the HTML of all its pages."""

from __future__ import annotations

import os
import re
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ashore.bench.mutations import Mutation, mutate, mutations, raw_tables
from ashore.errors import AshoreError
from ashore.pages.render import Renderer
from ashore.reach.base import read_state
from ashore.reach.state import Key, State, reach

# Their texts are held by a test with a real build; besides these they hold only ids.
_WORDS = ("ui", "report")
# What stands beside a page's own text; tests/reach holds it against built sites.
_BESIDE = ("head", "days")
_SECTION = re.compile(r'^<h[1-6](?: [^>]*)? id="([^"]+)"', re.MULTILINE)


def measure(root: Path) -> str:
    """Change every value but texts (with ASHORE_REACH_EVERY=10 every tenth) and hold each reach against rendered pages."""
    before, tables = read_state(root, {}), raw_tables(root)
    chosen = [one for one in mutations(tables, before.knowledge.languages) if not one.text and one.table not in _WORDS]
    sampled = chosen[:: int(os.environ.get("ASHORE_REACH_EVERY", "1"))]
    rendered = _Rendered(before)
    outcomes, seconds, wrong = Counter[str](), list[float](), list[str]()
    for one in sampled:
        if one.new is None:
            outcomes["refused by the schema"] += 1
            continue
        outcome, took, right = _one(before, rendered, tables, one)
        outcomes[outcome] += 1
        seconds += [took] if took else []
        wrong += [] if right else [one.name]
    lines = [f"{len(sampled)} of {len(chosen)} values changed one by one: {', '.join(f'{n} {what}' for what, n in outcomes.most_common())}"]
    lines.append(f"reach told otherwise than the pages differ: {len(wrong)} {' '.join(wrong[:10])}".rstrip())
    lines.append(f"median {statistics.median(seconds):.2f} s a reach, without reading the two states" if seconds else "")
    return "\n".join(lines)


def _one(before: State, rendered: _Rendered, tables: dict[str, list[dict[str, object]]], one: Mutation) -> tuple[str, float, bool]:
    started = time.perf_counter()
    try:
        knowledge = mutate(before.knowledge, tables, [one])
        after = State(replace(before.project, knowledge=knowledge), before.templates)
        told = {
            (change.place.lang, change.place.page, change.place.section)
            for change in reach(before, after)
            if change.place.page and change.kind not in _BESIDE
        }
    except AshoreError:
        return "refused, since something calls it by its old name", 0, True
    took = time.perf_counter() - started
    return ("reaching pages" if told else "reaching no page"), took, told == rendered.differing(after)


class _Rendered:
    """The sections of a state's pages as HTML, each page rendered once for each text it has had."""

    def __init__(self, state: State) -> None:
        self._render = Renderer(state.knowledge.settings)
        self._cache: dict[str, dict[str, str]] = {}
        self._state = state

    def differing(self, after: State) -> set[tuple[str, str, str]]:
        found = set()
        for key in self._state.bodies:
            old, new = self._sections(self._state, key), self._sections(after, key)
            found |= {(*key, section) for section in old.keys() | new.keys() if old.get(section) != new.get(section)}
        return found

    def _sections(self, state: State, key: Key) -> dict[str, str]:
        text = state.bodies[key]
        if text not in self._cache:
            self._cache[text] = _cut(self._render(text))
        return self._cache[text]


def _cut(html: str) -> dict[str, str]:
    marks: Sequence[re.Match[str]] = list(_SECTION.finditer(html))
    ends = [mark.start() for mark in marks] + [len(html)]
    return {mark[1]: html[mark.start() : end] for mark, end in zip(marks, ends[1:], strict=True)}
