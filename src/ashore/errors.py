"""The one exception that carries a user's mistakes up to the command line, all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from ashore.model import Finding


class AshoreError(Exception):
    """Raised when work cannot go on because of what the user gave. Holds one finding a fault; never a traceback for the user."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(findings))
        super().__init__("\n".join(format_finding(finding) for finding in self.findings))


def raise_errors(findings: Iterable[Finding]) -> None:
    """Stop at errors, all of them at once and each once; warnings stop nothing."""
    if errors := [finding for finding in findings if finding.severity == "error"]:
        raise AshoreError(dict.fromkeys(errors))


def format_finding(finding: Finding, fix: str = ". Fix: ") -> str:
    """Say a finding as one line; `fix` is what stands before the way out.

    >>> format_finding(Finding("docs/zh/visits.md", 3, 5, "macro-unknown", "no macro named “hotlin”", "Write hotline."))
    'docs/zh/visits.md:3:5: macro-unknown: no macro named “hotlin”. Fix: Write hotline.'
    """
    kind = "" if finding.severity == "error" else f"{finding.severity}: "
    return f"{finding.path}:{finding.line}:{finding.column}: {kind}{finding.rule}: {finding.message}{fix}{finding.fix}"


def nearest(name: str, names: Iterable[str]) -> str:
    """Name the nearest right name, or the first few there are, as the end of a message.

    >>> nearest("hotlin", ["hotline", "rule"])
    'Did you mean hotline?'
    >>> nearest("x", ["early", "middle"])
    'There are: early, middle.'
    """
    known = sorted(names)
    if close := get_close_matches(name, known, n=1, cutoff=0.6):
        return f"Did you mean {close[0]}?"
    shown = ", ".join(known[:12]) + (" …" if len(known) > 12 else "")
    return f"There are: {shown}." if known else "There are none."
