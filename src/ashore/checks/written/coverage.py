"""Every cluster of passages became a claim or was left out with a reason. Coverage decides; a claim may not rest on more than it says."""

from __future__ import annotations

from collections.abc import Sequence

from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page

PATH = "data/coverage.yml"


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    found = [
        Finding(
            PATH,
            1,
            1,
            "coverage-missing",
            f"nothing is decided about {cluster.id}",
            f"Add “- cluster: {cluster.id}” with claims or left_out.",
        )
        for cluster in knowledge.clusters
        if cluster.id not in knowledge.coverage
    ]
    return found + [finding for claim in knowledge.claims for finding in _claim(knowledge, claim)]


def _claim(knowledge: Knowledge, id: str) -> list[Finding]:
    """A claim rests on passages whose coverage names it. (Those that only coverage names are added on reading: see project.py.)"""
    named = {cluster for cluster, entry in knowledge.coverage.items() if id in entry.claims}
    resting = {cluster.id for cluster in knowledge.clusters if set(cluster.passages) & set(knowledge.claims[id].passages)}
    path, line, column = knowledge.places["claims", id]
    found = []
    if missing := sorted(resting - named):
        message = f"claim {id} rests on {', '.join(missing)}, but data/coverage.yml does not say so"
        found.append(Finding(path, line, column, "coverage-claim", message, "Name the claim there, or take the passage out here."))
    return found
