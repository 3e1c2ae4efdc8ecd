"""Which words of the interface the templates and the code around them show, found by reading these, not by running them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, nodes

import ashore.site
from ashore.knowledge.load import Knowledge
from ashore.reach.difference import Change, Place

Uses = Mapping[str, tuple[str, ...]]


def read_templates(overrides: Path) -> dict[str, str]:
    """Give the text of every template by its path under `overrides`."""
    return {path.relative_to(overrides).as_posix(): path.read_text(encoding="utf-8") for path in sorted(overrides.rglob("*.html"))}


def read_code() -> dict[str, str]:
    """Give the code that hands words to the templates by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(Path(ashore.site.__file__).parent.glob("*.py"))}


def words_used(templates: Mapping[str, str], ids: Iterable[str], groups: Iterable[str] = ()) -> Uses:
    """Say for each id of ui.yml which templates show it.

    An id is used if the template holds it as a text. `"language.name." ~ lang` uses every id that begins so, which may name a
    word in a language that never shows it: better told once too often than not.

    >>> words_used({"a.html": '{{ t("nav.menu") }}{{ t("name." ~ x) }}'}, ["nav.menu", "name.zh", "other"])
    {'nav.menu': ('a.html',), 'name.zh': ('a.html',)}
    """
    known = list(ids)
    texts = {name: set(_constants(text) if name.endswith(".py") else _texts(text)) for name, text in templates.items()}
    used = {id: tuple(name for name, found in texts.items() if _shows(found, id)) for id in known}
    for group in groups:
        if group in used:
            used[group] = (*used[group], "menu")
    return {id: names for id, names in used.items() if names}


def _texts(template: str) -> Iterator[str]:
    tree = Environment(autoescape=True).parse(template)
    yield from (const.value for const in tree.find_all(nodes.Const) if isinstance(const.value, str))


def _constants(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _shows(texts: set[str], id: str) -> bool:
    return id in texts or any(text.endswith(".") and id.startswith(text) for text in texts)


def compare_frame(before: Knowledge, after: Knowledge, used_before: Uses, used_after: Uses) -> list[Change]:
    """List the words of the templates that differ, each once a language."""
    changes = []
    for id in dict.fromkeys([*used_after, *used_before]):
        where = ", ".join(used_after.get(id) or used_before[id])
        for lang in dict.fromkeys([*after.languages, *before.languages]):
            old, new = _word(before, id, lang, used_before), _word(after, id, lang, used_after)
            if old != new:
                changes.append(Change(Place(lang, "", where), "frame", old, new))
    return changes


def _word(knowledge: Knowledge, id: str, lang: str, used: Uses) -> str:
    return knowledge.ui[id].text.get(lang, "") if id in used and id in knowledge.ui else ""
