"""Tells steps that lead the reader to an authority, a complaint desk, a hotline, a court or his bank from adverts that look like them.

Both say “open, follow, click, search”. An advert speaks for itself or promises something; what leads to a public body, or is one of the
steps that the answer counts, is never an advert.
"""

from __future__ import annotations

import re

from ashore.corpus.frame import words
from ashore.corpus.frame.residue import sentence_at
from ashore.lazily import lazily

OWN = lazily(words.patterns("advert_own"), re.IGNORECASE)
OFFERS = lazily(words.patterns("advert_offer"), re.IGNORECASE)
CHANNEL = lazily(words.patterns("channel"), re.IGNORECASE)
LENDER = lazily(words.patterns("lender"), re.IGNORECASE)
STEP = lazily(words.patterns("step"), re.IGNORECASE)
ENDS = " \t\u00a0\u3000.;!?。；！？~"


def leads_to_help(sentence: str) -> bool:
    """Tell whether a sentence names a public body, a complaint desk or a hotline, or a court or bank without speaking for itself.

    >>> [leads_to_help(said) for said in ("Follow the otter association.", "Scan the code of the court.", "Ask us about courts.")]
    [True, True, False]
    """
    return bool(CHANNEL.search(sentence) or (LENDER.search(sentence) and not OWN.search(sentence)))


def is_step(text: str, start: int) -> bool:
    """Tell whether the line begins as an item that is counted, or the sentence at `start` as a step of several.

    >>> is_step("2. Open the app.", 0), is_step("Then click on “pay”.", 0), is_step("Open the app.", 0)
    (True, True, False)
    """
    return bool(STEP.match(text[:24]) or STEP.match(text[start : start + 24]))


def before(text: str, start: int) -> str:
    """Give the sentence before a place in the same line.

    >>> before("Ask the otters. Then scan.", 16)
    'Ask the otters. '
    """
    at = len(text[:start].rstrip(ENDS))
    return text[sentence_at(text, at - 1)[0] : start] if at else ""


def is_guidance(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence belongs to the answer: a step, or the way to a public body, which the sentence before may have named."""
    sentence = text[start:end]
    if leads_to_help(sentence) or is_step(text, start):
        return True
    return not OWN.search(sentence) and bool(CHANNEL.search(before(text, start)))


def offers(sentence: str) -> bool:
    """Tell whether a sentence speaks for itself or promises something.

    >>> offers("Scan the code, our lawyers answer for free."), offers("Scan the code on the bill.")
    (True, False)
    """
    return bool(OWN.search(sentence) or OFFERS.search(sentence))
