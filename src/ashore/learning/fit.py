"""Learns from examples how much each feature of a question speaks for each page.

A multinomial logistic regression whose weights are never negative and as few as possible (an L1 penalty), found by FISTA (Beck and
Teboulle 2009). Few, because a reader loads them; never negative, because a word that speaks against a page would need examples of what
was not asked. The same examples give the same weights but for the last digits, which are rounded away.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ashore.learning.features import features

Numbers = NDArray[np.float64]
Weights = Mapping[tuple[str, int], float]

# How much a weight must help to be kept. Chosen on questions that are neither examples nor tests.
PENALTY = 0.8
# After so many steps no weight moves by a level any more.
STEPS = 300


@dataclass(frozen=True, slots=True)
class _Table:
    """Which example has which feature: one entry for each, sorted by example, and the order that sorts them by feature."""

    example: NDArray[np.intp]
    feature: NDArray[np.intp]
    by_feature: NDArray[np.intp]
    examples: int
    features: int

    def forwards(self, weights: Numbers) -> Numbers:
        """Add up, for each example, the weights of its features: examples × pages."""
        return _sums(weights[self.feature], self.example, self.examples)

    def backwards(self, errors: Numbers) -> Numbers:
        """Add up, for each feature, the errors of its examples: features × pages."""
        return _sums(errors[self.example[self.by_feature]], self.feature[self.by_feature], self.features)


def learn(examples: Mapping[str, Sequence[int]], pages: int) -> Weights:
    """Give the weight of each (feature, number of a page) that helps. `examples`: a question and the numbers of its right pages."""
    if not examples:
        return {}
    table, names = _table(list(examples))
    wanted = np.zeros((len(examples), pages))
    for row, right in enumerate(examples.values()):
        wanted[row, list(right)] = 1 / len(right)
    weights = _fista(table, wanted)
    return {(names[row], int(page)): float(weights[row, page]) for row, page in zip(*np.nonzero(weights), strict=True)}


def _table(questions: Sequence[str]) -> tuple[_Table, list[str]]:
    numbers: dict[str, int] = {}
    pairs = [(row, numbers.setdefault(name, len(numbers))) for row, question in enumerate(questions) for name in sorted(features(question))]
    example, feature = (np.array(column, dtype=np.intp) for column in zip(*pairs, strict=True))
    return _Table(example, feature, np.argsort(feature, kind="stable"), len(questions), len(numbers)), list(numbers)


def _fista(table: _Table, wanted: Numbers) -> Numbers:
    """Minimise the log-loss plus the penalty over weights that are not negative."""
    step = 1 / _curvature(table, wanted.shape[1])
    last = ahead = np.zeros((table.features, wanted.shape[1]))
    pace = 1.0
    for _ in range(STEPS):
        slope = table.backwards(_shares(table.forwards(ahead)) - wanted)
        now = np.maximum(ahead - step * (slope + PENALTY), 0.0)
        quicker = (1 + math.sqrt(1 + 4 * pace * pace)) / 2
        ahead = now + (pace - 1) / quicker * (now - last)
        last, pace = now, quicker
    return last


def _shares(scores: Numbers) -> Numbers:
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Numbers = grown / grown.sum(axis=1, keepdims=True)
    return shares


def _curvature(table: _Table, pages: int) -> float:
    """Bound how fast the slope changes: half the greatest eigenvalue of features × features, by power iteration, with some room."""
    vector = np.ones((table.features, 1))
    size = 1.0
    for _ in range(20):
        vector = table.backwards(table.forwards(vector))
        size = float(np.linalg.norm(vector))
        vector /= size
    return 0.5 * 1.05 * size


def _sums(rows: Numbers, groups: NDArray[np.intp], count: int) -> Numbers:
    """Add up rows that belong together; `groups` is sorted."""
    sums = np.zeros((count, rows.shape[1]))
    if len(groups):
        first = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]])
        sums[groups[first]] = np.add.reduceat(rows, first, axis=0)
    return sums
