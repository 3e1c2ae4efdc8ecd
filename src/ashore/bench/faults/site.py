"""Plants defects in the finished HTML of the site, one at a time, and checks the page beside its twins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ashore.bench.faults.fault import Fault, Outcome, judge
from ashore.checks.as_written import as_written
from ashore.checks.built import CHECKS
from ashore.checks.built.read import BuiltSite, Document, read_document, read_site
from ashore.model import Finding
from ashore.pages.expand import place
from ashore.project import Project

Change = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Defect:
    """A kind of defect: what it does to a page's HTML (None: nothing to do it to), and the rules of which one must name it."""

    kind: str
    change: Change
    rules: frozenset[str]


def _replaced(pattern: str, new: str, html: str) -> str | None:
    changed, times = re.subn(pattern, new, html, count=1, flags=re.DOTALL)
    return changed if times and changed != html else None


def _in_article(pattern: str, new: str, html: str) -> str | None:
    """The same, but only in the text of the page, behind its first heading."""
    start, end = html.find("</h1>"), html.find("</article>")
    changed = _replaced(pattern, new, html[start:end]) if 0 <= start < end else None
    return None if changed is None else html[:start] + changed + html[end:]


def _defect(kind: str, rules: str, pattern: str, new: str, *, text: bool = False) -> Defect:
    return Defect(kind, partial(_in_article if text else _replaced, pattern, new), frozenset(rules.split()))


_NOT = r" (?:do|does|may|is|are|must) not (?=[a-z])| no (?=(?:debe|puede|es|tiene)n?\b)|(?<=[您他们])不(?=[必能会用是])"
_WORD = r"(?<=<p>)(?=[^<{]{9})"
DEFECTS: tuple[Defect, ...] = (
    _defect("dead link", "link-dead", r'href="\.\./[a-z-]+/(#[a-z-]+)?"', 'href="../gone/"', text=True),
    _defect("dead link out of the folder", "link-dead", r'href="\.\./[a-z-]+/(#[a-z-]+)?"', 'href="../../../xx/"', text=True),
    _defect("dead anchor on the page", "link-anchor", r'href="#[a-z-]+"', 'href="#gone"', text=True),
    _defect("dead anchor elsewhere", "link-anchor", r'href="(\.\./[a-z-]+/)#[a-z-]+"', r'href="\1#gone"', text=True),
    _defect("missing style sheet", "link-dead", r'(rel="stylesheet" href="[^"]*)\.css"', r'\1x.css"'),
    _defect("missing script", "link-dead", r'(<script src="[^"]*)\.js"', r'\1x.js"'),
    _defect("missing picture", "link-dead", r'(<img src="[^"]*)\.svg"', r'\1x.svg"'),
    _defect("alternate missing", "alternate", r'<link rel="alternate" hreflang="zh"[^>]*>\n?', ""),
    _defect("alternate not absolute", "alternate", r'(hreflang="es" href=")https://[^/"]+/', r"\1../"),
    _defect(
        "alternate of another page", "alternate", r'(<link rel="alternate" hreflang="es" href="https://[^"]*/es/)[^"]*"', r'\1glossary/"'
    ),
    _defect("alternate in another language", "alternate", r'(rel="alternate" hreflang="es" href="https://[^"]*)/es/', r"\1/zh/"),
    _defect("x-default missing", "alternate", r'<link rel="alternate" hreflang="x-default"[^>]*>\n?', ""),
    _defect("wrong language", "html-lang", r'<html lang="[a-z]+"', '<html lang="fr"'),
    _defect("language missing", "html-lang", r'<html lang="[a-z]+"', "<html"),
    _defect("id twice", "id-twice", r'(<h2 id="([a-z-]+)">)', r'<p id="\2">x</p>\1'),
    _defect("script from elsewhere", "external-request", r"</head>", '<script src="https://cdn.example/a.js"></script></head>'),
    _defect("style from elsewhere", "external-request", r"</head>", '<link rel="stylesheet" href="//cdn.example/a.css"></head>'),
    _defect(
        "font from elsewhere", "external-request", r"</head>", '<link rel="preload" as="font" href="https://f.example/a.woff2"></head>'
    ),
    _defect("picture from elsewhere", "external-request", _WORD, '<img src="https://i.example/a.png" alt="x">', text=True),
    _defect("frame from elsewhere", "external-request", _WORD, '<iframe title="x" src="https://i.example/"></iframe>', text=True),
    _defect("macro left", "unexpanded", _WORD, '{{ hotline("110") }} ', text=True),
    _defect("statement left", "unexpanded", _WORD, "{% if x %} ", text=True),
    _defect("heading id left", "unexpanded", r"</h2>", " { #may }</h2>"),
    _defect("box left", "unexpanded", _WORD, '!!! now "x" ', text=True),
    _defect("placeholder left", "unexpanded", _WORD, "{language} ", text=True),
    _defect("picture without text", "nameless", _WORD, '<img src="../../assets/x.png">', text=True),
    _defect("link without name", "nameless", r'(<a [^>]*href="\.\./[a-z-]+/[^"]*"[^>]*>)[^<]+</a>', r"\1</a>", text=True),
    _defect("button without name", "nameless", _WORD, "<button type=button></button>", text=True),
    _defect("field without label", "nameless", _WORD, '<input type="text">', text=True),
    _defect("heading without words", "nameless", r"(<h2 [^>]*>)[^<]+</h2>", r"\1</h2>"),
    _defect("element never closed", "markup", _WORD, "<span>", text=True),
    _defect("end tag too many", "markup", _WORD, "</div>", text=True),
    _defect("block in a paragraph", "markup", _WORD, "<div>x</div>", text=True),
    _defect("canonical of another page", "canonical", r'(rel="canonical" href="https://[^"]*/(?:en|es|zh)/)[^"]*"', r'\1sources/"'),
    _defect("canonical in another language", "canonical", r'(rel="canonical" href="https://[^"]*)/(?:en|es)/', r"\1/zh/"),
    _defect("canonical missing", "canonical", r'<link rel="canonical"[^>]*>\n?', ""),
    _defect("switcher missing", "switcher", r'<ul class="languages".*?</ul>', ""),
    _defect("switch of a section missing", "switcher", r'(<ul class="section-twins">.*?)<li>.*?</li>', r"\1"),
    _defect("switch to another section", "switcher", r'(<ul class="section-twins">.{0,40}?href="[^"#]*#)[a-z-]+"', r'\1content"'),
    _defect("title missing", "page-head", r"<title>[^<]*</title>", ""),
    _defect("description missing", "page-head", r'<meta name="description"[^>]*>', ""),
    _defect("two first headings", "page-head", r"</h1>", "</h1><h1>x</h1>"),
    _defect("policy missing", "policy-missing", r'<meta http-equiv="Content-Security-Policy"[^>]*>', ""),
    _defect("policy weak", "policy-weak", r"default-src &#39;none&#39;", "default-src *"),
    _defect("inline script", "inline-script policy-inline", r"</body>", "<script>x()</script></body>"),
    _defect(
        "value differs between twins",
        "built-facts",
        r"(?<=[>  ])([0-9]{1,2})(?=[  ]?(?:days|días|天|months|meses|个月|years|años|年))",
        r"1\1",
        text=True,
    ),
    _defect("number to dial differs", "built-shape", r'href="tel:110"', 'href="tel:11O"', text=True),
    _defect("number shown differs", "built-facts", r">12378</a>", ">12387</a>", text=True),
    _defect("“not” lost", "built-negations", _NOT, " ", text=True),
    _defect("list item lost", "built-shape", r"<li>(?:(?!<li|</ul>|</ol>).)*?</li>", "", text=True),
    _defect("section lost", "built-sections", r'<div class="section-head">\s*<h2.*?(?=<div class="section-head">)', ""),
    _defect("link to another page than its twins", "built-shape", r'href="\.\./[a-z-]+/"(?! hreflang)', 'href="../about/"', text=True),
)


@dataclass(frozen=True)
class Planted:
    """The built site, once whole, and once with only the ids of its pages, beside which three twins can be checked in no time."""

    whole: BuiltSite
    outline: Mapping[str, Document]


def read_planted(folder: Path, project: Project) -> Planted:
    whole = read_site(folder, project.knowledge.settings, "site", as_written(project.knowledge, project.pages))
    outline = {path: replace(document, elements=(), texts=(), html="", marks=()) for path, document in whole.documents.items()}
    return Planted(whole, outline)


def faults(planted: Planted, each: int) -> Iterator[Fault]:
    """So many pages a kind of defect, evenly from all, every language in turn. Pages made of others have no twins to differ from."""
    pages = [document for document in planted.whole.documents.values() if planted.whole.language(document) and document.indexed]
    for number, defect in enumerate(DEFECTS):
        done = 0
        for step in range(len(pages)):
            document = pages[(step * 7 + number * 5) % len(pages)]
            changed = defect.change(document.html)
            if changed is not None:
                path, line = planted.whole.show(document), place(document.html, _first(document.html, changed))[0]
                yield Fault(defect.kind, path, changed, defect.rules, line, document.path, str(planted.whole.language(document)))
                done += 1
            if done == each:
                break


def _first(old: str, new: str) -> int:
    return next((index for index, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)


def outcome(planted: Planted, fault: Fault) -> Outcome:
    return judge(fault, _findings(planted, fault.key, read_document(fault.key, fault.text)))


def clean(planted: Planted) -> list[Finding]:
    return [finding for check in CHECKS for finding in check(planted.whole)]


def _findings(planted: Planted, path: str, document: Document) -> list[Finding]:
    twins = {twin.path: twin for twin in planted.whole.twins(planted.whole.documents[path]).values()}
    site = replace(planted.whole, documents={**planted.outline, **twins, path: document}, styles={})
    return [finding for check in CHECKS for finding in check(site)]
