"""The page that tells readers which facts changed: made of data/changes.yml, the same in every language. Without entries there is none."""

from __future__ import annotations

from ashore.knowledge.load import Knowledge
from ashore.model import Page
from ashore.pages.parse import parse_page

NAME = "changes"
PATH = "data/changes.yml"


def changes_pages(knowledge: Knowledge) -> tuple[Page, ...]:
    """Give the page in every language, as if it had been written in docs/."""
    if not knowledge.changes:
        return ()
    return tuple(parse_page(_text(knowledge, lang), NAME, lang, PATH) for lang in knowledge.languages)


def _text(knowledge: Knowledge, lang: str) -> str:
    def words(id: str) -> str:
        return knowledge.ui[id].text[lang]

    title, intro = words("changes.title"), words("changes.intro")
    front = f"---\ntitle: {_quoted(title)}\ndescription: {_quoted(intro)}\n---\n\n"
    return f"{front}# {title} {{ #{NAME} }}\n\n{intro}\n\n{{{{ changes_list() }}}}\n"


def _quoted(text: str) -> str:
    """Write a text as a double-quoted scalar of YAML.

    >>> print(_quoted('a "b"'))
    "a \\"b\\""
    """
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
