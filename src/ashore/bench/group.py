"""Finding near-duplicates: the index of rare runs beside a plain loop over all pairs with rapidfuzz, and whether the index loses any."""

from __future__ import annotations

import random
import re
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from ashore.corpus.group import group, read_wordings, same_pairs
from ashore.corpus.measures import LEAST_WORD_RATIO, SHORT, TOKEN, Wording, nearly_same
from ashore.languages import LANGUAGES
from ashore.model import Passage

SIZES = (1_030, 10_000)
LENGTH = (8, 90)
EDITED = 0.2
STOCK = 0.1
CHANGED = 0.15
SEED = 3
MACRO = re.compile(r"\{\{.*?\}\}|\{#.*?\}|\[([^\]]*)\]\([^)]*\)|^---.*?^---", re.DOTALL | re.MULTILINE)


def measure(root: Path) -> str:
    """Give a table of CPU seconds. The passages are random walks through the words of docs/, with copies lightly edited among them."""
    prose = {lang: _prose(root / "docs" / lang) for lang in LANGUAGES}
    return "\n".join(_row(passages(prose, size)) for size in SIZES)


def _row(made: Sequence[Passage]) -> str:
    """Measure one size. Equal passages are joined through their first, not each with each: such pairs are not lost."""
    start = time.process_time()
    grouping = group(made, ())
    whole = time.process_time() - start
    start = time.process_time()
    wordings = read_wordings(made)
    pairs = {tuple(sorted(pair)) for pair in same_pairs(wordings)}
    ours = time.process_time() - start
    start = time.process_time()
    theirs = set(all_pairs(wordings))
    loop = time.process_time() - start
    later = {later for first, later in pairs if wordings[first].code == wordings[later].code}
    lost = [pair for pair in theirs - pairs if not later.intersection(pair) and nearly_same(*(wordings[index] for index in pair))]
    return (
        f"{len(made):6} passages, CPU time of one core\n"
        f"  Ashore    read wordings + near-duplicates          {ours:7.2f} s, {len(pairs)} pairs, {len(lost)} lost\n"
        f"  Ashore    with clusters, copies and differences    {whole:7.2f} s, {len(grouping.clusters)} clusters\n"
        f"  rapidfuzz all pairs of one language, ratio ≥ {LEAST_WORD_RATIO}  {loop:7.2f} s, {len(theirs)} pairs\n"
        f"  loop ÷ Ashore                                      {loop / ours:7.2f}"
    )


def all_pairs(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Compare each with each, as one would without an index."""
    by_language: dict[str, list[int]] = defaultdict(list)
    for index, wording in enumerate(wordings):
        if len(wording.words) >= SHORT:
            by_language[wording.lang].append(index)
    similarity = Levenshtein.normalized_similarity
    for indices in by_language.values():
        for place, one in enumerate(indices):
            code = wordings[one].code
            for other in indices[place + 1 :]:
                if similarity(code, wordings[other].code, score_cutoff=LEAST_WORD_RATIO):
                    yield one, other


def passages(prose: dict[str, list[str]], count: int) -> list[Passage]:
    """Make passages, a third of them in each language; the same ones each time."""
    chance = random.Random(SEED)
    steps = {lang: _steps(words) for lang, words in prose.items()}
    made: dict[str, list[list[str]]] = {lang: [] for lang in prose}
    found = []
    for number in range(count):
        lang = list(prose)[number % len(prose)]
        if made[lang] and chance.random() < EDITED:
            words = _edited(chance, chance.choice(made[lang]), prose[lang])
        else:
            opening = made[lang][0][:10] if made[lang] and chance.random() < STOCK else []
            words = [*opening, *_walk(chance, steps[lang], chance.randint(*LENGTH))]
        made[lang].append(words)
        text = ("" if LANGUAGES[lang].script == "Han" else " ").join(words)
        found.append(Passage(f"S{number // 8}-{number % 8 + 1}", f"S{number // 8}", lang, "paragraph", text, 0, len(text)))
    return found


def _prose(folder: Path) -> list[str]:
    text = "\n".join(MACRO.sub(r"\1", path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.md")))
    return [word.casefold() for word in TOKEN.findall(text)]


def _steps(words: Sequence[str]) -> dict[tuple[str, str], list[str]]:
    steps: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one, two, three in zip(words, words[1:], words[2:], strict=False):
        steps[one, two].append(three)
    return steps


def _walk(chance: random.Random, steps: dict[tuple[str, str], list[str]], length: int) -> list[str]:
    starts = list(steps)
    one, two = chance.choice(starts)
    words = [one, two]
    while len(words) < length:
        following = steps.get((one, two))
        one, two = (two, chance.choice(following)) if following and chance.random() > CHANGED else chance.choice(starts)
        words.append(two)
    return words


def _edited(chance: random.Random, words: Sequence[str], vocabulary: Sequence[str]) -> list[str]:
    share = chance.uniform(0, 0.3)
    return [chance.choice(vocabulary) if chance.random() < share else word for word in words]
