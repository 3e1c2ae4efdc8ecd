"""What a reader sees of Markdown: macros expanded, tags and Markdown's signs gone, and for every character where it comes from.

Checks that read prose (figures, negations, terms) work on this text, since a contributor may write a value by hand where another
language has a macro; they name a place in the Markdown file, which `Shown.origin` gives back.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ashore.errors import AshoreError
from ashore.knowledge.load import Knowledge
from ashore.pages.calls import Call, find_calls
from ashore.pages.context import Context, MacroFault
from ashore.pages.expand import expand, inline_context, run_call
from ashore.pages.macros import INLINE, RUNNING, Macro

_MARKS = re.compile(
    r"(?P<lead>^[ \t]*(?:\#{1,6}|[-*+]|[0-9]{1,3}[.)])[ \t]+)"  # a heading, a list item
    r"|(?P<drop>^[ \t]*(?:!!!|\?\?\?\+?)[ \t][\w -]+|^[ \t>]*\|?[ :-]+\|[ :|-]*$|\{[ \t]*[#.:][^{}\n]*\}"
    r"|\]\([^)\n]*\)|\]\[[^\]\n]*\]|!?\[|\]|\*{1,3}|`+|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])|<https?://[^>\s]*>)"
    r"|(?P<cell>\|)"
    r"|\\(?P<kept>[!-/:-@\[-`{-~])",
    re.MULTILINE,
)
_HTML = re.compile(r"<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>[^>]*)>|<!--.*?-->|(?P<entity>&#?[A-Za-z0-9]+;)", re.DOTALL)
_LANG = re.compile(r"\blang=\"([^\"]*)\"")
_CLASS = re.compile(r"\bclass=\"([^\"]*)\"")
_EMPHASIS = ("b", "em", "i", "mark", "s", "small", "strong", "sub", "sup", "u")
_BADGE = re.compile(r"\bclass=\"badge\b")
INLINE_TAGS = frozenset((*_EMPHASIS, "a", "abbr", "bdi", "br", "cite", "code", "q", "span", "time", "wbr"))
SILENT_TAGS = frozenset({"script", "style", "template", "title", "desc"})
SILENT_CLASSES = frozenset({"cite", "ref", "tl-tick"})  # marks of sources, numbers along the axis of a drawing
QUOTED_TAGS = frozenset({"cite", "q"})  # with a language of its own: a title, which stands unchanged in every language
VOID_TAGS = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


@dataclass(frozen=True, slots=True)
class Shown:
    """The text, and its pieces: `starts` in the text, `origins` in the Markdown; a macro's piece comes whole from its {{."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    literal: tuple[bool, ...]

    def origin(self, offset: int) -> int:
        """Give the offset in the Markdown from which a character of the text comes."""
        if not self.starts:
            return 0
        piece = max(0, bisect_right(self.starts, offset) - 1)
        return self.origins[piece] + (offset - self.starts[piece] if self.literal[piece] else 0)

    def blocks(self) -> list[tuple[int, int]]:
        """Give the stretches of the text that stand apart: paragraphs, list items, cells."""
        return [found.span() for found in re.finditer(r"[^\n](?:[^\n]|\n(?!\n))*", self.text)]


@dataclass
class _Pieces:
    lang: str
    passed_over: frozenset[str] = SILENT_CLASSES
    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    literal: list[bool] = field(default_factory=list)
    length: int = 0
    silent: list[str] = field(default_factory=list)
    label: bool = False

    def add(self, text: str, origin: int, literal: bool) -> None:
        if not text or self.silent:
            return
        self.parts.append(text)
        self.starts.append(self.length)
        self.origins.append(origin)
        self.literal.append(literal)
        self.length += len(text)

    def tag(self, match: re.Match[str], origin: int) -> None:
        """Follow a tag: what is in another language or a source mark is passed over, a block sets its words apart."""
        name = match["tag"].lower()
        if match["close"]:
            if name in self.silent:
                while self.silent.pop() != name:
                    pass
        elif name not in VOID_TAGS and not match["rest"].endswith("/") and (self.silent or self._is_silent(name, match["rest"])):
            self.silent.append(name)
        if (match["close"] and name == "span" and self.label) or _BADGE.search(
            match["rest"]
        ):  # “should not” on a badge is no word of the sentence
            self.label = not match["close"]
            self.add("\n\n", origin, False)
        elif name not in INLINE_TAGS or name == "br":
            self.add("\n\n", origin, False)

    def _is_silent(self, name: str, attributes: str) -> bool:
        other = _LANG.search(attributes)
        classes = _CLASS.search(attributes)
        return (
            name in SILENT_TAGS
            or bool(other and (other[1] not in ("", self.lang) or name in QUOTED_TAGS))
            or bool(classes and self.passed_over.intersection(classes[1].split()))
        )

    def shown(self) -> Shown:
        return Shown("".join(self.parts), tuple(self.starts), tuple(self.origins), tuple(self.literal))


def _add_html(pieces: _Pieces, text: str, origin: int, literal: bool) -> None:
    position = 0
    for match in _HTML.finditer(text):
        pieces.add(text[position : match.start()], origin + position if literal else origin, literal)
        place = origin + match.start() if literal else origin
        if match["tag"]:
            pieces.tag(match, place)
        elif match["entity"]:
            pieces.add(html.unescape(match["entity"]), place, False)
        position = match.end()
    pieces.add(text[position:], origin + position if literal else origin, literal)


def _add_markdown(pieces: _Pieces, text: str, origin: int) -> None:
    position = 0
    for match in _MARKS.finditer(text):
        _add_html(pieces, text[position : match.start()], origin + position, True)
        if match["lead"] or match["cell"]:
            pieces.add("\n\n", origin + match.end(), False)
        elif match["kept"]:
            pieces.add(match["kept"], origin + match.start() + 1, True)
        position = match.end()
    _add_html(pieces, text[position:], origin + position, True)


def shown(markdown: str, lang: str, knowledge: Knowledge, page: str = "index") -> Shown:
    """Read Markdown as a reader of `lang` sees it. Blocks (tables, cards) are left out: what they show stands in data/ and is held there.

    A macro that cannot be expanded shows nothing here; the check of macros names it.
    """
    pieces = _Pieces(lang)
    context = inline_context(knowledge, lang, page)
    macros = {**INLINE, **RUNNING}
    position = 0
    for call in find_calls(markdown):
        _add_markdown(pieces, markdown[position : call.start], position)
        if isinstance(call, Call) and call.name in macros:
            _add_html(pieces, _run(call, context, macros), call.start, False)
        position = call.end
    _add_markdown(pieces, markdown[position:], position)
    return pieces.shown()


def _run(call: Call, context: Context, macros: Mapping[str, Macro]) -> str:
    try:
        return run_call(call, context, macros)
    except (MacroFault, AshoreError):
        return ""


def shown_whole(markdown: str, lang: str, knowledge: Knowledge, page: str) -> Shown:
    """Read Markdown as a reader of `lang` sees it, blocks included. Raises AshoreError where a macro cannot be expanded.

    The way back to the places in the Markdown is lost: for places, use `shown`.
    """
    pieces = _Pieces(lang)
    _add_markdown(pieces, expand(markdown, lang, knowledge, page), 0)
    return pieces.shown()


def shown_html(text: str, lang: str, besides: frozenset[str] = frozenset()) -> Shown:
    """Read HTML as a reader of `lang` sees it; elements of the classes `besides` are passed over too.

    >>> shown_html('<p>在<b>22:00</b>以后</p><p lang="en">9 days</p>', "zh").text.split()
    ['在22:00以后']
    """
    pieces = _Pieces(lang, SILENT_CLASSES | besides)
    _add_html(pieces, text, 0, True)
    return pieces.shown()


def joined(texts: Iterable[tuple[str, int]], lang: str, knowledge: Knowledge, page: str) -> Shown:
    """Read several stretches of one file, each with its offset there, as one text."""
    text, starts, origins, literal = "", [], [], []
    for markdown, offset in texts:
        one = shown(markdown, lang, knowledge, page)
        starts += [start + len(text) for start in one.starts] + [len(text) + len(one.text)]
        origins += [origin + offset for origin in one.origins] + [offset + len(markdown)]
        literal += [*one.literal, False]
        text += one.text + "\n\n"
    return Shown(text, tuple(starts), tuple(origins), tuple(literal))
