"""Finds what a section or text said when it was confirmed, among the versions that its file has had: the one with the recorded stamp."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ashore.agreement.normalise import normal_markdown
from ashore.agreement.stamps import section_texts, stamp, text_stamp
from ashore.agreement.units import Unit
from ashore.errors import AshoreError
from ashore.knowledge.strict_yaml import load
from ashore.knowledge.texts import texts_in
from ashore.pages.parse import parse_page


def text_of(unit: Unit, lang: str, text: str, languages: tuple[str, ...]) -> str | None:
    """Give what the unit says in a language, from the content of its file (now, or as it was)."""
    return next((found for id, found in _all(unit, lang, text, languages) if id == unit.id), None)


def text_with_stamp(unit: Unit, lang: str, mark: str, versions: Iterable[str], languages: tuple[str, ...]) -> str | None:
    """Give the text with the recorded stamp from the newest version that holds it; None if none does.

    The stamp alone decides, so that a section that got another id, or an item that moved in its list, is found all the same.
    """
    make = (lambda text: stamp(normal_markdown(text))) if unit.is_section else text_stamp
    return next((text for version in versions for _, text in _all(unit, lang, version, languages) if make(text) == mark), None)


def _all(unit: Unit, lang: str, content: str, languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every section or text of a file with its id. An old version that cannot be read says nothing."""
    path = unit.places[lang][0]
    if not unit.is_section:
        yield from ((f"{path}#{entry}.{field}", text) for entry, field, one, text in _yaml(path, content, languages) if one == lang)
        return
    name = unit.id.partition("#")[0]
    try:
        page = parse_page(content, name, lang, path)
    except AshoreError:
        return
    yield from ((f"{name}#{id}", text) for id, text, _ in section_texts(page))


def _yaml(path: str, content: str, languages: tuple[str, ...]) -> Iterator[tuple[str, str, str, str]]:
    document = load(path, content)
    for entry in document.value if isinstance(document.value, list) else ():
        if isinstance(entry, Mapping):
            key = str(entry.get("cluster") or entry.get("id") or "")
            yield from ((key, name, lang, text) for _, name, lang, text in texts_in(entry, languages))
