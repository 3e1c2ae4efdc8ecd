"""The data of the tools: a letter whose languages have other blanks, a question without an end and a stray name are refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ashore.model import Finding

Plant = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("path", "old", "new", "rule", "told"),
    [
        ("data/letters.yml", 'es: "A {lender}:"', 'es: "A {name}:"', "data-value-error", "other blanks in another language"),
        ("data/letters.yml", "    - id: lender\n", "    - id: lender\n    - id: money\n", "data-value-error", "do not fit"),
        ("data/questions.yml", "  yes: fake\n  no: court\n", "  yes: fake\n", "data-value-error", "yes and no"),
        ("data/questions.yml", "  yes: fake\n  no: court\n", "  yes: fake\n  no: count\n", "data-dangling", "count"),
        ("data/questions.yml", "  yes: unproven\n  no: not-yours\n", "  yes: unproven\n  no: signs\n", "path-circle", "signs"),
        ("data/questions.yml", "  yes: unproven\n  no: not-yours\n", "  yes: unproven\n  no: fake\n", "path-lost", "not-yours"),
        ("data/situations.yml", "cba-2026.two-collectors", "cba-2026.one-collector", "data-dangling", "cba-2026.one-collector"),
        ("data/situations.yml", "  stage: lawsuit", "  stage: court", "data-dangling", "court"),
        ("data/situations.yml", 'without: ["12378"]', 'without: ["12379"]', "data-dangling", "12379"),
        ("data/stages.yml", "unfit: [private]", "unfit: [privat]", "data-dangling", "privat"),
        ("data/stages.yml", 'hotlines: ["12368", "12348"]', 'hotlines: ["12368", "12349"]', "data-dangling", "12349"),
        ("data/situations.yml", 'hotlines: ["12378"]', 'hotlines: ["12379"]', "data-dangling", "12379"),
    ],
)
def test_faults_are_told_at_their_place(plant: Plant, path: str, old: str, new: str, rule: str, told: str) -> None:
    found = [finding for finding in plant(path, old, new) if finding.rule == rule]
    assert found and all(finding.path == path and finding.line > 1 for finding in found)
    assert any(told in finding.message for finding in found)
