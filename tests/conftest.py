"""Shared by all tests: the repository, a copy of the site to plant faults in, the originals where they are to be had."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from ashore.cache import Cache
from ashore.errors import AshoreError
from ashore.model import Finding
from ashore.project import Project, read_project

# A test says what is right, not how fast: on a loaded machine one example may take long.
settings.register_profile("ashore", deadline=None)
settings.load_profile("ashore")

ROOT = Path(__file__).resolve().parent.parent
SITE = ("data", "docs", "sources", "mkdocs.yml", "negations.lock", "agreement.lock", "agreement-debt.txt", "search.lock")
READ_BY_CORPUS = ("sources/", "data/hotlines.yml", "data/glossary.yml")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def project() -> Project:
    """The site of this repository, read once. Values are frozen, so tests may share it."""
    return read_project(ROOT, {})


@pytest.fixture
def site_copy(tmp_path: Path) -> Path:
    """A copy of what a site is made of, without the theme: enough for everything but building."""
    for name in SITE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name)
        else:
            shutil.copy(source, tmp_path / name)
    return tmp_path


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """One memory for all copies of the site: what a fault is not planted in was looked at before."""
    return Cache(tmp_path_factory.mktemp("cache"), "tests")


@pytest.fixture
def plant(site_copy: Path, project: Project, cache: Cache) -> Callable[..., list[Finding]]:
    """Plant a fault (replace `old` by `new` in a file, or add `new` at its end) and give what reading and checking then report."""
    from ashore.checks.written import check_written

    def run(path: str, old: str, new: str) -> list[Finding]:
        file = site_copy / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        file.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")
        try:
            copy = read_project(site_copy, {}, None if path.startswith(READ_BY_CORPUS) else project.corpus)
        except AshoreError as error:
            return list(error.findings)
        return check_written(copy.knowledge, copy.pages, cache)

    return run


@pytest.fixture(scope="session")
def originals() -> Path:
    folder = os.environ.get("ASHORE_ORIGINALS")
    if not folder:
        pytest.skip("ASHORE_ORIGINALS is not set: the five original texts are not in this repository (see sources/sources.yml)")
    return Path(folder)
