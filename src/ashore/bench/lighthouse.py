"""Lighthouse over pages served as a host would serve them, packed: the median of several runs on its own slow phone."""

from __future__ import annotations

import gzip
import json
import os
import statistics
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from ashore.site.packing import LEVEL

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest")


@dataclass(frozen=True, slots=True)
class Scores:
    """Medians of a page: scores by category (0 to 100), what kept one below 100, bytes that came over the line, and the largest paint."""

    by_category: Mapping[str, float]
    faults: tuple[str, ...]
    bytes: float
    requests: float
    paint: float
    shift: float

    def __str__(self) -> str:
        scores = " / ".join(f"{self.by_category[name]:3.0f}" for name in CATEGORIES)
        told = f"  ({', '.join(self.faults)})" if self.faults else ""
        return (
            f"{scores}   {self.bytes / 1000:6.1f} kB in {self.requests:2.0f}   LCP {self.paint / 1000:.2f} s   CLS {self.shift:.3f}{told}"
        )


class _Packing(SimpleHTTPRequestHandler):
    """Serves files packed; a browser may keep what bears its hash in its name."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        content = file.read_bytes() if found else b""
        self.send_response(200 if found else 404)
        if file.suffix in _PACKED and found:
            content = gzip.compress(content, LEVEL)
            self.send_header("Content-Encoding", "gzip")
        kind = self.guess_type(str(file))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(("text/", "application/j")) else kind)
        self.send_header("Cache-Control", "no-cache" if file.suffix == ".html" else "public, max-age=31536000, immutable")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder, which may be filled later; gives its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packing, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def run(command: str, address: str, rounds: int) -> Scores:
    """Look at a page so many times; gives the medians. Raises RuntimeError with what Lighthouse said if it could not."""
    return median([_once(command, address) for _ in range(rounds)])


def _once(command: str, address: str) -> dict[str, Any]:
    chrome = os.environ.get("ASHORE_CHROMIUM", "")
    flags = "--headless=new" + (" --no-sandbox" if os.geteuid() == 0 else "")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "said.json"
        arguments = ["--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={flags}"]
        arguments.append(f"--only-categories={','.join(CATEGORIES)}")
        environment = {**os.environ, **({"CHROME_PATH": chrome} if chrome else {})}
        done = subprocess.run([command, address, *arguments], env=environment, capture_output=True, text=True, check=False)
        if not out.is_file():
            raise RuntimeError(f"Lighthouse could not look at {address}: {done.stderr.strip()[-400:]}")
        said: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return said


def median(runs: Sequence[dict[str, Any]]) -> Scores:
    """The medians of several runs; what kept a score below 100 is that of the last run."""
    loads = [one["audits"]["network-requests"]["details"]["items"] for one in runs]
    audits = [one["audits"] for one in runs]
    return Scores(
        {name: statistics.median(100 * (one["categories"][name]["score"] or 0) for one in runs) for name in CATEGORIES},
        tuple(_faults(runs[-1])),
        statistics.median(sum(item.get("transferSize", 0) for item in load) for load in loads),
        statistics.median(len(load) for load in loads),
        statistics.median(one["largest-contentful-paint"]["numericValue"] for one in audits),
        statistics.median(one["cumulative-layout-shift"]["numericValue"] for one in audits),
    )


def _faults(said: dict[str, Any]) -> Iterator[str]:
    """The audits that count and are not passed, performance aside, which is a matter of degrees."""
    for name in CATEGORIES[1:]:
        for reference in said["categories"][name]["auditRefs"]:
            score = said["audits"][reference["id"]]["score"]
            if reference["weight"] and score is not None and score < 1:
                yield str(reference["id"])
