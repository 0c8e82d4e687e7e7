"""The truths of `claim_truths` hold of every case and of the public gold's articles, and each can be broken."""

from __future__ import annotations

from pathlib import Path

import pytest

import analysis
from tests.benchmarks.common import GOLD, read_jsonl
from tests.findings.claim_truths import TRUTHS, broken

CASES = GOLD.parent / "faults" / "cases.jsonl"
ARTICLES = Path(__file__).parents[2] / "data" / "articles"
FILES = ("quotes/polnear_dev.jsonl", "quotes/polnear_b1.jsonl", "quotes/gum_news_dev.jsonl")


def test_the_articles_claims_hold() -> None:
    for file in ARTICLES.glob("*.txt"):
        assert not broken(analysis.analyse(analysis.read(file)))


@pytest.mark.skipif(not CASES.is_file(), reason="the cases are not here; name the gold's folder with GOLD=FOLDER")
@pytest.mark.soak
def test_the_claims_of_every_case_hold() -> None:
    wrong = [f"{line['id']}: {what}" for line in read_jsonl(CASES) if line.get("text") for what in _broken(line)]
    assert not wrong


@pytest.mark.skipif(not GOLD.is_dir(), reason="the public gold is not here; name its folder with GOLD=FOLDER")
@pytest.mark.soak
@pytest.mark.parametrize("file", FILES)
def test_the_claims_of_the_gold_hold(file: str) -> None:
    wrong = [f"{line['id']}: {what}" for line in read_jsonl(GOLD / file) for what in _broken(line)]
    assert not wrong


@pytest.mark.parametrize(
    ("truth", "template", "change"),
    [
        ("none is made twice", "heard", {}),
        ("what a claim rests on is words of the story", "heard", {"rests_on": ((0, 10**7),)}),
        ("a number is printed in the story or told in its columns", "heard", {"text": "977 sources are heard."}),
        ("a share is its value", "heard most", {"text": "Most have about 30 % of the words.", "value": 0.9}),
        ("no two say different things", "heard", {"template": "nobody"}),
        ("nobody is heard and silent", "heard", {"kind": "absence", "about": "NATO"}),
        ("one leads", "heard most", {"about": "Sergei Lavrov"}),
        ("shares are of one whole", "heard most", {"template": "leading source", "value": 1.2}),
    ],
)
def test_each_truth_can_be_broken(truth: str, template: str, change: dict[str, object]) -> None:
    found = analysis.analyse(analysis.read(sorted(ARTICLES.glob("*.txt"))[0]))
    claims = [claim for claim in found.rows.claims if claim.place != "card"]
    wrong = next(claim for claim in claims if claim.template == template)._replace(**change)
    [holds] = [row.broken for row in TRUTHS if row.name == truth]
    assert not list(holds(found, claims))
    assert list(holds(found, [*claims, wrong]))


def _broken(line: dict[str, str]) -> list[str]:
    try:
        return broken(analysis.analyse(analysis.read_text(line["text"], id=line["id"])))
    except analysis.errors.InputError:
        return []
