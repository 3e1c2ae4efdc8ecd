"""Draws the picture that is shown where somebody shares a page: one a language, of the words of data/ui.yml. No web service is asked.

They are kept under overrides/assets, since whoever builds the site need not have a browser. A browser's own PNG has all its millions of
colours; what is drawn here has a few dozen, so it is written with a palette and weighs a third.
"""

from __future__ import annotations

import base64
import html
import struct
import zlib
from pathlib import Path

from ashore.browser import find_browser
from ashore.knowledge.load import Knowledge

SIZE = {"width": 1200, "height": 630}
_STYLE = """
body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 72px 84px; background: #0b6467; color: #fff;
  font-family: "Noto Sans", "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif;
  display: flex; flex-direction: column; }
.name { display: flex; align-items: center; gap: 28px; font-size: 60px; font-weight: 700; }
.name svg { width: 96px; height: 96px; }
h1 { margin: auto 0 20px; font-size: 68px; line-height: 1.2; text-wrap: balance; }
p { margin: 0; font-size: 36px; line-height: 1.45; color: #d9efeb; text-wrap: balance; }
"""


def card_page(knowledge: Knowledge, lang: str, logo: str) -> str:
    """The card of a language as a page of HTML."""
    subject, tagline, name = (html.escape(knowledge.ui[id].text[lang]) for id in ("site.subject", "site.tagline", "site.name"))
    return (
        f'<!doctype html><html lang="{lang}"><style>{_STYLE}</style><body><div class="name">{logo}<span>{name}</span></div>'
        f"<h1>{subject}</h1><p>{_rest(tagline)}</p></body></html>"
    )


def _rest(tagline: str) -> str:
    """The tagline without its beginning, which is the title above it.

    >>> _rest("网贷逾期怎么办：会发生什么"), _rest("Loans: what happens")
    ('会发生什么', 'what happens')
    """
    for colon in ("：", ": "):
        _, found, rest = tagline.partition(colon)
        if found:
            return rest
    return tagline


def draw_cards(knowledge: Knowledge, assets: Path) -> list[Path]:
    """Write card.<lang>.png for every language into `assets`. Raises AshoreError where there is no browser."""
    from playwright.sync_api import sync_playwright

    path, arguments = find_browser()
    logo = (assets / "logo.svg").read_text(encoding="utf-8")
    written = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        page = chromium.new_page(viewport={"width": SIZE["width"], "height": SIZE["height"]}, color_scheme="light")
        for lang in knowledge.languages:
            page.set_content(card_page(knowledge, lang, logo))
            written.append(assets / f"card.{lang}.png")
            picture = base64.b64encode(page.screenshot()).decode()
            colours, pixels = page.evaluate(_PIXELS, picture)
            written[-1].write_bytes(palette_png(SIZE["width"], SIZE["height"], bytes(colours), base64.b64decode(pixels)))
        chromium.close()
    return written


# The colours of a picture, in steps of 16, and the number of its colour for every pixel.
_PIXELS = """async (picture) => {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const numbers = new Map(), colours = [];
  let pixels = "";
  for (let at = 0; at < data.length; at += 4) {
    const colour = [data[at], data[at + 1], data[at + 2]].map((value) => Math.min(255, Math.round(value / 16) * 16));
    const key = colour.join();
    if (!numbers.has(key)) { numbers.set(key, numbers.size); colours.push(...colour); }
    pixels += String.fromCharCode(numbers.get(key));
  }
  return [colours, btoa(pixels)];
}"""


def palette_png(width: int, height: int, colours: bytes, pixels: bytes) -> bytes:
    """Write a PNG of at most 256 colours (three bytes each); `pixels` hold a colour's number each, row by row.

    >>> palette_png(2, 1, bytes((0, 0, 0, 255, 255, 255)), bytes((0, 1)))[:8]
    b'\\x89PNG\\r\\n\\x1a\\n'
    """
    rows = b"".join(b"\0" + pixels[start : start + width] for start in range(0, width * height, width))
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    written = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)
