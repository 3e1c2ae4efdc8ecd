"""Prose holds no figures: a day, an amount, an hour, a phone or an article number comes from data/ by macro, in digits as in words.

Vague words (a few days, 几天) measure nothing, and a heading must stand on its own, so both are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ashore.checks.written.prose import prose
from ashore.knowledge.figures import format_value, parse_value
from ashore.knowledge.load import Knowledge
from ashore.knowledge.reading import Quantity, read_quantities
from ashore.model import Finding, Page
from ashore.pages.expand import place

# ASCII look-arounds: \b and \w count Han characters as word characters and would miss 3个月.
_DIGITS = re.compile(r"(?<![A-Za-z0-9])[0-9]+(?:[.,:][0-9]+)*(?![A-Za-z0-9])")
# Names that hold digits are no figures.
_NAMES = re.compile(r"CC BY 4\.0")
_LIST_NUMBER = re.compile(r"^[ \t]*[0-9]+\.$")
_HEADING = re.compile(r"^#{1,6}[ \t].*$", re.MULTILINE)
_TWO = re.compile(r"(?<![a-z])(?:two|dos)(?![a-z])|[两二]")
_VAGUE = 9  # a few days are read as two to nine
_DAYS = {"years": 365, "months": 30, "days": 1}
Values = Mapping[tuple[str, object, object], str]


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    values = _values(knowledge)
    return [finding for page in pages for finding in _page(page, values)]


def _page(page: Page, values: Values) -> Iterator[Finding]:
    text = _NAMES.sub(lambda match: "x" * len(match[0]), prose(page))
    read = [one for one in read_quantities(_HEADING.sub(_blank, text), page.lang) if _is_figure(one)]
    for one in read:
        yield _finding(page, text, one.start, one.text, f"Write {macro_for(one, values)}, so that all languages change together.")
    for match in _DIGITS.finditer(text):
        inside = any(one.start <= match.start() < one.end for one in read)
        line_start = text.rfind("\n", 0, match.start()) + 1
        if not inside and not _LIST_NUMBER.match(text[line_start : match.end() + 1]):
            fix = 'Put it into data/figures.yml and write {{ figure("…") }}, or use days(), money(), date().'
            yield _finding(page, text, match.start(), match[0], fix)


def _finding(page: Page, text: str, offset: int, found: str, fix: str) -> Finding:
    message = f"a figure stands in the prose (found {found.strip()})"
    return Finding(page.path, *place(text, offset), "figure-literal", message, fix)


def _blank(match: re.Match[str]) -> str:
    return "\ue000" * len(match[0])


def _is_figure(one: Quantity) -> bool:
    vague = one.spelt and one.kind == "duration" and _is_vague(one)
    return one.kind != "count" and not vague


def _is_vague(one: Quantity) -> bool:
    """Whether no exact number stands there: a few days, after some months."""
    if isinstance(one.low, str) or isinstance(one.high, str) or one.low is None:
        return False
    scale = next((days for days in (365, 30, 7, 1) if one.low == 2 * days), 0)
    return bool(scale) and one.high in (None, _VAGUE * scale) and not _TWO.search(one.text.lower())


def macro_for(one: Quantity, values: Values) -> str:
    """Name the macro that says a value: the figure of data/ that holds it, else the macro for its kind.

    >>> macro_for(read_quantities("三个月", "zh")[0], {}), macro_for(read_quantities("call 12378", "en")[0], {})
    ('{{ months(3) }}', '{{ hotline("12378") }}')
    """
    low = one.low if one.low is not None else one.high
    if id := values.get((one.kind, one.low, one.high)):
        return f'{{{{ figure("{id}") }}}}'
    if one.kind == "duration" and isinstance(low, int | float) and one.unit == "day":
        unit = next((name for name, days in _DAYS.items() if low >= days and low % days == 0), None)
        return f"{{{{ {unit}({int(low / _DAYS[unit])}) }}}}" if unit else '{{ figure("…") }}'
    said = {"money": f"money({low})", "percent": f"percent({low})", "date": f'date("{low}")', "phone": f'hotline("{low}")'}
    said |= {"hours": f'hours("{one.low}-{one.high}")', "article": 'provision("…")'}
    return f"{{{{ {said.get(one.kind, 'figure(…)')} }}}}"


def _values(knowledge: Knowledge) -> Values:
    """The figures of data/ by what they say; a value that two figures share leads to neither."""
    found: dict[tuple[str, object, object], list[str]] = {}
    for figure in knowledge.figures.values():
        for one in read_quantities(format_value(parse_value(figure.kind, figure.value), "en"), "en"):
            found.setdefault((one.kind, one.low, one.high), []).append(figure.id)
    return {value: ids[0] for value, ids in found.items() if len(ids) == 1}
