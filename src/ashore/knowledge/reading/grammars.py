"""The languages that can be read. A language without a table of its own is read by its digits and signs alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from ashore.knowledge.reading.chinese import CHINESE
from ashore.knowledge.reading.english import ENGLISH
from ashore.knowledge.reading.grammar import Grammar
from ashore.knowledge.reading.spanish import SPANISH

GRAMMARS: Mapping[str, Grammar] = {grammar.lang: grammar for grammar in (ENGLISH, SPANISH, CHINESE)}


@cache
def grammar_of(lang: str) -> Grammar:
    """The table of a language, or one that knows digits and signs only.

    >>> grammar_of("zh").script, grammar_of("fr").lang
    ('Han', 'fr')
    """
    return GRAMMARS[lang] if lang in GRAMMARS else replace(ENGLISH, lang=lang)
