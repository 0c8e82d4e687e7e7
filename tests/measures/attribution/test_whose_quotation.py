"""Words beside a quotation that are no clause say whose it is: 'in the words of Roe', 'to quote Roe', a handle."""

import pytest

from analysis import analyse, read_text
from analysis.measures.attribution.whose_quotation import BEFORE, BEHIND

CASES = [
    ("Vera Ashe was, in the words of her rival Sir Alec Combe, “the only man among us”.", "Alec Combe"),
    ("Karl Lund closed the yard. The plan was, in Jane Roe's words, “a disaster for the town”.", "Jane Roe"),
    ("Karl Lund closed the yard. The plan was “a disaster for the town”, in Jane Roe’s words.", "Jane Roe"),
    ("Karl Lund closed the yard. To use Jane Roe's words, \"nobody will miss it\".", "Jane Roe"),
    ("The harbour is, to quote the mayor Tom Hale, “a jewel without a crown”.", "Tom Hale"),
    ("Karl Lund left. He was “a man without enemies,” in the words of his sister, Mary Lund.", "Mary Lund"),
    ("Karl Lund left. In the words of one former colleague: “He never forgot a face.”", "one former colleague"),
    ("Karl Lund left. In his own words, “nobody will miss me now”.", "Karl Lund"),
    ("Vera Ashe was, as Alec Combe put it, “the only man among us”.", "Alec Combe"),
    ("RailCo runs the trains.\n\n@HillRanger tweets: “Bridge at Conford gone. Repeat, GONE.”", "@HillRanger"),
    ("RailCo runs the trains. @mary_lund wrote on Tuesday: “It is not true.”", "@mary_lund"),
    ("RailCo runs the trains. “The bridge is gone,” tweeted @HillRanger.", "@HillRanger"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[text for text, _ in CASES])
def test_the_words_beside_a_quotation_say_whose_it_is(text: str, speaker: str) -> None:
    (row,) = analyse(read_text(text)).statements.itertuples()
    assert (row.speaker, row.source) == (speaker, speaker)
    assert row.naming == ("described" if speaker.islower() and speaker[0] != "@" else "named")


@pytest.mark.parametrize("row", (*BEFORE, *BEHIND), ids=lambda row: row.example)
def test_each_kind_takes_its_example(row) -> None:
    example = row.example.replace("[", "").replace("]", "")
    marked = row.example[row.example.index("[") + 1 : row.example.index("]")]
    speaker = "@HillRanger" if "@" in example else "Tom Hale" if "Hale" in example else "Alec Combe"
    found = analyse(read_text(example))
    said = {(found.article.text[one.start : one.end], one.speaker) for one in found.statements.itertuples()}
    assert (marked, speaker) in said
