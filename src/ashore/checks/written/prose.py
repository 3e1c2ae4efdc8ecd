"""The prose of a page, with everything else blanked out so that offsets still point into the file."""

from __future__ import annotations

import re

from ashore.model import Page
from ashore.pages.calls import find_calls
from ashore.pages.parse import write_page

_CODE = re.compile(r"^(```|~~~).*?^\1[ \t]*$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_BOX_TITLE = re.compile(r'^([ \t]*(?:!!!|\?\?\?\+?) [\w -]+)"([^"\n]*)"', re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{[ \t]*[#.:][^{}\n]*\}")
_LINK_TARGET = re.compile(r"(?<=\])\([^)\n]*\)|<[a-z/!][^>]*>|https?://\S+", re.IGNORECASE)


def prose(page: Page) -> str:
    """Give the whole file with front matter, macros, attribute lists, code, tags and link targets replaced by spaces.

    Line breaks stay, so offset, line and column of what is left are those of the file.
    """
    text = write_page(page)
    text = _blank(page.front) + text[len(page.front) :]
    for call in find_calls(text):
        text = text[: call.start] + _blank(text[call.start : call.end]) + text[call.end :]
    for pattern in (_CODE, _ATTRIBUTES, _LINK_TARGET):
        text = pattern.sub(lambda match: _blank(match[0]), text)
    # The quotes around a box's title are Markdown's, the title is prose.
    return _BOX_TITLE.sub(lambda match: f"{_blank(match[1])}\ue000{match[2]}\ue000", text)


def _blank(text: str) -> str:
    """Replace by a sign that is neither letter, digit, punctuation nor space: rules about neighbours then see something there.

    >>> _blank("ab\\nc")
    '\\ue000\\ue000\\n\\ue000'
    """
    return "".join("\n" if sign == "\n" else "\ue000" for sign in text)
