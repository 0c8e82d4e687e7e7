"""Words of frames: what is found, what is passed over, and how it is counted."""

from __future__ import annotations

import math

import pytest

from analysis import lexicons, read_text
from analysis.article import Article, Block
from analysis.errors import LexiconError
from analysis.language import parse
from analysis.measures import framing
from analysis.tables import NARRATOR, TABLES

LIST = """# origin: a test
term,frame,scheme,weight
conflict,conflict,test,1
confront*,conflict,test,2
threat,conflict,test,1
accuse,conflict,test,1
reject,conflict,test,1
talk,resolution,test,1
peace talk,resolution,test,3
talks collapse,conflict,test,1
security,security,test,1
justice,moral,test,1
lash out,conflict,test,1
security,safety,other,1
security guard,,test,0
white house,power,test,1
"""


@pytest.fixture
def lexicon(tmp_path):
    return lexicon_of(tmp_path, LIST)


def lexicon_of(folder, text, name="own.csv"):
    (folder / name).write_text(text, encoding="utf-8")
    return framing.FrameLexicon(lexicons.load(folder / name, ("term", "frame")))


def cues(text, lexicon, scheme="test"):
    document = parse(read_text(text))
    rows = framing.find_frames(document, lambda _: NARRATOR, lexicon=lexicon)
    assert all(document.text[row.start : row.end].strip() for row in rows)
    return [(document.text[row.start : row.end], row.frame) for row in rows if row.scheme == scheme]


@pytest.mark.parametrize("term", ["wo[m", "(ferry", "ba[r", "a{2", "\\d", "C++", "a.b", "^x$", "[sic]", "wo[m*"])
def test_marks_of_patterns_are_marks(term, tmp_path):
    text = "The wo[m and (ferry met ba[r, a{2, \\d, C++, a.b, ^x$ and [sic]; womb, bark, 3, CC, aab and x did not."
    found = cues(text, lexicon_of(tmp_path, f"term,frame,scheme\n{term},odd,test\n"))
    assert found == [(term.rstrip("*"), "odd")]


def test_the_rows_have_the_tables_columns():
    assert framing.FrameCue._fields == TABLES["frames"].fields


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The two ministers accused each other.", [("accused", "conflict")]),
        (
            "The islands confronted a confrontational rival.",
            [("confronted", "conflict"), ("confrontational", "conflict")],
        ),
        ("The mayor lashed out at the builders.", [("lashed out", "conflict")]),
        ("Peace talks began on Monday.", [("Peace talks", "resolution")]),
        ("The peace talks collapsed overnight.", [("peace talks", "resolution"), ("talks collapsed", "conflict")]),
        ("The plan threatens nobody.", []),
    ],
)
def test_words_stand_for_their_forms_and_the_longer_term_counts(lexicon, text, found):
    assert cues(text, lexicon) == found


@pytest.mark.parametrize(
    "text",
    [
        "The bloc does not seek confrontation.",
        "There is no threat to the harbour.",
        "They lived without conflict for years.",
        "The council never accused the miller.",
    ],
)
def test_a_negated_term_is_passed_over(lexicon, text):
    assert cues(text, lexicon) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is not only a threat to the harbour.",
        "It did not rain, but the threat of floods grew.",
        "Nobody came. No. Threat levels rose.",
        "This is no doubt a threat.",
    ],
)
def test_a_negator_reaches_no_farther_than_its_clause(lexicon, text):
    assert [frame for _, frame in cues(text, lexicon)] == ["conflict"]


def test_a_false_friend_counts_in_its_own_scheme_only(lexicon):
    text = "The security guard spoke of security."
    assert cues(text, lexicon) == [("security", "security")]
    assert len(cues(text, lexicon, "other")) == 2


def test_a_part_of_a_name_is_passed_over_and_a_whole_name_is_not(lexicon):
    assert cues("She works for the Department of Justice in Washington.", lexicon) == []
    assert cues("The White House answered on Friday.", lexicon) == [("White House", "power")]
    assert cues("They asked for justice.", lexicon) == [("justice", "moral")]


def test_words_of_a_title_in_capitals_are_found(lexicon):
    text = "Island Rejects Treaty Over Fishing"
    document = parse(Article("x", text, (Block("title", 0, len(text)),)))
    (row,) = framing.find_frames(document, lambda _: NARRATOR, lexicon=lexicon)
    assert (row.term, row.block) == ("reject", "title")


def test_words_outside_the_story_are_not_counted(lexicon):
    text = "A threat came.\n\nPhoto of a threat."
    article = Article("x", text, (Block("paragraph", 0, 14), Block("caption", 16, 34)))
    rows = framing.find_frames(parse(article), lambda _: NARRATOR, lexicon=lexicon)
    assert [row.start for row in rows] == [2]


def test_striking_a_word_changes_that_word_and_nothing_else(lexicon, tmp_path):
    text = "The threat of conflict led to peace talks and a confrontation."
    struck = lexicon_of(tmp_path, LIST.replace("conflict,conflict,test,1\n", "", 1), "struck.csv")
    before, after = cues(text, lexicon), cues(text, struck)
    assert ("conflict", "conflict") in before
    assert [cue for cue in before if cue[0] != "conflict"] == after


def test_frames_are_counted_by_place_with_rates(lexicon):
    text = "Threat of conflict\n\nA threat was seen at sea today.\n\nThe talks went on for a long time there."
    article = Article("x", text, (Block("title", 0, 18), Block("paragraph", 20, 51), Block("paragraph", 53, 93)))
    document = parse(article)
    rows = framing.find_frames(document, lambda _: NARRATOR, lexicon=lexicon)
    counted = framing.count_frames(document, rows, framing.place_of(document))
    assert [(c.frame, c.within, c.cues, c.words, round(c.per_1000_words, 1)) for c in counted] == [
        ("conflict", "title", 2, 3, 666.7),
        ("conflict", "lead", 1, 7, 142.9),
        ("resolution", "body", 1, 9, 111.1),
    ]


def test_frames_are_counted_by_voice(lexicon):
    text = 'The minister saw a threat. "There is a threat of conflict," the envoy said.'
    document = parse(read_text(text))

    def voice(offset):
        return "envoy" if text.index('"') < offset < text.rindex('"') else NARRATOR

    rows = framing.find_frames(document, voice, lexicon=lexicon)
    counted = {c.within: (c.cues, c.words) for c in framing.count_frames(document, rows, voice)}
    assert counted == {"envoy": (2, 6), NARRATOR: (1, 8)}


def test_a_score_adds_up_weights_times_roots_of_rates(lexicon):
    document = parse(read_text("Talk after talk ended in confrontation"))
    rows = framing.find_frames(document, lambda _: NARRATOR, lexicon=lexicon)
    scores = framing.score_frames(document, rows, lexicon)
    assert scores["test", "resolution"] == pytest.approx(math.sqrt(2000 / 6))
    assert scores["test", "conflict"] == pytest.approx(2 * math.sqrt(1000 / 6))
    assert scores["test", "moral"] == 0
    assert framing.score_frames(document, rows, lexicon, weighted=False)["test", "conflict"] == pytest.approx(
        math.sqrt(1000 / 6)
    )


def test_every_frame_of_the_lists_stands_in_the_registry():
    registered = set(framing.registry())
    listed = {(term.scheme, term.category) for term in framing.shipped().terms if term.category}
    assert listed <= registered
    assert registered - listed == {("pfc2014", "Other")}


def test_only_the_narrative_frames_are_measured():
    assert {scheme for scheme, _ in framing.measured()} == {"narrative"}
    for row in lexicons.builtin("frame_schemes").rows:
        assert bool(row["measured_on"]) == bool(row["threshold"]), row["frame"]


def test_the_shipped_lists_read_a_story_about_an_alliance():
    text = "The alliance rejected the demand and offered a truce. Critics accused it of aggression."
    rows = framing.find_frames(parse(read_text(text)), lambda _: NARRATOR)
    found = {(row.scheme, row.frame, row.term) for row in rows}
    assert {("narrative", "conflict", "reject"), ("narrative", "resolution", "truce")} <= found
    assert ("pfc2014", "Security and defense", "aggression") in found


def corpus_of(folder, rows):
    path = folder / "rates.csv"
    path.write_text("article,scheme,frame,per_1000_words\n" + rows, encoding="utf-8")
    return framing.Corpus(lexicons.load(path, framing.RATE_COLUMNS))


TEN = "".join(f"story {n},test,conflict,{n}\n" for n in range(8)) + "story 8,test,moral,3\nstory 9,test,moral,0\n"


def test_a_position_is_how_many_of_the_users_articles_have_fewer_words(tmp_path):
    corpus = corpus_of(tmp_path, TEN)
    assert len(corpus.articles) == 10
    assert corpus.below("test", "conflict", 4) == 4 + 2
    assert corpus.below("test", "conflict", 0) == 0
    assert corpus.below("test", "moral", 1) == 9


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (TEN + "story 10,test,moral,many\n", r"rates\.csv, line 12: the rate 'many' is no number of at least 0"),
        ("a,test,moral,3\n", "1 articles are too few to compare with; give the rates of at least 10"),
        ("a,test,moral\n", r"rates\.csv, line 2: 3 cells where the header has 4"),
    ],
)
def test_rates_that_cannot_be_compared_are_named(tmp_path, rows, message):
    with pytest.raises(LexiconError, match=message):
        corpus_of(tmp_path, rows)


def test_rates_are_of_the_whole_story_and_a_frame_without_words_has_one_too(lexicon):
    document = parse(read_text("The threat of conflict led to talks today at sea"))
    rows = framing.find_frames(document, lambda _: NARRATOR, lexicon=lexicon)
    found = {(row.scheme, row.frame): (row.cues, row.per_1000_words) for row in framing.rates(document, rows)}
    assert found["test", "conflict"] == (2, 200.0)
    assert found["narrative", "moral"] == (0, 0.0)


def test_ending_a_quarrel_is_no_word_of_the_quarrel():
    rows = framing.find_frames(parse(read_text("Both envoys spoke of de-escalation and a truce.")), lambda _: NARRATOR)
    assert {(row.term, row.frame) for row in rows if row.scheme == "narrative"} == {
        ("de-escalat*", "resolution"),
        ("truce", "resolution"),
    }


@pytest.mark.parametrize(
    ("term", "meant", "other"),
    [
        (
            "ditch",
            "The rebels quarrel over the plan. They ditch the accord.",
            "The rebels quarrel over the ponds and ditches.",
        ),
        ("sister", "His sister wept.", "It is the sister group of the crabs."),
        ("withdraw", "They withdraw from the treaty.", "He had to withdraw from the squad through injury."),
        ("devastat*", "The flood was devastating.", "It was a devastating irony."),
    ],
)
def test_a_word_stands_in_the_sense_of_its_frame(term, meant, other):
    for text, is_meant in ((meant, True), (other, False)):
        rows = framing.find_frames(parse(read_text(text)), lambda _: NARRATOR)
        assert (term in {row.term for row in rows if row.scheme == "narrative"}) is is_meant


def test_a_persons_name_is_no_word_of_a_frame():
    rows = framing.find_frames(parse(read_text("Senator Hope Price said she would vote.")), lambda _: NARRATOR)
    assert {row.term for row in rows}.isdisjoint({"hope", "price"})


def test_one_scheme_of_ours_can_be_asked_for():
    assert {term.scheme for term in framing.shipped("narrative").terms} == {"narrative"}
    assert {term.scheme for term in framing.shipped().terms} == set(framing.SCHEMES)


def test_a_false_friend_has_no_score(lexicon):
    document = parse(read_text("The security guard slept."))
    assert ("test", "") not in framing.score_frames(document, [], lexicon)
