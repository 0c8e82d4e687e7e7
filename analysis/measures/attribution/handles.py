"""Whose a handle is: 'Tom Hale (@MayorHale)' tells it, or the handle is the whole name, '@TomHaleMP'."""

from __future__ import annotations

import re

from analysis.entities.lookup import Names

_APART = re.compile(r"\W|_")
#: Letters of the shortest whole name that a handle shows. By hand.
_SHORTEST = 6


def with_handle(names: Names, handle: str) -> str | None:
    """Return the actor whose handle this is: the one it follows in brackets or commas, or whose name it holds."""
    text = names.document.text
    for match in re.finditer(rf"[,(] ?{re.escape(handle)}(?!\w)", text, re.IGNORECASE):
        before = len(text[: match.start()].rstrip())
        mentions = names.mentions_in(before - 1, before)
        if mentions and mentions[-1].end == before:
            return mentions[-1].actor
    letters = _APART.sub("", handle).lower()
    whole = {name: _APART.sub("", name).lower() for name in names.actors if " " in name}
    holding = [name for name, joined in whole.items() if len(joined) >= _SHORTEST and joined in letters]
    return holding[0] if len(holding) == 1 else None
