"""Brings a section or a text of data/ into the form of which a stamp is made: what it says, apart from how it is laid out.

What counts: words, figures, signs, the names and arguments of macros. What does not: wrapping and white space, emphasis, addresses of
links, lists of attributes, the width and the national form of punctuation. Whether the parts of two languages match in number
and shape (lists, tables, links) is not asked here: checks/written/parity.py does.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

from ashore.pages.calls import Argument, BadCall, Call, find_calls

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
# A Han character is a word by itself, so that a space beside it changes nothing; other words are runs of letters and digits.
_TOKEN = re.compile(rf"\ue000[0-9]+\ue001|[{_HAN}]|(?:(?![{_HAN}])[^\W_])+|\S")
# One sign for dashes and one for dots, of whatever length: —, ——, …, ……
_DASHES = re.compile(r"-{2,}")
_DOTS = re.compile(r"…{2,}|\.{2,}")
# Soft hyphens, marks of width and direction: they come in by copying, and nobody sees them.
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe0e\ufe0f\ufeff\U000e0000-\U000e007f]")
_SPACE = re.compile(r"[^\S\n ]")
_ID = re.compile(r"[A-Za-z0-9_.#/:-]*")
_WIDE = {code: unicodedata.normalize("NFKC", chr(code)) for code in (*range(0xFF01, 0xFF5F), *range(0xFFE0, 0xFFE7))}
_QUOTES = dict.fromkeys(map(ord, "“”„‟‘’‚‛«»‹›「」『』〝〞〞＂＇'《》〈〉"), '"')
_SIGNS = {ord(old): new for old, new in zip("。、【】〔〕–—―‒−‐‑〜～・", ".,()()-------~~·", strict=True)}
_PLAIN = str.maketrans(_WIDE | _QUOTES | _SIGNS)

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_AUTOLINK = re.compile(r"<?https?://[^\s<>）)]+>?|<[^\s<>@]+@[^\s<>@]+>")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S+[ \t]*(.*)$", re.MULTILINE)
_INLINE_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([ \t]*<?[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*>?([^()\n]*)\)")
_REFERENCE_LINK = re.compile(r"!?\[([^\[\]]+)\]\[[^\[\]]*\]")
_ATTRIBUTES = re.compile(r"\{:?[ \t]*(?=[#.:]|[\w-]+=)[^{}\n]*\}")
_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_RULE = re.compile(
    r"^[ \t]*(?:\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?|\|[ \t]*:?-+:?[ \t]*\||(?:[-*_][ \t]*){3,}|={2,}|-{2,})[ \t]*$",
    re.MULTILINE,
)
_BOX = re.compile(r"^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]*[\w \t-]*", re.MULTILINE)
# The start of a heading, a quotation, an item, a definition: where it stands tells the layout, not what is said.
_START = re.compile(r"^(?:[ \t]*(?:>|#{1,6}(?=[ \t])|[-*+](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])|:(?=[ \t])))+", re.MULTILINE)
_CELL = re.compile(r"^[ \t]*\||\|[ \t]*$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_STARS = re.compile(r"\*+(?=\S)|(?<=\S)\*+|~~|`+")
_LOWS = re.compile(r"(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_])")


def normal_markdown(text: str) -> str:
    """Give what a stretch of a page says.

    >>> normal_markdown("You **need not**\\nopen the door: [see](a.md).") == normal_markdown("You need not open the door： [see](b.md).")
    True
    >>> normal_markdown("您不必开门。") == normal_markdown("您必须开门。")
    False
    >>> normal_markdown('Call {{ hotline("110") }}') == normal_markdown("Call {{hotline('110')}}")
    True
    """
    kept, text = _without_macros(_visible(text))
    text = _ESCAPED.sub(lambda match: kept.keep(_tokens(match[1])), _COMMENT.sub("", text))
    text = _DEFINITION.sub(r"\1", _FENCE.sub("", text))
    text = _INLINE_LINK.sub(r"\1 \2", text)
    text = _REFERENCE_LINK.sub(r"\1", _AUTOLINK.sub(kept.keep("address"), text))
    text = _TAG.sub("", _ATTRIBUTES.sub("", text))
    text = _START.sub("", _BOX.sub(r"\1", _RULE.sub("", text)))
    text = _LOWS.sub("", _STARS.sub("", _CELL.sub("", text)))
    return kept.put_back(_tokens(html.unescape(text)))


def normal_text(text: str) -> str:
    """Give what a text of data/ says: it knows macros, but no Markdown.

    >>> normal_text("逾期 3 个月，会怎样？") == normal_text("逾期3个月,会怎样?")
    True
    """
    kept, text = _without_macros(_visible(text))
    return kept.put_back(_tokens(text))


class _Kept:
    """What later steps must not touch stands aside, behind signs of the private use area."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def keep(self, text: str) -> str:
        self._texts.append(text)
        return f"\ue000{len(self._texts) - 1}\ue001"

    def put_back(self, text: str) -> str:
        return re.sub("\ue000([0-9]+)\ue001", lambda match: self._texts[int(match[1])], text)


def _without_macros(text: str) -> tuple[_Kept, str]:
    kept, parts, position = _Kept(), [], 0
    text = re.sub("[\ue000\ue001]", "", text)
    for call in find_calls(text) if "{" in text else ():
        parts += [text[position : call.start], kept.keep(_call(call, text))]
        position = call.end
    return kept, "".join([*parts, text[position:]])


def _call(call: Call | BadCall, text: str) -> str:
    """Write a call in one form, however its quotes and spaces were set."""
    if isinstance(call, BadCall):
        return text[call.start : call.end]
    given = [_argument(value) for value in call.arguments]
    given += [f"{key}={_argument(value)}" for key, value in sorted(call.keywords.items())]
    return f"{{{{{call.name}({', '.join(given)}){f'.{call.attribute}' if call.attribute else ''}}}}}"


def _argument(value: Argument) -> str:
    """A text given to a macro may be prose; an id is taken to the letter."""
    if isinstance(value, str):
        return f"“{value if _ID.fullmatch(value) else _tokens(value)}”"
    return repr(value)


def _visible(text: str) -> str:
    """Compose letters, make every space a plain one, drop signs that nobody sees."""
    if text.isascii() and "\r" not in text:
        return text
    return _UNSEEN.sub("", _SPACE.sub(" ", unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=16384)
def _tokens(text: str) -> str:
    plain = text.translate(_PLAIN)
    return " ".join(_TOKEN.findall(_DOTS.sub("…", _DASHES.sub("-", plain))))
