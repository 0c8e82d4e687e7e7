"""Who speaks where a later description names them: the one it means, or the words themselves where two fit."""

import pytest

from analysis import analyse, read_text

CASES = [
    ("Dr Lena Hart treated forty people. “We ran out of beds,” the doctor said.", "Lena Hart"),
    ("Goalkeeper Karl Lund saved twice. “I just dived,” the 29-year-old said.", "Karl Lund"),
    ("Karl Lund, 29, met Ann Roe, 35, at the gate. “It was early,” the 35-year-old said.", "Ann Roe"),
    ("Harbour Bank will shut six branches. “Our customers have moved,” the bank said.", "Harbour Bank"),
    ("Ardent Motors recalled 4,000 vans. “Safety comes first,” the company said.", "Ardent Motors"),
    ("The Ministry of Ports closed the harbour. The ministry said that the wall was weak.", "Ministry of Ports"),
    ("Gov. Hal Morton vetoed the bill. The governor said the tax was unfair.", "Hal Morton"),
    ("Jon Hale, a former striker, coaches the under-tens. “They run all day,” the ex-striker said.", "Jon Hale"),
    ("Rep. Kay Moss (R-Ohio) voted no. “The bill is a mess,” said the Republican.", "Kay Moss"),
    ("The Farmers' Union called a strike. “Talks led nowhere,” the union said. “It is late.”", "Farmers' Union"),
    ("Dr Lena Hart waved to Dr Omar Said. “We ran out of beds,” the doctor said.", "the doctor"),
    ("Harbour Bank and Castle Bank will shut. “Our customers have moved,” the bank said.", "the bank"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[text for text, _ in CASES])
def test_a_later_description_speaks_for(text: str, speaker: str) -> None:
    assert {row.speaker for row in analyse(read_text(text)).statements.itertuples()} == {speaker}
