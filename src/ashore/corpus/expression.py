"""Reads and computes a sum as texts write it: `50.000 * 8,5‰/30`, `(3 + 4) × 2`. Pure arithmetic; it knows nothing of damage.

A comma or point before three digits may group them or open the decimals; so a sum has several readings, and all are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product

from ashore.lazily import lazily

NUMBER = r"[0-9]+(?:[.,][0-9]+)*(?:[ ]?[%％‰])?"
TOKEN = lazily(rf"({NUMBER})|([-+*/×÷x−()（）])|([^\s])")
PLAIN_SIGNS = str.maketrans({"×": "*", "÷": "/", "x": "*", "−": "-", "（": "(", "）": ")"})
PARTS = {"%": 100.0, "％": 100.0, "‰": 1000.0}
MOST_READINGS = 64
Token = float | str


def readings(number: str) -> tuple[float, ...]:
    """Give the values that a written number may have.

    >>> readings("8.333"), readings("0,75%"), readings("12.717,42"), readings("1.2.3")
    ((8333.0, 8.333), (0.0075,), (12717.42,), ())
    """
    digits = number.rstrip(" %％‰")
    part = PARTS.get(number[-1], 1.0)
    found = []
    if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?", digits):
        group = "," if re.match(r"[0-9]+,", digits) else "."
        found.append(digits.replace(group, "").replace(",", "."))
    if re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?", digits):
        found.append(digits.replace(",", "."))
    return tuple(dict.fromkeys(float(value) / part for value in found if not (value.startswith("0") and value[1:2].isdigit())))


def decimals(number: str) -> int:
    """Count the digits behind the sign of the decimals, if it has some: the fineness to which the number was rounded.

    >>> decimals("14,17"), decimals("8.333"), decimals("36")
    (2, 3, 0)
    """
    found = re.search(r"[.,]([0-9]+)[ %％‰]*$", number)
    return len(found[1]) if found else 0


def values(expression: str) -> Iterator[float]:
    """Compute an expression in each of its readings. What cannot be read, or divides by nothing, has none.

    >>> list(values("50,000 * 2%/4")), list(values("2 + ")), list(values("(3 + 4) × 2"))
    ([250.0, 0.25], [], [14.0])
    """
    parts: list[Sequence[Token]] = []
    for number, sign, other in TOKEN.findall(expression):
        if other:
            return
        parts.append(readings(number) if number else (sign.translate(PLAIN_SIGNS),))
    for tokens in islice(product(*parts), MOST_READINGS):
        value = _computed(list(tokens))
        if value is not None:
            yield value


def _computed(tokens: list[Token]) -> float | None:
    """Compute tokens by the usual precedence; None where they are no whole expression."""
    try:
        value = _sum(tokens)
    except (IndexError, ZeroDivisionError, ValueError, OverflowError):
        return None
    return value if not tokens else None


def _sum(tokens: list[Token]) -> float:
    value = _product(tokens)
    while tokens and tokens[0] in ("+", "-"):
        value = value + _product(tokens) if tokens.pop(0) == "+" else value - _product(tokens)
    return value


def _product(tokens: list[Token]) -> float:
    value = _atom(tokens)
    while tokens and tokens[0] in ("*", "/"):
        value = value * _atom(tokens) if tokens.pop(0) == "*" else value / _atom(tokens)
    return value


def _atom(tokens: list[Token]) -> float:
    token = tokens.pop(0)
    if token == "(":
        value = _sum(tokens)
        if tokens.pop(0) != ")":
            raise ValueError
        return value
    return float(token)
