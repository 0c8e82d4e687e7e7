"""Whether a statement was made: each row on its own example, invented sentences, and what counts of them."""

from __future__ import annotations

import re

import pytest

import analysis
from analysis.language import parse
from analysis.measures.attribution.factuality import STATUS, Uttering

_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")


def statuses(text: str) -> list[str]:
    """Return the status of each statement of a text."""
    return [row.status for row in analysis.analyse(analysis.read_text(text)).rows.statements]


@pytest.mark.parametrize("row", STATUS, ids=lambda row: row.name)
def test_each_row_decides_of_its_example(row):
    cue = _CAPITALS.search(row.example)
    doc = parse(analysis.read_text(row.example.replace(cue.group(), cue.group().lower()))).doc
    one = Uttering(next(token for token in doc if token.idx == cue.start()), belief="belie" in row.name)
    assert next(other.name for other in STATUS if other.decide(one)) == row.name


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("denied", "Ana Duval did not say that the wall would fall."),
        ("denied", "Ana Duval never said that the wall would fall."),
        ("denied", "Asha Rowe has never claimed that the wall would fall."),
        ("questioned", "Did Ana Duval say that the wall would fall?"),
        ("questioned", "Has the minister said that the wall will fall?"),
        ("questioned", "Asked if he had said the wall would fall, Peter Lund shrugged."),
        ("questioned", "Who claimed that the wall would fall?"),
        ("questioned", "Was Colin Yates saying that the wall would fall?"),
        ("questioned", "It is not clear whether Colin Yates told the board that the wall would fall."),
        ("supposed", "Had she said that the wall would fall, nobody would have come."),
        ("supposed", "If she says that the wall will fall, nobody will come."),
        ("supposed", "Unless Ms Yates says that the wall is safe, nobody will come."),
        ("supposed", "Bea Lund may announce that the wall will fall."),
        ("supposed", "Bea Lund might claim that the wall will fall."),
        ("supposed", "Bea Lund would say that the wall will fall."),
        ("supposed", "Bea Lund could argue that the wall will fall."),
        ("supposed", "Bea Lund should tell the council that the wall will fall."),
        ("supposed", "Bea Lund wants to say that the wall will fall."),
        ("supposed", "Bea Lund hopes to announce that the wall will fall."),
        ("expected", "Bea Lund will tell the council that the wall will fall."),
        ("expected", "Bea Lund is to say that the wall will fall."),
        ("expected", "Bea Lund is to tell MPs on Monday that the wall will fall."),
        ("expected", "Bea Lund is expected to announce that the wall will fall."),
        ("expected", 'The prime minister will say: "The wall must not fall."'),
        ("expected", '"The wall must not fall," the prime minister will say on Monday.'),
        ("expected", "Mrs Vane is due to tell the inquiry that the wall was unsafe."),
        ("denied", "Neither Asha Rowe nor Colin Yates said the wall would fall."),
        ("denied", "Neither the mayor nor the bank has said the wall will fall."),
        ("denied", "The police could not say if the wall would fall."),
        ("denied", "The group has not claimed responsibility for the blast."),
        ("denied", "No group has claimed responsibility for the blast."),
        ("denied", "Ministers have not said why the wall fell."),
        ("denied", "No minister has said that the wall will fall."),
        ("denied", "None of the ministers has said that the wall will fall."),
        ("denied", "No one at the bank said that the wall would fall."),
        ("denied", "No officials have suggested that the wall would fall."),
        ("denied", "Officials declined to say whether the wall would fall."),
        ("denied", "Colin Yates refused to say who built the wall."),
        ("denied", "The airline would not say how many people were on board."),
        ("denied", "The company has yet to confirm that the wall fell."),
        ("denied", "There was no suggestion that the wall had been touched."),
        ("denied", "She made no claim that the wall was old."),
        ("said", "The union demanded that the wall be mended."),
        ("said", "The mayor urged the bank to pay."),
        ("said", "She asked the bank to pay for the wall."),
        ("said", "The mayor not only said that the wall was old but that it was rotten."),
        ("said", '"I would never lie," said Ana Duval.'),
        ("said", '"Nobody came," Ana Duval said.'),
        ("said", '"No," said Ana Duval. "The wall is safe."'),
        ("said", '"It was not safe," she would later tell the inquiry.'),
        ("said", "She went on to say that the wall was old."),
        ("said", "She took to Twitter to say that the wall was old."),
        ("said", "Colin Yates does not believe that the wall is safe."),
        ("said", "No 10 said the wall was old."),
        ("said", "The mayor said no wall was safe."),
        ("said", "Colin Yates promised no further walls."),
        ("said", "Why did Colin Yates say that the wall was safe?"),
        ("said", "Colin Yates had to admit that the wall was old."),
        ("said", "Asked if the wall was safe, Colin Yates said it was."),
        ("said", '"If it falls, we leave," Colin Yates said.'),
        ("said", "According to Colin Yates, nobody said that the wall was safe."),
        ("said", "Mr Yates said he did not know why the wall fell."),
        ("said", "Ms Rowe, who did not give her age, said the wall was old."),
        ("said", '"Did you see it?" asked Ana Duval.'),
        ("said", "Colin Yates denied that the wall was old."),
        ("said", "Colin Yates denied saying that the wall was old."),
        ("said", "Colin Yates was quick to say that the wall was old."),
        ("denied", "Bea Lund is no longer saying that the wall is safe."),
        ("denied", "Bea Lund was unable to say when the wall fell."),
        ("denied", "Not one minister said that the wall would fall."),
        ("denied", "Bea Lund left without a word rather than say that the wall was safe."),
        ("denied", "There is no evidence that Bea Lund said the wall was safe."),
        ("said", '"I would," said Bea Lund.'),
        ("said", "Bea Lund could be heard shouting that the wall was safe."),
    ],
)
def test_whether_it_was_said(status, text):
    assert set(statuses(text)) == {status}


@pytest.mark.parametrize(
    "text",
    ["The mayor declined to comment.", "The company did not respond to a request for comment.", "Nobody said so."],
)
def test_what_has_no_content_is_no_statement(text):
    assert statuses(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "No minister has said that the tax will end.",
        "Neither Asha Rowe nor Colin Yates said the wall would fall.",
        "None of the ministers said that the wall would fall.",
        "Not one minister said that the wall would fall.",
    ],
)
def test_nobody_is_no_speaker(text):
    (statement,) = analysis.analyse(analysis.read_text(text)).rows.statements
    assert statement.speaker is None and statement.speaker_text


def test_only_what_is_said_counts():
    story = (
        "Asha Rowe did not say that the old wall would fall. If Colin Yates says that the wall is safe, we stay. "
        "Bea Lund said the wall was old."
    )
    found = analysis.analyse(analysis.read_text(story))
    assert found.statements["status"].to_list() == ["denied", "supposed", "said"]
    assert [row.speaker for row in found.rows.said] == found.sources["source"].to_list() == ["Bea Lund"]
    assert found.voice_shares()[["group", "words", "share"]].to_numpy().tolist() == [["Bea Lund", 4, 1.0]]
    assert len(found.unattributed()) == 2
    assert found.voice(story.index("old wall")) == found.voice(story.index("safe")) == "narrator"
    assert [row.voice for row in found.rows.mentions] == ["narrator"] * 3
    assert "1 statement, 1 source" in found._repr_html_()


def test_a_speaker_who_denied_one_thing_and_said_another_is_a_source_of_what_they_said():
    story = "Asha Rowe would not say why the wall fell. The wall was old, Rowe said. Rowe may say that it was struck."
    found = analysis.analyse(analysis.read_text(story))
    assert found.statements["status"].to_list() == ["denied", "said", "supposed"]
    assert found.sources[["source", "statements", "indirect_words"]].to_numpy().tolist() == [["Asha Rowe", 1, 4]]


def test_all_statements_of_the_first_article_are_said():
    found = analysis.analyse(analysis.read("data/articles/us-rejects-russias-demand.txt"))
    assert set(found.statements["status"]) == {"said"} and len(found.statements) >= 19
