"""Who stands for or against whom: what invented sentences give and what they do not, and that no name moves it."""

import re

import pytest

from analysis import analyse, read_text
from analysis.lexicons import builtin, linear_weights
from analysis.measures.directions.deciding import WEIGHTS

#: A sentence, and who is for or against whom in it, by what.
TOLD = [
    ("US rejects Russia's demand.", ("United States", "against", "Russia", "rejects")),
    ("Norway praised Chile for its restraint.", ("Norway", "for", "Chile", "praised")),
    ("Chile was accused by Norway of fraud.", ("Norway", "against", "Chile", "accused")),
    ("Norway has backed Chile in the dispute.", ("Norway", "for", "Chile", "backed")),
    ("Ana Duarte slammed Rolf Berg as a liar.", ("Ana Duarte", "against", "Rolf Berg", "slammed")),
    ("Rolf Berg thanked Ana Duarte.", ("Rolf Berg", "for", "Ana Duarte", "thanked")),
    ("Rolf Berg accused Ana Duarte of fraud.", ("Rolf Berg", "against", "Ana Duarte", "accused")),
    ("The European Union condemned Belarus.", ("EU", "against", "Belarus", "condemned")),
    ("Lena Holm sued Arden Lines.", ("Lena Holm", "against", "Arden Lines", "sued")),
    ("Kenya welcomed Peru's offer.", ("Kenya", "for", "Peru", "welcomed")),
    ("Lena Holm was critical of Rolf Berg's plan.", ("Lena Holm", "against", "Rolf Berg", "critical")),
    ("Ana Duarte promised to support Rolf Berg.", ("Ana Duarte", "for", "Rolf Berg", "support")),
    ("Lena Holm thanked Rolf Berg on Facebook.", ("Lena Holm", "for", "Rolf Berg", "thanked")),
    (
        "Ana Duarte met Rolf Berg in Lisbon. He attacked her on Monday.",
        ("Rolf Berg", "against", "Ana Duarte", "attacked"),
    ),
    ("Rolf Berg lost the vote. Ana Duarte thanked him.", ("Ana Duarte", "for", "Rolf Berg", "thanked")),
    ("Ana Duarte accused Rolf Berg of showing support for Norway.", ("Ana Duarte", "against", "Rolf Berg", "accused")),
    ("Norway accused Chile of criticism of Peru.", ("Norway", "against", "Chile", "accused")),
    ("Norway's foreign minister criticised Chile.", ("Norway", "against", "Chile", "criticised")),
    ("Norway has used the word often, and condemned Chile.", ("Norway", "against", "Chile", "condemned")),
]
#: Sentences that put two actors beside each other and no more.
SILENT = [
    "Ana Duarte met Rolf Berg in Lisbon.",
    "Norway and Chile are on two continents.",
    "Ana Duarte moved from Norway to Chile.",
    "The flight from Norway landed in Chile at noon.",
    "Norway attacked.",
    "Ana Duarte is critical to Norway.",
    "Ana Duarte avoids attacking Rolf Berg.",
    "Ana Duarte faced sharp criticism on Norway's safety.",
    "Ana Duarte won praise from Norway.",
    "Ana Duarte called on Rolf Berg to stop attacking Norway.",
    "Ana Duarte welcomed the actor of the new film about Norway.",
    "The council shut the pier.",
    "Ana Duarte considered suing Norway.",
    "Ana Duarte is steering clear of criticising Norway.",
    "Last year Ana Duarte prosecuted Rolf Berg over the fire.",
    "Ana Duarte impressed Norway with her wit.",
    "Norway beat Chile in the final.",
    "A Norway minister criticised Chile.",
    "Ana Duarte criticised the Norway candidate.",
    "Norway left the talks. It accused Chile of fraud.",
    "Critics of Norway condemned Chile.",
    "Enemies of Norway praised Chile.",
    "Norway weighed condemning Chile.",
    "Ana Duarte is shy of accusing Norway.",
    "Arden Lines' chairman criticised Chile.",
    "Norway marvelled at Chile's skill.",
    "Norway praised the campaign with Arden Lines.",
    "Norway accused the army of attacking Chile.",
    "Norway has blamed two generals for supporting Chile.",
    "Norway is an ally of Chile.",  # right, but the model is not sure
]


def told(text):
    found = analyse(read_text(text))
    return [(row.from_actor, row.stance, row.to_actor, row.predicate) for row in found.rows.directions]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_is_for_or_against_whom(text, expected):
    assert told(text) == [expected]


def test_what_another_does_is_not_the_first_ones():
    story = "Ana Duarte attacked Rolf Berg and his criticism of Norway."
    assert ("Ana Duarte", "against", "Norway", "criticism") not in told(story)


@pytest.mark.parametrize("text", SILENT)
def test_two_actors_in_a_sentence_may_have_no_stance(text):
    assert told(text) == []


def test_a_quotation_of_nobody_is_not_the_narrators():
    found = analyse(read_text('Mona Farag, the cook "Norway praised Chile for its restraint, and we all heard it."'))
    assert [row.holder for row in found.rows.directions] == [None]


def test_a_row_leads_to_its_words():
    found = analyse(read_text("It rained. Ana Duarte slammed Rolf Berg as a liar."))
    (row,) = found.rows.directions
    text = found.article.text
    assert text[row.start : row.end] == row.predicate == "slammed"
    assert text[row.from_start : row.from_end] == "Ana Duarte"
    assert text[row.to_start : row.to_end] == "Rolf Berg"
    assert (row.sentence, row.voice, row.holder, row.status) == (1, "narrator", "narrator", "asserted")
    assert 0.5 <= row.confidence <= 1


def test_what_a_source_says_is_the_sources():
    found = analyse(read_text('Talks ended. "Norway has betrayed Chile," Ana Duarte said.'))
    (row,) = found.rows.directions
    assert (row.from_actor, row.stance, row.to_actor) == ("Norway", "against", "Chile")
    assert row.holder == "Ana Duarte"
    assert row.voice == found.rows.statements[0].statement


def test_a_speaker_is_not_against_whom_they_tell_of():
    assert told("Ana Duarte said Norway attacked Chile.") == [("Norway", "against", "Chile", "attacked")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway attacked Chile.", "asserted"),
        ("Norway did not attack Chile.", "negated"),
        ("Norway may attack Chile.", "possible"),
        ("Norway will attack Chile.", "possible"),
        ("It was wrong for Norway to attack Chile.", "possible"),
    ],
)
def test_what_is_not_told_for_true_says_so(text, status):
    found = analyse(read_text(text))
    assert {row.status for row in found.rows.directions if row.to_actor == "Chile"} == {status}


@pytest.mark.parametrize("names", [("Russia", "Ukraine"), ("the US", "NATO"), ("NATO", "Ukraine"), ("Peru", "Chile")])
def test_names_do_not_move_an_answer(names):
    for text, (one, stance, other, _) in TOLD[1:4]:
        swapped = text.replace(one, names[0]).replace(other, names[1])
        swapped = swapped[0].upper() + swapped[1:]
        assert [row[1] for row in told(swapped)] == [stance], swapped


def test_no_weight_is_a_names_and_none_holds_a_run_of_words():
    weights = linear_weights.builtin(WEIGHTS)
    proper = {"russia", "ukraine", "russian", "trump", "obama", "clinton", "nato", "israel", "china", "london"}
    for feature in weights.rows:
        assert proper.isdisjoint(re.findall(r"[a-z]+", feature)), feature
        assert len(feature.split()) <= 11, feature


def test_the_words_of_stance_are_for_or_against():
    sides = {row["word"]: row["side"] for row in builtin("stance_words").rows}
    assert sides["praise"] == "for"
    assert sides["condemn"] == "against"
