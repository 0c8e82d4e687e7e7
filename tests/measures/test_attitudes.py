"""What a sentence implies about an actor: on plain cases, whose view it is, and what moves the answer."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text
from analysis.measures.attitudes import clear_attitudes
from analysis.measures.attitudes.clear_attitudes import GUARDS
from analysis.measures.attitudes.name_ties import NAME_TIES, by_name
from analysis.measures.attitudes.ties import PREDICATE_TIES, Told, by_predicate


def attitudes(text: str, title: str | None = None):
    return analyse(read_text(text, title=title)).rows.attitudes


@pytest.mark.parametrize(
    ("text", "actor", "attitude", "holder", "status"),
    [
        ("Peru condemned Chile for the brutal attack on the port.", "Chile", "neg", "Peru", "said"),
        ("Al Roe was arrested for fraud.", "Al Roe", "neg", "narrator", "said"),
        ("Police accused Ines Duarte of stealing money from the poor.", "Ines Duarte", "neg", "Police", "said"),
        ("Critics called Al Roe a liar and a disgrace.", "Al Roe", "neg", "Critics", "said"),
        ("Al Roe won the prize for his brilliant work.", "Al Roe", "pos", "narrator", "said"),
        ("Ines Duarte is widely admired as a great leader.", "Ines Duarte", "pos", "narrator", "said"),
        ('"Jane Doe is a wonderful colleague," Al Roe said.', "Jane Doe", "pos", "Al Roe", "said"),
        ("Ines Duarte met Al Roe on Tuesday.", "Ines Duarte", "neu", "narrator", "said"),
        ("Al Roe said Peru had betrayed its people.", "Peru", "neg", "Al Roe", "said"),
        ("Ines Duarte and Al Roe said Peru had betrayed its people.", "Peru", "neg", "Ines Duarte and Al Roe", "said"),
        ("Al Roe did not say that Peru had betrayed its people.", "Peru", "neg", "Al Roe", "denied"),
        ("Fellow doctors applauded Al Roe, who was jailed for murder and fraud.", "Al Roe", "neg", "narrator", "said"),
    ],
)
def test_attitude_and_whose_it_is(text, actor, attitude, holder, status):
    (row,) = [row for row in attitudes(text) if row.actor == actor]
    assert (row.attitude, row.holder, row.status) == (attitude, holder, status)


def test_the_holder_is_missing_where_the_article_does_not_tell_who_speaks():
    """Behind a name and a trade alone, a quotation is nobody's yet; it is not the narrator's."""
    rows = attitudes('Mona Farag, the cook "Chile is a disgrace, and Chile will pay for the brutal attack."')
    assert {(row.actor, row.holder) for row in rows if row.actor == "Chile"} == {("Chile", None)}


def test_the_words_that_moved_an_answer_are_the_sentences_own():
    text = "Ines Duarte left early. Police accused Al Roe of stealing money from the poor."
    row = attitudes(text)[-1]
    assert row.words[:2] in {("accused", "stealing"), ("stealing", "accused")}
    assert set(row.words) <= set(text.rstrip(".").split()) and text[row.start : row.end] == "Al Roe"


@pytest.mark.parametrize("name", ["Chile", "Norway", "Kenya", "Japan"])
def test_no_name_drives_an_answer(name):
    (row,) = [
        row for row in attitudes(f"Peru condemned {name} for the brutal attack on the port.") if row.actor == name
    ]
    assert (row.attitude, row.confidence > 0.8, row.words[0]) == ("neg", True, "condemned")


def test_a_proper_noun_that_the_parse_takes_for_no_name_drives_none():
    """'Hope' and 'Joy' are words of good tone, and names here."""
    texts = [f"Al Roe thanked {name} on Monday." for name in ("Hope", "Joy")]
    rows = [row for text in texts for row in attitudes(text) if row.actor == "Al Roe"]
    assert len(rows) == 2 and len({(row.attitude, row.confidence) for row in rows}) == 1


def test_an_answer_that_is_likelier_wrong_than_right_is_none():
    story = " ".join(
        f"Ines Duarte {done} Al Roe {how}."
        for done in ("followed", "told", "left", "pressed", "challenged")
        for how in ("at the gate", "over the tax", "without a word", "in a tense debate")
    )
    rows = attitudes(story)
    assert {row.attitude for row in rows if row.confidence < 0.5} == {"unclear"}
    assert all(row.attitude != "unclear" for row in rows if row.confidence > 0.5)


def test_an_actor_has_one_row_in_a_sentence_and_voice():
    text = "Peru said Peru was strong, and Peru left."
    rows = attitudes(text)
    assert len(rows) == len({(row.sentence, row.actor, row.voice) for row in rows}) > 0


def test_places_and_what_is_no_story_have_no_attitude():
    assert attitudes("The report was published in Peru on Monday.") == []


def test_a_denial_turns_a_toned_word():
    told = {word: attitudes(f"Al Roe is {word} honest man.")[0] for word in ("an", "not an")}
    assert told["an"].attitude == "pos" != told["not an"].attitude


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("Critics mocked Al Roe as a liar.", [("neg", "Al Roe", "Critics", "mocked liar")]),
        ("Al Roe betrayed his friends and stole their money.", [("neg", "Al Roe", "narrator", "betrayed")]),
        (
            '"Al Roe is a wonderful and honest friend," Ines Duarte said.',
            [("pos", "Al Roe", "Ines Duarte", "wonderful honest")],
        ),
        ("Ines Duarte slammed Al Roe over the scandal.", [("neg", "Al Roe", "Ines Duarte", "slammed")]),
        ("Al Roe was openly mocked by Ines Duarte.", [("neg", "Al Roe", "Ines Duarte", "mocked")]),
        ("Chile openly admires Peru as a strong leader.", [("pos", "Peru", "Chile", "admires")]),
        ("The senate is full of lies, but Al Roe is a disgrace.", [("neg", "Al Roe", "narrator", "disgrace")]),
        (
            '"Mona Farag won the prize for her brilliant novel," Ines Duarte said.',
            [("pos", "Mona Farag", "Ines Duarte", "prize")],
        ),
        ("Al Roe faced fierce criticism from Ines Duarte.", [("neg", "Al Roe", "Ines Duarte", "criticism")]),
        ("One of the ministers criticized Al Roe.", [("neg", "Al Roe", "One of the ministers", "criticized")]),
        ("Norway is a reckless bully, but Peru is not.", [("neg", "Norway", "narrator", "bully reckless")]),
        # once where two voices name the actor
        (
            "Norway accuses Peru of masterminding the raid, but Peru denies the allegation.",
            [("neg", "Peru", "Norway", "accuses")],
        ),
        # the statement tells who 'she' is
        (
            "Ines Duarte met Al Roe. She also accused Al Roe of lying about the bridge.",
            [("neg", "Al Roe", "Ines Duarte", "accused")],
        ),
        ("Al Roe was found guilty of fraud by Ines Duarte.", [("neg", "Al Roe", "Ines Duarte", "guilty")]),
        ("Al Roe is an award-winning actor, Ines Duarte said.", [("pos", "Al Roe", "Ines Duarte", "winning")]),
        # what is told of what somebody does
        ("Ines Duarte called Al Roe's plan reckless.", [("neg", "Al Roe", "Ines Duarte", "reckless")]),
        (
            "Al Roe's decision to leave is a devastating failure, Ines Duarte said.",
            [("neg", "Al Roe", "Ines Duarte", "failure")],
        ),
        ("Al Roe's choice to leave was a great mess.", []),
        ("Al Roe's hometown is a devastating failure.", []),
        ("Al Roe's plan is not reckless.", []),
        ("Al Roe's plan is reckless but honest.", []),
        # prepositions before whom a verb judges
        ("Ines Duarte condemned deliberate attacks by Norway.", [("neg", "Norway", "Ines Duarte", "condemned")]),
        ("Ines Duarte put the blame squarely on Al Roe.", [("neg", "Al Roe", "Ines Duarte", "blame")]),
        ("Ines Duarte has long railed against Norway as a biased group.", [("neg", "Norway", "Ines Duarte", "railed")]),
        ("Ines Duarte did not blame the flood on Al Roe.", []),
        ("Ines Duarte lashed out with Al Roe.", []),
        ("Ines Duarte condemned the minister elected by Norway.", []),
        # others' view, which the narrator only tells
        ("Mona Farag won the prize for her brilliant novel.", []),
        ("Al Roe faced fierce criticism over the toll.", []),
        ("After fierce criticism of Al Roe the toll was dropped.", []),
        ("Al Roe impressed the jury.", []),
        ("Al Roe was found guilty of fraud.", []),
        # a judge that is nobody known
        ("Several suits, including one that accuses Al Roe of fraud, are open.", []),
        ("Norway's allies, many of whom criticized Al Roe, met on Monday.", []),
        ("Then Ines Duarte posted on Twitter accusing Al Roe of fraud.", []),
        ("Al Roe is a disgrace, and he broke into my house on Monday.", []),  # whose page that is, is not told
        ("Two mills in Salem, Oregon are suing Al Roe over the flood.", []),
        ("Hurricane Irma neared Peru after slamming Norway on Monday.", []),
        # words of a page that the story shows
        ("The letter on Al Roe, a disgraced liar, upset my mother.", []),
        # a 'but' turns it
        ("Ines Duarte is good for depth, but as a starter she is slow.", []),
        ("Although Ines Duarte is a brilliant player, the team lost.", []),
        # a name cut short, a thing with a name of its own, a compound word
        ("Pro-Gbagbo troops have committed fraud, Ines Duarte said.", []),
        ("Norway showed the brilliant Arden Cup.", []),
        ("Jerry] Roe is a liar.", []),
        ("They tried under the guise of making Norway great again.", []),
        ("Al Roe's knee-jerk answer came late.", []),
        ("There were some brilliant goals, Jack Roe in the last game.", []),
        ("Chile condemned Peru's brutal raid on the port.", [("neg", "Peru", "Chile", "brutal condemned")]),
        (
            'Ines Duarte labeled Al Roe a "shameless, lying hypocrite" on Monday.',
            [("neg", "Al Roe", "Ines Duarte", "shameless")],
        ),
        # the model's likeliest answer is not likely, but a tied word agrees
        ("The mill won its case when a jury convicted Al Roe.", [("neg", "Al Roe", "jury", "convicted")]),
        ("Ines Duarte dismissed Al Roe as a fool.", [("neg", "Al Roe", "Ines Duarte", "fool")]),
        # whose judgement it is, where that is no actor of the story, or an actor behind a noun
        ("Two other unions have also praised Ines Duarte.", [("pos", "Ines Duarte", "Two other unions", "praised")]),
        ("Norway lodged an angry complaint against Al Roe.", [("neg", "Al Roe", "Norway", "complaint")]),
        ("Al Roe drew criticism from Ines Duarte over the toll.", [("neg", "Al Roe", "Ines Duarte", "criticism")]),
        ("Ines Duarte's praise for Al Roe surprised the town.", [("pos", "Al Roe", "Ines Duarte", "praise")]),
        ('"I despise Al Roe," Ines Duarte said.', [("neg", "Al Roe", "Ines Duarte", "despise")]),
        ("Ines Duarte met Al Roe, mocking him as a liar.", [("neg", "Al Roe", "Ines Duarte", "mocking liar")]),
        # somebody else's judgement than the speaker's, or nobody's
        ("Ines Duarte said Mona Farag's letters accusing Al Roe of fraud are lies.", []),
        ('"The council voted to condemn Al Roe for the fraud, and they accused Al Roe," Ines Duarte said.', []),
        ("Ines Duarte avoids condemning Al Roe's brutal raid.", []),
        ("The report shows that Al Roe is a reckless disgrace.", []),
        ("The accusation that Al Roe betrayed his friends was withdrawn.", []),
        ("The lenders will pay in case Al Roe betrayed his friends.", []),
        ("Mona Farag met the poet whose sentence Al Roe commuted due to concerns he was unfit.", []),
        ("Ines Duarte read tweets accusing Al Roe of fraud.", []),
        ("Al Roe was accused of fraud, and is charged with theft.", []),
        ("Her silence condemned Al Roe.", []),
        ("The weather mocked Al Roe.", []),
        ("Tom Berg of Norway told Al Roe that critics mocked him as a liar.", []),
        # results and ranks
        ("Al Roe won the election in a landslide victory.", []),
        ("A poll shows Mona Farag leading favorite Al Roe.", []),
        ("A wise Norwegian brings other views to the bench.", []),
        # the words are about something else near the name
        ("Al Roe was murdered by a brutal terrorist.", []),
        ("The worst storm in years struck while Al Roe was in the disastrous talks.", []),
        ("Doctors at Yale, where Mona Farag studies, won praise for their brilliant work.", []),
        ("By Mona Farag and Al Roe The brilliant harvest gave a lift to the failing market.", []),
        # denied, asked, only possible, only argued
        ("Al Roe may be a brilliant hero.", []),
        ("Is Al Roe a liar and a fraud?", []),
        ("If Al Roe is not honest, the town must know.", []),
        ("The court steered clear of criticising Al Roe for the disaster.", []),
        ("That does not mean that the doctors despise Al Roe.", []),
        ("It is harder to make the case that Al Roe is incompetent.", []),
        ("The accusations against Al Roe are false and absurd.", []),
        ("Al Roe did not say that Ines Duarte is a disgrace.", []),
        ("Many share the belief that Al Roe is a shameless liar.", []),
        ("Ines Duarte denied Al Roe's negligence.", []),
        ("The questions about Al Roe's negligence remain.", []),
        ("Ines Duarte did not admire Al Roe's brilliant speech.", []),
        ("Critics would despise Al Roe's awful speech.", []),
        # not the word's sense
        ("The cable lets Al Roe use the lamp while charging the Norway.", []),
        ("Al Roe impressed upon his listeners how serious the awful flood was.", []),
        ("A fierce storm slammed Norway and its battered port.", []),
        ("Norway lies north of Denmark, where the awful storm began.", []),
        ("Criminal lawyer Al Roe spoke of the terrible case.", []),
        ("Al Roe's murder shocked the town.", []),
        ("They will defend Norway's territorial integrity.", []),
        ("Ines Duarte met Al Roe on Tuesday.", []),
    ],
)
def test_what_is_clear_enough_to_be_shown(text, clear):
    rows = clear_attitudes(attitudes(text))
    assert [(row.attitude, row.actor, row.holder, " ".join(row.tied)) for row in rows] == clear


def test_a_clear_attitude_is_in_the_body():
    rows = attitudes("Ines Duarte left.", title="Al Roe is a liar and a disgrace")
    assert [row.attitude for row in rows if row.actor == "Al Roe"] == ["neg"]
    assert clear_attitudes(rows) == []


@pytest.mark.parametrize("tie", [*PREDICATE_TIES, *NAME_TIES], ids=lambda tie: tie.name)
def test_each_tie_leads_to_the_word_that_judges_in_its_example(tie):
    (judging,) = [word for word in tie.example.split() if word.strip(".").isupper()]
    found = analyse(read_text(tie.example.replace(judging, judging.lower())))

    def head(start: int, end: int):
        return found.document.doc.char_span(start, end).root

    told = [row for row in found.rows.portrayals if row.actor == "Al Roe"]
    by = [by_predicate(Told(row, head(row.start, row.end), head(row.actor_start, row.actor_end))) for row in told]
    by += [by_name(head(row.start, row.end)) for row in found.rows.mentions if row.actor == "Al Roe"]
    ties = [(name, one.word.text.upper()) for some in by for name, one in some]
    assert (tie.name, judging.strip(".")) in ties


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name)
def test_each_guard_keeps_its_example_from_being_shown(guard):
    text, _, headline = guard.not_so.partition(" (a headline)")
    rows = attitudes("It rained.", title=text) if guard.name == "in a paragraph" else attitudes(text + headline)
    assert rows and clear_attitudes(rows) == []
