"""Reads the labelled passages of tests/cases/labelled*.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ashore.knowledge.strict_yaml import load
from ashore.model import Passage

CASES = Path(__file__).parent.parent / "cases"
TUNED = ("labelled.yml",)
HELD = ("labelled_held.yml",)


@dataclass(frozen=True)
class Labelled:
    """A passage with what is true of it; every one counts as a source of its own."""

    id: str
    lang: str
    text: str
    cluster: str | None
    says: str | None
    differs: tuple[str, ...]

    @property
    def passage(self) -> Passage:
        return Passage(f"{self.id}-1", self.id, self.lang, "paragraph", self.text, 0, len(self.text))

    def together(self, other: Labelled) -> bool:
        return self.cluster is not None and self.cluster == other.cluster


@cache
def labelled(*names: str) -> tuple[Labelled, ...]:
    return tuple(each for name in names for each in _read(name))


def _read(name: str) -> list[Labelled]:
    document = load(name, (CASES / name).read_text(encoding="utf-8"))
    assert not document.faults and isinstance(document.value, dict)
    return [
        Labelled(row["id"], row["lang"], row["text"], row.get("cluster"), row.get("says"), tuple(row.get("differs", ())))
        for row in document.value["passages"]
    ]
