"""The glossary as TBX-Basic (ISO 30042:2008): a concept, its term a language, accepted variants and renderings to avoid.

Why not the edition of 2019: the readers that translators have at hand (translate-toolkit, and with it Weblate; OmegaT) know the older one.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from ashore.exports.plain import plain_text
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Term

_PREFERRED, _ADMITTED, _DEPRECATED = "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"


def tbx(knowledge: Knowledge) -> str:
    """Write the glossary, in the order of glossary.yml."""
    first = knowledge.languages[0]
    title = f"{knowledge.ui['site.name'].text[first]}: {knowledge.ui['site.tagline'].text[first]}"
    concepts = "\n".join(_concept(knowledge, entry) for entry in knowledge.glossary.values())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<martif type="TBX-Basic" xml:lang="{first}">\n'
        f"<martifHeader><fileDesc><titleStmt><title>{escape(title)}</title></titleStmt>"
        "<sourceDesc><p>data/glossary.yml</p></sourceDesc></fileDesc>"
        '<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n'
        f"<text><body>\n{concepts}\n</body></text>\n</martif>\n"
    )


def _concept(knowledge: Knowledge, entry: Term) -> str:
    languages = "\n".join(_language(knowledge, entry, lang) for lang in knowledge.languages)
    return f"<termEntry id={quoteattr(f'c-{entry.id}')}>\n{languages}\n</termEntry>"


def _language(knowledge: Knowledge, entry: Term, lang: str) -> str:
    definition = escape(plain_text(knowledge, entry.definition, lang))
    return f'<langSet xml:lang="{lang}"><descrip type="definition">{definition}</descrip>{"".join(_terms(entry, lang))}</langSet>'


def _terms(entry: Term, lang: str) -> Iterator[str]:
    yield _term(entry.term[lang], _PREFERRED)
    yield from (_term(text, _ADMITTED) for text in entry.also.get(lang, ()))
    yield from (_term(text, _DEPRECATED) for text in entry.poor.get(lang, ()))


def _term(text: str, status: str) -> str:
    return f'<tig><term>{escape(text)}</term><termNote type="administrativeStatus">{status}</termNote></tig>'
