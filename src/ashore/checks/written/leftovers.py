"""Nothing was left in a page by accident: merge markers, a byte order mark, half a table, HTML that Markdown has its own signs for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ashore.checks.written.prose import CODE
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page
from ashore.pages.calls import find_calls
from ashore.pages.expand import place
from ashore.pages.parse import write_page

_MERGE = re.compile(r"^(?:<<<<<<<|>>>>>>>|\|\|\|\|\|\|\||=======)(?= |$)", re.MULTILINE)
_HTML = re.compile(r"</?[a-zA-Z][^>\n]*>?(?<!:)|<!--|\]\(\s*(?:javascript|data|vbscript):", re.IGNORECASE)
_ADDRESS = re.compile(r"<https?://[^>\s]+>")
_TABLE = re.compile(r"(?:^[ \t]*\|.*\n?)+", re.MULTILINE)
_RULE = re.compile(r"[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$")
Fault = tuple[int, str, str, str]


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    found = []
    for page in pages:
        text = write_page(page)
        found += [Finding(page.path, *place(text, offset), rule, message, fix) for offset, rule, message, fix in faults(text)]
    return found


def faults(text: str) -> Iterator[Fault]:
    """Give (offset, rule, message, fix) for each leftover.

    >>> [rule for _, rule, _, _ in faults("<<<<<<< HEAD\\n\\n| a | b |\\n\\n<b>x</b>")]
    ['page-merge-marker', 'html-forbidden', 'html-forbidden', 'table-broken']
    >>> list(faults("| a |\\n|---|\\n| 1 |\\n\\n<https://example.org/>"))
    []
    """
    if text.startswith("\ufeff"):
        yield 0, "page-bom", "the file begins with a byte order mark", "Save it as UTF-8 without BOM."
    seen = _blanked(text)
    for match in _MERGE.finditer(seen):
        yield match.start(), "page-merge-marker", f"a merge was left undone (found {match[0]})", "Keep one side and remove the markers."
    for match in _HTML.finditer(seen):
        message = f"HTML stands in the page (found {match[0]})"
        yield match.start(), "html-forbidden", message, "Write plain Markdown; what needs more is a macro."
    for match in _TABLE.finditer(seen):
        lines = match[0].splitlines()
        if len(lines) < 3 or not _RULE.match(lines[1]):
            message = "a table needs a head, a line of dashes and rows"
            yield match.start(), "table-broken", message, "Write | a | b |, then |---|---|, then the rows."
        elif len({line.strip().strip("|").count("|") for line in lines}) > 1:
            yield match.start(), "table-broken", "the rows of this table have unequal numbers of cells", "Give each row the same cells."


def _blanked(text: str) -> str:
    """Leave out what only looks like HTML: code, macros, addresses."""
    for call in find_calls(text):
        text = text[: call.start] + " " * (call.end - call.start) + text[call.end :]
    for pattern in (CODE, _ADDRESS):
        text = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    return text
