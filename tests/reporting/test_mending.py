"""The lines that the actors' section ends with: copied into a file, they are a names file of this article."""

from __future__ import annotations

from pathlib import Path

import pytest

import analysis
from analysis.findings import Analysis
from analysis.reporting import report
from tests.conftest import ROOT, SPECIMEN
from tests.reporting.pages import Page

ARTICLE = ROOT / "data" / "articles" / f"{SPECIMEN}.txt"
STORIES = {
    "two of a name": "Ana Duval closed the pier. Ana Duval met Ole Brandt. Ole Brandt left. Margaret Duval said it was "
    "late, and Jo Barlow of Kenya said so, too.",
    "no sides": "Ana Duval said the pier would close. Jo Barlow said the ferry would sail.",
    "a sector": "Fire chief Ana Duval said the pier would close on Monday for repairs. Ole Brandt left. “Good,” "
    "Ole Brandt said.",
    "marks in names": "Sean O’Neil met Mary-Ann Hughes, Jr., and Sean O’Neil said it rained. Mary-Ann Hughes left.",
}


def lines(found: Analysis) -> str:
    """Return what a reader copies off the page."""
    [block] = Page(report.mend(found).markup).all("pre")
    return "".join(block.words)


def line(found: Analysis, number: int, blank: str, name: str) -> str:
    """Return the head and one of the lines, with a name in place of what the reader is to write."""
    head, *others = lines(found).splitlines()
    return f"{head}\n{others[number - 1].replace(blank, name)}\n"


def analysed(name: str, **names: Path) -> Analysis:
    story = analysis.read_text(STORIES[name]) if name in STORIES else analysis.read(ARTICLE)
    return analysis.analyse(story, **names)


@pytest.mark.parametrize("name", ["the first article", *STORIES])
def test_the_lines_are_taken_as_they_are_and_make_no_two_actors_one(name: str, tmp_path: Path) -> None:
    found, path = analysed(name), tmp_path / "names.csv"
    path.write_text(lines(found), encoding="utf-8")
    with pytest.warns(UserWarning) as warned:
        mended = analysed(name, names=path)
    assert [str(one.message).partition("names.csv, ")[2][:6] for one in warned] == ["line 2", "line 4"]
    assert set(mended.actors["actor"]) == set(found.actors["actor"])
    of_person = mended.actors.query("origin == 'person'")
    column = path.read_text(encoding="utf-8").splitlines()[0].split(",")[2].replace("kind", "actor_kind")
    second, _, told, *_ = path.read_text(encoding="utf-8").splitlines()[2].split(",")
    assert told and told in set(of_person[column]) and second in set(of_person["actor"])


def test_the_sector_of_the_most_heard_can_be_mended(tmp_path: Path) -> None:
    found, path = analysed("a sector"), tmp_path / "names.csv"
    head, *_, last = lines(found).splitlines()
    assert head.endswith(",sector") and last.startswith("Ana Duval,")
    path.write_text(f"{head}\n{last.rpartition(',')[0]},expert\n", encoding="utf-8")
    mended = analysed("a sector", names=path).sources.set_index("source").loc["Ana Duval"]
    assert (mended["sector"], mended["origin"]) == ("expert", "person")


@pytest.mark.parametrize("name", ["the first article", *STORIES])
def test_with_the_other_name_written_two_are_one(name: str, tmp_path: Path) -> None:
    found, path = analysed(name), tmp_path / "names.csv"
    first = lines(found).splitlines()[1].split(",")[1]
    other = next(actor for actor in found.actors["actor"] if actor != first)
    path.write_text(line(found, 1, f"another name of {first}", other), encoding="utf-8")
    assert set(analysed(name, names=path).actors["actor"]) == set(found.actors["actor"]) - {other}


@pytest.mark.parametrize("name", ["the first article", *STORIES])
def test_with_a_name_written_as_no_actor_it_is_none(name: str, tmp_path: Path) -> None:
    found, path = analysed(name), tmp_path / "names.csv"
    struck = found.actors["actor"].iloc[0]
    path.write_text(line(found, 3, "a name that is no actor", struck), encoding="utf-8")
    assert set(analysed(name, names=path).actors["actor"]) == set(found.actors["actor"]) - {struck}


def test_one_actor_can_be_mended_and_where_there_is_none_there_is_nothing_to_mend() -> None:
    alone = analysis.analyse(analysis.read_text("It rained. Ana Duval left."))
    assert "another name of Ana Duval,Ana Duval,," in lines(alone)
    assert report.mend(analysis.analyse(analysis.read_text("It rained."))).markup == ""


@pytest.mark.parametrize("rows", ["cue,takes,part\nmurmur,clause,noun\n", "verb,takes\nmoot,clause\n"])
def test_the_report_takes_a_file_of_cues(rows: str, tmp_path: Path) -> None:
    story, cues = tmp_path / "story.txt", tmp_path / "cues.csv"
    text = "Ada Roe mooted that the pier was shut, and there were murmurs from Jo Barlow that it sank."
    story.write_text(text, encoding="utf-8")
    cues.write_text(rows, encoding="utf-8")
    before = len(report.open_article(str(story)).statements)
    assert len(report.open_article(str(story), cues=str(cues)).statements) == before + 1
