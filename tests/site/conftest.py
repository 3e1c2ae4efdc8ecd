"""The tiny site of tests/sites/tiny, complete, in a folder of its own that a test may break."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ashore.project import read_project
from ashore.site.build import build_site

Build = Callable[..., Path]


@pytest.fixture
def tiny(root: Path, tmp_path: Path) -> Path:
    """A copy of the tiny site with the real site's words and templates."""
    return _copy(root, tmp_path / "tiny")


@pytest.fixture
def build() -> Build:
    """Build a site into its folder `site`, with the given environment (none by default)."""
    return _build


@pytest.fixture(scope="session")
def tiny_built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site, built once. Tests only read it."""
    return _build(_copy(root, tmp_path_factory.mktemp("site") / "tiny"))


def _copy(root: Path, folder: Path) -> Path:
    shutil.copytree(root / "tests" / "sites" / "tiny", folder)
    shutil.copytree(root / "overrides", folder / "overrides")
    for words in ("ui.yml", "report.yml"):
        shutil.copyfile(root / "data" / words, folder / "data" / words)
    return folder


def _build(folder: Path, environment: dict[str, str] | None = None) -> Path:
    project = read_project(folder, environment or {})
    build_site(folder, folder / "site", project.knowledge, project.pages)
    return folder / "site"
