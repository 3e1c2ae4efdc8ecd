"""All pages of a language on one, to print or to read in one go. Links between pages become links within it.

Pages that are only looked up in (settings, `reference`) stand on a second one: with them the first would be too long to be printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
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
# Where each page of a site stands among all pages: the address of the page of all pages, and the page's name.
Places = Mapping[str, tuple[str, str]]
_LEVEL = re.compile(r"(</?h)([1-5])(?=[\s>])")
_FOLDED = re.compile(r"<details(?=[\s>])")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page as a chapter: its id, title and HTML, headings one level down."""

    id: str
    title: str
    body: Markup


def whole_path(lang: str, *, reference: bool = False) -> str:
    """Say where the page of all pages stands.

    >>> whole_path("zh"), whole_path("zh", reference=True)
    ('zh/all/', 'zh/all/reference/')
    """
    return f"{lang}/all/reference/" if reference else f"{lang}/all/"


def write_whole(plan: Plan, lang: str, pages: Mapping[str, Pieces], environment: Environment, out: Path) -> None:
    """Write the pages of all pages of one language, in the order in which they come in `pages`."""
    groups = chapters(lang, pages, lambda name, id: _twins(plan, lang, name, id), plan.settings.reference)
    for here, group in groups.items():
        other = next((there for there in groups if there != here), None)
        reference = here == whole_path(lang, reference=True)
        twins = [(one.id, one.name, relative(here, whole_path(one.id, reference=reference))) for one in plan.settings.languages]
        target = out / here / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        text = environment.get_template("whole.html").render(
            lang=lang,
            chapters=group,
            languages=twins,
            t=plan.words(lang).__getitem__,
            home=relative(here, f"{lang}/"),
            other=other and relative(here, other),
            reference=reference,
            assets={key: relative(here, "") + asset.address for key, asset in plan.assets.items()},
        )
        target.write_text(text, encoding="utf-8")


def _twins(plan: Plan, lang: str, name: str, id: str) -> str:
    """The links from a section, or from a page's beginning, to the same in the other languages, as the page itself would have them."""
    reference = name in plan.settings.reference
    twins = place_twins(plan, lang, name, page_path(lang, name), lambda other: whole_path(other, reference=reference), id)
    return twin_list(within(name, id or name), twins)


def chapters(
    lang: str, pages: Mapping[str, Pieces], twins: Twins = lambda name, id: "", reference: Collection[str] = ()
) -> dict[str, list[Chapter]]:
    """Make each page a chapter whose ids begin with the page's name, by the address of the page of all pages where it stands.

    `twins` gives the links behind a heading, by page and section.
    """
    groups: dict[str, list[str]] = {}
    for name in sorted(pages, key=lambda name: name in reference):
        groups.setdefault(whole_path(lang, reference=name in reference), []).append(name)
    places = {page_path(lang, name): (here, name) for here, names in groups.items() for name in names}
    return {
        here: [Chapter(name, pages[name].title, _body(lang, name, pages[name].parts, places, twins)) for name in names]
        for here, names in groups.items()
    }


def _headed(name: str, part: Part, twins: Twins) -> str:
    if part.id:
        return f'<h2 id="{part.id}">{part.heading}</h2>\n{twins(name, part.id)}{part.body}'
    return part.body.replace("</h1>", f"</h1>\n{twins(name, '')}", 1)


def _body(lang: str, name: str, parts: Sequence[Part], places: Places, twins: Twins) -> Markup:
    html = "\n".join(_headed(name, part, twins) for part in parts)
    lowered = _LEVEL.sub(lambda tag: f"{tag[1]}{int(tag[2]) + 1}", html)
    # Many pages on one would have many landmarks of one name, which tell nobody where he is.
    lowered = lowered.replace("<nav ", '<div role="group" ').replace("</nav>", "</div>")
    # Paper unfolds nothing, and not every browser opens what is folded when it prints.
    lowered = _FOLDED.sub("<details open", lowered)
    here = page_path(lang, name)
    return Markup(rehome(lowered, _address(here, places[here][0], places), lambda id: within(name, id)))


def within(name: str, id: str) -> str:
    """Name a section of a page within the page of all pages; a page's own id stays.

    >>> within("visits", "may"), within("visits", "visits")
    ('visits.may', 'visits')
    """
    return name if id == name else f"{name}.{id}"


def _address(here: str, there: str, places: Places) -> Change:
    def address(href: str) -> str:
        target = target_of(here, href)
        if target is None:
            return href
        path, fragment = target
        if path in places:
            whole, name = places[path]
            return (relative(there, whole) if whole != there else "") + f"#{within(name, fragment or name)}"
        return relative(there, path) + (f"#{fragment}" if fragment else "")

    return address
