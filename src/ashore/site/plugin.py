"""Our face towards MkDocs: macros, titles, absent pages, and what templates need. Decisions are made elsewhere, in pure functions."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ashore.corrections.facts import FactReader
from ashore.errors import AshoreError
from ashore.model import Finding
from ashore.pages.expand import expand
from ashore.pages.parse import page_title, write_page
from ashore.site import policy
from ashore.site.correction_pages import write_correction_pages
from ashore.site.finding import finding_json
from ashore.site.notices import notices_of, with_notices
from ashore.site.pieces import Pieces, write_pieces
from ashore.site.plan import Plan
from ashore.site.search_documents import Document, documents_of
from ashore.site.sections import parts_of
from ashore.site.view import View, not_found_view, page_view

# After static-i18n, which sets itself to -100 to be the last that touches files and navigation.
_LAST = -200


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin takes no options: what it needs is handed to it by `receive`."""


class AshorePlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Builds one language of a Plan. `receive` must have been called; a bare `mkdocs build` is refused."""

    plan: Plan
    lang = ""

    def receive(self, plan: Plan, lang: str) -> None:
        """Take over what to build. Called between loading the configuration and the build."""
        self.plan, self.lang = plan, lang
        self.findings: list[Finding] = []
        self.documents: list[Document] = []
        self.order: list[str] = []
        self.pieces: dict[str, Pieces] = {}
        self.reader = FactReader(plan.knowledge, lang)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if not self.lang:
            raise PluginError("This site is built one language at a time and then joined. Run scripts/build.")
        # There is one sitemap, written when the languages are joined.
        config.theme.static_templates.discard("sitemap.xml")
        return config

    @event_priority(_LAST)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Leave the theme's files out (what we need of them is shared by all languages) and add the pages this language lacks."""
        docs = Path(config.docs_dir)
        for file in list(files):
            if file.abs_src_path is None or not Path(file.abs_src_path).is_relative_to(docs):
                files.remove(file)
        for name, twins in self.plan.pages.items():
            if self.lang not in twins:
                files.append(File.generated(config, f"{name}.md", content=""))
            elif name in self.plan.generated:
                content = write_page(twins[self.lang])
                files.append(File.generated(config, f"{name}.md", content=content, inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    @event_priority(_LAST)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Give the groups their titles in this language: in mkdocs.yml they are ids of the interface's words."""
        self.order = [_name(page) for page in nav.pages]
        words = self.plan.words(self.lang)
        for item in nav.items:
            if isinstance(item, Section):
                item.title = words.get(item.title, item.title)
        return nav

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Expand the page's macros; faults are kept, so that all pages tell theirs in one go."""
        name = _name(page)
        twins = self.plan.pages[name]
        # A page that this language lacks shows the first that there is; its links lead to this language's pages all the same.
        source = twins.get(self.lang) or twins[self.plan.languages_of(name)[0]]
        page.meta["title"] = page_title(source)
        body = write_page(source)[len(source.front) :]
        try:
            return expand(body, source.lang, self.plan.knowledge, name, path=source.path, first_line=source.front.count("\n") + 1)
        except AshoreError as error:
            self.findings += error.findings if source.lang == self.lang else ()
            return ""

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        name = _name(page)
        if self.lang in self.plan.pages[name] and name not in self.plan.generated:
            self.documents += documents_of(page.url if page.url != "./" else "", str(page.title), html)
            html = with_notices(html, notices_of(self.plan, self.lang, name))
            self.pieces[name] = Pieces(str(page.title), parts_of(html))
        return html

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Make the templates strict and safe: values are escaped, unknown names are errors, white space between tags is not sent."""
        env.autoescape = True
        env.globals["policy"] = policy.PAGE
        env.undefined = StrictUndefined
        env.trim_blocks = env.lstrip_blocks = True
        return env

    def on_page_context(self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
        name = _name(page)
        return _with_view(context, page_view(self.plan, self.lang, name, Markup(page.content or ""), self._shown(name)))

    def _shown(self, name: str) -> dict[str, tuple[tuple[str, str], ...]]:
        """The facts of each section of a page; none while there are faults, which tell more."""
        source = None if self.findings or name in self.plan.generated else self.plan.pages[name].get(self.lang)
        return {section.id: self.reader.keys_of(section, source) for section in source.sections} if source else {}

    def on_template_context(self, context: TemplateContext, template_name: str, config: MkDocsConfig) -> TemplateContext:
        view = not_found_view(self.plan, self.lang)
        context["base_url"] = view.root + self.lang
        return _with_view(context, view)

    def on_post_build(self, config: MkDocsConfig) -> None:
        if not self.findings:
            write_correction_pages(self.plan, self.lang, Path(config.site_dir), self.reader)
        data = finding_json(self.lang, self.plan.knowledge, self.documents)
        Path(config.site_dir, "search.json").write_text(data, encoding="utf-8")
        ordered = [name for name in self.order if name in self.pieces]
        write_pieces(Path(config.site_dir), {name: self.pieces[name] for name in ordered})


def _with_view(context: TemplateContext, view: View) -> TemplateContext:
    # MkDocs types the context as its own keys alone, but hands it to the templates as it is.
    context.update({"view": view, "t": view.word})  # type: ignore[misc]
    return context


def _name(page: Page) -> str:
    """The page's name: its path under docs/<lang>/ without .md. Generated pages have no language folder."""
    parts = page.file.src_uri.removesuffix(".md").split("/")
    localised = bool(getattr(page.file, "localization", None))
    return "/".join(parts[1:] if localised else parts)
