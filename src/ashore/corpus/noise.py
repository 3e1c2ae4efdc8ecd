"""Flags signs that mean nothing where they stand: what engines and copy guards strew between clauses.

One such sign may be a bullet, a note or a joke. What recurs between clauses, or mixes several signs in one run, is residue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ashore.corpus.mark import Mark
from ashore.languages import Language
from ashore.lazily import lazily

HAN = "\u3400-\u9fff\uf900-\ufaff"
MIXED = lazily(r"(?<![0-9])[@#%*&^~$|]{2,}(?![0-9])")
PLAIN = frozenset("*~&|$")
ADDRESS = lazily(r"(?:://|www\.)\S*$")
ODD = "§¤¦¬¶†‡※‖¨°·´¸¯\u2300-\u23ff\u2500-\u2712\u2715\u2716\u2719-\u27bf\u2b00-\u2bff\u3012\u3013\ufe30-\ufe6b\ufffc\ufffd"
STREWN = lazily(
    rf"(?<![\s0-9{ODD}])(?P<gap>[ ]?)(?P<sign>(?![·°¨´¸¯])[{ODD}])(?![{ODD}0-9]|[ ][0-9])"
    rf"|(?<=[a-zà-ÿ.,;:!?{HAN}，。；：！？])(?P<space>[ ]?)(?P<plain>[@#^\\])(?=[ ]|$)",
    re.MULTILINE,
)
TWO_SIGNS = lazily(r"[@#%*&^~$|]{2}")  # these two begin with a sign, so they pass over a text many times as fast
ANY_ODD = lazily(rf"[{ODD}@#^\\]")
FEWEST = 3
NOTE = "a sign that means nothing here: residue of an engine or of a copy guard"


def noise(text: str, language: Language) -> Iterator[Mark]:
    """Flag runs of mixed signs, `pay back@#% or`, and an odd sign that recurs between clauses. Bullets open a line and are none.

    >>> from ashore.languages import ENGLISH
    >>> line = "They call,§ then write;§ then they come.◆ Dial *#06#, see § 12 and a.example/#%20."
    >>> [line[mark.start : mark.end] for mark in noise(line, ENGLISH)]
    ['§', '§', '◆']
    >>> [mark.start for mark in noise("Pay it back@#% or ask **them** for 5%*12, ##", ENGLISH)]
    [11, 42]
    """
    runs = [found for found in MIXED.finditer(text) if _is_noise(text, found)] if TWO_SIGNS.search(text) else []
    strewn = list(STREWN.finditer(text)) if ANY_ODD.search(text) else []
    if len(strewn) >= FEWEST:
        for found in strewn:
            start = found.start("sign") if found["sign"] else found.start("plain")
            yield Mark(start, start + 1, "noise", "ambiguous", "", ("",), NOTE)
    for found in runs:
        yield Mark(found.start(), found.end(), "noise", "ambiguous", "", ("",), NOTE)


def _is_noise(text: str, found: re.Match[str]) -> bool:
    """Tell whether a run of signs is none of Markdown, of a code or of an address, and no row of stars."""
    line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    if not line.strip() or ADDRESS.search(line) or line.endswith(("/", "=", "`")) or text[found.end() : found.end() + 1] in "/`=":
        return text[found.end() : found.end() + 1] == "" and bool(line.strip()) and not ADDRESS.search(line)
    signs = set(found.group())
    return len(signs) > 1 or not signs <= PLAIN
