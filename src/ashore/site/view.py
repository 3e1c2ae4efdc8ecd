"""What a template is given to show one page: finished values, so that templates need no logic beyond if and for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from ashore.agreement.page import NAME as STATUS
from ashore.exports.feed import feed_path
from ashore.knowledge.settings import Language
from ashore.model import Page
from ashore.pages.changes import NAME as CHANGES
from ashore.pages.parse import page_title
from ashore.pages.question_index import NAME as FIND
from ashore.site.addresses import alternates, beside_path, correct_path, page_path, relative, site_base
from ashore.site.freshness import Shown, fresh_lines
from ashore.site.meant import meant_json
from ashore.site.plan import Plan
from ashore.site.sections import parts_of, plain_text
from ashore.site.structured import structured_data
from ashore.site.twins import place_twins, with_card_twins

ShownIn = Mapping[str, Sequence[Shown]]
_TOOL = re.compile(r'\bdata-tool="([a-z]+)"')


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page or section in another language. `title` is the page's title there; None where the page is absent in it."""

    lang: str
    name: str
    href: str
    title: str | None


@dataclass(frozen=True, slots=True)
class ViewSection:
    """A section, ready to show. `title` is its heading without markup, `fresh` says when its facts were verified."""

    id: str
    heading: Markup
    title: str
    body: Markup
    twins: tuple[Twin, ...]
    fresh: str = ""


@dataclass(frozen=True, slots=True)
class Social:
    """What is shown where somebody shares the address of a page. `others` are the locales of its twins."""

    url: str
    locale: str
    others: tuple[str, ...]
    image: str | None


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows.

    `offers` are the words of the quiet offer, each language in its own: that the page exists in it too, and the answer no. `root` leads
    from here to the root of the joined site and ends with a slash. `missing`: the page does not exist in this language, and shows the
    one in the language `original`. `correct` leads to the page's own correction page, `how_to_correct` to the section that explains how;
    `lead_id` is the id of what stands before the first section. `meant` is what a 404 page guesses by.
    """

    lang: str
    words: Mapping[str, str]
    root: str
    assets: Mapping[str, str]
    languages: tuple[Language, ...]
    name: str = ""
    missing: bool = False
    original: str = ""
    twins: tuple[Twin, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()
    canonical: str | None = None
    correct: str | None = None
    how_to_correct: str | None = None
    privacy: str | None = None
    status: str | None = None
    changes: str | None = None
    find: str = ""
    feed: str | None = None
    lead: Markup = field(default_factory=Markup)
    lead_id: str = ""
    lead_fresh: str = ""
    sections: tuple[ViewSection, ...] = ()
    search_documents: str = ""
    meant: str = ""
    indexed: bool = True
    beside: tuple[Twin, ...] = ()
    tools: tuple[str, ...] = ()
    offers: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    structured: Markup = field(default_factory=Markup)
    social: Social | None = None

    def word(self, id: str, **values: str) -> str:
        """A word of the interface, with its placeholders filled. Raises KeyError for an id that data/ui.yml does not have."""
        text = self.words[id]
        for name, value in values.items():
            text = text.replace("{" + name + "}", value)
        return text


def page_view(plan: Plan, lang: str, name: str, content: Markup, shown: ShownIn | None = None) -> View:
    """Work out the view of a page from its HTML. `shown` are the facts of each section, by id, as tables and ids."""
    here = page_path(lang, name)
    present = plan.languages_of(name)
    missing = lang not in present
    address = plan.settings.site_url
    parts = parts_of(content)
    first = "" if missing else lead_id(plan.pages[name][lang])
    written = not missing and name not in plan.generated
    lines = fresh_lines(plan, plan.pages[name][lang], shown or {}) if written else {}
    facts = [key for keys in (shown or {}).values() for key in keys]
    return View(
        lang=lang,
        words=plan.words(lang),
        root=relative(here, ""),
        assets=_assets(plan, relative(here, "")),
        languages=plan.settings.languages,
        name=name,
        missing=missing,
        original=present[0],
        # A list of what is out of step is for those who look after the site, not to be found by who needs help.
        indexed=not missing and name not in plan.generated,
        beside=() if missing or name in plan.generated else _beside(plan, lang, name),
        offers={} if missing else _offers(plan, lang, present),
        twins=_twins(plan, lang, name),
        alternates=alternates(name, present, address) if address and not missing else (),
        # An absent page points to the original, so that only that one is found.
        canonical=address + page_path(present[0] if missing else lang, name) if address else None,
        correct=None if missing or name in plan.generated else relative(here, correct_path(lang, name)),
        how_to_correct=_section_address(plan, lang, here, "about", "correct"),
        privacy=_section_address(plan, lang, here, "about", "privacy"),
        status=relative(here, page_path(lang, STATUS)) if STATUS in plan.generated else None,
        find=relative(here, page_path(lang, FIND)),
        changes=relative(here, page_path(lang, CHANGES)) if CHANGES in plan.generated else None,
        feed=relative(here, feed_path(lang)) if address and CHANGES in plan.generated else None,
        tools=tools_of(content),
        lead=_cards(plan, lang, name, parts[0].body),
        structured=structured_data(plan, lang, name, parts, facts) if written else Markup(""),
        social=_social(plan, lang, name, present) if written and address else None,
        lead_id=first,
        lead_fresh=lines.get(first, ""),
        sections=tuple(
            ViewSection(
                part.id,
                Markup(part.heading),
                plain_text(part.heading),
                _cards(plan, lang, name, part.body),
                _twins(plan, lang, name, part.id),
                lines.get(part.id, ""),
            )
            for part in parts[1:]
        ),
        search_documents=relative(here, f"{lang}/search.json"),
    )


def tools_of(html: str) -> tuple[str, ...]:
    """Name the scripts that the tools on a page need: a page without a tool loads none of them.

    >>> tools_of('<div data-tool="where"></div><a class="term" data-tool="term">a</a><a class="term" data-tool="term">b</a>')
    ('term', 'where')
    """
    return tuple(sorted(set(_TOOL.findall(html))))


def not_found_view(plan: Plan, lang: str) -> View:
    """The view of a language's 404 page. A server shows it at any depth, so it leads everywhere from the server's root."""
    base = site_base(plan.settings.site_url)
    twins = tuple(Twin(other.id, other.name, base + page_path(other.id, "index"), None) for other in plan.settings.languages)
    return View(
        lang=lang,
        words=plan.words(lang),
        root=base,
        assets=_assets(plan, base),
        languages=plan.settings.languages,
        indexed=False,
        twins=tuple(twin for twin in twins if twin.lang != lang),
        search_documents=f"{base}{lang}/search.json",
        meant=meant_json(plan, lang),
        find=base + page_path(lang, FIND),
    )


def _beside(plan: Plan, lang: str, name: str) -> tuple[Twin, ...]:
    """Where the page stands beside each of its twins; `name` and `lang` are the other language's."""
    here = page_path(lang, name)
    twins = (twin for twin in _twins(plan, lang, name) if twin.title)
    return tuple(Twin(twin.lang, twin.name, relative(here, beside_path(lang, name, twin.lang)), twin.title) for twin in twins)


def _social(plan: Plan, lang: str, name: str, present: tuple[str, ...]) -> Social:
    root, card = plan.settings.site_url or "", plan.assets.get(f"card.{lang}.png")
    locales = {other: plan.words(other)["social.locale"] for other in present}
    others = tuple(locale for other, locale in locales.items() if other != lang)
    return Social(root + page_path(lang, name), locales[lang], others, root + card.address if card else None)


def _offers(plan: Plan, lang: str, present: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    return {other: (plan.words(other)["offer.text"], plan.words(other)["offer.decline"]) for other in present if other != lang}


def lead_id(page: Page) -> str:
    """The id of a page's first heading, by which its lead is corrected; "" where there is none."""
    return next((section.id for section in page.sections if section.level == 1), "")


def _assets(plan: Plan, root: str) -> dict[str, str]:
    return {name: root + asset.address for name, asset in plan.assets.items()}


def _twins(plan: Plan, lang: str, name: str, section: str = "") -> tuple[Twin, ...]:
    """The other languages of a page, or, given a section, those that have the section."""
    here = page_path(lang, name)
    twins = []
    for other in plan.settings.languages:
        page = plan.pages[name].get(other.id)
        if other.id == lang or (section and not plan.has_section(other.id, name, section)):
            continue
        href = relative(here, page_path(other.id, name)) + (f"#{section}" if section else "")
        twins.append(Twin(other.id, other.name, href, page_title(page) if page else None))
    return tuple(twins)


def _cards(plan: Plan, lang: str, name: str, body: str) -> Markup:
    """The body of a section; its cards have links to themselves in the other languages."""
    twins = place_twins(plan, lang, name, page_path(lang, name), lambda other: page_path(other, name))
    return Markup(with_card_twins(body, twins))


def _section_address(plan: Plan, lang: str, here: str, name: str, section: str) -> str | None:
    return f"{relative(here, page_path(lang, name))}#{section}" if plan.has_section(lang, name, section) else None
