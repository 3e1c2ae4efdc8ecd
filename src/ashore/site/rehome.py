"""Moves a piece of a page to another place: its links lead on as before, and its ids can be told from those of another piece."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from urllib.parse import urlsplit

from ashore.site.addresses import relative

Change = Callable[[str], str]

# What we and Python-Markdown write: double quotes, no > inside an attribute that is not escaped.
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ATTRIBUTE = re.compile(r'(?<=\s)(href|src|id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"')
_IDS = {"id", "for", "aria-labelledby", "aria-describedby", "aria-controls"}


def rehome(html: str, address: Change, name: Change) -> str:
    """Change every address and every id of a piece of HTML.

    >>> rehome('<a href="../court/#jail">x</a> <b id="may">y</b>', lambda href: "../" + href, lambda id: id + "-es")
    '<a href="../../court/#jail">x</a> <b id="may-es">y</b>'
    """

    def attribute(found: re.Match[str]) -> str:
        if found[1] in _IDS:
            return f'{found[1]}="{" ".join(name(id) for id in found[2].split())}"'
        return f'{found[1]}="{address(found[2])}"'

    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(attribute, tag[0]), html)


def target_of(here: str, href: str) -> tuple[str, str] | None:
    """Say where a link of the page at `here` leads within the site: (address, fragment). None if it leads out of it.

    >>> target_of("en/visits/", "../court/#jail"), target_of("en/visits/", "#may"), target_of("en/visits/", "tel:110")
    (('en/court/', 'jail'), ('en/visits/', 'may'), None)
    """
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return here, parts.fragment
    path = posixpath.normpath(posixpath.join("/" + here, parts.path)).lstrip("/")
    return (path + "/" if path and parts.path.endswith("/") else path), parts.fragment


def moved(here: str, there: str) -> Change:
    """Give the change of addresses that a piece of the page at `here` needs when it is shown at `there`.

    >>> moved("en/visits/", "en/visits/with-es/")("../court/#jail")
    '../../court/#jail'
    """

    def address(href: str) -> str:
        target = target_of(here, href)
        if target is None:
            return href
        path, fragment = target
        return relative(there, path) + (f"#{fragment}" if fragment else "")

    return address
