"""Every export is valid by its own schema, says what the site says, holds nothing of the sources, and is the same from the same site."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from lxml import etree
from translate.storage.tbx import tbxfile
from translate.storage.tmx import tmxfile

from ashore.exports.facts import safe_cell
from ashore.exports.files import export_files
from ashore.exports.markdown import as_markdown
from ashore.exports.pages import CORPUS, CSV, GLOSSARY, JSON, LLMS
from ashore.project import Project

SCHEMAS = Path(__file__).resolve().parent / "schemas"
URL = "https://ashore.example/"
XML = "{http://www.w3.org/XML/1998/namespace}"
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def files(project: Project) -> Files:
    return export_files(project.knowledge, project.pages, URL)


def test_the_same_site_gives_the_same_bytes(project: Project, files: Files) -> None:
    assert export_files(project.knowledge, project.pages, URL) == files


def test_the_corpus_is_valid_tmx_and_pairs_paragraphs(project: Project, files: Files) -> None:
    tree = etree.fromstring(files[CORPUS])
    etree.DTD(str(SCHEMAS / "tmx14.dtd")).assertValid(tree)
    ids = tree.xpath("//tu/@tuid")
    assert len(ids) == len(set(ids)) > 800
    whole = [unit for unit in tree.iter("tu") if len(unit) == len(project.knowledge.languages)]
    assert len(whole) > 0.9 * len(ids)
    texts = {text: unit for unit in tree.iter("tu") for text in unit.itertext()}
    said = "Sign nothing, pay no cash, hand over no papers."
    (unit,) = [unit for unit in tree.iter("tu") if said in [seg.text for seg in unit.iter("seg")]]
    assert {variant.get(f"{XML}lang") for variant in unit.iter("tuv")} == {"en", "es", "zh"}
    assert texts and not any("{{" in text for text in texts)


def test_only_sections_in_step_are_in_the_corpus(project: Project, files: Files) -> None:
    chosen = export_files(project.knowledge, project.pages, URL, lambda page, section: (page, section) == ("visits", "may"))
    ids = etree.fromstring(chosen[CORPUS]).xpath("//tu/@tuid")
    assert ids and all(id.startswith("visits#may.") for id in ids)


def test_the_glossary_is_valid_tbx(project: Project, files: Files) -> None:
    tree = etree.fromstring(files[GLOSSARY])
    etree.RelaxNG(etree.parse(SCHEMAS / "tbx-basic.rng")).assertValid(tree)
    entries = tree.xpath("//termEntry")
    assert [entry.get("id") for entry in entries] == [f"c-{id}" for id in project.knowledge.glossary]
    for entry, term in zip(entries, project.knowledge.glossary.values(), strict=True):
        first = {section.get(f"{XML}lang"): section.findtext("tig/term") for section in entry.iter("langSet")}
        assert first == term.term


@pytest.mark.parametrize(("source", "target"), [("en", "es"), ("en", "zh"), ("es", "zh"), ("zh", "en")])
def test_the_tools_of_translators_read_corpus_and_glossary(project: Project, files: Files, source: str, target: str) -> None:
    read = tbxfile(io.BytesIO(files[GLOSSARY]), source, target)
    terms = [(term.term[source], term.term[target]) for term in project.knowledge.glossary.values()]
    assert [(unit.source, unit.target) for unit in read.units] == terms
    memory = tmxfile(io.BytesIO(files[CORPUS]), source, target)
    assert len(memory.units) == len(etree.fromstring(files[CORPUS]).findall(".//tu"))
    tree = etree.fromstring(files[CORPUS])
    (one,) = [unit for unit in tree.iter("tu") if "Sign nothing, pay no cash, hand over no papers." in unit.itertext()]
    said = {variant.get(f"{XML}lang"): variant.findtext("seg") for variant in one.iter("tuv")}
    assert set(said) == {"en", "es", "zh"}
    (pair,) = [unit for unit in memory.units if unit.source == said[source]]
    assert pair.target == said[target]


@pytest.mark.parametrize(("name", "old", "new"), [("tmx14.dtd", b"<seg>", b"<segment>"), ("tmx14.dtd", b' srclang="*all*"', b"")])
def test_the_schema_refuses_a_broken_corpus(files: Files, name: str, old: bytes, new: bytes) -> None:
    broken = files[CORPUS].replace(old, new).replace(b"</seg>", b"</segment>" if b"segment" in new else b"</seg>")
    assert not etree.DTD(str(SCHEMAS / name)).validate(etree.fromstring(broken))


def test_the_schema_refuses_a_broken_glossary(files: Files) -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMAS / "tbx-basic.rng"))
    assert not schema.validate(etree.fromstring(files[GLOSSARY].replace(b"preferredTerm-admn-sts", b"best")))


def test_json_and_csv_hold_the_facts_in_each_language(project: Project, files: Files) -> None:
    data = json.loads(files[JSON])
    figure = next(entry for entry in data["figures"] if entry["id"] == "quiet-hours")
    assert figure["value"] == "22:00-08:00" and figure["written"]["zh"] == "22:00至次日8:00"
    assert {entry["id"] for entry in data["hotlines"]} == set(project.knowledge.hotlines)
    rows = list(csv.reader(io.StringIO(files[CSV].decode("utf-8-sig"), newline="")))
    assert rows[0] == ["way", "language", "value"] and all(len(row) == 3 for row in rows)
    assert ["figures.quiet-hours.value", "", "22:00-08:00"] in rows
    assert b"{{" not in files[JSON] and b"{{" not in files[CSV]


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@x", "\tx", "\r=x"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_no_export_holds_text_of_a_source(root: Path, project: Project, files: Files) -> None:
    lines = {line.strip() for path in (root / "sources").glob("*.txt") for line in path.read_text("utf-8").splitlines() if len(line) > 40}
    titles = {entry.title for entry in project.knowledge.sources.values()}
    assert lines
    for name in (CORPUS, JSON, CSV, GLOSSARY):
        text = files[name].decode("utf-8")
        assert not [line for line in (lines | titles) if line in text], name


def test_every_page_has_a_plain_twin_listed_in_llms_txt(project: Project, files: Files) -> None:
    listed = re.findall(rf"^- \[[^\]]+\]\({re.escape(URL)}([^)]+)\)", files[LLMS].decode("utf-8"), re.MULTILINE)
    pages = [path for path in listed if path.endswith(".md")]
    assert len(pages) == len(set(pages)) == len(project.pages)
    assert set(listed) <= set(files)
    for path in pages:
        text = files[path].decode("utf-8")
        assert text.startswith("# ") and not re.search(r"<(?!https?:)[a-z/]", text.replace("\\<", "")) and "{{" not in text
        folder = path.rpartition("/")[0]
        for target in re.findall(r"\]\(([^):#]+\.md)", text):
            parts: list[str] = []
            for part in f"{folder}/{target}".split("/"):
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/".join(part for part in parts if part != ".") in files, (path, target)


def test_a_table_a_list_and_a_definition_stay_readable() -> None:
    table = "<table><tr><th>号码</th><th>用途</th></tr><tr><td>110</td><td>a|b</td></tr></table>"
    listed = "<ul><li>一<ol><li>二</li></ol></li></ul><p>*x*</p>"
    expected = ["| 号码 | 用途 |", "|---|---|", "| 110 | a\\|b |", "", "- 一", "  1. 二", "", "\\*x\\*"]
    assert as_markdown(table + listed).splitlines() == expected
