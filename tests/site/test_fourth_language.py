"""A fourth language is data and a folder: French is added to the tiny site without a line of code, and everything takes it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from ashore.checks.built import check_built
from ashore.checks.written import check_written
from ashore.knowledge.figures import format_value, parse_value
from ashore.pages.expand import inline_context
from ashore.project import read_project

Build = Callable[..., Path]


def add_french(root: Path, site: Path) -> None:
    """What a person does: the language in mkdocs.yml, its folder in docs/, one more text at every text of data/."""
    french = root / "tests" / "sites" / "french"
    shutil.copytree(french / "docs", site / "docs", dirs_exist_ok=True)
    for lang in ("en", "zh"):
        page = site / "docs" / lang / "rights.md"
        page.write_text(page.read_text(encoding="utf-8").replace("languages: [en, zh]", "languages: [en, zh, fr]"), encoding="utf-8")
    settings = site / "mkdocs.yml"
    entry = "        - locale: zh\n"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace(entry, f"        - locale: fr\n          name: Français\n{entry}"), encoding="utf-8"
    )
    shutil.copyfile(french / "writing.yml", site / "data" / "writing.yml")
    with (site / "data" / "ui.yml").open("a", encoding="utf-8") as words:
        words.write("\n- id: language.name.fr\n  text: {en: French, es: francés, zh: 法文}\n")
    texts = yaml.safe_load((french / "texts.yml").read_text(encoding="utf-8"))
    for file in [*sorted((site / "data").glob("*.yml")), site / "sources" / "sources.yml"]:
        entries = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for item in entries or []:
            _translate(item, f"{file.stem}.{item.get('id')}", texts)
        file.write_text(yaml.safe_dump(entries, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _translate(value: object, way: str, texts: dict[str, str]) -> None:
    """Give every text a French one: ours where there is one, else the English words, as on the first day of a translation."""
    if isinstance(value, dict) and {"en", "es", "zh"} <= set(value):
        value["fr"] = texts.get(way.removesuffix(".text"), value["en"])
    elif isinstance(value, dict):
        for key, child in value.items():
            _translate(child, f"{way}.{key}", texts)
    elif isinstance(value, list):
        for index, child in enumerate(value):
            _translate(child, f"{way}.{index}", texts)


@pytest.fixture
def french(root: Path, tiny: Path) -> Path:
    add_french(root, tiny)
    return tiny


def test_everything_takes_it(french: Path, build: Build) -> None:
    project = read_project(french, {})
    assert project.knowledge.languages == ("en", "es", "fr", "zh")
    assert [finding for finding in check_written(project.knowledge, project.pages) if finding.severity == "error"] == []
    assert "fr" in project.agreement.sections["visits#may"].open
    site = build(french)
    assert check_built(site, project.knowledge.settings) == []
    visits = (site / "fr" / "visits" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="fr"' in visits and "Menu des pages" in visits and "Que faire maintenant" in visits
    for other in ("en", "es", "zh"):
        page = (site / other / "visits" / "index.html").read_text(encoding="utf-8")
        assert 'hreflang="fr"' in page and 'href="../../fr/visits/#may"' in page
        assert f'href="../../{other}/visits/#may"' in visits
    assert "https://ashore.example/fr/rights/" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "Français" in (site / "index.html").read_text(encoding="utf-8")
    assert "22:00–08:00" in (site / "fr" / "rights" / "index.html").read_text(encoding="utf-8")
    found = json.dumps(json.loads((site / "fr" / "search.json").read_text(encoding="utf-8")), ensure_ascii=False)
    assert "Notez le jour" in found and "Complaints" not in found
    assert 'aria-label="Call 110 (Police)"' in (site / "fr" / "index.html").read_text(encoding="utf-8")
    assert "frapper" in found and "knock" not in found
    assert 'xml:lang="fr"' in (site / "exports" / "corpus.tmx").read_text(encoding="utf-8")
    assert "# Est-ce que" in (site / "fr" / "visits" / "index.md").read_text(encoding="utf-8")


def test_it_is_written_as_data_says(french: Path) -> None:
    knowledge = read_project(french, {}).knowledge
    assert inline_context(knowledge, "fr").labelled("Noms", "x") == "Noms\u00a0: x"
    assert inline_context(knowledge, "zh").labelled("名称", "x") == "名称：x"
    assert format_value(parse_value("duration", "3 months"), "fr") == "3\u00a0mois"
    assert format_value(parse_value("date", "2026-08-01"), "fr") == "1\u00a0août\u00a02026".replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('{{ figure("quiet-hours") }}', "21:00–07:00", "section-macros"),
        ("## Conduite { #conduct }", "## Conduite { #conduite }", "section"),
        ('{{ hotline("12378") }}', '{{ hotlin("12378") }}', "macro-unknown"),
    ],
)
def test_its_faults_are_found(french: Path, old: str, new: str, rule: str) -> None:
    page = french / "docs" / "fr" / "rights.md"
    page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    project = read_project(french, {})
    found = [finding for finding in check_written(project.knowledge, project.pages) if finding.severity == "error"]
    assert any(finding.path.startswith("docs/") and finding.rule.startswith(rule) for finding in found), found
