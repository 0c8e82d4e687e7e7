"""Word documents and Markdown are read as the text they show."""

import builtins
import io

import docx
import pytest

import analysis
from analysis.errors import InputError
from analysis.reading import read_rows
from analysis.reading.markdown_marks import MARKS, is_markdown, plain
from tests.reading.test_exports import FIRST, SECOND, both, nexis_uni
from tests.reading.test_exports import body as text_of_body

BODY = [
    "The harbour bridge will stay closed until the spring, the council said on Monday after a lorry hit it.",
    "“We had no choice,” said Ann Poole, who leads the council, and added that ferries would run every hour.",
]


def word(*paragraphs):
    document = docx.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    document.add_table(1, 1).cell(0, 0).text = "A table"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


STORY = word(
    ("Title", "Harbour bridge to stay closed"),
    ("Normal", "By Ines Duarte"),
    ("Normal", BODY[0]),
    ("Heading 2", "No choice"),
    ("Normal", BODY[1]),
    ("Normal", BODY[0]),
)


def test_a_word_document(tmp_path):
    path = tmp_path / "story.docx"
    path.write_bytes(STORY)
    article = analysis.read(path)
    assert (article.title, article.authors) == ("Harbour bridge to stay closed", ("Ines Duarte",))
    assert [article.of(block) for block in article.blocks_of("paragraph")] == [*BODY, BODY[0]]
    assert [article.of(block) for block in article.blocks_of("heading")] == ["No choice"]
    (row,) = read_rows(path)
    assert row.blocks == article.blocks


@pytest.mark.parametrize("data", [STORY[:-50], b"PK\x03\x04....", word(("Normal", " "))])
def test_a_word_document_that_cannot_be_read(tmp_path, data):
    path = tmp_path / "story.docx"
    path.write_bytes(data)
    with pytest.raises(
        InputError, match=r"story\.docx: (?:this Word document cannot be opened|the document has no text)"
    ):
        analysis.read(path)


@pytest.mark.parametrize(("name", "missing"), [("story.docx", "docx"), ("rows.xlsx", "openpyxl")])
def test_a_missing_extra_is_named(tmp_path, monkeypatch, name, missing):
    path = tmp_path / name
    path.write_bytes(STORY)
    real = builtins.__import__

    def without(module, *rest):
        if module.partition(".")[0] == missing:
            raise ImportError(module)
        return real(module, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    (reject,) = read_rows(path)
    assert "pip install 'news-analysis[office]'" in reject.reason


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.example[0])
def test_each_mark_has_its_example(mark):
    before, after = mark.example
    assert plain(f"{before}\n") == f"{after}\n"


CLIPPING = f"""---
title: "Harbour bridge to stay closed"
source: "https://example.org/bridge"
author:
  - "[[Ines Duarte]]"
published: 2023-05-04
---
![The bridge](https://example.org/b.jpg)

{BODY[0]}

## No choice

“We had no choice,” said [Ann Poole](https://example.org/poole), who leads the **council**, and *added* so.

{BODY[0]}
"""
HEADED = f"""# Harbour bridge to stay closed

By **Ines Duarte**

*4 May 2023*

{BODY[0]}

**Marta Olsen**, a trader, said: “[Peter Vance](/vance) never came back to us after the meeting.”

{BODY[0]}
"""


@pytest.mark.parametrize("text", [CLIPPING, HEADED, HEADED.replace("\n", "\r\n")])
@pytest.mark.parametrize("name", ["story.md", "story.txt"])
def test_a_clipping(tmp_path, text, name):
    path = tmp_path / name
    path.write_bytes(text.encode())
    article = analysis.read(path)
    assert (article.title, article.authors) == ("Harbour bridge to stay closed", ("Ines Duarte",))
    assert str(article.published.date()) == "2023-05-04"
    body = " ".join(article.of(block) for block in article.blocks_of("paragraph"))
    assert not set("*[]#!") & set(body) and len(article.blocks_of("paragraph")) == 3
    assert article.mended == ("Markdown, read as its text",)


NO_MARKDOWN = [
    "He rated it 4*, she 5* and they **** on the form.\n\n# 1 in the charts, it sold well [sic] (again).\n",
    "#MeToo marches\n\nIt was *not* what she said.\n",
    "snake_case_names and 2*3*4, f*** it, she said.\n",
    "One address: [link](https://example.org) was pasted.\n",
]


@pytest.mark.parametrize("text", NO_MARKDOWN)
def test_what_is_no_markdown(text):
    assert not is_markdown(text)


def test_a_word_export_of_nexis_is_split(tmp_path):
    path = tmp_path / "export.docx"
    path.write_bytes(word(*(("Normal", line) for line in both(nexis_uni).split("\n") if line)))
    assert [text_of_body(one) for one in read_rows(path)] == [FIRST, SECOND]
