"""Time of `ashore ingest` on ten new articles against a site of a thousand passages: a process of its own, so start and imports count."""

from __future__ import annotations

import os
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROUNDS = int(os.environ.get("ASHORE_BENCH_ROUNDS", "5"))
PASSAGES = int(os.environ.get("ASHORE_BENCH_PASSAGES", "1000"))
NEW = 10
PER_TEXT = 12


def measure(root: Path) -> str:
    """Make a site with so many passages and ten new articles, a third of whose passages are copies; give medians of wall and CPU."""
    with tempfile.TemporaryDirectory(prefix="ashore-bench-") as name:
        site, new = Path(name) / "site", Path(name) / "new"
        passages = write_site(root, site, new)
        command = [sys.executable, "-m", "ashore", "--root", str(site), "ingest", str(new), "--out", str(Path(name) / "out")]
        times = [_run(command) for _ in range(ROUNDS)]
        report = (Path(name) / "out" / "report.html").stat().st_size
    wall, cpu = statistics.median(each[0] for each in times), statistics.median(each[1] for each in times)
    return (
        f"{NEW} new texts against {passages} passages, start included, median of {ROUNDS} rounds, {os.cpu_count()} cores\n"
        f"  ashore ingest   {wall:5.2f} s wall   {cpu:5.2f} s CPU   (report {report / 1000:.0f} KB)"
    )


def _run(command: Sequence[str]) -> tuple[float, float]:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    # As on a user's machine, where Python keeps its compiled modules after the first run.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def write_site(root: Path, site: Path, new: Path) -> int:
    """Write the site's data, texts made of sentences of its own pages, and the new texts; give the number of the site's passages."""
    for name in ("data", "sources"):
        shutil.copytree(root / name, site / name)
    shutil.copy(root / "mkdocs.yml", site / "mkdocs.yml")
    new.mkdir()
    chance = random.Random(2)
    sentences = {lang: _sentences(root / "docs" / lang) for lang in ("en", "es", "zh")}
    texts = [_text(chance, sentences[lang]) for _, lang in zip(range(PASSAGES // PER_TEXT), _turns(sentences), strict=False)]
    for number, text in enumerate(texts):
        (site / "sources" / f"T{number}.txt").write_text("\n\n".join(text) + "\n", encoding="utf-8")
    for number, lang in zip(range(NEW), _turns(sentences), strict=False):
        copied = chance.choice(texts)[: PER_TEXT // 3]
        fresh = _text(chance, sentences[lang])[PER_TEXT // 3 :]
        (new / f"N{number}.txt").write_text("\n\n".join([*copied, *fresh]) + "\n", encoding="utf-8")
    return len(texts) * PER_TEXT


def _turns(sentences: dict[str, list[str]]) -> Sequence[str]:
    return list(sentences) * (1 + max(PASSAGES, NEW))


def _text(chance: random.Random, sentences: Sequence[str]) -> list[str]:
    return [" ".join(_sentence(chance, sentences) for _ in range(4)) for _ in range(PER_TEXT)]


def _sentence(chance: random.Random, sentences: Sequence[str]) -> str:
    """Join halves of two sentences: a thousand passages of a few hundred whole ones would share far more than real texts do."""
    one, other = chance.choice(sentences), chance.choice(sentences)
    return one[: _middle(one)] + other[_middle(other) :]


def _middle(sentence: str) -> int:
    space = sentence.find(" ", len(sentence) // 2)
    return space if space > 0 else len(sentence) // 2


def _sentences(folder: Path) -> list[str]:
    """Sentences of the pages without macros and marks: what is read should look like what will be read."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md")))
    found = re.split(r"(?<=[.!?。！？])\s*", re.sub(r"\{\{.*?\}\}|[*#>|]|\[|\]\(.*?\)", " ", text))
    return [" ".join(each.split()) for each in found if len(each.split("\n")) == 1 and 20 < len(each) < 300]
