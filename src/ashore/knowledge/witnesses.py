"""Counts the independent sources behind a statement. A source that copies another is no further witness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ashore.model import Cluster


def source_of(passage: str) -> str:
    """Give the source of a passage id.

    >>> source_of("S1-13b")
    'S1'
    """
    return passage.rpartition("-")[0]


def cluster_of(passages: Iterable[str], clusters: Sequence[Cluster]) -> list[Cluster]:
    wanted = set(passages)
    return [cluster for cluster in clusters if wanted.intersection(cluster.passages)]


def witnesses(passages: Sequence[str], clusters: Sequence[Cluster]) -> tuple[str, ...]:
    """List the independent sources behind these passages, in order.

    >>> copied = Cluster("S1-13", ("S1-13", "S2-9"), "S1-13", ("S1",))
    >>> witnesses(["S0-13", "S1-13", "S2-9"], [copied])
    ('S0', 'S1')
    """
    found = {source_of(passage) for passage in passages if not cluster_of([passage], clusters)}
    for cluster in cluster_of(passages, clusters):
        found.update(cluster.witnesses)
    return tuple(sorted(found))


def copiers(passages: Sequence[str], clusters: Sequence[Cluster]) -> dict[str, str]:
    """Give, for each source that says it only by copying, the source it copies.

    >>> copied = Cluster("S1-13", ("S1-13", "S2-9"), "S1-13", ("S1",))
    >>> copiers(["S1-13", "S2-9"], [copied])
    {'S2': 'S1'}
    """
    counted = witnesses(passages, clusters)
    result: dict[str, str] = {}
    for cluster in cluster_of(passages, clusters):
        for passage in cluster.passages:
            source = source_of(passage)
            if source not in counted and cluster.witnesses:
                result[source] = cluster.witnesses[0]
    return dict(sorted(result.items()))
