"""Share of mechanical damage that is found: each kind of it is planted in clean sentences, one place at a time.

Only damage that a rule can see is planted: a digit that became another one, or a word that is gone without a trace, needs a second
witness. The sentences are our own, and mending the rules looked at them; so the shares tell what is covered, not how texts never seen fare.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ashore.corpus.recipe import prepare
from ashore.knowledge.strict_yaml import load
from ashore.model import Source

SENTENCES = Path("tests/cases/planted.yml")
MOST_PLACES = 4
LOWER = "a-zñáéíóúü"
Write = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Plant:
    """A kind of damage: where it may strike, what it leaves there, and in which languages. `anywhere`: its trace may lie further on."""

    family: str
    where: str
    leaves: Write
    languages: tuple[str, ...] = ("en", "es", "zh")
    anywhere: bool = False


def _fixed(text: str) -> Write:
    return lambda found: text


CODES = ("65438+0", "65438 +0", "65438+ 0", "65,438+0", "6543 8+0")
LATIN = ("en", "es")
PLANTS: tuple[Plant, ...] = (
    *(Plant("the code for 1", r"1", _fixed(code)) for code in CODES),
    Plant("split at a 1", r"(?<=[0-9])1", _fixed(" 1")),
    Plant("split at a 1", r"1(?=[0-9])", _fixed("1 ")),
    Plant("word glued to a number", rf"(?<=[{LOWER}]) (?=[0-9])", _fixed(""), LATIN),
    Plant("number glued to a word", rf"(?<=[0-9]) (?=[{LOWER}])", _fixed(""), LATIN),
    Plant("lost percent sign", r"(?<=[0-9])[ ]?%", _fixed("")),
    Plant("lost zeros", r"(?<=[0-9])0{2,}(?![0-9])", _fixed("")),
    Plant("amount cut at its comma", r"(?<=[0-9][.,])[0-9]{3}(?![0-9])", _fixed(""), LATIN),
    Plant("range without its end", r"(?<=[0-9][-–～])[0-9.,]+(?=[ 天元个%年月])", _fixed("")),
    Plant("hour without minutes", r"(?<=[0-9]:)00(?=[ 到])", _fixed("")),
    Plant("space in a number", r"(?<=[0-9])(?=[,.][0-9])", _fixed(" "), LATIN),
    Plant("stray full stop", rf"(?<=[{LOWER}]{{2}}) (?=[{LOWER}]{{2}})", _fixed(". "), LATIN),
    Plant("two marks for one", r"[,;，；](?=\s|[\u4e00-\u9fff])", lambda found: found.group() + (". " if found.group() in ",;" else "。")),
    Plant("space before a mark", r"(?<=\w)(?=[,;] )", _fixed(" "), LATIN),
    Plant("lost space after a mark", rf"(?<=[{LOWER}][,;:]) (?=[{LOWER}])", _fixed(""), LATIN),
    Plant("lone bracket", r"[(（)）]", _fixed(""), anywhere=True),
    Plant("lone quote", r"[“”«»]", _fixed(""), anywhere=True),
    Plant("word twice", rf"\b[{LOWER}]{{3,}}\b(?= )", lambda found: f"{found.group()} {found.group()}", LATIN),
    Plant("half-width mark in Chinese", r"[，；：？]", lambda found: {"，": ",", "；": ";", "：": ":", "？": "?"}[found.group()], ("zh",)),
    Plant("full-width mark elsewhere", r"[,.;](?= )", lambda found: {",": "，", ".": "。", ";": "；"}[found.group()], LATIN),
    Plant(
        "letter of another alphabet",
        rf"(?<=[{LOWER}])[aeo](?=[{LOWER}])",
        lambda found: {"a": "а", "e": "е", "o": "о"}[found.group()],
        LATIN,
    ),
    Plant("markup left", rf"(?<=[{LOWER}]) (?=[{LOWER}])", _fixed("<br>"), LATIN),
    Plant("sum or term without its unit", r"(?<=[0-9])(?:元(?=[，。])|天(?=后|内))", _fixed(""), ("zh",)),
)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the planted faults of a family in a language were found."""

    found: int
    planted: int


def sentences(root: Path) -> Mapping[str, Sequence[str]]:
    """Read the clean sentences, by language."""
    value = load(str(SENTENCES), (root / SENTENCES).read_text(encoding="utf-8")).value
    assert isinstance(value, dict)
    return value


def shares(texts: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], Share]:
    """Plant every kind of damage in every sentence that has a place for it, and count what is found, by family and language."""
    counted: dict[tuple[str, str], Share] = {}
    for plant in PLANTS:
        for lang in plant.languages:
            results = [_is_found(plant, text, place) for text in texts[lang] for place in _places(plant, text)]
            before = counted.get((plant.family, lang), Share(0, 0))
            counted[plant.family, lang] = Share(before.found + sum(results), before.planted + len(results))
    return counted


def false_alarms(texts: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Give what is found in the clean sentences themselves: rule and stretch."""
    return [(found.rule, found.text) for said in texts.values() for text in said for found in prepare(_source(text)).damage]


def measure(root: Path) -> str:
    """Give a table of the shares, a family a line."""
    texts = sentences(root)
    counted = shares(texts)
    families = dict.fromkeys(family for family, _ in counted)
    lines = [f"  {family:32}" + "".join(_cell(counted.get((family, lang))) for lang in texts) for family in families]
    whole = Share(sum(each.found for each in counted.values()), sum(each.planted for each in counted.values()))
    head = f"  {'planted in clean sentences':32}" + "".join(f"{lang:>14}" for lang in texts)
    alarms = len(false_alarms(texts))
    return "\n".join(
        [
            head,
            *lines,
            f"found {whole.found} of {whole.planted} ({whole.found / whole.planted:.3f}); {alarms} findings in the clean sentences",
        ]
    )


def _cell(share: Share | None) -> str:
    return f"{f'{share.found}/{share.planted}' if share else '':>14}"


def _places(plant: Plant, text: str) -> Iterator[re.Match[str]]:
    """Give some of the places where a fault may strike, spread over the sentence."""
    found = list(re.finditer(plant.where, text))
    return iter(found[:: max(1, -(-len(found) // MOST_PLACES))])


def _is_found(plant: Plant, text: str, place: re.Match[str]) -> bool:
    """Plant one fault and tell whether a finding lies on it, or beside it."""
    left = plant.leaves(place)
    damaged = text[: place.start()] + left + text[place.end() :]
    start, end = place.start() - 1, place.start() + len(left) + 1
    return any(plant.anywhere or (found.start <= end and found.end >= start) for found in prepare(_source(damaged)).damage)


def _source(text: str) -> Source:
    return Source("S1", "S1.txt", text + "\n")
