"""Marked words: found by category, used as the list asks, struck by the user."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis
from analysis import lexicons, read_text
from analysis.article import Article, Block
from analysis.language import parse
from analysis.lexicons.terms import read_terms
from analysis.measures import wording
from analysis.tables import NARRATOR, TABLES, WORDING_CATEGORIES


def found(text, quoted=(), lexicon=None):
    document = parse(read_text(text))
    rows = wording.find_wording(document, lambda _: NARRATOR, quoted=quoted, lexicon=lexicon)
    assert rows == sorted(rows, key=lambda row: (row.start, row.end))
    return {(document.text[row.start : row.end], row.category) for row in rows}


def test_the_rows_have_the_tables_columns_and_the_lists_its_categories():
    assert wording.Wording._fields == TABLES["wording"].fields
    listed = {term.category for term in read_terms(lexicons.builtin("wording"), "category")} - {""}
    assert listed | {wording.SCARE_QUOTE} == set(WORDING_CATEGORIES)


@pytest.mark.parametrize(
    ("text", "words", "category"),
    [
        ("The harbour may close, perhaps for good.", {"may", "perhaps"}, "hedge"),
        ("Reportedly the tower is leaning.", {"Reportedly"}, "hedge"),
        ("The mayor realised that the bridge was gone.", {"realised"}, "factive"),
        ("They admitted that the well was dry.", {"admitted"}, "factive"),
        ("The crew managed to reach the island.", {"managed"}, "implicative"),
        ("She claimed that the vote was rigged.", {"claimed"}, "assertive"),
        ("The envoy rejected the offer.", {"rejected"}, "report verb"),
        ("It was a brutal and shameful raid.", {"brutal", "shameful"}, "subjective"),
        ("The bridge is clearly unsafe.", {"clearly"}, "booster"),
    ],
)
def test_each_category_is_found(text, words, category):
    assert {word for word, of in found(text) if of == category} == words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The council knows every street.", "knows"),
        ("The farmer managed the estate.", "managed"),
        ("The ministry sent a written answer.", "written"),
        ("The report came out in May.", "report"),
    ],
)
def test_a_verb_counts_only_with_the_use_the_list_asks_for(text, word):
    assert word not in {of for of, _ in found(text)}


def test_a_false_friend_is_passed_over():
    assert "great" not in {word for word, _ in found("The ferry left Great Britain for a great power's coast.")}


def test_a_short_marked_fragment_of_nobody_is_a_scare_quote():
    text = "The 'peace' was signed at dawn."
    assert ("'peace'", "scare quote") in found(text)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The 'peace' was signed at dawn.", [(4, 11)]),
        ("What the port considers ‘clean’ is not.", ()),
        ("They wrote him off as a ‘fraud’.", ()),
        ("The band is Brujas, Spanish for ‘witches’.", ()),
        ("Young voters like the call for ‘revolution’.", ()),
        ("The 'Open Sea Policy' was signed at dawn.", ()),
        ("He reads 'The Keeper of the Light' at night.", ()),
        ("He sang in a rock 'n' roll band.", ()),
        ('<post author="keeper" time="dawn">It rains.', ()),
        ("Carriers fear the ‘flash sales’ option.", ()),
        ("They signed a ‘deadlock letter’, which ends the matter.", ()),
        ("Its half-life, a so-called “decay time”, is short.", ()),
        ("The envoy called the raid “deeply alarming”.", ()),
        ("The paper accused Oslo of “blind greed”.", ()),
        ("The stock is rated “sell” at the bank.", ()),
        ("The club’s motto “more is more” hangs there.", ()),
        ("Each “navigable” river is safe. What “navigable” means is open.", ()),
        ("They sell it as “fresh ‘green’ power”.", ()),
        ("It was such an “outlandish” claim, as Roe called it.", ()),
        ("The “puddles” are not mentioned in the law.", ()),
        ("A few hundred came “because we care” to the pier.", ()),
        ("Then a sign: 'no one may enter this house before the sun is up' it said.", ()),
    ],
)
def test_quotations_names_and_titles_are_no_scare_quotes(text, quoted):
    assert "scare quote" not in {category for _, category in found(text, quoted)}


@pytest.mark.parametrize(
    ("fragment", "is_scare_quote"),
    [
        ("peace", True),
        ("peace plan", False),
        ("peace at price", False),
    ],
)
def test_one_word_makes_a_scare_quote(fragment, is_scare_quote):
    assert ("scare quote" in {of for _, of in found(f"The '{fragment}' was signed.")}) is is_scare_quote


def test_marks_that_never_close_or_hold_no_word_are_no_scare_quotes():
    for text in ("They called it “a mess", "The sign said “...” and then “—” again."):
        assert "scare quote" not in {of for _, of in found(text)}


def test_a_quotation_beside_a_fragment_leaves_it_one():
    text = "It was so. It is “tidy” now. It will be so."
    start, end = text.index("“"), text.index("”") + 1
    for beside in ([(0, 10)], [(end + 6, len(text))]):
        assert ("“tidy”", "scare quote") in found(text, beside)
    for over in ([(0, start + 1)], [(end - 1, len(text))]):
        assert "scare quote" not in {of for _, of in found(text, over)}


def test_a_word_inside_a_name_is_none_but_in_a_title_where_all_have_capitals():
    text = "Shocking Attack Shuts Brutal Truth Foundation\n\nThe Department of Shameful Affairs was closed."
    title = Block("title", 0, text.index("\n"))
    article = Article("x", text, (title, Block("paragraph", title.end + 2, len(text))))
    rows = wording.find_wording(parse(article), lambda _: NARRATOR)
    assert [(text[row.start : row.end], row.category) for row in rows] == [
        ("Shocking", "subjective"),
        ("Brutal", "subjective"),
    ]


def test_words_and_fragments_outside_the_story_are_passed_over():
    text = "The raid ended.\n\nPhoto of a brutal 'peace march' by A. Berg"
    article = Article("x", text, (Block("paragraph", 0, 15), Block("caption", 17, len(text))))
    assert wording.find_wording(parse(article), lambda _: NARRATOR) == []


def test_striking_a_word_changes_that_word_and_nothing_else(tmp_path):
    own = tmp_path / "own.csv"
    text = "Perhaps the harbour may close, perhaps not."
    results = []
    for struck in ("", "perhaps,hedge\n"):
        own.write_text("term,category\nperhaps,hedge\nmay,hedge\n".replace(struck, "", bool(struck)), encoding="utf-8")
        results.append(found(text, lexicon=wording.WordingLexicon(lexicons.load(own))))
    assert results[0] - results[1] == {("Perhaps", "hedge"), ("perhaps", "hedge")}
    assert results[1] == {("may", "hedge")}


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read(text):
    document = parse(read_text(text))
    for row in wording.find_wording(document, lambda _: NARRATOR):
        assert 0 <= row.start < row.end <= len(document.text)


def narrators(text):
    """Return the narrator's marked words of a story, without scare quotes, as the whole analysis has them."""
    rows = analysis.analyse(analysis.read_text(text)).rows.wording
    return {text[row.start : row.end] for row in rows if row.voice == NARRATOR and row.category != wording.SCARE_QUOTE}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In the film the valley is portrayed as grim, savage and hopeless. The raid was brutal.", {"brutal"}),
        ("Posters show the general as a brilliant and fearless father of the nation.", set()),
        ("State radio painted the north as decadent and ruthless.", set()),
        ("The plan was widely seen as a terrible blunder.", set()),
        ("The mayor is considered reckless by her rivals.", set()),
        ("Fans branded him a pathetic traitor.", set()),
        ("They filmed the brutal raid.", {"brutal"}),
        ("As a brutal winter began, they left.", {"brutal"}),
        ("It was a raid that critics called a disgrace. It was a sham.", {"sham"}),
        ("Voters forgot that he was a reckless liar. He is actually tall.", {"forgot", "actually"}),
        ("Farmers may find it hard to grow anything at all there.", {"at all", "may"}),
        ("Voters worry about how a reckless cut would hurt them. It was brutal.", {"brutal"}),
        ("We know that it is a terrible plan.", {"know", "terrible"}),
        (
            "Video shows dramatic rescue of the girl.\n\nFootage released on Monday shows a brutal raid.",
            {"dramatic", "brutal"},
        ),
        ('The "heroic" statue was moved to a yard.', set()),
        ("Their ‘shameful’ pact of ‘honest’ men was a shameful one.", {"shameful"}),
    ],
)
def test_somebody_elses_picture_and_words_between_marks_are_not_the_narrators(text, words):
    assert narrators(text) == words


def test_a_word_has_one_row():
    text = "Their lawyers long claimed that the pier was shut. We think that they admitted that it was."
    rows = wording.find_wording(parse(read_text(text)), lambda _: NARRATOR)
    assert [(row.term, row.category) for row in rows] == [
        ("claim", "assertive"),
        ("think", "assertive"),
        ("admit", "factive"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ines Duarte claimed that the pier was shut.",
        "The pier was shut, the mayor insisted.",
        "The envoy admitted that the pier was shut.",
        "Ines Duarte suggested that the pier was shut.",
        "“The pier is shut,” warned Ines Duarte.",
    ],
)
def test_the_words_that_attribute_a_statement_are_no_rows(text):
    assert narrators(text) == set()


def test_a_users_own_list_finds_words_that_attribute_too(tmp_path):
    (tmp_path / "own.csv").write_text("term,category\nclaim,loaded verb\n", encoding="utf-8")
    story = analysis.read_text("Ines Duarte claimed that the pier was shut.")
    found_words = analysis.analyse(story, lexicons=[lexicons.load(tmp_path / "own.csv")]).wording
    assert found_words["category"].to_list() == ["loaded verb"]


@pytest.mark.parametrize(
    ("word", "meant", "other"),
    [
        ("severe", "It was a severe rebuke.", "Two miners were severely wounded."),
        ("serious", "It is a serious mistake.", "He had a serious knee injury."),
        ("badly", "They treated her badly.", "The hall was badly damaged in the fire."),
        ("best", "It is the best plan.", "It is the best-run town. He is her best friend."),
        ("great", "It was a great speech.", "They brought a greater number of chairs and a great-aunt."),
        ("powerful", "It was a powerful speech.", "Powerful winds shut the port."),
        ("toxic", "Their toxic pact fell.", "Toxic fumes rose from the plant."),
        ("slam", "Critics slam the plan.", "She slammed the door."),
        ("completely", "They were completely wrong.", "The barn was completely destroyed."),
        ("could", "The port could close.", "She could not walk. Each could carry ten."),
        ("could", "She could lose her seat.", "It was a line that you could draw with a ruler."),
        ("could", "The sample could be tainted.", "Only one in five Americans who could benefit has one."),
        ("could", "It could rain.", "They moved so that the boats could pass. The skirt could have shown her shoes."),
        ("likely", "Rain is likely.", "Smokers are more likely to fall ill."),
        ("prove", "It proves that he lied.", "The results do not prove that it works."),
        ("clearly", "It is clearly wrong.", "Shops must clearly post the price."),
        ("blame", "They blame the mayor.", "Families would blame themselves."),
        ("dangerous", "It was a dangerous lie.", "It cuts the risk of a dangerous irregular heartbeat."),
        ("regime", "The regime fell.", "She praised her diet regime."),
        ("kind of", "It was kind of odd.", "It is the kind of boat he likes."),
        ("at all", "It did not work at all.", "It runs at all times. He looked at all the boats."),
        ("know", "They know that it is shut.", "They did not know where it was."),
        ("blame", "Voters blame both parties.", "The mayor is to blame."),
        ("best", "It is the worst and the best idea.", "At best, it is late. She can best lead it."),
        ("admit", "They admitted the mistake.", "The hospital admitted two patients."),
        ("claim", "They claimed the tax was legal.", "She claimed her third victory."),
        ("likely", "A strike is likely.", "Of likely Republican caucusgoers half like it."),
        ("may", "It may rain.", "This may not be published or redistributed."),
        ("gross", "It was a gross error.", "It is the top-grossing play."),
        ("may", "The boat may sink.", "No one may enter the yard."),
        ("may", "The boat may sink.", "May the odds be with you!"),
        ("may", "They may leave.", "You may say so. The board may deem it fit. Whatever the case may be, they left."),
        ("might", "The pier might close.", "The pier might as well have closed. As might be expected, it shut."),
        ("could", "The port could close.", "The team could sense the anger. Others could buy a ticket."),
        ("know", "They know that it is shut.", "They know exactly who shut it."),
        ("reject", "The mayor rejected the claim.", "The court rejected the claim. Voters rejected the plan."),
        ("admit", "They admitted the mistake.", "Six were admitted as pilots."),
        ("assert", "He asserted his innocence.", "He asserted his right to silence."),
        ("great", "It was a great speech.", "Great tits nest there. She was in great pain."),
        ("best", "It is our best idea.", "It is the best way there. She was at her best."),
        ("wise", "It was a wise choice.", "Training-wise, the crew is ready."),
        ("sweeping", "They made sweeping changes.", "It has sweeping views of the bay."),
        ("tend to", "Ferries tend to run late.", "She tended to the garden."),
        ("likely", "Rain is likely.", "How likely is rain?"),
        ("wild", "It was a wild guess.", "Last night the Wild goalkeeper slept badly."),
        ("may", "The boat may sink.", "If I may add a word, he left."),
        ("know", "They know that it is shut.", "They do not know that it is shut."),
        ("boast", "He boasted that he won. He boasted of it.", "The firm boasts 6,000 workers."),
        ("toxic", "It was a toxic debate.", "People live near toxic ash."),
        ("worse", "It was the worst idea.", "It was worse than last year."),
        ("may", "The boat may sink.", "They moved, so that boats may pass."),
        ("explosive", "It was an explosive interview.", "They found an explosive device."),
        ("sordid", "It was a sordid affair.", "It was an affair."),
        ("great", "It was a great speech.", "It was the greatest risk. They lost great amounts of ore."),
        ("best", "It is the best plan.", "He ended the innings with the best figures of the bowlers."),
        ("worst", "It was the worst idea.", "It was the worst in history. It is one of two worst categories."),
        ("extreme", "It is an extreme view.", "It models an extreme scenario. Fires grew more extreme."),
        ("massive", "It was a massive mistake.", "A massive snowstorm shut the port."),
        ("powerful", "It was a powerful speech.", "The explosives were powerful enough to sink it."),
        ("honest", "It was an honest answer.", "To be honest, he left early."),
        ("honourabl*", "It was an honourable speech.", "The hall gave it an honourable mention."),
        ("cruel", "It was a cruel joke.", "She ran a campaign against child cruelty."),
        ("vicious", "It was a vicious attack.", "It is a vicious cycle."),
        ("deny", "They deny the claim.", "There is no denying it. She asked him to deny the request."),
        ("certain that", "He was certain that it sank.", "He was less certain that it sank."),
        ("argue", "They argued the tax was legal.", "The two neighbours have argued over the fence since May."),
        ("might", "The pier might close.", "She would not say when the work might end."),
        ("may", "The boat may sink.", "They do not know what the plan may cost."),
        ("at all", "It did not work at all.", "He played at all four corner positions."),
        ("possibly", "It is possibly wrong.", "It cannot possibly be a surprise."),
        ("inflammatory", "It was an inflammatory speech.", "The syrup has anti-inflammatory properties."),
        ("malicious", "It was a malicious lie.", "The site planted malicious code."),
        ("blast", "Critics blasted the plan.", "A shot was blasted past the bar."),
        ("may", "The boat may sink.", "He left regardless of how odd it may be."),
        ("killjoy", "The killjoys shut the fair.", "They joined the fair."),
    ],
)
def test_a_word_is_marked_in_the_sense_of_its_category(word, meant, other):
    stem = word[:4].lower()
    assert any(of.lower().startswith(stem) for of, _ in found(meant))
    assert not any(of.lower().startswith(stem) for of, _ in found(other))
