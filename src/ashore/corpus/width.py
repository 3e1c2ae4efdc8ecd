"""Repairs of half-width and full-width forms in Chinese.

Never by NFKC, which would turn every full-width mark of good Chinese into ASCII: a form is changed only beside a Chinese character. A
page that is narrow throughout has a style, no damage: it gets one note, and no sign of it is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

HAN = "\u3400-\u9fff\uf900-\ufaff"
FEWEST_OF_STYLE = 5
TO_WIDE = str.maketrans(",;:?!", "，；：？！")
TO_NARROW = str.maketrans({code: code - 0xFEE0 for code in [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]})
BEFORE = f'{HAN}“”‘’《》（）「」"'
NARROW_MARK = lazily(rf"(?<=[{BEFORE}])[,;:?!](?=[{BEFORE}0-9A-Za-z\s]|\Z)|(?<=[0-9%A-Za-z])[,;:?!](?=[{HAN}“‘《（「])")
NARROW_STOP = lazily(rf"(?<=[0-9%％）])\.(?=\s*\Z|\n)|(?<=[{HAN}])\.(?=[{HAN}]{{2}}|\s|\Z)")
INSIDE = r"[^()（）\n]{0,60}"
NARROW_PAIR = lazily(rf"(?<=[{HAN}”0-9])(\()(?:{INSIDE}[{HAN}]{INSIDE}|{INSIDE}(?=\)[{HAN}，。；：]))(\))")
NARROW_QUOTES = lazily(rf'(")[^"\n]{{0,60}}[{HAN}][^"\n]{{0,60}}(")')
WIDE_SIGN = lazily("[，；：？！。（“]")
WIDE_RUN = lazily(rf"(?:(?<=[{HAN}])|(?<=[{HAN}][ ]))[０-９Ａ-Ｚａ-ｚ]+|[０-９Ａ-Ｚａ-ｚ]+(?=[ ]?[{HAN}])")
NOTE = "a half-width mark in Chinese"


def narrow_mark(text: str, language: Language) -> Iterator[Mark]:
    """Write a half-width mark in full width where the text is otherwise full-width; where it is not, note that once.

    A point may stand in a name, so it is only flagged.

    >>> from ashore.languages import CHINESE
    >>> [mark.value for mark in narrow_mark("逾期怎么办?先看合同,共3,000元。再打电话，问清楚。", CHINESE)]
    ['？', '，']
    >>> [mark.rule for mark in narrow_mark("逾期了,先看合同,再打电话,问清楚,别着急,有办法.", CHINESE)]
    ['narrow_style']
    """
    signs = sorted([*_marks(text), *_brackets(text)], key=lambda mark: mark.start)
    wide = len(WIDE_SIGN.findall(text))
    if len(signs) <= wide:
        yield from signs
        yield from _quotes(text) if "“" in text else ()
    elif len(signs) < FEWEST_OF_STYLE:
        yield from (Mark(mark.start, mark.end, mark.rule, "ambiguous", mark.value, (mark.value or "",), NOTE) for mark in signs)
    else:
        note = "this text writes half-width marks throughout: a style, and nothing of it was changed"
        yield Mark(signs[0].start, signs[0].end, "narrow_style", "unknown", None, (), note)
        return
    for found in NARROW_STOP.finditer(text):
        yield Mark(found.start(), found.end(), "narrow_mark", "ambiguous", "。", ("。", "·"), NOTE)


def _certain(start: int, value: str) -> Mark:
    return Mark(start, start + 1, "narrow_mark", "certain", value, note=NOTE)


def _marks(text: str) -> Iterator[Mark]:
    for found in NARROW_MARK.finditer(text):
        yield _certain(found.start(), found.group().translate(TO_WIDE))


def _brackets(text: str) -> Iterator[Mark]:
    """Give both brackets of each pair that belongs to the Chinese around it or in it."""
    for found in NARROW_PAIR.finditer(text):
        yield _certain(found.start(1), "（")
        yield _certain(found.start(2), "）")


def _quotes(text: str) -> Iterator[Mark]:
    """Give both quotes of each pair, on lines where every one has its partner: then it is plain which opens."""
    for line in re.finditer(r"[^\n]+", text):
        if line.group().count('"') % 2 == 0:
            for found in NARROW_QUOTES.finditer(text, line.start(), line.end()):
                yield _certain(found.start(1), "“")
                yield _certain(found.start(2), "”")


def wide_letter(text: str, language: Language) -> Iterator[Mark]:
    """Write full-width digits and letters beside a Chinese character in half width.

    >>> from ashore.languages import CHINESE
    >>> [mark.value for mark in wide_letter("拨打１２３７８，打开ＡＰＰ登录", CHINESE)]
    ['12378', 'APP']
    """
    for found in WIDE_RUN.finditer(text):
        note = "full-width digits or letters"
        yield Mark(found.start(), found.end(), "wide_letter", "certain", found.group().translate(TO_NARROW), note=note)
