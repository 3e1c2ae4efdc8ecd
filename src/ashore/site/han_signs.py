"""What the search must know of single Han signs: how each sounds, so that pinyin is understood, and its traditional form.

One reading a sign serves all names it stands in, which is half the weight of a sound for each name. A name that reads otherwise keeps a
sound of its own (finding.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ashore.corpus.tables import words_in

_HAN = re.compile("[㐀-鿿]")
_SYLLABLE = re.compile(
    r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiou])"
)
_LONGEST = 6
# Traditional signs that the table of the corpus leaves out, since they are simplified ones too.
_ALSO = ("徵征", "裡里", "麼么", "後后", "復复", "係系", "乾干")


def signs_of(texts: Iterable[str]) -> list[str]:
    """Give every Han sign once, in the order in which they first stand; overrides/search/ideas.js does the same.

    >>> signs_of(["jail,坐牢", "老赖,坐"])
    ['坐', '牢', '老', '赖']
    """
    return list(dict.fromkeys(_HAN.findall("".join(texts))))


def traditional(signs: Iterable[str]) -> str:
    """Give beside each sign its traditional form, or a space.

    >>> traditional("律师函")
    ' 師 '
    """
    forms = {pair[1]: pair[0] for pair in (*reversed(words_in("folded")), *_ALSO)}
    return "".join(forms.get(sign, " ") for sign in signs)


def readings(sounds: Mapping[str, str]) -> dict[str, str]:
    """Of names with their pinyin, give each sign its commonest reading.

    >>> readings({"还款": "huánkuǎn", "还不起": "huánbuqǐ", "还有": "hái yǒu"})
    {'还': 'huan', '款': 'kuan', '不': 'bu', '起': 'qi', '有': 'you'}
    """
    counts: dict[str, Counter[str]] = {}
    for name, sound in sounds.items():
        for sign, syllable in zip(name, _cut(sound, len(name)), strict=False):
            counts.setdefault(sign, Counter())[syllable] += 1
    return {sign: count.most_common(1)[0][0] for sign, count in counts.items()}


def _cut(sound: str, count: int) -> tuple[str, ...]:
    """Cut pinyin into so many syllables; none if that is not possible. Inside a word a syllable rather begins with a consonant.

    >>> _cut("xǐ’ān fāngàn", 4), _cut("xiān", 1), _cut("nǚ’ér", 2)
    (('xi', 'an', 'fan', 'gan'), ('xian',), ('nu', 'er'))
    """
    plain = unicodedata.normalize("NFKD", sound).lower()
    words = re.findall("[a-z]+", re.sub("[\u0300-\u036f]", "", plain))
    ways: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    for word in words:
        ways = [(bare + more, (*before, *after)) for bare, before in ways for more, after in _ways(word)]
    return min((way for way in ways if len(way[1]) == count), default=(0, ()))[1]


def _ways(word: str, inside: int = 0) -> Iterator[tuple[int, tuple[str, ...]]]:
    if not word:
        yield 0, ()
    for end in range(1, min(len(word), _LONGEST) + 1):
        if _SYLLABLE.fullmatch(word[:end]):
            bare = inside * (word[0] in "aeo")
            yield from ((bare + more, (word[:end], *after)) for more, after in _ways(word[end:], 1))
