"""Shortens what the search loads: of each section its beginning as a reader sees it, and of the rest the words that stand almost nowhere else.

Measured with `scripts/bench search`: titles, ideas and beginnings find as well as whole texts, which weigh three times as much. The rare words
keep findable what stands deep in a section: a number, a name, an article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ashore.languages.sentences import split_sentences
from ashore.site.search_documents import Document

# Signs of the beginning that is kept: two or three sentences. A Han sign says as much as three letters.
_KEPT = 220
_HAN_WEIGHT = 3.0
# A word is rare if no other section has it.
_RARE = 1
_WORD = re.compile(r"[^\W_㐀-鿿]{2,}")
_HAN_NAME = re.compile(r"[《“](?P<name>[^》”]{2,20})[》”]")
_HAN = re.compile("[㐀-鿿]")


def shortened(documents: Iterable[Document], lang: str) -> list[Document]:
    """Shorten all documents of one language together."""
    whole = list(documents)
    halves = [halved(document.text, lang) for document in whole]
    everywhere = Counter(word for document in whole for word in set(words(f"{document.title} {document.text}")))
    return [
        replace(document, text=begin, rest=" ".join(_rare(words(rest), words(begin), everywhere)))
        for document, (begin, rest) in zip(whole, halves, strict=True)
    ]


def halved(text: str, lang: str) -> tuple[str, str]:
    """Cut a text behind the last sentence that still belongs to its beginning; the first always does.

    >>> halved("别怕。先记下来。", "zh")
    ('别怕。先记下来。', '')
    >>> [len(half) for half in halved("Call 12378. " * 40, "en")]
    [215, 263]
    """
    sentences = split_sentences(text, lang)
    joint = "" if any(_HAN.match(sentence) for sentence in sentences[:1]) else " "
    kept = 1
    while kept < len(sentences) and _weight(joint.join(sentences[: kept + 1])) <= _KEPT:
        kept += 1
    return joint.join(sentences[:kept]), joint.join(sentences[kept:])


def words(text: str) -> list[str]:
    """Words of Latin letters or digits, and of Han text the names between quotation marks, in the order of the text.

    Han text has no spaces between words, and cutting it by pairs would bring a rare pair at every joint.

    >>> words("Call 010-12321 (MIIT)."), words("见《民法典》第188条。")
    (['call', '010', '12321', 'miit'], ['民法典', '188'])
    """
    return [match["name"] or match[0] for match in re.finditer(f"{_HAN_NAME.pattern}|{_WORD.pattern}", text.lower())]


def _weight(text: str) -> float:
    han = len(_HAN.findall(text))
    return len(text) + han * (_HAN_WEIGHT - 1)


def _rare(rest: Sequence[str], begin: Sequence[str], everywhere: Counter[str]) -> list[str]:
    return [word for word in dict.fromkeys(rest) if everywhere[word] <= _RARE and word not in begin]
