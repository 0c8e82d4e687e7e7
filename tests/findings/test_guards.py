"""Each limit of a template, asked alone: a draft that keeps all others is not made by it."""

from __future__ import annotations

from typing import Any

import pytest

import analysis
from analysis.findings.claims.draft import Draft
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.guards import CHECKS, Guards, holds
from tests.findings.test_claims import ALONE

STORY = f"{ALONE}\nOda Falk left. It said that the weir was old."
#: A limit that the draft below breaks, for each name of a limit.
BROKEN: dict[str, Any] = {
    "cases": 4,
    "words": 10_000,
    "share": 0.45,
    "at_most": 0.45,
    "moves": 0.05,
    "pronouns": -0.1,
    "namesakes": False,
    "named": 1.1,
    "sure": 0.999,
    "margin": 0.6,
    "ahead": 1.1,
    "open": -0.1,
    "firm": 1.1,
    "clear": True,
    "longest": 5,
    "sources": 9,
    "kinds": ("state",),
    "resolved": True,
    "unheard": True,
    "unquoted": True,
}


@pytest.mark.parametrize("limit", CHECKS)
def test_a_limit_alone_keeps_a_draft_from_being_made(limit: str) -> None:
    evidence = Evidence(analysis.analyse(analysis.read_text(STORY)))
    actor = next(actor for actor in evidence.found.rows.actors if actor.actor == "Linnea Falk")
    mine = tuple(evidence.of("Linnea Falk"))
    draft = Draft("", about=actor.actor, cases=3, shares=(0.5, 0.4), statements=mine, actor=actor)
    assert holds(evidence, draft, Guards())
    if limit == "clear":
        assert holds(evidence, draft, Guards(clear=True))
        draft = draft._replace(about="the weir")
    assert not holds(evidence, draft, Guards(**{limit: BROKEN[limit]}))
