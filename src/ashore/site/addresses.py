"""Where things stand in the joined site: addresses of pages, of their twins in the other languages, and of what search engines read.

All paths are relative to the root of the joined site, as in `en/visits/`; what stands at the root itself is "".
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

# What the address of a correction page ends with; no page of a site may have this name.
CORRECT = "correct"


def page_path(lang: str, name: str) -> str:
    """Say where a page stands. An index page stands at its folder.

    >>> page_path("zh", "visits"), page_path("es", "index"), page_path("en", "law/index")
    ('zh/visits/', 'es/', 'en/law/')
    """
    folder, last = posixpath.split(name)
    inner = folder if last == "index" else name
    return f"{lang}/{inner}/" if inner else f"{lang}/"


def beside_path(lang: str, name: str, other: str) -> str:
    """Say where a page stands beside its twin.

    >>> beside_path("en", "visits", "es"), beside_path("zh", "index", "en")
    ('en/visits/with-es/', 'zh/with-en/')
    """
    return f"{page_path(lang, name)}with-{other}/"


def relative(source: str, target: str) -> str:
    """Lead from one place of the site to another. Never empty: the page itself is "./".

    >>> relative("en/visits/", "zh/visits/"), relative("en/", "en/visits/"), relative("en/visits/", ""), relative("en/", "en/")
    ('../../zh/visits/', 'visits/', '../../', './')
    """
    step = posixpath.relpath("/" + target, "/" + source)
    return step + "/" if target.endswith("/") or not target else step


def site_base(site_url: str | None) -> str:
    """The path under which the site is served, for pages that may be shown at any depth (404). Without an address: the server's root.

    >>> site_base("https://example.org/ashore/"), site_base(None)
    ('/ashore/', '/')
    """
    path = urlsplit(site_url or "/").path
    return path if path.endswith("/") else path + "/"


def alternates(name: str, languages: Iterable[str], site_url: str) -> tuple[tuple[str, str], ...]:
    """All languages of one page with absolute addresses, itself among them, and x-default.

    x-default is where a reader of another language is best sent: from an index page to the chooser at the root, from any other page
    to the first language of the site in which the page exists.

    >>> alternates("visits", ("en", "zh"), "https://a.example/")[-1]
    ('x-default', 'https://a.example/en/visits/')
    >>> alternates("index", ("en", "zh"), "https://a.example/")[-1]
    ('x-default', 'https://a.example/')
    """
    links = tuple((lang, site_url + page_path(lang, name)) for lang in languages)
    if not links:
        return ()
    return (*links, ("x-default", site_url if name == "index" else links[0][1]))


def correct_path(lang: str, name: str) -> str:
    """Say where the correction page of a page stands: below it, so that every link to it is short.

    >>> correct_path("zh", "visits"), correct_path("es", "index")
    ('zh/visits/correct/', 'es/correct/')
    """
    return f"{page_path(lang, name)}{CORRECT}/"


def sitemap(pages: Sequence[tuple[str, Sequence[str]]], site_url: str) -> str:
    """Write sitemap.xml: each page in each language in which it exists, with all its alternates. `pages` are names with languages.

    The chooser comes first. It is the x-default of the index pages, so it has their alternates.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    places: list[tuple[str, Sequence[str], tuple[str, ...]]] = [("index", dict(pages).get("index", ()), ("",))]
    places += [(name, languages, tuple(page_path(lang, name) for lang in languages)) for name, languages in pages]
    for name, languages, paths in places:
        links = alternates(name, languages, site_url)
        others = "".join(f'<xhtml:link rel="alternate" hreflang="{lang}" href="{href}"/>' for lang, href in links)
        lines += [f"<url><loc>{site_url}{path}</loc>{others}</url>" for path in paths]
    return "\n".join([*lines, "</urlset>", ""])
