"""Finds numbers in a text, in digits, in words, or mixed: 2.5万, two hundred thousand, 几十, un par de."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ashore.compiled import compiled
from ashore.knowledge.reading.digits import figure_value, row_of_digits
from ashore.knowledge.reading.grammar import Grammar
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.han import han_range
from ashore.knowledge.reading.latin import END, either
from ashore.lazily import lazily


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands. `lead` is its value before the last scale word (2 of “2 million”), for ranges that share the scale.

    `more` is set by 多 or 余 inside it (二十多), `small` where it only says a few, `article` where it may be the article,
    `decimals` where digits with one sign before three digits would be a fraction in a percentage.
    """

    start: int
    end: int
    low: float
    high: float
    digits: bool
    lead: float = 0
    scale: float = 1
    more: bool = False
    small: bool = False
    article: bool = False
    decimals: float | None = None


_WORD = lazily(r"[a-z\u00df-\u024f]+|[0-9]")


@cache
def _latin_pattern(lang: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """The pattern of a number, and the words that one can begin with."""
    grammar = grammar_of(lang)
    units = either(grammar.durations)
    vague = either(word for word, (low, _) in grammar.vague.items() if low > 2)
    small = either(word for word, (low, _) in grammar.vague.items() if low <= 2)
    some = rf"(?P<v>(?:{vague})(?= )|(?:{small})(?= (?:{units}){END}))"
    single = either(word for word in ("a", "an") if word in grammar.articled)
    article = rf"|(?P<a>{single})(?= (?:{units}){END})" if single else ""
    words = rf"(?P<w>{grammar.number})(?P<h2>{grammar.half_inside})?"
    pattern = rf"(?P<d>{grammar.digits})(?:(?P<f>½)|(?P<h>{grammar.half_inside}))?|{some}|{words}{article}"
    leads = {word.split(" ")[0] for word in (*grammar.vague, *grammar.numbers, *grammar.scales, *grammar.articled)}
    return compiled(pattern), frozenset(leads | {"half", "medio"} | set("0123456789"))


@cache
def _han_pattern(lang: str) -> re.Pattern[str]:
    grammar = grammar_of(lang)
    more = r"(?P<more>[多余来])?(?P<scale>(?<=[多余来])[万亿千百]+)?"
    digits = rf"(?P<d>{grammar.digits})(?P<han>[十百千万亿]*)(?P<rest>(?:(?<=[万亿])[0-9]+[十百千万]+)*)"
    return compiled(rf"(?:{digits}|(?P<w>{grammar.number})){more}")


def numerals(text: str, grammar: Grammar) -> list[Numeral]:
    """Find every number of a plain text (see plain.py).

    >>> [(n.low, n.high) for n in numerals("一两千元、近2万、十几天", grammar_of("zh"))]
    [(1000, 2000), (20000, 20000), (11, 19)]
    >>> [(n.low, n.high) for n in numerals("two hundred thousand, 1,200 and 2 million; a few days", grammar_of("en"))]
    [(200000, 200000), (1200, 1200), (2000000, 2000000), (2, 9)]
    >>> [(n.low, n.high) for n in numerals("treinta y cinco mil, 1.200 y 2 millones; unos días", grammar_of("es"))]
    [(35000, 35000), (1200, 1200), (2000000, 2000000), (2, 9)]
    """
    if grammar.script == "Han":
        read = [_han(match, grammar) for match in _han_pattern(grammar.lang).finditer(text)]
    else:
        read = [_latin(match, grammar) for match in _latin_matches(text, grammar)]
    return [numeral for numeral in read if numeral is not None]


def _latin_matches(text: str, grammar: Grammar) -> Iterator[re.Match[str]]:
    """Try the long pattern only where a number can begin: at a digit or at one of its first words."""
    pattern, leads = _latin_pattern(grammar.lang)
    position = 0
    for word in _WORD.finditer(text):
        if word[0] not in leads:
            continue
        start = word.start()
        if start < position:
            continue
        if match := pattern.match(text, start):
            yield match
            position = match.end()


def _latin(match: re.Match[str], grammar: Grammar) -> Numeral | None:
    start, end = match.span()
    if match["v"]:
        low, high = grammar.vague[match["v"]]
        return Numeral(start, end, low, high, digits=False, small=low <= 2)
    if match["d"]:
        return _from_digits(match, match["d"], grammar)
    word = match["w"] or match["a"]
    half = 0.5 if match["h2"] else 0
    value, scale = _words(word, grammar)
    if not value:
        return None
    article = word in grammar.articled or any(form.startswith(word + " ") for form in grammar.articled)
    return Numeral(start, end, value + half, value + half, digits=False, lead=value / scale, scale=scale, article=article)


def _from_digits(match: re.Match[str], text: str, grammar: Grammar) -> Numeral | None:
    row = row_of_digits(text)
    value = figure_value(row, grammar.decimal)
    if value is None:
        return None
    scale = 1
    for word in re.findall(r"[a-zóñ]+", text[len(row) :]):
        scale *= grammar.scales[word]
    value += 0.5 if match["f"] or match["h"] else 0
    decimals = float(row.replace(",", ".")) if grammar.decimal in row and re.fullmatch(r"[0-9]{1,3}[.,][0-9]{3}", row) else None
    return Numeral(match.start(), match.end(), value * scale, value * scale, digits=True, lead=value, scale=scale, decimals=decimals)


def _words(text: str, grammar: Grammar) -> tuple[float, float]:
    """The value of number words, and the scale word that ends them.

    >>> _words("one hundred and twenty thousand", grammar_of("en")), _words("dos mil millones", grammar_of("es"))
    ((120000, 1000), (2000000000, 1000000))
    """
    if text.startswith(("half", "medio")):
        last = re.split(r"[ -]", text)[-1]
        return grammar.scales[last] / 2, grammar.scales[last]
    total, group, current, scale = 0, 0, 0, 1
    for word in re.split(r"[ ,-]+", text):
        scale = 1 if word in grammar.numbers else scale
        if word in ("dozen", "docena"):
            current = 12
        elif word in grammar.numbers:
            current += grammar.numbers[word]
        elif word in grammar.scales:
            scale = grammar.scales[word]
            total, group, current = _scaled(total, group, current, scale)
    return total + group + current, scale


def _scaled(total: int, group: int, current: int, scale: int) -> tuple[int, int, int]:
    if scale == 100:
        return total, group, (current or 1) * 100
    if scale == 1_000:
        return total, group + (current or 1) * 1_000, 0
    return total + ((group + current) or 1) * scale, 0, 0


_PARTS = lazily(r"([0-9]+)([十百千万]+)")
# A scale word alone is a number after 上, 近, 超 and the like, or as an amount: 千万元, but not 千万不要.
_BARE = lazily(r"^[上近过超约达逾][百千万亿]|[百千万亿][元人户]$")
_LAST_SCALE = lazily(r"[万亿]+$")


def _han(match: re.Match[str], grammar: Grammar) -> Numeral | None:
    start, end = match.span()
    factor = _han_scale(match["scale"] or "", grammar)
    more = match["more"] in ("多", "余")
    if match["d"]:
        value = figure_value(match["d"], grammar.decimal)
        if value is None:
            return None
        scale = _han_scale(match["han"], grammar) * factor
        whole = value * scale + sum(int(part[1]) * _han_scale(part[2], grammar) for part in _PARTS.finditer(match["rest"]))
        return Numeral(start, end, whole, whole, digits=True, lead=value, scale=scale, more=more)
    word = match["w"]
    if word[0] in "百千万亿":
        bare = _BARE.search(match.string[max(0, start - 1) : end + 1])
        if not bare:
            return None
        more = more or bare[0][0] in "上过"
    values = han_range(word)
    if values is None:
        return None
    last = _LAST_SCALE.search(word)
    scale = factor * (_han_scale(last[0], grammar) if last else 1)
    low, high = values[0] * factor, values[1] * factor
    article = word == "一" and factor == 1
    return Numeral(start, end, low, high, False, low / scale, scale, more, small=word in ("几", "数"), article=article)


def _han_scale(signs: str, grammar: Grammar) -> float:
    scale = 1
    for sign in signs:
        scale *= grammar.scales[sign]
    return scale
