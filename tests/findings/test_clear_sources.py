"""Who is told by name: surely somebody, and each once."""

from __future__ import annotations

import pytest

import analysis
from analysis.findings.claims.clear_sources import DOUBTS, clear_sources, is_short_for
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.whole_names import FAULTS, is_whole

PLAIN = '"The weir holds," Ana Quispe said. Quispe said that the gate was new.'


def named(text: str) -> list[str]:
    """Return who is told by name of a story."""
    return [source.source for source in clear_sources(Evidence(analysis.analyse(analysis.read_text(text))))]


@pytest.mark.parametrize(
    ("doubt", "more"),
    [
        ("weak", "Kestrel Bank welcomed that the gate was new."),
        ("told by another", 'Quispe said that Ola Berg had said "it leaks by night".'),
        ("document", "A study found that the gate was old."),
        ("thing", "28 percent said that the gate was old."),
        (
            "long",
            "Leaders from both the upper and the lower side of the long valley of the Tarn said the gate was old.",
        ),
        ("second description", "The 40-year-old engineer said that the gate was old."),
        ("second description", "A 2007 paper by Dr Quispe said that the gate was old."),
        ("second description", "Quispe's team said that the gate was old."),
        ("thing", "One called the gate a disgrace to the valley. The other said that it was old."),
        ("thing", "Few predicted that the gate would hold."),
        ("thing", "The gate is old, according to salary figures filed with the town."),
        ("showing", "The workers of the mill show that the gate is old."),
        ("showing", "In 1968 Ray Tarn found that the gate was old."),
        ("second description", "Gareth Pugh met Huw Rees in the mud. The gate was old, said the Welshman."),
        (
            "another body",
            "Kestrel Bank sold Oban Steel. The company said that the gate was old. Oban Steel is Chilean.",
        ),
        ("not whole", "The jobs of the gate are safe, the president of the Federal Reserve Bank of New York said."),
    ],
)
def test_who_is_not_surely_a_source_is_not_told_by_name(doubt: str, more: str) -> None:
    assert doubt in {row.name for row in DOUBTS}
    assert named(f"{PLAIN}\n\n{more}") == ["Ana Quispe"]


@pytest.mark.parametrize(
    "more",
    ["Kestrel Bank said that the gate was new.", "A spokeswoman for the town said that the gate was new."],
)
def test_who_is_surely_a_source_is_told(more: str) -> None:
    assert len(named(f"{PLAIN}\n\n{more}")) == 2


@pytest.mark.parametrize(
    ("fault", "name", "more"),
    [
        ("stump", "New York", "The gate is old, the Federal Reserve Bank of New York said."),
        (
            "stump",
            "Network",
            "The nonprofit group Network for the Rights of Rivers in Chile said that the gate is old.",
        ),
        ("run together", "Mark Hale Joe Roe", "Words for Mark Hale Joe Roe disliked the gate. Mark Hale built it."),
        ("junior", "Ivan Tarn", "Ivan Tarn Jr. said that it was old. Ivan Tarn, his father, built it."),
        ("of a page", "15:30\nPolice", "15:30\nPolice say that the gate is old."),
        ("cut", "Department for Weirs", "The Department for Weirs, Rivers and Lakes said that the gate was old."),
        ("cut", "River Board after Berg", "The River Board after Berg said that the gate was old."),
        ("one word more", "Ana Ruiz Calls", "Ana Ruiz came. Ana Ruiz Calls said it leaked. Ana Ruiz left."),
        ("of partners", "Tarn Oban", "Tarn said that its partner, Oban, had sold its part of Tarn Oban."),
    ],
)
def test_a_name_that_is_none_is_not_told(fault: str, name: str, more: str) -> None:
    assert fault in {row.name for row in FAULTS}
    assert name not in named(f"{PLAIN}\n\n{more}")


@pytest.mark.parametrize("name", ["Maria del Socorro", "Joe Mount", "Bank of England", "Ivan Tarn"])
def test_a_whole_name_is_told(name: str) -> None:
    found = analysis.analyse(
        analysis.read_text(f"{PLAIN}\n\n{name} said that the gate was old. It leaks, {name} said.")
    )
    assert is_whole(Evidence(found), name)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two EU diplomats said that the gate was old. Diplomats said that it leaked.", ["Two EU diplomats"]),
        (
            "A source told the paper that the gate leaked. The source said that it was old.",
            ["Ana Quispe", "a source"],
        ),
    ],
)
def test_people_described_are_told_once(text: str, told: list[str]) -> None:
    assert set(told) <= set(named(f"{PLAIN}\n\n{text}"))
    assert "Diplomats" not in named(f"{PLAIN}\n\n{text}")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('Mayor Ola Berg saw it differently. "The gate is old," he said.', True),
        ('Mayor Ola Berg met Kai Lund at the gate. "It is old," he said.', False),
        ('Ola Berg walked to the gate.\n\n"It is old," he said.', False),
    ],
)
def test_a_name_behind_a_pronoun_is_told_where_no_other_may_be_meant(more: str, *, told: bool) -> None:
    assert ("Ola Berg" in named(f"{PLAIN}\n\n{more}")) == told


def test_who_asked_not_to_be_named_is_told_without_that() -> None:
    more = "A former radiographer at the mill, who did not want to be identified, said that the gate was old."
    found = analysis.analyse(analysis.read_text(f"{PLAIN}\n\n{more}"))
    [told] = [claim.text for claim in found.rows.claims if claim.template == "unnamed"]
    assert told == "Not named: a former radiographer at the mill."


def test_who_speaks_often_is_told_though_no_cue_is_sure() -> None:
    """A document named after a state is not the state's longer name, either."""
    often = "Chile demanded that the gate be shut. Chile raised concern over the weir. Chile demanded to see the plans."
    assert "Chile" in named(f"{PLAIN}\n\n{often}\n\nThe list forwarded by Chile said that the gate was old.")
    assert "Chile" not in named(f"{PLAIN}\n\n{often.partition('.')[0]}.")


def test_a_description_is_told_where_no_name_may_be_meant() -> None:
    assert named("The captain said that the gate was old. The captain said that it leaked.") == ["the captain"]


@pytest.mark.parametrize(
    ("short", "full", "is_one"),
    [
        ("Moore", "Detective T.J. Moore", True),
        ("Wootan", "Margo Wootan", True),
        ("Ms Tait", "Marion Tait", True),
        ("Oxford's Reynolds", "Jonathan Reynolds", True),
        ("WHO", "World Health Organization", True),
        ("the Institute", "Hague Institute", True),
        ("Rosa Araya", "Luis Araya", False),
        ("Margo Wootan", "Wootan", False),
        ("Kestrel Bank", "Kestrel Rail", False),
    ],
)
def test_a_shorter_name_may_be_the_longer_ones(short: str, full: str, is_one: bool) -> None:
    assert is_short_for(short, full) == is_one


def heard(text: str) -> str:
    """Return the line on who is heard."""
    rows = analysis.analyse(analysis.read_text(text)).rows.claims
    return next(row.text for row in rows if row.template == "heard")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", "Heard: Ana Quispe."),
        ("Ola Berg said that it leaked. Ray Tarn found that it was old.", "Heard, at least: Ana Quispe and Ola Berg."),
        (
            "\n\n".join(f"{name} Berg said that the gate was old." for name in "Ola Ida Per Eva Jon Liv Kai".split()),
            "Heard, among others: ",
        ),
        (
            "In a statement the airline said that the gate was old, that it had been so for years, that nobody had "
            "cared, and that nobody would be made to pay for it.",
            "Heard, at least: “the airline” and Ana Quispe.",
        ),
        (
            "Republicans in the House on Friday said that the gate was old.",
            "Heard: Ana Quispe and Republicans in the House.",
        ),
    ],
)
def test_who_is_heard_is_told_with_its_doubt(more: str, told: str) -> None:
    assert heard(f"{PLAIN}\n\n{more}").startswith(told)


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Someone", False),
        ("Every engineer with a plan", False),
        ("A spokesman", False),
        ("Its gate office", False),
        ("A spokesman for the town", True),
    ],
)
def test_whoever_is_nobodys_is_not_listed(who: str, *, told: bool) -> None:
    assert (len(named(f"{PLAIN}\n\n{who} said that the gate was old, and that it leaked.")) == 2) == told


def test_one_who_is_heard_is_never_told_as_the_only_one_where_others_may_be() -> None:
    text = f"{PLAIN} It leaks, a spokesman said."
    found = analysis.analyse(analysis.read_text(text))
    [told] = [claim.text for claim in found.rows.claims if claim.template == "heard"]
    assert told == "Heard, at least: Ana Quispe."


def test_unnamed_people_that_are_left_out_are_told_of() -> None:
    more = "A former radiographer, who did not want to be identified, said that the gate was old."
    more += " One senior official said that it leaked."
    found = analysis.analyse(analysis.read_text(f"{PLAIN}\n\n{more}"))
    [told] = [claim.text for claim in found.rows.claims if claim.template == "unnamed"]
    assert told.startswith("Not named, at least: a former radiographer")
