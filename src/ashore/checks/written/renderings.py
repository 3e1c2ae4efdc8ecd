"""No page holds what a translation engine makes of words of lending, collecting and courts (“burst the address book”, 爆通讯录).

The glossary's `poor` lists hold the wrong names of our own terms (terms.py). These are the tables by which sources are read, some hundred
families wider. They judge by the words around and can err, so they only warn, and on pages alone: a text of data/ is too short to tell.
Between quotation marks a rendering is spoken about and may stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ashore.checks.twins import Side, Twins
from ashore.corpus.lexicon import lexicon
from ashore.corpus.mark import Mark
from ashore.knowledge.load import Knowledge
from ashore.languages import LANGUAGES
from ashore.model import Finding

RULE = "machine-rendering"
FIX = "Say it as the glossary does; a rendering that is spoken about stands between quotation marks."
_OPENING, _CLOSING = "“«‘「", "”»’」"


def check(knowledge: Knowledge, twins: Sequence[Twins]) -> list[Finding]:
    """Languages without tables are passed over."""
    sides = (side for group in twins if group.prose for side in group.sides.values() if side.lang in LANGUAGES)
    return [finding for side in sides for finding in _findings(side)]


def _findings(side: Side) -> Iterator[Finding]:
    text = side.shown.text
    for mark in lexicon(text, LANGUAGES[side.lang]):
        if not _is_quoted(text, mark):
            found, expected = text[mark.start : mark.end], mark.candidates[0]
            message = f"“{found}” reads like a machine's rendering (expected “{expected}”)"
            yield Finding(*side.place(mark.start), RULE, message, FIX, "warning", side.lang)


def _is_quoted(text: str, mark: Mark) -> bool:
    """Tell whether the last quotation mark before it on its line opens, and one behind it closes."""
    line = text[text.rfind("\n", 0, mark.start) + 1 : mark.start]
    opens = max(line.rfind(sign) for sign in _OPENING) > max(line.rfind(sign) for sign in _CLOSING)
    rest = text[mark.end :].partition("\n")[0]
    return opens and any(sign in rest for sign in _CLOSING)
