"""Benchmarks: Ashore and its peers in one run, on one machine, medians of several rounds. Ratios count; seconds are for orientation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ashore.errors import AshoreError, nearest
from ashore.model import Finding


def _agreement(root: Path) -> str:
    from ashore.bench.agreement import measure

    return measure(root)


def _build(root: Path) -> str:
    from ashore.bench.building import measure

    return measure(root)


def _check(root: Path) -> str:
    from ashore.bench.check import measure

    return measure(root)


def _corpus(root: Path) -> str:
    from ashore.bench.corpus import measure

    return measure(root)


def _faults(root: Path) -> str:
    from ashore.bench.faults import measure

    return measure(root)


def _group(root: Path) -> str:
    from ashore.bench.group import measure

    return measure(root)


def _damage(root: Path) -> str:
    from ashore.bench.damage import measure

    return measure(root)


def _news(root: Path) -> str:
    from ashore.bench.news import measure

    return measure(root)


def _reach(root: Path) -> str:
    from ashore.bench.reach import measure

    return measure(root)


def _search(root: Path) -> str:
    from ashore.bench.search import measure

    return measure(root)


def _site(root: Path) -> str:
    from ashore.bench.site import measure

    return measure(root)


BENCHMARKS: Mapping[str, Callable[[Path], str]] = {
    "agreement": _agreement,
    "build": _build,
    "check": _check,
    "corpus": _corpus,
    "faults": _faults,
    "group": _group,
    "damage": _damage,
    "news": _news,
    "reach": _reach,
    "search": _search,
    "site": _site,
}


def run_benchmarks(root: Path, names: Sequence[str]) -> int:
    """Run the named benchmarks (all without names) and print what was measured. Raises AshoreError for a name there is not."""
    if unknown := [name for name in names if name not in BENCHMARKS]:
        raise AshoreError([Finding("ashore bench", 1, 1, "usage", f"no benchmark “{name}”", nearest(name, BENCHMARKS)) for name in unknown])
    for name in names or list(BENCHMARKS):
        print(f"— {name}", flush=True)
        print(BENCHMARKS[name](root), flush=True)
    return 0
