"""The workflows hold to least rights: what a stranger sends runs without secrets, and what may write runs nothing a stranger sent."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

NAMES = ("check", "comment", "nightly", "publish")
_PINNED = re.compile(r"uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def read(root: Path, name: str) -> tuple[str, dict[str, Any]]:
    text = (root / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8")
    return text, yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", ".github/workflows/*.yml"),
        ("vendor.github-issue-forms", ".github/ISSUE_TEMPLATE/correction.*.yml"),
        ("vendor.github-issue-config", ".github/ISSUE_TEMPLATE/config.yml"),
    ],
)
def test_the_files_have_the_form_that_the_host_reads(root: Path, schema: str, files: str) -> None:
    tool = Path(sys.executable).parent / "check-jsonschema"
    paths = sorted(root.glob(files))
    done = subprocess.run([tool, "--builtin-schema", schema, *paths], capture_output=True, text=True, check=False)
    assert paths and done.returncode == 0, done.stdout + done.stderr


def test_there_are_no_others(root: Path) -> None:
    assert {path.name for path in (root / ".github" / "workflows").iterdir()} == {f"{name}.yml" for name in NAMES}


def test_every_look_of_every_page_is_walked_at_night(root: Path) -> None:
    _, workflow = read(root, "nightly")
    assert workflow["on"]["schedule"]
    (step,) = [step for step in workflow["jobs"]["axe"]["steps"] if "run" in step]
    assert step["env"] == {"ASHORE_EVERY": "1"} and step["run"] == 'scripts/test -k "test_axe or test_pages_are_quiet"'


@pytest.mark.parametrize("name", NAMES)
def test_every_workflow_is_pinned_limited_and_without_secrets(root: Path, name: str) -> None:
    text, workflow = read(root, name)
    used = [line.strip().removeprefix("- ") for line in text.splitlines() if "uses:" in line]
    assert all(_PINNED.match(line) for line in used), used
    assert "pull_request_target" not in text and "secrets." not in text
    assert workflow["permissions"] in ({"contents": "read"}, {})
    assert "concurrency" in workflow
    for job in workflow["jobs"].values():
        assert 0 < int(job["timeout-minutes"]) <= 20
        for step in job["steps"]:
            # A title or a branch name written into a command would be run as part of it.
            assert "${{" not in step.get("run", "")


def test_what_a_stranger_sends_can_only_read(root: Path) -> None:
    text, workflow = read(root, "check")
    assert "write" not in "".join(str(job.get("permissions", "")) for job in workflow["jobs"].values())
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_what_may_write_runs_nothing_of_a_request(root: Path) -> None:
    text, workflow = read(root, "comment")
    assert "uses:" not in text and "scripts/" not in text
    assert workflow["jobs"]["comment"]["permissions"] == {"actions": "read", "pull-requests": "write"}
    _, publish = read(root, "publish")
    assert publish["on"] == {"push": {"branches": ["main"]}, "workflow_dispatch": ""}
    assert publish["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert all("run" not in step for step in publish["jobs"]["deploy"]["steps"])


@pytest.mark.parametrize("lang", ["en", "es", "zh"])
def test_each_language_has_its_form_its_owners_and_its_guide(root: Path, lang: str) -> None:
    form = yaml.safe_load((root / ".github" / "ISSUE_TEMPLATE" / f"correction.{lang}.yml").read_text(encoding="utf-8"))
    ids = [part["id"] for part in form["body"] if "id" in part]
    assert ids == ["address", "place", "wrong", "right", "source", "build", "private"]
    owners = (root / ".github" / "CODEOWNERS").read_text(encoding="utf-8")
    assert re.search(rf"^/docs/{lang}/ +@[\w-]+/[\w-]+$", owners, re.MULTILINE)
    guide = root / ("CONTRIBUTING.md" if lang == "en" else f"CONTRIBUTING.{lang}.md")
    assert len(guide.read_text(encoding="utf-8").splitlines()) <= 45
