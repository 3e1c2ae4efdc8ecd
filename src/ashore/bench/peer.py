"""Where programs of npm are looked for that benchmarks measure with or beside: in the folder that ASHORE_PEERS names, else on the path."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def command(name: str) -> str | None:
    """Give the program, or None where it is not installed."""
    folder = os.environ.get("ASHORE_PEERS", "")
    return shutil.which(name, path=f"{folder}/node_modules/.bin") if folder else shutil.which(name)


def module(path: str) -> Path | None:
    """Give a file inside an installed package, or None."""
    file = Path(os.environ.get("ASHORE_PEERS", ""), "node_modules", path)
    return file if os.environ.get("ASHORE_PEERS") and file.is_file() else None


def how_to_get(name: str) -> str:
    """What to do about a program that is not there.

    >>> how_to_get("lighthouse")
    'absent: npm install lighthouse somewhere, and ASHORE_PEERS=that folder'
    """
    return f"absent: npm install {name} somewhere, and ASHORE_PEERS=that folder"
