"""Words that may be a source's though another row of the table has them, or nobody: what makes its share too small.

'The company' may be the bank, 'a captain' the captain who is named, and a quotation that stands in somebody's paragraph
and is nobody's may be theirs. Of a share only what stays true with such words in and out is said.
"""

from __future__ import annotations

import re

from analysis.findings.claims.clear_sources import is_short_for
from analysis.findings.claims.evidence import NOBODY, Evidence
from analysis.language.document import WORD
from analysis.lexicons import words_of
from analysis.tables import Source

#: What opens a description of somebody whom the story has not told of before.
_NEW = re.compile(r"(?:an?|one|another|some|two|three|several|many|most|other|both)\b", re.IGNORECASE)
_PEOPLE = frozenset({"person", "group"})


def open_words(evidence: Evidence, name: str) -> int:
    """Return how many of the body's attributed words, and of the quoted ones that are nobody's, may be a source's."""
    source = evidence.sources.get(name)
    if source is None:
        return 0
    document = evidence.found.document
    own = {document.block_at(row.start).start for row in evidence.of(name)}
    words = 0
    for row in evidence.body:
        label = evidence.labels[row.statement]
        other = evidence.sources.get(label)
        is_near = label in NOBODY and document.block_at(row.start).start in own
        if is_near or (other is not None and other is not source and may_be_one(source, other)):
            words += evidence.words_of(row)
    near = (one for one in evidence.bare_quotations if document.block_at(one.start).start in own)
    return words + sum(len(WORD.findall(document.text, one.start, one.end)) for one in near)


def may_be_one(source: Source, other: Source) -> bool:
    """Say whether another source may be the same as a source, by how it is told: 'the captain' and 'Ana Ruiz'."""
    if is_short_for(other.source, source.source) or is_short_for(source.source, other.source):
        return True
    if other.naming == "named" and source.naming == "named":
        return False
    told, known = (other, source) if other.naming != "named" else (source, other)
    if known.form == "person":
        return told.form == "person" and _may_be_person(told, known)
    if known.form in _PEOPLE:
        return told.form == known.form and not _NEW.match(told.source)
    return told.form == "organisation" or _speaks_for_one(told, known)


def _may_be_person(told: Source, known: Source) -> bool:
    """Say whether a person who is described may be one of another row.

    Whoever is told of as known may; whoever is new only by a word of the other's roles, or where that has none.
    """
    if _owner(told.source) & _content(known.source):  # 'Ruiz's daughter' is not Ruiz
        return False
    roles = _content(" ".join(known.roles))
    return not _NEW.match(told.source) or not roles or bool(_content(told.source) & roles)


def _speaks_for_one(told: Source, known: Source) -> bool:
    """Say whether somebody described speaks for a body: 'Norvik officials' for Norvik, 'a spokesman' for any."""
    words = _content(told.source)
    speaks = any(word.rstrip("s") in words_of("speaker_words", "representative") for word in words)
    return speaks and (len(words) == 1 or bool(words & _content(known.source)))


def _owner(description: str) -> frozenset[str]:
    owner, mark, _ = description.replace("’", "'").rpartition("'s ")
    return _content(owner) if mark else frozenset()


def _content(words: str) -> frozenset[str]:
    small = words_of("function_words")
    return frozenset(word for word in re.findall(r"[\w’'-]+", words.lower()) if word not in small)
