"""Damaged text is mended where it can only mean one thing, and said; else it is refused with its line."""

import time
from pathlib import Path

import pytest
from ftfy.badness import is_bad
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis
from analysis.errors import InputError
from analysis.reading.mending import _MAY_BE_BAD, DAMAGES, mended

FIRST = Path("data/articles/us-rejects-russias-demand.txt")


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_each_kind_of_damage_has_its_example(damage):
    before, after = damage.example
    assert mended(before).text == after
    assert mended(before).notes[0].startswith(f"{damage.name}: ") or "entities" not in damage.name


SENTENCE = "“We can’t wait,” Márta Kovács said – Ömer Kaya’s café is shut."
DAMAGED = [
    SENTENCE.encode().decode("cp1252", "replace"),
    SENTENCE.encode().decode("latin-1"),
    SENTENCE.encode("cp1252").decode("latin-1"),
    SENTENCE.replace("á", "&aacute;").replace("é", "&#233;").replace("Ö", "&Ouml;"),
    SENTENCE.replace("’", "\ufffd"),
    SENTENCE.replace("á", "a\u0301").replace("Ö", "O\u0308"),
    SENTENCE.replace("Kov", "Kov\u00ad").replace("wait", "wa\u200bit"),
]


@pytest.mark.parametrize("damaged", DAMAGED)
def test_a_damaged_sentence(damaged):
    assert mended(damaged).text == SENTENCE
    assert mended(damaged).notes


TAGS = [
    ("<p>The pier is <b>shut</b>.</p>\n<p>She left.</p>", ["The pier is shut.", "She left."]),
    ('Shut,<br/>she said.<br><a href="/x">More</a>', ["Shut,", "she said.", "More"]),
    ("<div class='x'><h2>Pier</h2><script>var a = '<p>';</script><p>AT&amp;T left.</p></div>", ["Pier", "AT&T left."]),
    ("<!-- no --><P>One.</P><ul><li>Two.</li></ul>", ["One.", "Two."]),
]


@pytest.mark.parametrize(("text", "lines"), TAGS)
def test_tags_are_taken_out(text, lines):
    assert [line.strip() for line in mended(text).text.splitlines() if line.strip()] == lines
    assert "tags" in mended(text).notes[0]


WHOLE = [
    SENTENCE,
    "If a < b and b > c, she wrote <b> and meant it.",
    "R&D and AT&T; Marks & Spencer; x &lt;p&gt; y",
    "CAFÉ, NAÏVE, Ångström: “Ä” – 5 × 3 § 12 ½ €20 £30",
    "FRANÇA, SÃO PAULO, L’Âge d’Or, Đà Nẵng",
    "She runs a well-known café.\n- First\n- Second",
    "Pier shut\x85\x85“We had no choice,” she said.\x85",
    "\u200b A line that begins with nothing, and 👩\u200d🚒 joined signs",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_whole_stays(text):
    assert mended(text) == (text, ())


def test_the_first_article_is_whole():
    text = FIRST.read_bytes().decode()
    assert mended(text) == (text, ())
    assert len(analysis.read(FIRST).text) == len(text) and not analysis.read(FIRST).mended


BROKEN = "The minister left the room before anybody could ask about the press {}-\n{} of the morning."
WORDS = [
    ("con", "ference", "conference"),
    ("govern", "ment", "government"),
    ("well", "known", "well-known"),
    ("Ková", "cs", None),
    ("anti", "war", "anti-war"),
]


@pytest.mark.parametrize(("first", "second", "word"), WORDS)
def test_words_broken_at_a_lines_end(first, second, word):
    text = mended(BROKEN.format(first, second)).text
    assert f"\n{word} of the" in text if word else text == BROKEN.format(first, second)


def test_a_lost_character_is_refused_with_its_line(tmp_path):
    text = "Pier shut\n\nThe pier is shut, said M\ufffdrta Kovacs on Monday, and it will be so until May.\n"
    with pytest.raises(InputError, match=r"line 3 has a character that was lost: '.*M\ufffdrta"):
        mended(text)
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"story\.txt: line 3"):
        analysis.read(path)


def test_what_was_mended_is_a_fact_of_the_article(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(
        f"Pier shut\n\n{SENTENCE}\n\nIt opens in May, M&aacute;rta said.\n".encode().replace("é".encode(), b"\xe9")
    )
    article = analysis.read(path)
    assert SENTENCE in article.text and "Márta said" in article.text
    assert article.mended == ("bytes that are not UTF-8: 1", "letters written as entities: 1 (&aacute; → á)")


@given(st.text(st.sampled_from("aZ é“”’\u0301\u200b\u00ad\ufffd\x93â€œÃ¡&;#<p>/!-\n\t"), max_size=60))
@settings(max_examples=300, deadline=None)
def test_what_was_mended_is_whole(text):
    try:
        once = mended(text).text
    except InputError:
        assert "\ufffd" in text or "\x93" in text or "&" in text or "Ã" in text or "â" in text
        return
    assert "\ufffd" not in once


HOSTILE = ["a", "a\u0301", "\u200b", "</p><!--", "</p><script>", "</p><p ", "&aaaa", "aa-\n", "â€œ", "\x93", "a \t"]


@pytest.mark.parametrize("unit", HOSTILE)
def test_mending_takes_no_longer_than_the_length_asks(unit):
    started = time.process_time()
    mended(unit * (80_000 // len(unit)))
    assert time.process_time() - started < 4


def test_null_characters_are_said(tmp_path):
    (tmp_path / "null.txt").write_bytes(b"The bridge is shut,\0the council said. " + b"It opens in May. " * 40)
    article = analysis.read(tmp_path / "null.txt")
    assert "shut, the council" in article.text
    assert [note.split(":")[0] for note in article.mended] == ["null characters"]


@given(st.text(st.sampled_from("abZ. \xa0\u00ad“”’—…•éÉßøØÃÂÎŒœβ€™°²³√≈‚вЂГà¹Ù"), min_size=1, max_size=6))
def test_no_line_that_is_decoded_in_a_wrong_way_is_passed_over(text: str):
    assert _MAY_BE_BAD.search(text) or not is_bad(text)
