"""Whether somebody who is told not to comment speaks in the next sentences, itself or through somebody of its own."""

from __future__ import annotations

import re
from functools import cache

from analysis.findings.claims.evidence import Evidence
from analysis.lexicons import words_of
from analysis.tables import NoAnswer, Statement

#: Sentences behind 'has not commented' in which who it is may speak after all. By hand.
NEXT = 2
#: How a body that was just named is named again.
_AGAIN = re.compile(r"\b(?:its|their|the \w+['’]s?)\s", re.IGNORECASE)


def holds_word(use: str, told: str) -> bool:
    """Say whether words of a use of `answer_words.csv` are in a text: 'asking', 'office', 'refusing'."""
    return _words(use).search(told) is not None


@cache
def _words(use: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words_of('answer_words', use)))})\b", re.IGNORECASE)


def speaks_next(evidence: Evidence, row: NoAnswer) -> bool:
    """Say whether who did not answer is heard right behind, so that 'has not commented' would mislead."""
    document = evidence.found.document
    if holds_word("refusing", document.text[row.start : row.end].replace("n’t", " not").replace("n't", " not")):
        return False
    here = document.sentence_at(row.start).index
    near = (s for s in evidence.story if s.start > row.end and document.sentence_at(s.start).index <= here + NEXT)
    return any(_is_of(evidence, row, statement) for statement in near)


def is_source(evidence: Evidence, row: NoAnswer) -> bool:
    """Say whether who did not answer is a source of the story, which then does not tell of silence."""
    return any(row.actor in (s.speaker, s.source) for s in evidence.story if row.actor)


def _is_of(evidence: Evidence, row: NoAnswer, statement: Statement) -> bool:
    """Say whether a statement is somebody's own, or of their side, or made by who holds an office of theirs."""
    source = evidence.sources.get(statement.source or "")
    names = {name for name in (row.actor, row.who) if name}
    if source is None:
        return False
    if names & {source.source, source.side or ""}:
        return True
    sentence = evidence.found.document.sentence_at(statement.speaker_start or statement.start)
    told = f"{source.source} {' '.join(source.roles)} {evidence.found.article.text[sentence.start : sentence.end]}"
    is_named = any(name.split()[-1].lower() in told.lower() for name in names)
    return holds_word("office", told) and (is_named or bool(_AGAIN.search(told)))
