"""Repairs of words that stand twice, are missing, or are none: doubled words, holes, debris. Full stops: stops.py; choices: choices.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily


@cache
def _doubled_word(language: Language) -> re.Pattern[str]:
    return compiled(rf"(?<![\w'’-])({'|'.join(language.never_doubled)})([ ]\1)(?![\w'’-])")


def doubled_word(text: str, language: Language) -> Iterator[Mark]:
    """Drop the second of two small words that never stand twice in a row: `the the`."""
    if language.never_doubled:
        for found in _doubled_word(language).finditer(text):
            yield Mark(found.start(2), found.end(2), "doubled_word", "certain", "", note="a small word written twice")


PHRASE_WORDS = 6
FEWEST_LETTERS = 7
LONG_PAIR = 9
LONG_REPEAT = 18
PHRASE_REACH = 60


def doubled_phrase(text: str, language: Language) -> Iterator[Mark]:
    """Flag a phrase joined to itself: `a bad debt and a bad debt`. Two terms of the original became one here.

    Phrases of one word are language (`more and more`), and so is a short pair; three words are not, nor an article with a long noun.

    >>> from ashore.languages import ENGLISH
    >>> [mark.value for mark in doubled_phrase("It became a bad debt and a bad debt, again and again.", ENGLISH)]
    ['a bad debt']
    """
    for joiner in language.joiners:
        joint = f" {joiner} "
        left = text.find(joint)
        while left >= 0:
            right = left + len(joint)
            if text.find(text[right : right + 4], max(0, left - PHRASE_REACH), left) >= 0 and (
                phrase := _same_around(text, left, right, language)
            ):
                start, end = left - len(phrase), right + len(phrase)
                note = "a phrase joined to itself: two terms of the original became one"
                yield Mark(start, end, "doubled_phrase", "ambiguous", phrase, (phrase,), note)
            left = text.find(joint, right - 1)
    yield from _after_comma(text, language)


def _after_comma(text: str, language: Language) -> Iterator[Mark]:
    """Flag a long phrase that stands again behind its comma: `a fine of a court, a fine of a court`. What one repeats to move is short.

    >>> from ashore.languages import ENGLISH
    >>> text = "It lists each penalty of the court, penalty of the court and tax; day by day, day by day."
    >>> [text[mark.start : mark.end] for mark in _after_comma(text, ENGLISH)]
    ['penalty of the court, penalty of the court']
    """
    left = text.find(", ")
    while left >= 0:
        right = left + 2
        if text.find(text[right : right + 4], max(0, left - PHRASE_REACH), left) >= 0 and (phrase := _again(text, left, right)):
            note = "a phrase that stands twice: two terms of the original became one"
            yield Mark(left - len(phrase), right + len(phrase), "doubled_phrase", "ambiguous", phrase, (phrase,), note)
        left = text.find(", ", right)


def _again(text: str, left: int, right: int) -> str:
    """Give the phrase of two to five words before a comma that stands behind it again, or nothing."""
    words = text[right : right + PHRASE_REACH].split(" ", PHRASE_WORDS)[: PHRASE_WORDS - 1]
    for count in range(len(words), 1, -1):
        phrase = " ".join(words[:count]).rstrip(".,;:!?)»”\n")
        start = left - len(phrase)
        if (
            len(phrase) >= LONG_REPEAT
            and "\n" not in phrase
            and text[max(0, start) : left] == phrase
            and not text[start - 1 : start].isalnum()
        ):
            return phrase
    return ""


def _same_around(text: str, left: int, right: int, language: Language) -> str:
    """Give the phrase of three to six words (two with an article) that stands both before `left` and after `right`, or nothing."""
    after = text[right : right + PHRASE_REACH]
    words = after.split(" ", PHRASE_WORDS)[:PHRASE_WORDS]
    fewest = 2 if words[0] in language.never_last else 3
    for count in range(len(words), fewest - 1, -1):
        phrase = " ".join(words[:count]).rstrip(".,;:!?)»”\n")
        start = left - len(phrase)
        if len(phrase) < (FEWEST_LETTERS if count > 2 else LONG_PAIR) or start < 0 or text[start:left] != phrase or "\n" in phrase:
            continue
        if start == 0 or not text[start - 1].isalnum():
            return phrase
    return ""


JOINED = lazily(r"[\w./@:_#?=&%'’-]")
CONSONANTS = lazily(r"[bcdfghjklmnpqrstvwxz]{4,}(?![\w/@:_#'’-]|\.\w)")
SOUNDS = lazily(r"(.)\1\1|^(?:pss+t|tsk\w*|hmm+|brr+|shh+|grr+|https?|html|xhtml|wxyz|ftps|mpg|kwh|xls|xml|mdb|cvc|nth)$")


def consonants(text: str, language: Language) -> Iterator[Mark]:
    """Flag a word without a vowel: debris of a lost term, as `mbth` in encyclopaedia boxes (外文名).

    >>> from ashore.languages import ENGLISH
    >>> [(mark.start, mark.end) for mark in consonants("Loans, mbth is lending; https", ENGLISH)]
    [(7, 11)]
    """
    for found in CONSONANTS.finditer(text):
        alone = not found.start() or not JOINED.match(text, found.start() - 1)
        if alone and not SOUNDS.search(found.group()):
            note = "no word: debris of a lost term, often a label such as “foreign name” (外文名)"
            yield Mark(found.start(), found.end(), "consonants", "unknown", None, (), note)


HOLE = lazily(
    r"\([ ]*\)|“[ ]*”|«[ ]*»|\"\"(?<=[^\w\n]..)(?=[ .,;])|(?<=[a-zà-ÿ:][ ])/(?=[.,;)](?:\s|$))|,[ ]?,|[,;](?<=[a-zà-ÿ)][ ].)(?=[ ][a-zà-ÿ])"
)


def hole(text: str, language: Language) -> Iterator[Mark]:
    """Flag a place where a word went missing: brackets around nothing, two commas, an article with no noun after it.

    >>> from ashore.languages import ENGLISH
    >>> [text[mark.start : mark.end] for text in ["They call the, then write “” to you."] for mark in hole(text, ENGLISH)]
    ['“”', 'the']
    """
    note = "a word seems to be missing here"
    for found in HOLE.finditer(text):
        yield Mark(found.start(), found.end(), "hole", "unknown", None, (), note)
    for word in language.never_last:
        place = text.find(f" {word}, ")
        while place >= 0:
            yield Mark(place + 1, place + 1 + len(word), "hole", "unknown", None, (), note)
            place = text.find(f" {word}, ", place + 1)


SPACED = lazily(r"(?<=[^\s*])[ ]?\*(?:[ ]\*){2,5}(?=[ ]?[\w),.;:¥$¿¡])|(?:^|(?<=[^\W_][,.;][ ]))\*[ ]\*(?=[ ][^\W\d_])", re.MULTILINE)
STARS = lazily(r"(?<!\*)\*{2,3}(?!\*)|\*{4,}|(?<=[a-zà-ÿ][ ])\*(?=[.,;][ \n])")
NOTE = "stars for what was lost or censored, most often 共 (together; the middle of 共和国)"


def lost_sign(text: str, language: Language) -> Iterator[Mark]:
    """Flag stars inside a sentence: engines write them for 共, filters for what they cut. Pairs are Markdown, a line of stars is a rule.

    >>> from ashore.languages import ENGLISH
    >>> line = "In all, * * * 40 shops take WeChat*** and **, or *, but **not** cash, in all ***900."
    >>> [line[mark.start : mark.end] for mark in lost_sign(line, ENGLISH)]
    ['* * *', '***', '**', '*', '***']
    """
    for found in SPACED.finditer(text):
        yield Mark(found.end() - len(found.group().lstrip()), found.end(), "lost_sign", "unknown", None, (), NOTE)
    runs = list(STARS.finditer(text))
    paired = _pairs(text, runs)
    for found in runs:
        inside = text[found.start() - 1 : found.start()].strip() or text[found.start() - 2 : found.start() - 1].isalnum()
        if found.start() not in paired and (inside or text[found.end() : found.end() + 1].isalnum()) and found.start():
            yield Mark(found.start(), found.end(), "lost_sign", "unknown", None, (), NOTE)


def _pairs(text: str, runs: list[re.Match[str]]) -> set[int]:
    """Give the places of the runs that are Markdown: one that opens, and the next of its length that closes, in one paragraph."""
    paired, opened = set[int](), None
    for found in runs:
        start, end, size = found.start(), found.end(), len(found.group())
        closes = (
            opened and size == len(opened.group()) and "\n\n" not in text[opened.end() : start] and not text[start - 1 : start].isspace()
        )
        if opened and closes:
            paired |= {opened.start(), start}
            opened = None
        elif size > 1 and _may_open(text, start, end):
            opened = found
    return paired


def _may_open(text: str, start: int, end: int) -> bool:
    """Tell whether a run of stars stands as an opening one: no word touches its left, something its right."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    return not before.isalnum() and before not in ".,;:" and not after.isspace() and after not in ".,;:)"


MARKUP = lazily(
    r"</?(?:p|br|div|span|strong|em|b|a|li|td)(?:[ /][^<>\n]{0,60})?>|(?<![\w<])/?(?:p|br|div|span)>"
    r"|&?(?<!\w)(?:lt|gt|amp|nbsp|quot);|&#\d{2,5};"
    r"|(?<=[ ])\?{2,3}(?=[a-z])|(?<=\n)[;:][ ](?=[?\w])"
    r"|\\[ ]?x[ ]?0[ ]?[ad]?(?:[ ]?\\|(?!\w))|(?<=\s)/[a-z]/(?=\s)|[<>];|<[ ]/?[a-z]{1,4}[ ]?>|#[0-9A-Z]{1,4}T[0-9A-Z]{0,4}#"
)


def markup_left(text: str, language: Language) -> Iterator[Mark]:
    """Flag what is left of a page's markup: a torn tag, half an entity.

    >>> from ashore.languages import SPANISH
    >>> [mark.start for mark in markup_left("Si el tipo 24 lt; 36, vale.", SPANISH)]
    [14]
    """
    for found in MARKUP.finditer(text):
        yield Mark(found.start(), found.end(), "markup_left", "unknown", None, (), "what is left of a page's markup")
