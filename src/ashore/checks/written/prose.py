"""The prose of a page, with everything else blanked out so that offsets still point into the file."""

from __future__ import annotations

import re

from ashore.model import Page
from ashore.pages.calls import find_calls
from ashore.pages.parse import write_page

CODE = re.compile(r"^(```|~~~).*?^\1[ \t]*$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_FRONT_TEXT = re.compile(r"((?:title|description):[ \t]*)(.*)")
_BOX_TITLE = re.compile(r'^([ \t]*(?:!!!|\?\?\?\+?) [\w -]+)"([^"\n]*)"', re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{[ \t]*[#.:][^{}\n]*\}")
_LINK_TARGET = re.compile(r"(?<=\])\([^)\n]*\)|<[a-z/!][^>]*>|https?://\S+", re.IGNORECASE)


def prose(page: Page) -> str:
    """Give the whole file with the front matter's keys, macros, attribute lists, code, tags and link targets replaced by spaces.

    Line breaks stay, so offset, line and column of what is left are those of the file.
    """
    text = _shown(page.front) + write_page(page)[len(page.front) :]
    for call in find_calls(text):
        text = text[: call.start] + _blank(text[call.start : call.end]) + text[call.end :]
    for pattern in (CODE, _ATTRIBUTES, _LINK_TARGET):
        text = pattern.sub(lambda match: _blank(match[0]), text)
    # The quotes around a box's title are Markdown's, the title is prose.
    return _BOX_TITLE.sub(lambda match: f"{_blank(match[1])}\ue000{match[2]}\ue000", text)


def _shown(front: str) -> str:
    """Of the front matter a reader sees the title and the description."""
    return "".join(
        _FRONT_TEXT.sub(_front_text, line) if _FRONT_TEXT.match(line) else _blank(line, "\ue001")
        for line in front.splitlines(keepends=True)
    )


def _front_text(match: re.Match[str]) -> str:
    quoted = match[2][:1] in ('"', "'") and match[2][-1:] == match[2][:1]
    text = f"\ue000{match[2][1:-1]}\ue000" if quoted else match[2]
    return _blank(match[1], "\ue001") + text


def _blank(text: str, sign: str = "\ue000") -> str:
    """Replace by a sign that is neither letter, digit, punctuation nor space: rules about neighbours then see something there.

    What stands in front matter gets a sign of its own: it ends a line without breaking a paragraph.

    >>> _blank("ab\\nc")
    '\\ue000\\ue000\\n\\ue000'
    """
    return "".join("\n" if old == "\n" else sign for old in text)
