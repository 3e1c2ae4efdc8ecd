"""Tells a reach: for the terminal, for a program, and as a table for a pull request, where every text is only text."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher

from ashore.knowledge.leaves import Leaf
from ashore.reach.difference import Change

# A comment of the code hosts holds 65,536 characters.
MOST_CHARACTERS = 60_000
_MOST_NAMES = 4_000
_RUNS = "Touches what runs; a maintainer reads these first"
_TOKEN = re.compile(r"[^\W_\u3400-\u9fff]+|.", re.DOTALL)
_MARKDOWN = str.maketrans({sign: f"&#{ord(sign)};" for sign in "\\`*_[]|~"})
# A code host makes a call of @name, a reference of #12 and a link of an address; a space without width keeps them words.
_LIVE = re.compile(r"@|(?<!&)#(?=[0-9])|:(?=//)|(?<=www)\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reach:
    """What a change to the files changes: values of data/ (way to old and new), what readers meet, search and exports by path.

    `code` names the files that run somewhere and differ.
    """

    base: str
    values: Mapping[str, tuple[Leaf, Leaf]]
    changes: tuple[Change, ...]
    files: tuple[str, ...] = ()
    suggestion: str = ""
    code: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """The same change wherever it shows in one language."""

    lang: str
    kind: str
    old: str
    new: str
    places: tuple[str, ...]


def rows_of(changes: Iterable[Change]) -> list[Row]:
    """Put together what changes alike, so that a number that stands on twelve pages is one row."""
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for change in changes:
        found.setdefault((change.place.lang, change.kind, change.old, change.new), []).append(str(change.place))
    return [Row(*key, tuple(dict.fromkeys(places))) for key, places in found.items()]


def summary(reach: Reach) -> str:
    """Say in one line how far it reaches.

    >>> summary(Reach("HEAD", {"figures.a.value": ("3", "4")}, ()))
    '1 value of data/ changed; no sentence of the site changes (compared with HEAD).'
    """
    values = _counted(len(reach.values), "value") + " of data/ changed"
    if not reach.changes:
        return f"{values}; no sentence of the site changes (compared with {reach.base})."
    rows = rows_of(reach.changes)
    langs = ", ".join(f"{sum(row.lang == lang for row in rows)} {lang}" for lang in dict.fromkeys(row.lang for row in rows))
    places = len({change.place for change in reach.changes})
    return f"{values}; {_counted(len(rows), 'rendered change')} ({langs}) in {_counted(places, 'place')} (compared with {reach.base})."


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def as_text(reach: Reach) -> str:
    """For the terminal: a block a change, places first."""
    blocks = [f"{way}: {_shown(old)} → {_shown(new)}" for way, (old, new) in reach.values.items()]
    for row in rows_of(reach.changes):
        kind = "" if row.kind == "sentence" else f" [{row.kind}]"
        lines = [f"{row.lang}{kind} {', '.join(row.places)}"]
        lines += [f"  - {row.old}"] if row.old else []
        lines += [f"  + {row.new}"] if row.new else []
        blocks.append("\n".join(lines))
    if reach.files:
        blocks.append(f"also changes: {', '.join(reach.files)}")
    if reach.code:
        blocks.append(f"{_RUNS}: {', '.join(reach.code)}")
    if reach.suggestion:
        blocks.append(f"Tell readers: add this to data/changes.yml and say why.\n\n{reach.suggestion}")
    return "\n".join([*blocks, summary(reach)])


def as_json(reach: Reach) -> str:
    content = {
        "base": reach.base,
        "values": [{"way": way, "old": old, "new": new} for way, (old, new) in reach.values.items()],
        "changes": [asdict(row) for row in rows_of(reach.changes)],
        "files": reach.files,
        "code": reach.code,
        "suggestion": reach.suggestion,
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def as_markdown(reach: Reach, most: int = MOST_CHARACTERS) -> str:
    """A table a reader of a pull request can scan; long ones are cut with a count, never in the middle of a row."""
    head = [f"**{_RUNS}:** {_escape(', '.join(reach.code))[:_MOST_NAMES]}", ""] if reach.code else []
    head += ["### What this changes for readers", "", _escape(summary(reach)), ""]
    if reach.values:
        head += ["| value of `data/` | before | after |", "|---|---|---|"]
        head += [f"| {_escape(way)} | {_escape(_shown(old))} | {_escape(_shown(new))} |" for way, (old, new) in reach.values.items()]
        head.append("")
    table = ["| | where | before | after |", "|---|---|---|---|"] if reach.changes else []
    tail = _tail(reach)
    rows = [_markdown_row(row) for row in rows_of(reach.changes)]
    return "\n".join([*_within([*head, *table], rows, most - sum(map(len, tail)) - 200), *tail]) + "\n"


def _within(head: Sequence[str], rows: Sequence[str], most: int) -> list[str]:
    lines, size = list(head), sum(len(line) + 1 for line in head)
    for index, row in enumerate(rows):
        size += len(row) + 1
        if size > most:
            return [*lines, "", f"… and {len(rows) - index} more: run `scripts/check --reach`."]
        lines.append(row)
    return lines


def _tail(reach: Reach) -> list[str]:
    lines = ["", f"Also changes: {_escape(', '.join(reach.files))}"] if reach.files else []
    if reach.suggestion:
        lines += ["", "Readers are told of changed facts in `data/changes.yml`. Ready to paste, once you say why:", ""]
        lines += ["```yaml", reach.suggestion.replace("```", "'''").rstrip(), "```"]
    return lines


def _markdown_row(row: Row) -> str:
    old, new = marked(row.old, row.new)
    where = "<br>".join(_escape(place) for place in row.places[:8]) + (f"<br>… {len(row.places)}" if len(row.places) > 8 else "")
    kind = "" if row.kind == "sentence" else f" {row.kind}"
    return f"| {_escape(row.lang)}{kind} | {where} | {old} | {new} |"


def marked(old: str, new: str) -> tuple[str, str]:
    """Mark the words that differ; everything else is escaped, so that a text can neither format nor call anybody.

    >>> marked("三个月后", "四个月后")
    ('<del>三</del>个月后', '<ins>四</ins>个月后')
    >>> marked("", "@all <b>")[1]
    '<ins>@\\u200ball &lt;b&gt;</ins>'
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    left, right = [], []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = _escape("".join(before[a:b])), _escape("".join(after[c:d]))
        left.append(gone if tag == "equal" or not gone else f"<del>{gone}</del>")
        right.append(come if tag == "equal" or not come else f"<ins>{come}</ins>")
    return "".join(left), "".join(right)


def _escape(text: str) -> str:
    """Make a text inert in a table of Markdown: no tag, no emphasis, no link, no call.

    >>> _escape("@all see https://a.example *now* | #12")
    '@\\u200ball see https:\\u200b//a.example &#42;now&#42; &#124; #\\u200b12'
    """
    plain = html.escape(" ".join(text.split()), quote=False).translate(_MARKDOWN)
    return _LIVE.sub(lambda match: f"{match[0]}\u200b", plain)


def _shown(leaf: Leaf) -> str:
    return "–" if leaf is None else str(leaf)


FORMATS: Mapping[str, Callable[[Reach], str]] = {"text": as_text, "json": as_json, "markdown": as_markdown, "github": as_markdown}
