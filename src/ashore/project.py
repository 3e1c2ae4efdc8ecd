"""Puts a site's parts together: its knowledge, what the corpus found in its sources, its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ashore.corpus import recipe
from ashore.corpus.recipe import Corpus
from ashore.errors import AshoreError
from ashore.knowledge.load import Knowledge, load_knowledge
from ashore.model import Finding, Page
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
    corpus = recipe.run([root / "sources"])
    faults.extend(corpus.refused)
    if faults or knowledge is None or pages is None:
        raise AshoreError(faults)
    index = {(page.lang, page.name): page for page in pages}
    return Project(root, replace(knowledge, pages=index, clusters=corpus.clusters), corpus, pages)


def _folders(docs: Path) -> tuple[str, ...]:
    """The languages by their folders, so that pages are still read where the settings or data cannot be."""
    return tuple(sorted(path.name for path in docs.iterdir() if path.is_dir())) if docs.is_dir() else ()
