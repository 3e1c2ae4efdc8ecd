"""Every macro of every page and every text of data/ can be expanded in every language."""

from __future__ import annotations

from collections.abc import Sequence

from ashore.checks.written.texts import Text, localised_texts
from ashore.errors import AshoreError
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page
from ashore.pages.calls import find_calls
from ashore.pages.context import MacroFault
from ashore.pages.expand import expand, inline_context, place, run_call
from ashore.pages.macros import INLINE
from ashore.pages.parse import write_page


def check_pages(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    return [finding for page in pages for finding in [*_page(knowledge, page), *_headings(page)]]


def check_texts(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    return [finding for text in localised_texts(knowledge) for finding in _text(knowledge, text)]


def _page(knowledge: Knowledge, page: Page) -> Sequence[Finding]:
    text = write_page(page)[len(page.front) :]
    try:
        expand(text, page.lang, knowledge, page.name, path=page.path, first_line=page.front.count("\n") + 1)
    except AshoreError as error:
        return error.findings
    return ()


def _headings(page: Page) -> list[Finding]:
    """A heading becomes a link's text and a line of the contents list: it must stand on its own."""
    return [
        Finding(
            page.path,
            section.line,
            place(section.heading, call.start)[1],
            "macro-heading",
            "a heading holds a macro",
            "Write the words out.",
        )
        for section in page.sections
        for call in find_calls(section.heading)
    ]


def _text(knowledge: Knowledge, text: Text) -> list[Finding]:
    if "{{" not in text.text and "{%" not in text.text:
        return []
    context = inline_context(knowledge, text.lang)
    found = []
    for call in find_calls(text.text):
        try:
            run_call(call, context, INLINE)
        except MacroFault as fault:
            message = f"{text.entry} {text.field} ({text.lang}): {fault.message}"
            found.append(Finding(text.path, text.line, text.column, fault.rule, message, fault.fix, lang=text.lang))
        except AshoreError as error:
            found.extend(
                Finding(text.path, text.line, text.column, f.rule, f"{text.entry} {text.field}: {f.message}", f.fix) for f in error.findings
            )
    return found
