"""ashore check --reach: every sentence of every language that changes, as against a base."""

from __future__ import annotations

import argparse
import datetime as dt
import os

from ashore.cache import open_cache
from ashore.knowledge.leaves import changed_leaves, leaves
from ashore.reach.base import changed_code, default_base, read_base, read_state
from ashore.reach.files import changed_files
from ashore.reach.state import reach
from ashore.reach.suggestion import suggest
from ashore.reach.telling import FORMATS, Reach


def run(options: argparse.Namespace) -> int:
    """Print the reach and say nothing of faults beyond those that keep the site from being read. Raises AshoreError for these."""
    after = read_state(options.root, cache=open_cache(options.root, os.environ))
    base = options.reach or default_base(options.root)
    before = read_base(options.root, base)
    values = changed_leaves(leaves(before.knowledge), leaves(after.knowledge))
    suggestion = suggest(after.knowledge, values, dt.date.today())
    changes = tuple(reach(before, after))
    files = changed_files(before, after) if values or changes else ()
    print(FORMATS[options.format](Reach(base, values, changes, files, suggestion, changed_code(options.root, base))))
    return 0
