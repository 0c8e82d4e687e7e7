"""Portrayal on hand-coded sentences, on free-form input, and on the public gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import tables
from analysis.entities import Names, find_actors
from analysis.language import parse
from analysis.measures.portrayal import by_side, find_portrayals, side_by_side, who_acts
from analysis.reading import read_text
from analysis.tables import Actor, Mention, Portrayal
from tests.benchmarks.common import GOLD, read_jsonl
from tests.measures.portrayal_cases import read_cases, run, score

HERE = Path(__file__).parent
CODED = list(read_cases(HERE / "portrayal_coded.txt"))
UNSEEN = list(read_cases(HERE / "portrayal_unseen.txt"))
LATER = list(read_cases(HERE / "portrayal_later.txt"))
HELD = list(read_cases(HERE / "portrayal_held.txt"))
RULES = list(read_cases(HERE / "portrayal_rules.txt"))
#: Sentences of these with the rows' other columns, kept where somebody who read them found them right.
COLUMNS = [json.loads(line) for line in (HERE / "portrayal_columns.jsonl").read_text(encoding="utf-8").splitlines()]
SHOWN = ("actor", "relation", "predicate", "counterpart", "modal", "under", "process")

STORY = """Norway rejected Kenya's demand on Monday and offered talks. Norwegian Foreign Minister Anna Berg said that
"Kenya has threatened us all". Kenya was punished in 2019. It was fined by Norway, and it seeks to block the tax."""


def narrator(offset: int) -> str:
    return "narrator"


def in_berg_words(offset: int) -> str:
    quote = STORY.index('"'), STORY.rindex('"')
    return "s1" if quote[0] < offset < quote[1] else "narrator"


def portray(text, voice=narrator):
    document = parse(read_text(text))
    actors, mentions = find_actors(document)
    return find_portrayals(Names(document, actors, mentions), voice), actors


def test_rows_have_the_columns_of_the_table():
    assert Portrayal._fields == tables.TABLES["portrayals"].fields


def test_a_state_s_name_in_capitals_is_no_initials():
    rows, _ = portray("RUSSIA attacks hit Chile.")
    assert [(row.actor, row.relation, row.predicate) for row in rows] == [("Chile", "patient", "hit")]


def test_hand_coded_sentences_are_read_with_precision_and_recall_of_at_least_90_percent():
    precision, recall, differing = score(CODED)
    report = "\n".join(f"{case.text}\n  {sorted(case.rows ^ found)}" for case, found in differing)
    assert precision >= 0.95 and recall >= 0.95, f"precision {precision:.3f}, recall {recall:.3f}\n{report}"


@pytest.mark.parametrize("cases", [UNSEEN, LATER, HELD], ids=["unseen", "later", "held"])
def test_sentences_first_scored_when_the_rules_were_done_are_read_as_well(cases):
    precision, recall, _ = score(cases)
    assert precision >= 0.9 and recall >= 0.9


@pytest.mark.parametrize("case", [*CODED, *UNSEEN, *LATER, *HELD, *RULES], ids=lambda case: case.text)
def test_each_sentence_is_read_as_coded_but_for_those_known_to_mislead(case):
    assert (run(case) == case.rows) is not case.misread


@pytest.mark.parametrize("line", COLUMNS, ids=lambda line: line["text"])
def test_the_other_columns_of_the_hand_coded_sentences(line):
    """What is printed, who or what is on the other side, the modal, the verb above, and the process."""
    (case, *_) = (case for case in [*CODED, *UNSEEN, *LATER, *HELD, *RULES] if case.text == line["text"])
    rows = find_portrayals(Names(parse(read_text(case.text)), case.actors, case.mentions), narrator)
    found = [[case.text[row.start : row.end], *(getattr(row, column) for column in SHOWN)] for row in rows]
    assert found == line["rows"]


def test_the_predicate_stands_where_the_row_says():
    rows, _ = portray(STORY)
    words = {row.predicate: STORY[row.start : row.end] for row in rows}
    assert words["reject"] == "rejected"
    assert words["demand"] == "demand"
    assert {STORY[row.actor_start : row.actor_end] for row in rows} == {"Norway", "Kenya", "Anna Berg", "It", "it"}


def test_a_particle_belongs_to_the_verbs_characters():
    text = "Norway handed over the list."
    [row] = portray(text)[0]
    assert text[row.start : row.end] == "handed over"


def test_a_speakers_he_inside_quotation_marks_is_somebody_else():
    text = 'Tom Okafor welcomed the verdict. "He lied to the court for years," the judge wrote.'
    assert [row.predicate for row in portray(text)[0]] == ["welcome"]
    assert [row.predicate for row in portray(text.replace('"', ""))[0]] == ["welcome", "lie"]


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("Anna Berg left early, but her rivals accused her of hiding a letter.", ["leave", "accuse", "hide"]),
        ("Anna Berg arrived and praised her.", ["arrive", "praise"]),
        ("Norway may close the port, and Kenya seeks to open it.", ["close", "seek", "open"]),
    ],
)
def test_a_person_as_object_is_never_the_subject_of_its_own_verb_and_a_thing_stays_unnamed(text, predicates):
    assert [row.predicate for row in portray(text)[0]] == predicates


def test_a_lemma_ends_in_e_where_the_printed_form_says_so():
    predicates = [row.predicate for row in portray("Norway fined Kenya. Norway planned it. Norway scares Kenya.")[0]]
    assert [word for word in predicates if word != "fine"] == ["plan", "scare", "scare"]


def test_what_a_source_says_is_not_the_narrators_word():
    rows, _ = portray(STORY, in_berg_words)
    assert {row.predicate: row.voice for row in rows if row.voice != "narrator"} == {"threaten": "s1"}


@pytest.mark.parametrize(("text", "voice"), [("demand", "narrator"), ('"demand"', "s1")])
def test_what_a_verbs_object_is_called_is_the_tellers_word_unless_in_quotation_marks(text, voice):
    text = f"Norway rejects Kenya's {text} to close the port."
    rows, _ = portray(text, lambda offset: "s1" if offset >= text.index("Kenya") else "narrator")
    assert [row.voice for row in rows if row.predicate == "demand"] == [voice]


def test_the_other_party_is_shown():
    rows, _ = portray(STORY)
    shown = {row.predicate: row.counterpart for row in rows if row.relation == "agent"}
    assert shown["reject"] == "Kenya's demand"
    assert shown["seek"] == "to block the tax"
    [fined] = [row for row in rows if row.predicate == "fine" and row.relation == "patient"]
    assert fined.counterpart == "Norway"


def test_modal_and_governing_verb_are_kept():
    rows, _ = portray("Norway may close the port, and Kenya seeks to open it.")
    assert [(row.predicate, row.modal, row.under) for row in rows] == [
        ("close", "may", None),
        ("seek", None, None),
        ("open", None, "seek"),
    ]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("Norway warned that ships would sink.", True),
        ("The ships would sink, Norway insisted.", True),
        ("Norway told reporters.", True),
        ("Norway asked to leave.", True),
        ("Norway offered talks.", True),
        ("Norway attacked at dawn.", False),
        ("The claims Norway rejected were old.", True),
        ("Norway rejected the goods.", False),
        ("Norway urged them to leave.", True),
        ("Tom Okafor told Norway.", True),
        ("Norway pointed out that ships sink.", True),
    ],
)
def test_verbs_of_saying_are_marked_for_who_says_it_and_whom_it_is_said_to(text, speech):
    assert {row.speech for row in portray(text)[0] if row.predicate not in ("leave", "sink", "old")} == {speech}


def test_who_acts_keeps_agentless_passives_and_tellers_apart():
    rows, actors = portray(STORY, in_berg_words)
    kenya = {one.told_by: one for one in who_acts(rows, actors) if one.actor == "Kenya"}
    assert kenya["sources"][3:] == (0, 1, 0, 0, 0)
    assert kenya["narrator"][3:] == (1, 1, 1, 1, 0)


def test_verbs_stand_side_by_side_for_two_sides():
    rows, actors = portray(STORY, in_berg_words)
    pairs = {(pair.told_by, pair.relation): pair for pair in side_by_side(rows, actors)}
    deeds = pairs["narrator", "agent"]
    assert {deeds.left, deeds.right} == {"Norway", "Kenya"}
    columns = {
        deeds.left: [one.predicate for one in deeds.left_predicates],
        deeds.right: [one.predicate for one in deeds.right_predicates],
    }
    assert columns == {"Norway": ["reject", "fine"], "Kenya": ["seek"]}
    assert ("sources", "patient") not in pairs


def test_reporting_verbs_can_be_let_in():
    rows, actors = portray(STORY)
    assert "say" not in {one.predicate for one in by_side(rows, actors)}
    assert "say" in {one.predicate for one in by_side(rows, actors, speech=True)}


def test_only_the_story_is_searched():
    document = parse(read_text("Norway rejected the offer."))
    block = document.article.blocks[0]
    object.__setattr__(document.article, "blocks", (type(block)("caption", block.start, block.end),))
    assert find_portrayals(Names(document, [Actor("Norway", "state", "Norway", (), 1)], _norway()), narrator) == []


def test_no_actors_no_rows():
    assert find_portrayals(Names(parse(read_text("Norway rejected the offer.")), [], _norway()), narrator) == []
    assert find_portrayals(Names(parse(read_text("")), [], []), narrator) == []


def _norway():
    return [Mention(0, 6, "Norway", "Norway", False)]


WORDS = st.sampled_from(
    "Norway it he they and or , \" ' - not to by of was were seeks attacked attacking demand that which who , . is a "
    "called as on against Berg's will rejected handed over \n\n".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_words_give_rows_inside_the_text(words):
    text = " ".join(words)
    found = [i for i in range(len(text)) if text.startswith("Norway", i)]
    mentions = [Mention(i, i + 6, "Norway", "Norway", False) for i in found]
    actors = [Actor("Norway", "state", "Norway", (), len(found))]
    rows = find_portrayals(Names(parse(read_text(text)), actors, mentions), narrator)
    assert rows == sorted(rows, key=lambda row: row[:4])
    for row in rows:
        assert 0 <= row.start < row.end <= len(text)
        assert 0 <= row.actor_start < row.actor_end <= len(text)
        assert row.relation in tables.RELATIONS
        assert not row.agentless or row.passive
        assert not row.agentless or row.relation == "patient"


def test_the_first_article_shows_the_narrators_words_for_each_side(specimen):
    told = {}
    for one in by_side(specimen.rows.portrayals, specimen.rows.actors):
        told.setdefault((one.side, one.told_by), set()).add(one.predicate)
    assert told["Russia", "narrator"] >= {"seek", "amass", "strengthen"}
    assert told["United States", "narrator"] >= {"reject"}
    assert told["Russia", "sources"] >= {"military build-up"}


@pytest.mark.parametrize("words", ["attacked and ", "wants to ", "Norway, ", "of Norway by "])
def test_no_chain_of_words_is_too_long(words):
    text = "Norway " + words * 1200 + "left."
    mentions = [Mention(i, i + 6, "Norway", "Norway", False) for i in range(len(text)) if text.startswith("Norway", i)]
    find_portrayals(Names(parse(read_text(text)), [Actor("Norway", "state", "Norway", (), 1)], mentions), narrator)


@pytest.mark.skipif(not GOLD.exists(), reason=f"the public gold is not at {GOLD}")
def test_gold_texts_raise_nothing():
    for line in read_jsonl(GOLD / "quotes" / "gum_news_dev.jsonl"):
        rows, actors = portray(line["text"])
        assert rows
        side_by_side(rows, actors)
