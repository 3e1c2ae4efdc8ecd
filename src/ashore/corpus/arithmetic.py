"""Flags sums that do not hold: a lost ×, a lost percent sign, a lost 1, factors run together, nothing behind the equals sign.

A sum is its own witness. That something is wrong is sure; what it was is offered, never set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, combinations, product

from ashore.compiled import compiled
from ashore.corpus.expression import NUMBER, decimals, values
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

EQUALS = lazily(r"[=＝≈]")
REACH = 80
OPERATOR = lazily(r"[-+*/×÷−]|(?<=[0-9 ])x(?=[ 0-9])")
LOOSE, TIGHT = 0.05, 0.005
MOST = 6
BEFORE = lazily(r"[-+*/×÷−)）\]^~0-9][ ]?$|[.,]$")
SCALES = ("万", "亿", "million", "billion", "thousand", "mil ", "millones")
OPEN = lazily(r"[ ]?(?:\.(?![0-9])|[;。；，,](?![0-9])|[ ]*$)", re.MULTILINE)
STRAY = lazily(rf"[ ]?\.[ ]({NUMBER})")


@cache
def _sides(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of an expression that ends before the equals sign, and of one that begins behind it. Units are read over."""
    unit = rf"(?:[ ]?{either([unit for unit in language.units if unit.strip() not in SCALES])}(?![a-z]))?"
    operand = rf"[(（]{{0,2}}[ ]?{NUMBER}{unit}[ ]?[)）]{{0,2}}"
    whole = rf"{operand}(?:[ ]?[-+*/×÷x−][ ]?{operand}){{0,7}}"
    return compiled(rf"(?<![A-Za-zÀ-ÿ0-9.,_^]){whole}[ ]?$"), compiled(rf"[ ]?({whole}(?<! ))")


@cache
def _said_equals(language: Language) -> re.Pattern[str]:
    """Pattern of words that say =, with the spaces around them."""
    return compiled(rf"(?<=[0-9a-z)）%])[ ]?{either(language.equals)}[ ]?(?=[0-9])")


def _left(text: str, at: int, language: Language) -> int | None:
    """Give where the expression before an equals sign begins; None where something before it belongs to it too: `rate * 12 =`."""
    lead = text[max(0, at - REACH) : at]
    ends = lead[-2:].strip()[-1:]
    found = _sides(language)[0].search(lead) if ends.isalnum() or ends in tuple(")）%％‰") else None
    if not found or BEFORE.search(lead[: found.start()]):
        return None
    return at - len(lead) + found.start() + len(found.group()) - len(found.group().lstrip())


def _bare(expression: str) -> str:
    """Take the units out of an expression."""
    return re.sub(rf"({NUMBER})[ ]?[^\W\d_x]+", r"\1 ", expression).strip()


def _holds(left: str, right: str, loose: bool = False) -> bool:
    """Tell whether two expressions give the same in some reading, as finely as the right side was rounded."""
    ends = list(values(right))
    fine = 1.01 * 10.0 ** -decimals(right) / (100 if right.rstrip()[-1:] in "%％" else 1000 if right.rstrip()[-1:] == "‰" else 1)
    return any(
        not _miscounted(value, end, left, right)
        and abs(value - end) <= max(abs(end) * (LOOSE if loose else TIGHT), fine if abs(end) >= fine else 0)
        for value in values(left)
        for end in ends
    )


def _miscounted(value: float, end: float, left: str, right: str) -> bool:
    """Tell whether a whole product misses a whole result by more than its last digit that is no 0: that is no rounding."""
    if "/" in left or "÷" in left or not right.strip().replace(",", "").isdigit() or abs(value - round(value)) > 1e-6:
        return False
    digits = right.strip()
    return end >= 100 and abs(value - end) > 10.0 ** (len(digits) - len(digits.rstrip("0")))


def wrong_sum(text: str, language: Language) -> Iterator[Mark]:
    """Flag a sum that does not hold: `211.55 * 60 = 126693`. Two bare numbers (`1603=480`) only where factors run together explain them.

    >>> from ashore.languages import ENGLISH, SPANISH
    >>> [mark.candidates for mark in wrong_sum("211.55 * 60 =126693, 2 * 3 = 6, 1603=480; year 1 = 500; 12/5=.", ENGLISH)]
    [('2111.55 * 60=126693', '211.55 * 601=126693'), ('160×3=480',), ('12/5=2.4',)]
    >>> [mark.candidates for mark in wrong_sum("3,8 ‰ * 12 = 4,56; 200000,8=160; 50.000 * 8,5‰/30≈14,17", SPANISH)]
    [('3,8 ‰ * 12 = 4,56%',), ('20000×0,8%=160',)]
    """
    for sign in chain(EQUALS.finditer(text), _said_equals(language).finditer(text)):
        start = _left(text, sign.start(), language)
        if start is not None:
            yield from _judged(text, start, sign, language)


def _judged(text: str, start: int, sign: re.Match[str], language: Language) -> Iterator[Mark]:
    left = text[start : sign.start()]
    if stray := STRAY.match(text, sign.end()):
        fixes = tuple(_fixes(_bare(left), stray[1], ""))
        yield _mark(start, stray.end(), fixes, "a stop behind the equals sign; perhaps the sum lost a sign")
    elif OPERATOR.search(left) and OPEN.match(text, sign.end()):
        results = tuple(dict.fromkeys(f"{value:.6g}" for value in values(_bare(left))))
        if results:
            yield _mark(
                start, sign.end(), tuple(f"{left}{sign.group()}{each}" for each in results), "nothing stands behind the equals sign"
            )
    elif right := _sides(language)[1].match(text, sign.end()):
        if _goes_on(text, right.end()):
            return
        one, other = _bare(left), _bare(right[1])
        if not list(values(one)) or not list(values(other)) or _holds(one, other, sign.group() == "≈"):
            return
        fixes = tuple(_fixes(one, other, text[sign.start() : right.start(1)]))
        if OPERATOR.search(left) or OPERATOR.search(right[1]) or (fixes and len(one) > 2):
            yield _mark(start, right.end(1), fixes, "the sum does not hold")


def _goes_on(text: str, end: int) -> bool:
    """Tell whether the right side goes on with what cannot be computed, or is scaled by a word."""
    return bool(re.match(r"[ ]?[-+*/×÷^(（:]", text[end : end + 2])) or text[end : end + 9].lstrip().startswith(SCALES)


def _mark(start: int, end: int, fixes: tuple[str, ...], note: str) -> Mark:
    fixes = tuple(dict.fromkeys(fixes))
    fixes = fixes if len(fixes) <= MOST else ()
    return Mark(start, end, "wrong_sum", "ambiguous" if fixes else "unknown", fixes[0] if fixes else None, fixes, note)


def _fixes(left: str, right: str, sign: str) -> Iterator[str]:
    """Give the sums that would hold if one sign was lost: a percent sign, a times, a 1."""
    sign = sign or "="
    if not OPERATOR.search(left):
        yield from (f"{each}{sign}{right}" for each in _factors(left) if _holds(each, right))
        return
    if right[-1:] not in "%％‰" and _holds(left, f"{right}%"):
        yield f"{left}{'' if sign.startswith(' ') else ' '}{sign.strip()} {right}%"
    for found in re.finditer(NUMBER, left):
        for each in _mended(found.group()):
            whole = left[: found.start()] + each + left[found.end() :]
            if _holds(whole, right):
                yield f"{whole}{sign}{right}"


def _mended(number: str) -> Iterator[str]:
    """Give a number with its percent sign, with a times in it, or with a 1 more."""
    if number[-1] not in "%％‰":
        yield f"{number}%"
        yield from (each for each in _factors(number) if each.count("×") == 1)
    yield from (f"{number[:at]}1{number[at:]}" for at in range(len(number.rstrip(" %％‰")) + 1) if at == 0 or number[at - 1] != "1")


def _factors(number: str) -> Iterator[str]:
    """Give the ways to read a run of digits as two or three factors, each a percentage or not.

    >>> list(_factors("312"))[:2]
    ['3×12', '3×12%']
    """
    for cuts in (*combinations(range(1, len(number)), 1), *combinations(range(1, len(number)), 2)):
        pieces = [number[start:end] for start, end in zip((0, *cuts), (*cuts, len(number)), strict=True)]
        if all(re.fullmatch(r"0[.,][0-9]+|[1-9][0-9]*(?:[.,][0-9]+)?", piece) for piece in pieces):
            for signs in product(("", "%"), repeat=len(pieces) - 1):
                yield "×".join([pieces[0], *(piece + part for piece, part in zip(pieces[1:], signs, strict=True))])


FACTORS = lazily(r"\w[ ][*×÷][ ]\w")
BARE_LINE = lazily(r"^[*×÷](?=[0-9][0-9.,]*[%％‰]?[ ]?[*×÷/=])", re.MULTILINE)
UNDERLINED = lazily(r"(?<=[0-9%])(?P<sign>[ ]?_[ ]?)(?=[0-9][0-9.,]*[%％‰])|(?<=[0-9%])(?P<spaced>[ ]_[ ]?)(?=[0-9])")
HANGING = lazily(r"[^\s*×÷][ ](?P<sign>[*×÷])[ ]?(?=[.;,。；)）](?![0-9])|[ ]*$)", re.MULTILINE)


def open_product(text: str, language: Language) -> Iterator[Mark]:
    """Flag a product without a factor, `overdue days *.`, or whose sign became a line: `100000_0.38%`.

    >>> from ashore.languages import ENGLISH
    >>> [mark.start for mark in open_product("principal * rate * overdue days *. A *word*.\\nAnd a star *", ENGLISH)]
    [32]
    >>> [mark.value for mark in open_product("100000 _0.38%=380; see file_1_2", ENGLISH)]
    ['×']
    """
    for found in HANGING.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        if FACTORS.search(line):
            yield Mark(found.start("sign"), found.end("sign"), "open_product", "unknown", None, (), "a product without its last factor")
    for found in BARE_LINE.finditer(text):
        yield Mark(found.start(), found.end(), "open_product", "unknown", None, (), "a product without its first factor")
    for found in UNDERLINED.finditer(text):
        candidates = ("×", found.group())
        yield Mark(found.start(), found.end(), "open_product", "ambiguous", "×", candidates, "a line where a sign of the sum should stand")
