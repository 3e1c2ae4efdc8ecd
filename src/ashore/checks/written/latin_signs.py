"""The typography of languages in Latin script: each rule a name, which the table of a language (languages/) lists.

English apostrophes stay as they are typed; only signs that a careful printer would never let pass are named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

Fault = tuple[int, str, str, str]  # offset, message, rule, fix
_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![ \t]*(?:\n|[-*+#]|[0-9]+[.)])))*")
_ORDINAL = re.compile(
    r"(?<![^\W_])(?:n[º°]|n\.[o°](?![a-z])|no\.|nro\.?|núm(?=[ \u00a0]?[0-9\ue000]))(?=[ \u00a0]?[0-9\ue000])", re.IGNORECASE
)


def _found(pattern: re.Pattern[str], expected: str, rule: str, text: str) -> Iterator[Fault]:
    """Name each sign that a pattern finds, and what belongs there."""
    for match in pattern.finditer(text):
        message = f"“{match[0].strip()}” is not how this language is set (expected {expected})"
        yield match.start(), message, rule, f"Write {expected}."


def _spaced(pattern: re.Pattern[str], message: str, fix: str, text: str) -> Iterator[Fault]:
    for match in pattern.finditer(text):
        yield match.start(), message, "latin-space", fix


def _unopened(text: str) -> Iterator[Fault]:
    """A Spanish question or exclamation is opened as well as closed, in the same paragraph.

    >>> [message for _, message, _, _ in _unopened("¿Vendrán? Qué hacer? ¿Y si no")]
    ['“?” closes what “¿” has not opened', '“¿” is not closed by “?”']
    """
    for block in _BLOCK.finditer(text):
        for opening, closing in ("¿?", "¡!"):
            yield from _pairs(block[0], block.start(), opening, closing)


def _pairs(text: str, start: int, opening: str, closing: str) -> Iterator[Fault]:
    open_at: list[int] = []  # one question may stand inside another
    for match in re.finditer(f"[{opening}{closing}]", text):
        if match[0] == opening:
            open_at.append(start + match.start())
        elif open_at:
            open_at.pop()
        elif text[match.start() - 1] != closing:
            message = f"“{closing}” closes what “{opening}” has not opened"
            yield start + match.start(), message, "latin-inverted", f"Write {opening} where the question or exclamation begins."
    for place in open_at:
        yield place, f"“{opening}” is not closed by “{closing}”", "latin-inverted", f"Write {closing} where it ends."


def _rule(pattern: str, expected: str, rule: str) -> Callable[[str], Iterator[Fault]]:
    return partial(_found, re.compile(pattern, re.MULTILINE), expected, rule)


def _space(pattern: str) -> Callable[[str], Iterator[Fault]]:
    return partial(_spaced, re.compile(pattern, re.MULTILINE), "a space too many", "Remove the space.")


# A sign of a macro (\ue000) counts as a letter beside it.
RULES: Mapping[str, Callable[[str], Iterator[Fault]]] = {
    "english_quotes": _rule(r"[«»]|(?<!\ue000)\"(?!\ue000)", "“ ”", "latin-quotes"),
    "spanish_quotes": _rule(r"[“”]|(?<!\ue000)\"(?!\ue000)", "« »", "latin-quotes"),
    "inside_quotes": _space(r"(?<=«)[ \u00a0]+|[ \u00a0]+(?=»)"),
    "dots": _rule(r"(?<!\.)\.\.\.(?!\.)", "…", "latin-dots"),
    "dash": _rule(r"(?<=[^\s|:-]) -{1,3} (?=[^\s|:-])|(?<=[^\W_])--(?=[^\W_])|(?<=[^\W_]) ?— ?(?=[^\W_])", "–", "latin-dash"),
    "sign_space": _space(r"(?<=[^\W_]) +(?=[,.;:?!](?:\s|$))"),
    "double_space": _space(r"(?<=[^\s|])(?<!\ue001) {2,}(?=[^\s|])"),
    "lost_space": partial(_spaced, re.compile(r"(?<=[^\W\d_])[,;](?=[^\W\d_])"), "a space is missing after the sign", "Write a space."),
    "inverted": _unopened,
    "ordinal": lambda text: _found(_ORDINAL, "n.º", "latin-ordinal", text),
}
