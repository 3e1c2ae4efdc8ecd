"""Flags capitals and spaces where no writer sets them: a capital on a small word in mid-sentence, a space before a mark."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

LONGEST_HEADING = 60
MOST_CAPITALS = 0.3
CLOSE_BY = 30
WORD = lazily(r"[^\W\d_]+")


@cache
def _inside(language: Language) -> tuple[re.Pattern[str], ...]:
    """Patterns of a small word, and behind it a word in a capital that is small itself, or a verb, and goes on in small letters."""
    small = "|".join(sorted(map(re.escape, language.leading_on), key=len, reverse=True))
    capital = "|".join(
        sorted(
            {word.capitalize() for word in (*language.common_words, *language.small_words, *language.plain_verbs) if len(word) > 1},
            key=len,
            reverse=True,
        )
    )
    openers = "|".join(sorted((re.escape(opener) for opener in language.openers), key=len, reverse=True))
    behind = rf"(?<=[a-zà-ÿ,;]\s)(?:{small})[ ](?:{capital})|(?<=[a-zà-ÿ]),[ ](?:{capital}|{openers})"
    leading = compiled(rf"(?:{behind})(?=[ ](?:[a-zà-ÿ]|A[ ]))")
    patterns = [leading]
    if language.verb_ends:
        ends = "|".join(language.verb_ends)
        patterns.append(compiled(rf"(?<=[\sa-zà-ÿ])[a-zà-ÿ]+[ ](?!(?:{capital})[ ])[A-ZÁÉÍÓÚ][a-zà-ÿ]+(?:{ends})(?=[ ,.][ ]?[a-zà-ÿ])"))
    if language.never_names:
        patterns.append(_plain(language))
    return tuple(patterns)


def _plain(language: Language) -> re.Pattern[str]:
    """Pattern of a word that is never a name (`Pagar`, `Deudas`, `O`) with a capital, behind a word that introduces no label or title."""
    plain = "|".join(word.capitalize() for word in (*language.never_names, *language.joiners))
    quiet = "|".join((*language.labelling, *(word for word in language.common_words if word not in language.leading_on)))
    return compiled(rf"(?<=[a-zà-ÿ,;][ ])(?!(?:{quiet})[ ])[a-zà-ÿ]{{4,}},?[ ](?:{plain})(?=[ ][a-zà-ÿ])")


def stray_capital(text: str, language: Language) -> Iterator[Mark]:
    """Flag a small word with a capital behind one that leads on: `and The lender`. Titles have capitals for a reason.

    >>> from ashore.languages import ENGLISH
    >>> line = "You may lose in court even without being there, because even If you stay away, and The court decides."
    >>> [line[mark.start : mark.end] for mark in stray_capital(line, ENGLISH)]
    ['even If', 'and The']
    """
    for found in heapq.merge(*(every.finditer(text) for every in _inside(language)), key=re.Match.start) if language.leading_on else ():
        if _in_prose(text, found.start(), found.end()):
            first, second = found.group().split(" ", 1)
            candidates = (f"{first} {second.lower()}", f"{first.rstrip(',')}. {second}")
            note = "a capital in mid-sentence: a sentence was cut, or two were joined"
            yield Mark(*found.span(), "stray_capital", "ambiguous", candidates[0], candidates, note)


def _in_prose(text: str, start: int, end: int) -> bool:
    """Tell whether the line of a place is no heading: long, and most of its words begin with a small letter."""
    newline = text.find("\n", end)
    line = text[text.rfind("\n", 0, start) + 1 : newline if newline >= 0 else len(text)]
    said = WORD.findall(line)
    return len(line) >= LONGEST_HEADING and sum(word[0].isupper() for word in said) <= MOST_CAPITALS * len(said)


ODD = lazily(r"(?<=[a-zà-ÿ][ ])([a-zà-ÿ]+)[ ]([A-ZÁÉÍÓÚÑ][a-zà-ÿ]{4,})(?=[ ][a-zà-ÿ]+[ ,.;][ ]?[a-zà-ÿ]+[ ,.;])")


def odd_capital(text: str, language: Language) -> Iterator[Mark]:
    """Flag a capital in mid-sentence on a word that the text writes small elsewhere: `of Poor families`, where `poor` stands too.

    A name is written so more than once; a title has more capitals close by.

    >>> from ashore.languages import SPANISH
    >>> line = "La ayuda a las familias con deudas llega tarde, y la ley de ayuda a todas esas Familias con deudas no dice nada de ello."
    >>> [line[mark.start : mark.end] for mark in odd_capital(line, SPANISH)]
    ['esas Familias']
    """
    for found in ODD.finditer(text) if language.labelling else ():
        first, second = found.groups()
        small = second[0].lower() + second[1:]
        near = text[max(0, found.start() - CLOSE_BY) : found.start(2)] + text[found.end() : found.end() + CLOSE_BY]
        alone = text.count(second) == 1 and not any(word[0].isupper() for word in WORD.findall(near))
        plain = first not in language.labelling and first not in language.common_words
        if alone and plain and f" {small} " in text and _in_prose(text, *found.span()):
            candidates = (f"{first} {small}", f"{first}. {second}")
            note = "a capital in mid-sentence on a word that is no name: it stands small elsewhere"
            yield Mark(*found.span(), "odd_capital", "ambiguous", candidates[0], candidates, note)


SPACED = lazily(
    r"(?<=[\w%)])[ ],(?=[ ][a-zà-ÿ0-9])|(?<=[a-zà-ÿ]{3})[ ],(?=[ ][A-Z][a-zà-ÿ]{2,}[ ,.])"
    r"|(?<=[0-9%])[ ];(?=[ ])|(?:(?<=[^\W\d_]{3})|(?<=[^\W_]\)))[ ];(?=[ \n]|$)"
    r"|(?<=\Wetc\.)[ ][,;](?=[ \n]|$)|(?<=[^\W_][).,;])[ ]\)(?!\))"
)


def spaced_mark(text: str, language: Language) -> Iterator[Mark]:
    """Flag a space before a mark: `the credit system ;`. Where all marks stand so, it is a style; links leave some before a full stop.

    >>> from ashore.languages import ENGLISH
    >>> [mark.start for mark in spaced_mark("It is in the credit system ; pay soon. Ask first.", ENGLISH)]
    [26]
    """
    found = list(SPACED.finditer(text))
    joined = len(re.findall(r"[\w%)][.;,](?=[ \n]|$)", text))
    if len(found) > joined:
        return
    for each in found:
        value = each.group().strip()
        yield Mark(*each.span(), "spaced_mark", "ambiguous", value, (value,), "a space before a mark: a word may be lost there")


# A capital is looked for first, which is quick, and what stands around it only there.
CAPITAL = lazily(r"[A-ZÁÉÍÓÚÑ][a-zà-ÿ]{2,}(?=[ ][a-zà-ÿ]|[:;,])")
SMALL = lazily(r"[a-zà-ÿ]")


@cache
def _plurals(language: Language) -> frozenset[str]:
    """Plain plurals of the field, with a capital."""
    return frozenset(noun.capitalize() for noun in language.nouns if noun.endswith("s") and not noun.endswith("ss"))


@cache
def _known(language: Language) -> frozenset[str]:
    """Words of the language that are no names, with a capital."""
    words = (*language.plain_verbs, *language.common_words, *language.nouns, "minimum", "just", "pass")
    return frozenset(word.capitalize() for word in words if len(word) > 3) - {each.capitalize() for each in language.names_alone}


def _is_joined(text: str, start: int, word: str, language: Language) -> bool:
    """Tell whether a capital stands behind a small word: on a plain plural, or behind a noun on any word that is no name."""
    if text[start - 1 : start] != " ":
        return False
    before = text[start - 2 : start - 1]
    if word in _plurals(language):
        return before == "," or bool(SMALL.fullmatch(before))
    space = text.rfind(" ", 0, start - 1)
    return (
        text[start + len(word)] == " "
        and word in _known(language)
        and text[space + 1 : start - 1] in language.nouns | {"then", "is", "are"}
        and bool(SMALL.fullmatch(text[space - 1 : space]))
    )


def noun_capital(text: str, language: Language) -> Iterator[Mark]:
    """Flag a capital in mid-sentence on a plain plural of the field that has it nowhere else: two pieces of a sentence were joined.

    >>> from ashore.languages import ENGLISH
    >>> line = "The rules of each bank may be different. In practice, the Calculations are based on the contract of the loan."
    >>> [mark.value for mark in noun_capital(line, ENGLISH)]
    ['calculations']
    """
    for found in CAPITAL.finditer(text) if language.nouns else ():
        word = found.group()
        if not _is_joined(text, found.start(), word, language):
            continue
        behind = WORD.findall(text[found.end() : found.end() + CLOSE_BY].split("\n")[0])
        if (
            text.count(f" {word} ") + text.count(f" {word}:") <= 1
            and not any(other[0].isupper() for other in behind)
            and _in_prose(text, *found.span())
        ):
            small = word.lower()
            note = "a capital in mid-sentence on a plain word"
            yield Mark(found.end() - len(word), found.end(), "noun_capital", "ambiguous", small, (small, f". {word}"), note)
