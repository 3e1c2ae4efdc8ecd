"""Puts the report together: one HTML page that needs no script to be read, no other file and no other host."""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ashore.corpus.corpus import Corpus
from ashore.knowledge.schema import Stage
from ashore.model import Cluster, Damage, Passage
from ashore.news.boundaries import Reported
from ashore.news.notice import News, Notice, SourceNews
from ashore.report.chart import chart
from ashore.report.listing import contradictions_table, damage_tables
from ashore.report.markup import Link, escape, items, passage_link, section, shown, table, tag
from ashore.report.shared import shared_clusters
from ashore.report.sides import Sides, sides_table
from ashore.report.telling import comparison_in_words, counts, status_in_words
from ashore.report.words import Words

LONGEST_SHOWN = 200_000
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Content:
    """What a report is about: the texts read, the news in them (none where the site's own sources were read), boundaries reported,
    which sources copy which.

    `passages` are all that clusters and links name, old ones too; `claims` says each claim in the editor's language.
    """

    corpus: Corpus
    clusters: Sequence[Cluster]
    passages: Mapping[str, Passage]
    reported: Sequence[Reported]
    stages: Mapping[str, Stage]
    copies: Mapping[str, Sequence[str]] = field(default_factory=dict)
    news: News = field(default_factory=News)
    undecided: Sequence[str] = ()
    claims: Mapping[str, str] = field(default_factory=dict)


def report_page(content: Content, words: Words) -> str:
    """Give the whole page. The same content gives the same bytes."""
    sections = _sections(content, words)
    style, script = (_HERE / "report.css").read_text(encoding="utf-8"), (_HERE / "report.js").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    contents = items(tag("a", escape(title), href=f"#{id}") for id, title, _ in sections)
    title = escape(words("page.title"))
    header = tag(
        "header",
        f"<h1>{title}</h1>{tag('p', escape(_summary(content, words)))}{tag('nav', contents, aria_label=words('page.contents'))}",
    )
    main = tag("main", "\n".join(section(*each) for each in sections), id="main")
    return (
        f'<!doctype html>\n<html lang="{words.lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#main">{escape(words("page.skip"))}</a>\n{header}\n{main}\n'
        f'<script data-filter="{escape(words("page.filter"))}" data-count="{escape(words("page.rows"))}">{script}</script>\n'
        "</body>\n</html>\n"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _sections(content: Content, words: Words) -> list[tuple[str, str, str]]:
    """Say which parts there are, in order: id, title, HTML. What is new comes first; without new texts, what is undecided."""
    corpus, news = content.corpus, content.news
    read = {news.names.get(source.id, source.id) for source in corpus.sources}
    link = passage_link({passage.id for passage in content.passages.values() if passage.source in read})
    parts = []
    if news.sources:
        parts.append(("new", words("new.title"), _news(content, link, words)))
        parts.append(("contradictions", words("contradiction.title"), contradictions_table(news, link, words)))
    elif content.undecided:
        listed = items(link(id) for id in content.undecided)
        parts.append(("undecided", words("undecided.title"), tag("p", escape(words("undecided.lead"))) + listed))
    parts.append(("chart", words("chart.title"), chart(content.reported, content.stages, content.copies, link, words)))
    parts.append(("sources", words("sides.title"), tag("p", escape(words("sides.lead"))) + _sources(content, words)))
    parts.append(("shared", words("shared.title"), shared_clusters(content.clusters, content.passages, link, words)))
    by_id = {source.id: source for source in corpus.sources}
    parts.append(("damage", words("damage.title"), damage_tables(corpus.damage, by_id, news.names, words)))
    return parts


def _summary(content: Content, words: Words) -> str:
    corpus = content.corpus
    shared = sum(len(cluster.passages) > 1 for cluster in content.clusters)
    return words("page.summary", sources=len(corpus.sources), passages=len(corpus.passages), shared=shared, damage=len(corpus.damage))


def _sources(content: Content, words: Words) -> str:
    corpus, names = content.corpus, content.news.names
    passages: dict[str, list[Passage]] = defaultdict(list)
    for passage in content.passages.values():
        passages[passage.source].append(passage)
    damage: dict[str, list[Damage]] = defaultdict(list)
    for found in corpus.damage:
        damage[found.source].append(found)
    parts = []
    for source in corpus.sources:
        name = names.get(source.id, source.id)
        sides = Sides(source, corpus.spans[source.id], damage[source.id], passages[name])
        told = tag("h3", shown(name), id=f"s-{name}") + tag("p", shown(source.path), class_="path")
        if len(source.text) > LONGEST_SHOWN:
            told += tag("p", escape(words("sides.too-long", n=len(source.text))))
        else:
            told += sides_table(sides, words, words("sides.caption", source=name))
        parts.append(tag("article", told, class_="source"))
    return "".join(parts)


def _news(content: Content, link: Link, words: Words) -> str:
    news = content.news
    parts = [_source_news(source, content, link, words) for source in news.sources]
    if news.decisions:
        parts.append(tag("h3", escape(words("new.decide"))) + tag("p", escape(words("news.paste-coverage"))))
        parts.append(tag("pre", shown("\n".join(news.decisions)), tabindex="0"))
        parts.append(tag("p", escape(words("news.paste-sources"))) + tag("pre", shown("\n".join(news.records)), tabindex="0"))
    return "".join(parts)


def _source_news(source: SourceNews, content: Content, link: Link, words: Words) -> str:
    name = content.news.names[source.received]
    told = [tag("h3", tag("a", shown(name), href=f"#s-{name}")), tag("p", shown(source.source.path), class_="path")]
    told.append(tag("p", escape(counts(source, words))))
    if source.copies:
        told.append(tag("p", shown(words("news.copies-source", sources=words.listed(source.copies)))))
    columns = [words(f"column.{column}") for column in ("passage", "text", "status")]
    rows = [_notice(notice, content.claims, link, words) for notice in source.notices]
    told.append(table(words("new.caption", source=name), columns, rows, "news filtered"))
    return tag("article", "".join(told), class_="source")


def _notice(notice: Notice, claims: Mapping[str, str], link: Link, words: Words) -> list[str]:
    status = tag("span", escape(words(f"status.{notice.status}")), class_=f"status {notice.status}")
    more = status_in_words(notice, words)
    named = [id for id in (*notice.claims, *(each.claim for each in notice.suggestions)) if id in claims]
    said = status + (tag("p", shown(more)) if more else "")
    said += items((f"{tag('code', shown(id))} {shown(claims[id])}" for id in named), class_="claims") if named else ""
    said += "".join(tag("p", shown(comparison_in_words(each, words)), class_=each.outcome) for each in notice.comparisons)
    passage = notice.passage
    return [link(passage.id), tag("div", shown(passage.text), lang=passage.lang, dir="auto"), said]
