"""What is known of the sources, as a value: what the recipe makes and everything above works with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ashore.model import Cluster, Damage, Difference, Finding, Passage, Source, Span


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that is known of the sources: what became of every character, the passages, their clusters, the damage.

    `spans` maps a source's id to the spans that tile it; `copies` a source to those it copies; `refused` says what was not read;
    `differences` in what figures and negations passages of one cluster differ.
    """

    sources: tuple[Source, ...]
    spans: Mapping[str, tuple[Span, ...]]
    passages: tuple[Passage, ...]
    clusters: tuple[Cluster, ...]
    damage: tuple[Damage, ...]
    copies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    refused: tuple[Finding, ...] = ()
    differences: tuple[Difference, ...] = ()
