"""The paragraph at the end of a page in which a site says that nothing it says binds it."""

from __future__ import annotations

from collections.abc import Iterator

from ashore.corpus.frame.sheet import Drop, Sheet, tail, whole

LAST_LINES = 4
LONGEST = 900
PROOF = 3


def drop_disclaimer(sheet: Sheet) -> Iterator[Drop]:
    """Drop a paragraph near the end that disclaims three times over: no advice, for reference only, at your own risk.

    One such clause alone may be a contract that the text speaks of.
    """
    cues = sheet.heard.sayings("disclaims")
    for index in tail(sheet, LAST_LINES) if len(cues) >= PROOF else ():
        text = sheet.texts[index]
        if len(text) <= LONGEST and sum(bool(saying.says.search(text)) for saying in cues) >= PROOF:
            yield whole(sheet, index)
