"""The report: whole, self-contained, in each language, and inert whatever a source holds."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from ashore.corpus import recipe
from ashore.corpus.clean import BLANK, RULES
from ashore.corpus.repair import REPAIRS
from ashore.model import Cluster, Passage, Source
from ashore.news.boundaries import Reported, read_reported, recorded
from ashore.news.comparison import compare
from ashore.news.facts import facts_of
from ashore.news.names import renamed_passage
from ashore.news.notice import Known
from ashore.project import Project
from ashore.report.chart import axis_for, chart
from ashore.report.markup import passage_link
from ashore.report.page import Content, report_page
from ashore.report.shared import shared_clusters
from ashore.report.words import Words

HOSTILE = """<script>alert(1)</script>"><img src=x onerror=alert(1)> - News - {{ 7 * 7 }} {% for x in y %}

{{ 7 * 7 }} {% for x in y %}

Early stage: within 10 days overdue, <b>they</b> call. &lt;i&gt; </table></main> \u202eevil\u202c \x00 a\u200bb
Call Manager Wang on 13800001111, or 12378, about </script><script>alert(2)</script>.
1. In 20 12, the loans overdue were <mbth>.
"""
VOID = {"meta", "img", "br", "input", "link", "hr"}


class Reader(HTMLParser):
    """Reads a page as a browser would see its structure: tags in balance, ids, links, texts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes <{self.open[-1] if self.open else ''}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def content(project: Project, **texts: str) -> Content:
    """What a report of these new texts shows, against the site's own."""
    known = Known(tuple(source.id for source in project.corpus.sources), project.corpus.passages, project.corpus.damage)
    new = recipe.assemble([Source(name, f"texts/{name}.txt", text) for name, text in sorted(texts.items())])
    news = compare(known, new, project.knowledge, facts_of(project.knowledge))
    passages = [renamed_passage(passage, news.names) for passage in new.passages]
    every = {passage.id: passage for passage in [*project.corpus.passages, *passages]}
    stages = project.knowledge.stages
    reported = (*recorded(stages), *read_reported(passages, project.knowledge))
    claims = {id: claim.text["en"] for id, claim in project.knowledge.claims.items()}
    return Content(new, news.clusters, every, reported, stages, news.copies, news, (), claims)


@pytest.fixture(scope="module", params=["en", "es", "zh"])
def page(request: pytest.FixtureRequest, project: Project) -> str:
    s1 = next(source.text for source in project.corpus.sources if source.id == "S1")
    return report_page(content(project, a_1=HOSTILE, b_1=s1), Words(project.knowledge.report, request.param))


def test_a_source_can_do_nothing(page: str) -> None:
    """Only our own script and style are there; tags and macros of a source are text; invisible signs are named."""
    reader = read(page)
    names = [name for name, _ in reader.tags]
    assert names.count("script") == 1 and names.count("style") == 1 and "img" not in names and "b" not in names
    assert not any(key.startswith("on") or key == "style" for _, attributes in reader.tags for key in attributes)
    text = "".join(reader.text)
    assert "<script>alert(1)</script>" in text and "{{ 7 * 7 }}" in text and "49" not in text.split("{{ 7 * 7 }}")[1][:20]
    assert "U+202E" in text and "U+200B" in text and "U+0000" in text
    assert not re.search("[\u202a-\u202e\u200b\x00]", page)


def test_what_belongs_to_a_person_is_masked(page: str) -> None:
    assert "13800001111" not in page and "Manager Wang" not in page


def test_nothing_is_asked_of_another_host(page: str) -> None:
    reader = read(page)
    assert not [attributes for _, attributes in reader.tags if attributes.get("src")]
    hrefs = [str(attributes["href"]) for _, attributes in reader.tags if "href" in attributes]
    assert hrefs and all(href.startswith("#") for href in hrefs)
    assert "default-src 'none'" in page and "url(" not in page and "@import" not in page


def test_every_link_leads_somewhere_and_every_id_is_single(page: str) -> None:
    reader = read(page)
    ids = [str(attributes["id"]) for _, attributes in reader.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {str(attributes["href"])[1:] for _, attributes in reader.tags if "href" in attributes} <= set(ids)


def test_landmarks_headings_and_tables_are_real(page: str) -> None:
    reader = read(page)
    names = [name for name, _ in reader.tags]
    assert (names.count("main"), names.count("h1"), names.count("nav")) == (1, 1, 1)
    sections = [attributes for name, attributes in reader.tags if name == "section"]
    assert [attributes["aria-labelledby"] for attributes in sections] == ["new", "contradictions", "chart", "sources", "shared", "damage"]
    assert names.count("table") == names.count("caption") == names.count("thead")
    assert all(attributes.get("scope") in ("col", "row") for name, attributes in reader.tags if name == "th")
    levels = [int(name[1]) for name in names if re.fullmatch("h[1-6]", name)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_repairs_drops_and_doubts_have_their_rule_in_text_and_on_hover(page: str) -> None:
    assert re.search(r'<del class="drop" title="[^"]+">[^<]+</del><small class="rule">breadcrumb</small>', page)
    assert re.search(r'<ins class="repair" title="[^"]+">2012</ins><small class="rule">split_year</small>', page)
    assert re.search(r'<mark class="doubt" title="[^"]+">', page)


def test_the_same_bytes_for_the_same_texts(project: Project) -> None:
    words = Words(project.knowledge.report, "en")
    assert report_page(content(project, a_1=HOSTILE), words) == report_page(content(project, a_1=HOSTILE), words)


def test_a_report_of_nothing_new_says_what_is_undecided(project: Project) -> None:
    corpus, knowledge = project.corpus, project.knowledge
    passages = {passage.id: passage for passage in corpus.passages}
    shown = Content(corpus, corpus.clusters, passages, recorded(knowledge.stages), knowledge.stages, corpus.copies, undecided=["S1-13"])
    page = report_page(shown, Words(knowledge.report, "en"))
    read(page)
    assert '<section aria-labelledby="undecided">' in page and '<a href="#p-S1-13">' in page
    assert "S2 (copies S1)" in page


def test_a_thousand_passages(project: Project) -> None:
    lines = [f"Passage {number} says that the harbour opens at dawn and closes at dusk on day {number}." for number in range(1000)]
    page = report_page(content(project, a_1="\n\n".join(lines)), Words(project.knowledge.report, "zh"))
    assert read(page) and len(page) < 2_000_000


def test_differences_between_copies_are_marked_word_by_word(project: Project) -> None:
    one = Passage("S1-1", "S1", "en", "paragraph", "They call within 7 days.", 0, 24)
    other = Passage("S2-1", "S2", "en", "paragraph", "They never call within 10 days.", 0, 31)
    cluster = Cluster("S1-1", ("S1-1", "S2-1"), "S1-1", ("S1",))
    html = shared_clusters([cluster], {"S1-1": one, "S2-1": other}, passage_link(()), Words(project.knowledge.report, "en"))
    assert "<ins>never </ins>" in html and "<del>7</del><ins>10</ins>" in html


def test_the_chart_has_a_row_a_source_and_says_the_same_as_a_table(project: Project) -> None:
    reported = [Reported("S1", "S1-1", "early", 0, 7), Reported("S5", "S5-1", None, 400, None, "after 400 days", True)]
    html = chart(reported, project.knowledge.stages, {"S5": ("S1",)}, passage_link({"S5-1"}), Words(project.knowledge.report, "en"))
    read(html)
    assert html.count('class="row"') == 3 and "S5 (new) (copies S1)" in html
    assert axis_for(reported, project.knowledge.stages).last_day == 460
    assert html.count('<tr role="row">') == 3


def test_every_word_the_report_asks_for_is_there(project: Project) -> None:
    """Ids that the code names stand in data/report.yml, and none of its entries is idle."""
    folder = Path(__file__).parents[2] / "src/ashore"
    code = "".join(path.read_text(encoding="utf-8") for name in ("report", "news", "verbs") for path in (folder / name).glob("*.py"))
    there = set(project.knowledge.report)
    asked = set(re.findall(r"""["']([a-z-]+\.[a-z.-]+)["'{]""", code))
    assert set(re.findall(r"""words\(\s*["']([a-z.-]+)["']""", code)) <= there
    families = tuple(f"{family}." for family in ("rule", "status", "count", "kind", "certainty", "column", "left-out", "news"))
    assert {id for id in there if id not in asked and not id.startswith(families)} == set()


def test_every_rule_of_cleaning_and_repair_is_said_in_words(project: Project) -> None:
    names = {name.replace("_", "-") for name in (*RULES, BLANK, *REPAIRS)}
    assert {name for name in names if f"rule.{name}" not in project.knowledge.report} == set()
