"""ashore draft: open a section for a claim on a page, in every language of that page."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from ashore.cache import open_cache
from ashore.errors import AshoreError
from ashore.model import Finding
from ashore.output import write_together
from ashore.pages.draft import CLAIMS, draft_sections, with_page, with_section
from ashore.project import read_project


def run(options: argparse.Namespace) -> int:
    """Write the three pages and claims.yml together, or none. Raises AshoreError with all that stands against it."""
    project = read_project(options.root, cache=open_cache(options.root, os.environ))
    sections = draft_sections(project.knowledge, project.pages, options.claim, options.target, _titles(options.title))
    files = {options.root / path: with_section((options.root / path).read_bytes(), text) for path, text in sections.items()}
    claims = options.root / CLAIMS
    named = with_page(claims.read_bytes().decode("utf-8"), options.claim, options.target)
    write_together({**files, claims: named.encode("utf-8")})
    print(_told(options.root, files, options.target))
    return 0


def _titles(given: Sequence[str]) -> Mapping[str, str]:
    pairs = [one.partition("=") for one in given]
    faults = [Finding("ashore draft", 1, 1, "usage", f"“{lang}” is no title", "Write --title en=…") for lang, sign, _ in pairs if not sign]
    if faults:
        raise AshoreError(faults)
    return {lang: title for lang, _, title in pairs}


def _told(root: Path, files: Mapping[Path, bytes], target: str) -> str:
    names = ", ".join(path.relative_to(root).as_posix() for path in files)
    return f"Opened {target} in {names}.\nMarked as not yet written: scripts/check names it and nothing is built until you have written it."
