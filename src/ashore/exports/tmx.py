"""The parallel corpus: paragraphs of sections that say the same, in all their languages, as TMX 1.4b.

Left out: sections that are not in step, sections whose blocks do not match one by one, drawings, and paragraphs in which a document is
named in its own language (a title is not ours to translate).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from xml.sax.saxutils import escape, quoteattr

from ashore.exports.pages import Html

_INLINE = frozenset({"a", "abbr", "b", "bdi", "code", "em", "i", "mark", "small", "span", "strong", "sub", "time", "wbr"})
_SILENT = frozenset({"svg", "sup", "script", "style"})
_HEADING = re.compile("h[1-6]")
Block = tuple[str, str | None]  # the element, its text; None where it holds words of another language


def tmx(html: Html, languages: tuple[str, ...], in_step: Callable[[str, str], bool]) -> str:
    """Write the corpus. `in_step` says of a page and section whether its languages were confirmed to agree."""
    head = (
        '<header creationtool="Ashore" creationtoolversion="1" segtype="paragraph" o-tmf="Markdown" '
        'adminlang="en" srclang="*all*" datatype="plaintext"/>'
    )
    units = "\n".join(_units(html, languages, in_step))
    before = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">'
    return f"{before}\n{head}\n<body>\n{units}\n</body>\n</tmx>\n"


def _units(html: Html, languages: tuple[str, ...], in_step: Callable[[str, str], bool]) -> Iterator[str]:
    told: set[tuple[tuple[str, str], ...]] = set()
    for name in dict.fromkeys(name for _, name in html):
        parts = {lang: read_blocks(html[lang, name]) for lang in languages if (lang, name) in html}
        for section in dict.fromkeys(id for blocks in parts.values() for id in blocks):
            if not in_step(name, section):
                continue
            for number, texts in enumerate(aligned({lang: blocks.get(section, []) for lang, blocks in parts.items()}), 1):
                key = tuple(sorted(texts.items()))
                if len(texts) > 1 and key not in told:
                    told.add(key)
                    yield _unit(f"{name}#{section}.{number}", texts)


def _unit(id: str, texts: Mapping[str, str]) -> str:
    variants = "".join(f'<tuv xml:lang="{lang}"><seg>{escape(text)}</seg></tuv>' for lang, text in texts.items())
    return f"<tu tuid={quoteattr(id)}>{variants}</tu>"


def aligned(blocks: Mapping[str, list[Block]]) -> Iterator[dict[str, str]]:
    """Pair the blocks of languages whose blocks are of the same kinds in the same order; a language that differs is left out whole.

    >>> list(aligned({"en": [("p", "No."), ("li", "Yes.")], "zh": [("p", "不。"), ("li", "是。")], "es": [("p", "No.")]}))
    [{'en': 'No.', 'zh': '不。'}, {'en': 'Yes.', 'zh': '是。'}]
    """
    shapes = [tuple(kind for kind, _ in each) for each in blocks.values() if each]
    if not shapes:
        return
    shape = max(shapes, key=shapes.count)
    fitting = {lang: each for lang, each in blocks.items() if tuple(kind for kind, _ in each) == shape}
    for row in zip(*fitting.values(), strict=True):
        if all(text is not None for _, text in row):
            yield {lang: str(text) for lang, (_, text) in zip(fitting, row, strict=True)}


def read_blocks(html: str) -> dict[str, list[Block]]:
    """Read a page's blocks of text by the ids of its headings.

    >>> read_blocks('<h2 id="a">题</h2><p>见<q lang="en">Law</q>。</p><ul><li>一<sup>S0</sup></li></ul>')
    {'a': [('h2', '题'), ('p', None), ('li', '一')]}
    """
    reader = _Blocks()
    reader.feed(html)
    reader.close()
    return {id: blocks for id, blocks in reader.parts.items() if id}


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: dict[str, list[Block]] = {"": []}
        self._section = ""
        self._open: list[str] = ["p"]
        self._text: list[str] = []
        self._foreign = False
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._silent or tag in _SILENT:
            self._silent += tag not in {"br", "img", "input", "hr"}
        elif tag in {"q", "cite"} or (given.get("lang") and tag in _INLINE):
            self._foreign = True
        elif tag not in _INLINE:
            self._end()
            self._open.append(tag)
            if _HEADING.fullmatch(tag) and given.get("id"):
                self._section = str(given["id"])
                self.parts.setdefault(self._section, [])

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            self._silent -= 1
        elif tag not in _INLINE and tag not in {"q", "cite"}:
            self._end()
            if len(self._open) > 1:
                self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data)

    def _end(self) -> None:
        text = " ".join("".join(self._text).split())
        if text:
            self.parts[self._section].append((self._open[-1], None if self._foreign else text))
        self._text.clear()
        self._foreign = False
