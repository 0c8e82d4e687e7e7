"""The notebooks in a real JupyterLab, as a fresh clone shows them and after Run All, in its light and dark theme."""

from __future__ import annotations

import io
import json
import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

import nbformat
import pytest
from matplotlib.image import imread
from nbformat.v4 import new_code_cell, new_notebook
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.browser.headless import NEEDED, POOR_CONTRAST, start
from tests.conftest import ROOT

pytestmark = NEEDED
NOTEBOOKS = ("article", "tour")
DOLLARS = '"It costs $5 million, then $10 million," Mira Halvorsen, the mayor, said. The city had $3 or $4 million.\n'
#: What a notebook on a story about money shows, and a formula that must become one, so that we know they would.
MONEY = (
    'from IPython.display import HTML\n\nHTML("formula $x^2$")',
    "from analysis.reporting import report\n\nfound = report.open_article('../data/articles/dollars.txt')",
    "found.article",
    "found",
    "report.article(found)",
    "report.statements(found)",
    "report.who_speaks(found)",
    "report.shown(found.with_text('sentences')[['text']])",
)
#: All cells are drawn at once, and nobody is asked about news.
SETTINGS = {
    "notebook-extension/tracker": {"windowingMode": "none"},
    "apputils-extension/notification": {"fetchNews": "false"},
}
SECONDS = 90


class Picture(NamedTuple):
    """What is seen of a picture: media type, width on the screen, and how light its ground and its dots are, 0 to 1."""

    kind: str
    width: int
    ground: float
    darkest: float
    lightest: float

    def fits(self, theme: str) -> bool:
        """Say whether it is large enough to read, and its words stand out from a ground of the theme."""
        dark = self.ground < 0.2 and self.lightest > 0.7
        return self.width > 600 and (dark if theme == "dark" else self.ground > 0.9 and self.darkest < 0.3)


class Lab:
    """A JupyterLab of its own on a copy of the notebooks and the data, and a browser that looks at it."""

    def __init__(self, root: Path, url: str, browser: Chrome) -> None:
        self.root, self.url, self.browser = root, url, browser

    def open(self, name: str) -> None:
        """Open a notebook as for the first time, and wait until its cells stand there."""
        self.browser.get(f"{self.url}/lab/tree/my-notebooks/{name}.ipynb?reset")
        # the browser's word on leaving the notebook before unsaved
        self.browser.get_log("browser")
        cells = len(nbformat.read(self.root / "notebooks" / f"{name}.ipynb", as_version=4).cells)
        self.until(f"return window.jupyterapp && document.querySelectorAll('.jp-Notebook .jp-Cell').length === {cells}")
        self.until("return jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === 'idle'")
        time.sleep(1)

    def run_all(self) -> None:
        """Run all cells and wait for the last."""
        self.browser.execute_async_script(
            "const done = arguments[0]; jupyterapp.commands.execute('notebook:run-all-cells').then(() => done(1))"
        )
        time.sleep(2)

    def wear(self, theme: str) -> None:
        """Put on JupyterLab's light or dark theme, in a system that wears the other one."""
        other = "light" if theme == "dark" else "dark"
        features = [{"name": "prefers-color-scheme", "value": other}]
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        self.browser.execute_script(
            "jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab ' + arguments[0]})", theme.title()
        )
        self.until(f"return document.body.dataset.jpThemeLight === '{str(theme == 'light').lower()}'")
        time.sleep(1)

    def until(self, script: str) -> None:
        """Wait until a script says yes."""
        deadline = time.monotonic() + SECONDS
        while not self.browser.execute_script(script):
            assert time.monotonic() < deadline, script
            time.sleep(0.3)

    def faults(self) -> list[str]:
        """Return what a reader would complain of: errors, texts that cannot be read, formulas out of nothing."""
        self.browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
        errors = self.browser.execute_script("""
            return [...document.querySelectorAll('.jp-OutputArea-output')].filter(
                e => /error|stderr/.test(e.dataset.mimeType) || /Javascript Error|Traceback/.test(e.textContent)
            ).map(e => e.textContent.slice(0, 200))""")
        formulas = self.browser.execute_script("""
            return [...document.querySelectorAll('.jp-OutputArea-output:has(mjx-container)')].map(
                e => 'formula ' + e.textContent.slice(0, 200)
            )""")
        console = [entry["message"] for entry in self.browser.get_log("browser") if entry["level"] == "SEVERE"]
        return [*errors, *formulas, *console, *self.browser.execute_script(POOR_CONTRAST, ".jp-OutputArea-output *")]

    def pictures(self) -> list[Picture]:
        """Return what is seen of each picture."""
        seen = []
        for image in self.browser.find_elements(By.CSS_SELECTOR, ".jp-OutputArea-output img"):
            self.browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", image)
            dots = imread(io.BytesIO(image.screenshot_as_png))[..., :3].mean(axis=2)
            kind = image.get_attribute("src").removeprefix("data:").partition(",")[0].partition(";")[0]
            seen.append(Picture(kind, dots.shape[1], float(dots[-1, -1]), float(dots.min()), float(dots.max())))
        return seen


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The JupyterLab of `make lab`, without its window, in a folder and with settings of its own."""
    root, own = tmp_path_factory.mktemp("project"), tmp_path_factory.mktemp("jupyter")
    for folder in ("notebooks", "data"):
        shutil.copytree(ROOT / folder, root / folder)
    (root / "data" / "articles" / "dollars.txt").write_text(DOLLARS, encoding="utf-8")
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    money = new_notebook(cells=[new_code_cell(code) for code in MONEY], metadata=kernel)
    nbformat.write(money, root / "notebooks" / "money.ipynb")
    shutil.copytree(root / "notebooks", root / "my-notebooks")
    for name, values in SETTINGS.items():
        path = own / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values), encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with (own / "log").open("w") as log:
        server = subprocess.Popen(_command(port), cwd=root, env=_environment(own), stderr=log)
    browser = start(tmp_path_factory.mktemp("browser"))
    try:
        url = f"http://localhost:{port}"
        _until_it_answers(f"{url}/api", server, own / "log")
        browser.set_window_size(1200, 1000)
        browser.set_script_timeout(2 * SECONDS)
        yield Lab(root, url, browser)
    finally:
        browser.quit()
        server.terminate()
        server.wait(timeout=30)


def _command(port: int) -> list[str]:
    """Return the command of `make lab` with this Python, no token and no window."""
    ask = ["make", "--no-print-directory", "-n", "lab"]
    made = subprocess.run(ask, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    _, lab, *given = shlex.split(made.splitlines()[-1])
    assert (lab, given[-1]) == ("lab", "my-notebooks/article.ipynb")
    own = ["--no-browser", "--allow-root", f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    own += ["--IdentityProvider.token=", "--LabApp.expose_app_in_browser=True"]
    return [sys.executable, "-m", "jupyterlab", *given, *own]


def _environment(own: Path) -> dict[str, str]:
    """Return the environment in which JupyterLab keeps to a folder."""
    places = {"CONFIG": "config", "DATA": "data", "RUNTIME": "runtime"}
    return {
        **os.environ,
        **{f"JUPYTER_{name}_DIR": str(own / folder) for name, folder in places.items()},
        "JUPYTERLAB_SETTINGS_DIR": str(own / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(own / "workspaces"),
    }


def _until_it_answers(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            return urlopen(url).close()
        except URLError:
            assert server.poll() is None and time.monotonic() < deadline, log.read_text(encoding="utf-8")
            time.sleep(0.3)


def figures_of(path: Path) -> int:
    """Return how many figures a notebook has stored."""
    cells = nbformat.read(path, as_version=4).cells
    return sum("image/svg+xml" in output.get("data", {}) for cell in cells for output in cell.get("outputs", ()))


@pytest.fixture(scope="module", params=NOTEBOOKS)
def opened(lab: Lab, request: pytest.FixtureRequest) -> str:
    """The name of a notebook that stands there as a fresh clone has it."""
    lab.open(request.param)
    return str(request.param)


@pytest.fixture(scope="module")
def run(lab: Lab, opened: str) -> str:
    """The name of the notebook that stands there, after Run All."""
    lab.run_all()
    return opened


def test_a_fresh_clone_shows_each_figure_once_and_no_words_of_a_drawing(lab: Lab, opened: str) -> None:
    for theme in ("light", "dark"):
        lab.wear(theme)
        assert lab.faults() == []
        shown = lab.pictures()
        assert len(shown) == figures_of(lab.root / "notebooks" / f"{opened}.ipynb")
        # a PNG has a paper of its own
        assert [picture for picture in shown if picture.kind != "image/png" or not picture.fits("light")] == []
    text = lab.browser.execute_script("return document.querySelector('.jp-Notebook').textContent")
    assert "last line" not in text.replace("from the title to the last line", "")


def test_after_run_all_everything_can_be_read_in_either_theme(lab: Lab, run: str) -> None:
    for theme in ("light", "dark"):
        lab.wear(theme)
        assert lab.faults() == []
        shown = lab.pictures()
        assert len(shown) == figures_of(lab.root / "notebooks" / f"{run}.ipynb")
        assert [picture for picture in shown if picture.kind != "image/svg+xml" or not picture.fits(theme)] == []


@pytest.mark.usefixtures("run")
@pytest.mark.parametrize("opened", ["article"], indirect=True, scope="module")
def test_a_link_leads_to_its_line_which_is_lit_alone_and_opens_the_fold_it_stands_in(lab: Lab) -> None:
    browser = lab.browser
    browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = d.matches('.finding'))")
    for link in (".findings .places a", "article p.paragraph a.said", "td > a[href^='#n']"):
        [found] = browser.find_elements(By.CSS_SELECTOR, f".report {link}")[:1]
        place = found.get_attribute("href").partition("#")[2]
        browser.execute_script("arguments[0].click()", found)
        time.sleep(1)
        lit = browser.execute_script("""
            const probe = document.createElement('i'), colours = {}
            const colour = (e, paint) => {
                probe.style.background = paint
                e.append(probe)
                const shown = getComputedStyle(probe).backgroundColor
                probe.remove()
                return shown
            }
            const lit = [...document.querySelectorAll('.report *')].filter(e => {
                const own = getComputedStyle(e), key = own.colorScheme + own.getPropertyValue('--lit')
                colours[key] ??= colour(e, own.getPropertyValue('--lit'))
                return colours[key] === own.backgroundColor && !e.matches('tr')
            })
            return lit.map(e => [e.id, e.getBoundingClientRect().top, e.checkVisibility({contentVisibilityAuto: true})])
            """)
        assert len(lit) == 1, link
        [[name, top, shown]] = lit
        assert name == place and shown and 0 < top < 1000, link


def test_dollars_are_no_formula(lab: Lab) -> None:
    lab.open("money")
    lab.run_all()
    lab.until("return document.querySelector('.jp-OutputArea-output mjx-container')")
    [formula, *others] = lab.faults()
    assert formula.startswith("formula ") and others == []
    outputs = lab.browser.find_elements(By.CSS_SELECTOR, ".jp-OutputArea-output")
    assert sum("$5 million, then $10 million" in output.text for output in outputs) >= 4


def test_make_lab_reaches_the_articles(lab: Lab) -> None:
    with urlopen(f"{lab.url}/api/contents/data/articles") as answer:
        assert "dollars.txt" in {item["name"] for item in json.load(answer)["content"]}
