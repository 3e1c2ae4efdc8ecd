"""Takes a page's HTML apart at its sections: for the contents list, the links to the same section elsewhere, and the search."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

# Python-Markdown writes a heading of the page on a line of its own; headings inside boxes have no id or another level.
_HEADING = re.compile(r'^<h2 id="(?P<id>[^"]+)"[^>]*>(?P<inner>.*?)</h2>$', re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>.*?</h1>", re.DOTALL)
_SILENT_TAGS = frozenset({"svg", "script", "style", "template"})
# Source marks are read as noise in a search result; badges and labels stay.
_SILENT_CLASSES = frozenset({"cite", "ref"})
_VOID_TAGS = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_INLINE_TAGS = frozenset({"a", "abbr", "b", "bdi", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"})


@dataclass(frozen=True, slots=True)
class Part:
    """A section as HTML. The part before the first h2 has no id and holds the page's h1."""

    id: str
    heading: str
    body: str


def parts_of(html: str) -> tuple[Part, ...]:
    """Cut a page's content before each h2 with an id. Joined again, headings and bodies give the whole.

    >>> [(part.id, part.heading) for part in parts_of('<h1>A</h1>\\n<p>b</p>\\n<h2 id="c">C</h2>\\n<p>d</p>')]
    [('', ''), ('c', 'C')]
    """
    marks = list(_HEADING.finditer(html))
    ends = [mark.start() for mark in marks] + [len(html)]
    parts = [Part("", "", html[: ends[0]])]
    parts += [Part(mark["id"], mark["inner"], html[mark.end() : end]) for mark, end in zip(marks, ends[1:], strict=True)]
    return tuple(parts)


def plain_text(html: str, silent: frozenset[str] = frozenset()) -> str:
    """What a reader reads, without tags, pictures, source marks and blocks of a `silent` class, with single spaces.

    >>> plain_text('<p>Call <a href="tel:110">110</a>.<span class="cite">S0</span></p><svg><title>x</title></svg>')
    'Call 110.'
    """
    collector = _Text(_SILENT_CLASSES | silent)
    collector.feed(html)
    collector.close()
    return " ".join("".join(collector.pieces).split())


def body_text(part: Part, silent: frozenset[str] = frozenset()) -> str:
    """The text of a section without its title and without blocks of a `silent` class."""
    return plain_text(_TITLE.sub("", part.body), silent)


class _Text(HTMLParser):
    def __init__(self, silent_classes: frozenset[str]) -> None:
        super().__init__()
        self.silent_classes = silent_classes
        self.pieces: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID_TAGS:
            self.pieces.append(" ")
            return
        classes = set((dict(attrs).get("class") or "").split())
        if self._silent or tag in _SILENT_TAGS or classes & self.silent_classes:
            self._silent.append(tag)
        elif tag not in _INLINE_TAGS:
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            # HTML leaves some end tags out; close what is open down to this one.
            while self._silent and self._silent.pop() != tag:
                pass
        elif tag not in _INLINE_TAGS:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)
