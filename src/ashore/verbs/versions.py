"""Reads the versions of a file that git holds, the newest first, without touching the work tree."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path


class NoHistory(Exception):
    """There is no git here, or this folder is none of its work trees."""


def versions_of(root: Path, path: str) -> Iterator[str]:
    """Give the contents that the file at `path` (below `root`) has had, newest first. Raises NoHistory when first asked."""
    for commit in _git(root, "log", "--format=%H", "--", path).split():
        try:
            yield _git(root, "show", f"{commit}:./{path}")
        except NoHistory:  # the commit took the file away
            continue


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotePath=false", "-C", str(root), *arguments]
    try:
        result = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise NoHistory("git is not installed") from error
    if result.returncode:
        raise NoHistory("there is no git history here")
    return result.stdout.decode("utf-8", "replace")
