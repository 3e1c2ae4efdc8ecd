"""Edits as contributors make them, planted into real sections and texts: some change only the looks, some what is said.

Each edit takes Markdown (or a text of data/) and gives it changed, or None where it has nothing to work on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Edit = Callable[[str], str | None]

_MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_WORD = re.compile(r"(?<![\w{#.\"'/-])[^\W\d_]{4,}(?![\w}\"'/-])|[\u4e00-\u9fff]{2}")
_NEGATION = re.compile(r"\b(?:not|no|never|No|nunca|ninguna?)\b ?|不|没有|未")
_HAN = re.compile(r"[\u4e00-\u9fff]")


_NO_PROSE = r"#|\||!!!|title:|---"


def _outside(text: str, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str], skip: str = _NO_PROSE) -> str | None:
    """Change the first match in a line of prose that stands in no macro."""
    taken = [match.span() for match in _MACRO.finditer(text)]
    for match in pattern.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 :].split("\n")[0]
        if any(start < match.end() and match.start() < end for start, end in taken) or re.match(skip, line):
            continue
        return text[: match.start()] + change(match) + text[match.end() :]
    return None


def rewrap(text: str) -> str | None:
    """Break a paragraph at another word, as an editor with a fill command does."""
    return _outside(text, re.compile(r"(?<=[a-z,]) (?=[a-záéíóú])|(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])"), lambda match: "\n")


def emphasise(text: str) -> str | None:
    return _outside(text, _WORD, lambda match: f"**{match[0]}**", _NO_PROSE + r"|.*\*")


def slant(text: str) -> str | None:
    return _outside(text, _WORD, lambda match: f"*{match[0]}*", _NO_PROSE + r"|.*\*")


def point_elsewhere(text: str) -> str | None:
    return _outside(text, _WORD, lambda match: f"[{match[0]}](https://a.example/{len(text)})")


def widen(text: str) -> str | None:
    """Write a comma, stop or colon in the other width."""
    pairs = {",": "，", ":": "：", "?": "？", "，": ",", "：": ":", "？": "?", "。": ".", "、": "、"}
    return _outside(text, re.compile("[,，：？。](?![0-9])|(?<=[a-z])[:?]"), lambda match: pairs[match[0]])


def quote_otherwise(text: str) -> str | None:
    return _outside(text, re.compile("[“”«»]"), lambda match: "」" if match[0] in "”»" else "「")


def space_out(text: str) -> str | None:
    return _outside(text, re.compile(r" (?=\S)|(?<=[。，])"), lambda match: "\u00a0 ")


def trail(text: str) -> str | None:
    return text.rstrip("\n") + "  \n\n\n" if text.endswith("\n") else f"  {text} "


def hide_signs(text: str) -> str | None:
    """Leave signs behind that nobody sees, as copying from a browser does."""
    return _outside(text, _WORD, lambda match: f"{match[0][:1]}\u200b\u00ad{match[0][1:]}")


def reorder_attributes(text: str) -> str | None:
    changed = re.sub(r"\{ #([a-z0-9-]+) \}", r"{ .plain #\1 data-x='1' }", text, count=1)
    return changed if changed != text else None


def respace_macro(text: str) -> str | None:
    return _sub(text, r"\{\{ (\w+)\(\"([^\"]*)\"\)(\.\w+)? \}\}", lambda match: f"{{{{{match[1]}( '{match[2]}' ){match[3] or ''}}}}}")


def change_word(text: str) -> str | None:
    return _outside(text, _WORD, lambda match: "树木" if _HAN.match(match[0]) else "branches")


def drop_word(text: str) -> str | None:
    return _outside(text, _WORD, lambda match: "")


def add_figure(text: str) -> str | None:
    return _outside(text, _WORD, lambda match: f"{match[0]} 7 ")


def change_negation(text: str) -> str | None:
    """Lose the first negation, or, where there is none, gain one."""
    return _outside(text, _NEGATION, lambda match: "") or _outside(text, _WORD, lambda match: f"{match[0]} no ")


def change_argument(text: str) -> str | None:
    return _sub(text, r"(\{\{ \w+\(\")([a-z0-9-]+)(?=\")", lambda match: f"{match[1]}{match[2]}9")


def change_macro(text: str) -> str | None:
    return _sub(text, r"\{\{ (\w+)\(", lambda match: f"{{{{ {match[1]}x(")


def change_number(text: str) -> str | None:
    return _sub(text, r"(\{\{ (?:days|months|years|count|money|percent)\()([0-9]+)", lambda match: f"{match[1]}{int(match[2]) + 1}")


def drop_macro(text: str) -> str | None:
    return _sub(text, r"\{\{ \w+\([^{}]*\)(?:\.\w+)? \}\}", lambda match: "")


def change_link_words(text: str) -> str | None:
    return _sub(text, r"(\{\{ link\(\"[^\"]+\", \")([^\"]+)", lambda match: f"{match[1]}{match[2]}7")


def _sub(text: str, pattern: str, change: Callable[[re.Match[str]], str]) -> str | None:
    changed = re.sub(pattern, change, text, count=1)
    return changed if changed != text else None


COSMETIC: Mapping[str, Edit] = {
    edit.__name__: edit
    for edit in (
        rewrap,
        emphasise,
        slant,
        point_elsewhere,
        widen,
        quote_otherwise,
        space_out,
        trail,
        hide_signs,
        reorder_attributes,
        respace_macro,
    )
}
REAL: Mapping[str, Edit] = {
    edit.__name__: edit
    for edit in (
        change_word,
        drop_word,
        add_figure,
        change_negation,
        change_argument,
        change_macro,
        change_number,
        drop_macro,
        change_link_words,
    )
}
# Texts of data/ know no Markdown.
_FOR_TEXTS = ("widen", "quote_otherwise", "space_out", "trail", "hide_signs", "respace_macro")
COSMETIC_DATA: Mapping[str, Edit] = {name: COSMETIC[name] for name in _FOR_TEXTS}
REAL_DATA: Mapping[str, Edit] = {
    name: REAL[name] for name in ("change_word", "drop_word", "add_figure", "change_negation", "change_argument")
}
