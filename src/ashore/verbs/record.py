"""What a run writes of the corpus: four files of JSON lines and the report. All of them always tell of the same texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ashore.corpus.corpus import Corpus
from ashore.corpus.report import rendered_files
from ashore.knowledge.load import Knowledge
from ashore.knowledge.schema import Claim
from ashore.model import Finding
from ashore.news.boundaries import read_reported, recorded
from ashore.news.names import renamed_passage
from ashore.news.notice import Known, News
from ashore.news.plain import plain_claim
from ashore.output import write_together
from ashore.report.page import Content, report_page
from ashore.report.words import Words, editors_language

NEWS, REPORT, SUGGESTIONS = "news.jsonl", "report.html", "suggestions.jsonl"


@dataclass(frozen=True)
class Read:
    """The texts given, those of the site that they are compared with, and what is known; without knowledge its faults."""

    given: Corpus
    site: Known
    knowledge: Knowledge | None
    faults: tuple[Finding, ...]


def content_of(done: Read, knowledge: Knowledge, news: News, lang: str) -> Content:
    """Put together what the report shows: the given texts, with the site's own passages wherever a cluster or a link names them."""
    given = [renamed_passage(passage, news.names) for passage in done.given.passages]
    passages = {passage.id: passage for passage in [*done.site.passages, *given]}
    reported = (*recorded(knowledge.stages), *read_reported(given, knowledge))
    clusters = news.clusters or done.given.clusters
    undecided = [] if news.sources else [cluster.id for cluster in clusters if cluster.id not in knowledge.coverage]
    copies = news.copies or done.given.copies
    claims = {id: said_claim(knowledge, claim, lang) for id, claim in knowledge.claims.items()}
    return Content(done.given, clusters, passages, reported, knowledge.stages, copies, news, undecided, claims)


def said_claim(knowledge: Knowledge, claim: Claim, lang: str) -> str:
    """Say a claim and the site's verdict on it."""
    wording = knowledge.ui.get(f"verdict.{claim.verdict}")
    return f"{plain_claim(claim.text[lang], lang, knowledge.figures)} [{wording.text[lang] if wording else claim.verdict}]"


def record_site(corpus: Corpus, knowledge: Knowledge, out: Path, environment: Mapping[str, str]) -> None:
    """Write the corpus of the site's own sources into `out`, with its report in the editor's language.

    What an earlier run told there of other texts goes: it would no longer fit the files beside it.
    """
    words = Words(knowledge.report, editors_language(environment, knowledge.languages))
    content = content_of(Read(corpus, Known((), (), ()), knowledge, ()), knowledge, News(), words.lang)
    files = {**rendered_files(corpus), REPORT: report_page(content, words)}
    write_together({out / name: text.encode("utf-8") for name, text in files.items()})
    for name in (NEWS, SUGGESTIONS):
        (out / name).unlink(missing_ok=True)
