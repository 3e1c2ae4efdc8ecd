"""What is wrong in the sources, by certainty; and what contradicts data/ or another source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ashore.corpus.lexicon import PREFIX
from ashore.corpus.personal import RULE, masked
from ashore.corpus.renderings import explained
from ashore.model import Damage, Source
from ashore.news.notice import Comparison, News
from ashore.report.markup import Link, escape, shown, table, tag
from ashore.report.words import Words

CERTAINTIES = ("unknown", "ambiguous", "certain")
AROUND = 40


def damage_tables(damage: Sequence[Damage], sources: Mapping[str, Source], names: Mapping[str, str], words: Words) -> str:
    """A table a certainty: what needs an editor first, what was repaired last."""
    parts = []
    for certainty in CERTAINTIES:
        found = [each for each in damage if each.certainty == certainty]
        if found:
            rows = [_row(each, sources[each.source], names, words) for each in found]
            columns = [words(f"column.{name}") for name in ("place", "rule", "found", "meant")]
            parts.append(table(f"{words(f'certainty.{certainty}')} ({len(found)})", columns, rows, "damage filtered"))
    return "".join(parts) or tag("p", escape(words("damage.none")))


def _row(found: Damage, source: Source, names: Mapping[str, str], words: Words) -> list[str]:
    line = source.text.count("\n", 0, found.start) + 1
    meant = found.value if found.certainty == "certain" else " / ".join(found.candidates)
    excerpt = escape(words("damage.hidden")) if found.rule == RULE else _excerpt(source.text, found)
    note = tag("small", shown(said)) if (said := _note(found, words)) else ""
    rule = f"{tag('code', escape(found.rule))} {escape(words.rule(found.rule) if words.rule(found.rule) != found.rule else '')}"
    return [shown(f"{names.get(found.source, found.source)}:{line}"), rule + note, excerpt, shown(meant or "–")]


def _note(found: Damage, words: Words) -> str:
    """Say why: a rendering is explained in the editor's language, all else as it was found."""
    return explained(found.rule.removeprefix(PREFIX), words.lang) if found.rule.startswith(PREFIX) else found.note


def _excerpt(text: str, found: Damage) -> str:
    """The damaged string between a few words of its line; what belongs to a person is masked."""
    start = max(text.rfind("\n", 0, found.start) + 1, found.start - AROUND)
    line_end = text.find("\n", found.end)
    end = min(len(text) if line_end < 0 else line_end, found.end + AROUND)
    around = masked(text[start:end])
    before, said, after = around[: found.start - start], around[found.start - start : found.end - start], around[found.end - start :]
    return tag("span", shown(before) + tag("mark", shown(said), class_="doubt") + shown(after), dir="auto")


def contradictions_table(news: News, link: Link, words: Words) -> str:
    """What the new passages say otherwise than data/ or than the passage they copy."""
    rows = [
        [
            link(notice.passage.id),
            shown(each.found),
            shown(where(each)),
            shown(each.expected),
            shown(words.listed(each.said_by)) or escape(words("contradiction.nobody")),
        ]
        for notice in news.notices
        for each in notice.contradictions
    ]
    if not rows:
        return tag("p", escape(words("contradiction.none")))
    columns = [words(f"column.{name}") for name in ("passage", "says", "entry", "expected", "said-by")]
    return table(words("contradiction.caption"), columns, rows, "filtered")


def where(comparison: Comparison) -> str:
    """Name the entry that a value was held against.

    >>> where(Comparison("agrees", "hotlines", "12378", "12378", "12378"))
    'data/hotlines.yml 12378'
    """
    return comparison.entry if comparison.table == "passages" else f"data/{comparison.table}.yml {comparison.entry}"
