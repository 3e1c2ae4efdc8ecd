"""Macros: every one in every language, faults with place and nearest name, and nothing in a text can run."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from ashore.errors import AshoreError
from ashore.knowledge.texts import localised_texts
from ashore.pages.expand import expand
from ashore.project import Project

LANGUAGES = ("en", "es", "zh")


def one(project: Project, markdown: str, lang: str = "en", page: str = "visits") -> str:
    return expand(markdown, lang, project.knowledge, page)


def fault(project: Project, markdown: str, lang: str = "en") -> str:
    with pytest.raises(AshoreError) as caught:
        one(project, markdown, lang)
    return str(caught.value)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ('{{ figure("quiet-hours") }}', ["22:00–08:00", "22:00–08:00", "22:00至次日8:00"]),
        ('{{ figure("record-kept") }}', ["5\xa0years", "5\xa0años", "5年"]),
        ("{{ months(3) }}", ["3\xa0months", "3\xa0meses", "3个月"]),
        ("{{ days(1) }}", ["1\xa0day", "1\xa0día", "1天"]),
        ("{{ money(200000) }}", ["CNY\xa0200,000", "200\xa0000\xa0yuanes", "20万元"]),
        ("{{ money(1000, 2000) }}", ["CNY\xa01,000–2,000", "1000 a 2000\xa0yuanes", "1000至2000元"]),
        ('{{ date("2026-01-30") }}', ["30 January 2026", "30 de enero de 2026", "2026年1月30日"]),
        ('{{ month("2018-10") }}', ["October 2018", "octubre de 2018", "2018年10月"]),
        ("{{ percent(24) }}", ["24%", "24\xa0%", "24%"]),
        ("{{ count(3054) }}", ["3,054", "3054", "3054"]),
        ('{{ han("上岸") }}', ['<span lang="zh">上岸</span>', '<span lang="zh">上岸</span>', "上岸"]),
        ('{{ stage("late").from }}', ["3\xa0months", "3\xa0meses", "3个月"]),
    ],
)
def test_values_in_the_form_of_each_language(project: Project, markdown: str, expected: list[str]) -> None:
    assert [one(project, markdown, lang) for lang in LANGUAGES] == expected


BLOCKS = [
    'call("110", "12378")',
    'stage_strip("late")',
    'stage_card("early")',
    'stage_card("lawsuit")',
    "stage_table()",
    "stage_timeline()",
    'disagree("home-visit")',
    'rule_card("gbt-45251")',
    'rules_table(topic="visits", verdict="must-not")',
    "rules_table()",
    "rules_list()",
    'support("12356")',
    "hotlines_table()",
    "glossary_list()",
    "sources_list()",
    'source_claims("S0")',
    'source_claims("S2")',
    "left_out_list()",
    "references_list()",
    'unwritten("visit-likely")',
    "where_am_i()",
    "is_it_real()",
    "letters()",
    "evidence_log()",
    "rights_table()",
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("call", BLOCKS)
def test_blocks_are_whole_html_without_an_empty_line(project: Project, call: str, lang: str) -> None:
    html = one(project, f"{{{{ {call} }}}}", lang).strip()
    assert "\n\n" not in html  # Markdown would end the block there
    assert "{{" not in html
    ET.fromstring(f"<x>{html}</x>".replace("&nbsp;", " "))  # every element is closed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_timeline_draws_what_the_data_say(project: Project, lang: str) -> None:
    html = one(project, "{{ stage_timeline() }}", lang, "timeline")
    svg = ET.fromstring(html[html.index("<svg") : html.index("</svg>") + 6])
    name = "{http://www.w3.org/2000/svg}"
    assert svg.attrib["role"] == "img"
    assert all(svg.find(f"{name}{child}") is not None for child in ("title", "desc"))
    rows = [text.text for text in svg.iter(f"{name}text") if text.attrib["class"].endswith("tl-label")]
    assert len(rows) == 1 + 4  # this site, and four witnesses: S2 copies S1
    bands = [rect.attrib for rect in svg.iter(f"{name}rect")]
    own = {rect["class"].split()[1]: (rect["x"], rect["width"]) for rect in bands[:3]}
    assert own == {"tl-early": ("0.0%", "14.29%"), "tl-middle": ("14.76%", "28.10%"), "tl-late": ("43.33%", "56.67%")}


@pytest.mark.parametrize(("lang", "word"), [("en", "should not"), ("es", "no debería"), ("zh", "不应当")])
@pytest.mark.parametrize("macro", ['rules_table(topic="calls")', 'rule_card("cba-2026")', "rights_table()", "where_am_i()"])
def test_advice_in_a_code_is_not_shown_as_a_ban(project: Project, macro: str, lang: str, word: str) -> None:
    said = project.knowledge.provisions["cba-2026.six-attempts"][1].text[lang].partition("{{")[0]
    html = one(project, f"{{{{ {macro} }}}}", lang, "rights")
    rows = [row for row in re.findall(r"<(?:tr|li)\b.*?</(?:tr|li)>", html, re.DOTALL) if said in row]
    assert rows and all(f'badge-must-not">{word}</span>' in row for row in rows)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_is_addressed_closed_and_signed_as_the_chinese_do(project: Project, lang: str) -> None:
    sheets = re.findall(r'class="letter-text" lang="zh"[^>]*>(.*?)</div>', one(project, "{{ letters() }}", lang, "complain"), re.DOTALL)
    assert len(sheets) == len(project.knowledge.letters)
    for sheet in sheets:
        assert re.match(r'<p>致<span class="blank" data-blank="(lender|addressee|authority)">[^<]+</span>：</p>', sheet)
        below = sheet.partition('<p class="close">')[2]
        assert below.startswith('此致\n敬礼</p><p class="signed">')
        assert re.search(r'>(投诉人|申请人|异议人)：<span [^>]+"name">[^<]+</span>\n<span [^>]+"today">', below)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pinyin_stands_beside_the_characters_that_it_spells(project: Project, lang: str) -> None:
    terms = project.knowledge.glossary.values()
    cards = "".join(one(project, f'{{{{ term("{entry.id}") }}}}', lang) for entry in terms)
    shown = re.findall(r'data-zh="([^"]*)" data-pinyin', cards)
    assert "贷款市场报价利率" in shown and all(re.search("[\u4e00-\u9fff]", words) for words in shown)
    listed = re.findall(r'>([^<>]+)(?:</[a-z]+>)? <span class="pinyin"', one(project, "{{ glossary_list() }}", lang, "glossary"))
    assert len(listed) > 30 and all(re.search("[\u4e00-\u9fff]", words) for words in listed)


def test_a_link_inside_a_text_of_data_is_part_of_its_sentence(project: Project) -> None:
    """A page's title (“What you can ask for”) dropped behind a sentence is no sentence."""
    bare = re.compile(r"\{\{ *link\(\"[^\",]+\"\) *\}\}")
    assert [text.id for text in localised_texts(project.knowledge) if bare.search(text.text)] == []


SIGNS = {
    "en": [
        "ID number",
        "bank card",
        "code",
        "“court fee”",
        "“mediation fee”",
        "private account",
        "police",
        "prosecutor",
        "jail",
        "an hour",
        "nobody",
    ],
    "es": [
        "número de documento",
        "tarjeta",
        "código",
        "judicial",
        "gastos de mediación",
        "particular",
        "policía",
        "fiscalía",
        "cárcel",
        "una hora",
        "con nadie",
    ],
    "zh": ["身份证号", "银行卡号", "验证码", "“诉讼费”", "“调解费”", "私人账户", "公安", "检察院", "坐牢", "一个小时", "告诉别人"],
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_question_asks_for_every_sign_that_the_page_calls_enough(project: Project, lang: str) -> None:
    page = next(page for page in project.pages if (page.lang, page.name) == (lang, "real-or-fake"))
    told = next(section for section in page.sections if section.id == "signs").body
    first = next(iter(project.knowledge.questions.values()))
    assert [sign for sign in SIGNS[lang] if sign not in told] == []
    assert [sign for sign in SIGNS[lang] if sign not in first.note[lang]] == []


def test_moving_a_boundary_moves_the_picture(project: Project) -> None:
    from dataclasses import replace

    late = project.knowledge.stages["late"].model_copy(update={"from_day": 121})
    moved = replace(project.knowledge, stages={**project.knowledge.stages, "late": late})
    assert expand("{{ stage_timeline() }}", "en", moved, "timeline") != expand(
        "{{ stage_timeline() }}", "en", project.knowledge, "timeline"
    )


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ('{{ hotlin("110") }}', "docs/en/visits.md:1:1: macro-unknown: no macro named “hotlin”. Fix: Did you mean hotline?"),
        ('a\nb {{ hotline("1237") }}', "docs/en/visits.md:2:3: macro-id: no hotline “1237”. Fix: Did you mean 12378?"),
        ('{{ link("visit") }}', "no page “visit”. Fix: Did you mean visits?"),
        ('{{ link("visits#mya") }}', "page “visits” has no section “mya”. Fix: Did you mean may?"),
        ('{{ link("visits", lang="fr") }}', "macro-language: the site has no language “fr”"),
        ('{{ stage("late").form }}', "stage has no attribute “form”. Fix: Did you mean from?"),
        ('{{ stage("late") }}', "stage(…) needs an attribute"),
        ("{{ hotline() }}", "macro-argument: hotline: missing a required argument"),
        ('{{ hotline("110", colour="red") }}', "macro-argument: hotline: got an unexpected keyword argument"),
        ("{{ hotline(110) }}", "no hotline “110”"),
        ("{{ hotline(number) }}", "argument number is not in quotes"),
        ('{{ rules_table(topic="visit") }}', "no topic “visit”. Fix: Did you mean visits?"),
        ('{{ date("2026-02-30") }}', "2026-02-30 is no date of the calendar"),
        ('{{ months("3") }}', "takes a whole number"),
        ('Text {{ call("110") }} text', "macro-block: call makes a block and must stand alone"),
        ("{{ cite() }}", "cite needs at least one claim"),
        ('{{ hotline("110")', "{{ is not closed by }}"),
        ("{% if true %}", "statements ({% … %}) are not allowed"),
        ("{{ 7 * 7 }}", "only a macro call"),
        ("{{ x }}", "only a macro call"),
        ('{{ hotline("110") | upper }}', "only a macro call"),
        ("{{ hotline.__globals__ }}", "only a macro call"),
        ('{{ "".__class__.__mro__ }}', "only a macro call"),
        ('{{ hotline(*["110"]) }}', "only a macro call"),
        ('{{ stage("late").__class__ }}', "stage has no attribute “__class__”"),
    ],
)
def test_fault_has_place_and_way_out(project: Project, markdown: str, said: str) -> None:
    assert said in fault(project, markdown)


def test_all_faults_of_a_page_come_at_once(project: Project) -> None:
    said = fault(project, '{{ hotlin("110") }}\n\n{{ term("nothing") }}')
    assert len(said.splitlines()) == 2


def test_jinja_comment_sign_is_plain_text(project: Project) -> None:
    assert one(project, "# A {#a}\n\ntext") == "# A {#a}\n\ntext"


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "{{ cycler.__init__ }}", "*bold*", "[x](javascript:alert(1))", '" onclick="x', "a | b"]
)
def test_data_reach_the_page_inert(project: Project, hostile: str) -> None:
    from dataclasses import replace

    term = project.knowledge.glossary["overdue"].model_copy(update={"term": dict.fromkeys(LANGUAGES, hostile)})
    knowledge = replace(project.knowledge, glossary={**project.knowledge.glossary, "overdue": term})
    html = expand('{{ term("overdue") }}', "en", knowledge, "visits")
    assert not re.search(r"<script|\{\{|\*bold|\[x\]|\" onclick", html)


def test_links_are_relative_to_the_page(project: Project) -> None:
    assert 'href="../rights/#hours"' in one(project, '{{ link("rights#hours") }}', page="visits")
    assert 'href="rights/#hours"' in one(project, '{{ link("rights#hours") }}', page="index")
    assert 'href="../"' in one(project, '{{ link("index") }}', page="visits")
    other = one(project, '{{ link("visits", lang="zh") }}', page="rights")
    assert 'href="../../zh/visits/"' in other
    assert 'hreflang="zh"' in other and 'lang="zh"' in other


def test_a_page_does_not_link_to_itself(project: Project) -> None:
    assert one(project, '{{ link("visits", "home visits") }}', page="visits") == "home visits"
    assert 'href="./#may"' in one(project, '{{ link("visits#may") }}', page="visits")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_number_never_runs_into_its_purpose(project: Project, lang: str) -> None:
    text = re.sub(r"<[^>]+>", "", one(project, '{{ call("12368") }}', lang))
    assert "12368 " in text


def test_copies_are_no_witnesses(project: Project) -> None:
    html = one(project, '{{ cite("early-one-week") }}')
    assert ">S1</a>" in html and "S2" not in html
