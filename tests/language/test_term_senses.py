"""A word of a list counts in the sense that the list means, told by the words around it."""

from __future__ import annotations

from pathlib import Path

import pytest

import analysis
from analysis import lexicons
from analysis.errors import LexiconError
from analysis.language import parse
from analysis.measures import framing
from analysis.tables import NARRATOR


def frames_of(text: str) -> set[tuple[str, str]]:
    """Return the words of frames, each with its frame's first word in lower case, whatever the scheme."""
    rows = framing.find_frames(parse(analysis.read_text(text)), lambda _: NARRATOR)
    return {(text[row.start : row.end], row.frame.lower().replace("_", " ").split()[0].strip(",")) for row in rows}


@pytest.mark.parametrize(
    ("word", "frame", "meant", "other"),
    [
        ("competition", "economic", "Price competition hurt the firm.", "Nine schools were in the chess competition."),
        ("workers", "economic", "Workers lost wages.", "Workers at the shop found a fox."),
        ("capital", "economic", "Investors moved capital abroad.", "The parade crossed the capital."),
        ("bank", "economic", "The bank lent money.", "They sat on the river bank."),
        ("spent", "economic", "The town spent millions of dollars on tax advice.", "She spent two years in Oslo."),
        ("growth", "economic", "Growth of the economy slowed.", "The growth of the oak was slow."),
        ("lied", "conflict", "He lied to us.", "The pier lies east of the town."),
        ("rally", "conflict", "Angry crowds held a rally against the tax.", "The car rally ended in Turin."),
        ("opponents", "conflict", "Opponents called the law unfair.", "They beat both opponents in the league match."),
        ("division", "conflict", "Deep division runs through the party.", "They play in the second division."),
        ("block", "conflict", "They tried to block the vote.", "It is a block of flats."),
        ("goal", "resolution", "The goal is to end hunger.", "He scored the third goal of the match."),
        ("bill", "resolution", "Parliament passed the bill.", "The waiter brought the bill."),
        ("signed", "resolution", "They signed the treaty.", "She signed autographs."),
        ("immediately", "resolution", "They called for help immediately.", "He died immediately."),
        ("forces", "security", "Troops and special forces left.", "The rain forces them to wait."),
        ("arms", "security", "They sold arms to the military.", "She sat with folded arms."),
        ("charged", "crime", "Police charged a man with murder.", "He charged his phone at the cafe."),
        ("appeal", "legality", "The court heard the appeal.", "The charity launched an appeal."),
        ("review", "policy", "The review of the policy is due.", "The film review was kind."),
        ("rights", "legality", "They fought for their rights.", "It bought the film rights."),
        ("appealed", "resolution", "Leaders appealed to the world for aid.", "The plan appealed to a tiny group."),
        ("cried", "human", "The boy cried.", "Her rallying cry was heard. For crying out loud, he won."),
        ("home", "human", "The family lost their home.", "The town is home to 20 boats. It rose at home and abroad."),
        ("duty", "morality", "It is our moral duty.", "She performed her daily duties."),
        ("born", "human", "She was born in a hut.", "The Oslo-born baker left."),
        ("mum", "human", "Her mum wept.", "They kept mum."),
        ("native", "cultural", "The tribe kept its native songs.", "They planted native trees."),
        ("debate", "conflict", "The debate over the port goes on.", "She won the first televised debate."),
        ("profits", "economic", "Profits fell at the mill.", "She runs a non-profit choir."),
        ("bottom", "economic", "The tax hurts the firm's bottom line.", "The bottom line is that it rains. They pay."),
        (
            "agreement",
            "responsibility",
            "The agreement on reform ended the crisis.",
            "It broke its credit agreement with a lender.",
        ),
        ("injuries", "health", "Nine had injuries after the crash.", "The coach of the league team named injuries."),
        (
            "polling",
            "public",
            "Polling of public opinion shows doubt.",
            "She greeted voters at the polling location.",
        ),
        ("border", "security", "Troops closed the border.", "The box has a border of 2 px."),
        ("effective", "resolution", "It was an effective remedy for the crisis.", "It effectively ends the choir."),
        ("denied", "conflict", "She denied the charge.", "The judge denied bail. He denied them entry."),
        ("family", "human", "The family lost a son.", "He liked the film “The Quiet Family” best."),
        ("people", "human", "Forty people were injured.", "People who drop it should buy a new one."),
        (
            "program",
            "responsibility",
            "The program is a reform that eases hunger.",
            "His program notes were kind.",
        ),
        ("refused", "conflict", "He refused to resign.", "She refused to hide behind the referee."),
        ("threat", "conflict", "It was a threat of military force.", "Noise is a threat to the adders."),
        ("opposed", "conflict", "The mayor opposed the plan.", "It hit the batter of the opposite team."),
        ("accused", "conflict", "They accused the mayor.", "She is accustomed to the cold."),
        ("money", "economic", "It lost money and paid a tax.", "A robber demanded money from the clerk."),
        ("hearing", "legality", "The judge set a hearing.", "The Senate held a hearing on the drug."),
        ("recommended", "policy", "Ministers recommended a ban.", "Doctors recommended the drug."),
        ("catholic", "moral", "Catholic priests prayed.", "The Catholic and Protestant communities met."),
        ("hurt", "human", "His children were hurt.", "The memory of the first phone hurts."),
        ("security", "security", "Troops kept security at the border.", "The social security office moved."),
    ],
)
def test_a_word_is_a_cue_in_the_sense_that_the_list_means(word: str, frame: str, meant: str, other: str) -> None:
    stem = word[:4].lower()
    assert any(cue.lower().startswith(stem) and of == frame for cue, of in frames_of(meant))
    assert not any(cue.lower().startswith(stem) and of == frame for cue, of in frames_of(other))


@pytest.mark.parametrize(
    "text",
    [
        "The ferry hit the pier, according to the crew.",
        "They should pay; they must pay; they need to pay and have to leave.",
        "A former insurgent hid there.",
        "He was determined to see the consultant about the stable.",
        "She was against it, despite the rain and because of the cold.",
        "They said and claimed that it rained.",
    ],
)
def test_function_words_modals_and_words_that_only_look_alike_are_no_cues(text: str) -> None:
    assert {of for _, of in frames_of(text)} <= {"economic", "conflict", "security"}
    assert not {cue.lower() for cue, _ in frames_of(text)} & set(
        "according should must insurgent determined consultant stable against despite claimed because".split()
    ) - {"insurgent"}


def own(folder: Path, rows: str) -> framing.FrameLexicon:
    (folder / "mine.csv").write_text(f"term,frame,needs,without\n{rows}\n", encoding="utf-8")
    return framing.FrameLexicon(lexicons.load(folder / "mine.csv"))


def found(text: str, lexicon: framing.FrameLexicon) -> list[str]:
    rows = framing.find_frames(parse(analysis.read_text(text)), lambda _: NARRATOR, lexicon=lexicon)
    return [text[row.start : row.end] for row in rows]


@pytest.mark.parametrize(
    ("rows", "text", "words"),
    [
        ("pitch,game,goal* ball,", "The pitch was wet. The goals fell on a new pitch.", ["pitch"]),
        ("pitch,game,,sales", "The sales pitch failed on the pitch.", ["pitch"]),
        ("pitch,game,,sales", "The pitch for the new product won sales.", ["pitch"]),
        ("pitch,game,,@sport", "The pitch was long. The coach left the pitch.", ["pitch"]),
        ("pitch,game,,@@sport", "The pitch was long. The coach left the match in the cup, a striker said.", []),
        (
            "pitch,game,@same,\nreferee,game,,",
            "The pitch was wet.\n\nIt rained.\n\nThe referee left the pitch.",
            ["referee", "pitch"],
        ),
        (
            "pitch,game,@same,\nreferee,game,,",
            "The pitch was wet.\n\nThe referee left it.",
            ["pitch", "referee"],
        ),
        (
            "pitch,game,@same,\nreferee,game,,\nwhistle,game,,",
            "The pitch was wet.\n\nIt rained.\n\nThe referee blew the whistle.",
            ["pitch", "referee", "whistle"],
        ),
        (
            "pitch,game,@same ball,\nreferee,game,,",
            "The ball left the pitch.\n\nIt rained.\n\nThe pitch was wet.",
            ["pitch"],
        ),
        ("pitch,game,@same,\nlap,game,@same,", "A lap of the pitch.", []),
    ],
)
def test_what_a_list_may_ask_of_the_words_around_a_term(tmp_path: Path, rows: str, text: str, words: list[str]) -> None:
    assert found(text, own(tmp_path, rows)) == words


def test_a_group_that_is_none_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"mine\.csv, line 2: unknown group of words '@sports'"):
        own(tmp_path, "pitch,game,,@sports")
