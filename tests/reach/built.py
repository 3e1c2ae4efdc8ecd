"""Reads what a built site shows, in a way of its own: the truth that the reach is held against."""

from __future__ import annotations

import re
from pathlib import Path

from ashore.reach.difference import Change

Where = tuple[str, str, str]
FRAME = "(frame)"
# Pages about pages show again what stands on these; a reach does not tell it twice.
ABOUT = "(about)"
_ABOUT = {"correct", "status", "all"}
_ARTICLE = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_TWINS = re.compile(r'<ul class="section-twins">.*?</ul>', re.DOTALL)
_CONTENTS = re.compile(r'<nav class="contents".*?</nav>', re.DOTALL)
_REPEATED = re.compile(r"<li>.*?</li>", re.DOTALL)  # in a contents list: the headings once more
# Words of templates that stand inside an article: links to correct a section, notices of agreement.
_WORDS = re.compile(r'<(p|aside|div) class="(?:correct|behind|notice)[^"]*".*?</\1>', re.DOTALL)
# But the days of the facts are the section's own; how the languages stand, behind them, is not.
_DAYS = re.compile(r'(<span class="fresh">[^·<]* · [^·<]*)([^<]*</span>)')
# What search engines are told repeats the page, its head and its facts; a check of the built site holds them together.
_MACHINES = re.compile(r'<script type="application/ld\+json">.*?</script>', re.DOTALL)
# A page that a language lacks shows the original once more; a not-found page holds the words by which it guesses what was meant.
_AGAIN = re.compile(r'<div class="lead" lang="[^"]*">.*?(?=</article>)| data-meant="[^"]*"', re.DOTALL)
# How a letter writes its days is a word of the site, as in the head of each page, and no sentence of the section.
_LOCALE = re.compile(r' data-locale="[^"]*"')
_SECTION = re.compile(r'<h2 id="([^"]+)"')


def read_built(site: Path) -> dict[Where, str]:
    """Give the HTML of every section by language, page and id ("" before the first h2); all around it is one frame a language."""
    shown: dict[Where, str] = {}
    for file in sorted(site.rglob("*.html")):
        lang, _, rest = file.relative_to(site).as_posix().partition("/")
        html = _MACHINES.sub("", file.read_text(encoding="utf-8"))
        if any(part in _ABOUT or part.startswith("with-") for part in rest.split("/")):
            shown[lang, "", ABOUT] = shown.get((lang, "", ABOUT), "") + html
            continue
        article = _ARTICLE.search(html)
        if article is None or rest == "404.html" or 'class="elsewhere"' in html:  # made of the templates' words alone
            lang = lang if rest else ""
            shown[lang, "", ABOUT] = shown.get((lang, "", ABOUT), "") + "".join(_AGAIN.findall(html))
            shown[lang, "", FRAME] = shown.get((lang, "", FRAME), "") + _AGAIN.sub("", html)
            continue
        name = rest.removesuffix("index.html").strip("/") or "index"
        content = _LOCALE.sub("", _WORDS.sub(_days, _CONTENTS.sub("", _TWINS.sub("", article[1]))))
        around = html.replace(article[1], "") + "".join(found[0] for kind in (_TWINS, _WORDS) for found in kind.finditer(html))
        around = _DAYS.sub(r"\2", around) + "".join(_LOCALE.findall(article[1]))
        around += "".join(_REPEATED.sub("", found[0]) for found in _CONTENTS.finditer(html))
        shown[lang, "", FRAME] = shown.get((lang, "", FRAME), "") + around
        marks = list(_SECTION.finditer(content))
        ends = [mark.start() for mark in marks] + [len(content)]
        shown[lang, name, ""] = content[: ends[0]]
        shown |= {(lang, name, mark[1]): content[mark.start() : end] for mark, end in zip(marks, ends[1:], strict=True)}
    return shown


def _days(words: re.Match[str]) -> str:
    return "".join(found[1] for found in _DAYS.finditer(words[0]))


def differing(old: dict[Where, str], new: dict[Where, str]) -> set[Where]:
    """Where the two sites differ."""
    return {where for where in old.keys() | new.keys() if where[2] != ABOUT and old.get(where) != new.get(where)}


def where(change: Change) -> Where:
    """Where the reach says that something changes. A first section has its page's name for its id; a head is in the frame."""
    place = change.place
    if not place.page or change.kind == "head":
        return place.lang, "", FRAME
    return place.lang, place.page, "" if place.section == place.page else place.section
