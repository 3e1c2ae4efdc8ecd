"""Cleaning and reading under odd conditions: any text, any order, any file. Also: nothing goes from clean prose."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.corpus import read as reading
from ashore.corpus.clean import RULES, UNSEEN, clean
from ashore.corpus.draft import Draft
from ashore.corpus.extract import text_of_markdown
from ashore.corpus.frame.shared import share
from ashore.corpus.ledger import compose, rendered, untiled
from ashore.corpus.recipe import assemble, prepare, prepare_all, run
from ashore.model import Source
from tests.corpus.test_clean_pages import PAGES, read_marks

ROOT = Path(__file__).parents[2]
MARKED = [page for cases in PAGES.values() for case in cases for page in (case.get("batch") or [case["page"]])]
LINES = sorted({line for page in MARKED for line in read_marks(page)[0].split("\n")})
ODD = ["\x00", "\u200b", "\u202e", "\ufeff", "\r", "\r\n", "\n", "\n\n", " ", "\u3000", "<br>", "**", "(yù qī)", "👨\u200d👩", "…", ": "]
PIECES = st.one_of(st.sampled_from(LINES), st.sampled_from(ODD), st.text(max_size=8))
TEXTS = st.lists(PIECES, max_size=14).map("\n".join) | st.lists(PIECES, max_size=14).map("".join)


def cleaned(text: str) -> str:
    spans = compose(text, clean(Draft(Source("S", "s.txt", text))).edits)
    assert untiled(text, spans) is None
    return rendered(spans)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_recipe_takes_any_mixture(text: str) -> None:
    draft = prepare(Source("S", "s.txt", text))
    assert untiled(text, compose(text, draft.edits)) is None


@given(st.permutations(range(6)), st.lists(TEXTS, min_size=6, max_size=6))
@settings(max_examples=60, deadline=None)
def test_the_order_of_a_batch_does_not_matter(order: list[int], texts: list[str]) -> None:
    sources = [Source(f"S{number}", f"{number}.txt", text) for number, text in enumerate(texts)]
    turned = [sources[number] for number in order]
    assert share(text for text in texts) == share(source.text for source in turned)
    as_given, as_turned = ({draft.source.id: draft.edits for draft in prepare_all(batch)} for batch in (sources, turned))
    assert as_given == as_turned


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*/*.md")), ids=lambda page: "/".join(page.parts[-2:]))
def test_nothing_goes_from_pages_of_our_own(page: Path) -> None:
    text = text_of_markdown(page.read_text(encoding="utf-8"))
    assert [edit for edit in clean(Draft(Source("S", "s.txt", text))).edits if edit.rule not in UNSEEN] == []


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_can_be_switched_off(rule: str) -> None:
    for page in MARKED:
        text = read_marks(page)[0] + "\ufeff\r\n\u200b\u202e\x00"
        edits = clean(Draft(Source("S", "s.txt", text)), without={rule}).edits
        assert rule not in {edit.rule for edit in edits}
        assert untiled(text, compose(text, edits)) is None


@pytest.mark.parametrize(
    ("sign", "rule"),
    list(zip("\ufeff\r\u200b\u202e\x00", RULES, strict=False)),
)
def test_what_nobody_sees_goes_by_a_named_rule(sign: str, rule: str) -> None:
    text = f"A lender calls{sign}\nby day.\n"
    assert [(edit.rule, edit.start) for edit in clean(Draft(Source("S", "s.txt", text))).edits] == [(rule, 14)]
    assert cleaned(text) == "A lender calls\nby day.\n"


def test_a_joiner_between_pictographs_stays() -> None:
    assert cleaned("A family: 👨\u200d👩\u200d👧.\nIt owes money.") == "A family: 👨\u200d👩\u200d👧.\nIt owes money."


def test_a_label_behind_an_unseen_sign_is_seen() -> None:
    assert cleaned("Text.\n\nRel\u200bated reading\nHow to fly a kite") == "Text.\n\n"


@pytest.mark.parametrize(
    "piece",
    [
        "Contact us now for a free consultation, and wait. ",
        "平台先发短信，点击下方链接咨询。",
        "- a | b ",
        "<p>x</p> ",
        "You can check your big data in “Otter Look”. You get accurate answers quickly.\n",
        "You can check your big data in “Otter Look”. You get accurate answers quickly. ",
        "Wechat search: Plumtree data. You can see your score and your data. ",
        "Wechat search: Plumtree data.\nYou can see your score and your data.\n",
        "12 votes · 3 answers · ",
        "12 votes\nAdd a comment\n",
        "免费视频在线观看|国产精品|",
        "The lawyer Ann Weaver and ",
    ],
)
def test_a_long_line_costs_no_more_than_its_length(piece: str) -> None:
    """Four times the text may cost at most nine times: what is quadratic costs sixteen times. Best of three rounds."""

    def cost(size: int) -> float:
        text = piece * (size // len(piece))
        started = time.process_time()
        clean(Draft(Source("S", "s.txt", text)))
        return time.process_time() - started

    assert min(cost(120_000) for _ in range(3)) <= 9 * min(cost(30_000) for _ in range(3))


def told(folder: Path) -> list[str]:
    return [f"{Path(finding.path).name} {finding.rule}" for finding in reading.read([folder]).refused]


def test_pages_and_markdown_are_read(tmp_path: Path) -> None:
    body = "<p>首页 > 信箱</p><h1>保证人要还多少</h1><p>只还自己签字的那一笔。</p>"
    page = f"<html><head><meta charset='gbk'><title>x</title></head><body>{body}</body></html>"
    (tmp_path / "one.html").write_bytes(page.encode("gbk"))
    (tmp_path / "two.md").write_text(
        "---\ntitle: Late\n---\n# What a *guarantor* owes\n\n![](a.png)\n\nWhat he [signed](x.html) for.\n", encoding="utf-8"
    )
    (tmp_path / "README.md").write_text("About this folder.", encoding="utf-8")
    corpus = run([tmp_path])
    assert corpus.refused == ()
    assert [(passage.id, passage.text) for passage in corpus.passages] == [
        ("one-2", "保证人要还多少"),
        ("one-3", "只还自己签字的那一笔。"),
        ("two-4", "What a guarantor owes"),
        ("two-8", "What he signed for."),
    ]
    for source in corpus.sources:
        assert untiled(source.text, corpus.spans[source.id]) is None


def test_a_page_without_its_reader_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "page.html").write_text("<p>Text.</p>", encoding="utf-8")
    (tmp_path / "good.txt").write_text("Text.", encoding="utf-8")
    assert told(tmp_path) == ["page.html source-page"]
    assert [source.id for source in reading.read([tmp_path]).sources] == ["good"]


def test_markdown_keeps_its_lines() -> None:
    for page in sorted((ROOT / "docs").glob("*/*.md")):
        text = page.read_text(encoding="utf-8")
        assert text_of_markdown(text).count("\n") == text.count("\n")


def test_odd_files_are_refused_in_one_line_and_the_good_go_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 1000)
    (tmp_path / "good.txt").write_text("A lender calls by day.", encoding="utf-8")
    (tmp_path / "nul.txt").write_bytes(b"\x00\x00")
    (tmp_path / "large.txt").write_bytes(b"x" * 1001)
    (tmp_path / "empty.html").write_text("<html></html>", encoding="utf-8")
    (tmp_path / "page.html").write_bytes(b"<p>caf\xe9</p>")
    os.mkfifo(tmp_path / "pipe.txt")
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    odd.mkdir()
    (odd / "a.txt").write_text("Text.", encoding="utf-8")
    assert sorted(told(tmp_path)) == [
        "a.txt source-name",
        "empty.html source-empty",
        "large.txt source-size",
        "nul.txt source-empty",
        "page.html source-encoding",
        "pipe.txt source-unreadable",
    ]
    assert [source.id for source in reading.read([tmp_path]).sources] == ["good"]


def test_a_folder_of_many_files(tmp_path: Path) -> None:
    for number in range(2000):
        (tmp_path / f"n{number}.txt").write_text(f"Otter Home - Letters - Question {number}?\nText {number}.", encoding="utf-8")
    found = reading.read([tmp_path])
    assert len(found.sources) == 2000
    assert found.refused == ()
    assert share(source.text for source in found.sources).crumbs == {"otter home -", "otter home - letters -"}


MAIN = {
    "en": "Late with a loan\n\nWhoever is late with a loan gets messages first, then calls. The lender charges interest for each day.\n\n",
    "es": "Retraso con un préstamo\n\nQuien se retrasa recibe mensajes y luego llamadas. La entidad cobra intereses por cada día.\n\n",
    "zh": "贷款还晚了\n\n贷款还晚了，先收到短信，再接到电话。平台按天收取利息。三个月以后可能起诉。\n\n",
}
OFF = [
    (
        "en",
        "Extended data:\n\nRelevant regulations\n\nInterest receivable is booked in the profit and loss of the accounting period.",
    ),
    (
        "en",
        "Company profile:\n\nPlum Loan is a finance company which was founded in 2007 and listed on the NYSE. It has many employees.",
    ),
    ("en", "Background information\n\nLate is a Chinese word, its pinyin is wan; in the Tang dynasty a late loan bore interest each day."),
    (
        "es",
        "Información relacionada:\n\nCiruelo es una empresa con sede en la ciudad; fue fundada en 2007 y cotiza en el NYSE.",
    ),
    ("es", "Lectura adicional\n\nLos intereses por cobrar de las empresas financieras pasan a pérdidas y ganancias cada día."),
    ("zh", "公司简介：\n\n李子贷款是一家金融公司，成立于2007年，总部位于海边，注册资本一亿元，平台按天收取利息。"),
    ("zh", "扩展知识\n\n金融企业的应收利息，按天计入当期损益，贷款晚了要提坏账准备。"),
]


@pytest.mark.parametrize(("lang", "off"), OFF, ids=[off[:16] for _, off in OFF])
def test_companies_books_and_entries_under_a_label_are_an_appendix(lang: str, off: str) -> None:
    kept = prepare(Source("S", "s.txt", MAIN[lang])).passages
    marked = prepare(Source("S", "s.txt", MAIN[lang] + off)).passages
    assert [passage.appendix for passage in marked] == [passage.start >= len(MAIN[lang]) for passage in marked]
    assert len(marked) > len(kept)
    without_label = prepare(Source("S", "s.txt", MAIN[lang] + off.split("\n\n")[-1])).passages
    assert not any(passage.appendix for passage in without_label)


def test_an_appendix_is_marked_where_it_leaves_the_subject() -> None:
    main = (
        "Late with a loan\n\nWhoever is late with an online loan gets messages first and calls later. The lender charges interest for each "
        "day, and after three months it may sue. Keep the contract and the messages, and ask the lender for a plan in writing.\n\n"
    )
    off = (
        "Extended data:\n\nThe mountain is famous for its tea gardens and a temple of the ninth century. Visitors climb it in spring, "
        "when cherry trees blossom.\n"
    )
    law = (
        "Legal basis:\n\nArticle 676: a borrower who fails to return the loan within the agreed period shall pay overdue interest under "
        "the provisions of the State.\n"
    )
    assert [passage.appendix for passage in assemble([Source("S", "s.txt", main + off)]).passages] == [False, False, True, True]
    assert [passage.appendix for passage in assemble([Source("S", "s.txt", main + law)]).passages] == [False] * 4
    both = assemble([Source("S", "s.txt", main + law + "\n" + off)]).passages
    assert [passage.appendix for passage in both] == [False] * 4 + [True] * 2
