"""The front door, and an article as a notebook shows it."""

import subprocess
import sys

import pytest

import analysis
from analysis.article import visible
from analysis.errors import InputError


def test_an_article_shows_itself_escaped():
    article = analysis.read_text("<script>alert('x')</script> said Mr. O'Neil & Sons.", title="<b>Bold</b>")
    shown = article._repr_html_()
    assert "<script>" not in shown
    assert "<b>Bold</b>" not in shown
    assert "&lt;script&gt;" in shown
    assert "paragraph" in shown


def test_the_front_door_is_lazy():
    code = "import sys, analysis; sys.exit('spacy' in sys.modules or 'pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_front_door_names_what_it_has():
    assert {"read", "read_text", "analyse", "Article", "Analysis"} <= set(dir(analysis))
    with pytest.raises(AttributeError, match=r"no attribute 'raed'; it has .*read"):
        analysis.raed  # noqa: B018


def test_read_text_keeps_offsets():
    text = "The\u00a0mayor\u200b said\r\nthat it rained.\n\nIt did."
    article = analysis.read_text(text)
    assert len(article.text) == len(text)
    assert [article.of(block) for block in article.blocks][-1] == "It did."


def test_half_a_letter_is_one_sentence_and_is_never_shown() -> None:
    for text in ("A \ud800 said", "Roe said \udfff."):
        with pytest.raises(InputError, match=r"^the text: character \d+ is half of a letter .*UTF-16\.$"):
            analysis.read_text(text)
    assert visible("A \ud800\u202e\x1b said") == "A  said"
