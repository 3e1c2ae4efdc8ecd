"""What English and Spanish have in common: how numbers are written in digits, names that hold digits, and small builders of patterns."""

from __future__ import annotations

from collections.abc import Iterable

EDGE = r"(?<![a-z0-9\u00c0-\u024f])"
END = r"(?![a-z\u00c0-\u024f])"
DIGITS_EDGE = r"(?<![a-z0-9\u00c0-\u024f])(?<![0-9][.,:/])(?<!_)"
ISO_DATE = r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?P<s>[-/.])(?P<m>1[0-2]|0?[1-9])(?P=s)(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9])"
ISO_MONTH = r"(?<![0-9/-])(?P<y>(?:19|20)[0-9]{2})-(?P<m>1[0-2]|0[1-9])(?![0-9-])"
YEARS = r"(?<![0-9a-z.,/-])(?P<y>(?:19|20)[0-9]{2})(?![0-9a-z%])(?![.,/:-][0-9])"
# A standard, a notice, an address, a version, a reference: what stands in these is no figure.
NAMES = "|".join(
    (
        r"(?<![a-z0-9])(?:gb|gb/t|jr/t|jr|iso|iec|iso/iec|gb/z|db[0-9]{2}/t)[ ]?[0-9]+(?:\.[0-9]+)*(?:[-:][0-9]{4})?",
        r"(?<![a-z0-9])(?:cc )?by(?:-sa)? [0-9]\.[0-9]",
        r"(?<![a-z0-9])(?:v|ver|version|versión|web|android|ios|industry|windows|http|html|office|app) ?[0-9]+(?:\.[0-9]+)*(?![0-9])",
        r"(?<![0-9.])(?!(?:19|20)[0-9]{2}\.|[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.]))[0-9]+\.[0-9]+\.[0-9]+(?:\.[0-9]+)*(?![0-9])",
        r"(?<![0-9])(?:24/7|7[x*×]24(?: ?(?:h|hours|小时|horas))?|24[x*×]7)(?![0-9])",
        r"\[[0-9]{1,3}(?:[,-] ?[0-9]{1,3})*\]",
        r"#[0-9]+",
        r"[〔\[(【](?:19|20)[0-9]{2}[〕\])】](?: ?(?:第|no\.?) ?)?(?:[0-9]+ ?号)?",
        r"(?<![a-z0-9])(?!cny|rmb|usd|hkd|eur|lpr)[0-9.]*[a-z]{1,24}[0-9][a-z0-9]*(?:[-.,][0-9]+)*",
        r"[0-9]{0,4}6[.,]?5[.,]?4[.,]?3[.,]?8 ?\+ ?[0-9][0-9.,]*",
        r"(?<![0-9])20 ?65438(?![0-9])",
        r"(?<![a-z0-9])(?:covid|top)-[0-9]{1,3}(?![0-9%:])",
    )
)


def either(words: Iterable[str]) -> str:
    """One of these, the longest first.

    >>> either(["day", "days"])
    'days|day'
    """
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def words(text: str) -> frozenset[str]:
    """A list of words, written as a sentence so that a table stays readable."""
    return frozenset(text.split())


def numbered(text: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """Number words by their order; forms of one word are parted by a bar.

    >>> numbered("ten|dime twenty", start=10, step=10)
    {'ten': 10, 'dime': 10, 'twenty': 20}
    """
    return {word: start + step * index for index, row in enumerate(text.split()) for word in row.split("|")}


NAME_WORDS = words(
    "gb gb/t jr/t jr iso iec iso/iec gb/z by by-sa v ver version versión web android ios industry windows http html office app t/cbf"
)
