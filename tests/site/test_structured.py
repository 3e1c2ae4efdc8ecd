"""Structured data and share cards of every page: valid against our subset of schema.org, in its language, with whole addresses."""

from __future__ import annotations

import datetime as dt
import json
import re
import struct
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from ashore.checks.as_written import AsWritten, Grounds, as_written, grounds_of
from ashore.checks.built import check_built
from ashore.project import Project, read_project

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
META = re.compile(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">')
LANGUAGES = ("en", "es", "zh")
NAMES = ("index", "visits", "about")


def html_of(site: Path, lang: str, name: str) -> str:
    return (site / lang / ("" if name == "index" else name) / "index.html").read_text(encoding="utf-8")


def graph(site: Path, lang: str, name: str) -> dict[str, Any]:
    (block,) = BLOCK.findall(html_of(site, lang, name))
    assert "<" not in block and "&" not in block  # no text can end the block
    data = json.loads(block)
    schema = json.loads(Path(__file__).with_name("structured.schema.json").read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []
    return {node["@type"]: node for node in data["@graph"]}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_an_article_in_its_language(tiny_built: Path, lang: str, name: str) -> None:
    base = read_project(tiny_built.parent, {}).knowledge.settings.site_url
    nodes = graph(tiny_built, lang, name)
    article = nodes["Article"]
    assert article["inLanguage"] == lang and article["url"].startswith(f"{base}{lang}/")
    assert f"<title>{article['headline']} · " in unescape(html_of(tiny_built, lang, name))
    assert ("BreadcrumbList" in nodes) == (name != "index")


def test_the_check_of_the_built_site_finds_a_wrong_block(tiny_built: Path, tmp_path: Path) -> None:
    settings = read_project(tiny_built.parent, {}).knowledge.settings
    file = tiny_built / "es" / "visits" / "index.html"
    text = file.read_text(encoding="utf-8")
    try:
        file.write_text(text.replace('"inLanguage":"es"', '"inLanguage":"zh"', 1), encoding="utf-8")
        assert [(one.path, one.rule) for one in check_built(tiny_built, settings)] == [("site/es/visits/index.html", "structured")]
    finally:
        file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("visits", r'"dateModified":"2026-11-22"', '"dateModified":"2026-11-23"', "dateModified is not the day"),
        ("about", r'"dateModified":"2026-11-22"', '"dateModified":"2026-11-21"', "dateModified is not the day"),
        ("visits", '"about":', '"citation":[{"@type":"Legislation","name":"Ley 1/2020"}],"about":', "cite “Ley 1/2020”"),
    ],
)
def test_a_day_or_a_rule_that_is_not_that_of_data_is_found(tiny_built: Path, name: str, old: str, new: str, said: str) -> None:
    project = read_project(tiny_built.parent, {})
    written = as_written(project.knowledge, project.pages)
    assert check_built(tiny_built, project.knowledge.settings, written=written) == []
    file = tiny_built / "es" / name / "index.html"
    text = file.read_text(encoding="utf-8")
    assert re.search(old, text)
    try:
        file.write_text(re.sub(old, new, text, count=1), encoding="utf-8")
        (found,) = check_built(tiny_built, project.knowledge.settings, written=written)
        assert (found.path, found.rule) == (f"site/es/{name}/index.html", "structured") and said in found.message
    finally:
        file.write_text(text, encoding="utf-8")


def test_a_page_that_shows_rules_and_cites_none_is_found(tiny_built: Path) -> None:
    settings = read_project(tiny_built.parent, {}).knowledge.settings
    written = AsWritten(grounds={("zh", "visits"): Grounds("2026-11-22", frozenset({"《民法典》"}))})
    (found,) = check_built(tiny_built, settings, written=written)
    assert found.path == "site/zh/visits/index.html" and "cite none" in found.message


def test_a_page_rests_on_the_rules_and_days_of_what_it_shows(project: Project) -> None:
    older = project.knowledge.hotlines["110"].model_copy(update={"verified_on": dt.date(2026, 1, 2)})
    knowledge = replace(project.knowledge, hotlines={**project.knowledge.hotlines, "110": older})
    page = next(page for page in project.pages if (page.lang, page.name) == ("es", "visits"))
    alone = replace(page, sections=(replace(page.sections[0], body='{{ hotline("110") }}\n'),))
    assert grounds_of(knowledge, [alone])["es", "visits"] == Grounds("2026-01-02", frozenset())
    assert knowledge.rules["cba-2026"].short["es"] in grounds_of(knowledge, [page])["es", "visits"].rules


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_shared_page_has_a_card_with_its_words(tiny_built: Path, lang: str) -> None:
    project = read_project(tiny_built.parent, {})
    found = META.findall(html_of(tiny_built, lang, "visits"))
    told = {name: unescape(value) for name, value in found}
    ui, base = project.knowledge.ui, project.knowledge.settings.site_url
    assert base and told["og:url"] == f"{base}{lang}/visits/" and told["og:type"] == "article"
    assert (
        told["og:locale"] == ui["social.locale"].text[lang]
        and told["og:image:alt"] == f"{ui['site.name'].text[lang]}: {ui['site.subject'].text[lang]}"
    )
    assert len([name for name, _ in found if name == "og:locale:alternate"]) == 2
    assert told["twitter:card"] == "summary_large_image"
    picture = tiny_built / told["og:image"].removeprefix(base)
    head = picture.read_bytes()[:26]
    assert head[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", head[16:24]) == (1200, 630)
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630") and picture.stat().st_size < 40_000


def test_pages_that_are_not_for_finding_have_neither(tiny_built: Path) -> None:
    for path in ("en/visits/correct", "en/all", "en/visits/with-es"):
        text = (tiny_built / path / "index.html").read_text(encoding="utf-8")
        assert not BLOCK.search(text) and not META.search(text)
