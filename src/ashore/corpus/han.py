"""Repairs of Chinese writing: traditional beside simplified, pinyin, rare characters. The width of signs: width.py; holes: holes/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.corpus.tables import words_in
from ashore.languages import Language
from ashore.lazily import lazily
from ashore.model import Certainty

HAN = "\u3400-\u9fff\uf900-\ufaff"
FOLD = str.maketrans({pair[0]: pair[1] for pair in words_in("folded")})
TRADITIONAL = lazily(f"[{''.join(map(chr, FOLD))}]")
SHARED = frozenset("瞭妳祢喆堃")


def simplified(text: str) -> str:
    """Write a text in simplified characters, each in its place, so that one table serves both ways of writing.

    >>> simplified("網貸逾期後")
    '网贷逾期后'
    """
    return text.translate(FOLD) if TRADITIONAL.search(text) else text


NARROW = lazily(f"[,;:?!](?:(?<=[{HAN}].)|(?=[{HAN}]))")
WIDE = dict(zip(",;:?!", "，；：？！", strict=True))


@lru_cache(maxsize=2)
def as_read(text: str) -> str:
    """Write a text in simplified characters and full-width marks, each sign in its place: a table then needs one form of a phrase.

    Kept for the next rule that asks for the same text.

    >>> as_read("網貸逾期後,怎麼辦?")
    '网贷逾期后，怎么办？'
    """
    return NARROW.sub(lambda found: WIDE[found.group()], simplified(text))


def charset(codec: str, leads: range) -> set[str]:
    """Give the characters of an old two-byte character set whose first byte is one of these."""
    pairs = b"".join(bytes((lead, trail, 10)) for lead in leads for trail in range(0x40, 0xFF))
    return set(re.findall(f"[{HAN}]", pairs.decode(codec, "ignore")))


@cache
def _one_sided() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of what is only traditional and only simplified: what one of the two old character sets has and the other has not.

    Of the traditional set only its common half counts: its rare half holds much that both ways of writing share.
    """
    simplified = charset("gb2312", range(0xB0, 0xF8))
    old = charset("big5", range(0xA4, 0xC7)) - simplified - SHARED
    new = simplified - charset("big5", range(0xA4, 0xFA))
    return compiled(f"[{''.join(sorted(old))}]+"), compiled(f"[{''.join(sorted(new))}]")


def mixed_writing(text: str, language: Language) -> Iterator[Mark]:
    """Flag traditional characters in a simplified text. A text that is traditional throughout is no damage.

    >>> from ashore.languages import CHINESE
    >>> [(mark.certainty, mark.value) for mark in mixed_writing("逾期以后，網貸平台会联系您，还会计算罚息。", CHINESE)]
    [('ambiguous', '网贷')]
    """
    traditional, simplified = _one_sided()
    found = list(traditional.finditer(text))
    if not found or sum(len(run.group()) for run in found) >= len(simplified.findall(text)):
        return
    for run in found:
        value = run.group().translate(FOLD)
        whole = not traditional.search(value)
        note = "traditional characters in a simplified text"
        sure: Certainty = "ambiguous" if whole else "unknown"
        yield Mark(run.start(), run.end(), "mixed_writing", sure, value if whole else None, (value,) if whole else (), note)


TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
SYLLABLE = rf"[a-z{TONED}ü]{{1,6}}"
GLOSS = lazily(rf"(?<=[{HAN}])[ ]?[（(\[][ ]?(?=[^）)\]]*[{TONED}]){SYLLABLE}(?:[ ’']?{SYLLABLE}){{0,5}}[ ]?[）)\]]")
BARE_GLOSS = lazily(rf"(?<=[{HAN}])(?=[a-z]*[{TONED}]){SYLLABLE}(?=[{HAN}])")


def pinyin_gloss(text: str, language: Language) -> Iterator[Mark]:
    """Flag pinyin with tone marks after the characters it spells: `催收（cuī shōu）`. Teaching texts have it for a reason.

    >>> from ashore.languages import CHINESE
    >>> [mark.candidates for mark in pinyin_gloss("遇到催收（cuī shōu）不要慌", CHINESE)]
    [('',)]
    """
    for pattern in (GLOSS, BARE_GLOSS):
        for found in pattern.finditer(text):
            yield Mark(found.start(), found.end(), "pinyin_gloss", "ambiguous", "", ("",), "pinyin that only spells what stands before it")


SPELLED = dict(pair.split("=") for pair in words_in("spelled"))
WORDS = frozenset(words_in("subject"))
SPELLING = lazily(rf"(?<![a-zA-Z{TONED}])(?:(?<=[{HAN}])|(?=[a-z]{{2,5}}[{HAN}]))[a-z]{{2,5}}(?![a-zA-Z0-9])")


def pinyin_letters(text: str, language: Language) -> Iterator[Mark]:
    """Flag pinyin in the place of a character, where the word it makes with its neighbour is one of our subject: `cui收`.

    >>> from ashore.languages import CHINESE
    >>> [mark.value for mark in pinyin_letters("平台cui收，网dai逾期，打开app", CHINESE)]
    ['催收', '网贷']
    """
    for found in SPELLING.finditer(text):
        before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
        for sign in SPELLED.get(found.group(), ""):
            left, right = before + sign in WORDS, sign + after in WORDS
            if left or right:
                start, end = found.start() - left, found.end() + right
                value = (before if left else "") + sign + (after if right else "")
                yield Mark(start, end, "pinyin_letters", "ambiguous", value, (value,), "pinyin in the place of a character")
                break


ALIKE = dict(pair.split("=") for pair in words_in("alike"))
LOOKALIKE = lazily("|".join(sorted(ALIKE, key=len, reverse=True)))


def lookalike(text: str, language: Language) -> Iterator[Mark]:
    """Flag rare characters put in for the common ones they look like, so that a filter or a copy check does not see the word.

    >>> from ashore.languages import CHINESE
    >>> [mark.value for mark in lookalike("风险存茬，还不稳萣，胡茬除外。", CHINESE)]
    ['存在', '定']
    """
    for found in LOOKALIKE.finditer(text):
        value = ALIKE[found.group()]
        yield Mark(
            found.start(), found.end(), "lookalike", "ambiguous", value, (value,), "a rare character in place of one that looks like it"
        )


QUOTE = lazily("[“”\n]")


def lone_quote(text: str, language: Language) -> Iterator[Mark]:
    """Flag a closing quote that nothing opened in its paragraph. One that nothing closes may go on in the next.

    >>> from ashore.languages import CHINESE
    >>> [mark.start for mark in lone_quote("对方说再不还钱就上门”，“别怕”。", CHINESE)]
    [10]
    """
    open_quotes = 0
    for found in QUOTE.finditer(text):
        open_quotes = 0 if found.group() == "\n" else open_quotes + (1 if found.group() == "“" else -1)
        if open_quotes < 0:
            open_quotes = 0
            yield Mark(found.start(), found.end(), "lone_quote", "unknown", None, (), "a closing quote that nothing opened")
