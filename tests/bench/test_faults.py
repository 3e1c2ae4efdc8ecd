"""Floors for the harness of planted faults, on samples; `scripts/bench faults` measures the whole. Lowering a floor is a decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from ashore.bench.faults import contributors, outcomes_across, site
from ashore.bench.faults.fault import Fault, judge, share, table
from ashore.model import Finding
from ashore.project import Project
from ashore.site.build import build_site

ACROSS, IN_SITE = 0.99, 1.0
SAMPLE = contributors.MISTAKES[::18]


def test_faults_across_languages_are_caught(project: Project) -> None:
    outcomes, alarms = outcomes_across(project, each=6)
    assert alarms == 0
    assert len(outcomes) >= 140
    assert share(outcomes) >= ACROSS, "\n" + table(outcomes)


def test_there_are_enough_faults(project: Project) -> None:
    from ashore.bench.faults.across import planted

    assert sum(len(faults) for faults in planted(project, each=60)) >= 500
    assert len(site.DEFECTS) * 4 >= 150
    assert len({mistake.kind for mistake in contributors.MISTAKES}) >= 60


def test_defects_of_the_built_site_are_caught(project: Project, tmp_path: Path) -> None:
    build_site(project.root, tmp_path / "site", project.knowledge, project.pages)
    planted = site.read_planted(tmp_path / "site", project)
    assert site.clean(planted) == []
    outcomes = [site.outcome(planted, fault) for fault in site.faults(planted, each=1)]
    assert len(outcomes) >= len(site.DEFECTS) - 2
    assert share(outcomes) >= IN_SITE, "\n" + table(outcomes)


def test_mistakes_of_contributors_are_refused(root: Path, tmp_path: Path) -> None:
    outcomes = list(contributors.outcomes(root, tmp_path / "copy", SAMPLE))
    missed = [one.fault.kind for one in outcomes if not one.caught or not one.placed]
    assert missed == []


@pytest.mark.parametrize("mistake", contributors.MISTAKES, ids=[mistake.kind for mistake in contributors.MISTAKES])
def test_every_mistake_has_something_to_stand_on(root: Path, mistake: contributors.Mistake) -> None:
    fault = contributors.fault_of(mistake, (root / mistake.path).read_text(encoding="utf-8"))
    assert fault.line is None or fault.line >= 1


def test_only_the_right_rule_in_the_right_file_counts() -> None:
    fault = Fault("digit", "docs/en/a.md", "", frozenset({"facts-differ"}), 3, "a", "en")
    assert judge(fault, [Finding("docs/en/a.md", 3, 1, "facts-differ", "", "")]).placed
    assert not judge(fault, [Finding("docs/en/a.md", 3, 1, "figure-literal", "", "")]).caught
    assert not judge(fault, [Finding("docs/es/a.md", 3, 1, "facts-differ", "", "")]).caught
