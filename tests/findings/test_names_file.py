"""A reader's names file: what it mends, what follows from it, and what is refused or warned of by its line."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import NamedTuple

import pytest

from analysis import analyse, read_text
from analysis.errors import LexiconError
from analysis.findings import Analysis
from analysis.lexicons.names_file import read_names
from analysis.tables.lists import ACTOR_KINDS, SECTORS
from tests.conftest import ROOT

#: Columns that hold an actor.
ACTORS = frozenset({"actor", "holder", "from_actor", "to_actor", "accused", "accuser", "speaker", "alleged_by"})
STORY = (
    "The Port Board met on Monday. The Port Board said the pier was unsafe and old. Ana Duval said the ferry would "
    'sail. "Nobody asked us," a fisherman said. Harbour Watch warned that the wall would fall. '
    "The plan called for a new wall of stone."
)


def mended(tmp_path: Path, text: str | bytes, story: str = STORY) -> Analysis:
    path = tmp_path / "names.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return analyse(read_text(story), names=path)


def of_actor(found: Analysis, table: str, name: str) -> list[NamedTuple]:
    """Return a table's rows in which an actor of this name is anything; a counterpart is words, whoever they name."""
    rows = [(row, row._asdict()) for row in getattr(found.rows, table)]
    return [row for row, said in rows if name in [said[at] for at in said if at in ACTORS]]


def sources(found: Analysis) -> dict[str, tuple[int, str]]:
    return {row.source: (row.statements, row.origin) for row in found.rows.sources}


def test_two_names_of_one_are_one_and_shares_follow(tmp_path: Path) -> None:
    found = mended(tmp_path, "name,same_as\nHarbour Watch,Port Board\n")
    assert sources(found)["Port Board"] == (2, "person")
    assert "Harbour Watch" not in sources(found) and sources(found)["Ana Duval"] == (1, "machine")
    shares = found.voice_shares().set_index("group")["words"]
    plain = analyse(read_text(STORY)).voice_shares().set_index("group")["words"]
    assert shares["Port Board"] == plain["Port Board"] + plain["Harbour Watch"]
    assert shares.sum() == plain.sum()
    (board,) = (actor for actor in found.rows.actors if actor.actor == "Port Board")
    assert (board.mentions, board.origin) == (3, "person")
    assert {row.origin for row in found.rows.statements if row.source == "Port Board"} == {"person"}


def test_what_a_source_is_comes_from_the_file(tmp_path: Path) -> None:
    lines = "name,kind,side,sector,role\nAna Duval,organisation,France,business,ferry company\nA fisherman,,Chile,,\n"
    found = mended(tmp_path, lines)
    rows = {row.source: row for row in found.rows.sources}
    duval = rows["Ana Duval"]
    assert (duval.form, duval.side, duval.sector, duval.roles) == (
        "organisation",
        "France",
        "business",
        ("ferry company",),
    )
    assert rows["a fisherman"].side == "Chile"
    assert {"France", "Chile"} <= set(found.voice_shares("side")["group"])


def test_who_is_no_source_says_nothing(tmp_path: Path) -> None:
    found = mended(tmp_path, "name,not_a_source\nHarbour Watch,yes\n")
    assert "Harbour Watch" not in sources(found)
    assert found.voice(STORY.index("wall would fall")) == "narrator"


ROAD = (
    "Traders on Mill Bank said on Tuesday that the council had betrayed them. Mill Bank will be closed in May. Jane "
    "Whitlock, a councillor, attacked Mill Bank as a disgrace. Mill Bank had blocked the bus for years. Quay Lane said "
    "it would wait."
)


def test_who_is_no_actor_is_in_no_table(tmp_path: Path) -> None:
    plain = analyse(read_text(ROAD))
    named = {actor.actor for actor in plain.rows.actors}
    assert {"Mill Bank", "Quay Lane", "Jane Whitlock"} <= named
    assert len(of_actor(plain, "mentions", "Mill Bank")) == 4 and of_actor(plain, "portrayals", "Mill Bank")
    found = mended(tmp_path, "name,not_an_actor\nthe mill bank,yes\nQuay Lane,no\n", ROAD)
    assert {actor.actor for actor in found.rows.actors} == named - {"Mill Bank"}
    for table in found.rows._fields:
        assert of_actor(found, table, "Mill Bank") == [], table
    assert {row.actor for row in found.rows.mentions} == named - {"Mill Bank"}
    assert not [claim for claim in found.rows.claims if claim.about == "Mill Bank"]


def test_what_is_said_under_a_name_that_is_no_actor_stays_said(tmp_path: Path) -> None:
    found = mended(tmp_path, "name,not_an_actor\nQuay Lane,yes\nMill Bank,yes\n", ROAD)
    assert "Quay Lane" not in {actor.actor for actor in found.rows.actors}
    assert {"Quay Lane", "Traders on Mill Bank"} <= sources(found).keys()
    found = mended(tmp_path, "name,not_an_actor,not_a_source\nQuay Lane,yes,yes\nMill Bank,yes,yes\n", ROAD)
    assert "Quay Lane" not in sources(found)
    assert sources(found)["Traders on Mill Bank"] == (1, "machine")


def test_who_is_the_same_as_no_actor_is_none(tmp_path: Path) -> None:
    found = mended(tmp_path, "name,same_as,not_an_actor\nMill Bank,Quay Lane,\nLane,,yes\n", ROAD)
    assert {actor.actor for actor in found.rows.actors} == {"Jane Whitlock"}


def test_a_statement_is_mended_by_its_words(tmp_path: Path) -> None:
    found = mended(tmp_path, "words,speaker,not_said\nNobody asked us,Ana Duval,\nthe ferry would sail,,yes\n")
    rows = {STORY[row.start : row.end]: row for row in found.rows.statements}
    row = rows['"Nobody asked us,"']
    assert (row.speaker, row.source, row.origin, row.form) == ("Ana Duval", "Ana Duval", "person", "person")
    assert not any("ferry" in words for words in rows)
    assert sources(found)["Ana Duval"] == (1, "person")


def test_a_speaker_whom_the_article_does_not_name(tmp_path: Path) -> None:
    found = mended(tmp_path, "words,speaker\nNobody asked us,Jo Barlow\n")
    assert sources(found)["Jo Barlow"] == (1, "person")


@pytest.mark.parametrize(
    "content",
    [
        "name,same_as\nHarbour Watch,Café du Port\n".encode(),
        "name,same_as\nHarbour Watch,Café du Port\n".encode("utf-8-sig"),
        "name;same_as\r\nHarbour Watch;Café du Port\r\n".encode("cp1252"),
        "name\tsame_as\r\nHarbour Watch\tCafé du Port\r\n".encode("utf-16"),
    ],
    ids=["UTF-8", "with a mark", "semicolons, Windows", "UTF-16"],
)
def test_a_spreadsheet_s_file_is_read(tmp_path: Path, content: bytes) -> None:
    assert "Café du Port" in sources(mended(tmp_path, content))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("name,same\nA,B\n", "unknown column 'same'"),
        ("name,kind\nA,robot\n", "line 2: unknown kind 'robot'"),
        ("name,side\nA,Peru\nthe A,Chile\n", "line 3: side of 'the A' contradicts line 2"),
        ("name,same_as\nA,B\nB,A\n", "line 2: 'A' is in the end the same as itself"),
        ("name,same_as,not_a_source\nA,B,yes\n", "line 2: not_a_source and same_as contradict each other"),
        ("name,same_as,not_an_actor\nA,B,yes\n", "line 2: not_an_actor and same_as contradict each other"),
        ("name,role,not_an_actor\nA,mayor,yes\n", "line 2: not_an_actor and role contradict each other"),
        ("name,kind,not_an_actor\nA,state,\nA,,yes\n", "line 3: not_an_actor of 'A' contradicts line 2"),
        ("name,not_an_actor\nA,nobody\n", "line 2: unknown not_an_actor 'nobody'"),
        ("words,not_an_actor\nwe will,yes\n", "line 2: not_an_actor says nothing of words"),
        ("words,speaker\nwe will,A\nWe will,B\n", "line 3: speaker of 'We will' contradicts line 2"),
        ("name,side\nA,\n", "line 2: the line says nothing of 'A'"),
        ("name,words,speaker\nA,we will,B\n", "line 2: the line has a name and words"),
    ],
)
def test_a_line_that_cannot_hold_is_refused_in_one_sentence(tmp_path: Path, text: str, wrong: str) -> None:
    path = tmp_path / "names.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        read_names(path)
    assert wrong in str(error.value)


def test_a_line_that_fits_nothing_is_warned_of_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("name,side,words,speaker\nAna Duval,France,,\nNora Hill,France,,\n,,no such words,Ana Duval\n")
    with pytest.warns(UserWarning) as caught:
        analyse(read_text(STORY), names=path)
    assert [str(one.message).partition("names.csv, ")[2].partition(";")[0] for one in caught] == [
        "line 3: 'Nora Hill' fits nothing in the article",
        "line 4: 'no such words' fits nothing in the article",
    ]


MATCH = """
Manager Dario Belmonte refused to blame his goalkeeper. "Lads make mistakes," the Spaniard said. He insisted that the
club still backed him.

Rita Oyelaran, 34, said the pool was gone. 'I was gobsmacked,' the dinner lady told The Daily Gull. One picker at the
northern site, who asked not to be named, said he walked 14 miles a shift. One cleaner at the northern depot, who asked
not to be named, said the lifts were dirty.
"""


@pytest.mark.parametrize(
    ("lines", "source", "statements", "form"),
    [
        ("the dinner lady,Rita Oyelaran", "Rita Oyelaran", 2, "person"),
        ("dinner lady,Oyelaran", "Rita Oyelaran", 2, "person"),
        ("the dinner lady,Tess Malin", "Tess Malin", 1, "person"),
        ("the Spaniard,Dario Belmonte", "Dario Belmonte", 2, "person"),
        ("Spaniard,Belmonte", "Dario Belmonte", 2, "person"),
        ("Dario Belmonte,the Spaniard", "the Spaniard", 2, "person"),
        ("picker at the northern site,Jo Lunt", "Jo Lunt", 1, "person"),
        ("One picker,Oyelaran", "Rita Oyelaran", 2, "person"),
    ],
)
def test_a_source_goes_by_the_name_that_remains(
    tmp_path: Path, lines: str, source: str, statements: int, form: str | None
) -> None:
    found = mended(tmp_path, f"name,same_as\n{lines}\n", MATCH)
    (row,) = (row for row in found.rows.sources if row.source == source)
    assert (row.statements, row.origin, row.form, row.naming) == (statements, "person", form, "named")
    plain = analyse(read_text(MATCH))
    of_one = found.voice_shares().set_index("group")["words"]
    assert of_one[source] == sum(
        other.direct_words + other.mixed_words + other.indirect_words
        for other in found.rows.sources
        if other.source == source
    )
    assert of_one.sum() == plain.voice_shares()["words"].sum()
    assert {s.origin for s in found.rows.statements if s.source == source} == {"person"}


def test_the_name_that_remains_keeps_what_it_is_unless_the_file_says_otherwise(tmp_path: Path) -> None:
    lines = "name,same_as,kind,sector\nthe Spaniard,Dario Belmonte,,\nBelmonte,,organisation,business\n"
    found = mended(tmp_path, lines, MATCH)
    (row,) = (row for row in found.rows.sources if row.source == "Dario Belmonte")
    assert (row.form, row.sector) == ("organisation", "business")
    assert "Spaniard" not in sources(found)


def test_a_piece_that_fits_several_sources_is_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("name,same_as\nwho asked not to be named,Jo Lunt\n", encoding="utf-8")
    with pytest.warns(UserWarning, match="line 2: 'who asked not to be named' fits several: One picker"):
        found = analyse(read_text(MATCH), names=path)
    assert "Jo Lunt" not in sources(found)


def test_the_readme_lists_what_a_kind_and_a_sector_may_be() -> None:
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert f"`kind`: {', '.join(ACTOR_KINDS)}." in readme and f"`sector`: {', '.join(SECTORS)}." in readme


def test_the_readme_s_example_fits_the_first_article(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = next(part for part in readme.split("```") if part.strip().startswith("name,same_as"))
    story = (ROOT / "data/articles/us-rejects-russias-demand.txt").read_text(encoding="utf-8")
    found = mended(tmp_path, example.strip() + "\n", story)
    assert {name for name, (_, origin) in sources(found).items() if origin == "person"} >= {
        "the formal letter",
        "Jens Stoltenberg",
        "Sergei Lavrov",
    }
