"""Which words of the interface the templates and the code around them show, found by reading these, not by running them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, nodes

import ashore.agreement.page
import ashore.site
from ashore.knowledge.load import Knowledge
from ashore.reach.difference import Change, Place

Uses = Mapping[str, tuple[str, ...]]


def read_templates(overrides: Path) -> dict[str, str]:
    """Give the text of every template by its path under `overrides`."""
    return {path.relative_to(overrides).as_posix(): path.read_text(encoding="utf-8") for path in sorted(overrides.rglob("*.html"))}


def read_code() -> dict[str, str]:
    """Give the code that hands words to the templates by name, and that of the page which tells how the languages stand."""
    files = [*sorted(Path(ashore.site.__file__).parent.glob("*.py")), Path(ashore.agreement.page.__file__)]
    return {path.name if path.parent.name == "site" else "status.py": path.read_text(encoding="utf-8") for path in files}


def words_used(templates: Mapping[str, str], ids: Iterable[str], groups: Iterable[str] = ()) -> Uses:
    """Say for each id of ui.yml which templates show it.

    An id is used if the template holds it as a text. `"language.name." ~ lang` uses every id that begins so, which may name a
    word in a language that never shows it: better told once too often than not.

    >>> words_used({"a.html": '{{ t("nav.menu") }}{{ t("name." ~ x) }}'}, ["nav.menu", "name.zh", "other"])
    {'nav.menu': ('a.html',), 'name.zh': ('a.html',)}
    """
    known = list(ids)
    texts = {name: _held(text, name.endswith(".py")) for name, text in templates.items()}
    used = {id: tuple(name for name, found in texts.items() if found.shows(id)) for id in known}
    for group in groups:
        if group in used:
            used[group] = (*used[group], "menu")
    return {id: names for id, names in used.items() if names}


@dataclass(frozen=True)
class _Held:
    """The texts that a template or a piece of code holds; `openings` are those with which longer ids begin."""

    whole: frozenset[str]
    openings: tuple[str, ...]

    def shows(self, id: str) -> bool:
        return id in self.whole or id.startswith(self.openings)


@lru_cache(maxsize=512)
def _held(text: str, code: bool) -> _Held:
    """Read a file once, however many versions of the data are held against it."""
    found = frozenset(_constants(text) if code else _texts(text))
    return _Held(found, tuple(sorted(one for one in found if one.endswith("."))))


def _texts(template: str) -> Iterator[str]:
    tree = Environment(autoescape=True).parse(template)
    yield from (const.value for const in tree.find_all(nodes.Const) if isinstance(const.value, str))


def _constants(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


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
