"""Time of the whole check and of a build: with nothing kept, with everything kept, after one edit of a page and of a text of data/.

Each run is a process of its own on a copy of this site, so start and imports count.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ashore.cache import PLACE

ROUNDS = int(os.environ.get("ASHORE_BENCH_ROUNDS", "5"))
# What a site is made of. Built sites, environments and caches stay behind.
LEFT = shutil.ignore_patterns(".*", "build", "site", "site.*", "node_modules", "tests", "__pycache__")
Prepare = Callable[[Path], None]


def measure(root: Path) -> str:
    """Give medians of wall and CPU seconds for each case of check and build."""
    with tempfile.TemporaryDirectory(prefix="ashore-bench-") as name:
        site = Path(name) / "site-of-the-bench"
        shutil.copytree(root, site, ignore=LEFT)
        rows = [_row(site, verb, case, prepare) for verb in ("check", "build") for case, prepare in CASES.items()]
    return "\n".join([f"median of {ROUNDS} rounds, {os.cpu_count()} cores", *rows])


def _row(site: Path, verb: str, case: str, prepare: Prepare) -> str:
    times = []
    for _ in range(ROUNDS):
        prepare(site)
        times.append(_run([sys.executable, "-m", "ashore", "--root", str(site), verb]))
    wall, cpu = (statistics.median(each) for each in zip(*times, strict=True))
    return f"  {verb} {case:<28} {wall:6.2f} s wall   {cpu:6.2f} s CPU"


def _run(command: list[str]) -> tuple[float, float]:
    """Run it, its workers included. A finding is no failure: an edit in one language alone may well be one."""
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise subprocess.CalledProcessError(done.returncode, command)
    return time.monotonic() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _forget(site: Path) -> None:
    shutil.rmtree(site / PLACE, ignore_errors=True)


def _edit_page(site: Path) -> None:
    """Add words without a figure or a “not” to one page of the first language."""
    page = sorted((site / "docs").glob("*/index.md"))[0]
    page.write_text(page.read_text(encoding="utf-8").rstrip("\n") + " Take your time.\n", encoding="utf-8")


def _edit_data(site: Path) -> None:
    """Add a word to one language of a text of the interface."""
    file = site / "data" / "ui.yml"
    lines = file.read_text(encoding="utf-8").split("\n")
    place = next(index for index, line in enumerate(lines) if line.strip().startswith("en: ") and line[-1].isalpha())
    lines[place] += " now"
    file.write_text("\n".join(lines), encoding="utf-8")


def _leave(site: Path) -> None:
    """Run on what the last run left."""


CASES: dict[str, Prepare] = {
    "with nothing kept": _forget,
    "with everything kept": _leave,
    "after an edit of a page": _edit_page,
    "after an edit of a data text": _edit_data,
}
