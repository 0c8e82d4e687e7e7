"""What an index over reports says of one: carried by its notebook's card, so that nothing is run or read again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from analysis.reporting.claimed import claim_id, figures_behind

if TYPE_CHECKING:
    from analysis.findings import Analysis

#: Where the metadata of the card's output have it.
_CARRIED = "news_analysis_index"
#: The place of claims that head a report, and of those that are facts of the story.
_FIRST, _CARD = "what stands out", "card"


class Said(NamedTuple):
    """A claim of a report: its words, the figures behind it, its id on the page, and whether it heads the page."""

    text: str
    figures: str
    id: str
    first: bool


class Entry(NamedTuple):
    """A report; ``day`` is the day of publication, as 2022-01-27, and ``date`` what is shown of it.

    ``claims`` is None where its notebook carries nothing: an earlier version made it.
    """

    page: str
    title: str
    outlet: str = ""
    day: str = ""
    date: str = ""
    claims: Sequence[Said] | None = None

    @property
    def href(self) -> str:
        """The address of its page, from the same folder."""
        return quote(self.page)

    @property
    def first(self) -> list[Said]:
        """The claims that head its page; all, where none does."""
        return [claim for claim in self.claims or () if claim.first] or [*(self.claims or ())]

    @property
    def others(self) -> list[Said]:
        """All other claims."""
        return [claim for claim in self.claims or () if claim not in self.first]


def carried(found: Analysis) -> dict[str, Any]:
    """Return what a report's card carries: the story's title, outlet and day of publication, and the claims."""
    article = found.article
    claims = [
        {"text": claim.text, "figures": figures_behind(claim), "id": claim_id(found, claim), "place": claim.place}
        for claim in found.rows.claims
        if claim.place != _CARD
    ]
    day = article.published.date().isoformat() if article.published else ""
    facts = {"title": article.title or "", "outlet": article.outlet or "", "day": day}
    return {_CARRIED: {**facts, "printed": article.published_raw or "", "claims": claims}}


def entry(notebook: Path, page: str) -> Entry:
    """Return what the notebook of a report carries; of an earlier version's, which carries nothing, its name alone."""
    known = _carried_in(json.loads(notebook.read_text(encoding="utf-8")))
    name = page.rpartition(".")[0]
    if not known:
        return Entry(page, name)
    claims = [Said(one["text"], one["figures"], one["id"], one["place"] == _FIRST) for one in known["claims"]]
    day = known["day"]
    return Entry(page, known["title"] or name, known["outlet"], day, written(day) if day else known["printed"], claims)


def written(day: str) -> str:
    """Return a day as a person writes it: '27 January 2022'."""
    one = date.fromisoformat(day)
    return f"{one.day} {one:%B} {one.year}"


def _carried_in(notebook: Mapping[str, Any]) -> Mapping[str, Any]:
    for cell in notebook["cells"]:
        for output in cell.get("outputs", ()):
            if known := output.get("metadata", {}).get(_CARRIED):
                return dict(known)
    return {}
