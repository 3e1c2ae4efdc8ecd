"""The one table of what differs between languages: script, months, frame labels, and which repairs apply.

A further language is a further file here, and a line below. Nothing else in the corpus may ask which language it has before it.
"""

from __future__ import annotations

from collections.abc import Mapping

from ashore.languages.chinese import CHINESE
from ashore.languages.english import ENGLISH
from ashore.languages.language import Language, Punctuation, Script
from ashore.languages.repairs import HAN_REPAIRS, LATIN_REPAIRS
from ashore.languages.spanish import SPANISH

__all__ = [
    "CHINESE",
    "ENGLISH",
    "HAN_REPAIRS",
    "LANGUAGES",
    "LATIN",
    "LATIN_REPAIRS",
    "SPANISH",
    "Language",
    "Punctuation",
    "Script",
    "punctuation",
]

LANGUAGES: Mapping[str, Language] = {language.id: language for language in (ENGLISH, SPANISH, CHINESE)}
LATIN: tuple[str, ...] = tuple(language.id for language in LANGUAGES.values() if language.script == "Latin")


def punctuation(lang: str) -> Punctuation:
    """Give a language's punctuation; a language that has no entry yet is written like the Latin ones.

    >>> punctuation("zh").colon, punctuation("fr").opening
    ('：', ' (')
    """
    return LANGUAGES[lang].punctuation if lang in LANGUAGES else Punctuation()
