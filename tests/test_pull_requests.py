"""Pull requests as they come: a clone of the site, a change committed to it, and what the check of the workflow then says on which line."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import test_workflows

_ANNOTATION = re.compile(r"^::(error|warning) file=([^,]+),line=(\d+),col=\d+,title=([^:]+)::", re.MULTILINE)
_PARTS = (
    "data",
    "docs",
    "sources",
    "overrides",
    "mkdocs.yml",
    "agreement.lock",
    "agreement-debt.txt",
    "negations.lock",
    "search.lock",
    ".github",
)


@dataclass(frozen=True)
class Answer:
    """What the check said: its exit code, the annotations (severity, file, line, rule), and all its words."""

    code: int
    said: set[tuple[str, str, int, str]]
    text: str

    def errors(self) -> set[tuple[str, str]]:
        return {(path, rule) for severity, path, _, rule in self.said if severity == "error"}


@dataclass(frozen=True)
class Clone:
    """A repository with the site in it, in which a contributor works."""

    root: Path

    def git(self, *arguments: str) -> None:
        identity = ("-c", "user.name=A contributor", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *arguments], cwd=self.root, check=True, capture_output=True)

    def replace(self, path: str, old: str, new: str) -> int:
        """Change the first `old` of a file, and say its line."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
        return text.count("\n", 0, text.index(old)) + 1

    def append(self, path: str, text: str) -> int:
        """Add to the end of a file, and say the first new line."""
        old = (self.root / path).read_text(encoding="utf-8")
        (self.root / path).write_text(old + text, encoding="utf-8")
        return old.count("\n") + 1

    def check(self, *options: str) -> Answer:
        """Commit everything and run what the workflow runs."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", "A correction")
        command = [sys.executable, "-m", "ashore", "--root", str(self.root), "check", *(options or ("--format", "github"))]
        result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600, env=os.environ | {"LANG": "C.UTF-8"})
        text = result.stdout + result.stderr
        assert "Traceback" not in text
        return Answer(result.returncode, {(kind, path, int(line), rule) for kind, path, line, rule in _ANNOTATION.findall(text)}, text)


@pytest.fixture
def clone(root: Path, tmp_path: Path) -> Clone:
    for name in _PARTS:
        source = root / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, tmp_path / "clone" / name)
    clone = Clone(tmp_path / "clone")
    clone.git("init", "--quiet")
    clone.git("add", "--all")
    clone.git("commit", "--quiet", "-m", "The site")
    return clone


def test_a_slip_mended_in_chinese_passes_and_the_others_are_told_to_follow(clone: Clone) -> None:
    clone.replace("docs/zh/visits.md", "隔着门", "隔着房门")
    answer = clone.check()
    assert answer.code == 0 and not answer.errors()
    assert {(path, rule) for _, path, _, rule in answer.said} >= {
        ("docs/en/visits.md", "agreement-behind"),
        ("docs/es/visits.md", "agreement-behind"),
    }


def test_a_changed_fact_is_told_sentence_by_sentence_in_every_language(clone: Clone) -> None:
    clone.replace("data/figures.yml", 'value: "3"', 'value: "4"')
    assert clone.check().code == 0
    told = clone.check("--reach", "HEAD~2", "--format", "markdown")
    assert told.code == 0 and "figures.effective-calls.value" in told.text
    for lang in ("en", "es", "zh"):
        assert re.search(rf"^\| {lang} \| rights#calls \|.*<del>3</del>.*<ins>4</ins>", told.text, re.MULTILINE), lang


def test_a_poor_term_is_named_at_its_line(clone: Clone) -> None:
    line = clone.replace("docs/en/visits.md", "A collector is not", "In an mbth, a collector is not")
    answer = clone.check()
    assert answer.code == 1
    assert ("docs/en/visits.md", line) in {
        (path, at) for kind, path, at, rule in answer.said if kind == "error" and rule.startswith("term")
    }


def test_a_section_in_one_language_only_is_named_in_the_file_that_has_it(clone: Clone) -> None:
    line = clone.append("docs/en/visits.md", "\n## Neighbours { #neighbours }\n\nThey must keep quiet.\n") + 1
    answer = clone.check()
    assert answer.code == 1
    assert ("error", "docs/en/visits.md", line, "section-twin") in answer.said


def test_what_would_run_in_a_page_is_refused_and_never_run(clone: Clone) -> None:
    planted = {
        ("docs/es/visits.md", "{{ ().__class__.__mro__ }}"): "macro-form",
        ("docs/es/rights.md", "{% import os %}"): "macro-form",
        ("docs/zh/visits.md", "<script>alert(1)</script>"): "html-forbidden",
        ("docs/en/visits.md", "[x](javascript:alert(1))"): "html-forbidden",
    }
    lines = {where: clone.append(where[0], f"\n{where[1]}\n") + 1 for where in planted}
    answer = clone.check()
    assert answer.code == 1
    assert {("error", where[0], lines[where], rule) for where, rule in planted.items()} <= answer.said


def test_what_would_run_in_data_is_refused_and_never_run(clone: Clone) -> None:
    line = clone.append("data/figures.yml", '\n- !!python/object/apply:os.system ["touch pwned"]\n') + 1
    answer = clone.check()
    assert answer.code == 1
    assert ("error", "data/figures.yml", line, "yaml-tag") in answer.said
    assert not (clone.root / "pwned").exists() and not Path("pwned").exists()


def test_a_text_cannot_speak_to_the_workflow(clone: Clone) -> None:
    clone.append("docs/en/visits.md", '\n{{ hotline("\n::add-mask::x\n::error file=data/ui.yml,line=1,col=1,title=mine::y") }}\n')
    answer = clone.check()
    assert answer.code == 1
    assert not [line for line in answer.text.splitlines() if line.startswith(("::add-mask", "::error file=data/ui.yml"))]


@pytest.mark.parametrize(
    "where", ["docs/en/secret.md", "docs/en/visits.md", "data/figures.yml", "overrides/assets/secret.txt", "sources/folder"]
)
def test_a_link_is_refused_before_it_is_read(clone: Clone, tmp_path: Path, where: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the machine's own words\n", encoding="utf-8")
    (clone.root / where).unlink(missing_ok=True)
    (clone.root / where).symlink_to(secret if where != "sources/folder" else tmp_path)
    answer = clone.check()
    assert (answer.code, answer.said) == (1, {("error", where, 1, "file-link")})
    assert "own words" not in answer.text


@pytest.mark.parametrize("where", ["docs/zh/visits.md", "data/glossary.yml", "sources/S9.txt"])
def test_a_huge_file_is_refused_at_once(clone: Clone, where: str) -> None:
    with (clone.root / where).open("ab") as file:
        file.write(b"a" * 30_000_000)
    answer = clone.check()
    assert (answer.code, answer.said) == (1, {("error", where, 1, "file-size")})


def test_a_request_that_changes_what_runs_says_so_first(clone: Clone) -> None:
    """Its own workflow runs with no rights (tests/test_workflows.py); what matters is that the maintainer sees it before the sentences."""
    workflow = ".github/workflows/check.yml"
    clone.append("overrides/assets/ashore.css", "\n/* x */\n")
    clone.replace(workflow, "contents: read", "contents: write")
    clone.replace("docs/zh/visits.md", "隔着门", "隔着房门")
    clone.check()
    told = clone.check("--reach", "HEAD~2", "--format", "markdown").text
    first = told.splitlines()[0]
    assert first.startswith("**Touches what runs") and ".github/workflows/check.yml" in first and "ashore.css" in first
    assert "docs/zh" not in first
    with pytest.raises(AssertionError):
        test_workflows.test_every_workflow_is_pinned_limited_and_without_secrets(clone.root, "check")
