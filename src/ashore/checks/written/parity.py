"""A section uses the same macros in every language: the same figures, rules, hotlines, claims and links, as often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page, Section
from ashore.pages.calls import Call, find_calls

# Wording may differ between languages (a term is named once in one and twice in another); facts may not. Chinese needs no mark in Chinese.
_FREE = {"term", "han"}


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    twins: dict[tuple[str, str], list[tuple[Page, Section]]] = {}
    for page in pages:
        for section in page.sections:
            if section.id:
                twins.setdefault((page.name, section.id), []).append((page, section))
    return [finding for group in twins.values() for finding in _compare(group)]


def _compare(group: list[tuple[Page, Section]]) -> list[Finding]:
    """Name what differs from most languages; where all differ, from the first."""
    calls = [calls_of(section) for _, section in group]
    expected = max(calls, key=calls.count)
    with_page, with_section = group[calls.index(expected)]
    found = []
    for (page, section), mine in zip(group, calls, strict=True):
        if mine == expected:
            continue
        missing, extra = _names(expected - mine), _names(mine - expected)
        parts = [f"without {missing}" if missing else "", f"with {extra} besides" if extra else ""]
        compared = f"{with_page.path}:{with_section.line}"
        differs = " and ".join(part for part in parts if part)
        message = f"section “{section.id}” stands here {differs} (compared with {compared})"
        found.append(
            Finding(page.path, section.line, 1, "section-macros", message, "Use the same macros in this section in every language.")
        )
    return found


def calls_of(section: Section) -> Counter[str]:
    """Count the macro calls of a section, each in one normal form; a link's own text is wording, its target is not."""
    return Counter(_normal(call) for call in find_calls(section.body) if isinstance(call, Call) and call.name not in _FREE)


def _normal(call: Call) -> str:
    arguments = call.arguments[:1] if call.name == "link" else call.arguments
    # A link to a twin names another language on every page; that it leads to a twin is the fact.
    keywords = [f"{key}={'another' if key == 'lang' else repr(value)}" for key, value in sorted(call.keywords.items()) if key != "text"]
    inside = ", ".join([*(repr(argument) for argument in arguments), *keywords])
    # An attribute (name, short, label) is a matter of grammar; the entry it belongs to is the fact.
    return f"{call.name}({inside})"


def _names(calls: Counter[str]) -> str:
    return ", ".join(f"{call} ×{count}" if count > 1 else call for call, count in sorted(calls.items()))
