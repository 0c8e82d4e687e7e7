"""A hundred articles of the public gold: no finding contradicts its tables, and none is made of most articles."""

from __future__ import annotations

import re
from collections import Counter

import pytest

import analysis
from analysis.findings.finding import Finding
from analysis.findings.sentences import TEMPLATES
from tests.benchmarks.common import GOLD, read_jsonl

pytestmark = pytest.mark.soak

FILES = (
    ("quotes/polnear_dev.jsonl", 40),
    ("quotes/gum_news_dev.jsonl", 10),
    ("frames/narrative_frames_folds1-4.jsonl", 50),
)
MOST = 60


def numbers(finding: Finding) -> list[int]:
    """Return the figures of a finding's detail."""
    return [int(number) for number in re.findall(r"\d+", finding.detail)]


def _said(found):
    """Return the statements that count."""
    return found.statements.query("status == 'said'")


def _once(rows):
    """Return the rows, those of one statement by several speakers once."""
    return rows.drop_duplicates(["start", "end"])


def check_leading_voice(found, finding):
    lead = found.voice_shares().iloc[0]
    assert finding.text == f"{lead['group']} holds {lead['share']:.0%} of the attributed words."
    assert numbers(finding)[0] == lead["words"]


def check_reported_never_quoted(found, finding):
    side = finding.text.removesuffix(" is reported, never quoted.")
    rows = _once(_said(found)[lambda rows: (rows["side"] == side) & (rows["block"] == "paragraph")])
    assert set(rows["kind"]) == {"indirect"} and numbers(finding)[0] == len(rows) == len(finding.spans)


def check_named_no_source(found, finding):
    actor = finding.text.removesuffix(" is named and is no source.")
    assert numbers(finding)[0] == found.actors.set_index("actor")["mentions"][actor] == len(finding.spans)
    assert actor not in set(_said(found)["speaker"])


def check_unnamed_sources(found, finding):
    rows = _once(_said(found).query("naming == 'anonymous' and block == 'paragraph'"))
    assert numbers(finding) == [len(rows)] == [len(finding.spans)]


def check_handed_out(found, finding):
    rows = _once(_said(found).query("channel != 'unstated' and block == 'paragraph'"))
    assert not {"interview", "own observation"} & set(rows["channel"])
    assert sum(numbers(finding)) == len(rows) == len(finding.spans)


def check_title_words(found, finding):
    quoted, *places = (found.article.text[start:end].lower() for start, end in finding.spans)
    assert numbers(finding) == [len(places)] and set(places) == {quoted.strip(" ,.")}


def _deeds(found, actor):
    """Return what the narrator asserts that an actor did, underwent or is."""
    rows = found.portrayals.query("voice == 'narrator' and status == 'asserted'")
    return rows[rows["actor"] == actor]


def check_acted_upon(found, finding):
    actor = finding.text.removesuffix(" is more often acted upon than shown acting.")
    rows = _deeds(found, actor)
    acts = (rows["relation"] == "agent") & rows["under"].isna() & ~rows["speech"]
    assert numbers(finding) == [(rows["relation"] == "patient").sum(), acts.sum()]
    assert numbers(finding)[0] == len(finding.spans) > numbers(finding)[1]


def check_doer_not_named(found, finding):
    actor = finding.text.removeprefix("Who acts upon ").removesuffix(" is mostly not said.")
    rows = _deeds(found, actor)
    rows = rows[rows["relation"] == "patient"]
    assert numbers(finding) == [rows["agentless"].sum(), len(rows)] and len(finding.spans) == rows["agentless"].sum()


def check_frame_voice(found, finding):
    frame = re.search("with the (.*) frame", finding.text)[1].replace(" ", "_")
    rows = found.frames[(found.frames["scheme"] == "narrative") & (found.frames["frame"] == frame)]
    own = (rows["voice"] == "narrator") == finding.text.endswith("own.")
    assert numbers(finding) == [own.sum(), len(rows)] and own.sum() > len(rows) / 2


CHECKS = {template.__name__: globals()[f"check_{template.__name__}"] for template in TEMPLATES}


@pytest.mark.skipif(not GOLD.is_dir(), reason="the public gold is not here; name its folder with GOLD=FOLDER")
def test_no_finding_contradicts_its_tables_and_none_is_made_of_most_articles():
    made: Counter[str] = Counter()
    lines = [line for file, most in FILES for line in read_jsonl(GOLD / file)[:most]]
    assert len(lines) == 100
    for line in lines:
        found = analysis.analyse(analysis.read_text(line["text"], id=line["id"]))
        for template in TEMPLATES:
            if finding := template(found):
                made[template.__name__] += 1
                assert finding.spans and all(0 <= start < end <= len(line["text"]) for start, end in finding.spans)
                CHECKS[template.__name__](found, finding)
    print({template.__name__: f"{made[template.__name__]} %" for template in TEMPLATES})
    assert max(made.values()) <= MOST
