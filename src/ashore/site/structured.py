"""What a page is, for search engines: an article, where it stands in the site, and the questions that it answers, as JSON-LD.

All values are those of the page and of data/; addresses are whole, so without a site address there is none. The block is data, which no
browser runs. A FAQPage only where at least two sections, and half of them, are questions whose answer begins right below them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from ashore.knowledge.load import Knowledge
from ashore.knowledge.reviews import TABLES
from ashore.site.addresses import page_path
from ashore.site.freshness import Shown, freshness
from ashore.site.plan import Plan
from ashore.site.sections import Part, plain_text

Node = Mapping[str, object]
# Rules named as what the article rests on: those it shows first. A page of all rules would name them all.
_CITED = 5
_QUESTION = ("?", "？")
# The answer is the paragraph that opens the section, and the list that it leads to; a section that opens with a table or a box gives none.
_PARAGRAPH = re.compile(r"\s*<p>.*?</p>", re.DOTALL)
_LIST = re.compile(r"\s*<(?P<kind>[uo]l)>(?:(?!<[uo]l\b).)*?</(?P=kind)>", re.DOTALL)
_LEADS_ON = (":", "：")


def structured_data(plan: Plan, lang: str, name: str, parts: Sequence[Part], shown: Iterable[Shown]) -> Markup:
    """Give the JSON-LD of a page of one language; "" where the site's address is not known."""
    if not plan.settings.site_url:
        return Markup("")
    keys = list(dict.fromkeys(shown))
    graph = [_article(plan, lang, name, keys), *_breadcrumbs(plan, lang, name), *_questions(lang, parts)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    # No text of a page can end the block it stands in.
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))


def verified(knowledge: Knowledge, shown: Iterable[Shown]) -> str | None:
    """The day on which a page's facts were last verified; for a page without any, those of the site. None where no fact has a day."""
    days = freshness(knowledge, shown) or freshness(knowledge, ((table, id) for table in TABLES for id in getattr(knowledge, table)))
    return days.newest.isoformat() if days else None


def _article(plan: Plan, lang: str, name: str, shown: Sequence[Shown]) -> Node:
    words, page, root = plan.words(lang), plan.pages[name][lang], plan.settings.site_url or ""
    site = {"@type": "WebSite", "name": words["site.name"], "url": f"{root}{lang}/"}
    publisher = {"@type": "Organization", "name": words["site.name"], "url": root}
    node: dict[str, object] = {
        "@type": "Article",
        "headline": str(page.meta["title"]),
        "description": plan.description(page),
        "inLanguage": lang,
        "url": root + page_path(lang, name),
        "isPartOf": site,
        "author": publisher,
        "publisher": publisher,
        "about": {"@type": "Thing", "name": words["site.subject"]},
    }
    if day := verified(plan.knowledge, shown):
        node["dateModified"] = day
    if card := plan.assets.get(f"card.{lang}.png"):
        node["image"] = root + card.address
    if rules := _rules(plan, lang, shown):
        node["citation"] = [{"@type": "Legislation", "name": rule} for rule in rules]
    return node


def _rules(plan: Plan, lang: str, shown: Sequence[Shown]) -> list[str]:
    """The rules that a page shows, by the short names that its readers meet there: what is said twice hardly weighs."""
    ids = dict.fromkeys(id.partition(".")[0] for table, id in shown if table in ("rules", "provisions"))
    return [plan.knowledge.rules[id].short[lang] for id in list(ids)[:_CITED]]


def _breadcrumbs(plan: Plan, lang: str, name: str) -> list[Node]:
    """From the start page to this one; the start page itself has no way to it."""
    if name == "index":
        return []
    root = plan.settings.site_url or ""
    steps = [(plan.words(lang)["site.name"], "index"), (str(plan.pages[name][lang].meta["title"]), name)]
    items = [
        {"@type": "ListItem", "position": number, "name": title, "item": root + page_path(lang, step)}
        for number, (title, step) in enumerate(steps, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]


def _questions(lang: str, parts: Sequence[Part]) -> list[Node]:
    sections = [part for part in parts if part.id]
    asked = [(plain_text(part.heading), answer_of(part.body)) for part in sections if "data-tool" not in part.body]
    items = [
        {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}
        for question, answer in asked
        if question.endswith(_QUESTION) and answer
    ]
    return [{"@type": "FAQPage", "inLanguage": lang, "mainEntity": items}] if len(items) >= max(2, len(sections) / 2) else []


def answer_of(body: str) -> str:
    """The words that answer a section's question; "" where none open it, or they lead on to what is no simple list.

    >>> answer_of("<p>There are two limits:</p>\\n<ul>\\n<li>3 calls.</li>\\n<li>6 tries.</li>\\n</ul><p>More.</p>")
    'There are two limits: 3 calls. 6 tries.'
    >>> answer_of("<p>No.</p><ul><li>More.</li></ul>"), answer_of("<p>These are the hours:</p><table></table>")
    ('No.', '')
    """
    opening = _PARAGRAPH.match(body)
    if opening is None:
        return ""
    text = plain_text(opening[0])
    if text.endswith(_LEADS_ON) and (listed := _LIST.match(body, opening.end())):
        text = plain_text(opening[0] + listed[0])
    return "" if text.endswith(_LEADS_ON) else text
