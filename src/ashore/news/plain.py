"""Says the text of a claim plainly: each macro replaced by its value, without marks and links."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ashore.knowledge.figures import Duration, Unit, format_value, parse_value
from ashore.knowledge.schema import Figure
from ashore.lazily import lazily

_MACRO = lazily(r"""\{\{\s*(\w+)\(\s*["']?([\w.#-]+)["']?(?:\s*,\s*["']([^"']*)["'])?[^)]*\)(?:\.\w+)?\s*\}\}""")
_UNITS: Mapping[str, Unit] = {"days": "day", "weeks": "week", "months": "month", "years": "year"}


def plain_claim(text: str, lang: str, figures: Mapping[str, Figure]) -> str:
    """Give a claim's text with its values written out; where a macro has no plain value, what it names stands.

    >>> plain_claim("After {{ months(3) }}, call {{ hotline('12378') }}.", "en", {}).replace("\\u00a0", " ")
    'After 3 months, call 12378.'
    """

    def value(macro: re.Match[str]) -> str:
        name, argument, shown = macro.groups()
        if name in _UNITS and argument.isdecimal():
            return format_value(Duration(int(argument), _UNITS[name]), lang)
        if name == "figure" and argument in figures:
            return format_value(parse_value(figures[argument].kind, figures[argument].value), lang)
        return shown or argument

    return _MACRO.sub(value, text)
