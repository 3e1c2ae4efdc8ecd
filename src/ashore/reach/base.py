"""Reads a state of the site: the folder as it stands, another folder, or a revision of git. Nothing in the work tree is touched."""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from ashore.cache import NONE, Cache
from ashore.errors import AshoreError
from ashore.model import Finding
from ashore.project import read_project
from ashore.reach.frame import read_code, read_templates
from ashore.reach.state import State

# What a site is made of; the rest of a repository is not looked at.
PARTS = ("data", "docs", "sources", "overrides", "mkdocs.yml")
# What is only read. Everything else runs: on a reader's device, on the host of the repository, or on the machine of whoever tries a change.
_READ = ("data", "docs", "sources", "pictures", "*.md", "*.lock", "agreement-debt.txt")
_MAIN = ("origin/HEAD", "origin/main", "main", "origin/master", "master")


def read_state(root: Path, environment: Mapping[str, str] | None = None, cache: Cache = NONE) -> State:
    """Read the state of a folder. Raises AshoreError as read_project does. `cache` may hold its corpus from an earlier run."""
    return State(read_project(root, environment, cache=cache), {**read_templates(root / "overrides"), **read_code()})


def read_base(root: Path, base: str, environment: Mapping[str, str] | None = None) -> State:
    """Read the state to compare with: a folder that holds a site, or a revision of the repository around `root`.

    Raises AshoreError (misuse) for what is neither, and with the faults of that state where it cannot be read.
    """
    if (folder := Path(base)).joinpath("mkdocs.yml").is_file():
        return read_state(folder, environment)
    with tempfile.TemporaryDirectory(prefix="ashore-base-") as name:
        # A zip and not a tar: it unpacks no link, and leads out of the folder nowhere, with every Python.
        with zipfile.ZipFile(io.BytesIO(archive(root, base))) as packed:
            packed.extractall(name)
        try:
            state = read_state(Path(name), environment)
        except AshoreError as error:
            raise AshoreError([_in_base(finding, base) for finding in error.findings]) from error
    return state


def _in_base(finding: Finding, base: str) -> Finding:
    message = f"{finding.message} (in {base}, not in your files)"
    return Finding(finding.path, finding.line, finding.column, finding.rule, message, "Compare with a revision that is whole.")


def archive(root: Path, revision: str) -> bytes:
    """Give the parts of the site at a revision as a zip, from git's own store. Raises AshoreError (misuse) where git cannot."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise AshoreError([_misuse(f"“{revision}” is neither a folder with a site nor a revision of this repository")])
    prefix = (_git(root, "rev-parse", "--show-prefix") or b"").decode("utf-8").strip()
    tree = f"{commit.decode('ascii').strip()}:{prefix}"
    # In a folder below the top, git would look for that folder inside the tree once more.
    top = Path((_git(root, "rev-parse", "--show-toplevel") or b".").decode("utf-8").rstrip("\n"))
    there = (_git(top, "ls-tree", "--name-only", "-z", tree) or b"").decode("utf-8").split("\0")
    parts = [part for part in PARTS if part in there]
    content = _git(top, "archive", "--format=zip", tree, *parts) if parts else None
    if content is None:
        raise AshoreError([_misuse(f"“{revision}” holds no site here")])
    return content


def changed_code(root: Path, base: str) -> tuple[str, ...]:
    """Name the files that differ from a revision and are not only read: workflows, scripts, templates, code. A folder has no revision."""
    if Path(base).is_dir():
        return ()
    answer = _git(root, "diff", "--name-only", "-z", "--relative", base, "--", ".", *(f":(exclude){part}" for part in _READ))
    return tuple(sorted(name for name in (answer or b"").decode("utf-8", "replace").split("\0") if name))


def default_base(root: Path) -> str:
    """Choose what to compare with: HEAD while something is not committed yet, else where this branch left the main one."""
    if _git(root, "status", "--porcelain", "--", *(part for part in PARTS if (root / part).exists())):
        return "HEAD"
    for name in _MAIN:
        merge_base = _git(root, "merge-base", "HEAD", name)
        if merge_base:
            return merge_base.decode("ascii").strip()
    return "HEAD"


def _git(root: Path, *arguments: str) -> bytes | None:
    """Ask git something; None where it has no answer. Raises AshoreError (misuse) where there is no git."""
    try:
        answer = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise AshoreError([_misuse("git is not installed")]) from error
    return answer.stdout if answer.returncode == 0 else None


def _misuse(message: str) -> Finding:
    return Finding("ashore check --reach", 1, 1, "usage", message, "Give a folder or a revision: scripts/check --reach HEAD~1")
