"""ashore learn: let the search learn from data/examples, and write what it learned to search.lock."""

from __future__ import annotations

import argparse
import os

from ashore.errors import AshoreError
from ashore.knowledge.examples import read_examples
from ashore.knowledge.learned import PATH, write_learned
from ashore.knowledge.settings import read_settings
from ashore.learning.examples import learned_of
from ashore.model import Finding
from ashore.output import write_together


def run(options: argparse.Namespace) -> None:
    """Write the file. Reads nothing but the settings and the examples, so that it mends a search.lock that cannot be read."""
    languages = tuple(language.id for language in read_settings(options.root, os.environ).languages)
    faults: list[Finding] = []
    examples = read_examples(options.root, languages, faults)
    if faults:
        raise AshoreError(faults)
    learned = learned_of(examples)
    write_together({options.root / PATH: write_learned(learned).encode()})
    print(f"Learned from {len(examples)} questions: {len(learned.votes)} signs of where an answer stands. Written to {PATH}.")
