"""Finds what names or reaches a private person. Such a value is hidden at once: no finding, passage or export ever holds it.

The ledger stays exact: the stretch is accounted for as repaired by the rule `personal-data`, and its text is a mask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.corpus.mark import Mark, either
from ashore.corpus.shape import Look, look_at
from ashore.corpus.tables import words_in
from ashore.languages import LANGUAGES, Language

RULE = "personal-data"
MASK = "[…]"
HAN = "\u3400-\u9fff"
SURNAMES = {name.lower().encode(): name for name in words_in("surnames")}
SURNAME_WORDS = frozenset(SURNAMES)
HAN_SURNAMES = "".join(words_in("han_surnames"))
HAN_BEFORE = '的是叫找给向和与跟由被称有位名加请问让联系打对见到说了，。：；、（“"！？,:'
HAN_ROLE = re.compile("|".join(words_in("han_roles")))
HAN_NAMED = re.compile(rf"(?:^|[^{HAN}]|[{HAN_BEFORE}])([{HAN_SURNAMES}][{HAN}]{{0,2}})$")
LABELS = "联系人|经办人|负责人|催收员|户名|收款人|姓名"
HAN_LABEL = re.compile(rf"姓([{HAN_SURNAMES}])(?=[的，。、：）]|\Z)|(?:{LABELS})[：:][ ]?([{HAN_SURNAMES}][{HAN}]{{1,2}})(?![{HAN}])")
NOT_NAMES = re.compile(rf"[某的各几每该本此位名个]|^(?:{'|'.join(words_in('no_names'))})$")
MOBILE = re.compile(r"(?<![0-9A-Za-z.,+])(?:\+?86[ -]?)?(?:1|65438\+0)[3-9][0-9](?:[ -]?[0-9]){8}(?![0-9]|[.,][0-9]|[ ]?(?:yuan|元|RMB))")
LANDLINE = re.compile(r"(?<![0-9.,-])(?:\(?0[1-9][0-9]{1,2}\)?[ -]{1,3}|400[ -]?|800[ -]?)[0-9](?:[ -]?[0-9]){6,7}(?![0-9]|[.,][0-9])")
IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
)
CARD = re.compile(r"(?<![0-9.,A-Za-z-])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9]|[.,][0-9])")
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", re.ASCII)
MESSENGERS = {
    name: name.lower().encode("latin-1", "ignore")
    for name in ("QQ", "扣扣", "微信", "WeChat", "Wechat", "wechat", "VX", "vx", "wx", "WX", "V信", "薇信", "Telegram", "WhatsApp")
}
ACCOUNT = re.compile(
    r"(?:群|号|账号|ID|id|number|account|num|\s){0,3}(?:[ ]?(?:is|es|为|是|：|:|\+|加)[ ]?|[ ])"
    r"(?P<hit>[0-9]{5,12}|(?=[A-Za-z_-]{0,19}[0-9_-])[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9])"
)
UNIT_REACH = 6
RUN_OF_DIGITS = re.compile(r"[+(]?[0-9][0-9 ()+-]{5,40}[0-9Xx](?![0-9])")
NUMBERS = (MOBILE, LANDLINE, IDENTITY, CARD)
MANY_DIGITS = re.compile(rb"0(?:[ ()-]{0,3}0){6}")


GIVEN = re.compile(r"(?:[ ][A-Z][a-z]{1,9}(?!\w)){1,2}")
WORDS_IN_CAPITALS = re.compile(r"[A-ZÁÉÍÓÚÑ][a-zà-ÿ]+(?!\w)(?:[ ][A-ZÁÉÍÓÚÑ][a-zà-ÿ]+(?!\w)){0,2}")
NICKNAMES = frozenset((b"xiao", b"lao"))
NICKNAME = re.compile(r"(?<!\w)(?:Xiao|Lao)[ ]([A-Z][a-z]{1,6})(?!\w)")
LONGEST_LEAD = 40


@cache
def _roles(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a role before a name, and of one after it."""
    role = re.compile(rf"(?<!\w){either([*language.roles, *language.naming, *language.titles])}\.?[ ]$")
    return role, re.compile(rf",[ ](?:(?:a|the|un|una|el|la|vice|deputy)[ ])?{either(language.roles)}(?!\w)")


def _places(text: str, word: str) -> Iterator[int]:
    """Give the places where a word stands as it is written here."""
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        if not (place and text[place - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield place
        place = text.find(word, end)


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


def _names(text: str, said: frozenset[bytes], language: Language) -> Iterator[tuple[int, int]]:
    """Give the names beside a role: `Manager Wang`, `Sr. García`, `Li Hua, director`. Without one, two words in capitals prove nothing."""
    before, after = _roles(language)
    for word in SURNAME_WORDS & said:
        surname = SURNAMES[word]
        for place in _places(text, surname):
            given = GIVEN.match(text, place + len(surname))
            end = given.end() if given else place + len(surname)
            if before.search(text[max(0, place - LONGEST_LEAD) : place]) or (given and after.match(text, end)):
                yield place, end
    if not NICKNAMES.isdisjoint(said):
        nicknames = NICKNAME.finditer(text)
        yield from (found.span() for found in nicknames if found[1].lower().encode() in SURNAMES and found[1] != "Lai")
    for title in language.titles:
        if title.encode() in said:
            for place in _places(text, title.capitalize()):
                start = place + len(title)
                start += 2 if text.startswith(". ", start) else 1
                if named := WORDS_IN_CAPITALS.match(text, start):
                    yield named.span()


def _han_names(text: str) -> Iterator[tuple[int, int]]:
    """Give the names before a role (`王经理`), after 姓, and after a label."""
    for role in HAN_ROLE.finditer(text):
        lead = text[max(0, role.start() - 4) : role.start()]
        name = HAN_NAMED.search(lead)
        if name and not NOT_NAMES.search(name[1]):
            yield role.start() - len(name[1]), role.start()
    for found in HAN_LABEL.finditer(text):
        yield found.span(found.lastindex or 0)


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
                yield from (found.span() for found in pattern.finditer(look.text, run.start(), run.end() + UNIT_REACH))
    if b"@" in look.shape:
        yield from (found.span() for found in MAIL.finditer(look.text))
    if look.language.script == "Han":
        yield from _han_names(look.text)
    elif look.language.titles:
        yield from _names(look.text, look.words, look.language)
    yield from _accounts(look)


def masked(text: str) -> str:
    """Hide what is personal in a text of any language, character by character, so that every offset stays.

    For whoever shows a source as received: a report, never an export.

    >>> masked("Llame al 13800001111 o al 12378")
    'Llame al ••••••••••• o al 12378'
    """
    signs = list(text)
    for language in LANGUAGES.values():
        for start, end in stretches(look_at(text, language)):
            signs[start:end] = "•" * (end - start)
    return "".join(signs)
