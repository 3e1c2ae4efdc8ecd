"""A page as plain Markdown: its HTML written back, without classes and drawings, with links that lead to the other plain pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    {"p", "div", "section", "aside", "nav", "figure", "details", "summary", "dl", "dt", "dd", "table", "tr", "ul", "ol", "li"}
)
_SILENT = frozenset({"svg", "script", "style", "template"})
_SIGNS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_PAGE = re.compile(r"^(?![a-z]+:)(?P<page>[^#]*/)(?P<anchor>#.*)?$")
_SPECIAL = re.compile(r"([\\`*_\[\]<>])")


def as_markdown(html: str) -> str:
    """Write HTML as Markdown. What Markdown has no sign for (a badge, a definition list) becomes lines of text.

    >>> print(as_markdown('<h2 id="may">可以</h2><ul><li>敲<strong>门</strong></li></ul><p>看<a href="../rights/#x">这里</a>。</p>'))
    ## 可以
    <BLANKLINE>
    - 敲**门**
    <BLANKLINE>
    看[这里](../rights/index.md#x)。
    """
    writer = _Writer()
    writer.feed(html)
    writer.close()
    writer.end_block()
    return "\n".join(writer.joined())


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[str, str]] = []  # a block and its kind
        self._text: list[str] = []
        self._lead: list[str] = []
        self._lists: list[list[object]] = []
        self._cells: list[str] | None = None
        self._links: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT or self._silent:
            self._silent += tag not in {"br", "hr", "img", "input"}
            return
        if tag in _SIGNS:
            self._text.append(_SIGNS[tag])
        elif tag == "a":
            self._links.append(_address(dict(attrs).get("href") or ""))
            self._text.append("[" if self._links[-1] else "")
        elif tag in {"td", "th"}:
            self._text.clear()
        elif tag == "br":
            self._text.append(" ")
        else:
            self._open(tag)

    def _open(self, tag: str) -> None:
        if self._cells is not None and tag != "tr":
            self._text.append(" ")
            return
        if tag in _BLOCKS or re.fullmatch("h[1-6]", tag):
            self.end_block()
        if tag in {"ul", "ol"}:
            self._lists.append([tag, 0])
        elif tag == "li" and self._lists:
            kind, number = self._lists[-1]
            self._lists[-1][1] = int(str(number)) + 1
            mark = "- " if kind == "ul" else f"{int(str(number)) + 1}. "
            self._lead.append("  " * (len(self._lists) - 1) + mark)
        elif tag == "tr":
            self._cells = []
        elif tag[0] == "h" and tag[1:].isdigit():
            self._lead.append("#" * int(tag[1:]) + " ")
        elif tag == "dd":
            self._lead.append(": ")

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            self._silent -= 1
        elif tag in _SIGNS:
            self._text.append(_SIGNS[tag])
        elif tag == "a" and self._links:
            address = self._links.pop()
            self._text.append(f"]({address})" if address else "")
        elif tag in {"td", "th"} and self._cells is not None:
            self._cells.append(" ".join("".join(self._text).split()).replace("|", "\\|"))
            self._text.clear()
        elif tag == "tr" and self._cells is not None:
            self._row(self._cells)
            self._cells = None
        elif self._cells is None and (tag in _BLOCKS or re.fullmatch("h[1-6]", tag)):
            self.end_block()
            if tag in {"ul", "ol"} and self._lists:
                self._lists.pop()

    def _row(self, cells: list[str]) -> None:
        first = not (self._lines and self._lines[-1][0] == "row")
        self._lines.append(("row", f"| {' | '.join(cells)} |"))
        if first:
            self._lines.append(("row", "|" + "---|" * len(cells)))

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(_SPECIAL.sub(r"\\\1", data))

    def end_block(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if text:
            lead = "".join(self._lead)
            self._lines.append(("item" if lead.strip().endswith(("-", ".")) else "block", lead + text))
            self._lead.clear()

    def joined(self) -> list[str]:
        """Set blocks apart; items of a list and rows of a table stay together."""
        lines: list[str] = []
        for index, (kind, text) in enumerate(self._lines):
            if index and not (kind == self._lines[index - 1][0] != "block"):
                lines.append("")
            lines.append(text)
        return lines


def _address(href: str) -> str:
    """Lead to the plain page beside a page of the site; other addresses stay.

    >>> _address("../rights/#hours"), _address("tel:110"), _address("#may")
    ('../rights/index.md#hours', 'tel:110', '#may')
    """
    match = _PAGE.match(href)
    return f"{match['page']}index.md{match['anchor'] or ''}" if match else href
