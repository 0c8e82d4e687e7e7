"""Take a picture of a report's first screens: ``python -m tests.browser.screenshot PAGE PNG``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.browser.headless import open_page, start

FIRST_SCREENS = (860, 1900)


def main() -> None:
    """Open the page named first and write its first screens to the file named second."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    page, picture = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as profile:
        browser = start(Path(profile))
        open_page(browser, page, FIRST_SCREENS)
        browser.save_screenshot(str(picture))
        browser.quit()


if __name__ == "__main__":
    main()
