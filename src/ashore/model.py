"""The values that travel between the parts of Ashore: frozen, without behaviour.

Offsets are counted in characters of the decoded text (not bytes), end exclusive. Lines and columns start at 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Action = Literal["keep", "repair", "drop"]
Certainty = Literal["certain", "ambiguous", "unknown"]
PassageKind = Literal["title", "heading", "paragraph", "item"]


@dataclass(frozen=True, slots=True)
class Source:
    """A text as received. `id` is its name in sources.yml (S0) or, for a loose file, the file's stem."""

    id: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source and what became of it. The spans of one source tile it exactly.

    `text` is what the stretch became: unchanged for keep, replaced for repair, empty for drop.
    `rule` names the step that decided; it is "text" for what is simply kept.
    """

    start: int
    end: int
    action: Action
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged string in a source. Certain ones are repaired; the others stay as they are, with their candidates."""

    source: str
    start: int
    end: int
    rule: str
    text: str
    certainty: Certainty
    value: str | None
    candidates: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A cleaned paragraph, heading, title or list item, with the span of the source it came from.

    `id` is source and line: S1-13 begins on line 13 of S1 (S1-13b if a second one begins there). `appendix` tells that it
    stands under a label such as “Extended data” and leaves the subject of its source.
    """

    id: str
    source: str
    lang: str
    kind: PassageKind
    text: str
    start: int
    end: int
    appendix: bool = False


@dataclass(frozen=True, slots=True)
class Cluster:
    """Passages that say the same in nearly the same words. `witnesses` leaves out sources that only copy.

    `id` is the id of its first passage.
    """

    id: str
    passages: tuple[str, ...]
    representative: str
    witnesses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two passages of one cluster state different things: a figure, or a negation that only one has.

    `left` is how `one` says it and `right` how `other` does; "" if it says nothing there. `one` is the cluster's representative.
    """

    one: str
    other: str
    kind: Literal["figure", "negation"]
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its id and what follows it, up to the next heading. `line` is the heading's line in the file.

    `heading` and `body` are exact slices of the file. The text before the first heading has level 0 and no id.
    """

    id: str
    level: int
    title: str
    heading: str
    body: str
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file of one language. `name` is its path under docs/<lang>/ without .md: the same in all languages."""

    name: str
    lang: str
    path: str
    front: str
    meta: Mapping[str, object]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What a check reports: where, which rule, what is wrong, and the way out in one sentence or command.

    `lang` is the language of the text it is about, where the path does not tell (a text of data/); it chooses the language of the message.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    fix: str
    severity: Literal["error", "warning"] = field(default="error", compare=False)
    lang: str = field(default="", compare=False)
