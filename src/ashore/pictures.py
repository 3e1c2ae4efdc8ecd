"""Makes the pictures of the README from the built site: the start page in every language, as on a phone, side by side."""

from __future__ import annotations

import base64
from pathlib import Path

from ashore.browser import find_browser
from ashore.errors import AshoreError
from ashore.model import Finding

PHONE = {"width": 360, "height": 740}


def take_pictures(site: Path, languages: tuple[str, ...], out: Path) -> Path:
    """Write site.png into `out` and give its path. Raises AshoreError where there is no built site or no browser."""
    from playwright.sync_api import sync_playwright

    if not (site / "index.html").is_file():
        raise AshoreError([Finding(str(site), 1, 1, "usage", "there is no built site here", "Run scripts/build first.")])
    path, arguments = find_browser()
    out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        page = browser.new_page(viewport={"width": PHONE["width"], "height": PHONE["height"]}, device_scale_factor=2, color_scheme="light")
        shots = []
        for lang in languages:
            page.goto((site / lang / "index.html").absolute().as_uri())
            shots.append(page.screenshot())
        page.set_viewport_size({"width": len(languages) * (PHONE["width"] + 24) + 24, "height": PHONE["height"] + 48})
        page.set_content(_beside_each_other(shots))
        target = out / "site.png"
        page.screenshot(path=target)
        browser.close()
    return target


def _beside_each_other(shots: list[bytes]) -> str:
    images = "".join(f'<img src="data:image/png;base64,{base64.b64encode(shot).decode()}">' for shot in shots)
    style = "body { margin: 24px; display: flex; gap: 24px; background: #e8eeee } img { border-radius: 18px; box-shadow: 0 2px 14px #0003 }"
    return f"<style>{style} img {{ width: {PHONE['width']}px }}</style>{images}"
