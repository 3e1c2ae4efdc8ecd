"""Puts a site's parts together: its knowledge, what the corpus found in its sources, its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from ashore.agreement import debt
from ashore.agreement import lock as agreement_lock
from ashore.agreement.survey import Agreement, survey
from ashore.cache import NONE, Cache, keeping_tables
from ashore.corpus.corpus import Corpus
from ashore.corpus.kept import corpus_of
from ashore.errors import AshoreError
from ashore.knowledge.files import odd_files
from ashore.knowledge.load import Knowledge, load_knowledge
from ashore.knowledge.schema import Claim, Coverage
from ashore.model import Cluster, Finding, Page
from ashore.pages.changes import changes_pages
from ashore.pages.parse import read_pages

T = TypeVar("T")


@dataclass(frozen=True)
class Project:
    """Everything that building and checking work with. `knowledge` holds the pages and the clusters already."""

    root: Path
    knowledge: Knowledge
    corpus: Corpus
    pages: tuple[Page, ...]
    lock: agreement_lock.Lines = field(default_factory=dict)
    debt: tuple[debt.Day, ...] = ()
    cache: Cache = NONE

    @cached_property
    def agreement(self) -> Agreement:
        """How every section and text stands, worked out when first asked for."""
        return survey(self.knowledge, self.pages, self.lock, self.cache)


def read_project(root: Path, environment: Mapping[str, str] | None = None, corpus: Corpus | None = None, cache: Cache = NONE) -> Project:
    """Read the site at `root`. Raises AshoreError with the faults of data/, sources/ and docs/ together.

    `corpus` is what was found in sources/ before, where they are known to be the same: reading them anew is most of the work. `cache` may
    hold it from an earlier run.
    """
    if root.is_dir() and (odd := odd_files(root)):
        raise AshoreError(odd)
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
    hotlines, glossary = (knowledge.hotlines, knowledge.glossary) if knowledge else ({}, {})
    with keeping_tables(cache):
        corpus = corpus or corpus_of(root / "sources", hotlines.values(), glossary.values(), cache)
    faults.extend(corpus.refused)
    lock = _record(root / agreement_lock.PATH, agreement_lock.read_lock, faults)
    days = _record(root / debt.PATH, debt.read_days, faults)
    if faults or knowledge is None or pages is None:
        raise AshoreError(faults)
    index = {(page.lang, page.name): page for page in (*changes_pages(knowledge), *pages)}
    claims = with_covered(knowledge.claims, knowledge.coverage, corpus.clusters)
    return Project(root, replace(knowledge, claims=claims, pages=index, clusters=corpus.clusters), corpus, pages, lock, days, cache)


def _record(path: Path, read: Callable[[str], T], faults: list[Finding]) -> T:
    """Read a record of agreement; a site that has none yet has confirmed nothing."""
    try:
        return read(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return read("")
    except UnicodeDecodeError as error:
        message = f"not UTF-8 at byte {error.start}"
        faults.append(Finding(path.name, 1, 1, "lock-encoding", message, "Restore the file from the repository."))
    except AshoreError as error:
        faults.extend(error.findings)
    return read("")


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
