"""Finds the macro calls of a text and reads them, without running anything.

Jinja serves as the parser alone: what it parses must be one call of a known macro with literal arguments, perhaps followed by
one attribute. Statements, filters, variables and arithmetic are refused, so text can never make the build do anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

Argument = str | int | float | bool | None | list["Argument"]
_OPEN = re.compile(r"\{\{|\{%")
_STOPS = re.compile(r"\}\}|\n\n|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'", re.DOTALL)

# Jinja's comment sign {# opens inside { #id } as soon as someone drops the space, and would swallow the page: moved out of the way.
_JINJA = SandboxedEnvironment(comment_start_string="\x00{#", comment_end_string="#}\x00", autoescape=True)


@dataclass(frozen=True, slots=True)
class Call:
    """One `{{ name(arguments).attribute }}` and where it stands (offsets in characters, end exclusive)."""

    start: int
    end: int
    name: str
    arguments: tuple[Argument, ...]
    keywords: Mapping[str, Argument]
    attribute: str | None


@dataclass(frozen=True, slots=True)
class BadCall:
    """Something in braces that is no macro call, and why."""

    start: int
    end: int
    message: str


def find_calls(text: str) -> list[Call | BadCall]:
    """List all macro calls in order.

    >>> find_calls('拨打 {{ hotline("110") }}。')[0].arguments
    ('110',)
    >>> find_calls("{% for x in y %}")[0].message
    'statements ({% … %}) are not allowed'
    >>> find_calls("{{ 7 * 7 }}")[0].message
    'only a macro call with literal values may stand between {{ and }}'
    """
    return list(_calls(text)) if "{" in text else []


@lru_cache(maxsize=4096)
def _calls(text: str) -> tuple[Call | BadCall, ...]:
    """The same text is read by every check."""
    found: list[Call | BadCall] = []
    position = 0
    while opening := _OPEN.search(text, position):
        start = opening.start()
        if opening[0] == "{%":
            found.append(BadCall(start, opening.end(), "statements ({% … %}) are not allowed"))
            position = opening.end()
            continue
        end = _closing(text, opening.end())
        if end is None:
            found.append(BadCall(start, opening.end(), "{{ is not closed by }} in this paragraph"))
            position = opening.end()
            continue
        found.append(_read_call(text, start, end))
        position = end
    return tuple(found)


def _closing(text: str, position: int) -> int | None:
    """Find the end of the }} that closes, passing over quoted strings; a macro never goes over an empty line."""
    for match in _STOPS.finditer(text, position):
        if match[0] == "}}":
            return match.end()
        if match[0] == "\n\n":
            return None
    return None


def _read_call(text: str, start: int, end: int) -> Call | BadCall:
    read = _read(text[start:end])
    return BadCall(start, end, read) if isinstance(read, str) else Call(start, end, *read)


@lru_cache(maxsize=8192)
def _read(text: str) -> tuple[str, tuple[Argument, ...], Mapping[str, Argument], str | None] | str:
    """Read one call: its name, arguments, keywords and attribute; or why it is none. The same call stands on many pages."""
    try:
        body = _JINJA.parse(text).body
    except TemplateSyntaxError as error:
        return f"cannot be read: {error.message}"
    expression = body[0].nodes[0] if len(body) == 1 and isinstance(body[0], nodes.Output) and len(body[0].nodes) == 1 else None
    attribute = None
    if isinstance(expression, nodes.Getattr):
        attribute, expression = expression.attr, expression.node
    if (
        not isinstance(expression, nodes.Call)
        or not isinstance(expression.node, nodes.Name)
        or expression.dyn_args
        or expression.dyn_kwargs
    ):
        return "only a macro call with literal values may stand between {{ and }}"
    try:
        arguments = tuple(_literal(argument) for argument in expression.args)
        keywords = {keyword.key: _literal(keyword.value) for keyword in expression.kwargs}
    except ValueError as error:
        return str(error)
    return expression.node.name, arguments, keywords, attribute


def _literal(node: nodes.Expr) -> Argument:
    if isinstance(node, nodes.Const):
        value: Argument = node.value
        return value
    if isinstance(node, nodes.List):
        return [_literal(item) for item in node.items]
    if isinstance(node, nodes.Name):
        raise ValueError(f"argument {node.name} is not in quotes")
    raise ValueError("arguments must be plain texts, numbers, true or false")
