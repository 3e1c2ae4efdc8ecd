"""The pages as plain Markdown beside the pages of the site, and llms.txt, which lists them (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ashore.exports.markdown import as_markdown
from ashore.knowledge.load import Knowledge
from ashore.model import Page
from ashore.pages.parse import page_title

# What else there is: the word for it, its format, its path.
CORPUS, GLOSSARY, JSON, CSV, LLMS = "exports/corpus.tmx", "exports/glossary.tbx", "exports/facts.json", "exports/facts.csv", "llms.txt"
FILES = (
    ("exports.corpus", "TMX", CORPUS),
    ("exports.glossary", "TBX", GLOSSARY),
    ("exports.facts", "JSON", JSON),
    ("exports.facts", "CSV", CSV),
)
Html = Mapping[tuple[str, str], str]


def markdown_path(lang: str, name: str) -> str:
    """Say where the plain twin of a page stands.

    >>> markdown_path("en", "visits"), markdown_path("zh", "index")
    ('en/visits/index.md', 'zh/index.md')
    """
    folder = name.removesuffix("index").rstrip("/") if name == "index" or name.endswith("/index") else name
    return f"{lang}/{folder}/index.md" if folder else f"{lang}/index.md"


def markdown_pages(html: Html) -> Iterator[tuple[str, str]]:
    for (lang, name), content in html.items():
        yield markdown_path(lang, name), as_markdown(content) + "\n"


def llms_txt(knowledge: Knowledge, pages: Sequence[Page], site_url: str | None) -> str:
    """List every plain page with its title and description, a heading a language; relative where the site has no address."""
    words = {lang: {id: entry.text[lang] for id, entry in knowledge.ui.items()} for lang in knowledge.languages}
    first = words[knowledge.languages[0]]
    lines = [f"# {first['site.name']}", "", f"> {first['site.description']}", "", first["footer.not-advice"]]
    for language in knowledge.settings.languages:
        lines += ["", f"## {language.name}", ""]
        lines += [_line(page, site_url) for page in pages if page.lang == language.id]
    lines += ["", f"## {first['exports.heading']}", ""]
    lines += [f"- [{first[id].format(format=form)}]({site_url or ''}{path})" for id, form, path in FILES]
    return "\n".join([*lines, ""])


def _line(page: Page, site_url: str | None) -> str:
    description = page.meta.get("description")
    told = f": {description}" if isinstance(description, str) else ""
    return f"- [{page_title(page)}]({site_url or ''}{markdown_path(page.lang, page.name)}){told}"
