"""Chinese full stops: one that cuts a sentence, and those that were lost between two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.compiled import compiled
from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

HAN_CUT = lazily(
    "。(?<=[\u3400-\u9fff]。)(?:(?=以及)|(?=或(?![者许多少可是有则问疑称缺]))|(?P<unsure>(?=和(?![解平谐睦气])[\u3400-\u9fff]{2,4}[。；])|(?=及(?![时格早至其]))))"
)


def han_stop(text: str, language: Language) -> Iterator[Mark]:
    """Drop the full stop before a word that joins and begins no sentence: `威胁。以及辱骂`.

    >>> from ashore.languages import CHINESE
    >>> [(mark.certainty, mark.value) for mark in han_stop("不得威胁。以及辱骂。或者投诉。", CHINESE)]
    [('certain', '')]
    """
    for found in HAN_CUT.finditer(text):
        sure = found["unsure"] is None
        note = "a full stop before a word that joins"
        yield Mark(found.start(), found.end(), "han_stop", "certain" if sure else "ambiguous", "", () if sure else ("",), note)


RUN = lazily(r"[\u3400-\u9fff0-9A-Za-z%.\-“”《》]{12,}")
LONG = 24
OPENERS = {
    5: compiled("因此|但是|然而|此外|与此同时|总之"),
    8: compiled("因为|对于|现在|未来|所以|另外|由于|虽然|尽管"),
}
GOES_ON = frozenset(
    "是正就也只都而的到于对从在像和与及或会能将把被让使为以即由当若且并但又还更最很不之其这那个了着跟给按照向往比所等某该每各却可曾已常多"
    "人者家户方司行生们她他我你您员民它"
)
NOTE = "two sentences seem to run together here"


def run_on(text: str, language: Language) -> Iterator[Mark]:
    """Flag a word that opens a sentence deep inside a long run without any mark: a full stop was lost before it.

    >>> from ashore.languages import CHINESE
    >>> line = "各地的监管部门已经多次向公众提示网络借贷的各种风险因此借款人应当看清合同中的每一项费用"
    >>> [line[mark.start : mark.end] for mark in run_on(line, CHINESE)]
    ['险因此']
    """
    for run in RUN.finditer(text):
        for side, openers in OPENERS.items():
            if side == min(OPENERS) or run.end() - run.start() >= LONG:
                for found in openers.finditer(text, run.start() + side, run.end() - side):
                    yield from _opened(text, found)


def _opened(text: str, found: re.Match[str]) -> Iterator[Mark]:
    """Flag one opener, unless what stands before it goes on in it: a subject, a preposition, `正是因为`."""
    before = text[found.start() - 1]
    if before not in GOES_ON and "\u3400" <= before <= "\u9fff":
        candidates = (f"{before}。{found.group()}", f"{before}，{found.group()}")
        yield Mark(found.start() - 1, found.end(), "run_on", "ambiguous", candidates[0], candidates, NOTE)
