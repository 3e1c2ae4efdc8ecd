"""What a mistyped or remembered address may have meant: for each page the words people have for it, for the 404 page of a language."""

from __future__ import annotations

import json
import re
from collections.abc import Collection

from ashore.pages.parse import page_title
from ashore.site.finding import ideas
from ashore.site.plan import Plan


def meant_json(plan: Plan, lang: str) -> str:
    """Give the table that overrides/assets/lost.js looks into: `words` of each page (the names of the ideas at home there, and its title),
    and `places`, the page of each section id."""
    return json.dumps({"words": words_of(plan, lang), "places": places_of(plan, lang)}, ensure_ascii=False, separators=(",", ":"))


def words_of(plan: Plan, lang: str) -> dict[str, str]:
    """The words of each page but the first, separated by bars: an address that means no page leads to that one anyway."""
    found = {
        name: [page_title(twins[lang])] for name, twins in sorted(plan.pages.items()) if lang in twins and name not in ("index", "find")
    }
    for homes, names in ideas(plan.knowledge):
        for home in homes[:1]:
            found.get(home.partition("/")[0], []).extend(names[lang])
    silent = {word for idea in plan.knowledge.asked.values() if idea.silent for word in idea.words[lang]}
    return {name: "|".join(dict.fromkeys(filter(None, (telling(word, silent) for word in words)))) for name, words in found.items()}


def places_of(plan: Plan, lang: str) -> dict[str, str]:
    """The page of each section, of those whose ids stand on one page alone."""
    pages: dict[str, list[str]] = {}
    for name, twins in sorted(plan.pages.items()):
        for section in twins[lang].sections if lang in twins and name not in plan.generated else ():
            if section.level == 2:
                pages.setdefault(section.id, []).append(name)
    return {id: names[0] for id, names in pages.items() if len(names) == 1}


def telling(words: str, silent: Collection[str]) -> str:
    """Leave of a name or title only what an address may be compared with.

    >>> telling("What may they do at the door?", ["what", "the", "they", "do"]), telling("来的人可以做什么？", [])
    ('may at door', '来的人可以做什么')
    """
    return " ".join(word for word in re.findall(r"\w+(?:['’]\w+)*", words.lower()) if word not in silent)
