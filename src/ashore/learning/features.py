"""What a question is made of, as the search sees it: beginnings of words, and signs and pairs of signs of Han text.

overrides/search/learned.js cuts questions alike; tests/learning/test_features.py holds both together.
"""

from __future__ import annotations

import re
import unicodedata

# So many letters of a word count. Endings go with the rest: no stemmer, so a fourth language needs none.
BEGINNING = 5
_RUN = re.compile("[a-z0-9]+(?:['’][a-z]+)*|[㐀-鿿豈-﫿]+")


def features(question: str) -> frozenset[str]:
    """Cut a question.

    >>> sorted(features("They’re threatening Mamá!"))
    ['mama', 'theyr', 'threa']
    >>> sorted(features("催收 app"))
    ['app', '催', '催收', '收']
    """
    return frozenset(feature for run in _RUN.findall(folded(question)) for feature in _features(run))


def folded(text: str) -> str:
    """Write a text without accents and capitals, one sign for one sign.

    >>> folded("¿Qué ＡＰＰ?")
    '¿que app?'
    """
    return "".join(unicodedata.normalize("NFKD", sign)[0] for sign in text).lower()


def _features(run: str) -> list[str]:
    if run[0] >= "㐀":
        return [*run, *(run[at : at + 2] for at in range(len(run) - 1))]
    return [re.sub("['’]", "", run)[:BEGINNING]]
