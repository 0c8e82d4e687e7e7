"""channel: how the words reached the reporter, where the article says so.

After the channels of Sigal (1973): press releases (statement), press conferences, nonspontaneous events and
official proceedings (public event), reports of other news organisations (other media), interviews, first-hand
observation (own observation); documents are apart. Rules, the first that fits:
  1. the source is an outlet, or an outlet relays it: other media
  2. the source is a document: document; a press release or post is a statement, a placard own observation
  3. who was told: reporters (press conference), a crowd, court or committee (public event), 'me' or 'this
     newspaper' (interview); an outlet by name is an interview where it is the article's own, else other media
  4. the reporting verb itself: tweet, testify, chant
  5. a place in the reporting clause: 'in a statement', 'at a news conference', 'in an interview'. An interview
     with or on an outlet by name follows rule 3
  6. nothing of the kind, but the same source spoke just before in the same paragraph: the channel it had there
  7. otherwise unstated. The article's outlet is often not known; then an outlet by name is other media.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from spacy.tokens import Span, Token

from analysis import lexicons
from analysis.language import Document
from analysis.measures.attribution.cues import cue_of
from analysis.measures.attribution.source_nouns import words_of
from analysis.measures.attribution.source_phrase import SourcePhrase
from analysis.tables import NARRATOR, Statement

UNSTATED = "unstated"
_ADDRESSING = frozenset({"tell", "inform", "address", "brief", "ask", "remind", "assure", "warn", "write", "speak"})
_PLACED = frozenset({"in", "at", "on", "during", "by", "via", "through"})


@cache
def _lexicon(where: str) -> dict[str, str]:
    """Return the terms of ``channels.csv`` for one place, with their channels."""
    rows = lexicons.builtin("channels").rows
    return {" ".join(words_of(row["term"])): row["channel"] for row in rows if row["where"] == where}


def channel_of(
    document: Document,
    statement: Statement,
    source: SourcePhrase,
    form: str | None,
    *,
    outlets: Mapping[int, str],
    voice: Callable[[int], str],
) -> str:
    """Return a statement's channel by its own words, one of ``tables.CHANNELS``.

    ``outlets`` are the article's mentions of news outlets: the outlet's name by the mention's first character.
    ``voice`` gives the innermost statement at an offset, or the narrator.
    """
    if form == "media" or statement.via:
        return "other media"
    if source.is_document and source.head is not None:
        return _lexicon("document").get(source.head.lemma_.lower(), "document")
    cue = cue_of(document, statement)
    clause = [token for token in _reporting_clause(document, statement, voice) if not token.is_punct]
    return (
        _listener(document, cue, clause, outlets)
        or (_lexicon("cue").get(cue.root.lemma_.lower()) if cue else None)
        or _place(document, clause, outlets)
        or UNSTATED
    )


def _reporting_clause(document: Document, statement: Statement, voice: Callable[[int], str]) -> Iterator[Token]:
    """Yield the tokens of the cue's sentence that are the words of whoever reports the statement."""
    at = statement.cue_start if statement.cue_start is not None else statement.start
    reporter = statement.parent or NARRATOR
    return (token for token in document.span(document.sentence_at(at)) if voice(token.idx) == reporter)


def _listener(document: Document, cue: Span | None, clause: Iterable[Token], outlets: Mapping[int, str]) -> str | None:
    """Return the channel by who is told."""
    verbs = {cue.root} if cue else set()
    for token in clause:
        told = token.dep_ in {"dobj", "dative", "iobj", "pobj"} and _verb_of_listener(token) in verbs
        if token.dep_ in {"dobj", "pobj"} and _verb_of_listener(token).lemma_ in _ADDRESSING:
            told = True
        if told and (channel := _listening(document, token, outlets)):
            return channel
    return None


def _verb_of_listener(token: Token) -> Token:
    """Return the verb a listener belongs to: 'told reporters', 'said to the crowd'."""
    return token.head.head if token.head.lower_ == "to" else token.head


def _listening(document: Document, token: Token, outlets: Mapping[int, str]) -> str | None:
    """Return the channel that a listener means: an outlet by name, or a word of the list."""
    phrase = [t for t in token.subtree if t.i <= token.i]
    outlet = next((outlets[t.idx] for t in phrase if t.idx in outlets), None)
    if outlet:
        return "interview" if outlet == document.article.outlet else "other media"
    lexicon = _lexicon("listener")
    return lexicon.get(" ".join(t.lower_ for t in phrase)) or lexicon.get(token.lemma_.lower())


def _place(document: Document, clause: list[Token], outlets: Mapping[int, str]) -> str | None:
    """Return the channel by the first noun after a preposition that says one."""
    lexicon = _lexicon("place")
    for token in clause:
        if token.dep_ == "pobj" and token.head.lower_ in _PLACED:
            channel = lexicon.get(_with_word_before(token)) or lexicon.get(token.lemma_.lower())
            if channel == "interview" and any(_listening(document, t, outlets) == "other media" for t in token.subtree):
                return "other media"
            if channel:
                return channel
    return None


def _with_word_before(token: Token) -> str:
    before = token.nbor(-1).lower_ if token.i else ""
    return f"{before} {token.lemma_.lower()}"
