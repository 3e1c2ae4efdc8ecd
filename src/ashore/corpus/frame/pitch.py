"""Paragraphs inside an answer that pitch a product to the reader: a whole line goes, and only where all of it is the pitch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.frame.residue import BOUNDARY, NO_ADVERT
from ashore.corpus.frame.sheet import Drop, Sheet, whole
from ashore.corpus.frame.words import patterns
from ashore.lazily import lazily

LONGEST_PITCH = 1200
LEAST_PRAISE = 2
DIGIT = lazily(r"\d")
PRAISE = lazily(patterns("praise"), re.IGNORECASE)
PUBLIC = lazily(patterns("public_body"), re.IGNORECASE)
READER = lazily(r"\b(?:you|your|usted|ustedes|su|sus|le|les|puede|tu|tus)\b|[你您]", re.IGNORECASE)


def drop_pitch(sheet: Sheet) -> Iterator[Drop]:
    """Drop a line that offers the reader a product by its quoted name, praises it and speaks of nothing else.

    A line with a figure, with a public body or with a sentence that does not speak to the reader is text, or may be; it stays.
    """
    offers = sheet.heard.sayings("pitch")
    for index in sheet.fresh if offers and len(sheet.texts) > 1 else ():
        text = sheet.texts[index]
        if (
            index
            and len(text) <= LONGEST_PITCH
            and not DIGIT.search(text)
            and any(offer.says.search(text) for offer in offers)
            and is_pitch(text)
        ):
            yield whole(sheet, index)


def is_pitch(text: str) -> bool:
    """Tell whether a line that makes an offer holds nothing else.

    >>> is_pitch("You can check your big data in “Otter Look”. You get accurate answers quickly.")
    True
    >>> is_pitch("You can check your big data in “Otter Look”. Banks look at all kinds of big data quickly.")
    False
    """
    if DIGIT.search(text) or PUBLIC.search(text) or NO_ADVERT.search(text):
        return False
    praise = {found.group().casefold() for found in PRAISE.finditer(text)}
    return len(praise) >= LEAST_PRAISE and all(READER.search(part) for part in BOUNDARY.split(text) if any(map(str.isalpha, part)))
