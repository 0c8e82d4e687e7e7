"""Second names of a document: the institute's report is the institute, 'the results' are the poll's.

A document is its body's only where the body is heard itself; a state's or a person's stays a document. Of polls,
studies, reports and court papers that a story has only one of, each name is that one's; which noun can stand for which
is in ``descriptions.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from analysis.entities.description_words import PREPOSITION, nouns_for
from analysis.language import Document
from analysis.measures.attribution.source_owner import BODIES, Heard, less_article, less_owner, owner_of
from analysis.tables import Statement

_BY = re.compile(r" by |['’]s ")
#: What tells a paper from those before it.
_OTHER = frozenset("another separate second different previous earlier other recent last rival".split())
#: What opens a description of what was told before.
_AGAIN = frozenset({"the", "this", "that", "these", "those", "its"})
#: What somebody says something in, beside the documents of the list.
_MADE = frozenset({"statement", "note", "letter", "email", "post", "editorial"})
#: A lead tells of a poll before it says whose it is. In sentences: how many are the lead, and how soon it says so.
_LEAD, _SOON = 2, 3


def document_of(row: Statement, heard: Heard) -> str | None:
    """Return the body whose document this is, if it is heard itself; a state's or a person's stays a document."""
    owned = owner_of(heard.names, row) if row.form == "document" else None
    if owned is None:
        return None
    actor = heard.names.actors.get(owned[0])
    if actor is not None:
        return actor.actor if actor.actor_kind in BODIES and heard.speaks(actor.actor) else None
    return _body_called(owned[0], heard)


def _body_called(words: str, heard: Heard) -> str | None:
    """Return the only body heard by these words, in which no name is: 'the audit office'."""
    same = [
        key
        for key, rows in heard.sources.items()
        if less_owner(key) == less_owner(words) and any(row.form in BODIES for row in rows)
    ]
    return same[0] if len(same) == 1 else None


def of_statement(row: Statement, heard: Heard) -> str | None:
    """Return who was heard 'in a statement' or 'in a study' last, not long ago, where 'the statement' says more."""
    noun = less_article(row.source or "")
    if row.form != "document" or not (noun in _MADE or noun in nouns_for("document")):
        return None
    document = heard.names.document
    block = document.sentence_at(row.start).block
    since = document.article.blocks[max(0, block - 1)].start
    made = [
        one
        for rows in heard.sources.values()
        for one in rows
        if since <= one.start < row.start and one.form != "document" and _is_in_paper(document, one, noun)
    ]
    last = max(made, key=lambda one: one.start, default=None)
    return None if last is None or last.joint else last.source


def _is_in_paper(document: Document, row: Statement, noun: str) -> bool:
    """Say whether somebody is heard in a statement, or 'in a study', 'in its report'."""
    sentence = document.sentence_at(row.start)
    words = document.text[sentence.start : sentence.end]
    if noun == "statement":
        return row.channel == "statement" and " statement" in words
    return bool(re.search(rf"\b[Ii]n (?:an?|its|his|her|their) (?:[\w-]+ ){{0,2}}{re.escape(noun)}\b", words))


def same_paper(row: Statement, heard: Heard) -> str | None:
    """Return the only poll, study or filing of the story that a paper's words can mean, None for itself or unsure."""
    own, noun = row.source or "", _noun_of(row.source or "", row)
    if noun is None:
        return None
    fits = {noun} | nouns_for("document")[noun]
    akin = {key: rows for key, rows in heard.sources.items() if _noun_of(key, rows[0]) in fits}
    whose = {key: owner for key, rows in akin.items() if (owner := _whose(rows, heard))}
    first = min(_same(own, akin, whose), key=lambda key: akin[key][0].start, default=own)
    if first == own or _names_another(own, first):
        return None
    others = [key for key in akin if key not in whose and not _is_back(key) and key != first]
    return first if own in whose or _comes_back(row, heard, akin[first], others) else None


def _same(own: str, akin: Iterable[str], whose: Mapping[str, str]) -> list[str]:
    """Return the papers that are surely one: of the same owner, of the only owner, else the first that is new."""
    if own in whose:
        return [key for key, owner in whose.items() if owner == whose[own]]
    if whose:
        return list(whose) if len(set(whose.values())) == 1 else []
    return [key for key in akin if not _is_back(key)][:1] or list(akin)


def _comes_back(row: Statement, heard: Heard, first: Sequence[Statement], others: Sequence[str]) -> bool:
    """Say whether words without an owner mean the paper told of before, or in the lead the one told of right behind."""
    key, document = row.source or "", heard.names.document
    own = heard.sources[key][0]
    told_apart = [other for other in others if not _leads(heard.sources[other][0], first[0], document)]
    if _is_back(key):
        return not told_apart and own.start > first[0].start
    return key not in told_apart and len(others) == 1


def _leads(own: Statement, first: Statement, document: Document) -> bool:
    """Say whether a paper of the lead is told of again soon, with its owner."""
    place, owned = document.sentence_at(own.start).index, document.sentence_at(first.start).index
    words = set((own.speaker_text or "").lower().split())
    return place < _LEAD + 1 and own.start < first.start and owned - place <= _SOON and words.isdisjoint(_OTHER)


def _names_another(key: str, first: str) -> bool:
    """Say whether a paper's words name somebody and none of the other's do: 'the Arden College poll'."""
    mine, other = ({word for word in _less_client(words).split()[1:] if word[0].isupper()} for words in (key, first))
    return bool(mine) and mine.isdisjoint(other)


def _less_client(words: str) -> str:
    """Return a paper's words without whom it was made for: 'a poll [for the Courier] by Arden College'."""
    return re.sub(r" for .+?(?= by |$)", "", words)


def _is_back(key: str) -> bool:
    """Say whether words refer to a paper that was told of before: 'the telephone poll', not 'a poll'."""
    first, *rest = key.lower().split()
    return first in _AGAIN and _OTHER.isdisjoint(rest)


def _noun_of(key: str, row: Statement) -> str | None:
    """Return the noun of a paper or of its makers, if the list has it: 'poll' of 'a poll by Arden College'."""
    if row.form not in ("document", "group"):
        return None
    words = PREPOSITION.split(key.split(" by ")[0])[0].lower().split()
    return next((word for word in reversed(words) if word in nouns_for("document")), None)


def _whose(rows: Sequence[Statement], heard: Heard) -> str | None:
    """Return who made a paper by a name or 'by': not the 'telephone' of 'the telephone poll'."""
    for row in rows:
        owned, text = owner_of(heard.names, row), row.speaker_text or ""
        if " for " in text and not _BY.search(text):
            continue  # whoever a poll is for did not make it
        if owned and (owned[0] in heard.names.actors or " by " in text or "'s " in text or "’s " in text):
            return owned[0]
    return None
