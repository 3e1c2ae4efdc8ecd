"""Runs sources and data through the checks, then builds the site and says where it is."""

from __future__ import annotations

import datetime as dt
import os
import time
from pathlib import Path

from ashore.cache import open_cache
from ashore.checks.as_written import as_written
from ashore.checks.built import check_built
from ashore.checks.written import check_written
from ashore.clock import today
from ashore.corpus import report
from ashore.errors import raise_errors
from ashore.project import read_project
from ashore.site.build import build_site
from ashore.verbs.record import record_site


def run(root: Path, out: Path | None, day: dt.date | None) -> None:
    """Build the site of `root` into `out`, or beside its data. Raises AshoreError with all errors; the old site then stays as it was."""
    started = time.monotonic()
    site = (out or root / "site").absolute()
    cache = open_cache(root, os.environ)
    project = read_project(root, cache=cache)
    record_site(project.corpus, project.knowledge, root / "build" / "corpus", os.environ)
    print(report.summary(project.corpus), end="\n\n")
    raise_errors(check_written(project.knowledge, project.pages, cache))
    knowledge = project.knowledge
    print(
        f"Checked: {len(project.pages)} pages, {len(knowledge.claims)} claims. Building {len(knowledge.languages)} languages …", flush=True
    )
    build_site(
        root.absolute(),
        site,
        knowledge,
        project.pages,
        agreement=project.agreement,
        debt=project.debt,
        today=today(os.environ, day),
        verify=lambda built: check_built(built, knowledge.settings, site.name, as_written(knowledge, project.pages)),
    )
    print(f"Built in {time.monotonic() - started:.1f} s. The site is in {site}; open {site / 'index.html'} or run scripts/serve.")
