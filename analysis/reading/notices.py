"""Pages that a server sends in place of a story: a check for robots, a page that is gone, a login."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: What such pages say, and a story only among many other words.
_NOTICES = re.compile(
    r"check(?:ing)? your browser|just a moment\.\.\.|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot"
    r"|not a robot|enable (?:javascript|cookies)|(?:javascript|cookies) (?:is|are|to be) (?:disabled|enabled|required)"
    r"|(?:permission|allowed|authori[sz]ed) to (?:access|see|view) this"
    r"|access (?:to this page has been |is )?denied|too many requests|unusual (?:traffic|activity) from your"
    r"|(?:page|article|story|url)\b[^.\n]{0,40}\b(?:(?:not|cannot|can’t|can't|could not|couldn’t|couldn't) be found"
    r"|not found|no longer (?:exists?|available)|does ?n[o’']t exist)"
    r"|(?:404|403) (?:error|not found|forbidden)|error (?:404|403|503)|service unavailable"
    r"|not available in your (?:country|region)",
    re.I,
)
#: Who speaks of such a page tells a story, however short.
_TOLD = re.compile(r"\b(?:said|told)\b")
#: Words; what says more is a story that speaks of such a page. By hand.
_MOST_WORDS = 90


def notice_in(lines: Sequence[str]) -> str | None:
    """Return the words by which a page's lines are a notice and no story; None where they may be one.

    >>> notice_in(["Dunmore Post", "Sorry, the page you asked for could not be found. It may have been moved."])
    'page you asked for could not be found'
    """
    if sum(len(line.split()) for line in lines) > _MOST_WORDS:
        return None
    if any(map(_TOLD.search, lines)):
        return None
    found = next(filter(None, map(_NOTICES.search, lines)), None)
    return found.group() if found else None
