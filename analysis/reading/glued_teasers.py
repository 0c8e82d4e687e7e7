"""Lists of links to other stories that are copied without a space between headline and sentence."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.patterns import compile_pattern
from analysis.reading.line_kinds import PageLine

#: 'Council Votes To Close The BridgeThe council said so.': a headline in title case, of 4 to 15 words, and a sentence
#: right behind it. The part before the sentence's capital is longer than in 'McDonald' and 'MacBook'. By hand.
_TEASER = compile_pattern(
    r"(?=[[:upper:]\d\"“‘'])(?:(?:[^\s[:lower:]]\S*|\w{1,3}) ){3,14}"
    r"(?:[[:upper:]]\S*[[:lower:]]{4}|\S*\d{2})(?=[[:upper:]]).*[.!?…][\"”’]?$"
)
#: In lines: names are written so, too ('ExxonMobil'), so one line is no list. By hand.
_FEWEST = 2


def without_glued_teasers(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, those of such a list as furniture.

    Examples of a list: 'Mayor To Sell The Old HarbourThe mayor said on Monday that he will sell it.' and below it
    'Ferry Runs Aground Near CarrowA ferry ran aground on Sunday.'
    """
    changed = list(lines)
    run: list[int] = []
    for index, line in enumerate(lines):
        run = [*run, index] if line.kind in ("prose", "short", "byline") and _TEASER.match(line.text) else []
        if len(run) >= _FEWEST:
            for teaser in run:
                changed[teaser] = lines[teaser]._replace(kind="furniture")
    return changed
