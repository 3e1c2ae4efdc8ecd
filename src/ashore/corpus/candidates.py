"""Finds the pairs of passages worth verifying, without looking at all pairs and without losing one.

Two passages that the verifier accepts share many runs of three words. So they share one already among the *rarest* of each, and
only these are looked up: of a passage with `a` runs that shares at least `s` with any partner, the `a - s + 1` rarest are enough
(prefix filtering; Bayardo, Ma, Srikant, Scaling up all pairs similarity search, 2007). What is left out are the commonest
runs, which every passage on the subject has.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ashore.corpus.measures import LEAST_SHARED_RUNS, LEAST_WORD_RATIO, RETOLD_RUNS, RUN, Wording


def least_shared(wording: Wording) -> int:
    """Give how many runs a passage shares at least with any that the verifier accepts beside it.

    Equal shares of runs: at least RETOLD_RUNS of its own. A word ratio of three quarters: each changed word breaks three runs at
    most, which leaves n/4 - 2 of n words. If runs repeat themselves in the passage, one is all that is sure.
    """
    words, runs = len(wording.code), len(wording.runs)
    if runs < words - RUN + 1:
        return 1
    by_ratio = words * (1 - RUN * (1 - LEAST_WORD_RATIO)) - (RUN - 1)
    return max(1, math.ceil(min(by_ratio, runs * min(RETOLD_RUNS, LEAST_SHARED_RUNS)) - 1e-9))


def candidate_pairs(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Give each pair of passages of one language that may be nearly the same, once, the earlier first."""
    frequency = Counter(run for wording in wordings for run in wording.runs)
    holders: dict[str, list[int]] = defaultdict(list)
    for index, wording in enumerate(wordings):
        rarest = sorted(sorted(wording.runs), key=frequency.__getitem__)
        partners: set[int] = set()
        for run in rarest[: len(rarest) - least_shared(wording) + 1]:
            if frequency[run] > 1:
                partners.update(holders[run])
                holders[run].append(index)
        yield from ((partner, index) for partner in sorted(partners))
