"""Puts a site's parts together: its knowledge, what the corpus found in its sources, its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ashore.corpus import recipe
from ashore.corpus.known import known_from
from ashore.corpus.recipe import Corpus
from ashore.errors import AshoreError
from ashore.knowledge.load import Knowledge, load_knowledge
from ashore.knowledge.schema import Claim, Coverage
from ashore.model import Cluster, Finding, Page
from ashore.pages.parse import read_pages


@dataclass(frozen=True)
class Project:
    """Everything that building and checking work with. `knowledge` holds the pages and the clusters already."""

    root: Path
    knowledge: Knowledge
    corpus: Corpus
    pages: tuple[Page, ...]


def read_project(root: Path, environment: Mapping[str, str] | None = None) -> Project:
    """Read the site at `root`. Raises AshoreError with the faults of data/, sources/ and docs/ together."""
    faults: list[Finding] = []
    knowledge = pages = None
    try:
        knowledge = load_knowledge(root, environment)
        languages = knowledge.languages
    except AshoreError as error:
        faults.extend(error.findings)
        languages = ()
    try:
        pages = read_pages(root / "docs", languages or _folders(root / "docs"))
    except AshoreError as error:
        faults.extend(error.findings)
    known = known_from(knowledge.hotlines.values(), knowledge.glossary.values()) if knowledge else None
    corpus = recipe.run([root / "sources"], known=known)
    faults.extend(corpus.refused)
    if faults or knowledge is None or pages is None:
        raise AshoreError(faults)
    index = {(page.lang, page.name): page for page in pages}
    claims = with_covered(knowledge.claims, knowledge.coverage, corpus.clusters)
    return Project(root, replace(knowledge, claims=claims, pages=index, clusters=corpus.clusters), corpus, pages)


def with_covered(claims: Mapping[str, Claim], coverage: Mapping[str, Coverage], clusters: Sequence[Cluster]) -> dict[str, Claim]:
    """Let a claim rest on every cluster that coverage.yml gives it, so that deciding about new passages is one line there.

    What `passages` of a claim names already (perhaps more exactly) stays as it is.
    """
    there = {cluster.id: set(cluster.passages) for cluster in clusters}
    added: dict[str, list[str]] = {}
    for entry in coverage.values():
        for id in entry.claims:
            if id in claims and entry.cluster in there and not there[entry.cluster].intersection(claims[id].passages):
                added.setdefault(id, []).append(entry.cluster)
    return {
        id: claim.model_copy(update={"passages": (*claim.passages, *added[id])}) if id in added else claim for id, claim in claims.items()
    }


def _folders(docs: Path) -> tuple[str, ...]:
    """The languages by their folders, so that pages are still read where the settings or data cannot be."""
    return tuple(sorted(path.name for path in docs.iterdir() if path.is_dir())) if docs.is_dir() else ()
