"""Adverts inside an article: sentences that ask the reader to act, with those that lead to them or only go on about them.

One sentence must be an advert for certain; then its neighbours need less to go with it. What only looks like one is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ashore.corpus.frame import words
from ashore.corpus.frame.guidance import is_guidance, leads_to_help, offers
from ashore.corpus.frame.residue import BOUNDARY, LONGEST_SENTENCE, NO_ADVERT, said_in, sentence_at
from ashore.corpus.frame.sheet import Drop, Sheet, whole
from ashore.lazily import lazily

LEAD = lazily(rf"\W{{0,3}}{words.patterns('advert_asks')}.*[?？]\s*$", re.IGNORECASE)
BEFORE = lazily(words.patterns("advert_lead"), re.IGNORECASE)
AFTER = lazily(words.patterns("advert_more"), re.IGNORECASE)
TORN_OFF = lazily(r"[,;，；]|[a-záéíóúñ]")
AUTHORITY = lazily(words.patterns("authority"), re.IGNORECASE)
PUBLIC = lazily(words.patterns("public_body"), re.IGNORECASE)
BRAND = lazily(r"\b(?:brand of|marca de (?:crédito|préstamos) de)((?: [A-Z]\w*){1,4})")
COMPANY_PRAISE = lazily(words.patterns("company_praise"), re.IGNORECASE)
COMPANY = lazily(words.patterns("company"), re.IGNORECASE)
READER = lazily(r"\b(?:you|your|usted|ustedes|le|les|puede)\b|[你您]|逾期|\b(?:overdue|vencid[oa]s?)\b", re.IGNORECASE)
ENDS = " \t\u00a0\u3000.;!?。；！？~"
LONGEST_MORE = 900
MOST_LINES = 4
BRAND_PRAISE = 2
LEAST_PRAISE = 4


def drop_advert(sheet: Sheet) -> Iterator[Drop]:
    """Drop sentences that ask the reader to scan, click, follow, download, look up or consult, for the good of whoever says so.

    Sentences that warn of it stay, and so do steps and ways to public bodies.
    """
    for index, start, end in _asking(sheet, sheet.fresh):
        text = sheet.texts[index]
        if offers(text[start : _gone_on(text, end)]) and not is_guidance(text, start, end):
            yield index, _led(text, start), end
            yield from _further(sheet, index, end)
            yield from _of_brand(sheet, index, text[start:end])


def _asking(sheet: Sheet, lines: Iterable[int]) -> Iterator[Drop]:
    """Give the sentences that ask the reader to act as adverts do."""
    for index, start, end, patterns in said_in(sheet, "advert", lines):
        sentence = sheet.texts[index][start:end]
        if end - start <= LONGEST_SENTENCE and any(pattern.search(sentence) for pattern in patterns) and not NO_ADVERT.search(sentence):
            yield index, start, end


def _led(text: str, start: int) -> int:
    """Give where an advert begins: with the sentence before it, if that one only leads to it."""
    at = len(text[:start].rstrip(ENDS))
    before = sentence_at(text, at - 1)[0] if at else start
    sentence = text[before:start]
    return before if at and (LEAD.match(sentence) or BEFORE.search(sentence)) else start


def _further(sheet: Sheet, index: int, at: int) -> Iterator[Drop]:
    """Give the sentences behind an advert, in its line and the next ones, that only go on about what it offers."""
    for line in range(index, min(index + MOST_LINES, len(sheet.texts))):
        text = sheet.texts[line]
        start = at if line == index else 0
        end = _gone_on(text, start)
        if start < end:
            yield line, start, end
        if text[end:].strip():
            return


def _gone_on(text: str, at: int) -> int:
    while at < len(text):
        found = BOUNDARY.search(text, at, at + LONGEST_MORE)
        end = found.end() if found else min(len(text), at + LONGEST_MORE)
        sentence = text[at:end]
        if not (AFTER.match(sentence) or TORN_OFF.match(sentence)) or AUTHORITY.search(sentence) or NO_ADVERT.search(sentence):
            break
        at = end
    return at


def _of_brand(sheet: Sheet, index: int, sentence: str) -> Iterator[Drop]:
    """Give the next lines if they begin with the advertised brand, praise it and speak neither to the reader nor of what is late."""
    brand = BRAND.search(sentence)
    name = brand[1].strip() if brand else ""
    for line in range(index + 1, min(index + MOST_LINES, len(sheet.texts)) if name else 0):
        text = sheet.texts[line]
        if not text.lstrip().startswith(name) or _praise(text) < BRAND_PRAISE or READER.search(text):
            return
        yield whole(sheet, line)


def _praise(text: str) -> int:
    return len({found.group().casefold() for found in COMPANY_PRAISE.finditer(text)})


def drop_company(sheet: Sheet) -> Iterator[Drop]:
    """Drop a line below the title in which a company does nothing but praise itself: four of the phrases that are used for it."""
    if sheet.heard.holds("company"):
        for index in sheet.fresh:
            text = sheet.texts[index]
            if index and len(text) <= LONGEST_MORE and _praise(text) >= LEAST_PRAISE and COMPANY.search(text) and not READER.search(text):
                yield whole(sheet, index)


def suspected(sheet: Sheet) -> Iterator[Drop]:
    """Give sentences that may be adverts: they send the reader to a private service by its name, praise one, or ask for an act."""
    for index, start, end in _asking(sheet, range(len(sheet.texts))):
        if not leads_to_help(sheet.texts[index][start:end]):
            yield index, start, start + len(sheet.texts[index][start:end].rstrip())
    for index, start, end, patterns in said_in(sheet, "advert_maybe", range(len(sheet.texts))):
        sentence = sheet.texts[index][start:end]
        if any(pattern.search(sentence) for pattern in patterns) and not NO_ADVERT.search(sentence) and not PUBLIC.search(sentence):
            yield index, start, start + len(sentence.rstrip())


def distinct(stretches: Sequence[Drop]) -> list[Drop]:
    """Give stretches in order, without those that begin inside another.

    >>> distinct([(0, 5, 9), (0, 0, 6), (1, 0, 2)])
    [(0, 0, 6), (1, 0, 2)]
    """
    found: list[Drop] = []
    for stretch in sorted(stretches):
        if not found or found[-1][0] < stretch[0] or found[-1][2] <= stretch[1]:
            found.append(stretch)
    return found
