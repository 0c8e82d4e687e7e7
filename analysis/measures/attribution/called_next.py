"""What somebody whose name is withheld is called in the next sentence: 'One member ... “We knew,” the councillor said.'

A story does not name such a person twice alike; whose words are quoted right behind what they are told to have said
are theirs, unless those of somebody with a name or of whom another story was told.
"""

from __future__ import annotations

import re

from analysis.entities.word_lists import name_words
from analysis.measures.attribution.source_owner import Heard
from analysis.tables import Statement

#: 'the councillor', 'the mole': no other word tells them apart.
_THE_ONE = re.compile(r"(?i)the [\w-]+")
#: The marks and spaces between a sentence and the quotation behind it.
_NEXT_TO = re.compile(r"\W*")


def called_next(row: Statement, heard: Heard) -> str | None:
    """Return who is told right before to have said more, if their name is withheld; None where it is somebody else."""
    words = row.speaker_text or ""
    is_called = row.form in ("person", None) and row.naming == "described" and row.kind == "direct"
    if not is_called or not _THE_ONE.fullmatch(words):
        return None
    document = heard.names.document
    before = [one for rows in heard.sources.values() for one in rows if one.start < row.start]
    last = max(before, key=lambda one: one.start, default=None)
    if last is None or last.naming != "anonymous" or last.form not in ("person", None) or last.kind == "direct":
        return None
    if words.split()[-1].lower() in name_words("scene"):
        return None
    is_new = words.lower() not in document.text[: last.start].lower()
    is_next = document.sentence_at(row.start).block == document.sentence_at(last.start).block
    return last.source if is_new and is_next and _NEXT_TO.fullmatch(document.text[last.end : row.start]) else None
