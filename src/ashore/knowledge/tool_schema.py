"""What the tools on the pages are made of: where am I, is this message real, letters. All decisions are data; scripts only select."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from ashore.knowledge.entry import Entry, Id, Localised
from ashore.lazily import lazily

_BLANK = lazily(r"(?<!\{)\{([a-z][a-z0-9-]*)\}(?!\})")


class Situation(Entry):
    """An answer to “who lent you the money?” or “what happened?”, and what follows from it.

    `unbound` names rules that do not bind such a lender, `without` the lines that take no complaint about one; `stage` is the stage
    that an event itself shows, whatever the day.
    """

    id: Id
    kind: Literal["lender", "event"]
    label: Localised
    note: Localised
    allowed: tuple[str, ...] = ()
    not_allowed: tuple[str, ...] = ()
    unbound: tuple[Id, ...] = ()
    without: tuple[str, ...] = ()
    hotlines: tuple[str, ...] = ()
    stage: Id | None = None


class Question(Entry):
    """A step on the path to an answer, or an answer at its end. The first entry of the file is where the path begins."""

    id: Id
    text: Localised
    note: Localised
    yes: Id | None = None
    no: Id | None = None
    verdict: Literal["fake", "check", "real"] | None = None
    hotlines: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _asks_or_answers(self) -> Question:
        asks = self.yes is not None and self.no is not None
        if asks == (self.verdict is not None) or (not asks and (self.yes or self.no)):
            raise ValueError("give yes and no (a question) or verdict (an answer)")
        return self


class Blank(Entry):
    """Something that the writer of a letter fills in; its label is the ui text `field.<id>`."""

    id: Id
    kind: Literal["line", "date", "text"] = "line"


class Letter(Entry):
    """A letter to fill in: parallel paragraphs in every language, with {blanks} by name. The first language to be read is the lender's.

    `signed` is what stands below the close, line by line: who writes, and the day.
    """

    id: Id
    title: Localised
    use: Localised
    blanks: tuple[Blank, ...]
    paragraphs: tuple[Localised, ...]
    signed: Localised

    @model_validator(mode="after")
    def _blanks_are_declared_and_used(self) -> Letter:
        declared = {blank.id for blank in self.blanks}
        written = (*self.paragraphs, self.signed)
        for number, paragraph in enumerate(written, 1):
            named = {lang: sorted(blanks_of(text)) for lang, text in paragraph.items()}
            if len({tuple(names) for names in named.values()}) > 1:
                shown = ", ".join(f"{lang}: {' '.join(names) or '-'}" for lang, names in named.items())
                raise ValueError(f"paragraph {number} has other blanks in another language ({shown})")
        used = {name for paragraph in written for text in paragraph.values() for name in blanks_of(text)}
        if used != declared:
            raise ValueError(f"blanks do not fit the paragraphs ({', '.join(sorted(used ^ declared))})")
        return self


def blanks_of(text: str) -> list[str]:
    """List the {blanks} of a text in order; macros ({{ … }}) are none.

    >>> blanks_of('我叫{name}，合同编号{contract}，不在{{ figure("quiet-hours") }}联系。')
    ['name', 'contract']
    """
    return _BLANK.findall(text)


def fill_blanks(text: str, blank: dict[str, str]) -> str:
    """Put something in the place of every {blank} of a text that the dictionary knows.

    >>> fill_blanks("{lender}：", {"lender": "某某公司"})
    '某某公司：'
    """
    return _BLANK.sub(lambda found: blank.get(found[1], found[0]), text)
