"""Chromium without a window, as the browser tests and the sample's picture use it."""

from __future__ import annotations

import shutil
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions, ChromeService

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
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
