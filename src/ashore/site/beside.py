"""Pages that show one page in two languages, section beside section, for readers who compare and for families who read two languages.

Two texts weigh twice, and a bad line is slow: what packs to more than a page may is cut between sections
into parts that follow one another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from ashore.site.addresses import beside_path, page_path, relative
from ashore.site.packing import packed
from ashore.site.pieces import Pieces
from ashore.site.plan import Plan
from ashore.site.rehome import moved, rehome
from ashore.site.sections import Part
from ashore.site.twins import at_cards, place_twins, twin_list

# Of the 14 kB that a page may weigh, the rest is its head and header.
_MOST = 11_500
Languages = Mapping[str, Mapping[str, Pieces]]


@dataclass(frozen=True, slots=True)
class Row:
    """The same section in two languages, ready to show; `other` is None where the second language lacks it."""

    one: Markup
    other: Markup | None


def write_beside(plan: Plan, languages: Languages, environment: Environment, out: Path) -> None:
    """Write every page beside each of its twins."""
    template = environment.get_template("beside.html")
    for lang, name, other in _pairs(languages):
        first = beside_path(lang, name, other)
        stretches = cut([f"{row.one}{row.other or ''}" for row in _rows(plan, languages, lang, name, other, first)])
        places = [first if number == 1 else f"{first}{number}/" for number in range(1, len(stretches) + 1)]
        for here, (start, end) in zip(places, stretches, strict=True):
            target = out / here / "index.html"
            target.parent.mkdir(parents=True, exist_ok=True)
            shown = _rows(plan, languages, lang, name, other, here)[start:end]
            target.write_text(
                template.render(_values(plan, languages, name, (lang, other), here, places) | {"rows": shown}), encoding="utf-8"
            )


def _values(plan: Plan, languages: Languages, name: str, pair: tuple[str, str], here: str, places: Sequence[str]) -> dict[str, object]:
    names = {language.id: language.name for language in plan.settings.languages}
    one, other = (
        {
            "lang": lang,
            "name": names[lang],
            "title": languages[lang][name].title,
            "description": plan.description(plan.pages[name][lang]),
        }
        for lang in pair
    )
    return {
        "one": one,
        "other": other,
        "t": plan.words(pair[0]).__getitem__,
        "home": relative(here, f"{pair[0]}/"),
        "alone": [(lang, names[lang], relative(here, page_path(lang, name))) for lang in plan.languages_of(name)],
        "assets": {key: relative(here, "") + asset.address for key, asset in plan.assets.items()},
        "canonical": plan.settings.site_url + page_path(pair[0], name) if plan.settings.site_url else None,
        "parts": [(number, "" if place == here else relative(here, place)) for number, place in enumerate(places, 1)],
    }


def _weight(html: str) -> int:
    return packed(html.encode())


def cut(rows: Sequence[str], weigh: Callable[[str], int] = _weight) -> list[tuple[int, int]]:
    """Cut rows into stretches that are not too heavy together, as (from, to); a row that is too heavy by itself stands alone.

    >>> cut(["x" * length for length in (6000, 3000, 4000, 20000, 500)], len)
    [(0, 2), (2, 3), (3, 4), (4, 5)]
    """
    found: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(rows)):
        if weigh("".join(rows[start : at + 1])) > _MOST:
            found.append((start, at))
            start = at
    return [*found, (start, len(rows))]


def _pairs(languages: Languages) -> Iterator[tuple[str, str, str]]:
    for lang, pages in languages.items():
        yield from ((lang, name, other) for name in pages for other in languages if other != lang and name in languages[other])


def _rows(plan: Plan, languages: Languages, lang: str, name: str, other: str, here: str) -> list[Row]:
    """The rows, each with links to the same place in the languages that are not shown."""

    def more(id: str, section: str) -> str:
        twins = place_twins(plan, lang, name, here, lambda third: page_path(third, name), section)
        return twin_list(id, [twin for twin in twins if twin.lang != other]) if id else ""

    return rows(languages, lang, name, other, here, more)


def rows(
    languages: Languages, lang: str, name: str, other: str, here: str, more: Callable[[str, str], str] = lambda id, section: ""
) -> list[Row]:
    """Put the sections and cards of a page beside those with the same id in another language. Ids of the second column end in its language.

    `here` is where they are shown; `more` gives what follows a place, by its id and section.
    """
    theirs = {(id, part.id): part for id, part in _places(languages[other][name].parts)}
    made = []
    for id, part in _places(languages[lang][name].parts):
        twin = theirs.get((id, part.id))
        shown = _shown(twin, page_path(other, name), here, f"-{other}") if twin else None
        made.append(Row(_shown(part, page_path(lang, name), here, "") + Markup(more(id, part.id)), shown))
    return made


def _places(parts: Sequence[Part]) -> Iterator[tuple[str, Part]]:
    """Cut sections further at their cards: each piece with its own id. The heading stands with the first piece."""
    for part in parts:
        for id, html in at_cards(part.body):
            yield id or part.id, Part("" if id else part.id, part.heading, html)


def _shown(part: Part, where: str, here: str, ending: str) -> Markup:
    heading = f'<h2 id="{part.id}">{part.heading}</h2>\n' if part.id else ""
    return Markup(rehome(heading + part.body, moved(where, here), lambda id: id + ending))
