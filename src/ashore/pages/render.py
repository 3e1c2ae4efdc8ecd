"""Renders a page's Markdown as the site does, without MkDocs: for whoever must know what a reader reads (reach, exports, checks)."""

from __future__ import annotations

import markdown

from ashore.knowledge.load import Knowledge
from ashore.knowledge.settings import Settings
from ashore.model import Page
from ashore.pages.expand import expand
from ashore.pages.parse import write_page

# What MkDocs switches on by itself, before what mkdocs.yml names.
_ALWAYS = ("toc", "tables", "fenced_code")


def expanded_body(page: Page, knowledge: Knowledge) -> str:
    """Give a page's Markdown, without its front matter, with every macro expanded. Raises AshoreError as `expand` does."""
    text = write_page(page)[len(page.front) :]
    return expand(text, page.lang, knowledge, page.name, path=page.path, first_line=page.front.count("\n") + 1)


class Renderer:
    """Turns expanded Markdown into HTML with the extensions of a site. Making one costs more than using it, so keep it."""

    def __init__(self, settings: Settings) -> None:
        named = dict(settings.extensions)
        names = [*_ALWAYS, *(name for name in named if name not in _ALWAYS)]
        self._markdown = markdown.Markdown(extensions=names, extension_configs={name: dict(named.get(name, {})) for name in names})

    def __call__(self, text: str) -> str:
        """Render one page.

        >>> Renderer(Settings((), None, None, (("attr_list", {}),)))("# 上门 { #visits }")
        '<h1 id="visits">上门</h1>'
        """
        html: str = self._markdown.reset().convert(text)
        return html
