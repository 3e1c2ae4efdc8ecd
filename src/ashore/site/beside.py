"""Pages that show one page in two languages, section beside section, for readers who compare and for families who read two languages.

Two texts weigh twice, and a bad line is slow: what packs to more than a page may is cut between sections
into parts that follow one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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

# Of the 14 kB that a page may weigh, the rest is its head and header.
_MOST = 11_500
Languages = Mapping[str, Mapping[str, Pieces]]


@dataclass(frozen=True, slots=True)
class Row:
    """The same section in two languages, ready to show; `other` is None where the second language lacks it."""

    one: Markup
    other: Markup | None

    @property
    def weight(self) -> int:
        """About what it adds to a page as it is sent."""
        return packed(f"{self.one}{self.other or ''}".encode())


def write_beside(plan: Plan, languages: Languages, environment: Environment, out: Path) -> None:
    """Write every page beside each of its twins."""
    template = environment.get_template("beside.html")
    for lang, name, other in _pairs(languages):
        first = beside_path(lang, name, other)
        stretches = cut([row.weight for row in rows(languages, lang, name, other, first)])
        places = [first if number == 1 else f"{first}{number}/" for number in range(1, len(stretches) + 1)]
        for here, (start, end) in zip(places, stretches, strict=True):
            target = out / here / "index.html"
            target.parent.mkdir(parents=True, exist_ok=True)
            shown = rows(languages, lang, name, other, here)[start:end]
            target.write_text(
                template.render(_values(plan, languages, name, (lang, other), here, places) | {"rows": shown}), encoding="utf-8"
            )


def _values(plan: Plan, languages: Languages, name: str, pair: tuple[str, str], here: str, places: Sequence[str]) -> dict[str, object]:
    names = {language.id: language.name for language in plan.settings.languages}
    one, other = (
        {
            "lang": lang,
            "name": names[lang],
            "href": relative(here, page_path(lang, name)),
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
        "assets": {key: relative(here, "") + asset.address for key, asset in plan.assets.items()},
        "canonical": plan.settings.site_url + page_path(pair[0], name) if plan.settings.site_url else None,
        "parts": [(number, "" if place == here else relative(here, place)) for number, place in enumerate(places, 1)],
    }


def cut(weights: Sequence[int]) -> list[tuple[int, int]]:
    """Cut rows into stretches that are not too heavy, as (from, to); a row that is too heavy by itself stands alone.

    >>> cut([6000, 3000, 4000, 20000, 500])
    [(0, 2), (2, 3), (3, 4), (4, 5)]
    """
    found: list[tuple[int, int]] = []
    start = weight = 0
    for at, one in enumerate(weights):
        if at > start and weight + one > _MOST:
            found.append((start, at))
            start, weight = at, 0
        weight += one
    return [*found, (start, len(weights))]


def _pairs(languages: Languages) -> Iterator[tuple[str, str, str]]:
    for lang, pages in languages.items():
        yield from ((lang, name, other) for name in pages for other in languages if other != lang and name in languages[other])


def rows(languages: Languages, lang: str, name: str, other: str, here: str) -> list[Row]:
    """Put the sections of a page beside those with the same id in another language. Ids of the second column end in its language.

    `here` is where they are shown.
    """
    theirs = {part.id: part for part in languages[other][name].parts}
    made = []
    for part in languages[lang][name].parts:
        twin = theirs.get(part.id)
        shown = _shown(twin, page_path(other, name), here, f"-{other}") if twin else None
        made.append(Row(_shown(part, page_path(lang, name), here, ""), shown))
    return made


def _shown(part: Part, where: str, here: str, ending: str) -> Markup:
    heading = f'<h2 id="{part.id}">{part.heading}</h2>\n' if part.id else ""
    return Markup(rehome(heading + part.body, moved(where, here), lambda id: id + ending))
