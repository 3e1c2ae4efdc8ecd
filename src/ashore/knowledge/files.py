"""Refuses files that no editor writes by hand: links that lead elsewhere, and files too large to be text.

Why before anything is read: a link in a pull request could put a file of the machine that checks it into findings, preview or site,
and a file of many megabytes would keep that machine busy for hours.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ashore.model import Finding

FOLDERS = ("data", "docs", "sources", "overrides")
# Sixty times the largest file of this site.
MOST_BYTES = 2_000_000


def odd_files(root: Path) -> list[Finding]:
    """List the links and the overlong files in the folders of a site, and among the files beside them."""
    found = [finding for path in _files(root) if (finding := _odd(root, path))]
    return sorted(found)


def _files(root: Path) -> Iterator[Path]:
    yield from (Path(entry.path) for entry in os.scandir(root) if not entry.is_dir(follow_symlinks=False) or entry.name in FOLDERS)
    for name in FOLDERS:
        for folder, folders, files in os.walk(root / name):
            yield from (Path(folder, one) for one in (*folders, *files))


def _odd(root: Path, path: Path) -> Finding | None:
    where = path.relative_to(root).as_posix()
    if path.is_symlink():
        return Finding(where, 1, 1, "file-link", "this is a link to another file", "Put the file itself here.")
    if path.is_file() and (size := path.stat().st_size) > MOST_BYTES:
        message = f"the file is too large to be read (found {size} bytes, expected {MOST_BYTES} at most)"
        return Finding(where, 1, 1, "file-size", message, "Split it, or take out what is no text.")
    return None
