"""Process types: each rule on its own example, verbs of each type, and what counts as a deed."""

from __future__ import annotations

import pytest

import analysis
from analysis.measures.portrayal import column_of, who_acts
from analysis.measures.portrayal.processes import PROCESS_RULES
from tests.measures.capitals import marked_word, portrayals


@pytest.mark.parametrize("row", PROCESS_RULES, ids=lambda row: row.name)
def test_each_row_decides_of_its_example(row):
    assert [other.name for other in PROCESS_RULES if other.decide(marked_word(row.example))] == [row.name]


@pytest.mark.parametrize(
    ("text", "process"),
    [
        ("Colin Yates attacked Asha Rowe.", "material"),
        ("Colin Yates attacked Asha Rowe for her vote.", "verbal"),
        ("Colin Yates attacked Asha Rowe as a coward.", "verbal"),
        ("Colin Yates praised Asha Rowe.", "verbal"),
        ("Colin Yates slammed Asha Rowe.", "verbal"),
        ("Colin Yates accused Asha Rowe of fraud.", "verbal"),
        ("Colin Yates thanked Asha Rowe.", "verbal"),
        ("Colin Yates told Asha Rowe.", "verbal"),
        ("Colin Yates called Asha Rowe a liar.", "verbal"),
        ("Colin Yates called off the strike.", "material"),
        ("Colin Yates drowned.", "happening"),
        ("Colin Yates knew Asha Rowe.", "mental"),
        ("Colin Yates feared Asha Rowe.", "mental"),
        ("Colin Yates understood Asha Rowe.", "mental"),
        ("Asha Rowe was seen in Hull.", "mental"),
        ("Asha Rowe was denied bail.", "material"),
        ("Asha Rowe denied the charge.", "verbal"),
        ("Asha Rowe issued a warning.", "verbal"),
        ("Asha Rowe launched an attack.", "material"),
        ("Asha Rowe declared an emergency.", "material"),
        ("Asha Rowe continued: “They paid.”", "verbal"),
        ("Asha Rowe hit back.", "verbal"),
        ("Asha Rowe promoted “magic” pills.", "material"),
        ("Asha Rowe painted Colin Yates as a bully.", "verbal"),
        ("Asha Rowe painted Colin Yates.", "material"),
        ("Asha Rowe made it clear that they paid.", "verbal"),
        ("Asha Rowe was named in a lawsuit.", "verbal"),
        ("Asha Rowe was named in the squad.", "material"),
        ("Asha Rowe owns a boat.", "relational"),
        ("Asha Rowe ruled it out.", "verbal"),
        ("Asha Rowe dismissed it as a stunt.", "verbal"),
        ("Asha Rowe dismissed the coach.", "material"),
        ("Asha Rowe defended the bridge.", "material"),
        ("Asha Rowe recalled the summer.", "mental"),
        ("Asha Rowe was jailed.", "material"),
    ],
)
def test_the_process_of_a_verb(text, process):
    assert next(row.process for row in portrayals(text) if row.relation != "attribute") == process


def test_only_a_material_process_is_a_deed():
    story = (
        "Peru told Norway. Peru saw Norway. Peru accused Norway of theft. Norway was named in a complaint. "
        "Norway lost. Norway owns a port. Norway fears Peru. Norway shelled Peru. Norway was fined."
    )
    found = analysis.analyse(analysis.read_text(story))
    counts = {row.actor: row[3:] for row in who_acts(found.rows.portrayals, found.rows.actors)}
    assert counts == {"Norway": (1, 0, 0, 1, 0), "Peru": (0, 2, 1, 0, 0)}
    assert all(
        row.process == "material" for row in portrayals(story) if column_of(row) in ("acts", "undergoes", "agentless")
    )
