"""No section that was only opened (scripts/draft) is published: the mark `unwritten` stays until someone has written it."""

from __future__ import annotations

from collections.abc import Sequence

from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page
from ashore.pages.calls import Call, find_calls
from ashore.pages.expand import place


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    found = []
    for page in pages:
        for section in page.sections:
            if "unwritten.heading" in knowledge.ui and section.title == knowledge.ui["unwritten.heading"].text.get(page.lang):
                message = f"the section {page.name}#{section.id} has no title yet in {page.lang}"
                found.append(Finding(page.path, section.line, 1, "unwritten", message, "Give it a title that a reader understands."))
            for call in find_calls(section.body):
                if isinstance(call, Call) and call.name == "unwritten":
                    line, column = place(section.body, call.start, section.line + section.heading.count("\n"))
                    message = f"the section {page.name}#{section.id} is not yet written in {page.lang}"
                    fix = "Write it, then remove the line {{ unwritten(…) }}."
                    found.append(Finding(page.path, line, column, "unwritten", message, fix))
    return found
