"""How many planted faults the checks catch: across languages, in the built site, and as contributors make them; beside the peers.

It stands among the benchmarks, not in the tests, since its figures are published; the tests hold floors on samples of it.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from ashore.bench.faults import across, contributors, peers, site
from ashore.bench.faults.fault import Outcome, table
from ashore.project import Project, read_project
from ashore.site.build import build_site

EACH = int(os.environ.get("ASHORE_BENCH_FAULTS", "60"))
DEFECTS = int(os.environ.get("ASHORE_BENCH_DEFECTS", "4"))


def measure(root: Path) -> str:
    project = read_project(root, {})
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "site"
        build_site(root, built, project.knowledge, project.pages)
        print(_across(project), end="\n\n", flush=True)  # each as soon as it is known: the whole takes minutes
        print(_site(project, built), end="\n\n", flush=True)
        print(_contributors(root, Path(folder) / "copy"), end="\n\n", flush=True)
    return _speed(project)


def outcomes_across(project: Project, each: int) -> tuple[list[Outcome], int]:
    """Plant so many a kind; gives also how much is raised where nothing is planted."""
    as_it_is, by_hand = across.base_of(project.knowledge, project.pages), across.frozen(project)
    first, second = across.planted(project, each)
    outcomes = [across.outcome(as_it_is, fault) for fault in first] + [across.outcome(by_hand, fault) for fault in second]
    alarms = [one for base in (as_it_is, by_hand) for one in across.clean(base) if one.severity == "error"]
    return outcomes, len(alarms)


def _across(project: Project) -> str:
    outcomes, alarms = outcomes_across(project, EACH)
    return f"Across languages ({alarms} alarms where nothing is planted)\n{table(outcomes)}"


def _site(project: Project, built: Path) -> str:
    planted = site.read_planted(built, project)
    faults = list(site.faults(planted, DEFECTS))
    ours = [site.outcome(planted, fault).caught for fault in faults]
    shown = peers.league(faults, ours, peers.caught_by_peers(project, built, faults))
    return f"In the built site ({len(site.clean(planted))} alarms where nothing is planted)\n{shown}"


def _contributors(root: Path, folder: Path) -> str:
    outcomes = list(contributors.outcomes(root, folder))
    missed = [f"  missed: {one.fault.kind} ({one.fault.path})" for one in outcomes if not one.caught]
    caught, placed = sum(one.caught for one in outcomes), sum(one.placed for one in outcomes)
    return "\n".join([f"Contributors' mistakes: {len(outcomes)} planted, {caught} refused, {placed} at their line", *missed])


def _speed(project: Project) -> str:
    from ashore.checks.written import check_written

    started = time.process_time()
    check_written(project.knowledge, project.pages)
    return f"The whole check of data/ and Markdown: {time.process_time() - started:.1f} CPU s"
