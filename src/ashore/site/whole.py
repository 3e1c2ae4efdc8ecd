"""All pages of a language on one, to print or to read in one go. Links between pages become links within it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from ashore.site.addresses import page_path, relative
from ashore.site.pieces import Pieces
from ashore.site.plan import Plan
from ashore.site.rehome import Change, rehome, target_of
from ashore.site.sections import Part
from ashore.site.twins import place_twins, twin_list

Twins = Callable[[str, str], str]
_LEVEL = re.compile(r"(</?h)([1-5])(?=[\s>])")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page as a chapter: its id, title and HTML, headings one level down."""

    id: str
    title: str
    body: Markup


def whole_path(lang: str) -> str:
    """Say where the page of all pages stands.

    >>> whole_path("zh")
    'zh/all/'
    """
    return f"{lang}/all/"


def write_whole(plan: Plan, lang: str, pages: Mapping[str, Pieces], environment: Environment, out: Path) -> None:
    """Write the page of all pages of one language, in the order in which they come in `pages`."""
    here = whole_path(lang)
    target = out / here / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    text = environment.get_template("whole.html").render(
        lang=lang,
        chapters=chapters(lang, pages, lambda name, id: _twins(plan, lang, name, id)),
        languages=[(language.id, language.name, relative(here, whole_path(language.id))) for language in plan.settings.languages],
        t=plan.words(lang).__getitem__,
        home=relative(here, f"{lang}/"),
        assets={key: relative(here, "") + asset.address for key, asset in plan.assets.items()},
    )
    target.write_text(text, encoding="utf-8")


def _twins(plan: Plan, lang: str, name: str, id: str) -> str:
    """The links from a section, or from a page's beginning, to the same in the other languages, as the page itself would have them."""
    return twin_list(within(name, id or name), place_twins(plan, lang, name, page_path(lang, name), whole_path, id))


def chapters(lang: str, pages: Mapping[str, Pieces], twins: Twins = lambda name, id: "") -> list[Chapter]:
    """Make each page a chapter whose ids begin with the page's name. `twins` gives the links behind a heading, by page and section."""
    places = {page_path(lang, name): name for name in pages}
    return [Chapter(name, page.title, _body(lang, name, page.parts, places, twins)) for name, page in pages.items()]


def _headed(name: str, part: Part, twins: Twins) -> str:
    if part.id:
        return f'<h2 id="{part.id}">{part.heading}</h2>\n{twins(name, part.id)}{part.body}'
    return part.body.replace("</h1>", f"</h1>\n{twins(name, '')}", 1)


def _body(lang: str, name: str, parts: Sequence[Part], places: Mapping[str, str], twins: Twins) -> Markup:
    html = "\n".join(_headed(name, part, twins) for part in parts)
    lowered = _LEVEL.sub(lambda tag: f"{tag[1]}{int(tag[2]) + 1}", html)
    # Many pages on one would have many landmarks of one name, which tell nobody where he is.
    lowered = lowered.replace("<nav ", '<div role="group" ').replace("</nav>", "</div>")
    return Markup(rehome(lowered, _address(page_path(lang, name), whole_path(lang), places), lambda id: within(name, id)))


def within(name: str, id: str) -> str:
    """Name a section of a page within the page of all pages; a page's own id stays.

    >>> within("visits", "may"), within("visits", "visits")
    ('visits.may', 'visits')
    """
    return name if id == name else f"{name}.{id}"


def _address(here: str, there: str, places: Mapping[str, str]) -> Change:
    def address(href: str) -> str:
        target = target_of(here, href)
        if target is None:
            return href
        path, fragment = target
        if path in places:
            return f"#{within(places[path], fragment or places[path])}"
        return relative(there, path) + (f"#{fragment}" if fragment else "")

    return address
