"""Writes the lines with which an editor decides, ready to paste: into data/coverage.yml, and into sources/sources.yml."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from ashore.model import Passage
from ashore.news.notice import Notice

Reasons = Mapping[str, Mapping[str, str]]


def decision_line(notice: Notice, reasons: Reasons | None = None) -> str:
    """Give the entry for one cluster: left out for the reason of its kind (a title says nothing), else with the suggested claims.

    Without a claim to suggest the list stays empty, and the check of data/ does not let that pass.

    >>> passage = Passage("S5-3", "S5", "en", "paragraph", "They call.", 0, 10)
    >>> print(decision_line(Notice(passage, "S5-3")))
    - cluster: S5-3
      claims: []
    """
    head = f"- cluster: {notice.cluster}\n"
    kind = "appendix" if notice.passage.appendix else notice.passage.kind
    if reasons and kind in reasons:
        texts = reasons[kind].items()
        return f"{head}  left_out:\n" + "\n".join(f"    {lang}: {json.dumps(text, ensure_ascii=False)}" for lang, text in texts)
    return f"{head}  claims: [{', '.join(suggestion.claim for suggestion in notice.suggestions)}]"


def record_line(id: str, file: str, passages: Sequence[Passage]) -> str:
    """Give the entry of sources.yml; what only the editor knows is left empty, which the check does not let pass.

    >>> print(record_line("S5", "a b.txt", [Passage("S5-1", "S5", "zh", "title", "逾期：会怎样", 0, 6)]))
    - id: S5
      file: "a b.txt"
      lang: zh
      title: "逾期：会怎样"
    """
    langs = Counter(passage.lang for passage in passages for _ in passage.text)
    title = next((passage.text for passage in passages if passage.kind == "title"), "")
    return (
        f"- id: {id}\n  file: {json.dumps(file, ensure_ascii=False)}\n  lang: {langs.most_common(1)[0][0] if langs else ''}\n"
        f"  title: {json.dumps(title, ensure_ascii=False)}"
    )
