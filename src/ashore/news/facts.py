"""Holds what a passage says against data/: boundaries of stages, telephone numbers, figures of rules.

Only what is about the same thing is compared: a boundary with the stage it names, a value with the figures whose words (`near`) stand in
the same sentence. A value far from the figure's (over four times, under a quarter) is about something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ashore.knowledge.figures import format_value, parse_value
from ashore.knowledge.load import Knowledge
from ashore.knowledge.reading import Quantity, StageBoundary, read_boundaries, read_quantities
from ashore.knowledge.schema import Boundary, Figure, Stage
from ashore.lazily import lazily
from ashore.model import Passage
from ashore.news.likeness import LONGEST_COMPARED, sentences
from ashore.news.nearness import Near, folded, read_near
from ashore.news.notice import Comparison, Outcome

TOLERANCE = 1
FAR = 4
LONGEST_SERVICE_NUMBER = 5
_NUMBER = lazily(r"[0-9]{3}")


def plain_days(first: int | None, last: int | None) -> str:
    """Write a stretch of days plainly.

    >>> plain_days(1, 30), plain_days(91, None), plain_days(None, 7)
    ('1–30', '91–', '–7')
    """
    return f"{'' if first is None else first}–{'' if last is None else last}"


@dataclass(frozen=True, slots=True)
class _Known:
    """A figure as the extractor reads it in one language, and the words near which it stands."""

    id: str
    value: str
    quantity: Quantity
    near: Near


class Facts:
    """What data/ says, in one language, ready to be held against passages."""

    def __init__(self, knowledge: Knowledge, lang: str) -> None:
        self._knowledge, self._lang = knowledge, lang
        self._figures = tuple(_known_figures(knowledge.figures.values(), lang))
        self._hotlines = {_digits(hotline.id): hotline for hotline in knowledge.hotlines.values()}
        self._lines = tuple((hotline, read_near(hotline.near[lang])) for hotline in knowledge.hotlines.values() if hotline.near)

    def compare(self, text: str) -> tuple[Comparison, ...]:
        """Give all that agrees with data/, contradicts it or is not listed there, each once, in the order of the text."""
        found = [*self._boundaries(text), *self._values(text)]
        return tuple(dict.fromkeys(found))

    def _boundaries(self, text: str) -> Iterator[Comparison]:
        for boundary in read_boundaries(text, self._lang):
            if boundary.stage is None:
                yield from (found for stage in self._fitting(boundary) if (found := compare_boundary(boundary, stage)).outcome == "agrees")
            elif stage := self._knowledge.stages.get(boundary.stage):
                yield compare_boundary(boundary, stage)

    def _fitting(self, boundary: StageBoundary) -> list[Stage]:
        """Name the stage that has just these days, for a boundary that names none: it may agree, but cannot contradict."""
        stages = self._knowledge.stages.values()
        return [stage for stage in stages if (stage.to_day is None) == (boundary.to_day is None) and stage.typical_from_day is None]

    def _values(self, text: str) -> Iterator[Comparison]:
        for sentence in sentences(text):
            said = folded(sentence)
            about = [figure for figure in self._figures if figure.near.fits(said)]
            if about or _NUMBER.search(sentence):
                quantities = read_quantities(sentence, self._lang)
                yield from self._phones([each for each in quantities if each.kind == "phone"], said)
                yield from _compare_figures(about, quantities)

    def _phones(self, phones: Sequence[Quantity], said: str) -> Iterator[Comparison]:
        known = {_digits(phone.text) for phone in phones} & set(self._hotlines)
        meant = [hotline.id for hotline, near in self._lines if near.fits(said) and _digits(hotline.id) not in known]
        for phone in phones:
            number = _digits(phone.text)
            if number in self._hotlines:
                id = self._hotlines[number].id
                yield Comparison("agrees", "hotlines", id, phone.text, id)
            elif len(number) <= LONGEST_SERVICE_NUMBER:  # longer ones may be a person's, and are never shown
                outcome: Outcome = "contradicts" if meant else "unlisted"
                yield Comparison(outcome, "hotlines", meant[0] if meant else number, phone.text, meant[0] if meant else "")


def facts_of(knowledge: Knowledge) -> Callable[[Passage], tuple[Comparison, ...]]:
    """Give the function that holds a passage against data/; what data/ says is read once a language."""
    by_lang: dict[str, Facts] = {}  # only the beginning of a passage is compared: one of a book's length is a file without line ends

    def compare(passage: Passage) -> tuple[Comparison, ...]:
        if passage.lang not in knowledge.languages:
            return ()
        if passage.lang not in by_lang:
            by_lang[passage.lang] = Facts(knowledge, passage.lang)
        return by_lang[passage.lang].compare(passage.text[:LONGEST_COMPARED])

    return compare


def _digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdecimal())


def _known_figures(figures: Iterable[Figure], lang: str) -> Iterator[_Known]:
    for figure in figures:
        if figure.near is not None and lang in figure.near:
            read = read_quantities(format_value(parse_value(figure.kind, figure.value), lang), lang)
            if read:
                yield _Known(figure.id, figure.value, read[0], read_near(figure.near[lang]))


def compare_boundary(found: StageBoundary, stage: Stage) -> Comparison:
    """Hold a boundary against the days of its stage, and name the sources that report the same."""
    first = stage.typical_from_day or stage.from_day
    agrees = _fits(found.from_day, first) and _fits(found.to_day, stage.to_day)
    said_by = dict.fromkeys(each.source for each in stage.reported if _same(found, each))
    outcome: Outcome = "agrees" if agrees else "contradicts"
    said = f"{found.text.strip()} ({plain_days(found.from_day, found.to_day)})"
    return Comparison(outcome, "stages", stage.id, said, plain_days(first, stage.to_day), tuple(said_by))


def _fits(said: int | None, known: int | None) -> bool:
    """A side that is not stated fits everything; day 0 and day 1, 90 and 91 are the same moment counted differently."""
    if said is None:
        return True
    return known is not None and abs(said - known) <= TOLERANCE


def _same(found: StageBoundary, reported: Boundary) -> bool:
    pairs = ((found.from_day or 0, reported.from_day or 0), (found.to_day, reported.to_day))
    return all(one == other or (one is not None and other is not None and abs(one - other) <= TOLERANCE) for one, other in pairs)


def _compare_figures(figures: Sequence[_Known], quantities: Sequence[Quantity]) -> Iterator[Comparison]:
    """Explain each value by a figure that has it; what is left over contradicts the figures that nothing has confirmed."""
    confirmed: set[str] = set()
    explained: set[int] = set()
    for index, quantity in enumerate(quantities):
        for figure in figures:
            if _equal(quantity, figure.quantity):
                explained.add(index)
                confirmed.add(figure.id)
                yield Comparison("agrees", "figures", figure.id, quantity.text, figure.value)
    for figure in figures:
        if figure.id not in confirmed:
            for index, quantity in enumerate(quantities):
                if index not in explained and _comparable(quantity, figure.quantity):
                    yield Comparison("contradicts", "figures", figure.id, quantity.text, figure.value)


def _equal(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities state the same values: 20 days, within 20 days and more than 20 days all state twenty.

    Hours are also the same if one is the rest of the day: not from 22 to 8, so from 8 to 22. As sets they are equal either way.
    """
    return one.kind == other.kind and _stated(one) == _stated(other)


def _stated(quantity: Quantity) -> set[object]:
    return {value for value in (quantity.low, quantity.high) if value is not None and value != 0}


def _comparable(one: Quantity, other: Quantity) -> bool:
    if one.kind != other.kind or one.kind in ("hours", "date"):
        return one.kind == other.kind
    values = [value for value in _stated(one) if isinstance(value, int | float)]
    known = [value for value in _stated(other) if isinstance(value, int | float)]
    return bool(values and known) and all(value * FAR >= min(known) and value <= max(known) * FAR for value in values)
