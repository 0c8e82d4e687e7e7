"""Speakers that are no source: the writer who asks, and a common noun that opens a sentence like a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.entities.lookup import Names
from analysis.entities.people import is_first_name
from analysis.measures.attribution.sector_text import known_in
from analysis.tables import Statement

_ASKING = re.compile(r"(?i)ask(?:s|ed)?|wonder(?:s|ed)?")
#: What things do as well as people.
_SHOWING = re.compile(
    r"(?i)(?:suggest|indicat|reveal|show|demonstrat|prov|mean|highlight|underlin|reflect|confirm)(?:e?s|e?d|t|n)?"
)
#: The kinds that a common noun with a capital is taken for.
_MISTAKEN = frozenset({"person", "organisation"})


def without_no_sources(names: Names, rows: Sequence[Statement]) -> list[Statement]:
    """Return statements, those of nobody who could be a source without one."""
    return [row._replace(source=None) if _is_question(row) or _is_opening_noun(names, row) else row for row in rows]


def _is_question(row: Statement) -> bool:
    """Say whether words only put the writer's question: 'I asked what had changed'."""
    return row.speaker == "I" and _ASKING.fullmatch(row.cue or "") is not None


def _is_opening_noun(names: Names, row: Statement) -> bool:
    """Say whether a sentence's first word is taken for a name that stands nowhere else: 'Turnout suggests that ...'."""
    start, word, actor = row.speaker_start, row.speaker_text or "", names.actors.get(row.speaker or "")
    if start is None or " " in word or row.naming != "named" or row.form == "document":
        return False  # 'Research shows' is a paper's
    is_first = names.document.sentence_at(start).start == start
    is_untold = actor is None or (actor.mentions < 2 and not actor.roles and actor.actor_kind in _MISTAKEN)
    is_shown = _SHOWING.fullmatch(row.cue or "") is not None
    return is_first and is_untold and is_shown and not (is_first_name(word) or known_in(word))
