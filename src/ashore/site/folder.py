"""The whole site as one zip that works from a folder, without a server: every address names its file, and nothing asks for a network.

A browser gives a page opened from a folder no origin of its own, so the policy's 'self' would forbid its own style sheet: there the
policy allows files instead. What the search reads cannot be fetched from a folder, but it can be loaded as a script, so it is one there.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from ashore.site import policy
from ashore.site.keeping import NAME as KEPT

NAME = "ashore.zip"
# What a folder has no use for: what needs a server, and what search engines read.
_LEFT_OUT = {NAME, "sw.js", KEPT, "sitemap.xml", "robots.txt"}
_SEARCH = "search.json"
_SCRIPT = "search.js"
_POLICY = policy.PAGE.replace("'self'", "file:")
_TAG = re.compile(r"<(?:a|link|form)\b[^<>]*>")
_HREF = re.compile(r'(?<=\shref=")([^"#?:]*/)(?=["#])|(?<=\shref=")(\.\.?)(?=["#])')
# A fixed time: the same site gives the same zip.
_WHEN = (1980, 1, 1, 0, 0, 0)


def write_folder(site: Path) -> None:
    """Write the zip of everything under `site` into it."""
    files = sorted(path for path in site.rglob("*") if path.is_file() and path.name not in _LEFT_OUT)
    with zipfile.ZipFile(site / NAME, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as whole:
        for path in files:
            name, data = _entry(path.relative_to(site), path.read_bytes())
            entry = zipfile.ZipInfo(f"ashore/{name.as_posix()}", _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            whole.writestr(entry, data)


def _entry(name: Path, data: bytes) -> tuple[Path, bytes]:
    """Give the name and the content of a file of the site as it is in the folder."""
    if name.suffix == ".html":
        return name, offline(data.decode("utf-8")).encode("utf-8")
    if name.name == _SEARCH:
        return name.with_name(_SCRIPT), b"globalThis.ashoreSearch=" + data.strip() + b";\n"
    return name, data


def offline(html: str) -> str:
    """Make a page work from a folder.

    >>> offline('<a href="../court/#jail">x</a> <a href="tel:110">y</a> <link rel="manifest" href="m">')
    '<a href="../court/index.html#jail">x</a> <a href="tel:110">y</a> '
    """
    html = html.replace(policy.PAGE.replace("'", "&#39;"), _POLICY.replace("'", "&#39;")).replace(policy.PAGE, _POLICY)
    html = re.sub(r'<link rel="manifest"[^>]*>', "", html)
    html = re.sub(rf'(?<= data-documents=")([^"]*){re.escape(_SEARCH)}(?=")', rf"\1{_SCRIPT}", html)
    return _TAG.sub(lambda tag: _HREF.sub(lambda found: (found[1] or found[2] + "/") + "index.html", tag[0]), html)
