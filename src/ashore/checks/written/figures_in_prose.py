"""Prose holds no figures: a day, an amount, an hour, a phone or an article number comes from data/ by macro."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ashore.checks.written.prose import prose
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page
from ashore.pages.expand import place

# ASCII look-arounds: \b and \w count Han characters as word characters and would miss 3个月.
_DIGITS = re.compile(r"(?<![A-Za-z0-9])[0-9]+(?:[.,:][0-9]+)*(?![A-Za-z0-9])")
# Names that hold digits are no figures.
_NAMES = re.compile(r"CC BY 4\.0")
_LIST_NUMBER = re.compile(r"^[ \t]*[0-9]+\.$")
_HAN_FIGURE = re.compile(r"[一二两三四五六七八九十百千万亿半]+(?:天|日|周|个月|年|元|万元|亿元|小时|%)|百分之[一二三四五六七八九十百]+")
# Words of every day that look like figures.
_HAN_WORDS = ("一天", "一日", "一年", "半天", "一周", "两天", "今天", "百年", "半年")


def check(knowledge: Knowledge, pages: Sequence[Page]) -> list[Finding]:
    return [finding for page in pages for finding in _page(page)]


def _page(page: Page) -> list[Finding]:
    text = _NAMES.sub(lambda match: "x" * len(match[0]), prose(page))
    found = []
    patterns = [_DIGITS, _HAN_FIGURE] if page.lang == "zh" else [_DIGITS]
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        line_start = text.rfind("\n", 0, match.start()) + 1
        if _LIST_NUMBER.match(text[line_start : match.end() + 1]) or match[0] in _HAN_WORDS:
            continue
        line, column = place(text, match.start())
        message = f"a figure stands in the prose (found {match[0]})"
        found.append(
            Finding(
                page.path,
                line,
                column,
                "figure-literal",
                message,
                'Put it into data/figures.yml and write {{ figure("…") }}, or use days(), money(), date().',
            )
        )
    return found
