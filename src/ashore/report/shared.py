"""Clusters: the passages that say the same, with every word in which one differs from the first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from rapidfuzz.distance import Indel

from ashore.lazily import lazily
from ashore.model import Cluster, Passage
from ashore.report.markup import Link, escape, items, shown, tag
from ashore.report.words import Words

_TOKEN = lazily(r"[\u3400-\u9fff]|\s+|[^\W_]+|[^\w\s]|_", re.UNICODE)


def shared_clusters(clusters: Sequence[Cluster], passages: Mapping[str, Passage], link: Link, words: Words) -> str:
    """List the clusters of more than one passage; those of one only say themselves."""
    parts = [_cluster(cluster, passages, link, words) for cluster in clusters if len(cluster.passages) > 1]
    return "".join(parts) or tag("p", escape(words("shared.none")))


def _cluster(cluster: Cluster, passages: Mapping[str, Passage], link: Link, words: Words) -> str:
    first = passages[cluster.representative]
    order = [first, *(passages[id] for id in cluster.passages if id != first.id)]
    members = [_member(passage, first, link, words) for passage in order]
    told = words.labelled(words("shared.witnesses"), words.listed(cluster.witnesses))
    return tag("article", tag("h3", shown(cluster.id)) + tag("p", shown(told)) + items(members, class_="members"), class_="cluster")


def _member(passage: Passage, first: Passage, link: Link, words: Words) -> str:
    name = link(passage.id)
    if passage.id == first.id:
        return f"{name} {tag('span', shown(passage.text), lang=passage.lang, dir='auto')}"
    if passage.text == first.text:
        return f"{name} {tag('small', escape(words('shared.equal')), class_='tag')}"
    return f"{name} {tag('span', differences(first.text, passage.text), lang=passage.lang, dir='auto')}"


def differences(first: str, other: str) -> str:
    """Write `other` with what `first` says otherwise: taken out as <del>, put in as <ins>. Both are also told by their form.

    >>> differences("within 7 days", "within 10 days")
    'within <del>7</del><ins>10</ins> days'
    """
    one, two = _TOKEN.findall(first), _TOKEN.findall(other)
    parts = []
    for same, steps in groupby(Indel.opcodes(one, two), key=lambda step: step.tag == "equal"):
        places = list(steps)
        old = "".join("".join(one[step.src_start : step.src_end]) for step in places)
        new = "".join("".join(two[step.dest_start : step.dest_end]) for step in places)
        changed = (tag(name, shown(said)) for name, said in (("del", old), ("ins", new)) if said)
        parts.append(shown(new) if same else "".join(changed))
    return "".join(parts)
