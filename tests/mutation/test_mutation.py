"""The tool itself, on a package of a few lines whose tests hold some conditions and not others."""

import pytest

from tests.mutation.__main__ import summary
from tests.mutation.run import Project, draw, equivalents, is_listed, stale, survey

MODULE = """
from functools import cache

LEAST = 3

@cache
def limit():
    return 10 if LEAST < 5 else 0

def is_long(text, stop=False):
    while len(text) < LEAST and text and not stop:
        text += text
    return len(text) > 0

def never(text):
    return [word for word in text if word == "x"]
"""
TESTS = """
from tiny.lengths import LEAST, is_long, limit

def test_limit():
    assert limit() == 10

def test_limit_again():
    assert limit() + LEAST == 13

def test_is_long():
    assert is_long("ab") and not is_long("")
"""
CONFTEST = "import sys; sys.path.insert(0, '.')"


@pytest.fixture
def tiny(tmp_path):
    for name, text in {
        "tiny/__init__.py": "",
        "tiny/lengths.py": MODULE,
        "tiny/reporting/page.py": "WIDTH = 3",
        "checks/test_lengths.py": TESTS,
        "checks/conftest.py": CONFTEST,
        "pytest.ini": "[pytest]\nmarkers =\n    soak: takes long\n    browser: opens one\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return Project(tmp_path, "tiny", "checks")


def test_each_kind_of_condition_is_broken_and_nothing_else(tiny):
    changes = {(mutant.before, mutant.after) for seed in range(40) for mutant in draw(tiny, seed, 99)}
    whole = "len(text) < LEAST and text and (not stop)"
    assert changes == {
        ("LEAST = 3", "LEAST = 2"),
        ("LEAST = 3", "LEAST = 4"),
        ("LEAST < 5", "LEAST <= 5"),
        ("LEAST < 5", "LEAST < 4"),
        ("LEAST < 5", "LEAST < 6"),
        ("LEAST < 5", "True"),
        ("LEAST < 5", "False"),
        (whole, "text and (not stop)"),
        (whole, "not len(text) < LEAST and text and (not stop)"),
        (whole, "len(text) < LEAST and (not stop)"),
        (whole, "len(text) < LEAST and (not text) and (not stop)"),
        (whole, "len(text) < LEAST and text"),
        (whole, "len(text) < LEAST and text and (not not stop)"),
        (whole, "len(text) < LEAST and text and stop"),
        (whole, "len(text) <= LEAST and text and (not stop)"),
        (whole, "False"),
        ("len(text) > 0", "len(text) >= 0"),
        ("len(text) > 0", "len(text) > -1"),
        ("len(text) > 0", "len(text) > 1"),
        ("word == 'x'", "word != 'x'"),
        ("word == 'x'", "True"),
        ("word == 'x'", "False"),
    }


def test_a_seed_draws_the_same_again_and_another_seed_others(tiny):
    assert draw(tiny, 1, 5) == draw(tiny, 1, 5) != draw(tiny, 2, 5)


def test_what_is_tested_is_killed_and_what_is_not_survives(tiny):
    by_change = {(mutant.before, mutant.after): mutant for seed in range(40) for mutant in draw(tiny, seed, 99)}
    whole = "len(text) < LEAST and text and (not stop)"
    wanted = {
        ("LEAST = 3", "LEAST = 4"): (True, None),
        ("LEAST < 5", "False"): (True, 1),
        ("LEAST < 5", "LEAST < 6"): (False, 1),
        (whole, "len(text) < LEAST and (not stop)"): (True, 1),  # goes on for ever
        (whole, "len(text) < LEAST and text"): (False, 1),
        ("len(text) > 0", "len(text) >= 0"): (True, 1),
        ("word == 'x'", "True"): (False, 0),
    }
    outcomes = list(survey(tiny, [by_change[change] for change in wanted], jobs=2, seconds=4))
    assert {(o.mutant.before, o.mutant.after): (o.killed, o.tests) for o in outcomes} == wanted
    lines = summary(tiny, outcomes)
    assert lines[-1] == "4 of 7 killed: 57 in 100"
    assert "tiny/lengths.py:16 never, NO TEST REACHES IT" in lines
    assert "  + len(text) < LEAST and text" in lines


def test_a_listed_mutant_is_known_and_a_row_that_names_none_is_told(tiny, tmp_path):
    file = tmp_path / "equivalent.csv"
    rows = ["lengths.py,limit,LEAST < 5,LEAST < 6,both are above 3", "lengths.py,gone,a,b,the function is no more"]
    file.write_text("\n".join(["# why", "file,scope,before,after,reason", *rows]))
    listed = equivalents(file)
    mutants = [mutant for seed in range(40) for mutant in draw(tiny, seed, 99)]
    assert {mutant.after for mutant in mutants if is_listed(tiny, mutant, listed)} == {"LEAST < 6"}
    assert stale(tiny, listed) == [listed[1]]


def test_a_test_that_fails_with_nothing_broken_is_told(tiny):
    (tiny.root / "checks" / "test_wrong.py").write_text("def test_wrong():\n    assert False")
    with pytest.raises(SystemExit, match="test_wrong fails with nothing broken"):
        list(survey(tiny, draw(tiny, 1, 1), jobs=1))
