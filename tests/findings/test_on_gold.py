"""A hundred articles of the public gold: no claim contradicts its tables or another claim, and few are made of most."""

from __future__ import annotations

from collections import Counter

import pytest

import analysis
from analysis.findings.claims import TEMPLATES
from tests.benchmarks.common import GOLD, read_jsonl

pytestmark = pytest.mark.soak

FILES = (
    ("quotes/polnear_dev.jsonl", 40),
    ("quotes/gum_news_dev.jsonl", 10),
    ("frames/narrative_frames_folds1-4.jsonl", 50),
)
#: Articles of the hundred of which one template of assertions may be made.
MOST = 60


def check(found: analysis.Analysis) -> None:
    """Hold an article's claims against its tables and against each other."""
    claims = found.rows.claims
    assert len({claim.text for claim in claims if claim.place != "card"}) == sum(c.place != "card" for c in claims)
    heard = {row.source for row in found.rows.said if row.source} | {row.speaker for row in found.rows.said}
    shares = found.voice_shares().set_index("group")["share"]
    for claim in claims:
        assert all(0 <= start < end <= len(found.article.text) for start, end in claim.rests_on)
        if claim.kind == "absence":
            assert claim.about not in heard
        if claim.template in ("one source", "leading source", "further source"):
            assert abs(shares[claim.about] - (claim.value or 0)) < 0.001
    said_to_lead = [c.about for c in claims if c.template in ("one source", "leading source", "heard most")]
    assert len(set(said_to_lead)) < 2


@pytest.mark.skipif(not GOLD.is_dir(), reason="the public gold is not here; name its folder with GOLD=FOLDER")
def test_no_claim_contradicts_its_tables_and_none_is_made_of_most_articles() -> None:
    made: Counter[str] = Counter()
    lines = [line for file, most in FILES for line in read_jsonl(GOLD / file)[:most]]
    assert len(lines) == 100
    for line in lines:
        found = analysis.analyse(analysis.read_text(line["text"], id=line["id"]))
        check(found)
        made.update({claim.template for claim in found.rows.claims})
    assertions = {template.name for template in TEMPLATES if template.kind != "count"}
    print({name: f"{made[name]} %" for name in sorted(assertions)})
    assert max(made[name] for name in assertions) <= MOST
