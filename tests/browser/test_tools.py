"""The tools on the pages, in every language, with and without JavaScript: the same answers, on the page alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from ashore.project import Project
from tests.browser.test_pages import listen

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser
LANGUAGES = ("en", "es", "zh")


def shown(page: Page, name: str) -> list[str]:
    rows = page.locator(f'.where [data-answers="{name}"] tbody tr')
    return [str(row.get_attribute("data-id")) for row in rows.all() if row.is_visible()]


def plain(browser: Browser, address: str) -> Page:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["index", "timeline"])
def test_where_am_i_gives_the_stage_the_steps_and_the_number(site: Site, context: BrowserContext, lang: str, name: str) -> None:
    page = context.new_page()
    heard = listen(page, site.address)
    page.goto(site.page(lang, name))
    assert shown(page, "days") == shown(page, "event") == shown(page, "lender") == []
    days = page.locator(".where [data-days]")
    for day, stage in (("1", "early"), ("30", "early"), ("31", "middle"), ("90", "middle"), ("91", "late"), ("400", "late")):
        days.fill(day)
        assert shown(page, "days") == [stage]
    page.locator(".where [data-lender]").select_option("bank")
    page.locator('.where input[value="call"]').check()
    assert (shown(page, "event"), shown(page, "lender")) == (["call"], ["bank"])
    assert page.locator('.where tr[data-id="late"] ol li').count() == 3
    assert page.locator('.where [data-answers="lender"] a[href="tel:12378"]').is_visible()
    said = page.locator(".where .tool-status").inner_text()
    assert page.locator('.where tr[data-id="bank"] th').inner_text() in said
    page.locator('.where input[value="summons"]').check()
    assert shown(page, "days") == ["lawsuit"]  # court papers show the stage, whatever the day
    page.locator(".where button").click()
    assert len(shown(page, "days")) == 4 and len(shown(page, "event")) == 6 and len(shown(page, "lender")) == 4
    assert heard == []


def test_rules_that_do_not_bind_a_private_person_are_not_named_to_him(site: Site, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(site.page("zh", "index"))
    page.locator('.where input[value="contacts"]').check()
    rule = page.locator('.where tr[data-id="contacts"] [data-rule="cba-2026"]').first
    law = page.locator('.where tr[data-id="contacts"] [data-rule="civil-code"]').first
    assert rule.is_visible() and law.is_visible()
    page.locator(".where [data-lender]").select_option("private")
    assert not rule.is_visible() and law.is_visible()


UNTOLD = ("12378", "征信系统", "不少于2名", "作坏账核销", "催收费")  # what a private person has not, or is not bound by


@pytest.mark.parametrize(("day", "stage"), [("5", "early"), ("50", "middle"), ("120", "late")])
def test_the_stage_tells_whom_to_call_and_nothing_that_does_not_fit_the_lender(
    site: Site, context: BrowserContext, day: str, stage: str
) -> None:
    page = context.new_page()
    page.goto(site.page("zh", "index"))
    page.locator(".where [data-days]").fill(day)
    row = page.locator(f'.where tr[data-id="{stage}"]')
    said = row.inner_text()
    assert row.locator("a[href='tel:12378']").first.is_visible() and row.locator("a[href='tel:12348']").is_visible()
    assert any(word in said for word in UNTOLD[1:]) or stage == "middle"
    page.locator(".where [data-lender]").select_option("private")
    assert [word for word in UNTOLD if word in row.inner_text()] == []
    assert row.locator("ol li:visible").count() == 3 and row.locator("a[href='tel:12348']").is_visible()
    page.locator(".where [data-lender]").select_option("bank")
    assert row.inner_text() == said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_javascript_every_answer_stands_on_the_page(site: Site, browser: Browser, project: Project, lang: str) -> None:
    page = plain(browser, site.page(lang, "index"))
    assert (len(shown(page, "days")), len(shown(page, "event")), len(shown(page, "lender"))) == (4, 6, 4)
    assert not page.locator(".where .tool-form").is_visible()
    page.goto(site.page(lang, "real-or-fake"))
    assert all(page.locator(f"#path-{id}").is_visible() for id in project.knowledge.questions)
    assert not page.locator(".path-steps").is_visible()
    page.goto(site.page(lang, "rights"))
    assert (
        page.locator(".rights-table tbody tr:not(.group):visible").count()
        == page.locator(".rights-table tbody tr:not(.group)").count()
        > 30
    )
    page.goto(site.page(lang, "complain"))
    page.locator("#letter-family summary").click()
    assert page.locator('#letter-family .letter-text[lang="zh"]').is_visible()
    assert not page.locator("#letter-family .letter-form").is_visible()
    page.context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_path_of_the_questions_ends_at_its_answer(site: Site, context: BrowserContext, project: Project, lang: str) -> None:
    questions = project.knowledge.questions
    page = context.new_page()
    page.goto(site.page(lang, "real-or-fake"))

    def walk(id: str, depth: int) -> None:
        one = questions[id]
        assert [item for item in questions if page.locator(f"#path-{item}").is_visible()] == [id]
        assert depth <= 5
        if one.verdict:
            assert page.locator(f"#path-{id} a[href^='tel:']").count() == len(one.hotlines)
            return
        for number, target in enumerate((one.yes, one.no)):
            page.locator(f"#path-{id} .ways a").nth(number).focus()
            page.keyboard.press("Enter")
            assert page.evaluate("document.activeElement.id") == f"path-{target}"
            walk(str(target), depth + 1)
            page.locator(".path-steps button").first.click()

    walk(next(iter(questions)), 0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_is_filled_in_chinese_and_can_be_taken_along(site: Site, context: BrowserContext, lang: str) -> None:
    page = context.new_page()
    heard = listen(page, site.address)
    page.goto(site.page(lang, "complain"))
    letter = page.locator("#letter-instalments")
    letter.locator("summary").click()
    letter.locator('input[data-blank="name"]').fill("王某 <b>")
    letter.locator('input[data-blank="start"]').fill("2027-01-05")
    letter.locator('textarea[data-blank="reason"]').fill("失业\n生病")
    chinese = letter.locator('.letter-text[lang="zh"]')
    assert "王某 <b>" in chinese.inner_text() and "2027年1月5日" in chinese.inner_text()
    beside = letter.locator(f'.letter-text[lang="{lang}"]').inner_text()
    assert {"en": "5 January 2027", "es": "5 de enero de 2027", "zh": "2027年1月5日"}[lang] in beside
    assert page.locator("#letter-family input[data-blank='name']").input_value() == "王某 <b>"
    with page.expect_download() as download:
        letter.locator('[data-do="save"]').click()
    saved = Path(str(download.value.path())).read_text(encoding="utf-8-sig")
    named = {"en": "A request for instalments.txt", "es": "Solicitud de pago a plazos.txt", "zh": "申请分期还款.txt"}
    assert download.value.suggested_filename == named[lang] and "自2027年1月5日起" in saved
    letter.locator('[data-do="copy"]').click()
    page.wait_for_function("() => document.querySelector('#letter-instalments .letter-buttons [role=status]').textContent")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert heard == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_paragraph_that_does_not_fit_is_left_out_in_every_language(site: Site, context: BrowserContext, lang: str) -> None:
    page = context.new_page()
    page.goto(site.page(lang, "complain"))
    letter = page.locator("#letter-instalments")
    letter.locator("summary").click()
    paragraphs = letter.locator('.letter-text[lang="zh"] p')
    left_out, kept = paragraphs.nth(2).inner_text().strip(), paragraphs.nth(3).inner_text().strip()
    ticks = letter.locator(".letter-text input")
    assert ticks.count() == paragraphs.count() - 3, "whom it is for, the close and who signs are in every letter"
    ticks.nth(1).focus()
    page.keyboard.press("Space")
    assert letter.locator(".left-out").count() == (1 if lang == "zh" else 2)
    with page.expect_download() as download:
        letter.locator('[data-do="save"]').click()
    saved = Path(str(download.value.path())).read_text(encoding="utf-8-sig")
    assert left_out not in saved and kept in saved
    page.emulate_media(media="print")
    assert not paragraphs.nth(2).is_visible() and paragraphs.nth(3).is_visible() and not ticks.first.is_visible()
    page.emulate_media(media="screen")
    ticks.nth(1).check()
    assert letter.locator(".left-out").count() == 0


def test_a_letter_is_told_nothing_of_another_day(site: Site, context: BrowserContext) -> None:
    """The day on which something happened is not the day on which one complained of it."""
    page = context.new_page()
    page.goto(site.page("en", "complain"))
    for id in ("conduct", "authority"):
        page.locator(f"#letter-{id} summary").click()
    before = page.locator("#letter-authority .letter-texts").inner_text()
    page.locator('#letter-conduct input[data-blank="day"]').fill("2026-11-20")
    assert "2026" in page.locator("#letter-conduct .letter-texts").inner_text()
    assert page.locator("#letter-authority .letter-texts").inner_text() == before
    page.locator('#letter-authority input[data-blank="complained"]').fill("2026-11-22")
    assert "本人已于2026年11月22日向该机构书面投诉" in page.locator('#letter-authority .letter-text[lang="zh"]').inner_text()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_of_rights_shows_what_happened(site: Site, context: BrowserContext, lang: str) -> None:
    page = context.new_page()
    page.goto(site.page(lang, "rights"))
    rows = page.locator(".rights-table tbody tr:not(.group)")
    every = rows.count()
    button = page.locator('.filter button[data-topic="visits"]')
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    visible = [str(row.get_attribute("data-topics")).split() for row in rows.all() if row.is_visible()]
    assert 0 < len(visible) < every and all("visits" in topics for topics in visible)
    assert str(len(visible)) in page.locator(".filter [role=status]").inner_text()
    heads = page.locator(".rights-table tr.group:visible")
    assert heads.all_inner_texts() == [button.inner_text()], "what was asked for is the heading, whatever else a provision is about"
    page.locator('.filter button[data-topic=""]').click()
    assert heads.count() == page.locator(".filter button").count() - 1 == len(set(heads.all_inner_texts()))
    assert page.locator(".rights-table tbody tr:not(.group):visible").count() == every


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_is_explained_where_it_stands(site: Site, context: BrowserContext, lang: str) -> None:
    page = context.new_page()
    page.goto(site.page(lang, "timeline"))
    word = page.locator("a.term[data-meaning]").first
    word.click()
    box = page.locator(".meaning")
    assert box.is_visible() and str(word.get_attribute("data-meaning")) in box.inner_text()
    assert str(word.get_attribute("data-pinyin")) in box.inner_text()
    assert "/timeline/" in page.url
    page.keyboard.press("Escape")
    assert not box.is_visible()
    page.locator("h1").click()
    word.focus()  # as by the keyboard: the last input was a key
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert box.is_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/**")


def test_a_page_loads_the_scripts_of_its_own_tools_alone(site: Site) -> None:
    for name, tools in {"complain": {"letters", "term"}, "rules": set[str](), "real-or-fake": {"path"}}.items():
        html = site.file("en", name).read_text(encoding="utf-8")
        assert {tool for tool in ("where", "path", "letters", "filter", "term") if f"/{tool}." in html} == tools


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_one_touches_is_large_enough(site: Site, browser: Browser, lang: str) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 640}).new_page()
    for name in ("index", "real-or-fake", "rights", "complain"):
        page.goto(site.page(lang, name))
        for summary in page.locator("details.letter summary").all():
            summary.click()
        small = page.evaluate(
            "() => [...document.querySelectorAll('.tool button, .tool select, .tick, .tool input[type=number], .ways a, .filter button,"
            " .letter-do button, .letter-form input, .letter-form textarea, details.letter summary')]"
            ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"
        )
        assert small == []
    page.context.close()
