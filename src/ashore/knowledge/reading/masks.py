"""Finds digits that are no figures: list numbers, names (GB/T 45251-2025, P2P), addresses, references ([12]).

Every look is made from a digit, since most of a text holds none.
"""

from __future__ import annotations

import re
from functools import cache

from ashore.compiled import compiled
from ashore.knowledge.reading.grammar import Grammar
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.latin import either
from ashore.lazily import lazily

Span = tuple[int, int]
_DIGITS = lazily(r"[0-9]+")
_HAN_LIST = lazily(r"^[ >*#-]*[(]?[一二三四五六七八九十]{1,3}[)]?[、.,)]|[(][一二三四五六七八九十]{1,3}[)]", re.MULTILINE)
_ADDRESS = lazily(r"https?://[!-~]+|www\.[!-~]+|(?<![a-z0-9._%+-])[a-z0-9._%+-]+@[a-z0-9.-]+")
_LINE_LEAD = lazily(r"(?:^|\n)[ >*#(-]*$")
_AFTER_ITEM = lazily(r"[)][.、,]?|[.、,](?![0-9])")
_CLAUSE_LEAD = lazily(r"(?:[.;:!?。,] |[。;:!?])$")
_AFTER_INLINE = lazily(r"[.)](?= [^0-9 ])|[)、](?![0-9])")
_JOINED_LEFT, _JOINED_RIGHT = "-/.#[_×*:+〔(第", "-/.]×*:+)〕a号年版"
_REACH = 24


@cache
def _names(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    grammar = grammar_of(lang)
    words = either([*grammar.months, *grammar.durations, *(re.escape(word) for word in grammar.currencies)])
    counted = f"(?:{words})|{grammar.measures}|[年月日]|百分"
    return compiled(grammar.names), compiled(grammar.idioms), compiled(counted)


def masks(text: str, original: str, grammar: Grammar) -> list[Span]:
    """Give the spans of a plain text in which digits are no figures; `original` tells small from capital letters.

    >>> line = "1. Read GB/T 45251-2025 on P2P for 5 days"
    >>> [line[start:end] for start, end in masks(line.lower(), line, grammar_of("en"))]
    ['1.', 'GB/T 45251-2025', 'P2P']
    """
    names, idioms, _ = _names(grammar.lang)
    spans = [found.span() for found in idioms.finditer(text)]
    if "/" in text or "@" in text or "www" in text:
        spans += [found.span() for found in _ADDRESS.finditer(text)]
    seen = 0
    for digits in _DIGITS.finditer(text):
        start, end = digits.span()
        if end - start <= 2 and (item := _item(text, original, start, end, grammar)):
            spans.append(item)
        elif start >= seen and _joined(text, start, end, grammar):
            window = (max(seen, start - _REACH), end + _REACH)
            around = [found.span() for found in names.finditer(text, *window) if found.start() <= start < found.end()]
            spans += around
            seen = around[-1][1] if around else end
    if grammar.script == "Han":
        spans += [found.span() for found in _HAN_LIST.finditer(text)]
    return apart(spans)


def _item(text: str, original: str, start: int, end: int, grammar: Grammar) -> Span | None:
    """Tell the number of a list item, at the head of a line or within one, also without its stop: `1 Durante el vencimiento`."""
    before = (max(0, start - 8), start)
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return start - 1, end + 1
    if lead := _LINE_LEAD.search(text, *before):
        if found := _AFTER_ITEM.match(text, end):
            return lead.end(), found.end()
        if text[end : end + 1] == " " and _opens(text, original, end + 1, grammar):
            return start, end
    elif (_CLAUSE_LEAD.search(text, *before)) and (found := _AFTER_INLINE.match(text, end)):
        return start, found.end()
    return None


def _opens(text: str, original: str, place: int, grammar: Grammar) -> bool:
    """A lone number opens an item only before a capital: not in `30 days later` or `19 October`."""
    following = original[place : place + 1]
    if not following or _names(grammar.lang)[2].match(text, place):
        return False
    return following.isupper() or following in "¿¡“«" or (grammar.script == "Han" and following > "\u3400")


def _joined(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether something stands at the digits that may make them a name: a letter, a hyphen, a bracket, GB/T before them."""
    if text[end - 5 : end] == "65438":  # the engine's code for the digit 1: damage, no number
        return True
    left, right = text[start - 1 : start], text[end : end + 1]
    if left in _JOINED_LEFT or right in _JOINED_RIGHT:
        return bool(left or right)
    if (left.isascii() and left.isalpha()) or (right.isascii() and right.isalpha()):
        return True
    return left == " " and text[text.rfind(" ", 0, start - 1) + 1 : start - 1] in grammar.name_words


def apart(spans: list[Span]) -> list[Span]:
    """Put spans in order and drop those that overlap an earlier one.

    >>> apart([(5, 9), (0, 6), (7, 8)])
    [(0, 6), (7, 8)]
    """
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
