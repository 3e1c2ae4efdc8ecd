"""The search finds the right page for what people ask, in any of our languages, and what it loads stays small.

The questions are asked in node, as the search runs in a page, and where there is no node in Chromium; tests/browser/test_search.py asks
some of them in a real page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from ashore.bench.search import Question, answers_of, at, finding_job, rank, read_questions
from ashore.pages.parse import write_page
from ashore.pages.question_index import question_index
from ashore.project import Project
from ashore.site.assets import read_assets
from ashore.site.finding import ideas, split_pinyin, squeezed
from ashore.site.packing import packed
from ashore.site.search_documents import Document
from ashore.site.shortening import shortened
from tests.browser.conftest import chromium

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
# Success at 1 and at 3, in percent: of all questions, of each site language, of those asked in another language, and of the held-back ones
# (the second set is written as frightened strangers type, the third was asked only when the search was done; see their heads).
HELD = {"held": "questions_held.yml", "strangers": "questions_held_second.yml", "unseen": "questions_held_third.yml"}
FILES = ("questions.yml", *HELD.values())
FLOORS = {
    "all": (93, 98),
    "en": (90, 96),
    "es": (90, 98),
    "zh": (94, 98),
    "across": (93, 98),
    "held": (88, 95),
    "strangers": (80, 95),
    "unseen": (80, 93),
}
MOST = 25_000  # gzip bytes a language: script, texts and ideas in all

Found = Mapping[tuple[str, str], list[str]]

_ASK = """([data, asked]) => {
  const engines = Object.fromEntries(Object.keys(data).map((lang) => [lang, ashoreFinding(data[lang], lang)]));
  const pages = ([lang, question]) => engines[lang].find(question).map(({ page }) => data[lang].pages[page][0]);
  return asked.map((each) => [...new Set(pages(each))]);
}"""


def _in_chromium(project: Project, questions: list[Question]) -> list[list[str]]:
    """Ask where readers ask, if there is no node."""
    job = finding_job(project)
    with chromium() as browser:
        page = browser.new_page()
        for part in job["parts"]:
            page.add_script_tag(path=part)
        found: list[list[str]] = page.evaluate(_ASK, [job["data"], [[each.site, each.question] for each in questions]])
    return found


def _answers(project: Project, questions: list[Question]) -> list[list[str]]:
    answers = answers_of(project, questions, ["ours"])["ours"]
    return answers["found"] if "found" in answers else _in_chromium(project, questions)


@pytest.fixture(scope="module")
def ranks(project: Project) -> dict[Question, int]:
    questions = [each for file in FILES for each in read_questions(CASES / file)]
    found = _answers(project, questions)
    return {question: rank(question, pages) for question, pages in zip(questions, found, strict=True)}


def _part(name: str, ranks: Mapping[Question, int]) -> list[int]:
    questions = read_questions(CASES / HELD.get(name, "questions.yml"))
    chosen = [
        each for each in questions if name in ("all", *HELD) or name == each.site or (name == "across" and each.site != each.asked_in)
    ]
    assert len(chosen) >= 40
    return [ranks[each] for each in chosen]


@pytest.mark.parametrize("name", FLOORS)
def test_the_right_page_comes_first_or_among_three(name: str, ranks: dict[Question, int]) -> None:
    first, third = FLOORS[name]
    assert at(_part(name, ranks), 1) >= first
    assert at(_part(name, ranks), 3) >= third


def test_every_question_names_pages_that_exist(project: Project) -> None:
    names = {page.name for page in project.pages}
    for file in FILES:
        assert {page for each in read_questions(CASES / file) for page in each.pages} <= names
    assert len(read_questions(CASES / "questions.yml")) >= 150
    strangers = [each.site for each in read_questions(CASES / HELD["strangers"])]
    assert all(strangers.count(lang) >= 30 for lang in project.knowledge.languages)


def test_no_question_stands_in_the_data(project: Project) -> None:
    """A word of the data may well be all that somebody asks; a whole question (four words, six signs) may not be copied there."""
    knowledge = project.knowledge
    glossary = {_plain(word) for term in knowledge.glossary.values() for word in term.term.values()}
    listed = [word for idea in knowledge.asked.values() for words in idea.words.values() for word in words]
    asked = {_plain(each.question) for file in FILES for each in read_questions(CASES / file)}
    learned = {_plain(one.question) for one in knowledge.examples}
    copied = asked & ({_plain(split_pinyin(word)[0]) for word in listed} - glossary | learned)
    assert not [text for text in copied if len(text.split()) > 3 or (text[0] >= "一" and len(text) > 5)]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def test_what_the_search_loads_stays_small(project: Project) -> None:
    script = packed(read_assets(ROOT / "overrides")["search.js"].content)
    for lang, data in finding_job(project)["packed"].items():
        assert script + packed(data.encode()) <= MOST, lang


# What is typed in a moment of fear: a page that must be among the first three. Each found nothing, or nothing of use, once.
WORDS = {
    "es": (
        *((f"me {verb}", page) for verb, page in (("demandaron", "court"), ("demandó", "court"), ("embargaron", "court"))),
        *((f"me {verb}", page) for verb, page in (("insultaron", "rights"), ("amenazaron", "rights"), ("estafaron", "scams"))),
        *(("amenazándome", "rights"), ("llamándome", "rights"), ("demandarán", "court"), ("me congelaron la cuenta", "court")),
        *(("ambargo", "court"), ("citasion", "real-or-fake"), ("cobransa", "rights"), ("36%", "cost"), ("lvshihan", "real-or-fake")),
        *(("quiero suicidarme", ""), ("me quiero morir por las deudas", ""), ("amenazan con matarme", "rights")),
    ),
    "en": (
        *(("harrasment", "rights"), ("harasment", "rights"), ("garnishmant", "court"), ("sumons", "real-or-fake"), ("36%", "cost")),
        *(
            ("suicide", ""),
            ("i want to die because of debt", ""),
            ("they will kill me", "rights"),
            ("zhi xing ren", "court"),
            ("GB/T 45251-2025", "rights"),
        ),
    ),
    "zh": (
        *(("骂", "rights"), ("诈", "scams"), ("抓", "court"), ("告", "court"), ("罚", "cost"), ("轰炸", "contacts"), ("拒接", "rights")),
        *(("政审", "court"), ("人行", "complain"), ("银保监", "complain"), ("利滚利", "cost"), ("换手机号", "negotiate")),
        *(("起訴", "court"), ("上門", "visits"), ("協商還款", "negotiate"), ("律師函", "real-or-fake"), ("傳票", "real-or-fake")),
        *(("詐騙", "scams"), ("徵信", "credit-record"), ("崔收", "rights"), ("传漂", "real-or-fake"), ("36%", "cost")),
        *(("自杀", ""), ("不想活了", ""), ("弄死我", "rights")),
    ),
}


@pytest.mark.parametrize(("lang", "words", "name"), [(lang, *pair) for lang, pairs in WORDS.items() for pair in pairs])
def test_what_found_nothing_once_finds_its_page(found: Found, lang: str, words: str, name: str) -> None:
    assert name in found[lang, words][:3]


def test_every_telephone_line_is_found_by_its_number(found: Found, project: Project) -> None:
    for number in project.knowledge.hotlines:
        for lang in project.knowledge.languages:
            for asked in _by_number(number):
                assert found[lang, asked][:1] == ["complain"], (lang, asked)


def _by_number(number: str) -> tuple[str, ...]:
    plain = number.rpartition("-")[2]
    return (number, plain, f"what is {plain}", f"qué es {plain}", f"{plain}是什么")


@pytest.fixture(scope="module")
def found(project: Project) -> Found:
    asked = [(lang, words) for lang, pairs in WORDS.items() for words, _ in pairs]
    asked += [
        (lang, words) for lang in project.knowledge.languages for number in project.knowledge.hotlines for words in _by_number(number)
    ]
    answers = _answers(project, [Question(lang, lang, words, ()) for lang, words in asked])
    return {each: [path.strip("/") for path in paths] for each, paths in zip(asked, answers, strict=True)}


def test_who_despairs_is_shown_whom_to_call(project: Project) -> None:
    """The dialog shows them above whatever is found: tests/browser/test_search.py."""
    job = finding_job(project)
    for lang in project.knowledge.languages:
        data = job["data"][lang]
        despair = next(number for number, row in enumerate(data["ideas"]) if "suicide" in row[1])
        assert [line for line, _ in dict(data["lines"])[despair]] == ["12356", "110"]


def test_a_term_of_the_glossary_is_an_idea_in_every_language(project: Project) -> None:
    """A longer name may be left out for a shorter one that stands in it."""
    knowledge = project.knowledge
    all_names = [names for _, names in ideas(knowledge)]
    for term in knowledge.glossary.values():
        assert any(
            all(any(name in term.term[lang].lower() for name in names[lang]) for lang in knowledge.languages) for names in all_names
        ), term.id
        assert any(sound in squeezed(term.pinyin) for names in all_names for sound in names["sounds"]), term.id


def test_a_word_deep_in_a_section_is_kept_without_its_sentence() -> None:
    long = "They may call by day. " * 20
    first, second = shortened([Document("a/", "A", "", "", long + "Ask for form 4711."), Document("b/", "B", "", "", long)])
    assert len(first.text) <= 71
    assert first.rest == "4711"
    assert second.rest == ""


def test_the_index_names_every_page_section_and_term(project: Project) -> None:
    pages = {page.lang: page for page in question_index(project.knowledge, project.pages)}
    for lang in project.knowledge.languages:
        text = write_page(pages[lang])
        for page in project.pages:
            if page.lang == lang:
                assert f'link("{page.name}")' in text
                assert all(f'link("{page.name}#{section.id}")' in text for section in page.sections if section.level == 2)
        assert all(f'term("{id}")' in text for id in project.knowledge.glossary)
    assert write_page(pages["zh"]).index('term("collection")') < write_page(pages["zh"]).index('term("online-loan")')  # cuīshōu, wǎngdài
