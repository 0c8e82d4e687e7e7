"""What stands out in an article: the claims of the page's first list."""

from __future__ import annotations

from analysis.findings.analysis import Analysis
from analysis.tables import Claim

__all__ = ["stand_out"]


def stand_out(found: Analysis) -> list[Claim]:
    """Return the claims that head the page, in its order; `analysis.findings.claims` says how they are made."""
    return [claim for claim in found.rows.claims if claim.place == "what stands out"]
