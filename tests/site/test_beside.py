"""Pages made of other pages: two languages side by side, all pages on one, and the site as a folder."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from ashore.project import read_project
from ashore.site import beside
from ashore.site.beside import rows
from ashore.site.folder import offline
from ashore.site.join import _environment
from ashore.site.pieces import Pieces
from ashore.site.plan import make_plan
from ashore.site.policy import PAGE
from ashore.site.sections import Part
from ashore.site.whole import chapters

EN = Pieces(
    "Visits", (Part("", "", '<h1 id="visits">Visits</h1><a href="../court/#jail">x</a>'), Part("may", "May", '<a href="#may">y</a>'))
)
ZH = Pieces("上门", (Part("", "", '<h1 id="visits">上门</h1>'), Part("may", "可以", '<a href="../court/">z</a>')))
COURT = Pieces("Court", (Part("", "", '<h1 id="court">Court</h1>'), Part("jail", "Jail", "<p>No.</p>")))


def test_sections_stand_beside_their_twins_and_links_lead_on() -> None:
    first, second = rows({"en": {"visits": EN}, "zh": {"visits": ZH}}, "en", "visits", "zh", "en/visits/with-zh/")
    assert first.one == '<h1 id="visits">Visits</h1><a href="../../court/#jail">x</a>'
    assert first.other == '<h1 id="visits-zh">上门</h1>'
    assert second.other is not None and 'id="may-zh"' in second.other and 'href="../../../zh/court/"' in second.other


def test_cards_stand_beside_their_twins() -> None:
    def page(own: str) -> Pieces:
        card = '<div class="rule-card" id="rule-{}"><p class="rule-name">{} {}</p></div>'
        return Pieces(own, (Part("", "", "<h1>A</h1>" + "".join(card.format(id, own, id) for id in "ab")),))

    pages = {"en": {"rules": page("Rule")}, "zh": {"rules": page("规则")}}
    lead, first, second = rows(pages, "en", "rules", "zh", "en/rules/with-zh/", lambda id, section: f"[{id}]")
    assert (lead.one, lead.other) == ("<h1>A</h1>[]", "<h1>A</h1>")
    assert "Rule a" in first.one and first.one.endswith("[rule-a]") and "规则 a" in str(first.other)
    assert 'id="rule-b-zh"' in str(second.other) and 'id="rule-b"' in second.one


def test_a_section_without_a_twin_stands_alone() -> None:
    alone = Pieces("上门", ZH.parts[:1])
    assert [
        row.other is None for row in rows({"en": {"visits": EN}, "zh": {"visits": alone}}, "en", "visits", "zh", "en/visits/with-zh/")
    ] == [False, True]


def test_a_long_page_is_cut_between_its_sections(tiny_built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert beside.cut(["x" * 100] * 300) == [(0, 300)], "rows weigh what they weigh together"
    monkeypatch.setattr(beside, "_MOST", 150)
    assert beside.cut(["x" * length for length in (100, 100, 40, 400)], len) == [(0, 1), (1, 3), (3, 4)]
    project = read_project(tiny_built.parent, {})
    plan = make_plan(tiny_built.parent, project.knowledge, project.pages)
    out = tiny_built.parent / "parts"
    pieces = {"en": {"visits": EN}, "zh": {"visits": ZH}}
    beside.write_beside(plan, pieces, _environment(plan.overrides), out)
    first, second = ((out / "en/visits/with-zh" / part / "index.html").read_text(encoding="utf-8") for part in (".", "2"))
    assert 'href="2/"' in first and 'href="../"' in second and 'aria-current="true">Part 2' in second
    assert 'id="visits-zh"' in first and 'id="may-zh"' not in first
    assert 'id="may-zh"' in second and 'href="../../../../zh/court/"' in second and "<h1>Visits</h1>" in second


def test_all_pages_on_one_have_ids_of_their_own_and_links_within() -> None:
    visits, court = chapters("en", {"visits": EN, "court": COURT})["en/all/"]
    assert 'href="#court.jail"' in visits.body and 'href="#visits.may"' in visits.body
    assert '<h2 id="court">Court</h2>' in court.body and '<h3 id="court.jail">Jail</h3>' in court.body


def test_what_is_looked_up_stands_on_a_page_of_its_own_and_is_linked() -> None:
    folded = Pieces("Court", (Part("", "", '<h1 id="court">Court</h1>'), Part("jail", "Jail", "<details class=a><p>No.</p></details>")))
    groups = chapters("en", {"court": folded, "visits": EN}, reference=("court",))
    assert {here: [chapter.id for chapter in group] for here, group in groups.items()} == {
        "en/all/": ["visits"],
        "en/all/reference/": ["court"],
    }
    assert 'href="reference/#court.jail"' in groups["en/all/"][0].body
    assert "<details open class=a>" in groups["en/all/reference/"][0].body, "paper unfolds nothing"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../es/visits/">', '<a href="../es/visits/index.html">'),
        ('<a href="./">', '<a href="./index.html">'),
        ('<a href="https://a.example/b/">', '<a href="https://a.example/b/">'),
        ('<a href="#may">', '<a href="#may">'),
        ('<link rel="stylesheet" href="../a.css">', '<link rel="stylesheet" href="../a.css">'),
    ],
)
def test_addresses_in_a_folder_name_their_file(before: str, after: str) -> None:
    assert offline(before) == after


def test_the_policy_of_a_folder_allows_its_own_files_and_nothing_else() -> None:
    (policy,) = re.findall('content="([^"]*)"', offline(f'<meta content="{PAGE}">'))
    assert "'self'" not in policy and policy.startswith("default-src 'none'; script-src file:;")


def test_the_zip_leads_nowhere_that_is_not_in_it(tiny_built: Path) -> None:
    with zipfile.ZipFile(tiny_built / "ashore.zip") as folder:
        names = set(folder.namelist())
        for name in names:
            if not name.endswith(".html"):
                continue
            for href in re.findall(r'href="([^"#?:]*)["#?]', folder.read(name).decode("utf-8")):
                if href and not href.startswith("/"):
                    target = Path(name).parent.joinpath(href)
                    assert str(target.resolve().relative_to(Path.cwd())) in names or href.endswith("ashore.zip"), (name, href)


def test_every_page_stands_beside_each_of_its_twins(tiny_built: Path) -> None:
    made = {path.parent.relative_to(tiny_built).as_posix() for path in tiny_built.rglob("with-*/index.html")}
    pages = {
        path.parent.relative_to(tiny_built)
        for path in tiny_built.glob("*/**/index.html")
        if not path.parent.name.startswith(("with-", "all"))
    }
    expected = {
        f"{page.as_posix()}/with-{other}"
        for page in pages
        for other in ("en", "es", "zh")
        if other != page.parts[0] and Path(other, *page.parts[1:]) in pages
    }
    assert made and made <= expected
