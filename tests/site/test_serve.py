"""The preview: a taken port is one clear line, and a saved change shows."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from ashore.errors import AshoreError
from ashore.site.serve import serve


def test_a_taken_port_is_told_before_anything_is_built(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(AshoreError) as raised:
            serve(tmp_path, "127.0.0.1", port)
    (finding,) = raised.value.findings
    assert finding.rule == "serve-port"
    assert f"127.0.0.1:{port}" in finding.message and f"--port {port + 1}" in finding.fix


def test_a_saved_change_shows_and_a_fault_keeps_the_last_good_site(tiny: Path, tmp_path: Path) -> None:
    port, temporary = _free_port(), tmp_path / "temporary"
    temporary.mkdir()
    environment = os.environ | {"PYTHONUNBUFFERED": "1", "TMPDIR": str(temporary)}
    command = [sys.executable, "-m", "ashore", "--root", str(tiny), "serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment) as server:
        try:
            page = f"http://127.0.0.1:{port}/en/visits/"
            assert _wait_for(page, "You need not open the door")
            _replace(tiny / "docs" / "en" / "visits.md", "You need not open the door", "Keep the door shut")
            assert _wait_for(page, "Keep the door shut")
            _replace(tiny / "docs" / "en" / "visits.md", "Keep the door shut", '{{ hotlin("110") }}')
            assert server.stderr is not None
            assert b"macro-unknown" in _line_with(server.stderr.fileno(), b"macro-unknown")
            assert _wait_for(page, "Keep the door shut")
        finally:
            server.send_signal(signal.SIGTERM)
            server.communicate(timeout=20)
    assert server.returncode == 0 and list(temporary.iterdir()) == []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _wait_for(address: str, text: str, seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if text in answer.read().decode("utf-8"):
                    return True
        except OSError:
            pass
        time.sleep(0.2)
    return False


def _line_with(file: int, text: bytes, seconds: float = 30) -> bytes:
    """Read what the server says until it says `text`."""
    end, said = time.monotonic() + seconds, b""
    while text not in said and time.monotonic() < end:
        said += os.read(file, 4096)
    return said
