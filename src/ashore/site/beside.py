"""Pages that show one page in two languages, section beside section, for readers who compare and for families who read two languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from ashore.site.addresses import beside_path, page_path, relative
from ashore.site.pieces import Pieces
from ashore.site.plan import Plan
from ashore.site.rehome import moved, rehome
from ashore.site.sections import Part

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
        here = beside_path(lang, name, other)
        target = out / here / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        names = {language.id: language.name for language in plan.settings.languages}
        words = plan.words(lang)
        text = template.render(
            one={"lang": lang, "name": names[lang], "href": relative(here, page_path(lang, name)), "title": languages[lang][name].title},
            other={
                "lang": other,
                "name": names[other],
                "href": relative(here, page_path(other, name)),
                "title": languages[other][name].title,
            },
            rows=rows(languages, lang, name, other),
            t=words.__getitem__,
            home=relative(here, f"{lang}/"),
            assets={key: relative(here, "") + asset.address for key, asset in plan.assets.items()},
            canonical=plan.settings.site_url + page_path(lang, name) if plan.settings.site_url else None,
        )
        target.write_text(text, encoding="utf-8")


def _pairs(languages: Languages) -> Iterator[tuple[str, str, str]]:
    for lang, pages in languages.items():
        yield from ((lang, name, other) for name in pages for other in languages if other != lang and name in languages[other])


def rows(languages: Languages, lang: str, name: str, other: str) -> list[Row]:
    """Put the sections of a page beside those with the same id in another language. Ids of the second column end in its language."""
    here = beside_path(lang, name, other)
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
