"""The table of word classes gives what the model's own attribute ruler gives, token by token."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from analysis.language import model
from analysis.language.syntax.word_classes import WordClasses
from tests.conftest import ROOT, SPECIMEN

SET = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START"]
TEXTS = {
    "the first article": (ROOT / "data" / "articles" / f"{SPECIMEN}.txt").read_text(encoding="utf-8"),
    "patterns of two words": (
        "There is a way. There's another; there were two. I'm gonna stay, we've gotta run, so let's go. "
        "C'mon, y'all. It ain't so, and it ain’t late. He gets it, and she got it."
    ),
    "words named by one pattern": "Nothin' and nuthin' like the ol' days, somethin' went wrong goin' home. 'Nuff said.",
    "white space as tokens": "A line.\n\n  Another   line.\t\n \nThe last.",
    "a single word": "That",
    "nothing": "",
}


def parsed(text: str) -> Doc:
    """Return a text after the model's parser, with no word classes set yet."""
    doc = model.load().make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        doc = model.load().get_pipe(name)(doc)
    return doc


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_table_sets_what_the_ruler_sets(text: str) -> None:
    """Twice over one table: what a text has taught it must hold in the next."""
    ruler = model.load().get_pipe("attribute_ruler")
    table = WordClasses(ruler)
    for once in (text, f"{text} {text}", text):
        expected, given = ruler(parsed(once)), table(parsed(once))
        assert given.to_array(SET).tolist() == expected.to_array(SET).tolist()
        assert [token.morph for token in given] == [token.morph for token in expected]


def test_the_pipeline_reads_the_table() -> None:
    """The table stands where the ruler stood: after the parser, before the lemmas."""
    names = [type(step).__name__ for step in model.steps()]
    assert names.index("DependencyParser") < names.index("WordClasses") < names.index("Lemmas")
