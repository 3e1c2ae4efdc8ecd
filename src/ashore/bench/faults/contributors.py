"""Sixty and more mistakes that people make in YAML and Markdown, each planted in a copy of the site, with what must be said of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ashore.bench.faults.fault import Fault, Outcome, judge
from ashore.checks.written import check_written
from ashore.corpus.corpus import Corpus
from ashore.errors import AshoreError
from ashore.model import Finding
from ashore.project import read_project

SITE = ("data", "docs", "sources", "mkdocs.yml", "negations.lock", "agreement.lock", "agreement-debt.txt", "search.lock")
Change = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Where `old` stands in a file, `new` is written; one of `rules` must be found, on `line` counted from the mistake's own."""

    kind: str
    path: str
    old: str
    new: str
    rules: str
    shift: int | None = 0


def _page(kind: str, old: str, new: str, rules: str, lang: str = "en", shift: int | None = 0) -> Mistake:
    return Mistake(kind, f"docs/{lang}/visits.md", old, new, rules, shift)


def _data(kind: str, file: str, old: str, new: str, rules: str, shift: int | None = 0) -> Mistake:
    return Mistake(kind, f"data/{file}.yml", old, new, rules, shift)


_FIGURE = '- id: quiet-hours\n  kind: hours\n  value: "22:00-08:00"\n'
_SECTION = "\n## What visitors may do { #may }\n"
MISTAKES: tuple[Mistake, ...] = (
    # YAML
    _data("hours as a bare time", "figures", '  value: "22:00-08:00"\n', "  value: 22:00\n", "data-value-error", None),
    _data("no where a text belongs", "figures", "  kind: hours\n", "  kind: no\n", "data-literal-error"),
    _data("key twice", "figures", "  kind: hours\n", "  kind: hours\n  kind: date\n", "yaml-duplicate", 1),
    _data("tab", "figures", "  kind: hours\n", "\tkind: hours\n", "yaml-syntax"),
    _data("indented too far", "figures", "  kind: hours\n", "    kind: hours\n", "yaml-syntax", None),
    _data("not indented", "figures", "  kind: hours\n", "kind: hours\n", "yaml-syntax", None),
    _data("colon lost", "figures", "  kind: hours\n", "  kind hours\n", "yaml-syntax", None),
    _data("no space after the colon", "figures", "  kind: hours\n", "  kind:hours\n", "yaml-syntax", None),
    _data("colon inside a text", "hotlines", "    en: ", "    en: Note: ", "yaml-syntax", None),
    _data("quote not closed", "hotlines", "    en: ", '    en: "', "yaml-syntax", None),
    _data("text after a quote", "hotlines", "    en: ", '    en: "x" ', "yaml-syntax", None),
    _data("anchor", "figures", "  kind: hours\n", "  kind: &k hours\n", "yaml-anchor"),
    _data("alias", "figures", "  kind: hours\n", "  kind: *k\n", "yaml-alias yaml-syntax"),
    _data("tag", "figures", "  kind: hours\n", "  kind: !!str hours\n", "yaml-tag"),
    _data("merge key", "figures", "  kind: hours\n", "  <<: {kind: hours}\n", "yaml-merge"),
    _data("second document", "figures", "- id: effective-calls\n", "---\n- id: effective-calls\n", "yaml-documents yaml-syntax", None),
    _data("merge marker", "figures", "- id: quiet-hours\n", "<<<<<<< HEAD\n- id: quiet-hours\n", "yaml-syntax", None),
    _data("merge marker after an entry", "figures", "  kind: hours\n", "  kind: hours\n=======\n", "yaml-syntax", None),
    _data("full-width colon", "figures", "  kind: hours\n", "  kind：hours\n", "yaml-syntax", None),
    _data("braces opened", "hotlines", "    en: ", "    en: {", "yaml-syntax", None),
    _data("unknown field", "figures", "  kind: hours\n", "  kind: hours\n  colour: red\n", "data-extra-forbidden", 1),
    _data("field misspelt", "figures", "  kind: hours\n", "  knid: hours\n", "data-extra-forbidden data-missing", None),
    _data("field lost", "figures", "  kind: hours\n", "", "data-missing", None),
    _data("id with capitals", "figures", "- id: quiet-hours\n", "- id: Quiet-Hours\n", "data-string-pattern-mismatch"),
    _data("id with a space", "figures", "- id: quiet-hours\n", "- id: quiet hours\n", "data-string-pattern-mismatch"),
    _data("id twice", "figures", _FIGURE, _FIGURE.replace("quiet-hours", "record-kept"), "data-duplicate-id", None),
    _data("value of another kind", "figures", '  value: "22:00-08:00"\n', "  value: 5 years\n", "data-value-error", None),
    _data("date as people write it", "figures", '  verified_on: "2026-', '  verified_on: "11/2026-', "data-value-error", None),
    _data("date that does not exist", "figures", '  verified_on: "2026-11', '  verified_on: "2026-13', "data-value-error", None),
    _data("language lost", "hotlines", "    es: ", "    fr: ", "data-value-error", None),
    _data("text empty", "hotlines", "    es: ", "    es: ''\n    # ", "data-value-error yaml-syntax", None),
    _data("number with a letter O", "hotlines", '- id: "110"', '- id: "11O"', "data-string-pattern-mismatch", None),
    _data("unknown reference", "figures", "references: [S-gbt", "references: [S-gtb", "data-dangling", None),
    _data("unknown claim", "coverage", "agencies-hired, visit-likely", "agencies-hired, visit-likly", "data-dangling coverage-claim", None),
    _data("unknown macro in a text", "stages", "{{ hotline(", "{{ hotlin(", "macro-unknown", None),
    _data("unknown id in a macro in a text", "stages", "{{ days(7) }}", '{{ figure("x") }}', "macro-id", None),
    _data("half-width comma in a Chinese text", "hotlines", "，", ",", "zh-punctuation", None),
    _data("straight quotes in a Spanish text", "claims", "«", '"', "latin-quotes yaml-syntax", None),
    _data("entry used by a page lost", "figures", "- id: quiet-hours\n", "- id: quiet-hour\n", "data-unused macro-id", None),
    # Markdown
    _page("macro misspelt", "{{ hotline(", "{{ hotlin(", "macro-unknown"),
    _page("macro quote lost", '{{ hotline("110") }}', '{{ hotline("110) }}', "macro-form"),
    _page("macro without quotes", '{{ cite("visit-worst") }}', "{{ cite(visit-worst) }}", "macro-form"),
    _page("smart quotes in a macro", '{{ hotline("110") }}', "{{ hotline(“110”) }}", "macro-form"),
    _page("macro not closed", '{{ hotline("110") }}', '{{ hotline("110") }', "macro-form"),
    _page("bracket of a macro lost", '{{ hotline("110") }}', '{{ hotline("110" }}', "macro-form"),
    _page("one brace only", '{{ hotline("110") }}', '{ hotline("110") }', "section-macros facts-differ", shift=None),
    _page("unknown id in a macro", 'disagree("home-visit")', 'disagree("home-vist")', "macro-id"),
    _page("attribute of a macro unknown", ".from }}", ".form }}", "macro-attribute"),
    _page("argument of a macro in words", "{{ months(6) }}", '{{ months("six") }}', "macro-argument"),
    _page("statement", "Perhaps, but", "{% if x %}Perhaps, but", "macro-form"),
    _page("block inside a sentence", "Perhaps, but", '{{ call("110") }} Perhaps, but', "macro-block"),
    _page("macro in a heading", _SECTION, '\n## What {{ hotline("110") }} may do { #may }\n', "macro-heading", shift=1),
    _page("heading without its id", _SECTION, "\n## What visitors may do\n", "section-id", shift=1),
    _page("id of a heading twice", _SECTION, "\n## What visitors may do { #likely }\n", "section-id", shift=1),
    _page("id of a heading with capitals", _SECTION, "\n## What visitors may do { #May }\n", "section-id", shift=1),
    _page("heading without a space", _SECTION, "\n##What visitors may do { #may }\n", "section-twin", shift=None),
    _page("heading one level too deep", _SECTION, "\n### What visitors may do { #may }\n", "section-twin", shift=None),
    _page("id translated", "{ #may }", "{ #puede }", "section-twin", "es", None),
    _page("section lost", _SECTION, "\n", "section-twin", shift=None),
    _page("figure by hand", "Perhaps, but", "Within 30 days, but", "figure-literal"),
    _page("figure by hand in words", "Perhaps, but", "Within three months, but", "figure-literal"),
    _page("figure by hand in Chinese words", "有可能，", "三个月以后有可能，", "figure-literal", "zh"),
    _page("title lost", "title: ", "titel: ", "front-missing", shift=None),
    _page("front matter unknown", "title: ", "colour: red\ntitle: ", "front-key", shift=None),
    _page("front matter not closed", "\n---\n\n#", "\n\n#", "front-missing yaml-syntax", shift=None),
    _page("front matter with a colon", "description: ", "description: Note: ", "yaml-syntax"),
    _page("front matter key twice", "title: ", "title: x\ntitle: ", "yaml-duplicate", shift=1),
    _page("title and heading differ", "\n# ", "\n# Well, ", "front-title", shift=1),
    _page("description too long", "description: ", f"description: {'very ' * 40}", "front-description", shift=None),
    _page("merge marker in a page", _SECTION, "\n<<<<<<< HEAD\n## What visitors may do { #may }\n", "page-merge-marker", shift=1),
    _page("half-width comma", "有可能，", "有可能,", "zh-punctuation", "zh"),
    _page("space between Han characters", "有可能，", "有 可能，", "zh-space", "zh"),
    _page("straight quotes in Chinese", "有可能，", '"有可能"，', "zh-quotes", "zh"),
    _page("Chinese paragraph broken", "不是警察，", "不是警察，\n", "zh-paragraph", "zh"),
    _page("question not opened", "¿Vendrán a mi casa? {", "Vendrán a mi casa? {", "latin-inverted front-title", "es"),
    _page("English quotes in Spanish", "Puede ocurrir,", "“Puede” ocurrir,", "latin-quotes", "es"),
    _page("ordinal as typed", "Puede ocurrir,", "La norma nº {{ days(3) }}: puede ocurrir,", "latin-ordinal", "es"),
    _page("list item in one language only", "    3. Sign nothing", "    3. Ask.\n    4. Sign nothing", "section-shape", shift=None),
    _page("half a table", _SECTION, f"{_SECTION}\n| a | b |\n", "table-broken section-shape", shift=None),
    _page("poor rendering", "Perhaps, but", "They urge collection, but", "term-poor"),
    _page("byte order mark", "---\ntitle", "\ufeff---\ntitle", "page-bom", shift=None),
    _page("box without its indent", "\n    1. Talk through", "\n1. Talk through", "section-shape", shift=None),
    _page("script in a page", "Perhaps, but", "<script>alert(1)</script>Perhaps, but", "html-forbidden"),
    _page("handler in a page", "Perhaps, but", '<b onclick="x()">Perhaps</b>, but', "html-forbidden"),
    _page("link typed by hand to a missing page", "Perhaps, but", "[Perhaps](gone.md), but", "section-shape link-file", shift=None),
)


def outcomes(root: Path, folder: Path, mistakes: Sequence[Mistake] = MISTAKES) -> Iterator[Outcome]:
    """Plant each mistake in one copy of the site and take it out again."""
    copy_site(root, folder)
    corpus = read_project(folder, {}).corpus  # no mistake is planted in sources/
    for mistake in mistakes:
        file = folder / mistake.path
        text = file.read_text(encoding="utf-8")
        fault = fault_of(mistake, text)
        file.write_text(fault.text, encoding="utf-8")
        yield judge(fault, findings_of(folder, corpus))
        file.write_text(text, encoding="utf-8")


def copy_site(root: Path, folder: Path) -> None:
    for name in SITE:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder / name)


def fault_of(mistake: Mistake, text: str) -> Fault:
    """Raises ValueError where a mistake has nothing to stand on: then it must be written anew, not passed over."""
    start = text.find(mistake.old)
    if start < 0:
        raise ValueError(f"{mistake.path} does not hold {mistake.old!r} any more ({mistake.kind})")
    changed = text[:start] + mistake.new + text[start + len(mistake.old) :]
    line = None if mistake.shift is None else text.count("\n", 0, start) + 1 + mistake.shift
    return Fault(mistake.kind, mistake.path, changed, frozenset(mistake.rules.split()), line, "", "")


def findings_of(root: Path, corpus: Corpus) -> list[Finding]:
    try:
        project = read_project(root, {}, corpus)
    except AshoreError as error:
        return list(error.findings)
    return check_written(project.knowledge, project.pages)
