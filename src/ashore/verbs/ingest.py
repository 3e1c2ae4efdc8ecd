"""ashore ingest: read source texts, tell what is in them and what is new in them, and write it down."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ashore.cache import Cache, keeping_tables, open_cache
from ashore.compiled import keeping_patterns
from ashore.corpus import recipe
from ashore.corpus.clean import RULES
from ashore.corpus.corpus import Corpus
from ashore.corpus.kept import prepared_of
from ashore.corpus.known import known_from
from ashore.corpus.read import Reading, read
from ashore.corpus.report import as_lines, rendered_files, summary
from ashore.errors import AshoreError, nearest
from ashore.knowledge.load import Knowledge, load_knowledge
from ashore.model import Finding, Source
from ashore.news.comparison import compare
from ashore.news.facts import facts_of
from ashore.news.names import renamed_passage
from ashore.news.notice import Known, News
from ashore.news.rows import news_rows
from ashore.output import require_folder, write_together
from ashore.report.page import report_page
from ashore.report.telling import terminal_lines
from ashore.report.words import Words, editors_language, language_fault
from ashore.verbs.record import NEWS, REPORT, SUGGESTIONS, Read, content_of

SILENT_SECONDS = 2.0
LEFT_OUT_KINDS = ("title", "heading", "appendix")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Do without the collector of cycles: a short run makes hardly any, and looking for them costs a tenth of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_uncollected()
def run(options: argparse.Namespace) -> int:
    """Read, compare, write all files together, tell. The good texts of a batch go through; exit code 1 tells that some did not."""
    _require_rules(options.without)
    require_folder(options.out or options.root / "build" / "corpus")
    cache = open_cache(options.root, os.environ)
    with keeping_tables(cache), keeping_patterns(cache):
        return _run(options, cache)


def _run(options: argparse.Namespace, cache: Cache) -> int:
    done = _read(options.root, options.paths, frozenset(options.without), cache)
    out = options.out or options.root / "build" / "corpus"
    words = _words(done.knowledge, options.lang) if done.knowledge else None
    if done.given.sources:
        files = rendered_files(done.given)
        news = News()
        if done.knowledge and words:
            news = _news(done, done.knowledge, words) if options.paths else news
            files[REPORT] = report_page(content_of(done, done.knowledge, news, words.lang), words)
            if options.paths:
                files[NEWS] = as_lines(news_rows(news))
        if options.align and done.knowledge:
            files[SUGGESTIONS] = as_lines(_suggestions(done, done.knowledge, news))
        write_together({out / name: text.encode("utf-8") for name, text in files.items()})
        _tell(done.given, news, words)
        print(f"\nWritten to {out}/: {', '.join(files)}")
    refused = (*done.given.refused, *done.faults)
    _print(refused)
    return 1 if refused else 0


def _require_rules(names: Sequence[str]) -> None:
    if unknown := [name for name in names if name not in RULES]:
        told = "no rule of cleaning “{}”"
        raise AshoreError([Finding("ashore ingest", 1, 1, "usage", told.format(name), nearest(name, RULES)) for name in unknown])


def _read(root: Path, paths: Sequence[Path], without: frozenset[str], cache: Cache) -> Read:
    faults: tuple[Finding, ...] = ()
    knowledge = None
    try:
        knowledge = load_knowledge(root)
    except AshoreError as error:
        faults = error.findings
    site = read([root / "sources"]) if (root / "sources").is_dir() else Reading((), ())
    given = read(paths) if paths else site
    names = {os.path.realpath(source.path) for source in given.sources}
    others = [source for source in site.sources if os.path.realpath(source.path) not in names]
    facts = known_from(knowledge.hotlines.values(), knowledge.glossary.values()) if knowledge else None
    hotlines, glossary = (knowledge.hotlines, knowledge.glossary) if knowledge else ({}, {})
    prepared = prepared_of(others, hotlines.values(), glossary.values(), cache, progress)
    return Read(
        recipe.assemble(given.sources, given.refused, without, progress, facts),
        Known(
            tuple(source.id for source in others),
            tuple(passage for text in prepared for passage in text.passages),
            tuple(found for text in prepared for found in text.damage),
        ),
        knowledge,
        faults,
    )


def progress(sources: Sequence[Source]) -> Iterator[Source]:
    """Hand the sources on; from the third second on say how far it has come."""
    started = told = time.monotonic()
    for number, source in enumerate(sources):
        now = time.monotonic()
        if now - started > SILENT_SECONDS and now - told > 1:
            told = now
            print(f"ingest: {number} of {len(sources)} texts …", file=sys.stderr, flush=True)
        yield source


def _words(knowledge: Knowledge, lang: str | None) -> Words:
    chosen = lang or editors_language(os.environ, knowledge.languages)
    if chosen not in knowledge.languages:
        fix = language_fault(chosen, knowledge.languages)
        raise AshoreError([Finding("ashore ingest", 1, 1, "usage", f"there is no report in “{chosen}”", fix)])
    return Words(knowledge.report, chosen)


def _news(done: Read, knowledge: Knowledge, words: Words) -> News:
    reasons = {kind: words.wordings[f"left-out.{kind}"].text for kind in LEFT_OUT_KINDS}
    return compare(done.site, done.given, knowledge, facts_of(knowledge), reasons)


def _suggestions(done: Read, knowledge: Knowledge, news: News) -> Iterator[dict[str, object]]:
    """Say which passages of different languages may say the same: suggestions, the surest first, for an editor to look at."""
    from ashore.corpus.align import align, sentence_encoder
    from ashore.corpus.anchors import term_names

    encode = sentence_encoder()
    if encode is None:
        print("ingest: comparing by figures and terms; for sentence vectors run scripts/setup align", file=sys.stderr)
    passages = [*done.site.passages, *(renamed_passage(passage, news.names) for passage in done.given.passages)]
    for found in align(passages, news.clusters or done.given.clusters, term_names(knowledge.glossary, knowledge.languages), encode):
        yield {"one": found.one, "other": found.other, "score": round(found.score, 3), "by": found.by}


def _tell(given: Corpus, news: News, words: Words | None) -> None:
    print(summary(given))
    if words and news.sources:
        print("\n".join(terminal_lines(news, words)))


def _print(findings: Iterable[Finding]) -> None:
    from ashore.checks.formats import as_text
    from ashore.checks.messages import spoken

    if text := as_text(sorted(findings), editors_language(os.environ, spoken())):
        print(text, file=sys.stderr)
