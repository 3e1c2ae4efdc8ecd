"""Packs what the search of one language reads: its sections, the ideas that people ask about, and what was learned from questions.

One JSON file a language, loaded when a reader first searches; overrides/assets/find.js makes its index of it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ashore.knowledge.learned import LEVELS, Learned
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Asked, Term
from ashore.pages.expand import expand
from ashore.site.han_signs import readings, signs_of, traditional
from ashore.site.search_documents import Document
from ashore.site.sections import plain_text
from ashore.site.shortening import shortened

Idea = tuple[Sequence[str], Mapping[str, Sequence[str]]]

# A Chinese word of asked.yml is followed by its pinyin. Shorter sounds than this are words of other languages too (he, me, los).
_WITH_PINYIN = re.compile(r"(?P<word>[^ a-z]\S*) (?P<sound>\D+)")
_SHORTEST_SOUND = 4
_SOUNDS = "sounds"
# Where the telephone lines are told.
_NUMBERS = "complain#numbers"
_HAN = re.compile("[㐀-鿿]")
_ENDINGS = re.compile(r"(?<=[^\W\d_]{3})[aeo]?s?\b")
_TABLES = ("pages", "sections", "ideas")


def finding_json(lang: str, knowledge: Knowledge, documents: Iterable[Document]) -> str:
    """Give the file that the search of a language loads."""
    return packed(finding_data(lang, knowledge, documents))


def packed(data: Mapping[str, Any]) -> str:
    """Write tables by columns instead of rows, which search/dialog.js turns back: like beside like packs better by a thirtieth."""
    columns = {name: [list(column) for column in zip(*data[name], strict=True)] for name in _TABLES}
    return json.dumps({**data, **columns}, ensure_ascii=False, separators=(",", ":")) + "\n"


def finding_data(lang: str, knowledge: Knowledge, documents: Iterable[Document]) -> dict[str, Any]:
    """Pages once as [path, title], sections as [number of the page, id, title, text, stage, rest].

    Ideas are [addresses of their home, names in each of `languages`, sounds], names joined by commas. `signs` and `sounds` stand beside
    the Han signs of the ideas: see han_signs.py. `lines` are the telephone lines shown at once to who asks about an idea: its number, then
    lines with their names; `call` stands above them. `index` names the page that is offered where nothing is found. `learned` is what
    knowledge/learned.py tells of.
    """
    silent = _silent(knowledge)
    numbers: dict[str, int] = {}
    heads: list[list[object]] = []
    sections: list[list[object]] = []
    for document in shortened(documents):
        if document.path not in numbers:
            numbers[document.path] = len(heads)
            heads.append([document.path, document.page])
        sections.append([numbers[document.path], document.id, document.title, document.text, document.stage, document.rest])
    return {
        "languages": knowledge.languages,
        "pages": heads,
        "sections": sections,
        **_packed_ideas(knowledge, silent),
        "silent": silent,
        "call": knowledge.ui["search.call"].text[lang],
        "index": knowledge.ui["find.title"].text[lang],
        "lines": _lines(knowledge, lang),
        "learned": _learned(knowledge.learned, numbers),
        "stages": {id: plain_text(expand(stage.short[lang], lang, knowledge, "search")) for id, stage in knowledge.stages.items()},
    }


def _learned(learned: Learned, numbers: Mapping[str, int]) -> dict[str, object]:
    """Give what was learned, with its pages by their numbers here; a page that this language lacks is -1."""
    pages = [numbers.get("" if name == "index" else f"{name}/", -1) for name in learned.pages]
    return {"pages": pages, "bits": learned.bits, "levels": LEVELS, "steps": learned.steps, "votes": learned.votes}


def _packed_ideas(knowledge: Knowledge, silent: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    syllables = readings(dict(split_pinyin(word) for word in _with_pinyin(knowledge)))
    texts = [
        (home, [*(",".join(names[key]) for key in knowledge.languages), _own_sounds(names, syllables)]) for home, names in ideas(knowledge)
    ]
    signs = signs_of([*(text for _, row in texts for text in row), *(word for words in silent.values() for word in words)])
    return {
        "ideas": [[list(home), *row] for home, row in texts],
        "signs": traditional(signs),
        "sounds": " ".join(syllables.get(sign, "") for sign in signs),
    }


def _lines(knowledge: Knowledge, lang: str) -> list[list[object]]:
    return [
        [number, [[line, knowledge.hotlines[line].name[lang]] for line in idea.hotlines]]
        for number, idea in enumerate(_asked(knowledge))
        if idea.hotlines
    ]


def ideas(knowledge: Knowledge) -> Iterator[Idea]:
    """Give every idea with its home and all its names: those of asked.yml, the terms of the glossary that these left, telephone lines."""
    terms = dict(knowledge.glossary)
    for idea in _asked(knowledge):
        yield tuple(map(_address, idea.pages)), _names(knowledge, idea, terms.pop(idea.term or "", None))
    for term in terms.values():
        yield (_address(term.page),) if term.page else (), _names(knowledge, None, term)
    for number in knowledge.hotlines:
        names: dict[str, Sequence[str]] = {lang: [number.rpartition("-")[2]] for lang in knowledge.languages}
        yield (_address(_NUMBERS),), names | {_SOUNDS: []}


def _asked(knowledge: Knowledge) -> list[Asked]:
    return [idea for idea in knowledge.asked.values() if not idea.silent]


def squeezed(sound: str) -> str:
    """Write pinyin as it is typed: no tones, no spaces.

    >>> squeezed("zuò láo"), squeezed("nǚ’ér")
    ('zuolao', 'nuer')
    """
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", sound).lower())


def split_pinyin(word: str) -> tuple[str, str]:
    """Take a word apart that is followed by its pinyin.

    >>> split_pinyin("坐牢 zuòláo"), split_pinyin("teléfono fijo")
    (('坐牢', 'zuòláo'), ('teléfono fijo', ''))
    """
    match = _WITH_PINYIN.fullmatch(word) if _HAN.match(word) else None
    return (match["word"], match["sound"]) if match else (word, "")


def told(names: Iterable[str]) -> list[str]:
    """Leave out every name that another one of the same idea stands in as a whole word: the shorter is found wherever the longer is.

    So is a name that differs from another by an ending which the search cuts off.

    >>> told(["phone call", "call", "calls", "caller", "deuda vencida", "deudas vencidas", "法院传票", "传票"])
    ['call', 'caller', 'deuda vencida', '传票']
    """
    forms: dict[str, str] = {}
    for name in names:
        forms.setdefault(_ENDINGS.sub("", name.lower()), name.lower())
    all_names = list(forms.values())
    return [name for name in all_names if not any(other != name and _stands_in(other, name) for other in all_names)]


def _stands_in(part: str, name: str) -> bool:
    return f" {part} " in f" {name} " or (bool(_HAN.match(part)) and part in name)


def _names(knowledge: Knowledge, idea: Asked | None, term: Term | None) -> dict[str, list[str]]:
    """All names of an idea by language, and under "sounds" what its Chinese names sound like, as far as data/ says it."""
    names: dict[str, list[str]] = {}
    sounds = [term.pinyin] if term else []
    for lang in knowledge.languages:
        cut = dict(map(split_pinyin, idea.words[lang])) if idea else {}
        names[lang] = told([*cut, *((term.term[lang], *term.also.get(lang, ())) if term else ())])
        sounds += [cut[name] for name in names[lang] if name in cut]
    typed = {squeezed(sound) for sound in sounds}
    return names | {_SOUNDS: sorted(sound for sound in typed if len(sound) >= _SHORTEST_SOUND)}


def _with_pinyin(knowledge: Knowledge) -> Iterator[str]:
    """Everything whose sound data/ tells, as asked.yml writes it."""
    yield from (word for idea in _asked(knowledge) for word in idea.words.get("zh", ()))
    yield from (f"{term.term['zh']} {term.pinyin}" for term in knowledge.glossary.values() if "zh" in term.term)


def _own_sounds(names: Mapping[str, Sequence[str]], syllables: Mapping[str, str]) -> str:
    """Give the sounds of an idea that do not follow from the signs of its names."""
    follow = {"".join(syllables.get(sign, "?") for sign in name) for lang in names if lang != _SOUNDS for name in names[lang]}
    return ",".join(sound for sound in names[_SOUNDS] if sound not in follow)


def _silent(knowledge: Knowledge) -> dict[str, list[str]]:
    lists = [idea for idea in knowledge.asked.values() if idea.silent]
    return {lang: [split_pinyin(word)[0] for idea in lists for word in idea.words[lang]] for lang in knowledge.languages}


def _address(page: str) -> str:
    """The way from a language's root to a page or section, as the documents have it.

    >>> _address("visits#may"), _address("index")
    ('visits/#may', '')
    """
    name, mark, section = page.partition("#")
    return ("" if name == "index" else f"{name}/") + mark + section
