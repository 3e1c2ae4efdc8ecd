"""Finds what the sources of one batch share: the beginning of their breadcrumbs, and the lines at the edges of their pages.

Only counts matter, so the order of the sources does not. Copies prove nothing: they share their titles and their lines.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ashore.corpus.frame.crumbs import LONGEST_PART, crumbs_end, parts_of
from ashore.corpus.frame.sheet import STOPS, Shared, said, size

FIRST_LINES = 4
LAST_LINES = 5
LONGEST_LINE = 160
MOST_SHARED = 0.4
FEWEST = 3


def share(texts: Iterable[str]) -> Shared:
    """Look at the texts of a batch side by side.

    >>> sorted(share(["Otters - Loans - Late?\\nYes.", "Otters - Loans - Sued?\\nNo.", "Otters - Teas - Hot?\\nNo."]).crumbs)
    ['otters -', 'otters - loans -', 'otters - teas -']
    """
    pages = [lines for text in texts if (lines := [said(line) for line in text.split("\n") if said(line)])]
    if len(pages) < 2:
        return Shared()
    return Shared(frozenset(_crumbs(pages)), frozenset(_edges(pages)))


def _crumbs(pages: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give the beginnings that stand before several titles, and those that a repeated title proves on one page."""
    rests: defaultdict[str, set[str]] = defaultdict(set)
    longest: Counter[str] = Counter()
    proven: set[str] = set()
    bodies: defaultdict[str, list[int]] = defaultdict(list)
    for number, lines in enumerate(pages):
        places = parts_of(lines[0])
        for start, _ in places[1:]:
            key = _key(lines[0][:start])
            rests[key].add(_key(lines[0][start:]))
            longest[key] = max(longest[key], len(places))
            bodies[key].append(number)
        if len(lines) > 1 and (end := crumbs_end(lines[0], lines[1])):
            proven |= {_key(lines[0][:start]) for start, _ in places[1:] if start <= end}
    accepted = set(proven)
    for key in sorted(rests, key=len):
        enough = len(rests[key]) >= (2 if longest[key] > 2 or key in proven else FEWEST)
        if enough and not any(_said_in_body(key, pages[number]) for number in bodies[key][:8]):
            accepted.add(key)
    yield from accepted
    yield from _categories(pages, accepted)


def _key(text: str) -> str:
    return said(text).casefold()


def _said_in_body(key: str, lines: Sequence[str]) -> bool:
    """Tell whether the text itself says the first part: then it is the subject, and no site."""
    first = said(key[slice(*parts_of(key + " x")[0])])
    return any(first in line.casefold() for line in lines[1:-1])


def _categories(pages: Sequence[Sequence[str]], accepted: set[str]) -> Iterator[str]:
    """Give `SITE - CATEGORY -` where the site is known and a title still follows: a category may have only one page here."""
    for lines in pages:
        places = parts_of(lines[0])
        if len(places) > 2 and _key(lines[0][: places[1][0]]) in accepted:
            category = said(lines[0][slice(*places[1])])
            if size(category) <= LONGEST_PART and not category.endswith(("?", "？")):
                yield _key(lines[0][: places[2][0]])


def _edges(pages: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give the short lines that stand first or last on several pages which are no copies of each other."""
    carriers: defaultdict[str, set[int]] = defaultdict(set)
    for number, lines in enumerate(pages):
        for line in (*lines[:FIRST_LINES], *lines[FIRST_LINES:][-LAST_LINES:]):
            if len(line) <= LONGEST_LINE:
                carriers[line].add(number)
    common = {line: numbers for line, numbers in carriers.items() if len(numbers) >= FEWEST and not _is_label(line)}
    copies = _copies(pages, set().union(*common.values()))
    yield from (line for line, numbers in common.items() if len(numbers - copies) >= FEWEST)


def _copies(pages: Sequence[Sequence[str]], numbers: set[int]) -> set[int]:
    """Give those of these pages that have much of their text in common with others: there, common lines prove nothing."""
    carriers = Counter(line for number in numbers for line in set(pages[number]))
    return {
        number
        for number in numbers
        if sum(len(line) for line in pages[number] if carriers[line] > 1) > MOST_SHARED * sum(map(len, pages[number]))
    }


def _is_label(line: str) -> bool:
    """Tell whether a line ends as a heading or a clause does that a text of its own may begin with, too."""
    return line.endswith((":", "：", *STOPS[6:8]))
