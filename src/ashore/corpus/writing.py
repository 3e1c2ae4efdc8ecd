"""Repairs of writing in languages with Latin letters: Chinese marks, Chinese words left over, letters of another alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

HAN = "\u3400-\u9fff\uf900-\ufaff"
NARROW = {"。": ".", "，": ",", "、": ",", "：": ":", "；": ";", "？": "?", "！": "!"}
WIDE_MARK = lazily(rf"(?<=[0-9A-Za-zÀ-ÿ)%”»\"])[。，、：；？！](?![{HAN}])")


def wide_mark(text: str, language: Language) -> Iterator[Mark]:
    """Write a Chinese mark after a Latin letter as the language does: `again。`.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in wide_mark("They call，then write。", ENGLISH)]
    [', ', '.']
    """
    for found in WIDE_MARK.finditer(text):
        after = text[found.end() : found.end() + 1]
        value = NARROW[found.group()] + ("" if not after or after.isspace() or after in ')”»".,;' else " ")
        yield Mark(found.start(), found.end(), "wide_mark", "certain", value, note="a Chinese mark among Latin letters")


LEFT_OVER = lazily(rf"(?<![“«\"'(（‘/{HAN}])(?<![“«\"'(（‘][ ])[{HAN}][{HAN}，、]*(?![”»\"')）’/{HAN},.;:]|[ ]\()")
NAMED = lazily(
    r"(?:word|words|called|calls?|term|means|named?|after|china|chinese|chin[oa]|palabras?|llaman?|dice|términos?|significa)[ ]$",
    re.IGNORECASE,
)
ALIEN = lazily(r"(?<=[A-Za-z])[Ѐ-ӿͰ-Ͽ]+|[Ѐ-ӿͰ-Ͽ]+(?=[A-Za-z])")


def mixed_script(text: str, language: Language) -> Iterator[Mark]:
    """Flag Chinese words that were left over, and letters of another alphabet inside a word. Quoted and named words are meant.

    >>> from ashore.languages import ENGLISH
    >>> [(mark.start, mark.end) for mark in mixed_script("The 催收 calls; “上岸” is slang.", ENGLISH)]
    [(4, 6)]
    """
    for found in LEFT_OVER.finditer(text):
        if NAMED.search(text[max(0, found.start() - 12) : found.start()]):
            continue
        yield Mark(found.start(), found.end(), "mixed_script", "unknown", None, (), "words of another script, left over")
    for found in ALIEN.finditer(text):
        yield Mark(found.start(), found.end(), "mixed_script", "unknown", None, (), "letters of another alphabet inside a word")
