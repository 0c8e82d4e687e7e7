"""Whether a deed was done and a description holds: each row on its own example, invented sentences, and the counts."""

from __future__ import annotations

import pytest

import analysis
from analysis.measures.portrayal import by_side, who_acts
from analysis.measures.portrayal.deed_status import STATUS
from tests.measures.capitals import marked, portrayals


@pytest.mark.parametrize("row", STATUS, ids=lambda row: row.name)
def test_each_row_decides_of_its_example(row):
    text, start = marked(row.example)
    wanted = {"denied": "negated", "somebody alleges it": "alleged", "hearsay": "alleged"}.get(row.name, "possible")
    assert [one.status for one in portrayals(text) if one.start == start and one.actor == "Norway"] == [wanted]


@pytest.mark.parametrize(
    ("text", "actor", "predicate", "status"),
    [
        ("Colin Yates attacked Asha Rowe.", "Colin Yates", "attack", "asserted"),
        ("No officer hit Asha Rowe.", "Asha Rowe", "not hit", "negated"),
        ("No evidence linked Asha Rowe to the fire.", "Asha Rowe", "not link", "negated"),
        ("Asha Rowe broke no law.", "Asha Rowe", "not break", "negated"),
        ("Asha Rowe is hardly a hero.", "Asha Rowe", "not hero", "negated"),
        ("Asha Rowe is no longer a minister.", "Asha Rowe", "not minister", "negated"),
        ("The guards denied shooting Asha Rowe.", "Asha Rowe", "not shoot", "negated"),
        ("The guards refused to arrest Asha Rowe.", "Asha Rowe", "not arrest", "negated"),
        ("The guards have yet to arrest Asha Rowe.", "Asha Rowe", "not arrest", "negated"),
        ("Asha Rowe was cleared of hiding the letters.", "Asha Rowe", "not hide", "negated"),
        ("Neither Asha Rowe nor Colin Yates attacked the guard.", "Colin Yates", "not attack", "negated"),
        ("Asha Rowe was accused of hiding the letters.", "Asha Rowe", "hide", "alleged"),
        ("Asha Rowe is suspected of hiding the letters.", "Asha Rowe", "hide", "alleged"),
        ("Asha Rowe is said to have hidden the letters.", "Asha Rowe", "hide", "alleged"),
        ("Asha Rowe claims to have won the race.", "Asha Rowe", "win", "alleged"),
        ("Asha Rowe, the alleged ringleader, left.", "Asha Rowe", "alleged ringleader", "alleged"),
        ("Asha Rowe is expected to be charged.", "Asha Rowe", "charge", "possible"),
        ("Asha Rowe will be charged.", "Asha Rowe", "charge", "possible"),
        ("“I’m still going to attack the guard,” said Asha Rowe.", "Asha Rowe", "attack", "possible"),
        ("Asha Rowe might be a hero.", "Asha Rowe", "hero", "possible"),
        ("Did Colin Yates attack Asha Rowe?", "Asha Rowe", "attack", "possible"),
        ("If Colin Yates attacks Asha Rowe, we leave.", "Asha Rowe", "attack", "possible"),
        ("Colin Yates wants to attack Asha Rowe.", "Asha Rowe", "attack", "possible"),
        ("Colin Yates was urged to sue Asha Rowe.", "Asha Rowe", "sue", "possible"),
        ("A plan to attack Asha Rowe failed.", "Asha Rowe", "attack", "possible"),
        ("Colin Yates managed to attack Asha Rowe.", "Asha Rowe", "attack", "asserted"),
        ("Colin Yates continued to attack Asha Rowe.", "Asha Rowe", "attack", "asserted"),
        ("Colin Yates was criticised for attacking Asha Rowe.", "Asha Rowe", "attack", "alleged"),
        ("There is no doubt that Colin Yates attacked Asha Rowe.", "Asha Rowe", "attack", "asserted"),
        ("By arresting Asha Rowe, the guards would calm the town.", "Asha Rowe", "arrest", "possible"),
        ("By arresting Asha Rowe, the guards calmed the town.", "Asha Rowe", "arrest", "asserted"),
        ("Nobody here wants to hurt Asha Rowe.", "Asha Rowe", "not hurt", "negated"),
        ("Colin Yates was jailed for attacking Asha Rowe.", "Asha Rowe", "attack", "asserted"),
        (
            "Asha Rowe was accused of hiding letters, of burning a ledger and of bribing a clerk.",
            "Asha Rowe",
            "burn",
            "alleged",
        ),
        (
            "A man was accused of hiding letters, of burning a ledger and of bribing Asha Rowe.",
            "Asha Rowe",
            "bribe",
            "alleged",
        ),
        ("Asha Rowe was arrested for stealing a boat.", "Asha Rowe", "steal", "alleged"),
        ("Colin Yates condemned Asha Rowe for burning the letters.", "Asha Rowe", "burn", "alleged"),
        ("Colin Yates slammed Asha Rowe over selling the boat.", "Asha Rowe", "sell", "alleged"),
        ("Colin Yates thanked Asha Rowe for rescuing him.", "Asha Rowe", "rescue", "asserted"),
        ("Asha Rowe is thinking of suing the board.", "Asha Rowe", "sue", "possible"),
        ("Colin Yates suggested arresting Asha Rowe.", "Asha Rowe", "arrest", "possible"),
        ("It is unclear whether Asha Rowe sold the boat.", "Asha Rowe", "sell", "possible"),
        ("Nobody knows if Asha Rowe will sell the boat.", "Asha Rowe", "sell", "possible"),
        ("Asha Rowe did not attend the talks.", "Asha Rowe", "not attend", "negated"),
        ("Follow Asha Rowe on Friday.", "Asha Rowe", "follow", "possible"),
        ("It will be hard for Asha Rowe to sell the boat.", "Asha Rowe", "sell", "possible"),
        ("The board will meet before Asha Rowe sells the boat.", "Asha Rowe", "sell", "possible"),
        ("The board met before Asha Rowe sold the boat.", "Asha Rowe", "sell", "asserted"),
        ("Asha Rowe denied that she had burned the letters.", "Asha Rowe", "burn", "negated"),
        ("Colin Yates was accused by the union of robbing Asha Rowe.", "Asha Rowe", "rob", "alleged"),
        ("Asha Rowe is wanted by the court for robbing a bank.", "Asha Rowe", "rob", "alleged"),
        ("Asha Rowe was forced to resign.", "Asha Rowe", "resign", "asserted"),
        ("Asha Rowe was named captain by Colin Yates.", "Asha Rowe", "captain", "asserted"),
        ("Asha Rowe was crowned champion by Colin Yates.", "Asha Rowe", "champion", "asserted"),
        ("Asha Rowe was chosen as leader by Colin Yates.", "Asha Rowe", "leader", "asserted"),
        ("There is no proof that Asha Rowe hid the letters.", "Asha Rowe", "not hide", "negated"),
    ],
)
def test_whether_it_was_done(text, actor, predicate, status):
    assert [row.status for row in portrayals(text) if (row.actor, row.predicate) == (actor, predicate)] == [status]


@pytest.mark.parametrize(
    ("text", "predicate", "by"),
    [
        ("Asha Rowe was accused by the bank of hiding the letters and burning the ledger.", "burn", "bank"),
        ("Colin Yates accused Asha Rowe of hiding the letters.", "hide", "Colin Yates"),
        ("Asha Rowe was called a liar by Colin Yates.", "liar", "Colin Yates"),
        ("Colin Yates described Asha Rowe as a liar.", "liar", "Colin Yates"),
        ("Asha Rowe was branded a liar by Colin Yates.", "liar", "Colin Yates"),
        ("Colin Yates left. He called Asha Rowe a liar.", "liar", "Colin Yates"),
        ("Colin Yates wrote to Asha Rowe, calling her a liar.", "liar", "Colin Yates"),
        ("Asha Rowe allegedly hid the letters.", "hide", None),
        ("Asha Rowe claims to have won the race.", "win", "Asha Rowe"),
        ("Asha Rowe, once hailed as a hero, has left.", "hero", None),
    ],
)
def test_who_alleges_it(text, predicate, by):
    (row,) = (row for row in portrayals(text) if row.actor == "Asha Rowe" and row.predicate == predicate)
    assert (row.status, row.alleged_by) == ("alleged", by)


def test_only_asserted_deeds_are_counted_and_a_printed_predicate_says_what_the_text_makes_of_it():
    story = (
        "Norway attacked Peru. Norway did not bomb Peru. Norway may invade Peru. Norway was accused of robbing Peru. "
        "Norway is not a bully. Norway is a member."
    )
    found = analysis.analyse(analysis.read_text(story))
    counts = {row.actor: row[3:] for row in who_acts(found.rows.portrayals, found.rows.actors)}
    assert counts == {"Norway": (1, 0, 0, 0, 1), "Peru": (0, 0, 1, 0, 0)}
    printed = {one.predicate for one in by_side(found.rows.portrayals, found.rows.actors) if one.side == "Norway"}
    assert printed == {"attack", "not bomb", "invade (possible)", "rob (alleged)", "not bully", "member"}


def test_who_is_only_threatened_is_not_acted_upon():
    story = "Peru was attacked. Peru was bombed. Peru was robbed. Peru was fined. Peru was sued."
    for text, made in ((story, True), (story.replace("was", "may be"), False)):
        found = analysis.analyse(analysis.read_text(text))
        assert any(claim.template == "acted upon" for claim in found.rows.claims) is made


@pytest.mark.parametrize(
    ("text", "actor", "predicate"),
    [
        ("Colin Yates condemned Asha Rowe over hacking.", "Colin Yates", "hack"),
        ("Colin Yates blamed Asha Rowe for flooding the cellar.", "Colin Yates", "flood"),
        ("Colin Yates sued Asha Rowe over stealing a boat.", "Colin Yates", "steal"),
        ("Colin Yates warned Asha Rowe against selling the boat.", "Colin Yates", "sell"),
        ("Colin Yates appealed to Asha Rowe to leave the house.", "Colin Yates", "leave"),
        ("Colin Yates heard shouting.", "Colin Yates", "shout"),
        ("Colin Yates removed from hall by police.", "Colin Yates", "remove"),
        ("The panel chose Asha Rowe and Colin Yates, bypassing the union.", "Colin Yates", "bypass"),
        (
            "Colin Yates is keen not to anger nurses as Judge Asha Rowe did in lashing out at them.",
            "Colin Yates",
            "lash out",
        ),
        ("Yates Steel was strong, but it took only two years for that name to fade.", "Yates Steel", "take"),
        ("Yates Steel is strong. It took courage to sell the mill.", "Yates Steel", "take"),
        ("Colin Yates, once hailed as a hero, has left.", "Colin Yates", "hail"),
        ("Colin Yates, branded a liar by Asha Rowe, has left.", "Colin Yates", "brand"),
        ("Colin Yates, himself criticised for delays, met Asha Rowe.", "Colin Yates", "criticise"),
    ],
)
def test_who_did_not_do_it(text, actor, predicate):
    assert (actor, "agent", predicate) not in {(row.actor, row.relation, row.predicate) for row in portrayals(text)}
