"""What a form of not answering is: its pattern, and where who was asked stands.

In a pattern the group ``at`` is the word whose subject, object or noun behind it is the one who was asked, ``not`` is
the denial, ``ask`` what was sent, ``comment`` shows that a newsroom did, and ``tell`` is what was not told.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Construction(NamedTuple):
    """A way of telling it.

    ``takes`` says where who it is stands: 'subject' of the word ``at``, its 'object', the noun 'behind' it, in the
    words 'between', or the 'speaker' of the words themselves. ``needs`` names what else must hold.
    """

    name: str
    example: str
    what: str
    takes: str
    pattern: re.Pattern[str]
    needs: str = ""


def row(name: str, example: str, what: str, takes: str, pattern: str, needs: str = "") -> Construction:
    """Return a form, its pattern compiled with blanks left out."""
    return Construction(name, example, what, takes, re.compile(rf"\b(?:{pattern})", re.VERBOSE), needs)
