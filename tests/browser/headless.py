"""Chromium without a window, as the browser tests and the sample's picture use it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
#: A test that opens a browser is skipped where there is none, unless it is told that there must be one.
NEEDED = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not (BROWSER and DRIVER) and "BROWSER_REQUIRED" not in os.environ, reason="Chromium is not installed"
    ),
]
#: Returns the texts below a selector that stand out from their ground by less than 4.5 to 1, after WCAG 2.2.
POOR_CONTRAST = """
    const parse = c => { const n = c.match(/[\\d.]+/g).map(Number)
        return c.startsWith('color(') ? [...n.slice(0, 3).map(v => 255 * v), ...n.slice(3)] : n }
    const linear = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4
    const light = c => { const [r, g, b] = c.map(linear); return .2126 * r + .7152 * g + .0722 * b }
    const over = (c, ground) => { const a = c.length < 4 ? 1 : c[3]
        return [0, 1, 2].map(i => a * c[i] + (1 - a) * ground[i]) }
    const ground = e => { if (!e) return [255, 255, 255]
        const c = parse(getComputedStyle(e).backgroundColor)
        return c.length < 4 || c[3] === 1 ? c.slice(0, 3) : over(c, ground(e.parentElement)) }
    const poor = []
    for (const e of document.querySelectorAll(arguments[0])) {
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || e.closest('style')) continue
        const style = getComputedStyle(e), below = ground(e)
        const ink = over(parse(e.closest('svg') ? style.fill : style.color), below)
        const [a, b] = [light(ink), light(below)]
        const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05)
        if (ratio < 4.5) poor.push(e.tagName + ' ' + ratio.toFixed(2) + ' ' + e.textContent.slice(0, 30))
    }
    return poor"""
#: A page that is only looked at needs none of a browser's own services.
FLAGS = """--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking
--disable-component-update --disable-sync --disable-quic --hide-scrollbars --disable-dev-shm-usage""".split()


def start(profile: Path) -> Chrome:
    """Start a browser with a new profile in the folder; stop it with ``quit``."""
    assert BROWSER and DRIVER, "Chromium and its driver are not installed"
    options = ChromeOptions()
    options.binary_location = BROWSER
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return Chrome(options=options, service=ChromeService(DRIVER))


def open_page(browser: Chrome, page: Path, size: tuple[int, int], scheme: str = "light") -> None:
    """Open a page in a window of this size, in px, for a reader who likes it light or dark."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False},
    )
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    browser.get(page.resolve().as_uri())
