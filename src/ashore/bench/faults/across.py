"""Plants faults that make one language say something else than the others: in every page and every text of data/, one at a time.

Values stand on the pages by macro. So that values written by hand are held too, the pages are taken as a contributor would leave who
does not know macros: each value written out. That these pages, untouched, raise nothing is part of the measurement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ashore.bench.faults.fault import Fault, Outcome, every, judge
from ashore.bench.faults.values import altered
from ashore.bench.faults.words import counted, miscounted, reversed_meanings
from ashore.checks.twins import Side, Twins
from ashore.checks.written import facts, negations, parity, renderings, shape, terms
from ashore.checks.written.twin_texts import data_twins, section_twins
from ashore.knowledge.load import Knowledge
from ashore.model import Finding, Page
from ashore.pages.calls import Call, find_calls
from ashore.pages.expand import place
from ashore.pages.parse import parse_page, write_page
from ashore.pages.shown import shown
from ashore.project import Project

VALUES = frozenset(
    {"figure", "date", "month", "hours", "money", "count", "percent", "days", "months", "years", "hotline", "stage", "provision"}
)
FACTS, NEGATIONS = frozenset({"facts-differ"}), frozenset({"negations-differ", "facts-differ"})
MACROS = frozenset({"facts-differ", "section-macros"})
STRUCTURE = frozenset({"section-shape", "section-paragraphs", "section-macros", "facts-differ"})
TERMS = frozenset({"term-missing", "term-poor"})
RENDERINGS = frozenset({"machine-rendering", "term-missing", "term-poor"})


@dataclass(frozen=True)
class Base:
    """What the faults are planted in: pages by name and language, and all twins by name."""

    knowledge: Knowledge
    pages: Mapping[tuple[str, str], Page]
    twins: Mapping[str, Twins]


def base_of(knowledge: Knowledge, pages: Sequence[Page]) -> Base:
    twins = [*section_twins(knowledge, pages), *data_twins(knowledge)]
    return Base(knowledge, {(page.name, page.lang): page for page in pages}, {group.name: group for group in twins})


def findings_of(base: Base, groups: Sequence[Twins], pages: Sequence[Page]) -> list[Finding]:
    found = [
        finding
        for check in (facts.check, negations.check, shape.check, terms.check, renderings.check)
        for finding in check(base.knowledge, groups)
    ]
    return found + parity.check(base.knowledge, pages)


def clean(base: Base) -> list[Finding]:
    """What is raised on the untouched pages and texts."""
    return findings_of(base, list(base.twins.values()), list(base.pages.values()))


def outcome(base: Base, fault: Fault) -> Outcome:
    """Check again only what the fault touches: the sections of its page, or its text of data/."""
    if fault.key in base.twins:
        group = base.twins[fault.key]
        side = group.sides[fault.lang]
        changed = replace(side, shown=shown(fault.text, fault.lang, base.knowledge), source=fault.text)
        return judge(fault, findings_of(base, [replace(group, sides={**group.sides, fault.lang: changed})], ()))
    page = parse_page(fault.text, fault.key, fault.lang, fault.path)
    groups = [_with(base.twins[one.name], one.sides[fault.lang]) for one in section_twins(base.knowledge, [page]) if one.name in base.twins]
    touched = [one for one in groups if one.sides[fault.lang].source != base.twins[one.name].sides[fault.lang].source]
    trio = [page if lang == fault.lang else one for (name, lang), one in base.pages.items() if name == fault.key]
    return judge(fault, findings_of(base, touched, trio))


def _with(group: Twins, side: Side) -> Twins:
    return replace(group, sides={**group.sides, side.lang: side})


def frozen(project: Project) -> Base:
    """The site with every value written by hand."""
    pages = [
        parse_page(write_out(write_page(page), page.lang, project.knowledge, page.name)[0], page.name, page.lang, page.path)
        for page in project.pages
    ]
    return base_of(project.knowledge, pages)


def write_out(text: str, lang: str, knowledge: Knowledge, page: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Write the values of a text out; give also where each stands now, and by which macro it came."""
    parts: list[str] = []
    spots: list[tuple[int, int, str]] = []
    position = length = 0
    for call in find_calls(text):
        kept = text[position : call.start]
        value = text[call.start : call.end]
        if isinstance(call, Call) and call.name in VALUES:
            value = shown(value, lang, knowledge, page).text.strip()
            spots.append((length + len(kept), length + len(kept) + len(value), call.name))
        parts += [kept, value]
        length += len(kept) + len(value)
        position = call.end
    return "".join([*parts, text[position:]]), spots


def value_faults(project: Project) -> Iterator[Fault]:
    """Values written by hand on the pages, each changed in one language."""
    for page in project.pages:
        text, spots = write_out(write_page(page), page.lang, project.knowledge, page.name)
        for start, end, macro in spots:
            for kind, new in altered(text[start:end], page.lang, macro):
                changed = text[:start] + new + text[end:]
                yield Fault(f"page: {kind}", page.path, changed, FACTS, place(text, start)[0], page.name, page.lang)


def data_faults(project: Project, base: Base) -> Iterator[Fault]:
    """Values and negations in texts of data/, each changed in one language."""
    for name, group in base.twins.items():
        if group.prose or len(group.sides) < 2:
            continue
        for lang, side in group.sides.items():
            path, line, _ = side.at(0)
            text, spots = write_out(side.source, lang, project.knowledge, "index")
            for start, end, macro in spots:
                for kind, new in altered(text[start:end], lang, macro):
                    yield Fault(f"data: {kind}", path, text[:start] + new + text[end:], FACTS, line, name, lang)
            for kind, _, new in reversed_meanings(side.source, lang):
                if "{{" not in side.source:
                    yield Fault(f"data: {kind}", path, new, NEGATIONS, line, name, lang)


def negation_faults(project: Project) -> Iterator[Fault]:
    """“Not”s of the pages lost, added and turned round."""
    for page in project.pages:
        text = write_page(page)
        inside = [(call.start, call.end) for call in find_calls(text)]
        for kind, offset, new in reversed_meanings(text, page.lang):
            if offset > len(page.front) and not any(start <= offset < end for start, end in inside):
                yield Fault(f"page: {kind}", page.path, new, NEGATIONS, place(text, offset)[0], page.name, page.lang)


def count_faults(project: Project, base: Base) -> Iterator[Fault]:
    """A number in words (two sources, 两份) changed in one language, in sections where every language says it."""
    for name, group in base.twins.items():
        if not group.prose or len(group.sides) < 2:
            continue
        shared = frozenset.intersection(*(counted(side.source, lang) for lang, side in group.sides.items()))
        for lang, side in group.sides.items():
            page = base.pages[name.partition("#")[0], lang]
            text = write_page(page)
            at = text.index(side.source)
            for offset, new in miscounted(side.source, lang, shared):
                line = place(text, at + offset)[0]
                yield Fault(
                    "page: number in words", page.path, text[:at] + new + text[at + len(side.source) :], FACTS, line, page.name, lang
                )


def macro_faults(project: Project) -> Iterator[Fault]:
    """The argument of one macro changed in one language; a macro lost."""
    for page in project.pages:
        text = write_page(page)
        for call in find_calls(text):
            if not isinstance(call, Call):
                continue
            old = text[call.start : call.end]
            new = _other(call, old, project.knowledge)
            if new and new != old:
                changed = text[: call.start] + new + text[call.end :]
                yield Fault("macro: other argument", page.path, changed, MACROS, None, page.name, page.lang)
            if call.name in VALUES or call.name in ("cite", "ref", "rule"):
                changed = text[: call.start] + text[call.end :]
                yield Fault("macro: lost", page.path, changed, MACROS, None, page.name, page.lang)


def _other(call: Call, text: str, knowledge: Knowledge) -> str | None:
    if call.name in ("days", "months", "years", "money", "count", "percent"):
        return re.sub(r"[0-9]+", lambda match: str(int(match[0]) + 1), text, count=1)
    tables: Mapping[str, Sequence[str]] = {
        "figure": list(knowledge.figures),
        "hotline": list(knowledge.hotlines),
        "rule": list(knowledge.rules),
        "stage": list(knowledge.stages),
        "cite": list(knowledge.claims),
        "ref": list(knowledge.references),
    }
    ids = tables.get(call.name)
    if not ids or not call.arguments or str(call.arguments[0]) not in ids:
        return None
    first = str(call.arguments[0])
    return text.replace(f'"{first}"', f'"{ids[(ids.index(first) + 1) % len(ids)]}"', 1)


def structure_faults(project: Project) -> Iterator[Fault]:
    """A list item, a paragraph or a link target that one language has otherwise."""
    for page in project.pages:
        text = write_page(page)
        body = len(page.front)
        for match in re.finditer(r"^[ ]*[0-9]+\. .*\n|^[-*] .*\n", text, re.MULTILINE):
            if match.start() > body:
                changed = text[: match.start()] + text[match.end() :]
                yield Fault("structure: list item lost", page.path, changed, STRUCTURE, None, page.name, page.lang)
        for match in re.finditer(r"(?<=\n\n)[^\n#{!| ][^\n]*\n\n", text):
            if match.start() > body:
                changed = text[: match.start()] + text[match.end() :]
                yield Fault("structure: paragraph lost", page.path, changed, STRUCTURE, None, page.name, page.lang)
        for match in re.finditer(r'link\("(\w[\w#-]*)"', text):
            other = "about" if not match[1].startswith("about") else "visits"
            changed = text[: match.start(1)] + other + text[match.end(1) :]
            yield Fault("structure: link elsewhere", page.path, changed, STRUCTURE, None, page.name, page.lang)


def term_faults(project: Project) -> Iterator[Fault]:
    """A term of the glossary put in other words in one language, and a poor rendering used."""
    poor = {(term.id, lang): words[0] for term in project.knowledge.glossary.values() for lang, words in term.poor.items() if words}
    for page in project.pages:
        text = write_page(page)
        for call in find_calls(text):
            if isinstance(call, Call) and call.name == "term":
                id = str(call.arguments[0])
                if (id, page.lang) in poor:
                    changed = text[: call.start] + poor[id, page.lang] + text[call.end :]
                    yield Fault("term: poor rendering", page.path, changed, TERMS, place(text, call.start)[0], page.name, page.lang)


_MACHINE: Mapping[str, tuple[str, ...]] = {
    "en": ("phone-book explosions", "urge to send and receive", "violence urges collection", "borrow flowers"),
    "es": ("bombardear la libreta de direcciones", "la recolección violenta", "las tarjetas caducadas", "el préstamo de flores"),
    "zh": ("爆破电话簿", "催促收集", "暴力收藏", "黑色户口"),
}


def rendering_faults(project: Project) -> Iterator[Fault]:
    """What an engine makes of a term, put where a page names the term."""
    for page in project.pages:
        text = write_page(page)
        calls = [call for call in find_calls(text) if isinstance(call, Call) and call.name == "term"]
        for call, words in zip(calls, _MACHINE.get(page.lang, ()), strict=False):
            changed = text[: call.start] + words + text[call.end :]
            yield Fault("term: machine rendering", page.path, changed, RENDERINGS, place(text, call.start)[0], page.name, page.lang)


def planted(project: Project, each: int) -> tuple[list[Fault], list[Fault]]:
    """Give the faults for the site as it is, and those for the site with its values written by hand; so many of each family."""
    base = base_of(project.knowledge, project.pages)
    families = (
        negation_faults(project),
        count_faults(project, base),
        macro_faults(project),
        structure_faults(project),
        term_faults(project),
        rendering_faults(project),
    )
    return (
        [fault for family in families for fault in _spread(list(family), each)],
        [fault for family in (value_faults(project), data_faults(project, base)) for fault in _spread(list(family), each)],
    )


def _spread(faults: Sequence[Fault], each: int) -> list[Fault]:
    """So many of each kind, or all there are."""
    kinds = dict.fromkeys(fault.kind for fault in faults)
    return [one for kind in kinds for one in every([fault for fault in faults if fault.kind == kind], each)]
