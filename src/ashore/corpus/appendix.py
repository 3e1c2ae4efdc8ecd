"""Marks what a label such as “Extended data” or “法律依据” introduces, where it leaves the subject of the text.

Such an appendix stays in the corpus: it may hold a law or a figure. But it is often about something else, and an editor should know.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ashore.corpus.draft import Draft
from ashore.corpus.frame.words import alternatives, labels, words
from ashore.lazily import lazily
from ashore.model import Passage

LABEL = lazily(rf"\W{{0,3}}{labels('appendix')}\s*(?:[:：]|\W{{0,3}}$)", re.IGNORECASE)
LONGEST_LABEL = 80
NO_LETTERS = " \t\u3000【[(（《*·•-—#"
STARTS = frozenset(start for word in words("appendix") for start in (word[:2], word[:1]))
HAN_RUN = lazily(r"[\u3400-\u9fff]{2,}")
LATIN_WORD = lazily(r"[a-z]{4,}")
COMMON = frozenset(
    {
        *["with", "that", "this", "have", "will", "from", "when", "your", "they", "their", "which", "must", "also", "some", "more", "than"],
        *["then", "into", "only", "each", "such", "most", "after", "before", "what", "should", "does", "happen", "happens", "know", "good"],
        *["take", "much", "many", "long", "make", "time", "need", "first", "there", "them", "were", "been", "being"],
        *["para", "como", "este", "esta", "pero", "cuando", "sobre", "entre", "desde", "hasta", "tiene", "puede", "todo", "otro", "cada"],
        *["donde", "porque", "despues", "antes", "debe", "hacer", "pasa"],
        *["可以", "没有", "如果", "一般", "进行", "以及", "或者", "因为", "所以", "这个", "一个", "不是", "就是", "时候", "需要", "我们"],
        *["他们", "自己", "问题", "情况", "什么", "怎么", "以后", "之后", "还是", "但是", "不会", "么办"],
    }
)
STEM = 6
ENOUGH_STEMS = 12
ENOUGH_TEXT = 20_000
CORE = 40
FEWEST_SHARED = 2
NEAR = 0.2
ENOUGH_SIGNS = 1200
FEWEST_OFF = 3
KINDS = tuple(alternatives(idea) for idea in ("off_company", "off_accounting", "off_entry"))


def is_label(text: str) -> bool:
    """Tell whether a passage begins as a label does. Its first two letters spare most passages the pattern.

    >>> is_label("Extended data:"), is_label("References are no proof."), is_label("法律依据")
    (True, False, True)
    """
    if len(text) > LONGEST_LABEL and ":" not in text[:LONGEST_LABEL] and "：" not in text[:LONGEST_LABEL]:
        return False
    return text[:4].lstrip(NO_LETTERS)[:2].casefold() in STARTS and bool(LABEL.match(text[:LONGEST_LABEL]))


def stems(texts: Iterable[str]) -> Counter[str]:
    """Count what texts are about: the beginnings of their longer words, and pairs of Chinese characters.

    >>> sorted(stems(["Late payments", "逾期费"]))
    ['late', 'paymen', '期费', '逾期']
    """
    found: Counter[str] = Counter()
    for text in texts:
        plain = _without_accents(text.lower())
        found.update(word[:STEM] for word in LATIN_WORD.findall(plain) if word not in COMMON)
        found.update(pair for run in HAN_RUN.findall(plain) for at in range(len(run) - 1) if (pair := run[at : at + 2]) not in COMMON)
    return found


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if sign < "\u0300" or not unicodedata.combining(sign))


def blocks(passages: Sequence[Passage]) -> Iterator[range]:
    """Give the stretches of passages from one label up to the next, or to the end. A label right below another belongs to it."""
    labelled = [is_label(passage.text) for passage in passages]
    bare = [label and passage.kind == "heading" for label, passage in zip(labelled, passages, strict=True)]
    starts = [index for index, label in enumerate(labelled) if index and label and not (index > 1 and bare[index - 1])]
    return (range(start, end) for start, end in pairwise([*starts, len(passages)]))


def leaves_subject(title: str, main: Sequence[str], block: Iterable[str]) -> bool:
    """Tell whether a block speaks of other things: neither a word of the title stands in it nor two that were often said before.

    Too little text tells nothing.
    """
    said, own = stems(main), stems(block)
    if min(len(said), len(own)) < ENOUGH_STEMS:
        return False
    often = sorted((stem for stem in said if said[stem] > 1), key=lambda stem: (-said[stem], stem))[:CORE]
    if own.keys() & stems([title]).keys() or len(own.keys() & set(often)) >= FEWEST_SHARED:
        return False
    return len(own.keys() & said.keys()) < NEAR * len(own)


def is_off(texts: Sequence[str], title: str) -> bool:
    """Tell whether a block is the portrait of a company, a rule for the books or an entry of an encyclopedia: three signs of one kind.

    Where the title has such a sign itself, that is the subject.
    """
    start = "\n".join(texts)[:ENOUGH_SIGNS]
    kinds = [[sign for sign in kind if sign.search(start)] for kind in KINDS]
    return any(len(signs) >= FEWEST_OFF and not any(sign.search(title) for sign in signs) for signs in kinds)


def mark_appendix(draft: Draft) -> Draft:
    """Mark the passages of each labelled block that leaves the subject, its label included."""
    passages = list(draft.passages)
    found = list(blocks(passages))
    if not found:
        return draft
    main = [passage.text[:ENOUGH_TEXT] for passage in passages[: found[0].start]]
    for block in found:
        texts = [passages[index].text[:ENOUGH_TEXT] for index in block]
        if leaves_subject(main[0], main, texts) or is_off(texts, main[0]):
            for index in block:
                passages[index] = replace(passages[index], appendix=True)
    return replace(draft, passages=tuple(passages))
