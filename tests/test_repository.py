"""What must hold of the repository itself: scripts that explain themselves, locked dependencies, floors of words, own words."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from ashore.project import Project

SCRIPTS = ("setup", "build", "serve", "ingest", "draft", "check", "summary", "test", "bench")


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_says_what_it_does_with_an_example(root: Path, name: str) -> None:
    path = root / "scripts" / name
    lines = path.read_text(encoding="utf-8").splitlines()
    assert os.access(path, os.X_OK)
    assert lines[1].startswith("# ") and f"scripts/{name}" in "\n".join(lines[:6])
    assert len(lines) < 100


def test_scripts_work_from_any_folder(root: Path, tmp_path: Path) -> None:
    result = subprocess.run([root / "scripts/check", "--format", "json"], cwd=tmp_path, capture_output=True, text=True, check=False)
    errors = [one for one in json.loads(result.stdout) if one["severity"] == "error"]
    assert (result.returncode, errors) == (0, []), result.stderr


@pytest.mark.parametrize("group", ["build", "test", "bench", "large"])
def test_dependencies_are_locked_with_hashes_and_without_addresses(root: Path, group: str) -> None:
    text = (root / f"requirements/{group}.txt").read_text(encoding="utf-8")
    names = re.findall(r"^[a-z0-9][^ \n]*", text, re.MULTILINE)
    assert names and all("==" in name for name in names)
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text and "--index-url" not in text


def test_every_language_has_the_same_pages(project: Project) -> None:
    names = {lang: {page.name for page in project.pages if page.lang == lang} for lang in project.knowledge.languages}
    assert names["en"] == names["es"] == names["zh"]
    assert len(names["en"]) == 20


def _words(text: str) -> list[str]:
    """Lower-case words; every Han character is one."""
    return re.findall(r"[\u3400-\u9fff]|[^\W_]+", text.lower())


def _runs(text: str, size: int) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def test_nothing_repeats_twelve_words_of_an_original(root: Path, originals: Path) -> None:
    theirs = set[tuple[str, ...]]().union(*(_runs(path.read_text(encoding="utf-8"), 12) for path in sorted(originals.glob("*.txt"))))
    assert theirs
    files = [
        path
        for folder in ("docs", "data", "sources", "src", "tests")
        for path in (root / folder).rglob("*")
        if path.suffix in (".md", ".yml", ".txt", ".py")
    ]
    repeats = [path.relative_to(root).as_posix() for path in files if _runs(path.read_text(encoding="utf-8"), 12) & theirs]
    assert repeats == []
