"""The index of all pages and sections by their titles, most of them questions, and of all terms: the search of whoever has no JavaScript.

Made at build time, one a language; its links and names are those of the pages and the glossary, so that it cannot fall behind.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator

from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Term
from ashore.model import Page
from ashore.pages.parse import parse_page

NAME = "find"
_GLOSSARY = "glossary"


def question_index(knowledge: Knowledge, pages: Iterable[Page]) -> tuple[Page, ...]:
    """Write the page in every language of the site."""
    written = sorted(pages, key=lambda page: (page.name != "index", page.name))
    return tuple(
        parse_page(_text(knowledge, lang, [page for page in written if page.lang == lang]), NAME, lang, f"{NAME} ({lang})")
        for lang in knowledge.languages
    )


def _text(knowledge: Knowledge, lang: str, pages: list[Page]) -> str:
    words = {id: knowledge.ui[f"find.{id}"].text[lang] for id in ("title", "description", "questions", "terms")}
    title, description = (json.dumps(words[id], ensure_ascii=False) for id in ("title", "description"))
    parts = [
        f"---\ntitle: {title}\ndescription: {description}\n---\n",
        f"# {words['title']} {{ #{NAME} }}",
        words["description"],
        f"## {words['questions']} {{ #questions }}",
        "\n".join(_questions(pages)),
    ]
    if any(page.name == _GLOSSARY for page in pages) and knowledge.glossary:
        parts += [f"## {words['terms']} {{ #terms }}", "\n".join(_terms(knowledge, lang))]
    return "\n\n".join(parts) + "\n"


def _questions(pages: list[Page]) -> Iterator[str]:
    for page in pages:
        yield f'- {{{{ link("{page.name}") }}}}'
        yield from (f'    - {{{{ link("{page.name}#{section.id}") }}}}' for section in page.sections if section.level == 2 and section.id)


def _terms(knowledge: Knowledge, lang: str) -> Iterator[str]:
    """The terms as a reader looks for them: Chinese ones by their sound, others by their letters without accents."""
    for term in sorted(knowledge.glossary.values(), key=lambda term: sort_key(term, lang)):
        sound = f" ({term.pinyin})" if lang == "zh" else ""
        yield f'- {{{{ term("{term.id}") }}}}{sound}'


def sort_key(term: Term, lang: str) -> str:
    """Give what a term is sorted by.

    >>> term = Term(id="a", term={"es": "Índice", "zh": "网贷"}, pinyin="wǎngdài", definition={"es": "x", "zh": "x"})
    >>> sort_key(term, "es"), sort_key(term, "zh")
    ('indice', 'wangdai')
    """
    text = term.pinyin if lang == "zh" else term.term[lang]
    return "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(sign))
