"""The page's sentences: rows of table claims, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup

from analysis.reporting.html import fold, joined, places, text
from analysis.tables import Claim

if TYPE_CHECKING:
    from analysis.findings import Analysis


def claims_at(found: Analysis, place: str) -> list[Claim]:
    """Return the claims of one place of the page, in their order."""
    return [claim for claim in found.rows.claims if claim.place == place]


def claim_id(found: Analysis, claim: Claim) -> str:
    """Return the id of a claim on the page: its row's number in the table."""
    return f"claim-{found.rows.claims.index(claim)}"


def sentence(claim: Claim) -> Markup:
    """Return a claim with the figures it was made from, and what speaks against it."""
    figures = figures_behind(claim)
    return Markup('<span class="claim">{}</span>{}').format(text(claim.text), text(f" {figures}" if figures else ""))


def figures_behind(claim: Claim) -> str:
    """Return what is printed behind a sentence: its figures and its doubts, as a sentence of their own."""
    parts = "; ".join((*claim.numbers, *claim.against))
    return f"{parts[0].upper()}{parts[1:]}." if parts else ""


def items(found: Analysis, claims: Iterable[Claim]) -> Markup:
    """Return claims as a list, each opening onto the words it was counted from."""
    lines = joined(
        Markup('<li id="{}">{}</li>').format(claim_id(found, claim), _item(found, claim)) for claim in claims
    )
    return Markup('<ul class="findings">{}</ul>').format(lines) if lines else Markup("")


def _item(found: Analysis, claim: Claim) -> Markup:
    if not claim.rests_on:
        return sentence(claim)
    return fold(sentence(claim), places(found.document, claim.rests_on), kind="finding")


def title(found: Analysis, place: str, plain: str) -> Markup:
    """Return a figure's title, without a full stop: its first claim, or a plain one where its data allow none."""
    for claim in claims_at(found, place):
        return Markup('<span id="{}">{}</span>').format(claim_id(found, claim), text(claim.text.removesuffix(".")))
    return text(plain)
