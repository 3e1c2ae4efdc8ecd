"""Finds what names or reaches a private person. Such a value is hidden at once: no finding, passage or export ever holds it.

The ledger stays exact: the stretch is accounted for as repaired by the rule `personal-data`, and its text is a mask.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ashore.corpus.frame.guidance import CHANNEL, LENDER
from ashore.corpus.frame.residue import sentence_at
from ashore.corpus.frame.words import patterns
from ashore.corpus.mark import Mark
from ashore.corpus.names import elsewhere, han_names, names
from ashore.corpus.shape import Look, look_at
from ashore.languages import LANGUAGES, Language
from ashore.lazily import lazily

RULE = "personal-data"
MASK = "[…]"
MOBILE = lazily(r"(?<![0-9A-Za-z.,+])(?:\+?86[ -]?)?(?:1|65438\+0)[3-9][0-9](?:[ -]?[0-9]){8}(?![0-9]|[.,][0-9]|[ ]?(?:yuan|元|RMB))")
LANDLINE = lazily(r"(?<![0-9.,-])(?:\(?0[1-9][0-9]{1,2}\)?[ -]{1,3}|400[ -]?|800[ -]?)[0-9](?:[ -]?[0-9]){6,7}(?![0-9]|[.,][0-9])")
IDENTITY = lazily(
    r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
)
CARD = lazily(r"(?<![0-9.,A-Za-z-])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9]|[.,][0-9])")
MAIL = lazily(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", re.ASCII)
MESSENGERS = {
    name: name.lower().encode("latin-1", "ignore")
    for name in ("QQ", "扣扣", "微信", "WeChat", "Wechat", "wechat", "VX", "vx", "wx", "WX", "V信", "薇信", "Telegram", "WhatsApp")
}
ACCOUNT = lazily(
    r"(?:群|号|账号|ID|id|number|account|num|\s){0,3}(?:[ ]?(?:is|es|为|是|：|:|\+|加)[ ]?|[ ])"
    r"(?P<hit>[0-9]{5,12}|(?=[A-Za-z_-]{0,19}[0-9_-])[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9])"
)
UNIT_REACH = 6
RUN_OF_DIGITS = lazily(r"[+(]?[0-9][0-9 ()+-]{5,40}[0-9Xx](?![0-9])")
PERSON = lazily(patterns("person_role"), re.IGNORECASE)
NUMBERS = (MOBILE, LANDLINE, IDENTITY, CARD)
MANY_DIGITS = lazily(rb"0(?:[ ()-]{0,3}0){6}")


def _accounts(look: Look) -> Iterator[tuple[int, int]]:
    """Give the accounts that follow the name of a messenger."""
    for name, word in MESSENGERS.items():
        if look.language.script != "Han" and word not in look.words:
            continue
        place = look.text.find(name)
        while place >= 0:
            if found := ACCOUNT.match(look.text, place + len(name)):
                yield found.span("hit")
            place = look.text.find(name, place + len(name))


def personal_data(text: str, language: Language) -> Iterator[Mark]:
    """Mark names with roles, phone, card and identity numbers, addresses and accounts. Hotlines of three or five digits are none.

    >>> from ashore.languages import CHINESE, ENGLISH
    >>> line = "Manager Wang, call 13800001111 or 12378; general manager Training"
    >>> [(mark.start, mark.end, mark.value) for mark in personal_data(line, ENGLISH)]
    [(19, 30, None), (8, 12, None)]
    >>> [mark.start for mark in personal_data("自称王经理的人，项目经理，对方律师", CHINESE)]
    [2]
    """
    return personal_of(look_at(text, language))


def personal_of(look: Look) -> Iterator[Mark]:
    """Mark the same in a text that was looked at already."""
    for start, end in stretches(look):
        yield Mark(start, end, RULE, "unknown", None, (), "names or reaches a private person; hidden, never published")


def stretches(look: Look) -> Iterator[tuple[int, int]]:
    """Give the stretches that name or reach a person."""
    if MANY_DIGITS.search(look.numbers) or b"+0" in look.numbers:
        for run in RUN_OF_DIGITS.finditer(look.text):
            for pattern in NUMBERS:
                found_here = pattern.finditer(look.text, run.start(), run.end() + UNIT_REACH)
                yield from (found.span() for found in found_here if pattern is not LANDLINE or not is_public_line(look.text, *found.span()))
    if b"@" in look.shape:
        yield from (found.span() for found in MAIL.finditer(look.text))
    if look.language.script == "Han":
        yield from han_names(look.text)
    elif look.language.titles:
        yield from names(look.text, look.words, look.language)
    yield from _accounts(look)


def is_public_line(text: str, start: int, end: int) -> bool:
    """Tell whether a fixed line is that of an authority, a court or a bank: the sentence names one, and no lawyer or manager of it.

    >>> line = "The otter commission takes complaints at 010-66001100."
    >>> is_public_line(line, 41, 53), is_public_line("Ask lawyer Wang at 010-66001100.", 19, 31)
    (True, False)
    """
    first, last = sentence_at(text, start)
    said = text[first : max(end, last)]
    return bool(CHANNEL.search(said) or LENDER.search(said)) and not PERSON.search(said)


def names_of(found: Iterable[str]) -> list[str]:
    """Give those of the personal stretches that are names: what holds no figure and no sign of an address."""
    return [said for said in found if not any(sign.isdigit() or sign in "@_" for sign in said)]


def masked(text: str) -> str:
    """Hide what is personal in a text of any language, character by character, so that every offset stays.

    For whoever shows a source as received: a report, never an export.

    >>> masked("Llame al 13800001111 o al 12378")
    'Llame al ••••••••••• o al 12378'
    """
    signs = list(text)
    found = [place for language in LANGUAGES.values() for place in stretches(look_at(text, language))]
    for start, end in [*found, *elsewhere(text, names_of(text[start:end] for start, end in found))]:
        signs[start:end] = "•" * (end - start)
    return "".join(signs)
