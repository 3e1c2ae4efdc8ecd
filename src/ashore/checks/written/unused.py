"""Nothing in data/ lies idle: every reference, figure, hotline, disagreement and term is used by a page or by another entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ashore.checks.written.texts import localised_texts
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page
from ashore.pages.calls import Call, find_calls
from ashore.pages.parse import write_page


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    calls = list(_calls(knowledge, pages))
    used = {(call.name, str(argument)) for call in calls for argument in call.arguments}
    found = [
        _finding(knowledge, table, id, f'Use {{{{ {macro}("{id}") }}}} on a page, or remove the entry.')
        for table, macro in (("figures", "figure"), ("disagreements", "disagree"))
        for id in getattr(knowledge, table)
        if (macro, id) not in used
    ]
    references = {id for name, id in used if name == "ref"} | set(_named(knowledge))
    return found + [
        _finding(knowledge, "references", id, "Name it where it supports a fact, or remove it.")
        for id in knowledge.references
        if id not in references
    ]


def _finding(knowledge: Knowledge, table: str, id: str, fix: str) -> Finding:
    path, line, column = knowledge.places[table, id]
    return Finding(path, line, column, "data-unused", f"nothing uses {id}", fix)


def _calls(knowledge: Knowledge, pages: Sequence[Page]) -> Iterator[Call]:
    texts = [write_page(page) for page in pages] + [text.text for text in localised_texts(knowledge) if re.search(r"\{\{", text.text)]
    for text in texts:
        yield from (call for call in find_calls(text) if isinstance(call, Call))


def _named(knowledge: Knowledge) -> Iterator[str]:
    for rule in knowledge.rules.values():
        yield from rule.references
        yield from (id for one in rule.provisions for id in one.references)
    for figure in knowledge.figures.values():
        yield from figure.references
    for hotline in knowledge.hotlines.values():
        yield from hotline.references
    for claim in knowledge.claims.values():
        yield from claim.references
