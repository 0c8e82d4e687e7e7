from __future__ import annotations

from pathlib import Path

import pytest

import analysis
from analysis import lexicons, tables
from analysis.article import Article, Block
from analysis.errors import LexiconError
from analysis.language import Document, parse
from analysis.measures import keywords as kw

STORY = (
    "The harbour authority closed the Lindmere ferry terminal on Friday. Divers inspected the ferry terminal for "
    "cracks, and the harbour authority promised repairs.\n\n"
    "The ferry carried 1,00,000 people last year; another line carried 100,000. The US embassy told us that it "
    "watches the ferry. The US lent divers."
)


def document(text: str) -> Document:
    return parse(analysis.read_text(text))


@pytest.fixture(scope="module")
def story() -> Document:
    return document(STORY)


@pytest.fixture(scope="module")
def rows(story: Document) -> dict[str, kw.Keyword]:
    return {row.term: row for row in kw.keywords(story)}


def test_rows_have_the_columns_of_the_codebook() -> None:
    assert kw.Keyword._fields == tables.TABLES["keywords"].fields


def test_a_rare_word_comes_before_a_usual_one(story: Document) -> None:
    single = [row.term for row in kw.keywords(story) if row.words == 1]
    assert single.index("ferry") < single.index("carried")
    assert "the" not in single
    assert "cracks" not in single, "it stands there once"
    assert "cracks" in [row.term for row in kw.keywords(story, minimum=1)]


def test_counts_rates_and_positions(rows: dict[str, kw.Keyword], story: Document) -> None:
    ferry = rows["ferry"]
    words = 24 + 24  # of the two paragraphs
    assert ferry.count == 4
    assert ferry.per_million == pytest.approx(4 / words * 1e6, rel=1e-3)
    assert ferry.first_position == pytest.approx(6 / (words - 1), abs=1e-4)
    assert ferry.log_ratio is not None and ferry.log_ratio > 8
    assert rows["harbour"].first_position < ferry.first_position


def test_longer_terms_are_counted_and_parts_of_one_phrase_are_not(rows: dict[str, kw.Keyword]) -> None:
    assert rows["harbour authority"].count == 2
    assert rows["ferry terminal"].reference_per_million is None
    longer = document("The Old Harbour Bridge shut. The Old Harbour Bridge opened.")
    assert [row.term for row in kw.keywords(longer) if row.words > 1] == ["old harbour bridge"]


def test_an_acronym_is_no_pronoun(rows: dict[str, kw.Keyword]) -> None:
    assert rows["US"].count == 2
    assert "us" not in rows


def test_g2_by_hand() -> None:
    # 10 in 1,000 words against 10 in 9,000: expected 2 and 18, and 998 and 8,982 other words
    reference = kw.Reference("mine", 9_000, {"tide": 10})
    row = next(
        row for row in kw.keywords(document("tide " * 10 + "sea " * 990), reference=reference) if row.term == "tide"
    )
    assert row.g2 == pytest.approx(2 * (10 * 1.609438 + 10 * -0.587787 + 990 * -0.008048 + 8990 * 0.000890), abs=0.01)
    assert row.log_ratio == pytest.approx(3.1699, abs=1e-3)


def test_the_users_counts_know_phrases_and_zeros(tmp_path: Path, story: Document) -> None:
    counts = tmp_path / "counts.csv"
    counts.write_text("# words: 10,000\nterm,count\nferry,40\nFerry terminal,2\nharbour,0\n", encoding="utf-8")
    reference = kw.own_reference(lexicons.load(counts))
    rows = {row.term: row for row in kw.keywords(story, reference=reference)}
    assert rows["ferry"].reference_per_million == 4_000
    assert rows["ferry terminal"].reference_per_million == 200
    assert rows["harbour"].reference_per_million == 0
    assert rows["harbour authority"].reference_per_million is None
    assert next(row.term for row in kw.keywords(story, reference=reference) if row.words > 1) == "ferry terminal"


@pytest.mark.parametrize("row", ["ferry,many", "ferry,", ",4", "ferry,-1", "ferry,nan", "ferry,inf"])
def test_a_count_that_is_no_number_is_named(tmp_path: Path, row: str) -> None:
    counts = tmp_path / "counts.csv"
    counts.write_text(f"term,count\nsea,3\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="line 3"):
        kw.own_reference(lexicons.load(counts))


@pytest.mark.parametrize("lines", ["term,count\nsea,0", "# words: 10\nterm,count\nsea,40\nice,1"])
def test_counts_that_cannot_be_rates_are_refused(tmp_path: Path, lines: str) -> None:
    counts = tmp_path / "counts.csv"
    counts.write_text(f"{lines}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="all the words or more"):
        kw.own_reference(lexicons.load(counts))


def test_a_short_story_carries_a_warning(story: Document) -> None:
    assert "fewer than 300 words" in (kw.warning(story) or "")
    assert kw.warning(document("A ferry sank. " * 100)) is None
    assert "fewer than 300 words" in (kw.warning(document("A ferry sank. " * 99 + "It sank.")) or "")


def test_an_empty_story_has_no_rows() -> None:
    assert kw.keywords(document("")) == []


def test_keyphrases_are_frequent_long_and_early() -> None:
    text = (
        "Regulators approved the vaccine. Mira Halloran, who leads the regulator, said vaccines arrive soon. "
        "Halloran thanked nurses. A cat sat outside. Officials watched."
    )
    phrases = kw.keyphrases(document(text), 30)
    assert phrases[0] == "regulators", "one word with 'regulator': often, long, early"
    assert "regulator" not in phrases
    assert phrases.index("vaccines") < phrases.index("nurses") < phrases.index("cat")
    assert phrases.index("halloran") < phrases.index("mira"), "a last name tells more than a first"
    assert "mira halloran" in phrases
    assert kw.keyphrases(document(text), 3) == phrases[:3]


def test_keyphrases_of_nothing() -> None:
    assert kw.keyphrases(document("")) == []
    assert kw.keyphrases(document("It was so.")) == []


def test_titles_and_stop_words_make_no_terms() -> None:
    told = document("Mr. Ferreira met many voters. Mr. Ferreira thanked many voters.")
    assert {row.term for row in kw.keywords(told)} == {"ferreira", "voters"}


def test_single_words_come_first_and_equal_terms_by_count_then_place() -> None:
    reference = kw.Reference("mine", 1_000, {"old mill": 0.5})
    text = "Zebra apple mango. Zebra apple mango. Old mill, new mill. Old mill, new mill. Tall oak. Tall oak. Tall oak."
    terms = [row.term for row in kw.keywords(document(text), reference=reference)]
    longer = [term for term in terms if " " in term]
    assert terms[-len(longer) :] == longer
    assert longer[0] == "old mill", "the reference knows it"
    assert longer.index("tall oak") < longer.index("new mill"), "three times, and twice"
    single = [term for term in terms if " " not in term]
    assert single.index("zebra") < single.index("apple") < single.index("mango")


def test_a_word_the_reference_lacks_counts_as_half_a_time() -> None:
    reference = kw.Reference("mine", 1_000, {"sea": 10})
    row = next(row for row in kw.keywords(document("tide sea tide sea"), reference=reference) if row.term == "tide")
    assert row.reference_per_million == 0
    assert row.log_ratio == pytest.approx(9.9658, abs=1e-3)  # 2 / 4 against 0.5 / 1,000


def test_a_mark_between_two_words_parts_them() -> None:
    rows = kw.keywords(document("Old, stone, mill. " * 3 + "The wall is stone. The mill is shut."))
    assert all(row.words == 1 for row in rows)


def test_a_phrase_ends_in_a_noun() -> None:
    rows = kw.keywords(document("The delay made Anna angry. " * 2))
    assert {row.term for row in rows if row.words > 1} == set()


def test_what_is_not_story_is_not_counted() -> None:
    text = (
        "Harbour bridge opens\n\nBy Ana Morel\n\nThe harbour bridge opened on Friday.\n\nAdvertisement\n\nAdvertisement"
    )
    told = Article(
        "one",
        text,
        (
            Block("title", 0, 20),
            Block("byline", 22, 34),
            Block("paragraph", 36, 72),
            Block("other", 74, 87),
            Block("other", 89, 102),
        ),
    )
    terms = {row.term: row.count for row in kw.keywords(parse(told))}
    assert "advertisement" not in terms
    assert terms["harbour"] == 2


@pytest.mark.parametrize(
    ("more", "less", "why"),
    [
        ("glass", "ocean", "it stands there twice"),
        ("regulators", "ocean", "it is longer"),
        ("table", "ocean", "it comes earlier"),
        ("morel", "clara", "it is the last name"),
        ("extraordinarily", "incomprehensibilities", "beyond twelve letters only the place counts"),
    ],
)
def test_each_part_of_the_weight_tells(more: str, less: str, why: str) -> None:
    text = (
        "A table fell. Extraordinarily loud. Regulators came by the ocean. A glass broke. Incomprehensibilities, "
        "said a man by the sea. A glass broke. Clara Morel left. Nobody laughed at her, or at him, or at it."
    )
    phrases = kw.keyphrases(document(text), 40)
    assert phrases.index(more) < phrases.index(less), why


def test_terms_have_three_words_at_most_and_a_part_of_a_longer_phrase_is_none() -> None:
    for phrase in ("harbour bridge repair fund", "town harbour bridge repair fund committee office"):
        rows = kw.keywords(document(f"The {phrase} met. Later the {phrase} fell silent."))
        assert [row.term for row in rows if row.words > 1] == []


def test_a_verb_ends_a_phrase() -> None:
    rows = kw.keywords(document("The harbour pilots inspect bridge cables. The harbour pilots inspect bridge cables."))
    assert {row.term for row in rows if row.words > 1} == {"harbour pilots", "bridge cables"}


@pytest.mark.parametrize("stated", ["0", "inf", "many", "-5"])
def test_a_number_of_words_that_is_none_is_not_believed(stated: str, tmp_path: Path) -> None:
    counts = tmp_path / "counts.csv"
    counts.write_text(f"# words: {stated}\nterm,count\nferry,40\nferry terminal,30\nsea,60\n", encoding="utf-8")
    assert kw.own_reference(lexicons.load(counts)).size == 100


@pytest.mark.parametrize(
    ("earlier", "later", "first"),
    [
        pytest.param("construction", "infrastructure", "construction", id="of 12 letters and 14 the earlier"),
        pytest.param("environment", "construction", "construction", id="of 11 letters and 12 the longer"),
    ],
)
def test_letters_count_up_to_twelve(earlier: str, later: str, first: str) -> None:
    story = document(f"{earlier} and {later} cost us a lot. " + "So we say it and so it is. " * 8)
    assert kw.keyphrases(story)[0] == first


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("R&D rose by a tenth. R&D fell in the year after. Towns need R&D.", {"r&d": 3}),
        ("The F-16 took off. An f-16 landed. Pilots like the F-16.", {"f-16": 3}),
        ("After 9/11 nothing was the same. It began with 9/11.", {"9/11": 2}),
        ("The anti-dam song was louder than the anti-dam speech.", {"anti-dam": 2}),
        ("Russia-Ukraine talks failed. The Russia-Ukraine war goes on.", {"russia-ukraine": 2}),
        ("A mother-in-law met a mother-in-law.", {"mother-in-law": 2}),
        (
            "We won't sell the mill. They won’t sell the mill. It can't burn; it couldn’t burn.",
            {"sell": 2, "mill": 2, "burn": 2},
        ),
        ("It cost $5bn at 10am, and $5bn more.", {"5bn": 2}),
        ("The dam - a wall - leaks. The dam -- a wall -- leaks.", {"dam": 2, "wall": 2, "leaks": 2}),
    ],
)
def test_a_word_with_marks_inside_is_one_word_and_its_parts_are_none(text: str, terms: dict[str, int]) -> None:
    assert {row.term: row.count for row in kw.keywords(document(text)) if row.words == 1} == terms


def test_a_word_that_the_reference_takes_for_several_has_no_rate() -> None:
    rows = kw.keywords(document("The U.S. army flew an F-16 in May. The U.S. lost the F-16."))
    known = {row.term: row.reference_per_million is not None for row in rows if row.words == 1}
    assert known == {"u.s.": True, "f-16": False}
    assert rows[0].term == "u.s."


def test_a_phrase_holds_a_word_with_marks_whole() -> None:
    told = document("The anti-dam song grew. The anti-dam song ended.")
    assert [row.term for row in kw.keywords(told) if row.words > 1] == ["anti-dam song"]


def test_a_compound_weighs_as_its_words_do() -> None:
    assert kw.keyphrases(document("A four-year-old met engineers."))[0] == "engineers"


def test_how_words_are_reported_and_numbers_and_days_name_no_story() -> None:
    text = "Ana Roe said on Thursday that thousands came, including pilots. Pilots told her so, according to police."
    assert {"said", "told", "thousands", "thursday", "including", "according"}.isdisjoint(kw.keyphrases(document(text)))


LONG_WORDS = (
    "Sam Vole sang. Vole danced. Vole spoke. Nevertheless administrators, organisers, representatives, councillors, "
    "participants, constituents, broadcasters, photographers, entertainers, superintendents, establishments watched."
)


def test_the_main_name_is_among_the_keyphrases() -> None:
    assert "vole" not in kw.keyphrases(document(LONG_WORDS), 4)
    found = analysis.analyse(analysis.read_text(LONG_WORDS))
    phrases = found.keyphrases(4)
    assert phrases[:3] == kw.keyphrases(document(LONG_WORDS), 3)
    assert phrases[3:] == ["vole"], "its usual form, in the last place"
    assert found.keyphrases(0) == []
    once = LONG_WORDS.replace("Sam Vole sang. Vole danced. Vole spoke.", "")
    late = analysis.analyse(analysis.read_text(f"{4 * once} Sam Vole sang."))
    assert "vole" not in " ".join(late.keyphrases(4)), "a name that comes once, far below, is nobody's main one"


def test_who_is_named_in_the_lead_is_the_main_one_before_a_teacher_further_down() -> None:
    story = (
        "Priya Nair, a girl of 11, has won a competition with a machine that picks strawberries. She built it in a "
        "garage. It filled baskets in minutes. She said that nobody wants to pick fruit any more, and that she wanted "
        "to help. The prize is a trip abroad, and the final was held in the north on Saturday, before hundreds of "
        "people from towns nearby who had come by train. Her teacher, Alan Church, was proud. Church cried."
    )
    found = analysis.analyse(analysis.read_text(story))
    assert any("nair" in phrase for phrase in found.keyphrases())
    assert not any("church" in phrase for phrase in found.keyphrases())


def test_names_that_a_mark_joins_count_each_where_the_story_has_both_alone() -> None:
    text = "The Arden-Belmor line is old. Arden wants it, Belmor wants it. An Anne-Marie song came from Anne Roe."
    counts = {row.term: row.count for row in kw.keywords(document(text), minimum=1)}
    assert (counts["arden"], counts["belmor"], counts["arden-belmor"]) == (2, 2, 1)
    assert counts["anne"] == 1, "Marie stands nowhere alone"
