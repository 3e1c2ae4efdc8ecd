"""Runs the checks that were asked for, tells what they find, and counts it."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from ashore.cache import open_cache
from ashore.checks.agreed import check_agreement, check_ratchet, told
from ashore.checks.as_written import as_written
from ashore.checks.built import check_built
from ashore.checks.written import check_written
from ashore.checks.written.review import check_reviews
from ashore.clock import today
from ashore.errors import AshoreError
from ashore.knowledge.load import load_knowledge
from ashore.model import Finding
from ashore.project import Project, read_project
from ashore.verbs.told import print_findings


def run(options: argparse.Namespace) -> bool:
    """Say whether all is well: warnings are no fault. With --data only the data are looked at, which raises what is wrong with them."""
    if options.data:
        return _well_formed(options.root, options.format)
    cache = open_cache(options.root, os.environ)
    project = read_project(options.root, cache=cache)
    findings = check_written(project.knowledge, project.pages, cache) + check_agreement(project.agreement)
    findings += check_reviews(project.knowledge, today(os.environ, options.today), release=options.release)
    if options.ratchet or options.release:
        findings += check_ratchet(project.agreement, project.debt)
    if options.built is not None:
        findings += _in_built(project, options.root, options.built)
    print_findings(sorted(findings), options.format)
    errors = [finding for finding in findings if finding.severity == "error"]
    counted = f"{len(errors)} errors, {len(findings) - len(errors)} warnings" if findings else "nothing to mend"
    print(f"{len(project.pages)} pages, {len(project.knowledge.claims)} claims checked: {counted}.", file=sys.stderr)
    print(told(project.agreement), file=sys.stderr)
    return not errors


def _well_formed(root: Path, form: str) -> bool:
    knowledge = load_knowledge(root)
    print_findings((), form)
    print(f"data/ is well formed: {len(knowledge.claims)} claims, {len(knowledge.rules)} rules.", file=sys.stderr)
    return True


def _in_built(project: Project, root: Path, built: Path) -> list[Finding]:
    """Check the site that stands in the folder `built` of `root`."""
    if not (root / built / "index.html").is_file():
        raise AshoreError([Finding(str(built), 1, 1, "usage", "there is no built site here", "Run scripts/build first.")])
    written = as_written(project.knowledge, project.pages)
    return list(check_built(root / built, project.knowledge.settings, str(built), written))
