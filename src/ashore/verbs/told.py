"""Findings as they are told on the terminal: as text to whoever runs the command, or in a form for programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from ashore.model import Finding


def print_findings(findings: Sequence[Finding], form: str) -> None:
    """Print them in one of the forms of checks/formats.py, in the editor's language; text goes to stderr."""
    from ashore.checks.formats import FORMATS
    from ashore.checks.messages import spoken
    from ashore.report.words import editors_language

    text = FORMATS[form](findings, editors_language(os.environ, spoken()))
    if text:
        print(text, file=sys.stderr if form == "text" else sys.stdout)
