"""Cuts the cleaned text into passages: title, headings, list items, paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ashore.corpus.draft import Draft, Line
from ashore.corpus.layout import laid_out
from ashore.corpus.ledger import compose, render_ranges
from ashore.languages import LANGUAGES
from ashore.lazily import lazily
from ashore.model import Passage, PassageKind

ITEM = lazily(
    r"(?:\d{1,2}(?:\.(?!\d)|[)、．])|[(（]\d{1,2}[)）]|[-*•·●○](?=\s)|-(?=[A-ZÁÉÍÓÚÑ第])|[一二三四五六七八九十]{1,3}、"
    r"|第[一二三四五六七八九十\d]{1,2}步|步骤[一二三四五六七八九十\d]{1,2}|(?:[Ss]tep|STEP|[Pp]aso|PASO)\s?\d{1,2}(?!\d))\s*\S"
)
CHAPTER = lazily(r"[一二三四五六七八九十]{1,3}、")
ASKS = ("?", "？")
SAYS = lazily(r"[^\W_]")
WORDS = lazily(r"[\u3400-\u9fff]|[^\W_]+")
LONGEST_HEADING = 12
LONGEST_LABEL = 6
LONGEST_TITLE = 25
HEAD = 300
STOPS = (".", "。", "!", "！", ";", "；", ",", "，", "…")
INNER_STOP = lazily(r"[.!?。！？；;]\s+\S|[。！？；]\S")


def kind_of(text: str, *, first: bool = False, titled: bool = False, alone: bool = False) -> PassageKind:
    """Tell what a passage is by its shape. `first`: it opens the source; `titled`: the frame named it; `alone`: nothing follows.

    >>> kind_of("1. Early: texts and calls."), kind_of("Datos ampliados:"), kind_of("催收流程")
    ('item', 'heading', 'heading')
    >>> kind_of("一、逾期的后果"), kind_of("一、先看合同。"), kind_of("第一步：先看合同")
    ('heading', 'item', 'item')
    >>> kind_of("Is it true.", first=True), kind_of("Is it true.")
    ('title', 'paragraph')
    """
    item = bool(ITEM.match(text))
    if first and not alone and not item and (titled or _is_short(text, LONGEST_TITLE)):
        return "title"
    if item:
        return "heading" if CHAPTER.match(text) and not text.endswith(STOPS) and _is_short(text, LONGEST_HEADING) else "item"
    if text.endswith((":", "：")):
        return "heading" if _is_short(text, LONGEST_LABEL) else "paragraph"
    return "heading" if not text.endswith(STOPS) and _is_short(text, LONGEST_HEADING) else "paragraph"


def _in_place(kind: PassageKind, text: str, following: str) -> PassageKind:
    """Correct a kind by what follows: a numbered question above its answer heads it; nothing stands under a last line that is cut off."""
    if kind == "item" and text.endswith(ASKS) and following and not ITEM.match(following):
        return "heading"
    if kind == "heading" and not following and not text.endswith((*ASKS, ":", "：")):
        return "paragraph"
    return kind


def _is_short(text: str, words: int) -> bool:
    """Tell whether a text is one phrase of so many words at most. Long ones are not even counted."""
    return len(text) < HEAD and not INNER_STOP.search(text) and len(WORDS.findall(text)) <= words


def _ids(source: str, lines: Sequence[Line]) -> list[str]:
    """Name passages by source and line; a second one on a line gets a letter (S1-13b)."""
    seen: Counter[int] = Counter()
    ids = []
    for line in lines:
        ids.append(f"{source}-{line.number}" + ("" if not seen[line.number] else _letter(seen[line.number])))
        seen[line.number] += 1
    return ids


def _letter(count: int) -> str:
    return chr(ord("a") + count) if count < 26 else f"z{count}"


def segment(draft: Draft) -> Draft:
    """Make a passage of each paragraph or step, with its text as repaired and the stretch of the source it came from."""
    text = draft.source.text
    lines = laid_out(text, draft.lines)
    stretches = [_stripped(text, line) for line in lines]
    spans = compose(text, draft.edits)
    passages = []
    texts = [_on_one_line(said, line) for said, line in zip(render_ranges(spans, stretches), lines, strict=True)]
    for index, (name, line) in enumerate(zip(_ids(draft.source.id, lines), lines, strict=True)):
        if not SAYS.search(texts[index]):
            continue
        kind = kind_of(texts[index], first=index == 0, titled=draft.titled, alone=len(texts) == 1)
        following = texts[index + 1] if index + 1 < len(texts) else ""
        kind = _in_place(kind, texts[index], following)
        start, end = stretches[index]
        passages.append(Passage(name, draft.source.id, line.lang, kind, texts[index], start, end))
    return replace(draft, passages=tuple(passages))


def _on_one_line(said: str, line: Line) -> str:
    """Write a paragraph that was wrapped on one line; between Chinese characters a break is no space."""
    if "\n" not in said:
        return said.strip()
    return ("" if LANGUAGES[line.lang].script == "Han" else " ").join(part.strip() for part in said.split("\n"))


def _stripped(text: str, line: Line) -> tuple[int, int]:
    inner = text[line.start : line.end]
    start = line.start + len(inner) - len(inner.lstrip())
    return start, start + len(inner.strip())
