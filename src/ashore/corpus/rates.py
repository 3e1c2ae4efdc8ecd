"""Flags rates that lost their percent sign. Factors of a sum are left alone, and so is what counts something else."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.codes import LEAD
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily

NUMBER = lazily(r"[0-9](?<![0-9.,:/-][0-9])(?:(?<!0)[0-9])?(?:[.,][0-9]{1,3})?(?![0-9.,:/%％‰-]*[0-9%％‰])")
SIGN_AHEAD = lazily(r"[^.;。；\n]{0,16}(?:[%％‰]|per ?cent|por ciento)")
FACTOR_BEFORE = lazily(r"[-+*/×÷^(（~–][ ]?$|[0-9)）%‰][ ]?=[ ]?$")
FACTOR_AFTER = lazily(r"[ ][0-9]{3}|[ ]?[*/×÷^=~–]|[ ]-|[)）][ ]?[-+*/×÷]")
SENTENCE_END = lazily(r"[.?!](?=[ ])|[;。；？！\n]")
SENTENCE = 5 * LEAD
GROUPED = lazily(r"[.,][0-9]00$")
DECIMAL = lazily(r"[0-9][.,][0-9]")
HIGHEST = 60.0
LEAST_RATE = 2.0
LEADS_RATE = lazily(r"(?:[:：=]|[为是达到过于])[ ]?$")


@cache
def _rates(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns of what stands between a rate and its number, of words before a rate, and of what makes a number no rate."""
    units = either([*language.units, *language.counted, *language.rate_units])
    leads = compiled(rf"{LEADS_RATE.pattern}|(?<!\w){either(language.rate_leads)}[ ]$")
    return compiled(r"[^0-9.;。；%％\n]{1,40}"), leads, compiled(rf"[ -]?{units}")


@cache
def _other_number(language: Language) -> re.Pattern[str]:
    """Pattern of words whose number is no rate: a month before its day, a section, a version."""
    return compiled(rf"(?<!\w){either([*language.months, *language.part_words, *language.articles])}[ ]?$")


def lost_percent(text: str, language: Language) -> Iterator[Mark]:
    """Flag a rate without its sign: just behind the words for it, or a decimal further on in its sentence.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in lost_percent("An interest rate of 24 is high, an interest rate of 4 times is not.", ENGLISH)]
    ['24%']
    >>> line = "The one-year interest rate in July is 3.85, and the cap exceeds 15.4 If so, interest rate * 12 is 1.5 times."
    >>> [mark.value for mark in lost_percent(line, ENGLISH)]
    ['3.85%', '15.4%']
    """
    places = _rate_places(text, language)
    units = _rates(language)[2]
    for found in NUMBER.finditer(text) if places else ():
        lead = text[max(0, found.start() - SENTENCE) : found.start()]
        if (
            not _is_rate(found, lead, places, language)
            or GROUPED.search(found.group())
            or units.match(text, found.end())
            or _no_rate_by(text, found, language)
            or SIGN_AHEAD.match(text, found.end())
            or FACTOR_BEFORE.search(lead)
            or FACTOR_AFTER.match(text, found.end())
        ):
            continue
        value = f"{found.group()}%"
        yield Mark(found.start(), found.end(), "lost_percent", "ambiguous", value, (value,), "a rate without a percent sign")


@cache
def _behind(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a month behind its day, and of a second number that makes the first a factor: `0.8 or 5.64`."""
    months = language.months if language.script == "Latin" else ("\0",)
    return compiled(rf"[ ](?:de[ ])?{either(months)}(?!\w)"), compiled(rf"[ ]{either(language.either_or)}[ ][0-9]+[.,][0-9]")


def _no_rate_by(text: str, found: re.Match[str], language: Language) -> bool:
    """Tell whether what follows makes a number no rate: it is a day of a month, or the factor of the rate that follows."""
    month, second = _behind(language)
    factor = float(found.group().replace(",", ".")) < LEAST_RATE and second.match(text, found.end())
    return bool(month.match(text, found.end()) or factor)


def _rate_places(text: str, language: Language) -> list[int]:
    """Give where words for a rate end, in order. Plain searches: many times as quick as a pattern of all of them."""
    places = []
    for word in {said for rate in language.rates for said in (rate, rate[0].upper() + rate[1:])}:
        at = text.find(word)
        while at >= 0:
            places.append(at + len(word))
            at = text.find(word, at + 1)
    return sorted(places)


def _is_rate(found: re.Match[str], lead: str, places: list[int], language: Language) -> bool:
    """Tell whether a number stands where a rate stands: behind the words for it, or as a decimal behind them in its sentence."""
    near, leads, _ = _rates(language)
    index = bisect_right(places, found.start())
    distance = found.start() - places[index - 1] if index else SENTENCE
    if distance >= SENTENCE:
        return False
    if near.fullmatch(lead[-distance:] if distance else ""):
        return not _other_number(language).search(lead)
    number = float(found.group().replace(",", "."))
    if not DECIMAL.search(found.group()) or number > HIGHEST or not leads.search(lead):
        return False
    return not SENTENCE_END.search(lead[-distance:])


LAW = frozenset(["24", "36", "15.4", "15,4"])
SAID = lazily(r"([0-9]+(?:[.,][0-9]+)?)[ ]?[%％]")
SIGNED = r"[≤≥<>＜＞][ ]?"
ENDS = r"(?=[ ]?(?:[.,;:)）。，；：](?![0-9])|$)|[ ]{verbs}(?!\w)|(?!{units})[的是为则即])"


@cache
def _limit(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a number behind words for “more than”, and of a number that is a part of something."""
    number = r"(?P<rate>[0-9]{1,2}(?:[.,][0-9]{1,2})?)(?![0-9]|[.,][0-9]|[ ]?[%％‰])"
    units = rf"(?:[ ]?{either([*language.units, *language.counted, *language.rate_units])}(?![a-zà-ÿ]))"
    ends = ENDS.replace("{units}", units).replace("{verbs}", either(language.auxiliaries))
    limit = compiled(rf"(?:{SIGNED}|(?<![^\W\d_\u3400-\u9fff]){either(language.rate_limits)}[ ]?){number}{ends}(?!{units})", re.MULTILINE)
    article = either(["of the", "of your", "del", "de su", "of"])
    lone = r"(?P<rate>[0-9](?<![0-9.,/-].)[0-9]?(?:[.,][0-9]{1,2})?)(?![0-9]|[.,][0-9]|[ ]?[%％‰])"
    return limit, compiled(rf"{lone}(?=[ ]{article}[ ]{either(language.rate_wholes)}(?!\w))")


def bare_limit(text: str, language: Language) -> Iterator[Mark]:
    """Flag a bare number that a rate is said to exceed, where the law or the text draws a line; and a rate of a sum.

    >>> from ashore.languages import ENGLISH
    >>> line = "The interest rate may not exceed 24. What is more than 36 is void, more than 24 hours is long; it is 0.5 of the principal."
    >>> [mark.value for mark in bare_limit(line, ENGLISH)]
    ['24%', '36%', '0.5%']
    """
    limit, part = _limit(language)
    known = LAW | {found[1] for found in SAID.finditer(text)} if _rate_places(text, language) else frozenset()
    for found in [*(each for each in (limit.finditer(text) if known else ()) if each["rate"] in known), *part.finditer(text)]:
        value = f"{found['rate']}%"
        yield Mark(found.start("rate"), found.end("rate"), "bare_limit", "ambiguous", value, (value,), "a rate without a percent sign")
