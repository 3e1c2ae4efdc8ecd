"""Preview: builds the site, serves it, and builds again when something changes."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import socket
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from ashore.cache import open_cache
from ashore.errors import AshoreError, format_finding
from ashore.model import Finding
from ashore.project import read_project
from ashore.site.build import build_site

# What a change of which shows on the site. Folders that are not there are left out.
WATCHED = ("docs", "data", "overrides", "sources", "mkdocs.yml", "agreement.lock")


def serve(root: Path, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve a preview of the site at `root` until interrupted or ended (SIGINT, SIGTERM); its folder is taken away then.

    A fault in the first build is raised as AshoreError; later ones are printed, and the last good site stays. Raises AshoreError with
    the rule `serve-port` (misuse, exit code 2) where the port is taken.
    """
    _refuse_taken_port(host, port)
    # What a shell starts in the background never hears Ctrl-C; `kill` must end it as cleanly.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = Path(tempfile.mkdtemp(prefix="ashore-preview-"))
    site, address = folder / "site", f"http://{host}:{port}/"
    try:
        _build(root, site, address)
        server = LiveReloadServer(builder=lambda: _rebuild(root, site, address), host=host, port=port, root=str(site))
        server.error_handler = lambda code: _error_page(site, code)
        for path in (root / name for name in WATCHED):
            if path.exists():
                server.watch(str(path))
        print(f"Preview: {address}  (Ctrl-C ends it; a saved change shows by itself)", flush=True)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _build(root: Path, site: Path, address: str) -> None:
    project = read_project(root, cache=open_cache(root, os.environ))
    # With the preview's own address no link leads away from it.
    settings = replace(project.knowledge.settings, site_url=address)
    build_site(root, site, project.knowledge, project.pages, settings=settings, agreement=project.agreement, debt=project.debt)


def _rebuild(root: Path, site: Path, address: str) -> None:
    """Build in a fresh process: the server's threads hold locks that a forked build would inherit."""
    process = multiprocessing.get_context("spawn").Process(target=_build_or_tell, args=(root, site, address))
    process.start()
    process.join()
    print("Built." if process.exitcode == 0 else "Not built; the last good site is still shown.", flush=True)


def _build_or_tell(root: Path, site: Path, address: str) -> None:
    try:
        _build(root, site, address)
    except AshoreError as error:
        for finding in error.findings:
            print(format_finding(finding), file=sys.stderr)
        sys.exit(1)


def _refuse_taken_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            message = f"cannot listen on {host}:{port} ({getattr(error, 'strerror', error)})"
            other = port + 1 if 0 < port < 65535 else 8001
            raise AshoreError([Finding("serve", 1, 1, "serve-port", message, f"Choose another, such as --port {other}.")]) from error


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
