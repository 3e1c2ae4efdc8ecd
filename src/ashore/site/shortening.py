"""Shortens what the search loads: of each section its beginning as a reader sees it, of the rest telling words that stand nowhere else.

Measured with `scripts/bench search`: titles, ideas and beginnings find as well as whole texts, which weigh three times as much. Of the
rest, numbers, names and long words that stand nowhere else keep findable what stands deep in a section. Words that begin alike are one
here, since the search cuts endings off.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ashore.site.search_documents import Document

# Signs of the beginning that is kept: what a phone shows in two lines. A Han sign says as much as four or five letters.
_KEPT = 64
_HAN_WEIGHT = 4.5
# Where a text may be cut: between words, or between Han signs; and what no beginning ends with.
_JOINT = re.compile("\\s|(?<=[㐀-鿿，。、；：！？])(?=[㐀-鿿])")
_OPEN = " ,;:(（“《「«¿¡，；：、"
# A word is telling if it has this many letters; words are alike that share so many.
_LONG, _BEGINNING = 12, 5
# A word is rare if no other section has it, a number if few have.
_RARE, _RARE_NUMBER = 1, 3
_WORD = re.compile(r"[^\W_㐀-鿿]{2,}")
_HAN_NAME = re.compile(r"[《“](?P<name>[^》”]{2,20})[》”]")
_HAN = re.compile("[㐀-鿿]")
_NUMBER_OR_NAME = re.compile("[0-9㐀-鿿]")


def shortened(documents: Iterable[Document]) -> list[Document]:
    """Shorten all documents of one language together."""
    whole = list(documents)
    halves = [halved(document.text) for document in whole]
    everywhere = Counter(begin for document in whole for begin in set(map(_alike, words(f"{document.title} {document.text}"))))
    return [
        replace(document, text=begin, rest=" ".join(_rare(words(rest), words(begin), everywhere)))
        for document, (begin, rest) in zip(whole, halves, strict=True)
    ]


def halved(text: str) -> tuple[str, str]:
    """Cut a text after the last word that still belongs to its beginning; a sign tells that it goes on.

    >>> halved("别怕。先记下来。")
    ('别怕。先记下来。', '')
    >>> halved("Call 12378. " * 40)[0]
    'Call 12378. Call 12378. Call 12378. Call 12378. Call 12378. Call…'
    """
    if _weight(text) <= _KEPT:
        return text, ""
    room = next(at for at in range(len(text) + 1) if _weight(text[:at]) > _KEPT) - 1
    cut = max((match.start() for match in _JOINT.finditer(text, 0, room + 1)), default=room)
    return f"{text[:cut].rstrip(_OPEN)}…", text[cut:]


def words(text: str) -> list[str]:
    """Words of Latin letters or digits, and of Han text the names between quotation marks, in the order of the text.

    Han text has no spaces between words, and cutting it by pairs would bring a rare pair at every joint.

    >>> words("Call 010-12321 (MIIT)."), words("见《民法典》第188条。")
    (['call', '010', '12321', 'miit'], ['民法典', '188'])
    """
    return [match["name"] or match[0] for match in re.finditer(f"{_HAN_NAME.pattern}|{_WORD.pattern}", text.lower())]


def _weight(text: str) -> float:
    han = len(_HAN.findall(text))
    return len(text) + han * (_HAN_WEIGHT - 1)


def _rare(rest: Sequence[str], begin: Sequence[str], everywhere: Counter[str]) -> list[str]:
    """Of words that begin alike the first; none that the beginning has already."""
    known = set(map(_alike, begin))
    found = {_alike(word): word for word in reversed(rest) if len(word) >= _LONG or _NUMBER_OR_NAME.search(word)}
    order = dict.fromkeys(map(_alike, rest))
    return [found[alike] for alike in order if alike in found and alike not in known and everywhere[alike] <= _most(alike)]


def _most(alike: str) -> int:
    return _RARE_NUMBER if alike.isdigit() else _RARE


def _alike(word: str) -> str:
    """The beginning that stands for a word and its forms; numbers and Han names stand for themselves.

    >>> [_alike(word) for word in ("demanda", "demandado", "12378", "民法典")]
    ['deman', 'deman', '12378', '民法典']
    """
    return word if _NUMBER_OR_NAME.search(word) else word[:_BEGINNING]
