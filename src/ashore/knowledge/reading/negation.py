"""Finds negations and what they do: forbid (must not), exempt (need not), require (不得不), affirm (not without), or plain.

Words that only look like negations (sin embargo, 不过, not only) and those that bound a value (no more than, 不超过) are left out:
the first say nothing, the second stand in the quantity itself. A second negative word of a Spanish clause (no debe nada) repeats the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import get_args

from ashore.compiled import compiled
from ashore.knowledge.reading.grammars import grammar_of
from ashore.knowledge.reading.latin import EDGE, END
from ashore.knowledge.reading.plain import plain
from ashore.knowledge.reading.quantity import Force, Negation
from ashore.lazily import lazily

_CLAUSE = lazily(r"[.,;:!?。\n]| (?:y|pero) ")


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    grammar = grammar_of(lang)
    edge, end = (EDGE, END) if grammar.script == "Latin" else ("", "")
    forces = "|".join(f"(?P<{force}>{words}){end}" for force, words in grammar.negations.items())
    return compiled(f"{edge}(?:(?P<none>{grammar.no_negations}){end}|{forces})"), compiled(grammar.concord)


def negations(text: str, lang: str, *, each: bool = False) -> tuple[Negation, ...]:
    """Give the negations of a text in order of place; with `each`, also those words that only repeat one (no debe nada).

    >>> [(n.force, n.text) for n in negations("They may not call at night. You need not answer, but do not go silent.", "en")]
    [('forbid', 'may not'), ('exempt', 'need not'), ('forbid', 'do not')]
    >>> [(n.force, n.text) for n in negations("不得夜间催收，不过您不必接听；不能不还。", "zh")]
    [('forbid', '不得'), ('exempt', '不必'), ('require', '不能不')]
    >>> [(n.force, n.text) for n in negations("No debe nada. Sin embargo, no pueden llamar nunca.", "es")]
    [('forbid', 'No debe'), ('forbid', 'no pueden')]
    """
    pattern, concord = _patterns(lang)
    rest = plain(text)
    found: list[Negation] = []
    for match in pattern.finditer(rest):
        force = _force(match)
        if force is None or (not each and found and _repeats(rest, found[-1], match, concord)):
            continue
        found.append(Negation(force, text[match.start() : match.end()], match.start(), match.end()))
    return tuple(found)


@cache
def _negative_words(lang: str) -> re.Pattern[str]:
    grammar = grammar_of(lang)
    edge, end = (EDGE, END) if grammar.script == "Latin" else ("", "")
    return compiled(f"{edge}(?:{grammar.negations['plain']}){end}")


def without_negations(text: str, lang: str, found: Sequence[Negation]) -> str:
    """Take the negative words of these negations out of a text and leave their verbs, in lower case and with plain signs.

    >>> [without_negations(text, "en", negations(text, "en")) for text in ("They may not call.", "They do not only call.")]
    ['they may  call.', 'they do not only call.']
    """
    rest = plain(text)
    for negation in reversed(found):
        said = _negative_words(lang).sub("", rest[negation.start : negation.end])
        rest = rest[: negation.start] + said + rest[negation.end :]
    return rest


def _force(match: re.Match[str]) -> Force | None:
    return next((force for force in get_args(Force) if match[force]), None)


def _repeats(text: str, last: Negation, match: re.Match[str], concord: re.Pattern[str]) -> bool:
    return bool(concord.fullmatch(match[0])) and not _CLAUSE.search(text, last.end, match.start())
