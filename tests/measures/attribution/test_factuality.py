"""Whether a statement was made: each row on its own example, invented sentences, and what counts of them."""

from __future__ import annotations

import re

import pytest

import analysis
from analysis.language import parse
from analysis.language.syntax.arguments import subject
from analysis.measures.attribution.factuality import STATUS, Uttering

_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")


def statuses(text: str) -> list[str]:
    """Return the status of each statement of a text."""
    return [row.status for row in analysis.analyse(analysis.read_text(text)).rows.statements]


@pytest.mark.parametrize("row", STATUS, ids=lambda row: row.name)
def test_each_row_decides_of_its_example(row):
    cue = _CAPITALS.search(row.example)
    doc = parse(analysis.read_text(row.example.replace(cue.group(), cue.group().lower()))).doc
    verb = next(token for token in doc if token.idx == cue.start())
    one = Uttering(verb, subject(verb), belief="belie" in row.name)
    assert next(other.name for other in STATUS if other.decide(one)) == row.name


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("denied", "Ana Duval did not say that the wall would fall."),
        ("denied", "Ana Duval never said that the wall would fall."),
        ("denied", "Ana Duval denied having said that the wall would fall."),
        ("denied", "Asha Rowe denies ever having told the panel that the wall would fall."),
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
        ("expected", '"The wall must not fall," the prime minister is expected to say on Monday.'),
        ("denied", "The firm, which has not said how many jobs will go, closed its doors."),
        ("denied", "Officials have so far refused to say how the boat sank."),
        ("denied", "A spokeswoman for the firm would neither confirm nor deny that jobs would go."),
        ("denied", "It has not been announced when the bridge will open."),
        ("denied", "Nobody from the council has explained why the bridge was shut."),
        ("denied", "At no point did the minister say that the bridge was safe."),
        ("denied", "Not once did she mention that the bridge was shut."),
        ("denied", "The minister failed to mention that the bridge was shut."),
        ("denied", "The minister avoided saying whether the bridge was safe."),
        ("denied", "Ms Lund has not commented on whether she will stand."),
        ("denied", "Ms Lund isn't saying whether she will stand."),
        ("denied", "Mr Hale wouldn't say who had paid."),
        ("denied", "Mr Hale can't say whether the boat will sail."),
        ("denied", "The army has not acknowledged that it fired the shells."),
        ("denied", "None of the witnesses told police that the car was red."),
        ("denied", "The police did not immediately say whether anyone had been arrested."),
        ("denied", "No union has called for a strike."),
        ("denied", "Few would say so, but the mayor never admitted that the plan had failed."),
        ("questioned", "Have ministers admitted that the plan failed?"),
        ("questioned", "Did either man tell the board that the plan had failed?"),
        ("questioned", "Detectives want to know whether Mr Hale told anyone that the boat was leaking."),
        ("questioned", "The question is whether Mr Hale told anyone that the boat was leaking."),
        ("questioned", "It remains unclear if Mr Hale told anyone that the boat was leaking."),
        ("supposed", "Even if Mr Hale says the boat is safe, nobody will sail."),
        ("supposed", "Should Mr Hale announce that the boat is safe, we will sail."),
        ("supposed", "Were Mr Hale to announce that the boat is safe, we would sail."),
        ("supposed", "Mr Hale might have told them that the boat was leaking."),
        ("supposed", "Critics may argue that the plan is too dear."),
        ("supposed", "Some would argue that the plan is too dear."),
        ("supposed", "Mr Hale would have said that the plan was too dear."),
        ("supposed", "Mr Hale could yet announce that the plan is dead."),
        ("supposed", "Mr Hale was asked to explain why the plan failed."),
        ("supposed", "The committee invited Mr Hale to explain why the plan failed."),
        ("supposed", "Suppose Mr Hale says that the plan is dead."),
        ("expected", "Mr Hale is set to announce that the plan is dead."),
        ("expected", "Mr Hale was due to tell the inquest that the boat was leaking."),
        ("expected", "The chancellor plans to announce that taxes will fall."),
        ("expected", "The chancellor is preparing to announce that taxes will fall."),
        ("expected", "Tomorrow the chancellor will announce that taxes will fall."),
        ("expected", "The chancellor is likely to argue that taxes are low."),
        ("said", "Mr Hale said the plan might fail."),
        ("said", "Mr Hale said that nobody would sail."),
        ("said", "Mr Hale said he would not say who had paid."),
        ("said", "Mr Hale also said that no boat was safe."),
        ("said", "Nobody sails in March, Mr Hale said."),
        ("said", '"Nobody sails in March," he said.'),
        ("said", "If the boat is safe, Mr Hale said, nobody need worry."),
        ("said", '"Will it hold?" Mr Hale asked.'),
        ("said", "Will it hold, asked Mr Hale."),
        ("said", "Asked whether it would hold, Mr Hale said it would."),
        ("said", "Mr Hale, who has not been charged, said the boat was safe."),
        ("said", 'Mr Hale could not have been clearer: "The boat is safe," he said.'),
        ("said", "Mr Hale did not hesitate to say that the boat was safe."),
        ("said", "Mr Hale, never one to hide, said the boat was safe."),
        ("said", "Without naming anyone, Mr Hale said the boat was leaking."),
        ("said", "Mr Hale was not there but said the boat was safe."),
        ("said", "Mr Hale did not attend but told reporters that the boat was safe."),
        ("said", "Mr Hale, asked if he would stand, said he had not decided."),
        ("said", "Mr Hale warned that the boat would sink if it rained."),
        ("said", "Mr Hale stopped to say that the boat was safe."),
        ("said", "Mr Hale has repeatedly said that the boat is safe."),
        ("said", "Mr Hale is said to have told friends that the boat was safe."),
        ("said", "Mr Hale used the day to say that the boat was safe."),
        ("said", "Mr Hale was right to say that the boat was safe."),
        ("said", "Only Mr Hale said the boat was safe."),
        ("said", "Not everybody agrees, but Mr Hale said the boat was safe."),
        ("said", "According to Mr Hale, the boat may sink."),
        ("said", "As Mr Hale said, the boat may sink."),
        ("said", "Mr Hale doubts that the boat is safe."),
        ("said", "Mr Hale is not hiding, he said."),
        ("said", "Mr Hale requested that the boat be sold."),
        ("said", "The union is demanding that the boat be sold."),
        ("said", "Mr Hale was ordered to pay, the court said."),
        ("said", "Why, she asked, did nobody say that the boat was leaking?"),
        ("said", '"Did nobody see it?" she asked.'),
        ("said", "In a letter that has not been published, Mr Hale said the boat was leaking."),
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


def test_all_statements_of_the_first_article_are_said(specimen):
    assert set(specimen.statements["status"]) == {"said"} and len(specimen.statements) >= 19
