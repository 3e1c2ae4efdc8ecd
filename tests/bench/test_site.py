"""Weights and medians of the bench of pages; what is not installed is named as absent, with the way to get it."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from ashore.bench import lighthouse, peer, site
from ashore.bench.weights import total, weigh


def test_a_page_weighs_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "a").mkdir()
    files = {
        "en/index.html": '<link rel="stylesheet" href="../a/x.css"><link rel="canonical" href="/en/"><script src="/a/x.js" defer></script>'
        '<img src="../a/x.svg" alt=""><img src="https://other.example/y.png" alt=""><a href="../a/not.js">no</a>',
        "a/x.css": "p { background: url(b.png) } @font-face { src: url('f.woff2') }",
        "a/x.js": "x()" * 100,
        "a/not.js": "y()" * 100,
        "a/x.svg": "<svg/>",
        "a/b.png": "picture",
        "a/f.woff2": "font" * 10,
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    weights = weigh(tmp_path, tmp_path / "en/index.html")
    raw = {kind: weight.raw for kind, weight in weights.items()}
    assert raw == {"html": len(files["en/index.html"]), "css": len(files["a/x.css"]), "js": 300, "font": 40, "image": 6}
    assert weights["js"].packed < 60 and weights["font"].packed == 40
    assert total(weights).raw == sum(raw.values())


def _said(performance: float, seo: float, size: int) -> dict[str, Any]:
    names = {"performance": performance, "accessibility": 1, "best-practices": 1, "seo": seo}
    return {
        "categories": {name: {"score": score, "auditRefs": [{"id": "title", "weight": 1}]} for name, score in names.items()},
        "audits": {
            "title": {"score": seo},
            "network-requests": {"details": {"items": [{"transferSize": size}, {"transferSize": 1}]}},
            "largest-contentful-paint": {"numericValue": 900.0},
            "cumulative-layout-shift": {"numericValue": 0.0},
        },
    }


def test_medians_of_lighthouse_and_what_is_not_passed() -> None:
    scores = lighthouse.median([_said(0.98, 1, 9), _said(1.0, 1, 19), _said(0.5, 0.9, 29)])
    assert scores.by_category == {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
    assert (scores.bytes, scores.requests, scores.paint) == (20, 2, 900)
    assert set(scores.faults) == {"title"}


def test_files_are_served_packed(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("您好" * 100, encoding="utf-8")
    with lighthouse.served(tmp_path) as address, urlopen(Request(address)) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(answer.read()).decode() == "您好" * 100


def test_what_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASHORE_PEERS", str(tmp_path))
    assert peer.command("lighthouse") is None and peer.module("vnu-jar/build/dist/vnu.jar") is None
    assert list(site._looked_at({})) == ["  Lighthouse  absent: npm install lighthouse somewhere, and ASHORE_PEERS=that folder"]
    assert "npm install vnu-jar" in site._valid(tmp_path)
