"""What deploy/ gives to hosts works as it is: nginx takes its file without anything else, and the build brings along what others read."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ashore.site.packing import LEVEL

NGINX = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
DEPLOY = Path(__file__).parents[2] / "deploy"
CONF = re.sub(r"(?m)^\s*#.*", "", (DEPLOY / "nginx.conf").read_text(encoding="utf-8"))
# A server as its owner has it: only our file is included.
SERVER = """pid {folder}/pid; error_log stderr; events {{}}
http {{ access_log off; client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s; server {{ listen 127.0.0.1:8080; root {folder}; include {file}; }} }}"""


def words(directive: str) -> list[str]:
    """The words of a directive that stands once: what is behind its name."""
    (found,) = re.findall(rf"(?m)^\s*{directive}\s+([^;{{]*);", CONF)
    return str(found).split()


def types() -> dict[str, str]:
    (block,) = re.findall(r"\btypes \{(.*?)\}", CONF, re.DOTALL)
    return {suffix: kind for kind, *suffixes in map(str.split, block.split(";")[:-1]) for suffix in suffixes}


def test_nginx_needs_no_variable_from_outside() -> None:
    assert set(re.findall(r"\$(\w+)", CONF)) - {"uri"} == set(re.findall(r"\bset \$(\w+)", CONF)) == {"ashore_cache"}


@pytest.mark.skipif(not NGINX, reason="nginx is not installed; the other tests read its file")
def test_nginx_starts_with_nothing_but_the_file(tmp_path: Path) -> None:
    conf = tmp_path / "nginx.conf"
    conf.write_text(SERVER.format(folder=tmp_path, file=DEPLOY / "nginx.conf"), encoding="utf-8")
    done = subprocess.run([str(NGINX), "-t", "-c", conf], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "warn" not in done.stderr, done.stderr


def test_nginx_knows_every_kind_of_file_and_packs_what_is_text(tiny_built: Path) -> None:
    suffixes = {path.suffix[1:] for path in tiny_built.rglob("*") if path.is_file()}
    assert suffixes >= {"html", "md", "webmanifest", "xml", "csv"} and suffixes <= types().keys()
    packed = {kind for suffix, kind in types().items() if suffix not in ("html", "png", "zip")}
    assert set(words("gzip_types")) == packed
    assert set(words("charset_types")) == packed - {"image/svg+xml"}


def test_nginx_packs_as_pages_are_weighed_and_redirects_by_path() -> None:
    assert [words(name) for name in ("gzip", "gzip_comp_level", "gzip_vary", "absolute_redirect")] == [
        ["on"],
        [str(LEVEL)],
        ["on"],
        ["off"],
    ]


def test_the_build_brings_along_what_hosts_read_at_the_root(tiny: Path, build: Callable[..., Path]) -> None:
    shutil.copytree(DEPLOY, tiny / "deploy")
    site = build(tiny)
    for name in ("_headers", "_redirects"):
        assert (site / name).read_bytes() == (DEPLOY / name).read_bytes()
    assert not (site / "nginx.conf").exists()
