"""A small site with an entry in every file of data/ and every macro on a page, and the building of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


def lay_facts_site(root: Path, folder: Path) -> Path:
    """The tiny site, the entries and pages of tests/sites/facts over it, the real words and templates."""
    shutil.copytree(root / "tests" / "sites" / "tiny", folder)
    shutil.copytree(root / "tests" / "sites" / "facts", folder, dirs_exist_ok=True)
    shutil.copytree(root / "overrides", folder / "overrides")
    for words in ("ui.yml", "report.yml"):
        shutil.copyfile(root / "data" / words, folder / "data" / words)
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("      - about.md\n", "      - about.md\n      - facts.md\n"), "utf-8")
    return folder


@pytest.fixture(scope="session")
def facts_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tests only read it."""
    return lay_facts_site(root, tmp_path_factory.mktemp("facts") / "site")


@pytest.fixture
def tiny(root: Path, tmp_path: Path) -> Path:
    """A copy of the tiny site that a test may change."""
    folder = tmp_path / "tiny"
    shutil.copytree(root / "tests" / "sites" / "tiny", folder)
    shutil.copytree(root / "overrides", folder / "overrides")
    for words in ("ui.yml", "report.yml"):
        shutil.copyfile(root / "data" / words, folder / "data" / words)
    return folder
