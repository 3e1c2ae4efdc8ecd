"""Repairs of numbers: years and days split at a 1, years damaged otherwise, ranges and rates that lost a part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.codes import DAYS, LEAD, SPACE
from ashore.corpus.mark import Mark, either
from ashore.languages import Language
from ashore.lazily import lazily
from ashore.model import Certainty

TENS = rf"20(?<![0-9]{{3}})(?<!\.[0-9]{{2}})(?:{SPACE}1{SPACE}?[0-9]|1{SPACE}[0-9])"
LAST_ONE = rf"(?:20|19)(?<![0-9]{{3}})(?<!\.[0-9]{{2}})(?:{SPACE}[0-9]{SPACE}1|[0-9]{SPACE}1)"
FIRST_ONE = rf"1(?<![0-9.,]1){SPACE}9[0-9]{{2}}"
SPLIT = lazily(rf"(?:{TENS}|{LAST_ONE}|{FIRST_ONE})(?![0-9])")
GROUP_LIKE = lazily(r"1\s")
NO_UNIT = lazily(rf"(?![-0-9%]|,[0-9]|\.[0-9]|,?{SPACE}(?:[0-9]|[€$¥%]))")
MARK_AFTER = lazily(r"[,.;:)\n]|\Z")
WORD_AFTER = lazily(r"[ ]\w")
BROKEN_BESIDE = lazily(r"[ ](?:[a-zà-ÿ]{1,5}[ ])?(?!20[ ]|201[ ]|19[ ])[0-9]{1,3}(?:[ ][0-9]{1,3}(?![0-9])|[ ]?[0-9]*/[,.;])")
YEAR_SIGN = lazily(rf"{SPACE}?年")
DECIMAL_AFTER = lazily(r"[.,:;][0-9]")
OPENING = lazily(r"(?:\A|\n|[.,;:(¿¡]\s)$")


@dataclass(frozen=True, slots=True)
class _Leads:
    """Patterns of what stands before a split year, and of the units and the word for years that may stand behind it."""

    month: re.Pattern[str]
    month_comma: re.Pattern[str]
    bare_month: re.Pattern[str]
    lead: re.Pattern[str]
    hint: re.Pattern[str]
    units: re.Pattern[str]
    years: re.Pattern[str]


@cache
def _leads(language: Language) -> _Leads:
    month = either(language.months)
    return _Leads(
        compiled(rf"(?<!\w){either(language.month_leads)}[ -]{month}(?:[ ](?:de|of))?[ ]$"),
        compiled(rf"(?<!\w){month},[ ]$"),
        compiled(rf"(?<!\w){month}[ ]$"),
        compiled(rf"(?<!\w){either(language.year_leads)}{SPACE}$"),
        compiled(rf"(?<!\w){either(language.year_hints)}{SPACE}$"),
        compiled(rf"[ ]?{either(language.units)}\b"),
        compiled(rf"[ ]{either(language.year_words)}(?![\w-])"),
    )


def split_year(text: str, language: Language) -> Iterator[Mark]:
    """Join a year split at its 1: `In 20 12,` says 2012. Two numbers that stand side by side for a reason are left alone.

    Certain after a month, or between a preposition and a mark, where two numbers make no sense, or where the same text splits the same
    year again; ambiguous before a word, and always beside another number in pieces.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.value, mark.certainty) for mark in split_year("In 20 12, by the end of April 20 15 there were more", ENGLISH)]
    [('2012', 'certain'), ('2015', 'certain')]
    >>> [(mark.value, mark.certainty) for mark in split_year("Mid-June, 20 18, was bad. In 20 13 years, in 20 16 lenders", ENGLISH)]
    [('2018', 'certain'), ('2013', 'ambiguous'), ('2016', 'ambiguous')]
    >>> [mark.certainty for mark in split_year("In 20 19, the end of 20 19 and 1 0/,", ENGLISH)]
    ['certain', 'ambiguous']
    >>> [(mark.value, mark.certainty) for mark in split_year("In 202 1, and in 1 998, lenders", ENGLISH)]
    [('2021', 'certain'), ('1998', 'ambiguous')]
    >>> [(mark.value, mark.certainty) for mark in split_year("Document [20 15] 18 holds", ENGLISH)]
    [('2015', 'ambiguous')]
    >>> list(split_year("Bus lines 20 12 and 14 stop here, in 20 12-hour shifts", ENGLISH))
    []
    """
    found = [(each, certainty) for each in SPLIT.finditer(text) if (certainty := _year_certainty(text, each, language))]
    values = Counter(re.sub(r"\s", "", each.group()) for each, _ in found)
    for each, certainty in found:
        if GROUP_LIKE.match(each.group()):
            certainty = "ambiguous"
        if BROKEN_BESIDE.match(text, each.end()):
            yield _joined(each, "ambiguous")
            continue
        again = values[re.sub(r"\s", "", each.group())] > 1 and _led(text, each.start(), language)
        yield _joined(each, "certain" if again and not _leads(language).years.match(text, each.end()) else certainty)


def _led(text: str, start: int, language: Language) -> bool:
    """Tell whether a preposition of time stands before a year."""
    return bool(_leads(language).lead.search(text[max(0, start - LEAD) : start]))


def _year_certainty(text: str, found: re.Match[str], language: Language) -> Certainty | None:
    """Tell how sure it is that a split number is a year, or None where it may well be two numbers."""
    start, end = found.span()
    if language.script == "Han":
        return "certain" if YEAR_SIGN.match(text, end) else None
    leads = _leads(language)
    lead = text[max(0, start - LEAD) : start]
    marked, worded = MARK_AFTER.match(text, end), WORD_AFTER.match(text, end)
    if marked and not DECIMAL_AFTER.match(text, end) and leads.month_comma.search(lead):
        return "certain"
    if lead.endswith(("[", "〔", "(")) and text.startswith(("]", "〕", ")"), end):
        return "ambiguous"
    hinted = leads.lead.search(lead) or leads.hint.search(lead) or OPENING.search(lead) or start == 0
    if hinted and leads.years.match(text, end):
        return "ambiguous"
    if not NO_UNIT.match(text, end) or leads.units.match(text, end):
        return None
    if leads.month.search(lead) or (marked and found.group().count(" ") == 2 and leads.bare_month.search(lead)):
        return "certain"
    if leads.lead.search(lead):
        return "certain" if marked else "ambiguous" if worded else None
    dated = leads.month_comma.search(lead) or leads.bare_month.search(lead)
    return "ambiguous" if (hinted or dated) and (marked or worded) else None


def _joined(found: re.Match[str], certainty: Certainty) -> Mark:
    value = re.sub(r"\s", "", found.group())
    candidates = () if certainty == "certain" else (value,)
    return Mark(found.start(), found.end(), "split_year", certainty, value, candidates, "the digits of one year, split at the 1")


SPLIT_DATE = lazily(
    r"(20[ ]?1[ ]?[0-9])(?<![0-9]{5})(?:,[ ]?(1[ ]?[0-2]|[1-9]),[ ]?([12][ ]?[0-9]|3[ ]?[01]|[1-9])|[+-](0[ ]?[1-9]|1[ ]?[0-2]))(?![0-9])"
)


COMMA_DATE = lazily(r"(?<![\w.,])(20[0-2][0-9]), (1[0-2]|[1-9]), ([12][0-9]|3[01]|[1-9])(?![0-9]|,? [0-9]|,? (?:y|e|o|and|or) )")


def split_date(text: str, language: Language) -> Iterator[Mark]:
    """Flag a date written as numbers with one of them split, `20 17, 12, 1`, or with commas where its words were.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in split_date("on 20 17+0 1 and since 20 17, 12, 1", ENGLISH)]
    ['2017-01', '2017-12-1']
    >>> [mark.value for mark in split_date("opened after 2018, 3, 1. (inclusive)", ENGLISH)]
    ['2018-3-1']
    """
    for found in SPLIT_DATE.finditer(text):
        if " " in found[1]:
            value = "-".join(part.replace(" ", "") for part in found.groups() if part)
            month = found[4] and found[4].replace(" ", "")
            others = [f"{value[:-2]}{other}" for other in (("10", "11") if month == "01" else ())]
            note = "the numbers of one date, split at the 1" + ("; a 1 may be lost behind the +" if others else "")
            yield Mark(found.start(), found.end(), "split_date", "ambiguous", value, (value, *others), note)
    for found in COMMA_DATE.finditer(text):
        value = "-".join(found.groups())
        yield Mark(*found.span(), "split_date", "ambiguous", value, (value,), "a date whose year, month and day became three numbers")


HALVES = lazily(r"[0-3][ ][0-9](?![0-9])")


@cache
def _split_days(language: Language) -> tuple[re.Pattern[str], ...]:
    """Patterns of a split day: each has the two halves as groups, and a group named sure where the date leaves no doubt."""
    if language.script == "Han":
        day = r"(?<=月)[ ]?(?P<left>[0-3])[ ](?P<right>[0-9])(?P<sure>(?=[ ]?[日号]))"
        return compiled(day), compiled(r"(?<=年)[ ]?(?P<left>1)[ ](?P<right>[0-2])(?P<sure>(?=[ ]?月))")
    month, year = either(language.months), r"(?:19|20)[0-9]{2}(?![0-9])"
    halves = r"(?P<left>[0-3])[ ](?P<right>[0-9])(?![0-9])"
    after = compiled(rf"(?<!\w){month}[ ]{halves}(?:(?P<sure>,?[ ]{year})|(?=[,.;)\n]|[ ](?:to|until|and|each|every)[ ]|\Z))")
    before = compiled(
        rf"(?<![\w.,])(?P<sure>(?:[Oo]n|[Ee]l|[Aa]l|[Dd]el)[ ])?{halves}[ ](?:de[ ]|of[ ])?{month}(?:,?[ ](?:del?[ ])?{year})"
    )
    return after, before


def split_day(text: str, language: Language) -> Iterator[Mark]:
    """Join a day split at its 1 where a month and a year stand beside it: `December 3 1, 2019`.

    >>> from ashore.languages import CHINESE, ENGLISH
    >>> [(mark.value, mark.certainty) for mark in split_day("June 1 5, 2019; June 1 5, at noon", ENGLISH)]
    [('15', 'certain'), ('15', 'ambiguous')]
    >>> [mark.value for mark in split_day("2019年1 1月3 1日", CHINESE)]
    ['31', '11']
    """
    for pattern in _split_days(language) if HALVES.search(text) else ():
        for found in pattern.finditer(text):
            value = found["left"] + found["right"]
            if "1" not in value or not 1 <= int(value) <= max(DAYS) or value.startswith("0"):
                continue
            sure: Certainty = "ambiguous" if found["sure"] is None else "certain"
            candidates = () if sure == "certain" else (value,)
            note = "the digits of one day or month, split at the 1"
            yield Mark(found.start("left"), found.end("right"), "split_day", sure, value, candidates, note)


YEAR_LIKE = lazily(r"(?:20[0-9]{1,3}|2[12][0-9])(?<![0-9.,+/-]2[0-9]{2})(?<![0-9.,+/-]20[0-9]{3})(?![0-9])")
CHINESE_YEAR = lazily(r"年(?:[0-9一-十]{1,3}月|[底初末])")


@cache
def _damaged(language: Language) -> tuple[re.Pattern[str], ...]:
    """Patterns of what stands before a year (a month, a preposition), and of what after it."""
    month = compiled(rf"(?<!\w){either(language.months)}[ ](?:de[ ]|of[ ])?$")
    led = compiled(rf"(?<!\w){either(language.year_leads)}[ ]$")
    units = compiled(rf"[.,:][0-9]|[ ]?{either(language.units)}|[ ][0-9]")
    return month, led, units, compiled(rf"[ ]?{either(language.year_words)}\b")


def damaged_year(text: str, language: Language) -> Iterator[Mark]:
    """Flag a year with a digit too few or too many: `September 209`, `20021year`. Which digit it is cannot be told.

    >>> from ashore.languages import ENGLISH
    >>> [text[mark.start : mark.end] for text in ["In 208, and in 200 towns"] for mark in damaged_year(text, ENGLISH)]
    ['In 208']
    >>> line = "By May 218, they said; in 218 others did."
    >>> [line[mark.start : mark.end] for mark in damaged_year(line, ENGLISH)]
    ['May 218', 'in 218']
    """
    note = "a year with a digit too few or too many"
    places = [found for found in YEAR_LIKE.finditer(text) if len(found.group()) != 4]
    spans = {found.start(): span for found in places if (span := _damaged_at(text, found, language))}
    proved = {text[end - 3 : end] for _, end in spans.values()}
    for found in places:
        if span := spans.get(found.start()) or (_twin(text, found, language) if found.group() in proved else None):
            yield Mark(*span, "damaged_year", "unknown", None, (), note)


def _twin(text: str, found: re.Match[str], language: Language) -> tuple[int, int] | None:
    """Give the stretch of a bare number that stands as a year elsewhere in the text, where it may be one here: `in 208 they said`."""
    if language.script == "Han":
        return None
    _, led, units, _ = _damaged(language)
    lead = text[max(0, found.start() - LEAD) : found.start()]
    before = led.search(lead)
    if not before or units.match(text, found.end()):
        return None
    return found.start() - len(lead) + before.start(), found.end()


def _damaged_at(text: str, found: re.Match[str], language: Language) -> tuple[int, int] | None:
    start, end = found.span()
    if language.script == "Han":
        return (start, end) if CHINESE_YEAR.match(text, end) and found.group()[-1] != "0" else None
    month, led, units, year = _damaged(language)
    if end - start == 5:
        after = year.match(text, end)
        return (start, after.end()) if after and found.group()[-1] != "0" else None
    lead = text[max(0, start - LEAD) : start]
    if (before := month.search(lead)) and not units.match(text, end):
        return start - len(lead) + before.start(), end
    before = led.search(lead)
    return (start - len(lead) + before.start(), end) if before and text[end : end + 1] in (",", ";", ")") else None
