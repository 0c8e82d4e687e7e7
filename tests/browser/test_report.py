"""The report in a real browser: nothing is asked for, nothing spills over, every figure has ink, every link works."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.browser.headless import NEEDED, POOR_CONTRAST, open_page, start

pytestmark = NEEDED
WIDE, NARROW = (1000, 900), (360, 740)
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"
#: A4, in inches.
PAPER = {"paperWidth": 8.27, "paperHeight": 11.69}
#: Where a printed page ends, in points from the paper's foot, as links count: both margins of 1 cm lie there.
PAGE_END = 58
#: Gives the page links to each heading, question and caption, and to the first words or picture after it: a printed
#: page keeps where each link leads. Returns what each heading says.
PROBE = """
    const heads = document.querySelectorAll('h2, h3, h4, figcaption, caption, section > p')
    const seen = [...heads].filter(head => head.checkVisibility({contentVisibilityAuto: true}))
    const links = document.createElement('p')
    document.body.append(links)
    seen.forEach((head, place) => {
        const all = [...document.querySelectorAll('svg.wide, td, th, p, li, h4')]
        const next = all.find(e => head.compareDocumentPosition(e) === 4 && e.checkVisibility())
        for (const [name, element] of [['head', head], ['next', next]]) {
            if (!element) continue
            const mark = document.createElement('i')
            mark.id = name + '-' + place
            element.tagName === 'svg' ? element.before(mark) : element.prepend(mark)
            links.innerHTML += `<a href="#${mark.id}">.</a>`
        }
    })
    return seen.map(head => head.textContent)"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    driver = start(tmp_path_factory.mktemp("browser"))
    yield driver
    driver.quit()


def test_it_asks_for_nothing_and_complains_of_nothing(browser: Chrome, specimen_page: Path) -> None:
    open_page(browser, specimen_page, WIDE)
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert browser.get_log("browser") == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_nothing_spills_over_the_side(browser: Chrome, specimen_page: Path, size: tuple[int, int]) -> None:
    open_page(browser, specimen_page, size)
    browser.execute_script(OPEN_ALL)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_each_figure_is_shown_once_and_none_is_blank(
    browser: Chrome, specimen_page: Path, size: tuple[int, int]
) -> None:
    open_page(browser, specimen_page, size)
    browser.execute_script(OPEN_ALL)
    shown = [svg for svg in browser.find_elements(By.CSS_SELECTOR, "figure svg") if svg.is_displayed()]
    assert len(shown) == len(browser.find_elements(By.TAG_NAME, "figure")) >= 5
    inked = """
        const box = arguments[0].getBoundingClientRect(), marks = [...arguments[0].querySelectorAll('rect, path')]
        return marks.filter(mark => {
            const at = mark.getBoundingClientRect(), paint = getComputedStyle(mark)
            return at.width > 0 && at.right <= box.right + 2 && at.left >= box.left - 2
                && (paint.fill !== 'none' || paint.stroke !== 'none')
        }).length"""
    for svg in shown:
        assert browser.execute_script(inked, svg) >= 3, svg.get_attribute("aria-label")


def test_labels_in_figures_do_not_run_into_each_other(browser: Chrome, specimen_page: Path) -> None:
    for size in (WIDE, NARROW):
        open_page(browser, specimen_page, size)
        clashes = browser.execute_script("""
            const clashes = []
            for (const svg of document.querySelectorAll('figure svg')) {
                const words = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()])
                words.forEach(([one, a], i) => words.slice(i + 1).forEach(([other, b]) => {
                    if (a.width && b.width && a.left < b.right - 1 && b.left < a.right - 1
                        && a.top < b.bottom - 3 && b.top < a.bottom - 3) clashes.push(one + ' / ' + other)
                }))
            }
            return clashes""")
        assert clashes == [], size


def test_a_finding_opens_onto_words_that_lead_into_the_article(browser: Chrome, specimen_page: Path) -> None:
    open_page(browser, specimen_page, WIDE)
    browser.find_element(By.CSS_SELECTOR, ".findings summary").click()
    link = browser.find_element(By.CSS_SELECTOR, ".findings .places a")
    assert link.is_displayed()
    link.click()
    target = browser.execute_script("return document.querySelector(':target').closest('article') !== null")
    assert target


@pytest.mark.parametrize("width", [400, 640, 1280])
def test_a_number_in_a_table_opens_onto_words_in_view_and_moves_no_other_column(
    browser: Chrome, specimen_page: Path, width: int
) -> None:
    open_page(browser, specimen_page, (width, 900))
    browser.execute_script(OPEN_ALL)
    browser.execute_script("document.querySelectorAll('.counted').forEach(d => d.open = false)")
    cell = "return document.querySelector('#sources tr:nth-child(2) > :nth-child(3)').getBoundingClientRect().width"
    closed = browser.execute_script(cell)
    browser.execute_script("document.querySelectorAll('td > .counted').forEach(d => d.open = true)")
    assert browser.execute_script(cell) > 0.8 * closed
    lines = browser.execute_script("""
        return [...document.querySelectorAll('td .places')].map(list => {
            const at = list.getBoundingClientRect(), row = list.closest('tr').getBoundingClientRect()
            return [at.left, at.right, at.width, at.bottom <= row.bottom + 1]
        })""")
    assert len(lines) > 20
    assert [line for line in lines if not (0 <= line[0] < line[1] <= width and line[2] > 300 and line[3])] == []
    numbers = browser.execute_script("""
        const edges = box => [...document.querySelectorAll(`#sources ${box}`)].map(e =>
            Math.round(e.getBoundingClientRect().right))
        return [...edges('thead th:last-child'), ...edges('td > .counted > summary')]""")
    assert len(numbers) > 3 and len(set(numbers)) == 1


def test_a_marked_statement_leads_to_its_row_inside_a_fold(browser: Chrome, specimen_page: Path) -> None:
    open_page(browser, specimen_page, WIDE)
    mark = browser.find_element(By.CSS_SELECTOR, "article p.paragraph a.said")
    browser.execute_script("arguments[0].click()", mark)
    row = mark.get_attribute("href").partition("#")[2]
    assert browser.execute_script("return document.querySelector(':target').id") == row
    assert browser.execute_script(
        "return document.querySelector(':target').checkVisibility({contentVisibilityAuto: true})"
    )
    assert browser.execute_script("return document.querySelector(':target').getBoundingClientRect().height") > 0


def test_a_sides_line_is_the_same_in_the_key_and_in_every_mark(browser: Chrome, specimen_page: Path) -> None:
    open_page(browser, specimen_page, WIDE)
    drawn = browser.execute_script("""
        return [...document.querySelectorAll('.said')].map(e => {
            const line = [...e.classList].find(c => c.startsWith('line-'))
            return [line && line.slice(5), getComputedStyle(e).borderBottomStyle]
        })""")
    lines = {said for said, _ in drawn if said}
    assert {"solid", "dashed", "dotted", "double"} <= lines
    assert [pair for pair in drawn if pair[0] and pair[0] != pair[1]] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(browser: Chrome, specimen_page: Path, scheme: str) -> None:
    """Contrast after WCAG 2.2: 4.5 to 1 for text."""
    open_page(browser, specimen_page, WIDE, scheme)
    browser.execute_script(OPEN_ALL)
    assert browser.execute_script(POOR_CONTRAST, "body *") == []


def test_dark_is_dark_and_light_is_light(browser: Chrome, specimen_page: Path) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        open_page(browser, specimen_page, WIDE, scheme)
        colour = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
        grounds.append(sum(int(part) for part in colour[4:-1].split(",")))
    assert grounds[0] > 700 and grounds[1] < 150


def test_the_first_article_makes_a_short_page(browser: Chrome, specimen_page: Path) -> None:
    open_page(browser, specimen_page, (1280, 900))
    assert browser.execute_script("return [...document.querySelectorAll('details')].filter(d => d.open)") == []
    assert 4000 < browser.execute_script("return document.documentElement.scrollHeight") <= 8000
    assert 1000 < browser.execute_script("return document.body.innerText.trim().split(/\\s+/).length") <= 1750


def test_it_prints_onto_a_few_pages_and_folds_stay_closed(browser: Chrome, specimen_page: Path) -> None:
    assert 3 <= printed(browser, specimen_page).count(b"/Type /Page\n") <= 8
    assert printed(browser, specimen_page, OPEN_ALL).count(b"/Type /Page\n") > 10


def test_no_heading_stands_alone_at_a_printed_pages_foot(browser: Chrome, specimen_page: Path) -> None:
    open_page(browser, specimen_page, WIDE)
    heads = browser.execute_script(PROBE)
    page_of = pages_of_links(printed(browser))
    assert len(heads) > 15 and f"head-{len(heads) - 1}" in page_of
    parted = [head for place, head in enumerate(heads) if page_of[f"head-{place}"] != page_of.get(f"next-{place}")]
    assert parted == []


def pages_of_links(pdf: bytes) -> dict[str, int]:
    """Return the number of the page that each link leads to; what would begin where a page ends begins the next."""
    pages = [int(number) for number in re.findall(rb"(\d+) 0 obj\n<</Type /Page\n", pdf)]
    led = re.findall(rb"/((?:head|next)-\d+) \[(\d+) 0 R /XYZ \S+ (\S+)", pdf)
    return {name.decode(): pages.index(int(page)) + (float(top) < PAGE_END) for name, page, top in led}


def printed(browser: Chrome, page: Path | None = None, script: str = "") -> bytes:
    """Return the page, or the one that is open, as the browser prints it on A4."""
    if page:
        open_page(browser, page, WIDE)
        browser.execute_script(script)
    return base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {**PAPER, "printBackground": True})["data"])
