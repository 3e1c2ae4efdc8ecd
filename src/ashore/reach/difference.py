"""Compares what readers meet before and after a change, place by place: sentence by sentence, then labels, then marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

from ashore.pages.seen import Seen

Kind = Literal["sentence", "label", "link", "markup", "head", "days", "frame"]
_NOTHING = Seen()
_LINKS = ("href=http", "href=mailto", "href=tel", "src=")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A section of a page in one language. A page of "" is what all pages share, its section the template."""

    lang: str
    page: str
    section: str

    def __str__(self) -> str:
        if not self.page:
            return f"all pages ({self.section})"
        return f"{self.page}#{self.section}" if self.section else self.page


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One sentence, label or mark, old and new; "" where there was none or is none any more.

    `kind`: sentence, label (read aloud: aria-label, title, alt), link (an address), markup (anything else of the HTML, such as the
    widths of a drawing), head (title and description of a page), days (when a section's facts were
    verified), frame (words of the templates).
    """

    place: Place
    kind: Kind
    old: str
    new: str


def compare_seen(before: Mapping[Place, Seen], after: Mapping[Place, Seen]) -> list[Change]:
    """List what differs, in the order of the new state, removed places behind."""
    places = dict.fromkeys([*after, *before])
    return [change for place in places for change in _in_section(place, before.get(place, _NOTHING), after.get(place, _NOTHING))]


def _in_section(place: Place, old: Seen, new: Seen) -> Iterator[Change]:
    if old == new:
        return
    yield from (Change(place, "sentence", *pair) for pair in paired(old.sentences, new.sentences))
    yield from (Change(place, "label", *pair) for pair in paired(old.labels, new.labels))
    links = [pair for pair in paired(_links(old), _links(new)) if _spoken(pair, old, new)]
    yield from (Change(place, "link", *pair) for pair in links)
    rest = paired(_others(old), _others(new))
    if rest and old.sentences == new.sentences and old.labels == new.labels and not links:
        yield Change(place, "markup", *(_shortened(side) for side in zip(*rest, strict=True)))


def paired(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    """Pair what was with what is now, leaving out what stayed.

    >>> paired(["别怕。", "三个月。"], ["别怕。", "四个月。", "走好。"])
    [('三个月。', '四个月。'), ('', '走好。')]
    """
    pairs: list[tuple[str, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            pairs += zip_longest(old[a:b], new[c:d], fillvalue="")
    return pairs


def _links(seen: Seen) -> list[str]:
    return [mark.partition("=")[2] for mark in seen.marks if mark.partition(" ")[2].startswith(_LINKS)]


def _others(seen: Seen) -> list[str]:
    return [mark for mark in seen.marks if not mark.partition(" ")[2].startswith(_LINKS)]


def _spoken(pair: tuple[str, str], old: Seen, new: Seen) -> bool:
    """A number that dials stands in the sentence too; its link need not be told a second time."""
    return not all(address.startswith("tel:") or not address for address in pair) or old.sentences == new.sentences


def _shortened(marks: Sequence[str], most: int = 3) -> str:
    told = [mark for mark in marks if mark]
    return ", ".join(told[:most]) + (f" … ({len(told)})" if len(told) > most else "")
