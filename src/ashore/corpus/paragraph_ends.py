"""Ends of Chinese paragraphs that are none: a heading that ran into the paragraph above it, and a comma where the sentence should end."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

HEADING = lazily(r"[。！？](?<=[\u3400-\u9fff0-9%）].)(?P<tail>[\u3400-\u9fff“”、]{3,12})(?=\n+(?P<below>.*))")
NO_HEADING = tuple("的了吗呢吧啊呀哦着过")
PARAGRAPH = 8
LEAST = 2
LINE = lazily(r"[^\n]+")
ITEM = lazily(r"\s*(?:[-•*·●]|[(（]?\d{1,2}[.、．)）]|[(（]?[一二三四五六七八九十]{1,3}[、．.)）])")
COMMA = lazily(r"(?P<end>[\u3400-\u9fff]{2})[，,][”」]?\s*$")
FEW = 4


def heading_in_line(text: str, language: Language) -> Iterator[Mark]:
    """Flag a heading that stands at the end of the paragraph above it. Two of them on a page: one may be a signature.

    >>> from ashore.languages import CHINESE
    >>> page = "先还最急的。分期之前\\n要看清楚合同里的利率。晚几天\\n影响其实不会很大。"
    >>> [page[mark.start : mark.end] for mark in heading_in_line(page, CHINESE)]
    ['分期之前', '晚几天']
    """
    runs = (run for run in HEADING.finditer(text) if len(run["below"]) >= PARAGRAPH)
    found = [run for run in runs if not run["tail"].endswith(NO_HEADING)]
    for run in found if len(found) >= LEAST else ():
        note = "a heading seems to stand at the end of this paragraph"
        yield Mark(run.start("tail"), run.end("tail"), "heading_in_line", "unknown", None, (), note)


def comma_at_end(text: str, language: Language) -> Iterator[Mark]:
    """Flag a comma that ends a paragraph above a list or a heading with a number: the rest of the sentence is gone.

    Where many lines end so, they are verse or were broken by width: that is no damage.

    >>> from ashore.languages import CHINESE
    >>> page = "别只听对方说的，\\n- 回执上要有日期。\\n- 金额也要有。\\n写在纸上才算。\\n收好回执。"
    >>> [mark.start for mark in comma_at_end(page, CHINESE)]
    [5]
    """
    lines = list(LINE.finditer(text))
    ends = [None if ITEM.match(line.group()) else COMMA.search(text, line.start(), line.end()) for line in lines]
    if FEW * sum(map(bool, ends)) > len(lines):
        return
    for end, below in zip(ends, lines[1:], strict=False):
        if end and ITEM.match(below.group()):
            note = "a comma ends this paragraph: the rest of the sentence may be gone"
            yield Mark(end.start("end"), end.end("end"), "comma_at_end", "unknown", None, (), note)
