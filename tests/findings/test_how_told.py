"""What stands out in the telling is said where its rule holds, and not where it does not."""

from __future__ import annotations

import pytest

import analysis
from analysis.findings import how_told
from analysis.findings.finding import Finding

TITLED = """Arden Steel calls harbour tax 'a slow poison'

The port council of Lindmere has voted for a tax on every ship that loads steel in its harbour this year.

"The tax is a slow poison," Arden Steel chairman Paul Okafor said on Monday. The council did not reply.

In a letter to the council, Okafor wrote that "it is a slow poison for the town" and asked for a meeting.
"""
UPON = """The council fined Arden Steel on Monday. Two banks sued Arden Steel in May.
A judge fined Arden Steel in June.

Arden Steel was raided in March. Arden Steel was searched again in April. Arden Steel was closed in July.
"""
VOICED = """Paul Okafor said, "This attack is an outrage, a threat, a provocation; we condemn it and will fight back."

The harbour is two miles long. It was built in 1960 by a firm of the town. Ships bring grain and take steel. The town
lives from it, and in the summer there are boats with guests. On Sundays a band plays at the pier, and there is cake.
"""


def findings(text: str, template, tmp_path) -> Finding | None:
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8")
    return template(analysis.analyse(analysis.read(path)))


def test_the_titles_quoted_words_are_led_to_who_says_them(tmp_path):
    finding = findings(TITLED, how_told.title_words, tmp_path)
    assert finding.text == "The title’s quoted words are attributed in the body to Paul Okafor."
    assert finding.detail == "They occur once in the title and 2 times in the body."
    assert len(finding.spans) == 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('that "it is a slow poison for the town" and', "that it was bad for the town, and"),
        ("The council did not reply.", "So a slow poison it is."),
        ("'a slow poison'", "a slow poison"),
    ],
)
def test_nothing_is_said_of_the_title_where_the_words_stand_once_or_are_the_writers_or_are_not_quoted(
    old, new, tmp_path
):
    assert old in TITLED
    assert findings(TITLED.replace(old, new), how_told.title_words, tmp_path) is None


def test_a_document_is_named_with_its_article(tmp_path):
    text = TITLED.replace('"The tax is a slow poison," Arden Steel chairman Paul Okafor said', "The firm answered")
    text = text.replace("In a letter to the council, Okafor wrote", "A letter by the firm said")
    text = text.replace("and asked for a meeting.", 'and the letter said that "it is a slow poison for all".')
    finding = findings(text, how_told.title_words, tmp_path)
    assert finding.text.endswith("to a letter by the firm.") or finding.text.endswith("to the letter.")


def test_an_actor_that_is_acted_upon_more_than_it_acts(tmp_path):
    finding = findings(UPON, how_told.acted_upon, tmp_path)
    assert finding.text == "Arden Steel is more often acted upon than shown acting."
    assert finding.detail == "In the writer’s words: 6 verbs against 0."
    assert len(finding.spans) == 6


def test_an_actor_that_acts_as_often_does_not_stand_out(tmp_path):
    acting = "\nArden Steel sold a mill, built a pier, hired ten men, bought a boat and closed a road.\n"
    assert findings(UPON + acting, how_told.acted_upon, tmp_path) is None


def test_passives_without_a_doer(tmp_path):
    text = UPON.replace("Two banks sued Arden Steel in May.\n", "").replace("A judge fined Arden Steel in June.", "")
    finding = findings(text, how_told.doer_not_named, tmp_path)
    assert finding.text == "Who acts upon Arden Steel is mostly not said."
    assert finding.detail == "3 of 4 verbs name no doer."
    assert len(finding.spans) == 3


def test_where_half_of_the_doers_are_named_nothing_is_said(tmp_path):
    assert findings(UPON, how_told.doer_not_named, tmp_path) is None


def test_a_frame_whose_words_are_one_voices(tmp_path):
    finding = findings(VOICED, how_told.frame_voice, tmp_path)
    assert finding.text == "Words associated with the conflict frame are mostly the sources’."
    assert len(finding.spans) == int(finding.detail.split()[0])


def test_words_of_a_frame_in_both_voices_or_few_of_them_do_not_stand_out(tmp_path):
    both = VOICED + "\nThe attack is a threat and an outrage. The provocation led to a fight, and all condemned it.\n"
    assert findings(both, how_told.frame_voice, tmp_path) is None
    few = VOICED.replace("an outrage, a threat, a provocation; we condemn it and will fight back", "a threat")
    assert findings(few, how_told.frame_voice, tmp_path) is None


def test_frames_that_nobody_measured_never_stand_out(tmp_path, monkeypatch):
    monkeypatch.setattr(how_told, "measured", frozenset)
    assert findings(VOICED, how_told.frame_voice, tmp_path) is None
