"""The whole site as one zip that works from a folder, without a server: every address names its file, and nothing asks for a network.

A browser gives a page opened from a folder no origin of its own, so the policy's 'self' would forbid its own style sheet: there the
policy allows files instead. Searching needs to fetch, which a folder does not allow; the index of questions stands in for it.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from ashore.site import policy

NAME = "ashore.zip"
_POLICY = policy.PAGE.replace("'self'", "file:")
_TAG = re.compile(r"<(?:a|link|form)\b[^<>]*>")
_HREF = re.compile(r'(?<=\shref=")([^"#?:]*/)(?=["#])|(?<=\shref=")(\.\.?)(?=["#])')
# A fixed time: the same site gives the same zip.
_WHEN = (1980, 1, 1, 0, 0, 0)


def write_folder(site: Path) -> None:
    """Write the zip of everything under `site` into it."""
    files = sorted(
        path for path in site.rglob("*") if path.is_file() and path.name not in {NAME, "sw.js", "sitemap.xml", "robots.txt", "search.json"}
    )
    with zipfile.ZipFile(site / NAME, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as whole:
        for path in files:
            entry = zipfile.ZipInfo(f"ashore/{path.relative_to(site).as_posix()}", _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            data = path.read_bytes()
            whole.writestr(entry, offline(data.decode("utf-8")).encode("utf-8") if path.suffix == ".html" else data)


def offline(html: str) -> str:
    """Make a page work from a folder.

    >>> offline('<a href="../court/#jail">x</a> <a href="tel:110">y</a> <link rel="manifest" href="m">')
    '<a href="../court/index.html#jail">x</a> <a href="tel:110">y</a> '
    """
    html = html.replace(policy.PAGE.replace("'", "&#39;"), _POLICY.replace("'", "&#39;")).replace(policy.PAGE, _POLICY)
    html = re.sub(r'<link rel="manifest"[^>]*>', "", html)
    return _TAG.sub(lambda tag: _HREF.sub(lambda found: (found[1] or found[2] + "/") + "index.html", tag[0]), html)
