"""Reads a number in digits, with the separators of its language."""

from __future__ import annotations

import re

from ashore.lazily import lazily

_ROW = lazily(r"[0-9](?:[0-9., ]*[0-9])?")
_LONGEST = 24  # a longer row of digits is no number of anything


def row_of_digits(text: str) -> str:
    """The digits at the head of a text, with what separates them.

    >>> row_of_digits("2,5 millones")
    '2,5'
    """
    row = _ROW.match(text)
    return row[0] if row else ""


def figure_value(figures: str, decimal: str) -> float | None:
    """Read digits with their separators: three digits behind one are a group, unless a fraction is the only reading.

    >>> [figure_value(*case) for case in (("1,234.5", "."), ("1.234,5", ","), ("3,5", ","), ("3.5", ","), ("1,000", ","), ("9" * 30, "."))]
    [1234.5, 1234.5, 3.5, 3.5, 1000, None]
    """
    if not figures or len(figures) > _LONGEST:
        return None
    plain = figures.replace(" ", "")
    if decimal == ".":
        plain = plain.replace(",", "")
    else:
        place = max(plain.rfind("."), plain.rfind(","))
        whole, part = (plain[:place], plain[place + 1 :]) if place >= 0 else (plain, "")
        fraction = part and (len(part) != 3 or whole.startswith("0") or len(set(plain) & {".", ","}) > 1)
        plain = re.sub(r"[.,]", "", whole) + (f".{part}" if fraction else part)
    return float(plain) if "." in plain else int(plain)
