"""Glossary terms: one in running text, or the whole list."""

from __future__ import annotations

import html
import re

from ashore.knowledge.schema import Term
from ashore.pages.context import Context, block, escape, tag

_TAG = re.compile(r"<[^>]*>")
_HAN = re.compile(r"[\u3400-\u9fff]")


def term(context: Context, id: str, text: str | None = None) -> str:
    """A term in running text, linked to its meaning; the link carries that meaning, which a script shows where the word stands."""
    entry = context.find(context.knowledge.glossary, id, "term")
    context.shows("glossary", id)
    shown = html.unescape(str(text)) if text is not None else entry.term[context.lang]
    meaning = _meaning(context, entry)
    known = {"data_tool": "term", "data_meaning": meaning, "data_zh": spelt(entry), "data_pinyin": entry.pinyin} if meaning else {}
    return tag("a", escape(shown), href=context.href("glossary", f"term-{entry.id}"), class_="term", **known)


def _meaning(context: Context, entry: Term) -> str | None:
    """The definition without tags. One that names another term stays on the glossary's page: two could explain each other for ever."""
    definition = entry.definition[context.lang]
    return None if "term(" in definition else html.unescape(_TAG.sub("", context.inline(definition)))


def glossary_list(context: Context) -> str:
    """All terms with their names in every language and their meaning, in the order of glossary.yml."""
    entries = "".join(_entry(context, entry) for entry in context.knowledge.glossary.values())
    return block(tag("dl", entries, class_="glossary-list"))


def _entry(context: Context, entry: Term) -> str:
    context.shows("glossary", entry.id)
    names = [_name(context, entry, lang) for lang in context.knowledge.languages if lang != context.lang]
    heading = tag(
        "dt",
        escape(entry.term[context.lang]) + (_pinyin(entry, "zh") if context.lang == "zh" and _HAN.search(entry.term["zh"]) else ""),
        id=f"term-{entry.id}",
    )
    variants = [variant for variant in entry.also.get(context.lang, ()) if not is_inflected(variant, entry.term[context.lang])]
    also = context.joined(variants)
    extra = tag("p", f"{context.ui('term.also')} {escape(also)}", class_="term-also") if also else ""
    return f"{heading}\n<dd>{tag('p', context.text(entry.definition))}{extra}{tag('p', ' · '.join(names), class_='term-names')}</dd>\n"


def _name(context: Context, entry: Term, lang: str) -> str:
    """A term's name in another language; it leads to the same term there, if this page exists in that language."""
    name = escape(spelt(entry) or "" if lang == "zh" else entry.term[lang])
    if (lang, context.page) not in context.knowledge.pages:
        return tag("span", name, lang=lang) + _pinyin(entry, lang)
    return tag("a", name, href=context.href(context.page, f"term-{entry.id}", lang), hreflang=lang, lang=lang) + _pinyin(entry, lang)


def spelt(entry: Term) -> str | None:
    """The Chinese words that the pinyin spells: of a name in Latin letters (LPR) the one in characters that stands beside it."""
    name = entry.term.get("zh")
    return next((word for word in (name, *entry.also.get("zh", ())) if word and _HAN.search(word)), name)


def is_inflected(variant: str, term: str) -> bool:
    """Say whether a variant is the term itself in another form (a plural): worth accepting in a text, not worth telling a reader.

    >>> is_inflected("préstamos en línea", "préstamo en línea"), is_inflected("préstamo por internet", "préstamo en línea")
    (True, False)
    """
    words, others = variant.lower().split(), term.lower().split()
    return len(words) == len(others) and all(word[:4] == other[:4] for word, other in zip(words, others, strict=True))


def _pinyin(entry: Term, lang: str) -> str:
    return f' <span class="pinyin" lang="zh-Latn">{escape(entry.pinyin)}</span>' if lang == "zh" else ""
