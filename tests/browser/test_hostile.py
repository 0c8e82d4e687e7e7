"""Hostile text in every field, in a real browser without the page's own protection: nothing runs, all is shown.

`payloads.json` has markup, handlers, addresses, styles, templates, formulas, marks that break out of attributes and
comments. Thirty make a story: its title, authors, outlet, quotations, names, the names file, the list of words, the
file's name, and rows that a model or a rule might make of it. Each calls ``pwn``, or asks ``evil.test`` for something.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_output
from selenium.webdriver import Chrome

import analysis
from analysis import lexicons
from analysis.article import Block, visible
from analysis.reporting import exported_page, notebook, report
from analysis.tables import Attitude, Direction, Portrayal
from tests.browser.headless import NEEDED, open_page, start

pytestmark = NEEDED
PAYLOADS: list[str] = json.loads((Path(__file__).parent / "payloads.json").read_text(encoding="utf-8"))
#: Payloads of one page, each of a field of its own.
SIZE = 32
PACKS = [PAYLOADS[start : start + SIZE] for start in range(0, len(PAYLOADS), SIZE)]
PROTECTION = re.compile(r'<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>')
#: Status, relation and process of a deed that a clear attitude may rest on.
DEED = ("asserted", "agent", "material")
#: Runs before anything of the page: what a payload calls, and what else would show that one ran.
LISTEN = """
    window.hits = []; window.pwn = n => { hits.push(n) }
    for (const name of ['alert', 'confirm', 'prompt', 'open', 'eval', 'fetch']) window[name] = () => pwn(name)
    addEventListener('beforeunload', () => pwn('left'))"""
#: Opens and touches everything, and returns what no page of ours has.
TOUCH = """
    document.querySelectorAll('details').forEach(e => { e.open = true })
    for (const e of document.querySelectorAll('*'))
        for (const name of ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'click', 'toggle', 'error', 'load',
                            'animationstart', 'begin', 'submit'])
            e.dispatchEvent(new Event(name))
    const wrong = ['script', 'iframe', 'object', 'embed', 'form', 'base', 'link', 'img', 'video', 'audio', 'template',
                   'input', 'textarea', 'select', 'button', 'math', 'foreignObject', 'image', 'use', 'set', 'animate',
                   'meta[http-equiv]', 'style ~ style', 'plaintext', 'xmp', 'marquee']
        .flatMap(name => [...document.querySelectorAll(name)].map(e => e.outerHTML.slice(0, 80)))
    for (const e of document.querySelectorAll('*'))
        for (const {name, value} of e.attributes)
            if (/^on/i.test(name) || (/href|src|action/i.test(name) && !/^#/.test(value))
                    || (name === 'style' && /url|expression|position/i.test(value)))
                wrong.push(name + '=' + value)
    return wrong"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    driver = start(tmp_path_factory.mktemp("browser"))
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": LISTEN})
    driver.execute_cdp_cmd("Network.enable", {})
    yield driver
    driver.quit()


def hostile(pack: Sequence[str], folder: Path) -> analysis.Analysis:
    """Return the analysis of a story with these payloads in all it is made of."""
    folder.mkdir()
    told = [f"Tunnel to open late {pack[0]}", "Mira Halvorsen said on Monday that the tunnel would open late."]
    for number, one in enumerate(pack):
        told.append(
            f"“We found {one} in two walls,” Mira Halvorsen, the {one} mayor of Kenya, told reporters. The war {one}"
        )
        told.append(f"{one} Holding{number} Ltd. said that Kenya attacked {one}. Peru’s {one} minister denied {one}.")
    told.append(f"Kenya accused Peru of {pack[23]}. Mira Halvorsen did not respond to questions about {pack[24]}.")
    text = "\n\n".join(told)
    story = analysis.read_text(text, id=pack[1], outlet=pack[2])
    (first, *others) = story.blocks
    blocks = (Block("title", first.start, first.end), *others)
    story = replace(
        story, title=told[0], dek=pack[3], authors=tuple(pack[4:7]), source=pack[7], blocks=blocks,
        published_raw=pack[8], updated_raw=pack[9], image_credits=(pack[10],),
    )  # fmt: skip
    tables = {
        "names": [("name", "side", "role"), ("Mira Halvorsen", pack[11], pack[12])],
        "words": [("term", "frame"), ("war", pack[13]), (f"tunnel {pack[14]}", "late"), ("walls", pack[15])],
    }
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    found = analysis.analyse(story, names=folder / "names.csv", lexicons=[lexicons.load(folder / "words.csv")])
    return with_made_rows(found, pack)


def with_made_rows(found: analysis.Analysis, pack: Sequence[str]) -> analysis.Analysis:
    """Return an analysis with rows of hostile names and words where the story may give none: each table has some."""
    rows = found.rows
    told = next(
        row for row in rows.portrayals if (row.status, row.relation, row.process) == DEED and in_body(found, row)
    )
    word, sentence = found.article.text[told.start : told.end].split()[0], found.document.sentence_at(told.start).index
    place = (told.start, told.end)
    attitude = Attitude(*place, pack[25], "neg", 1.0, (word, pack[26]), pack[27], sentence=sentence)
    direction = Direction(*place, pack[28], pack[29], "against", pack[30], 1.0, *place, *place)
    claims = [row._replace(text=pack[23], numbers=(pack[24],), against=(pack[31],)) for row in rows.claims]
    made = rows._replace(
        portrayals=[*rows.portrayals, told._replace(actor=pack[25])],
        attitudes=[*rows.attitudes, attitude],
        directions=[*rows.directions, direction, direction._replace(holder=pack[27])],
        claims=[*rows.claims, *claims],
    )
    assert [name for name, some in made._asdict().items() if not some] == []
    return replace(found, rows=made)


def in_body(found: analysis.Analysis, row: Portrayal) -> bool:
    """Say whether a row is in a paragraph of the story."""
    return found.document.block_at(row.start).kind == "paragraph"


def page_of(found: analysis.Analysis, pack: Sequence[str], folder: Path) -> str:
    """Return the page that a run of the notebook on an analysis gives, its cells run here."""
    with (folder / "sources.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("source", f"kind {pack[16]}"), ("Mira Halvorsen", pack[17])])
    names: dict[str, object] = {"report": report, "found": found}
    run = notebook.read_notebook(notebook.NOTEBOOKS / "article.ipynb")
    for cell in run.cells:
        tags = cell.metadata.get("tags", ())
        if "parameters" in tags:
            exec(cell.source, names)
            names |= {"about_sources": str(folder / "sources.csv"), "outlet": pack[18], "article": pack[19]}
            cell.source += f"\noutlet = {pack[18]!r}"
        elif cell.cell_type == "code" and "jupyterlab" not in tags:
            piece = eval("report.card(found)" if "card" in tags else cell.source, names)
            cell.outputs = [
                new_output("display_data", data={kind: part for kind, part in bundle.items() if kind != "image/png"})
                for bundle, _ in piece.outputs()
            ]
    run.cells.append(nbformat.v4.new_code_cell("x", outputs=[new_output("stream", text=pack[20])]))
    run.cells.append(
        nbformat.v4.new_code_cell("x", outputs=[new_output("error", ename=pack[21], evalue=pack[22], traceback=[])])
    )
    return exported_page.page(run)


def pressed(text: str) -> str:
    """Return a text as a page shows it, without white space."""
    return "".join(visible(text).split())


@pytest.mark.parametrize("number", range(len(PACKS)))
def test_hostile_text_runs_nothing_asks_for_nothing_and_is_shown_as_written(
    browser: Chrome, tmp_path: Path, number: int
) -> None:
    pack = PACKS[number] if len(PACKS[number]) == SIZE else PAYLOADS[-SIZE:]
    found = hostile(pack, tmp_path / "lists")
    html = page_of(found, pack, tmp_path / "lists")
    bare, removed = PROTECTION.subn("", html)
    assert removed == 1
    page = tmp_path / "page.html"
    page.write_text(bare, encoding="utf-8")
    open_page(browser, page, (1000, 900))
    assert browser.execute_script(TOUCH) == []
    assert browser.execute_script("return hits") == []
    assert browser.execute_script("return performance.getEntriesByType('resource').map(e => e.name)") == []
    assert browser.current_url == page.resolve().as_uri()
    assert browser.get_log("browser") == []
    shown = pressed(browser.execute_script("return document.body.textContent"))
    story = [found.article.of(block) for block in found.article.blocks]
    fields = [*story, *pack[4:7], pack[2], pack[7], pack[11], pack[17], pack[18], *pack[20:24], *pack[25:30]]
    assert [one for one in fields if pressed(one) not in shown] == []


def test_the_browser_would_notice(browser: Chrome, tmp_path: Path) -> None:
    """The same look at a page that does hold a payload of each kind."""
    page = tmp_path / "page.html"
    link = "<a href=javascript:pwn(3)>x</a>"
    page.write_text(f"<body><img src=https://evil.test/x onerror=pwn(1)><script>pwn(2)</script>{link}", "utf-8")
    open_page(browser, page, (1000, 900))
    assert len(browser.execute_script(TOUCH)) == 5
    assert {1, 2} <= set(browser.execute_script("return hits"))
    assert any("evil.test" in line["message"] for line in browser.get_log("browser"))
