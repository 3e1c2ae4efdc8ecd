"""Links to a page or a section, in the same language or another; the text is the title it leads to."""

from __future__ import annotations

import html

from ashore.errors import nearest
from ashore.model import Page
from ashore.pages.context import Context, MacroFault, escape, tag
from ashore.pages.parse import page_title


def link(context: Context, target: str, text: str | None = None, lang: str | None = None) -> str:
    """A link: link("visits#may"), link("visits", "the page on visits"), link("visits", lang="zh")."""
    name, _, anchor = str(target).partition("#")
    language = lang or context.lang
    if language not in context.knowledge.languages:
        raise MacroFault("macro-language", f"the site has no language “{language}”", nearest(language, context.knowledge.languages))
    page, in_language = _page(context, name, language)
    title = _title(page, anchor)
    # A text given in the call comes from the page or, escaped already, from a text of data/.
    shown = escape(html.unescape(str(text))) if text is not None else escape(title)
    if (name, language) == (context.page, context.lang) and not anchor:
        return shown  # a text of data/ shown on the very page it speaks of: a link would lead nowhere new
    other = language if language != context.lang else None
    return tag(
        "a",
        shown,
        href=context.href(name, anchor, language),
        hreflang=other,
        lang=other if text is None else None if in_language else page.lang,
    )


def _page(context: Context, name: str, lang: str) -> tuple[Page, bool]:
    """Find the page, or its twin in another language (a reader is then shown where to find it)."""
    pages = context.knowledge.pages
    if (lang, name) in pages:
        return pages[lang, name], True
    for other in context.knowledge.languages:
        if (other, name) in pages:
            return pages[other, name], False
    raise MacroFault("macro-page", f"no page “{name}”", nearest(name, {page for _, page in pages}))


def _title(page: Page, anchor: str) -> str:
    if not anchor:
        return page_title(page)
    for section in page.sections:
        if section.id == anchor:
            return section.title
    raise MacroFault(
        "macro-section", f"page “{page.name}” has no section “{anchor}”", nearest(anchor, [s.id for s in page.sections if s.id])
    )
