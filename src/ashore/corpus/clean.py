"""Drops the frame of a site from a text: what is not the article itself.

Frame is known by its structure and by what repeats, never by a site's name. The recipe is FRAME of `frame.steps`, a list of rules with the
name that the ledger shows; each returns what it would drop, and no rule touches a line that it cannot explain. Any of them can be
switched off. Cleaning is repeated until nothing more is found, so that cleaning a clean text changes nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ashore.corpus.draft import Draft, Line
from ashore.corpus.frame import unseen
from ashore.corpus.frame.adverts import distinct, suspected
from ashore.corpus.frame.sheet import Drop, Heard, Shared, Sheet
from ashore.corpus.frame.steps import FRAME, Step
from ashore.corpus.ledger import Edit
from ashore.model import Damage, Source

BLANK = "blank-after-frame"
UNSEEN: tuple[str, ...] = (BLANK, *unseen.RULES)
RULES: tuple[str, ...] = tuple(dict.fromkeys([*unseen.RULES, *(step.name for step in FRAME)]))
TITLED = ("breadcrumb", "shared-breadcrumb", "site-name", "repeated-title")
JOINING = ("markup", "pinyin-gloss")  # what they leave may say what the source did not
MOST_ROUNDS = 40
ADVERT = "advert"
DOUBT = "may be an advert: it names a private service and offers it"


class Row(NamedTuple):
    """What is left of one line: its number in the file, the stretches that stay, and what they say."""

    number: int
    pieces: tuple[tuple[int, int], ...]
    text: str


NO_ROWS: list[Row] = []


def _rows(text: str, gone: Sequence[Edit]) -> Iterator[Row]:
    """Go through the lines that say something, without what nobody sees. Only a line feed ends a line."""
    start, at = 0, 0
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        if at < len(gone) and gone[at].start < end:
            pieces, begin = [], start
            while at < len(gone) and gone[at].start < end:
                pieces.append((begin, gone[at].start))
                begin = gone[at].end
                at += 1
            kept = tuple((first, last) for first, last in (*pieces, (begin, end)) if first < last)
            line = "".join(text[first:last] for first, last in kept)
        else:
            kept = ((start, end),)
        if line and not line.isspace():
            yield Row(number, kept, line)
        start = end + 1


def _cut(row: Row, cuts: Sequence[tuple[int, int]], rule: str) -> tuple[Row, list[Edit]]:
    """Take stretches out of a row, all at once; where nothing is left to say, the whole row goes."""
    if cuts[-1][1] == len(row.text):  # no carriage return may come to stand before the line feed
        cuts = [*cuts[:-1], (len(row.text[: cuts[-1][0]].rstrip("\r")), cuts[-1][1])]
    kept = list(_between(cuts, len(row.text)))
    said = "".join(row.text[first:last] for first, last in kept)
    if not said.strip():
        return Row(row.number, (), ""), [Edit(first, last, "drop", rule) for first, last in row.pieces]
    edits = [Edit(first, last, "drop", rule) for first, last in _located(row.pieces, cuts)]
    return Row(row.number, tuple(_located(row.pieces, kept)), said), edits


def _between(cuts: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in (*cuts, (length, length)):
        if at < start:
            yield at, start
        at = end


def _located(pieces: Sequence[tuple[int, int]], stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Say where in the source stretches of a row lie, which is made of these pieces of it. Both are in order."""
    at, index = 0, 0
    for start, end in stretches:
        while index < len(pieces):
            first, last = pieces[index]
            low, high = max(first, first + start - at), min(last, first + end - at)
            if low < high:
                yield low, high
            if first + end - at <= last:
                break
            at += last - first
            index += 1


def _apply(rows: list[Row], drops: Iterable[Drop], rule: str) -> tuple[list[Row], list[Edit], list[int]]:
    """Take out what a rule found. Gives all rows as they are then, those that went being empty; the edits; which rows changed."""
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for index, start, end in drops:
        found[index].append((start, end))
    rows = list(rows)
    edits: list[Edit] = []
    for index, cuts in found.items():
        rows[index], made = _cut(rows[index], _joined(cuts), rule)
        edits += made
    return rows, edits, list(found)


def _joined(cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put touching cuts together."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(set(cuts)):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _blanks(text: str, rows: Sequence[Row], gone: Sequence[Row], edits: Sequence[Edit]) -> Iterator[Edit]:
    """Drop the white space after a line that went, up to the next line that says something."""
    starts = sorted(edit.start for edit in edits)
    for row in gone:
        at = row.pieces[-1][1]
        end = at
        while end < len(text) and text[end].isspace():
            end += 1
        if end < len(text):
            end = max(at, text.rfind("\n", at, end) + 1)
        later = bisect_right(starts, at - 1)
        if later < len(starts):
            end = min(end, starts[later])
        if at < end:
            yield Edit(at, end, "drop", BLANK)


def _drop_frame(rows: list[Row], sheet: Sheet, without: Collection[str]) -> tuple[list[Row], list[Edit], list[Row]]:
    """Apply the rules until none finds anything more; after the first round only those whose lines have changed since."""
    edits: list[Edit] = []
    gone: list[Row] = []
    steps = [step for step in FRAME if step.name not in without]
    due: list[list[Row] | None] = [None] * len(steps)  # the rows that a rule has yet to look at; None: all of them
    for _ in range(MOST_ROUNDS):
        for number, step in enumerate(steps):
            new = due[number]
            due[number] = NO_ROWS
            if new is NO_ROWS or not rows:
                continue
            seen = _refreshed(sheet, rows, new) if step.each and new is not None else sheet
            if drops := list(step.rule(seen)):
                before, last = rows, len(rows) - 1
                rows, made, changed = _apply(rows, drops, step.name)
                edits += made
                gone += [before[index] for index in changed if not rows[index].text]
                _tell(steps, due, [rows[index] for index in changed], (min(changed), last - max(changed)))
                rows = [row for row in rows if row.text]
                texts = [row.text for row in rows]
                heard = Heard("\n".join(texts)) if step.name in JOINING else sheet.heard
                sheet = Sheet(texts, heard, sheet.shared, range(len(rows)))
        if all(new is NO_ROWS for new in due):
            break
    return rows, edits, gone


def _refreshed(sheet: Sheet, rows: Sequence[Row], new: Iterable[Row]) -> Sheet:
    """Give the sheet as a rule sees it that knows all rows but these."""
    wanted = set(new)
    return sheet._replace(fresh=[index for index, row in enumerate(rows) if row in wanted])


def _tell(steps: Sequence[Step], due: list[list[Row] | None], new: list[Row], distance: tuple[int, int]) -> None:
    """Note for each rule what changed, where it looks so far; `distance` is that of the change from the first and the last line."""
    for number, step in enumerate(steps):
        known = due[number]
        if known is not None and (distance[0] <= step.first or distance[1] <= step.last):
            due[number] = known + new


def _suspects(source: Source, rows: Sequence[Row], sheet: Sheet) -> Iterator[Damage]:
    """Give the sentences that may be adverts and stay, as findings: no rule may drop what it is not sure of."""
    texts = sheet._replace(texts=[row.text for row in rows])
    for index, start, end in distinct(list(suspected(texts))):
        places = list(_located(rows[index].pieces, [(start, end)]))
        first, last = places[0][0], places[-1][1]
        yield Damage(source.id, first, last, ADVERT, source.text[first:last], "unknown", None, (), DOUBT)


def clean(draft: Draft, shared: Shared | None = None, without: Collection[str] = ()) -> Draft:
    """Drop the frame of the site and what nobody sees; keep every line of the article.

    `shared` is what the other sources of the batch prove; `without` names rules that are switched off.
    """
    text = draft.source.text
    edits = [Edit(start, end, "drop", rule) for start, end, rule in unseen.unseen(text) if rule not in without]
    rows = list(_rows(text, edits))
    texts = [row.text for row in rows]
    sheet = Sheet(texts, Heard("\n".join(texts) if edits else text), shared or Shared(), range(len(rows)))
    rows, made, gone = _drop_frame(rows, sheet, without)
    edits += made
    titled = any(edit.rule in TITLED for edit in edits)
    edits += list(_blanks(text, rows, gone, edits))
    damage = () if ADVERT in without else tuple(_suspects(draft.source, rows, sheet))
    lines = tuple(Line(row.number, row.pieces[0][0], row.pieces[-1][1]) for row in rows)
    return replace(draft, lines=lines, edits=tuple(sorted(edits)), damage=damage, titled=titled)
