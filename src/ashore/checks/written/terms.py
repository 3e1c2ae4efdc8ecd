"""One name a concept: a term of the glossary that a section names appears by its own name in every language, and no poor rendering is used.

A term brought in by macro in one language must be there in all. As a word alone it is held where two languages use it and one does not:
languages name things at different places (“it”, 对方), so one alone proves nothing. A term marked `everyday` in the glossary is a word of
every day as well (lender, debt collection) and is held by macro only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ashore.checks.twins import Side, Twins
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Term
from ashore.languages import LANGUAGES
from ashore.model import Finding
from ashore.pages.calls import Call, find_calls

_OPENING, _CLOSING = tuple("“«‘「"), tuple("”»’」")
_MEANINGS = "data/glossary.yml#"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language: one pattern for all names, and whose they are; the same for poor renderings."""

    names: re.Pattern[str]
    owners: Mapping[str, str]
    poor: re.Pattern[str]
    poor_of: Mapping[str, str]


def check(knowledge: Knowledge, twins: Sequence[Twins]) -> list[Finding]:
    words = {lang: words_of(knowledge.glossary.values(), lang) for lang in knowledge.languages}
    found = [finding for group in twins for side in group.sides.values() for finding in _poor(knowledge, group, side, words[side.lang])]
    return found + [finding for group in twins for finding in _missing(knowledge, group, words)]


def words_of(terms: Iterable[Term], lang: str) -> Words:
    names = {form.casefold(): term.id for term in terms for form in (term.term[lang], *term.also.get(lang, ()))}
    poor = {form.casefold(): term.id for term in terms for form in term.poor.get(lang, ())}
    return Words(_pattern(names, lang), names, _pattern(poor, lang), poor)


def _pattern(forms: Iterable[str], lang: str) -> re.Pattern[str]:
    """Match any of the forms, the longest first: a dishonest judgment debtor is no judgment debtor.

    >>> [match[0] for match in _pattern(["judgment debtor", "dishonest judgment debtor"], "en").finditer("Dishonest judgment debtors")]
    ['Dishonest judgment debtors']
    """
    either = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    if not either:
        return re.compile(r"(?!)")
    if lang in LANGUAGES and LANGUAGES[lang].script == "Han":
        return re.compile(f"(?P<form>{either})", re.IGNORECASE)
    return re.compile(rf"(?<![^\W_])(?P<form>{either})(?:e?s)?(?![^\W_])", re.IGNORECASE)


def _named(side: Side, words: Words) -> set[str]:
    return {words.owners[match["form"].casefold()] for match in words.names.finditer(side.shown.text)}


def _by_macro(side: Side) -> dict[str, int]:
    """The terms that a section brings in by macro, each with its place in the source."""
    calls = (call for call in find_calls(side.source) if isinstance(call, Call) and call.name == "term" and call.arguments)
    return {str(call.arguments[0]): call.start for call in calls}


def _missing(knowledge: Knowledge, group: Twins, words: Mapping[str, Words]) -> Iterator[Finding]:
    macros = {lang: _by_macro(side) for lang, side in group.sides.items()}
    there = {lang: _named(side, words[lang]) | set(macros[lang]) for lang, side in group.sides.items()}
    for id in sorted(set().union(*there.values())):
        lacking = [lang for lang, ids in there.items() if id not in ids]
        if (
            not lacking
            or id not in knowledge.glossary
            or not _held(knowledge.glossary[id], group, lacking, any(id in m for m in macros.values()))
        ):
            continue
        for lang in lacking:
            name = knowledge.glossary[id].term[lang]
            others = ", ".join(f"“{knowledge.glossary[id].term[other]}” ({other})" for other in there if other not in lacking)
            side, fix = group.sides[lang], f'Write “{name}”, or {{{{ term("{id}", "…") }}}} around other words.'
            message = f"{group.name}: {lang} does not name the term {id}, which the others name {others}"
            yield Finding(*side.place(0), "term-missing", message, fix, lang=lang)


def _held(term: Term, group: Twins, lacking: Sequence[str], by_macro: bool) -> bool:
    if by_macro:
        return True
    return group.prose and not term.everyday and len(lacking) == 1 and len(group.sides) > 2


def _poor(knowledge: Knowledge, group: Twins, side: Side, words: Words) -> Iterator[Finding]:
    """Refuse a poor rendering, except between quotation marks, where it is spoken about, and in the glossary, which explains words."""
    if group.name.startswith(_MEANINGS):
        return
    text = side.shown.text
    for match in words.poor.finditer(text):
        if text[match.start() - 1 : match.start()] in _OPENING and text[match.end() : match.end() + 1] in _CLOSING:
            continue
        id = words.poor_of[match["form"].casefold()]
        right = knowledge.glossary[id].term[side.lang]
        message = f"“{match[0]}” is a poor rendering of the term {id} (expected “{right}”)"
        yield Finding(*side.place(match.start()), "term-poor", message, f'Write “{right}”, or {{{{ term("{id}") }}}}.', lang=side.lang)
