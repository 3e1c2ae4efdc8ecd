"""Cuts a text into sentences as its language ends them; what is between two of them is white space alone."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.languages import LANGUAGES
from ashore.lazily import lazily

_CLOSING = "”’»\"')）」』》】"
_OPENING = "“‘«\"'(（「『《【¿¡"
_HAN_END = lazily(rf"[。！？；…]+[{_CLOSING}]*")
# What follows must look like a beginning, so that “2.5 %” or “e.g. two” stay whole; Han letters have no capitals.
_LATIN_END = lazily(rf"[.!?…]+[{_CLOSING}]*(?=\s+[{_OPENING}]*(?P<next>[^\W_]))")
_LAST_WORD = lazily(r"([^\W\d_]+)\.?$")


def split_sentences(text: str, lang: str) -> list[str]:
    """Give the sentences of a text of one block (a paragraph, a cell), with single spaces.

    A language without an entry in the table is read like the Latin ones, without abbreviations of its own.

    >>> split_sentences("法院会寄传票；别怕。真的吗？", "zh")
    ['法院会寄传票；', '别怕。', '真的吗？']
    >>> split_sentences("Call 12378, e.g. at noon. It costs 2.5 yuan. See art. 5. ¿Why?", "en")
    ['Call 12378, e.g. at noon.', 'It costs 2.5 yuan.', 'See art. 5.', '¿Why?']
    >>> split_sentences("Lo dice el art. 253. «No vaya.» ¿Y si viene?", "es")
    ['Lo dice el art. 253.', '«No vaya.»', '¿Y si viene?']
    """
    plain = " ".join(text.split())
    sentences = [plain[start:end].strip() for start, end in _stretches(plain, lang)]
    return [sentence for sentence in sentences if sentence]


def _stretches(text: str, lang: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for end in _ends(text, lang):
        yield begin, end
        begin = end
    yield begin, len(text)


def _ends(text: str, lang: str) -> Iterator[int]:
    if lang in LANGUAGES and LANGUAGES[lang].script == "Han":
        yield from (match.end() for match in _HAN_END.finditer(text))
        return
    short = LANGUAGES[lang].abbreviations if lang in LANGUAGES else frozenset[str]()
    for match in _LATIN_END.finditer(text):
        if not match["next"].islower() and not _is_short(text[: match.start()], match[0], short):
            yield match.end()


def _is_short(before: str, sign: str, short: frozenset[str]) -> bool:
    """Tell whether the stop belongs to an abbreviation: one of the language's, or a single letter (EE. UU.; J. Smith)."""
    word = _LAST_WORD.search(before) if sign == "." else None
    return word is not None and (word[1].lower() in short or len(word[1]) == 1 or word[1] in ("EE", "UU"))
