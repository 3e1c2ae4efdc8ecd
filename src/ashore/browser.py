"""Finds the Chromium that takes and draws pictures."""

from __future__ import annotations

import os
import shutil

from ashore.errors import AshoreError
from ashore.model import Finding

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_browser() -> tuple[str, list[str]]:
    """Give its path and the arguments to start it with. Raises AshoreError where there is none."""
    path = os.environ.get("ASHORE_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        raise AshoreError([Finding("pictures", 1, 1, "usage", "there is no Chromium", "Run scripts/setup test.")])
    # Its own sandbox refuses to run as root, as in a container.
    return path, ["--no-sandbox"] if os.geteuid() == 0 else []
