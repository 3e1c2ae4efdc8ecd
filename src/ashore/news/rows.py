"""The news as rows of a file, for programs: a row a passage of the new texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ashore.news.notice import News

Row = Mapping[str, object]


def news_rows(news: News) -> Iterator[Row]:
    """Give each new passage with what is known of it. `id` is its id once the text stands in sources/, `received` its id as read."""
    for source in news.sources:
        for notice in source.notices:
            passage = notice.passage
            yield {
                "id": passage.id,
                "received": source.received + passage.id.removeprefix(passage.source),
                "status": notice.status,
                "cluster": notice.cluster,
                "copies": notice.copies,
                "decided": notice.decided,
                "claims": notice.claims,
                "suggestions": [{"claim": each.claim, "score": each.score} for each in notice.suggestions],
                "comparisons": [
                    {
                        "outcome": each.outcome,
                        "table": each.table,
                        "entry": each.entry,
                        "found": each.found,
                        "expected": each.expected,
                        "said_by": each.said_by,
                    }
                    for each in notice.comparisons
                ],
            }
