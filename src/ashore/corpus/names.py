"""Finds the names of private persons: beside a role, after a title, under a byline. Institutions, places and firms are none.

A surname with nothing but “Mr” or 先生 is how the press leaves a person unnamed: it stays, and so do “Ms. L” and 某某.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ashore.compiled import compiled
from ashore.corpus.mark import either
from ashore.corpus.tables import words_in
from ashore.languages import LANGUAGES, Language
from ashore.lazily import lazily

HAN = "\u3400-\u9fff"
SURNAMES = {name.lower().encode(): name for name in words_in("surnames")}
SURNAME_WORDS = frozenset(SURNAMES)
HAN_SURNAMES = "".join(words_in("han_surnames"))
HAN_BEFORE = '的是叫找给向和与跟由被称有位名加请问让联系打对见到说了，。：；、（“"！？,:'
HAN_ROLE = lazily("|".join(words_in("han_roles")))
HAN_TITLES = frozenset(words_in("han_titles"))
HAN_NAMED = lazily(rf"(?:^|[^{HAN}]|[{HAN_BEFORE}])([{HAN_SURNAMES}][{HAN}]{{0,2}})$")
LABELS = "联系人|经办人|负责人|催收员|户名|收款人|姓名|法定代表人|法人代表|创始人|实际控制人"
HAN_LABEL = lazily(
    rf"姓([{HAN_SURNAMES}])(?=[的，。、：）]|\Z)|[我名]叫([{HAN_SURNAMES}][{HAN}]{{2}})(?=[，,。、的])"
    rf"|(?:{LABELS})[：:]?[ ]?([{HAN_SURNAMES}][{HAN}]{{1,2}})(?=[，。、；：（）,.]|\s|\Z)"
)
NOT_NAMES = lazily(rf"[某的各几每该本此位名个]|^(?:{'|'.join(words_in('no_names'))})$")
GIVEN = lazily(r"(?:[ ][A-Z][a-z]{1,9}(?!\w)){1,2}")
WORD = r"[A-ZÁÉÍÓÚÑ][a-zà-ÿ]+(?:-[A-ZÁÉÍÓÚÑ]?[a-zà-ÿ]+)?(?!\w)"
CAPITALS = lazily(rf"{WORD}(?:[ ]{WORD}){{0,2}}")
FULL = rf"{WORD}(?:[ ](?:(?:de|del|la|van|von|da)[ ]){{0,2}}{WORD}){{1,4}}"
FULL_NAME = lazily(FULL)
NICKNAMES = frozenset((b"xiao", b"lao"))
NICKNAME = lazily(r"(?<!\w)(?:Xiao|Lao)[ ]([A-Z][a-z]{1,6})(?!\w)")
NO_PERSON = frozenset(words_in("no_persons"))
PUBLIC = frozenset(words_in("public_bodies"))
COMMON = frozenset(word for language in LANGUAGES.values() for word in language.common_words) - {"de", "del", "la", "las", "los"}
NO_NAME = ["lao", "lai"]  # who is on the list of debtors, as people say
ENDS_LINE = lazily(r"[ ]*[)\]]?[ ]*(?:\n|\Z|[|/·])")
FOLLOWS = lazily(r"[ ]?[,.;]|[ ][a-zà-ÿ]")
LONGEST_PLACE = 100
LONGEST_LEAD = 40
SHORTEST_ELSEWHERE = 2


@cache
def _roles(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a role before a name, and of one after it."""
    role = compiled(rf"(?<!\w){either([*language.roles, *language.naming])}\.?[ ]$")
    return role, compiled(rf",[ ](?:(?:a|the|un|una|el|la|vice|deputy)[ ])?{either(language.roles)}(?!\w)")


class _Beside(NamedTuple):
    """What proves a full name: words before it, a role behind it, a byline around it, the place that a holder speaks for."""

    roles: frozenset[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    byline: re.Pattern[str]
    place: re.Pattern[str]
    joined: re.Pattern[str]
    apposed: re.Pattern[str]


@cache
def _beside(language: Language) -> _Beside:
    every = [*language.roles, *language.person_roles]
    roles, by, of = either(every), either(language.bylines), either(language.holders)
    return _Beside(
        frozenset([*language.bylines, *(form for role in every for form in (role, role + "s"))]),
        compiled(rf"(?<!\w)(?:{roles}s?|{either(language.made_by)})[ ]$"),
        compiled(rf"[ ]?(?:,[ ]?|[(])(?:[a-zà-ÿ]+[ ]){{0,3}}?{roles}(?!\w)"),
        compiled(rf"\n[ ]*[(\[]?{by}[ ]?[:：]?[ ]$"),
        compiled(rf"(?<!\w){roles}[ ]{of}[ ](?P<place>[^.,;:\n]{{2,60}}),[ ]$"),
        compiled(rf"[ ]{either(language.joiners)}[ ]$"),
        compiled(rf"(?<!\w){roles}(?:[ ](?:of|at|in|from|de|del|en)[ ][^.,;\n]{{2,40}})?,[ ]$"),
    )


def _places(text: str, word: str) -> Iterator[int]:
    """Give the places where a word stands as it is written here."""
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        if not (place and text[place - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield place
        place = text.find(word, end)


def names(text: str, said: frozenset[bytes], language: Language) -> Iterator[tuple[int, int]]:
    """Give the names beside a role: `Manager Wang`, `Sr. García Ríos`, `founder Ann Weaver`. Without one, capitals prove nothing."""
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
    yield from _titled(text, said, language)
    yield from _full_names(text, language)


def _titled(text: str, said: frozenset[bytes], language: Language) -> Iterator[tuple[int, int]]:
    """Give the names after `Mr`, `Sra.` and the like; a lone Chinese surname there names nobody."""
    for title in language.titles:
        if title.encode("latin-1", "replace") in said:
            for place in _places(text, title.capitalize()):
                start = place + len(title)
                start += 2 if text.startswith(". ", start) else 1
                if (named := CAPITALS.match(text, start)) and named.group().lower().encode("latin-1", "replace") not in SURNAMES:
                    yield named.span()


def _full_names(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Give full names of which something beside them tells that a person bears them. Capitals are rare, so they come first."""
    beside, last = _beside(language), -1
    for found in FULL_NAME.finditer(text):
        start, end = _without_role(found, beside.roles)
        if " " in text[start:end] and _is_person(text[start:end]) and _is_told(text, start, end, last, beside):
            last = end
            yield start, end


def _without_role(found: re.Match[str], roles: frozenset[str]) -> tuple[int, int]:
    """Leave out a role in capitals with which the words begin: `Lawyer Ann Weaver`. What then begins with a small letter is an office."""
    first, _, rest = found.group().partition(" ")
    if not rest or first.lower() not in roles:
        return found.span()
    return (found.end() - len(rest) if rest[0].isupper() else found.end(), found.end())


def _is_told(text: str, start: int, end: int, last: int, beside: _Beside) -> bool:
    lead = text[start - LONGEST_PLACE : start] if start > LONGEST_PLACE else "\n" + text[:start]
    if beside.before.search(lead) or beside.behind.match(text, end):
        return True
    if last > 0 and last < start and beside.joined.fullmatch(text, last, start):
        return True
    if _is_chinese(text[start:end]) and ((last > 0 and text[last:start] == ", ") or _is_apposed(lead, beside)):
        return True
    if beside.byline.search(lead) and ENDS_LINE.match(text, end):
        return True
    holder = beside.place.search(lead)
    return holder is not None and _is_private(holder["place"]) and bool(FOLLOWS.match(text, end))


def _is_apposed(lead: str, beside: _Beside) -> bool:
    """Tell whether the words before a name are those of a person of no public office: `a worker of a plant, `."""
    found = beside.apposed.search(lead)
    return found is not None and _is_private(found.group())


def _is_chinese(name: str) -> bool:
    """Tell whether a name is a Chinese one: two words, the first a surname. It may follow a name or a role with a mere comma."""
    surname, _, given = name.partition(" ")
    return surname.lower().encode("latin-1", "replace") in SURNAMES and given.isalpha()


def _is_private(place: str) -> bool:
    """Tell whether who speaks for this place speaks for no public body."""
    return PUBLIC.isdisjoint(word.lower() for word in re.findall(r"\w+", place))


def _is_person(name: str | None) -> bool:
    """Tell whether words in capitals may name a person: no institution, no place, no heading in capitals.

    >>> _is_person("Ann Weaver"), _is_person("Plum Law Firm"), _is_person("What To Do")
    (True, False, False)
    """
    said = name.lower().replace("-", " ").split() if name else []
    return bool(said) and said != NO_NAME and NO_PERSON.isdisjoint(said) and COMMON.isdisjoint(said)


def han_names(text: str) -> Iterator[tuple[int, int]]:
    """Give the names before a role (`王经理`), after 姓, and after a label. A lone surname before 先生 or 女士 names nobody."""
    for role in HAN_ROLE.finditer(text):
        lead = text[max(0, role.start() - 4) : role.start()]
        name = HAN_NAMED.search(lead)
        if name and not NOT_NAMES.search(name[1]) and not (len(name[1]) == 1 and role.group() in HAN_TITLES):
            yield role.start() - len(name[1]), role.start()
    for found in HAN_LABEL.finditer(text):
        said = found[found.lastindex or 0]
        if len(said) == 1 or not NOT_NAMES.search(said):
            yield found.span(found.lastindex or 0)


def elsewhere(text: str, known: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Give all places where names stand that are known from one of them; a lone Chinese surname is no name by itself.

    >>> list(elsewhere("Ann Weaver left. Then Ann Weaver came back.", ["Ann Weaver"]))
    [(0, 10), (22, 32)]
    """
    for name in sorted(set(known)):
        if len(name) < SHORTEST_ELSEWHERE:
            continue
        if not name.isascii() and name[0] >= "\u3400":
            yield from (found.span() for found in re.finditer(re.escape(name), text))
        elif " " in name or name.lower() not in ODD_SURNAMES:
            yield from ((place, place + len(name)) for place in _places(text, name))


ODD_SURNAMES = frozenset(words_in("odd_surnames"))
