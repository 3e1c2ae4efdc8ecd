"""What a page says again and again around its answers: stamps, buttons, captions. Repetition inside one page is the proof."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from ashore.corpus.frame.sheet import HAN, SENTENCE_END, STOPS, Drop, Sheet, said, size, whole
from ashore.corpus.frame.signs import AGO, DATE, TIME
from ashore.corpus.frame.words import labels, patterns, words
from ashore.lazily import lazily

LEAST = 2
LONGEST_STAMP = 60
LONGEST_BUTTON = 8
LONGEST_CAPTION = 60
SHORTEST_CAPTION = 4
LEAST_RETURNS = 3
STAMP = lazily(
    rf"(?:^|(?<=[\s。！？!?.)）]))(?:{labels('stamped')}\s*[:：]?\s*)?(?:{DATE}{TIME}|{AGO})\s*[|｜·]?\s*{labels('stamped')}"
    rf"(?:\s*[(（]?\d{{0,5}}[)）]?)\s*$",
    re.IGNORECASE,
)
BRACKET = lazily(r"[(（【\[]([^()（）【】\[\]]{3,40})[)）】\]]")
OFFER = lazily(patterns("put_in"), re.IGNORECASE)
ASKS = ("?", "？")
SENTENCE_STOPS = (".", "。", "!", "！")
HEADINGS = (":", "：", *STOPS, "?", "？")
_VALUE = lazily(r"[0-9０-９:：]")


def drop_stamps(sheet: Sheet) -> Iterator[Drop]:
    """Drop the stamps of several answers (a date and “reply”), and the button that returns beside them."""
    found = {index: stamp.start() + at for index, text in enumerate(sheet.texts) for at, stamp in _stamp(text)}
    if len(found) < LEAST:
        return
    for index, start in found.items():
        yield index, start, len(sheet.texts[index])
    starts = {0, *(index + 1 for index in found)}
    counts = Counter(said(text) for text in sheet.texts if len(text) <= 2 * LONGEST_BUTTON)
    beside = {said(sheet.texts[index]) for index in starts if index and index < len(sheet.texts)}
    buttons = {text for text in beside if counts[text] >= LEAST and _is_button(text)}
    yield from (whole(sheet, index) for index, text in enumerate(sheet.texts) if index not in found and said(text) in buttons)


def _stamp(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    if text[-1] not in _last_signs() or not text[-LONGEST_BUTTON * 2 :].casefold().rstrip(" \t()（）0123456789").endswith(_stamped()):
        return
    at = max(0, len(text) - LONGEST_STAMP)
    if (stamp := STAMP.search(text[at:])) and (stamp.start() or not at):
        yield at, stamp


@cache
def _stamped() -> tuple[str, ...]:
    return tuple(words("stamped"))


@cache
def _last_signs() -> frozenset[str]:
    """The signs with which a stamp may end: a look at one sign spares most lines."""
    return frozenset([*" \t()（）0123456789", *(sign for word in _stamped() for sign in (word[-1], word[-1].upper()))])


def _is_button(text: str) -> bool:
    return 1 < len(text) <= LONGEST_BUTTON and bool(HAN.match(text)) and text.isalpha() and text not in words("appendix")


def drop_repeated_button(sheet: Sheet) -> Iterator[Drop]:
    """Drop a line that is a known button wherever it stands, if the page has it several times."""
    short = [(index, key) for index, text in enumerate(sheet.texts) if len(text) <= 2 * LONGEST_BUTTON and (key := said(text).casefold())]
    counts = Counter(key for _, key in short)
    again = {key for key, count in counts.items() if count >= LEAST and key in words("returning")}
    yield from (whole(sheet, index) for index, key in short if key in again)


def drop_put_in(sheet: Sheet) -> Iterator[Drop]:
    """Drop a short offer in brackets that returns in the same words inside the sentences of a text: others have put it there."""
    if "(" not in sheet.heard.signs and "（" not in sheet.heard.signs:
        return
    found = [(index, hit) for index, text in enumerate(sheet.texts) for hit in BRACKET.finditer(text)]
    counts = Counter(hit[1] for _, hit in found)
    offers = {words for words, count in counts.items() if count >= LEAST and OFFER.search(said(words))}
    yield from ((index, *hit.span()) for index, hit in found if hit[1] in offers)


def drop_doubled(sheet: Sheet) -> Iterator[Drop]:
    """Drop the second of two lines that say the same caption or heading. Among other short lines it may be the cell of a table."""
    texts = sheet.texts
    for index in range(1, len(texts)):
        if texts[index] == texts[index - 1] and _is_caption(texts[index]):
            around = (texts[index - 2] if index > 1 else "", texts[index + 1] if index + 1 < len(texts) else "")
            if any(said(text).endswith(SENTENCE_STOPS) for text in around):
                yield whole(sheet, index)


def drop_doubled_name(sheet: Sheet) -> Iterator[Drop]:
    """Drop a few Chinese signs that stand alone twice in a row between sentences: a picture's text and its caption.

    Of what the title does not say, the first stays: it may be a heading.
    """
    texts = sheet.texts
    for index in range(2, len(texts) - 1):
        name = said(texts[index])
        twice = texts[index] == texts[index - 1] and 1 < len(name) <= LONGEST_BUTTON and bool(HAN.match(name)) and name.isalpha()
        if twice and all(said(texts[beside]).endswith((*SENTENCE_STOPS, *ASKS)) for beside in (index - 2, index + 1)):
            if name in texts[0]:
                yield whole(sheet, index - 1)
            yield whole(sheet, index)


def drop_returning_caption(sheet: Sheet) -> Iterator[Drop]:
    """Drop a caption where it stands for the second time and later, if the page has it three times, each time beside a sentence."""
    places: dict[str, list[int]] = {}
    for index, text in enumerate(sheet.texts):
        if len(text) <= LONGEST_CAPTION:
            places.setdefault(said(text), []).append(index)
    for text, found in places.items():
        if len(found) >= LEAST_RETURNS and _is_plain(text) and all(_beside_sentence(sheet, index) for index in found):
            yield from (whole(sheet, index) for index in found[1:])


def _is_plain(line: str) -> bool:
    """A line with a figure or a label may return because what it says is so again: “Term: 12 months” of every offer compared."""
    return not _VALUE.search(line) and size(line) >= SHORTEST_CAPTION and not line.endswith(HEADINGS) and not SENTENCE_END.search(line)


def _beside_sentence(sheet: Sheet, index: int) -> bool:
    return index + 1 < len(sheet.texts) and said(sheet.texts[index + 1]).endswith((*SENTENCE_STOPS, ",", "，", "?", "？"))


def _is_caption(text: str) -> bool:
    line = said(text[: LONGEST_CAPTION + 1])
    return (
        len(text) <= LONGEST_CAPTION
        and size(line) >= SHORTEST_CAPTION
        and bool(HAN.search(line))
        and not line.endswith(HEADINGS)
        and not SENTENCE_END.search(line)
    )
