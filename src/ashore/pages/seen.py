"""What a reader meets in a page's HTML, section by section: sentences, labels that are read aloud, and marks (links, classes, drawing)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from ashore.languages.sentences import split_sentences

# Elements inside a sentence; every other one begins a new block of text.
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "mark", "q", "small", "span", "strong", "sub", "sup", "time"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# The last ones are shown by scripts: a word explained, and what is said when something was done.
_LABELS = frozenset(
    {
        "aria-label",
        "title",
        "alt",
        "placeholder",
        "data-meaning",
        "data-zh",
        "data-pinyin",
        "data-count",
        "data-copied",
        "data-marked",
        "data-paragraph",
    }
)


@dataclass(frozen=True, slots=True)
class Seen:
    """One section as met by a reader. `marks` are attributes that are not read, as “element attribute=value”, in order."""

    sentences: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


def read_seen(html: str, lang: str) -> dict[str, Seen]:
    """Read a page's HTML, or a part of it, by the ids of its headings; what stands before the first has the id "".

    >>> read_seen('<h2 id="may">可以</h2><p>敲门。<a href="#x" title="注">别开</a>。</p>', "zh")["may"]
    Seen(sentences=('可以', '敲门。', '别开。'), labels=('注',), marks=('h2 id=may', 'a href=#x'))
    """
    reader = _Reader(lang)
    reader.feed(html)
    reader.close()
    reader.end_block()
    return {
        id: Seen(tuple(part.sentences), tuple(part.labels), tuple(part.marks)) for id, part in reader.parts.items() if id or part.sentences
    }


@dataclass(frozen=True)
class _Part:
    sentences: list[str]
    labels: list[str]
    marks: list[str]


class _Reader(HTMLParser):
    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang
        self.part = _Part([], [], [])
        self.parts: dict[str, _Part] = {"": self.part}
        self._pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self.end_block()
        given: Mapping[str, str | None] = dict(attrs)
        if tag in _HEADINGS and given.get("id"):
            self.part = self.parts.setdefault(str(given["id"]), _Part([], [], []))
        for name, value in attrs:
            if name in _LABELS:
                self.part.labels.append(value or "")
            else:
                self.part.marks.append(f"{tag} {name}={value or ''}")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.end_block()

    def handle_data(self, data: str) -> None:
        self._pieces.append(data)

    def end_block(self) -> None:
        text = "".join(self._pieces)
        self._pieces.clear()
        if text.strip():
            self.part.sentences.extend(split_sentences(text, self.lang))
