"""Tells the news in words: one line a passage, the same on the terminal and in the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ashore.corpus.personal import masked
from ashore.news.notice import Comparison, News, Notice, SourceNews
from ashore.report.listing import where
from ashore.report.words import Words

EXCERPT = 60


def counts(source: SourceNews, words: Words) -> str:
    """Say how many passages of a source are what."""
    found = Counter(notice.status for notice in source.notices)
    outcomes = Counter(each.outcome for notice in source.notices for each in notice.comparisons)
    told = [words(f"count.{status}", n=found[status]) for status in ("new", "alike", "known", "copy") if found[status]]
    told += [words(f"count.{outcome}", n=outcomes[outcome]) for outcome in ("contradicts", "agrees", "unlisted") if outcomes[outcome]]
    if source.frame:
        told.append(words("count.frame", n=len(source.frame)))
    return words.listed(told)


def status_in_words(notice: Notice, words: Words) -> str:
    """Say more of what a passage is: a copy of which, known as which claim, perhaps which claim. Of a new one there is no more to say."""
    parts = []
    if notice.copies:
        parts.append(words("news.copy", passages=words.listed(notice.copies)))
    if notice.claims:
        parts.append(words("news.known", claims=words.listed(notice.claims)))
    elif notice.decided:
        parts.append(words("news.left-out"))
    if notice.suggestions:
        parts.append(words("news.alike", claims=words.listed([f"{each.claim} {each.score:.2f}" for each in notice.suggestions])))
    return words.signs.semicolon.join(parts)


def comparison_in_words(each: Comparison, words: Words) -> str:
    """Say how one value stands to data/."""
    if each.outcome == "unlisted":
        return words("news.unlisted", found=each.found)
    told = words(f"news.{each.outcome}", found=each.found, entry=where(each), expected=each.expected)
    return told + (words("news.as-said-by", sources=words.listed(each.said_by)) if each.said_by and each.outcome == "contradicts" else "")


def excerpt(text: str, most: int = EXCERPT) -> str:
    """Give the beginning of a text.

    >>> excerpt("one two three", 8)
    'one two…'
    """
    return text if len(text) <= most else text[:most].rstrip() + "…"


def terminal_lines(news: News, words: Words) -> Iterator[str]:
    """Say everything, grouped by source, and end with the lines by which to decide."""
    for source in news.sources:
        name = news.names[source.received]
        yield f"{name}  {source.source.path}"
        yield f"  {counts(source, words)}"
        if source.copies:
            yield f"  {words('news.copies-source', sources=words.listed(source.copies))}"
        for line, span in source.frame:
            dropped = " ".join(masked(source.source.text[span.start : span.end]).split())
            yield f"  {name}:{line}  {words('news.frame', rule=span.rule, text=excerpt(dropped))}"
        for notice in source.notices:
            yield f"  {notice.passage.id}  {status_in_words(notice, words) or words('status.new')}"
            yield from (f"    {comparison_in_words(each, words)}" for each in notice.comparisons)
        yield ""
    if news.decisions:
        yield words("news.paste-coverage")
        yield ""
        yield from news.decisions
        yield ""
        yield words("news.paste-sources")
        yield ""
        yield from news.records
