"""Spaces that stand where a word was taken out: `催收 的困扰`, `通过 、短信`. Chinese has none between its words.

Some writers put a space before every mark, or part clauses by spaces: that is a habit and tells nothing. A filter leaves its spaces before
some marks only, and wherever its word stood; so some before marks prove the others between two characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from re import Match

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

HAN = "\u3400-\u9fff\uf900-\ufaff"
SPACE = lazily(  # begins with the space itself, so that a text without one is passed over at once
    rf"[ ](?:(?<=[{HAN}][ ])(?:[ ]*(?=[，。、；？！]|[:：,;][ ]?[{HAN}])(?<![日时][ ])|(?=[{HAN}]))"
    rf"|(?<=[{HAN}][，,][ ])(?=[{HAN}])|(?<=、[ ])(?=等))"
)
WANTING = lazily(
    "(?:[的被对向会将请把和与用打给让如指因]|包括|[通經经][过過]|[拨撥]打|接[到听]|[进進]行|[导導]致|什[么麼]|哪些|[这這]些|多次|各[种種]|例如|比如|以及"
    "|[采採]取|收到|[发發]送|登[录錄陆陸]|[由对對]于|於|[联聯][系繫]|提供)$"
)
HABIT = 3
PROOF = 2
JOINS = frozenset("或等及")
PROVED = 8
NOTE = "a word where the space stands"


def gap_left(text: str, language: Language) -> Iterator[Mark]:
    """Flag a space where a word was taken out: before a mark, after a word that wants another, or anywhere once two marks prove it.

    >>> from ashore.languages import CHINESE
    >>> line = "银行会用 、短信提醒。被 骚扰时先录音，再找 客服问清楚。"
    >>> [line[mark.start - 1 : mark.end + 1] for mark in gap_left(line, CHINESE)]
    ['用 、', '被 骚']
    """
    found = [space for space in SPACE.finditer(text) if not _in_menu(text, space.start())]
    if not found:
        return
    spaced = Counter(text[space.end()] for space in found)
    habits = {sign for sign, count in spaced.items() if count > HABIT and _is_mark(sign) and 2 * count > text.count(sign)}
    marks = [space for space in found if _is_mark(text[space.end()]) and text[space.end()] not in habits]
    between = [space for space in found if not _is_mark(text[space.end()]) and not _is_mark(text[space.start() - 1])]
    begins = [space for space in found if text[space.start() - 1] in "，,"]
    marks += [space for space in found if text[space.start() - 1] == "、"]
    often = _often_before(text, between)
    wanted = [space for space in between if _wants(text, space.start()) or text[space.end()] in JOINS or space in often]
    if len(marks) >= max(PROOF, len(between) // PROVED):
        wanted = between + (begins if len(begins) <= HABIT else [])
    elif len(wanted) > HABIT and 2 * len(wanted) < len(between):
        wanted = []
    for space in sorted([*marks, *wanted], key=lambda space: space.start()):
        yield Mark(space.start(), space.end(), "gap_left", "unknown", None, (), NOTE)


def _often_before(text: str, between: list[Match[str]]) -> list[Match[str]]:
    """Give the spaces behind one and the same word, where that is most of them: what stood there was taken out each time."""
    words = Counter(text[space.start() - 2 : space.start()] for space in between)
    word, count = words.most_common(1)[0] if words else ("", 0)
    if count <= PROOF or 2 * count < len(between):
        return []
    found = [space for space in between if text[space.start() - 2 : space.start()] == word]
    return found if len({text[space.end() : space.end() + 2] for space in found}) > PROOF else []


def _in_menu(text: str, at: int) -> bool:
    """Tell whether a space stands in a row of names: a line of many spaces and no mark."""
    line = text[text.rfind("\n", 0, at) + 1 : at + len(text[at:].partition("\n")[0])]
    return line.count(" ") > HABIT and not any(map(_is_mark, line))


def _is_mark(sign: str) -> bool:
    """Tell whether a sign is a mark of a sentence."""
    return sign in "，。、；？！：:,;"


def _wants(text: str, end: int) -> bool:
    """Tell whether the word that ends here wants another after it."""
    return bool(WANTING.search(text[max(0, end - 2) : end]))
