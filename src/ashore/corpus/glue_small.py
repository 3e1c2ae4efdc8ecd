"""Flags glue that no table of words proves: a number in a word of any kind, a small word before a number, two sentences in one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.languages.language import words
from ashore.lazily import lazily

NUMBER = r"[0-9]{1,6}(?:[.,:][0-9]+)*"
WORD_BEHIND = lazily(rf"(?<![\w.,/#@:&=?+-])(?P<number>{NUMBER})(?P<word>[a-zà-ÿ]{{3,}})(?![\w.@/-])")
LINK_BEHIND = lazily(rf"(?<![\w.,/#@:&=?+-])(?P<number>{NUMBER})(?P<word>[aoyeu]|de|en|al|el|un|to|or|of|in|on|and)(?=[ ][0-9])")
MEASURES = words(
    "min mins sec secs hrs hora horas kms cms mph kwh bps rpm mah pcs pts ppm gbp usd eur rmb cny hkd bit bits fps dpi mil ers era ero "
    "avo ava avos mos vos xxx xxl fold something ish nth dos tres ghz mhz khz mbps gbps lbs"
)
SENTENCES = lazily(r"(?<![\w./@#&=?-])(?P<one>[a-zà-ÿ]{3,})(?P<other>[A-ZÁÉÍÓÚ][a-zà-ÿ]+)(?=[ ,])")
NOTE = "a lost space between a word and a number"


@cache
def _small(language: Language) -> re.Pattern[str]:
    """Pattern of a word of one or two letters before a number; single letters may name a thing, so more must stand behind them."""
    known = {*language.common_words, *language.small_words, *language.glue, *language.joiners}
    two = sorted(word for word in known if len(word) == 2 and word.isalpha())
    one = "".join(sorted(word for word in known if len(word) == 1 and word.isalpha())) or "\0"
    number = r"(?P<number>[0-9][0-9.,:]*[0-9]|[0-9])(?![\w-])"
    return compiled(rf"(?<![\w./@#&=?+'’-])(?P<word>{'|'.join(two)}|[{one}](?=[0-9]{{2}}|[0-9][ ,][ ]?[0-9])){number}")


def glued_small(text: str, language: Language) -> Iterator[Mark]:
    """Flag a small word glued to a number, and a number glued to any word: `so12.4`, `60instalments`, `a22:00`.

    >>> from ashore.languages import ENGLISH, SPANISH
    >>> [mark.value for mark in glued_small("so12.4% of 60instalments in 30mins, the 5th A4 page", ENGLISH)]
    ['so 12.4', '60 instalments']
    >>> [mark.value for mark in glued_small("de 9:00a 17:00 o60 cuotas, la hoja a4 y el 3er día", SPANISH)]
    ['9:00 a', 'o 60']
    """
    found = [*_small(language).finditer(text), *LINK_BEHIND.finditer(text)]
    found += [each for each in WORD_BEHIND.finditer(text) if each["word"] not in MEASURES]
    for each in sorted(found, key=re.Match.start):
        parts = (each["word"], each["number"]) if each.start("word") < each.start("number") else (each["number"], each["word"])
        value = " ".join(parts)
        yield Mark(*each.span(), "glued_small", "ambiguous", value, (value, each.group()), NOTE)


def glued_sentence(text: str, language: Language) -> Iterator[Mark]:
    """Flag two sentences that ran into one word: `leave the debtThe lender`. Only before words that open sentences: brands end otherwise.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in glued_sentence("He pays the debtThe lender agrees, says JavaScript of deepMind now.", ENGLISH)]
    ['debt. The']
    """
    openings = {*(opener.split()[0] for opener in language.openers), *(word.capitalize() for word in language.common_words)}
    for found in SENTENCES.finditer(text):
        if found["other"] in openings:
            value = f"{found['one']}. {found['other']}"
            candidates = (value, f"{found['one']} {found['other']}")
            yield Mark(*found.span(), "glued_sentence", "ambiguous", value, candidates, "two sentences without the space between them")
