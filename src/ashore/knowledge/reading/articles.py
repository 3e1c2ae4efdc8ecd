"""Reads article numbers of laws: article 16, arts. 188 y 195, 第二百五十三条之一."""

from __future__ import annotations

import re
from functools import cache

from ashore.compiled import compiled
from ashore.knowledge.reading.grammar import Grammar
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.han import han_range
from ashore.knowledge.reading.quantity import Quantity


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    grammar = grammar_of(lang)
    if grammar.script == "Han":
        inserted = r"之(?P<i>[0-9]|[一二三四五六七八九十])"
        number = r"(?P<n>[0-9]{1,4}|[零一二三四五六七八九十百千]{1,9})(?:条|(?=[、,和及]第?[0-9零一二三四五六七八九十百千]+条))"
    else:
        inserted = rf"(?:-(?P<i>[1-9])(?![0-9])| (?P<w>{'|'.join(grammar.inserted)})(?= |[.,;)]|$))"
        number = r"(?P<n>[0-9]{1,4}(?![0-9%]))(?!(?: |-)(?:days?|months?|years?|yuan|días?|meses|años?))"
    return compiled(grammar.articles), compiled(f"(?:{grammar.article_joins}){number}"), compiled(inserted)


def read_articles(text: str, grammar: Grammar) -> list[Quantity]:
    """Find the articles that a plain text names, one quantity each.

    >>> [q.low for q in read_articles("arts. 188 y 195, artículo 293-1", grammar_of("es"))]
    ['188', '195', '293-1']
    >>> [q.low for q in read_articles("第二百五十三条之一、第188条", grammar_of("zh"))]
    ['253-1', '188']
    """
    if ("条" if grammar.script == "Han" else "art") not in text:
        return []
    lead, more, inserted = _patterns(grammar.lang)
    found: list[Quantity] = []
    match = lead.search(text)
    while match:
        start = match.start()
        plural = False
        while match:
            if "a" in (lead_in := text[match.start() : match.start("n")]):
                plural = lead_in.rstrip(" .").endswith("s")
            added = None if plural and text[match.end() : match.end() + 1] == "-" else inserted.match(text, match.end())
            end = added.end() if added else match.end()
            number = _name(match["n"], added, grammar)
            if number:
                found.append(Quantity("article", number, number, "", text[start:end], start, end))
            match = more.match(text, end)
            start = match.start("n") if match else start
        match = lead.search(text, end)
    return found


def _name(written: str, added: re.Match[str] | None, grammar: Grammar) -> str:
    number = _number(written)
    if not number or added is None:
        return str(number or "")
    groups = added.groupdict()
    if word := groups.get("w"):
        return f"{number}-{grammar.inserted[word]}"
    return f"{number}-{_number(groups['i'])}"


def _number(written: str) -> int:
    if written.isdecimal():
        return int(written)
    value = han_range(written)
    return value[0] if value else 0
