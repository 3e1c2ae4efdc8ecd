"""Reads telephone numbers, by their form or by the words around them: 010-12321, 12378, 拨打110, call 110."""

from __future__ import annotations

import re
from functools import cache

from ashore.compiled import compiled
from ashore.knowledge.reading.grammar import Grammar
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.latin import either
from ashore.knowledge.reading.quantity import Quantity
from ashore.lazily import lazily

_START, _STOP = r"(?<![0-9a-z])(?<![0-9][.,:/-])", r"(?![0-9a-z%]|[.,:/-][0-9])"
_FORMS = (
    r"(?:(?:\+|00)?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}",
    r"[(]?0[1-9][0-9]{1,2}[)]?[- ]?(?:[2-8][0-9]{6,7}|12[0-9]{3}|9[56][0-9]{3})",
    r"[48]00-?[0-9]{3}-?[0-9]{4}|[48]00-[0-9]{4}-[0-9]{3}",
    r"123[0-9]{2}|12110|12117|12121|96110|10(?:000|010|086|050)|955(?:88|33|66|99|55|59|95|61|28|68|77|08|11|58|80)|95(?:188|017|118)",
)
_TO = r"(?: ?[-–—~至到] ?| (?:to|a) )"
_LONG = lazily(r"[0-9]{3}")
_REACH = 24


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    grammar = grammar_of(lang)
    edge, end = (r"(?<![a-z])", r"(?![a-z])") if grammar.script == "Latin" else ("", "")
    known = "|".join(_FORMS)
    shape = rf"{_START}(?:(?P<known>{known})|(?P<short>[0-9]{{3,5}}|[0-9]{{7,12}})){_STOP}"
    between = r"[^0-9.;!?。\n]{0,16}$" if grammar.script == "Latin" else r"[^0-9.,;!?。\n]{0,6}$"
    dialled = rf"{edge}(?:{grammar.dials}){end}{between}"
    units = either(re.escape(unit) for unit in (*grammar.durations, *grammar.currencies))
    counted = rf"(?:{grammar.unit_gap})(?!{grammar.not_units})(?:{units}){end}|{grammar.percent}"
    measured = counted if grammar.script == "Latin" else f"{counted}|{grammar.measures}|[万亿千百多余]"
    measured = f"(?:{_TO}[0-9][0-9,.]*)?(?:{measured})"  # the first of two amounts is one as well
    fields = (shape, dialled, rf"\s{{0,4}}(?:{grammar.dials_after})", measured, grammar.phone_joins)
    return tuple(compiled(field) for field in fields)  # type: ignore[return-value]


def read_phones(text: str, grammar: Grammar) -> list[Quantity]:
    """Find phone numbers in a plain text.

    >>> [q.low for q in read_phones("call 12378, 12368 or 110; 110 people; 010-12321", grammar_of("en"))]
    ['12378', '12368', '110', '01012321']
    >>> [q.low for q in read_phones("需要12300至12301元，拨打12300至12301", grammar_of("zh"))]
    ['12300', '12301']
    """
    shape, dialled, after, measured, joins = _patterns(grammar.lang)
    found: list[Quantity] = []
    if not _LONG.search(text):
        return found
    for match in shape.finditer(text):
        start, end = match.span()
        if measured.match(text, end):
            continue
        chained = bool(found) and not _counted(text, end, grammar) and joins.fullmatch(text, found[-1].end, start)
        if match["known"] or chained or _in_context(text, start, end, dialled, after, grammar):
            digits = re.sub(r"[^0-9]", "", match[0])
            found.append(Quantity("phone", digits, digits, "", match[0], start, end))
    return found


def _in_context(text: str, start: int, end: int, dialled: re.Pattern[str], after: re.Pattern[str], grammar: Grammar) -> bool:
    """Words of dialling stand close before, or the number is called a line; a count of things or the number of a day never is.

    >>> [q.low for q in read_phones("Llame desde hoy al 110, desde el día 180 al juzgado", grammar_of("es"))]
    ['110']
    """
    if _day_label(grammar.time_labels).search(text, max(0, start - _REACH), start):
        return False
    if after.match(text, end):
        return True
    return bool(dialled.search(text, max(0, start - _REACH), start)) and not _counted(text, end, grammar)


@cache
def _day_label(label: str) -> re.Pattern[str]:
    return compiled(label)


def _counted(text: str, end: int, grammar: Grammar) -> bool:
    return grammar.script == "Latin" and bool(_COUNTED.match(text, end))


_COUNTED = lazily(
    r" (?:times|people|calls|complaints|cases|platforms|borrowers|companies|llamadas|veces|personas|casos|empresas|plataformas|"
    r"quejas|members)(?![a-z])"
)
