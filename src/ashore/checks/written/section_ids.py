"""Every heading has an id written out, once a page, and the twins of a page have the same ids, levels and order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page, Section

_ID = re.compile(r"[a-z][a-z0-9-]*")


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    found = [finding for page in pages for finding in _own(page)]
    by_name: dict[str, list[Page]] = {}
    for page in pages:
        by_name.setdefault(page.name, []).append(page)
    return found + [finding for twins in by_name.values() for finding in _twins(twins)]


def _twins(twins: list[Page]) -> list[Finding]:
    """Compare with what most languages have; where all differ, with the first."""
    outlines = [[(section.id, section.level) for section in _headings(page)] for page in twins]
    pattern = twins[outlines.index(max(outlines, key=outlines.count))]
    return [finding for page in twins if page is not pattern for finding in _compare(pattern, page)]


def _headings(page: Page) -> list[Section]:
    return [section for section in page.sections if section.level]


def _own(page: Page) -> list[Finding]:
    found: list[Finding] = []
    seen: dict[str, int] = {}
    for section in _headings(page):
        if not section.id:
            found.append(
                Finding(
                    page.path,
                    section.line,
                    1,
                    "section-id",
                    "this heading has no id",
                    "End the line with { #a-short-word }, the same in all languages.",
                )
            )
        elif not _ID.fullmatch(section.id):
            found.append(
                Finding(
                    page.path,
                    section.line,
                    1,
                    "section-id",
                    f"the id “{section.id}” is not plain",
                    "Use small letters a–z, digits and hyphens.",
                )
            )
        elif section.id in seen:
            message = f"the id “{section.id}” stands here a second time (first on line {seen[section.id]})"
            found.append(Finding(page.path, section.line, 1, "section-id", message, "Give each section of a page its own id."))
        seen.setdefault(section.id, section.line)
    first = [section for section in _headings(page) if section.level == 1]
    wanted = page.name.rpartition("/")[2]
    if len(first) != 1:
        message = f"the page has {len(first)} headings of the first level (expected 1)"
        found.append(
            Finding(page.path, first[1].line if first else 1, 1, "section-first", message, f"Begin with “# Title {{ #{wanted} }}”.")
        )
    elif first[0].id != wanted:
        found.append(
            Finding(
                page.path,
                first[0].line,
                1,
                "section-first",
                f"the first heading's id is “{first[0].id}”",
                f"Write {{ #{wanted} }}, the page's name.",
            )
        )
    return found


def _compare(first: Page, other: Page) -> list[Finding]:
    """Report the first place where two twins part; what follows would only repeat it."""
    for mine, theirs in zip_longest(_headings(other), _headings(first)):
        if mine is not None and theirs is not None and (mine.id, mine.level) == (theirs.id, theirs.level):
            continue
        line = mine.line if mine else other.sections[-1].line if other.sections else 1
        found = f"{'#' * mine.level} {mine.id}" if mine else "no section"
        expected = f"{'#' * theirs.level} {theirs.id}" if theirs else "no section"
        message = f"sections differ from {first.path} (found {found}, expected {expected})"
        return [
            Finding(other.path, line, 1, "section-twin", message, "Give the twins the same sections with the same ids in the same order.")
        ]
    return []
