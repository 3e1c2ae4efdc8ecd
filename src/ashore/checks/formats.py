"""How findings are written: for people, for programs, and as annotations on a pull request."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from ashore.errors import format_finding
from ashore.model import Finding


def as_text(findings: Sequence[Finding]) -> str:
    return "\n".join(format_finding(finding) for finding in findings)


def as_json(findings: Sequence[Finding]) -> str:
    """A JSON list, also when it is empty."""
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=1)


def as_github(findings: Sequence[Finding]) -> str:
    """Workflow commands, which the host shows on the line of the file.

    >>> print(as_github([Finding("docs/zh/a.md", 3, 1, "zh-space", "a space: here", "Remove it.")]))
    ::error file=docs/zh/a.md,line=3,col=1,title=zh-space::a space: here. Fix: Remove it.
    """
    return "\n".join(
        f"::{finding.severity} file={_property(finding.path)},line={finding.line},col={finding.column},title={_property(finding.rule)}"
        f"::{_escape(f'{finding.message}. Fix: {finding.fix}')}"
        for finding in findings
    )


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {"text": as_text, "json": as_json, "github": as_github}
