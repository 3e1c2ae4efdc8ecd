"""A section is built alike in every language: lists of equal length, tables of equal shape, the same boxes and links; paragraphs too.

A paragraph more in one language is how a correction begins, so it stops nobody: it is a warning, the other languages are behind, and
`scripts/agree` does not record the section until they have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ashore.checks.twins import Twins
from ashore.knowledge.load import Knowledge
from ashore.model import Finding

RULE, PARAGRAPHS = "section-shape", "section-paragraphs"
FIX = "Give the section the same paragraphs, lists, tables and links in every language."
_ITEM = re.compile(r"[ \t]*(?:(?P<number>[0-9]{1,3}[.)])|[-*+])[ \t]+")
_BOX = re.compile(r"[ \t]*(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>\w+)")
_CALL = re.compile(r"[ \t]*\{\{[ \t]*(?P<name>\w+)\([^{}]*\)[ \t]*\}\}[ \t]*$")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\((?P<target>[^)\s]*)")
_IMAGE = re.compile(r"!\[[^\]\n]*\]\(")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of Markdown, in words (“numbered list of 4”), with the links in it and the offset where it begins."""

    kind: str
    links: tuple[str, ...]
    start: int


def check(knowledge: Knowledge, twins: Sequence[Twins]) -> list[Finding]:
    """Compare each language with the first; the first place where two part is enough, what follows would only repeat it."""
    return [finding for group in twins if group.prose for finding in _compare(group)]


def _compare(group: Twins) -> Iterator[Finding]:
    shapes = {lang: shape(side.source) for lang, side in group.sides.items()}
    kinds = [[(block.kind, block.links) for block in blocks] for blocks in shapes.values()]
    expected = max(kinds, key=kinds.count)
    held = _without_paragraphs(expected)
    for (lang, blocks), mine in zip(shapes.items(), kinds, strict=True):
        if mine != expected:
            side, block, found, wanted = group.sides[lang], *_first(blocks, expected)
            message = f"{group.name}: {lang} is built otherwise than its twins (found {found}, expected {wanted})"
            place = side.at(block.start if block else len(side.source.rstrip()))
            if _without_paragraphs(mine) == held:
                yield Finding(*place, PARAGRAPHS, message, FIX, "warning", lang)
            else:
                yield Finding(*place, RULE, message, FIX, lang=lang)


def _without_paragraphs(kinds: Iterable[tuple[str, tuple[str, ...]]]) -> list[tuple[str, tuple[str, ...]]]:
    return [block for block in kinds if block != ("paragraph", ())]


def _first(blocks: Sequence[Block], expected: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[Block | None, str, str]:
    for block, wanted in zip_longest(blocks, expected):
        if block is None or wanted is None or (block.kind, block.links) != wanted:
            return block, _named((block.kind, block.links) if block else None), _named(wanted)
    return None, "", ""


def _named(block: tuple[str, tuple[str, ...]] | None) -> str:
    if block is None:
        return "the end"
    kind, links = block
    return f"{kind} with {', '.join(links)}" if links else kind


def shape(markdown: str) -> list[Block]:
    """Give the blocks of a section.

    >>> [block.kind for block in shape("## Title { #t }\\n\\nText\\n\\n1. a\\n2. b\\n\\n- c\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |\\n")]
    ['heading 2', 'paragraph', 'numbered list of 2', 'list of 1', 'table of 3 rows and 2 columns']
    """
    found: list[Block] = []
    for match in re.finditer(r"[^\n](?:[^\n]|\n(?![ \t]*\n))*", markdown):
        lines = match[0].rstrip("\n").split("\n")
        links = tuple(link["target"] for link in _LINK.finditer(match[0]))
        pictures = len(_IMAGE.findall(match[0]))
        kind = _kind(lines) + (f" with {pictures} pictures" if pictures else "")
        if found and " of " in kind and "list" in kind and found[-1].kind.rpartition(" ")[0] == kind.rpartition(" ")[0]:
            before = found.pop()  # a loose list: its items stand apart
            items = int(before.kind.rpartition(" ")[2]) + int(kind.rpartition(" ")[2])
            found.append(Block(f"{kind.rpartition(' ')[0]} {items}", before.links + links, before.start))
        else:
            found.append(Block(kind, links, match.start()))
    return found


def _kind(lines: Sequence[str]) -> str:
    first = lines[0]
    if first.startswith("#"):
        return f"heading {len(first) - len(first.lstrip('#'))}"
    if box := _BOX.match(first):
        return f"box {box['kind']}"
    if call := _CALL.match(first):
        return f"block {call['name']}" if len(lines) == 1 else "paragraph"
    if item := _ITEM.match(first):
        items = sum(bool(_ITEM.match(line)) for line in lines)
        return f"{'indented ' if first[:4].isspace() else ''}{'numbered list' if item['number'] else 'list'} of {items}"
    if all(_ROW.match(line) for line in lines):
        columns = first.strip().strip("|").count("|") + 1
        return f"table of {len(lines)} rows and {columns} columns"
    return "code" if first.lstrip().startswith(("```", "~~~")) else "paragraph"
