"""Expands the macros of a page: one pure function, the same for build, checks and exports.

Nothing in a page is run: calls.py reads each call, this module looks the macro up and binds the literal arguments. Every fault
of the text is collected, with line and column and the nearest right name.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import lru_cache

from ashore.errors import AshoreError, nearest
from ashore.knowledge.load import Knowledge
from ashore.model import Finding
from ashore.pages.calls import BadCall, Call, find_calls
from ashore.pages.context import Context, MacroFault, Record, View, ignore
from ashore.pages.macros import BLOCKS, INLINE, RUNNING


def expand(
    markdown: str, lang: str, knowledge: Knowledge, page: str = "index", *, path: str = "", first_line: int = 1, shows: Record = ignore
) -> str:
    """Replace every macro of `markdown` by its HTML in `lang`. Raises AshoreError with all faults of the text.

    `page` is the name of the page (links are relative to it); `path` and `first_line` say where the text stands, for messages.
    `shows` is told of each entry of data/ that the text shows.
    """
    context = inline_context(knowledge, lang, page, shows)
    return _replace(markdown, context, {**INLINE, **RUNNING, **BLOCKS}, path or f"docs/{lang}/{page}.md", first_line)


def inline_context(knowledge: Knowledge, lang: str, page: str = "index", shows: Record = ignore) -> Context:
    """What the inline macros of a text of data/ work with."""
    return Context(knowledge, lang, page, _expand_inline, shows)


def _expand_inline(text: str, context: Context) -> str:
    """Expand a text of data/: inline macros only; what is not a macro is escaped by the caller before."""
    return _replace(text, context, INLINE, "data", 1)


def _replace(text: str, context: Context, macros: Mapping[str, Callable[..., str | View]], path: str, first_line: int) -> str:
    parts: list[str] = []
    faults: list[Finding] = []
    position = 0
    for call in find_calls(text):
        parts.append(text[position : call.start])
        position = call.end
        try:
            _require_own_line(text, call)
            parts.append(run_call(call, context, macros))
        except MacroFault as fault:
            line, column = place(text, call.start, first_line)
            faults.append(Finding(path, line, column, fault.rule, fault.message, fault.fix))
        except AshoreError as error:  # a fault inside a text of data/ that this macro shows
            line, column = place(text, call.start, first_line)
            faults.extend(Finding(path, line, column, f.rule, f"{f.message} (in a text of data/)", f.fix) for f in error.findings)
    if faults:
        raise AshoreError(faults)
    parts.append(text[position:])
    return "".join(parts)


def _require_own_line(text: str, call: Call | BadCall) -> None:
    """A block (a table, a card, a picture) inside a sentence or a list would break the page in two."""
    if isinstance(call, BadCall) or call.name not in BLOCKS:
        return
    before, after = text[: call.start], text[call.end :]
    if (not before or before.endswith("\n\n")) and (not after.strip() or after.startswith("\n\n")):
        return
    raise MacroFault(
        "macro-block", f"{call.name} makes a block and must stand alone", "Put it on a line of its own with an empty line before and after."
    )


def place(text: str, offset: int, first_line: int = 1) -> tuple[int, int]:
    """Give line and column (from 1) of an offset.

    >>> place("ab\\ncd", 4)
    (2, 2)
    """
    return text.count("\n", 0, offset) + first_line, offset - (text.rfind("\n", 0, offset) + 1) + 1


# Asking a function for its signature costs more than most macros do.
_signature = lru_cache(maxsize=None)(inspect.signature)


def run_call(call: Call | BadCall, context: Context, macros: Mapping[str, Callable[..., str | View]]) -> str:
    """Run one call. Raises MacroFault with what is wrong and the way out."""
    if isinstance(call, BadCall):
        raise MacroFault("macro-form", call.message, 'Write {{ name("id") }} with one of the macros of ARCHITECTURE.md.')
    if call.name not in macros:
        inside = call.name in BLOCKS or call.name in RUNNING
        message = f"no macro named “{call.name}” inside a text of data/" if inside else f"no macro named “{call.name}”"
        raise MacroFault("macro-unknown", message, nearest(call.name, macros))
    macro = macros[call.name]
    try:
        _signature(macro).bind(context, *call.arguments, **call.keywords)
    except TypeError as error:
        names = [name for name in _signature(macro).parameters if name != "context"]
        raise MacroFault("macro-argument", f"{call.name}: {error}", f"It takes: {', '.join(names) or 'no arguments'}.") from error
    result = macro(context, *call.arguments, **call.keywords)
    if isinstance(result, View):
        return result.attribute(call.attribute, call.name)
    if call.attribute is not None:
        raise MacroFault("macro-attribute", f"{call.name} has no attribute “{call.attribute}”", f"Write {call.name}(…) alone.")
    return result
