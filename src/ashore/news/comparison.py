"""Compares new sources with those of the site: one pure function from two corpora and the knowledge to the news."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import PurePath

from ashore.corpus.clean import UNSEEN
from ashore.corpus.corpus import Corpus
from ashore.corpus.group import group, heads_anything
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Coverage
from ashore.model import Cluster, Difference, Passage, Source, Span
from ashore.news.decisions import Reasons, decision_line, record_line
from ashore.news.likeness import likenesses
from ashore.news.names import proposed_names, renamed_damage, renamed_passage
from ashore.news.notice import Comparison, Known, News, Notice, SourceNews

Compare = Callable[[Passage], tuple[Comparison, ...]]


def compare(old: Known, new: Corpus, knowledge: Knowledge, facts: Compare, reasons: Reasons | None = None) -> News:
    """Tell what is new in `new`. `facts` holds a passage against data/; `reasons` say why passages of a kind are left out.

    Clusters are those of old and new passages together, with the names they will have once the new texts stand in sources/.
    """
    names = proposed_names(old.sources, [source.id for source in new.sources])
    passages = [renamed_passage(passage, names) for passage in new.passages]
    grouping = group([*old.passages, *passages], [*old.damage, *(renamed_damage(found, names) for found in new.damage)])
    holder = {passage: cluster for cluster in grouping.clusters for passage in cluster.passages}
    unlike = differences_by_passage(grouping.differences, {passage.id for passage in passages})
    like = likenesses(knowledge, {passage.lang for passage in passages})
    texts = {passage.id: passage for passage in [*old.passages, *passages]}

    def notice(passage: Passage) -> Notice:
        cluster = holder[passage.id]
        others = tuple(id for id in cluster.passages if texts[id].source != passage.source and comes_before(id, passage.id, cluster))
        others = others or same_headings(passage, old.passages, grouping.copies.get(passage.source, ()))
        entries = decided_entries((cluster.id, *cluster.passages, *others), knowledge.coverage)
        claims = tuple(dict.fromkeys(claim for entry in entries for claim in entry.claims))
        silent = entries or others or passage.kind in ("title", "heading") or passage.lang not in like
        suggestions = () if silent else like[passage.lang].suggest(passage.text)
        return Notice(passage, cluster.id, others, bool(entries), claims, suggestions, (*unlike[passage.id], *facts(passage)))

    notices: dict[str, list[Notice]] = defaultdict(list)
    for passage in passages:
        notices[passage.source].append(notice(passage))
    sources = tuple(
        SourceNews(source, source.id, grouping.copies.get(name, ()), frame(source, new.spans[source.id]), tuple(notices[name]))
        for source, name in ((source, names[source.id]) for source in new.sources)
    )
    return News(
        sources, news_clusters(grouping.clusters, passages), grouping.copies, names, decisions(sources, reasons), records(sources, names)
    )


def differences_by_passage(differences: Iterable[Difference], new: Collection[str]) -> Mapping[str, list[Comparison]]:
    """Give, for each new passage, the figures and negations in which it differs from the one that speaks for its cluster.

    Of two new passages it is told of the second; of an old and a new one always of the new.
    """
    found: dict[str, list[Comparison]] = defaultdict(list)
    for each in differences:
        if each.other in new:
            found[each.other].append(Comparison("contradicts", "passages", each.one, each.right or "–", each.left or "–"))
        elif each.one in new:
            found[each.one].append(Comparison("contradicts", "passages", each.other, each.left or "–", each.right or "–"))
    return found


def comes_before(one: str, other: str, cluster: Cluster) -> bool:
    """Of passages that say the same, the later is told as a copy of the earlier, never both of each other."""
    return cluster.passages.index(one) < cluster.passages.index(other)


def same_headings(passage: Passage, old: Iterable[Passage], copied: Collection[str]) -> tuple[str, ...]:
    """Give equal labels and short headings of the sources that this one copies: they join no cluster, since alone they prove nothing."""
    if not copied or not heads_anything(passage):
        return ()
    return tuple(other.id for other in old if other.source in copied and other.kind == passage.kind and other.text == passage.text)


def decided_entries(names: Iterable[str], coverage: Mapping[str, Coverage]) -> tuple[Coverage, ...]:
    """Give what was decided under any of these names: that of a cluster first, then of its passages, if a new one comes before them."""
    return tuple(coverage[id] for id in dict.fromkeys(names) if id in coverage)


def frame(source: Source, spans: Iterable[Span]) -> tuple[tuple[int, Span], ...]:
    """List what was dropped from a source and says something, with its line."""
    return tuple((source.text.count("\n", 0, span.start) + 1, span) for span in spans if span.action == "drop" and span.rule not in UNSEEN)


def news_clusters(clusters: Sequence[Cluster], passages: Sequence[Passage]) -> tuple[Cluster, ...]:
    """Keep the clusters in which a new passage stands."""
    new = {passage.id for passage in passages}
    return tuple(cluster for cluster in clusters if new.intersection(cluster.passages))


def decisions(sources: Sequence[SourceNews], reasons: Reasons | None) -> tuple[str, ...]:
    """Give a line for each cluster about which nothing is decided, once."""
    undecided = {notice.cluster: notice for source in reversed(sources) for notice in reversed(source.notices) if not notice.decided}
    first = [notice for source in sources for notice in source.notices if undecided.get(notice.cluster) is notice]
    return tuple(decision_line(notice, reasons) for notice in first)


def records(sources: Sequence[SourceNews], names: Mapping[str, str]) -> tuple[str, ...]:
    """Give the entry of sources.yml for each new source."""
    return tuple(
        record_line(names[each.received], PurePath(each.source.path).name, [notice.passage for notice in each.notices]) for each in sources
    )
