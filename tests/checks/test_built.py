"""Each check on built HTML names the fault it exists for; a small clean site has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from ashore.checks.as_written import AsWritten
from ashore.checks.built import check_built
from ashore.knowledge.settings import Language, Settings
from ashore.model import Finding

SETTINGS = Settings((Language("en", "English"), Language("zh", "中文")), "https://a.example/x/", None)
ALTERNATES = "".join(
    f'<link rel="alternate" hreflang="{lang}" href="https://a.example/x/{place}">\n'
    for lang, place in (("en", "en/"), ("zh", "zh/"), ("x-default", "en/"))
)
POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""
SWITCH = '<a href="../{other}/" hreflang="{other}">{other}</a>'
PAGE = """<!doctype html>
<html lang="{lang}"><head><title>T</title><meta name="description" content="in {lang}">{policy}
<link rel="canonical" href="https://a.example/x/{lang}/">
{alternates}<link rel="stylesheet" href="../assets/a.css">
</head><body>
<h1 id="top">{title}</h1>
<a href="#top">up</a> <a href="../{other}/#top">other</a> <a href="https://other.example/">out</a> <a href="tel:110">110</a> {switch}
</body></html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for lang, other, title in (("en", "zh", "Hello"), ("zh", "en", "您好")):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "index.html").write_text(
            PAGE.replace("{switch}", SWITCH).format(lang=lang, other=other, title=title, alternates=ALTERNATES, policy=POLICY),
            encoding="utf-8",
        )
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/a.css").write_text("p { color: red; background: url(b.png) }\n", encoding="utf-8")
    (tmp_path / "index.html").write_text(
        f'<html lang="en">{POLICY}<meta name="description" content="d"><a href="en/">English</a> <a href="zh/" lang="zh">中文</a></html>',
        encoding="utf-8",
    )
    return tmp_path


def check(site: Path) -> list[Finding]:
    return check_built(site, SETTINGS)


def test_clean_site_has_no_finding(site: Path) -> None:
    assert check(site) == []


PLANTED = [
    ("dead link", "../zh/#top", "../zh/gone/", "link-dead", 10),
    ("dead anchor", "../zh/#top", "../zh/#tap", "link-anchor", 10),
    ("dead anchor on the page itself", 'href="#top"', 'href="#topp"', "link-anchor", 10),
    ("missing style sheet", "a.css", "b.css", "link-dead", 7),
    ("link above the site", "../zh/#top", "../../../zz/", "link-dead", 10),
    ("wrong language", '<html lang="en">', '<html lang="zh">', "html-lang", 2),
    ("Chinese among English", ">other</a>", ">其他</a>", "lang-han", 10),
    ("no language", '<html lang="en">', "<html>", "html-lang", 2),
    ("alternate that is not absolute", 'hreflang="zh" href="https://a.example/x/zh/"', 'hreflang="zh" href="../zh/"', "alternate", 5),
    (
        "alternate that leads nowhere",
        'hreflang="zh" href="https://a.example/x/zh/"',
        'hreflang="zh" href="https://a.example/x/zh/b/"',
        "alternate",
        5,
    ),
    (
        "alternate in another language",
        'hreflang="zh" href="https://a.example/x/zh/"',
        'hreflang="zh" href="https://a.example/x/en/"',
        "alternate",
        5,
    ),
    ("no x-default", 'hreflang="x-default"', 'hreflang="en"', "alternate", 4),
    (
        "canonical that leads nowhere",
        'canonical" href="https://a.example/x/en/"',
        'canonical" href="https://a.example/x/fr/"',
        "canonical",
        3,
    ),
    ("script from elsewhere", "</head>", '<script src="https://cdn.example/a.js"></script></head>', "external-request", 8),
    ("script without a scheme", "</head>", '<script src="//cdn.example/a.js"></script></head>', "external-request", 8),
    ("font from elsewhere", "</head>", '<link rel="preload" as="font" href="https://f.example/a.woff2"></head>', "external-request", 8),
    ("picture from elsewhere", "</h1>", '<img src="http://i.example/a.png" alt=""></h1>', "external-request", 9),
    ("picture set from elsewhere", "</h1>", '<img srcset="a.png 1x, https://i.example/a.png 2x" alt=""></h1>', "external-request", 9),
    ("frame from elsewhere", "</h1>", '<iframe src="https://i.example/"></iframe></h1>', "external-request", 9),
    ("style attribute", "</h1>", '<b style="background: url(https://i.example/a.png)"></b></h1>', "external-request", 9),
    ("unexpanded macro", "Hello", 'Hello {{ hotline("110") }}', "unexpanded", 9),
    ("unexpanded statement", "Hello", "Hello {% if x %}", "unexpanded", 9),
    ("unrendered heading id", "Hello", "Hello { #top }", "unexpanded", 9),
    ("unrendered box", "Hello", '\n!!! now "Do this"', "unexpanded", 10),
    ("placeholder left", "Hello", "Hello {language}", "unexpanded", 9),
    ("no policy", POLICY, "", "policy-missing", 1),
    ("weak policy", "default-src 'none'", "default-src 'self' 'unsafe-inline'", "policy-weak", 2),
    ("inline script", "</head>", "<script>alert(1)</script></head>", "policy-inline", 8),
    ("inline handler", '<h1 id="top">', '<h1 id="top" onclick="x()">', "policy-inline", 9),
    ("inline style", "</h1>", '<b style="color: red"></b></h1>', "policy-inline", 9),
    ("placeholder in a label", '<h1 id="top">', '<h1 id="top" title="{n} pages">', "unexpanded", 9),
]

PLANTED += [
    ("id twice", "</h1>", '</h1><p id="top">again</p>', "id-twice", 9),
    ("element never closed", "</h1>", "</h1><div>", "markup", 9),
    ("end tag too many", "</h1>", "</h1></div>", "markup", 9),
    ("block in a paragraph", "</h1>", "</h1><p>a<div>b</div></p>", "markup", 9),
    ("item without a list", "</h1>", "</h1><li>a</li>", "markup", 9),
    ("link in a link", ">up</a>", '>up <a href="#top">on</a></a>', "markup", 10),
    ("tick that should be remembered", "</h1>", '</h1><input type="checkbox" aria-label="a" autocomplete="off">', "markup", 9),
    ("picture without a text", "</h1>", '</h1><img src="a.png">', "nameless", 9),
    ("button without a name", "</h1>", "</h1><button></button>", "nameless", 9),
    ("link without a name", ">up</a>", '><svg aria-hidden="true"></svg></a>', "nameless", 10),
    ("link with a title alone", '">up</a>', '" title="up"></a>', "nameless", 10),
    ("field without a label", "</h1>", '</h1><input type="search">', "nameless", 9),
    ("frame without a title", "</h1>", '</h1><iframe src="../zh/"></iframe>', "nameless", 9),
    ("no title", "<title>T</title>", "", "page-head", 1),
    ("no description", '<meta name="description" content="in en">', "", "page-head", 1),
    ("another language's description", 'name="description" content="in en"', 'name="description" content="in zh"', "page-head", 1),
    (
        "no description on a page that is not for finding",
        '<meta name="description" content="in en">',
        '<meta name="robots" content="noindex">',
        "page-head",
        1,
    ),
    ("two first headings", "</h1>", "</h1><h1>Again</h1>", "page-head", 1),
    ("another page's canonical", 'canonical" href="https://a.example/x/en/"', 'canonical" href="https://a.example/x/zh/"', "canonical", 3),
    ("no canonical", '<link rel="canonical" href="https://a.example/x/en/">', "", "canonical", 1),
    ("alternate missing", '<link rel="alternate" hreflang="zh" href="https://a.example/x/zh/">', "", "alternate", 1),
    ("no switcher", ' hreflang="zh">zh</a>', ">zh</a>", "switcher", 1),
]


@pytest.mark.parametrize(("old", "new", "rule", "line"), [case[1:] for case in PLANTED], ids=[case[0] for case in PLANTED])
def test_planted_fault_is_named_at_its_line(site: Path, old: str, new: str, rule: str, line: int) -> None:
    file = site / "en/index.html"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [(finding.path, finding.line) for finding in check(site) if finding.rule == rule]
    assert ("site/en/index.html", line) in found, check(site)


def test_alternate_that_does_not_lead_back(site: Path) -> None:
    file = site / "zh/index.html"
    file.write_text(file.read_text(encoding="utf-8").replace(ALTERNATES, ""), encoding="utf-8")
    assert {finding.rule for finding in check(site)} == {"alternate"}
    assert any("does not lead back" in finding.message for finding in check(site))


@pytest.mark.parametrize("style", ["p { background: url('https://i.example/a.png') }", '@import "//f.example/a.css";'])
def test_style_sheet_that_loads_from_elsewhere(site: Path, style: str) -> None:
    (site / "assets/a.css").write_text(f"\n{style}\n", encoding="utf-8")
    (finding,) = check(site)
    assert (finding.path, finding.rule, finding.line) == ("site/assets/a.css", "external-request", 2)


def test_site_without_an_address_needs_no_alternates(site: Path) -> None:
    for file in site.glob("*/index.html"):
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "a.example" not in line]
        file.write_text("\n".join(lines), encoding="utf-8")
    assert check_built(site, Settings(SETTINGS.languages, None, None)) == []


ARTICLES = {
    "en": '<article><h1 id="top">Hello</h1><p>Call <a href="tel:110">110</a> after 3 days.</p><ul><li>One</li><li>Two</li></ul></article>',
    "zh": '<article><h1 id="top">您好</h1><p>3天以后拨打<a href="tel:110">110</a>。</p><ul><li>一</li><li>二</li></ul></article>',
}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("", "", None),
        ("3天", "5天", "built-facts"),
        ("3天", "3个月", "built-facts"),
        ("<li>二</li>", "", "built-shape"),
        ("tel:110", "tel:120", "built-shape"),
        ("<li>二</li>", '<li id="two">二</li>', "built-shape"),
        ('<h1 id="top">', '<h1 id="up">', "built-sections"),
    ],
)
def test_twins_say_the_same(site: Path, old: str, new: str, rule: str | None) -> None:
    for lang, article in ARTICLES.items():
        file = site / lang / "index.html"
        text = file.read_text(encoding="utf-8")
        start, end = text.index("<h1"), text.index("</h1>") + 5
        written = article.replace(old, new, 1) if lang == "zh" and old else article
        file.write_text(text[:start] + written + text[end:], encoding="utf-8")
    found = {finding.rule for finding in check(site) if finding.rule.startswith("built")}
    assert found == ({rule} if rule else set()), check(site)


@pytest.mark.parametrize(("built", "line"), [("您不必开门", None), ("您必开门", 9), ("您不得开门", 9)])
def test_a_not_that_was_written_stands_on_the_page(site: Path, built: str, line: int | None) -> None:
    file = site / "zh/index.html"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("<h1"), text.index("</h1>") + 5
    nav = '<nav class="contents">不要</nav>'  # what the templates add is not compared
    file.write_text(f'{text[:start]}<article><h1 id="top">您好</h1><p>{built}。</p>{nav}</article>{text[end:]}', encoding="utf-8")
    found = [
        one for one in check_built(site, SETTINGS, written=AsWritten({("zh", "index#top"): "exempt1"})) if one.rule == "built-negations"
    ]
    assert [(one.path, one.line) for one in found] == ([("site/zh/index.html", line)] if line else [])
