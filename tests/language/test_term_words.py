"""A user's terms are found as they are written, capitals and inner marks included."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import lexicons, read_text
from analysis.errors import LexiconError
from analysis.language import parse
from analysis.measures import framing, wording
from analysis.tables import NARRATOR


def found(folder: Path, term: str, text: str) -> list[str]:
    """Return the words found by a list of one term: as a frame's, which are those of wording."""
    (folder / "mine.csv").write_text(f'term,frame,category\n"{term}",mine,hedge\n', encoding="utf-8")
    mine, document = lexicons.load(folder / "mine.csv"), parse(read_text(text))
    rows = framing.find_frames(document, lambda _: NARRATOR, lexicon=framing.FrameLexicon(mine))
    marked = wording.find_wording(document, lambda _: NARRATOR, lexicon=wording.WordingLexicon(mine))
    spans = [(row.start, row.end) for row in rows]
    assert spans == [(row.start, row.end) for row in marked]
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [
        ("US", "The US told us so. US troops left us.", ["US", "US"]),
        ("IT", "It is an IT firm, and it sells IT.", ["IT", "IT"]),
        ("WHO", "Who asked the WHO? A man who knew.", ["WHO"]),
        ("AIDS", "She aids people with AIDS. Hearing aids help.", ["AIDS"]),
        ("ICE", "ICE came. Ice melts; the ice is thin.", ["ICE"]),
        ("WHO", "THE MAN WHO FELL", []),
        ("NATO", "NATO SENDS SHIPS", ["NATO"]),
        ("MP", "An MP met two MPs. It is 5 mp.", ["MP", "MPs"]),
        ("US troops", "The US troops left. He told us troops left.", ["US troops"]),
        ("the WHO", "He asked the WHO. He is the who.", ["the WHO"]),
        ("NATO*", "NATO-led? No. NATO is old.", ["NATO", "NATO"]),
        ("U.S.", "The U.S. left. The U.S. army stays.", ["U.S.", "U.S."]),
        ("u.s.", "The U.S. left.", ["U.S."]),
        ("R&D", "Towns need R&D. R&D grew, said R&D's head.", ["R&D.", "R&D", "R&D"]),
        ("9/11", "It began on 9/11. After 9/11 it rained.", ["9/11", "9/11"]),
        ("COVID-19", "COVID-19 spread. A COVID-19 ward.", ["COVID-19", "COVID-19"]),
        ("covid-19", "COVID-19 spread. A Covid-19 ward.", ["COVID-19", "Covid-19"]),
        ("AT&T", "She left AT&T, and AT&T left her.", ["AT&T", "AT&T"]),
        ("don't", "They don't know. They don’t care. Don't ask.", ["don't", "don’t", "Don't"]),
        ("don’t", "They don't know. They don’t care.", ["don't", "don’t"]),
        ("workers' rights", "Workers' rights and workers’ rights.", ["Workers' rights", "workers’ rights"]),
        ("people's choice", "It is the people’s choice.", ["people’s choice"]),
        ("wom?n", "A woman met women. A womb, womn.", ["woman", "women"]),
        ("wom*n", "A woman met women and womanhood in Womenon.", ["woman", "women", "Womenon"]),
        ("*gate", "Watergate and Irangate. The gate is shut. Gates.", ["Watergate", "Irangate", "gate"]),
        (
            "econom* grow*",
            "Economies grow. Economic growth. The economy is growing.",
            ["Economies grow", "Economic growth"],
        ),
        ("war/conflict", "The war/conflict goes on. War and conflict.", ["war/conflict"]),
        ("Guinea-Bissau", "Guinea-Bissau voted. Guinea voted.", ["Guinea-Bissau"]),
        ("Guinea Bissau", "Guinea Bissau voted. Guinea voted.", ["Guinea Bissau"]),
        ("anti-war", "The anti-war camp. War.", ["anti-war"]),
        ("anti-", "An anti-war camp met the anti-dam camp. Anti.", ["anti-", "anti-"]),
        ("anti-*", "An anti-war camp met the anti-dam camp.", ["anti-war", "anti-dam"]),
        ("cannot", "They cannot go. They can go.", ["cannot"]),
        ("can't", "They can't go. They cannot go.", ["can't"]),
        ("Mr. Lund", "Mr. Lund sat. Lund stood.", ["Mr. Lund"]),
        ("mr. lund", "We saw Mr. Lund sit.", ["Mr. Lund"]),
        ("Peter Lund", "Peter Lund sat down. Lund stood.", ["Peter Lund"]),
        ("#MeToo", "The #MeToo march; me too.", ["#MeToo"]),
        ("vis-à-vis", "A stand vis-à-vis the sea.", ["vis-à-vis"]),
        ("e.g.", "Some birds, e.g. gulls, swim.", ["e.g."]),
        ("50%", "Over 50% came; 50 came.", ["50%"]),
        ("take  part", "They took part.", ["took part"]),
        ("May", "They met in May. They may meet.", ["May", "may"]),
    ],
)
def test_a_term_is_found_as_it_is_written(tmp_path: Path, term: str, text: str, words: list[str]) -> None:
    assert found(tmp_path, term, text) == words


@pytest.mark.parametrize("term", ["R&", "&T"])
def test_a_term_that_no_text_is_cut_into_is_refused_with_its_line(tmp_path: Path, term: str) -> None:
    with pytest.raises(LexiconError) as caught:
        found(tmp_path, term, "Some words.")
    assert str(caught.value).count("mine.csv, line 2: ") == 1
    assert f"{term!r} can never be found" in str(caught.value)
    assert "\n" not in str(caught.value)
