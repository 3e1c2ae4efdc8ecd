"""How findings are written: for people, for programs, and as annotations on a pull request."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from ashore.checks.messages import ENGLISH, language_for, said_in, say
from ashore.errors import format_finding
from ashore.model import Finding


def as_text(findings: Sequence[Finding], default: str = ENGLISH) -> str:
    """One line a finding, in the language of the file it names; files of no language are spoken of in `default`.

    >>> print(as_text([Finding("docs/zh/a.md", 3, 1, "macro-unknown", "no macro named “x”", "Did you mean cite?")]))
    docs/zh/a.md:3:1: macro-unknown: 没有名为“x”的宏。改法：您是想写 cite 吗？
    """
    return "\n".join(_line(finding, language_for(finding, default)) for finding in findings)


def _line(finding: Finding, lang: str) -> str:
    return format_finding(said_in(finding, lang), say(". Fix: ", lang))


def as_json(findings: Sequence[Finding], default: str = ENGLISH) -> str:
    """A JSON list, also when it is empty; in English, for programs."""
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=1)


def as_github(findings: Sequence[Finding], default: str = ENGLISH) -> str:
    """Workflow commands, which the host shows on the line of the file.

    >>> print(as_github([Finding("docs/en/a.md", 3, 1, "zh-space", "a space: here", "Remove it.")]))
    ::error file=docs/en/a.md,line=3,col=1,title=zh-space::a space: here. Fix: Remove it.
    """
    return "\n".join(_annotation(finding, language_for(finding, default)) for finding in findings)


def _annotation(finding: Finding, lang: str) -> str:
    said, fix = said_in(finding, lang), say(". Fix: ", lang)
    where = f"file={_property(finding.path)},line={finding.line},col={finding.column},title={_property(finding.rule)}"
    return f"::{finding.severity} {where}::{_escape(f'{said.message}{fix}{said.fix}')}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def as_markdown(findings: Sequence[Finding], default: str = ENGLISH) -> str:
    """A list for the summary of a pull request, in which every text is inert.

    >>> print(as_markdown([Finding("docs/en/a.md", 3, 1, "zh-space", "a space: `x`", "Remove it.")]))
    - **docs/en/a.md:3:1** zh-space: a space: &#96;x&#96;. Fix: Remove it.
    """
    return "\n".join(_listed(finding, language_for(finding, default)) for finding in findings)


def _listed(finding: Finding, lang: str) -> str:
    said, fix = said_in(finding, lang), say(". Fix: ", lang)
    where = f"{finding.path}:{finding.line}:{finding.column}"
    return f"- **{_inert(where)}** {_inert(f'{finding.rule}: {said.message}{fix}{said.fix}')}"


def _inert(text: str) -> str:
    signs = str.maketrans({sign: f"&#{ord(sign)};" for sign in "`*_[]|~#"})
    return html.escape(" ".join(text.split()), quote=False).translate(signs).replace("@", "@\u200b")


FORMATS: Mapping[str, Callable[[Sequence[Finding], str], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "markdown": as_markdown,
}
