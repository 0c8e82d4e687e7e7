"""Cues that are no verb with its clause: 'according to', a noun ('the claim that'), 'reportedly', a colon or a dash."""

from __future__ import annotations

import re

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from analysis import lexicons
from analysis.article import Block
from analysis.language.document import Document
from analysis.language.syntax.arguments import subject
from analysis.language.syntax.verbs import VERBS
from analysis.measures.attribution.candidates import Candidate, CueSentence, Span
from analysis.measures.attribution.cues import Cue
from analysis.measures.attribution.factuality import status_of_noun
from analysis.measures.attribution.turns import TIME

_CLAUSES = frozenset({"acl", "ccomp", "relcl", "xcomp"})
#: Who makes, repeats or holds a claim speaks it; who rejects it does not.
_UTTERING = frozenset(
    "make issue repeat renew include contain carry deliver release publish voice raise back hear".split()
)
#: Tags of 'which', 'who' and 'where', and of 'that' and 'because'.
_OPENERS = frozenset({"WDT", "WP", "WRB", "IN"})
_ORIGINS = frozenset({"by", "from", "in"})
_PAUSES = frozenset({",", "—", "–", "--", "-", ";"})
_HEADINGS = frozenset({"title", "dek", "heading"})

_NAME = r"[\"“]?(?P<name>[A-Z\d][\w.’'&-]*(?:[ ,]+(?:of|for|the|and|on|[A-Z\d][\w.’'&-]*)){0,6})"
#: 'Roe: ...', 'NOVAK: ...', 'Poll: ...', '10:42 Roe: ...' at a block's start.
_NAME_AND_COLON = re.compile(rf"{TIME}{_NAME}\s*(?P<cue>:)\s+(?=\S)")
#: '10:42 Harbour police: ...', '10:42 Roe in Holm: ...': behind a time more is a name.
_TIME_AND_COLON = re.compile(
    rf"(?=\d){TIME}(?P<name>[A-Z][\w’'&-]*(?: [\w’'&-]+){{0,5}}?)"
    r"(?:,? (?:in|at|from) [^:.!?]{1,40})?(?P<cue>:)\s+(?=\S)"
)
#: 'Roe – ...' at a heading's start; at a paragraph's it would be a dateline.
_NAME_AND_DASH = re.compile(rf"{_NAME}\s(?P<cue>[–—-]{{1,2}})\s+(?=\S)")
#: '... – Roe', '... : mayor' at a headline's end.
_NAME_AT_END = re.compile(
    r"(?P<words>\S.*\S)(?:(?P<colon>:)|\s(?P<dash>[–—-]{1,2}))\s(?P<name>[\w.’'&-]+(?:\s[\w.’'&-]+){0,3})$"
)
#: What a headline's end says of the page, not of who speaks.
_LABELS = lexicons.words_of("newsroom_labels", "label")
#: Tokens of the longest note without a verb, 'Source: Harbour Post', that no one is said to speak; set by hand.
_NOTE = 5
#: 'posted on Tuesday: ', with a handle before it or a name.
_POSTS = re.compile(
    r"(?:(?P<handle>@\w+)[\w ]*? )?\b(?P<cue>tweet(?:ed|s)|post(?:ed|s)|wrote|writes|comment(?:ed|s))\b"
    r"[^.!?:\"“‘]{0,60}:\s+(?=[^\W_a-z])"
)
_MARKS = re.compile(r"[\"“”«»„]|(?<!\w)['‘]")


def according_to(sentence: CueSentence, token: Token, last: Token) -> Candidate | None:
    """Return what a phrase with its source behind it attributes: the rest of its sentence.

    ``token`` and ``last`` are the phrase's first and last word: 'according to', 'per'.
    """
    noun = next((c for word in (last, token) for c in word.rights if c.dep_ in ("pobj", "pcomp")), None)
    if noun is None or _is_norm(noun):
        return None
    before = None if _opens_clause(sentence, token) else sentence.span(sentence.first, token.i)
    after = _behind_phrase(sentence, token.i, _end_of_source(sentence, token, noun))
    spans = tuple(span for span in (before, after) if span)
    cue = token.idx, last.idx + len(last)
    return Candidate(spans, cue, noun, parenthetical=True) if spans else None


def _is_norm(noun: Token) -> bool:
    """Say whether something goes by a noun that nobody says: 'according to plan', not 'to the Harbour Plan'."""
    is_named = any(token.pos_ == "PROPN" for token in noun.subtree)
    return noun.lower_ in lexicons.words_of("sentence_words", "norm") and not is_named


def _end_of_source(sentence: CueSentence, token: Token, noun: Token) -> int:
    """Return the token behind the phrase that names the source.

    At a sentence's start the parse may give it the whole sentence: then it ends at the first comma.
    """
    end = noun.right_edge.i if noun.right_edge.text == "," else min(noun.right_edge.i + 1, sentence.last)
    if token.i > sentence.first + 1 or end < sentence.last - 1:
        return end
    return next((i for i in range(noun.i + 1, sentence.last) if sentence.doc[i].text == ","), end)


def _opens_clause(sentence: CueSentence, token: Token) -> bool:
    """Say whether a phrase comes right after the word that opens its clause: 'boats which, according to X, sank'."""
    before = token.i - 1
    if before > sentence.first and sentence.doc[before].text == ",":
        before -= 1
    return before >= sentence.first and sentence.doc[before].tag_ in _OPENERS


def _behind_phrase(sentence: CueSentence, first: int, last: int) -> Span | None:
    """Return the sentence behind a phrase, tokens first to last (not included), at its start or between pauses."""
    is_paused = last < sentence.last and sentence.doc[last].text in _PAUSES
    return sentence.span(last, sentence.last) if first <= sentence.first or is_paused else None


def noun_candidate(sentence: CueSentence, noun: Token, cue: Cue) -> Candidate | None:
    """Return what a noun cue attributes: the clause or infinitive that follows it."""
    for clause in noun.rights:
        opening = clause.left_edge
        if clause.dep_ not in _CLAUSES or opening.i != _behind_origin(noun):
            continue
        is_clause = opening.lower_ == "that" and opening.dep_ == "mark"
        is_infinitive = "infinitive" in cue.takes and opening.lower_ == "to" and opening.i == noun.i + 1
        span = sentence.span(opening.i, clause.right_edge.i + 1) if is_clause or is_infinitive else None
        if span is not None:
            whose, uttering = _whose_claim(noun), _uttering(noun)
            status = status_of_noun(noun, uttering)
            return Candidate((span,), (noun.idx, noun.idx + len(noun)), whose, uttered=is_clause, status=status)
    return None


def _behind_origin(noun: Token) -> int:
    """Return the token behind a noun and the phrases that say where it came from: 'warnings from the mayor that'."""
    place = noun.i + 1
    for child in noun.rights:
        if child.lower_ in _ORIGINS and child.i == place:
            place = next((word.right_edge.i + 1 for word in child.rights if word.dep_ == "pobj"), place)
    return place


def _whose_claim(noun: Token) -> Token | None:
    """Return whose claim it is: its possessor, a 'by' or 'from' phrase, or who utters it."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.lower_ in ("by", "from", "of"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    verb = _uttering(noun)
    return None if verb is None else subject(verb)


def _uttering(noun: Token) -> Token | None:
    """Return the verb that utters a claim: 'made' in 'made no claim that'."""
    return noun.head if noun.dep_ == "dobj" and noun.head.lemma_ in _UTTERING else None


def hearsay(sentence: CueSentence, adverb: Token) -> Candidate | None:
    """Return what 'reportedly' attributes: its clause; nobody is named."""
    verb = adverb.head
    if verb.pos_ not in VERBS:
        return None
    first, last = verb.left_edge.i, verb.right_edge.i + 1
    is_before_comma = adverb.i + 1 < last and sentence.doc[adverb.i + 1].text == ","
    if adverb.i <= first + 1 or is_before_comma:
        first = adverb.i
    spans = tuple(span for span in (sentence.span(first, adverb.i), sentence.span(adverb.i + 1, last)) if span)
    return Candidate(spans, (adverb.idx, adverb.idx + len(adverb))) if spans else None


def posted(document: Document, block: Block) -> Candidate | None:
    """Return what 'X posted on Tuesday: ...' attributes inside a paragraph: the rest of it, where it has no marks."""
    text = document.text
    match = _POSTS.search(text, block.start, block.end)
    if match is None or block.kind != "paragraph" or _MARKS.search(text, match.end(), block.end):
        return None
    verb = document.doc.char_span(*match.span("cue"), alignment_mode="expand")
    handle = document.doc.char_span(*match.span("handle"), alignment_mode="expand") if match["handle"] else None
    speaker = None if verb is None else handle.root if handle is not None else subject(verb[0])
    if speaker is None:
        return None
    return Candidate(((match.end(), _without_full_stop(text, block)),), match.span("cue"), speaker, layout="post")


def set_against(document: Document, block: Block) -> Candidate | None:
    """Return what a name before a colon or a dash, or at a headline's end behind one, says: the rest of the block."""
    text = document.text
    match = _NAME_AND_COLON.match(text, block.start, block.end) or _TIME_AND_COLON.match(text, block.start, block.end)
    if match is None and block.kind in _HEADINGS:
        match = _NAME_AND_DASH.match(text, block.start, block.end)
    if match is None:
        return _name_at_end(document, block)
    name = _tokens(document, *match.span("name"))
    if name is None or any(token.pos_ in VERBS and token.is_lower for token in name):
        return None
    start, end = match.end(), _without_full_stop(text, block)
    words = _tokens(document, start, max(start, end))
    if words is None or end <= start or not (block.kind in _HEADINGS or _has_verb(words) or len(words) > _NOTE):
        return None
    return Candidate(((start, end),), match.span("cue"), name.root, set_against=True)


def _name_at_end(document: Document, block: Block) -> Candidate | None:
    """Return what a name at a headline's end says; the first block of a text without a title may be one."""
    if block.kind not in _HEADINGS and block is not document.article.blocks[0]:
        return None
    match = _NAME_AT_END.match(document.text, block.start, block.end)
    if match is None or "\n" in match.group():
        return None
    words, name = _tokens(document, *match.span("words")), _tokens(document, *match.span("name"))
    if words is None or name is None or _has_verb(name) or not _has_verb(words) or name.root.lower_ in _LABELS:
        return None
    cue = match.span("colon" if match["colon"] else "dash")
    return Candidate((match.span("words"),), cue, name.root, set_against=True, parenthetical=True)


def _without_full_stop(text: str, block: Block) -> int:
    """Return where a block ends, its full stop aside."""
    return block.end - 1 if text[block.end - 1] == "." else block.end


def _tokens(document: Document, start: int, end: int) -> Tokens | None:
    """Return the tokens that hold these characters."""
    return document.doc.char_span(start, end, alignment_mode="expand")


def _has_verb(tokens: Tokens) -> bool:
    return any(token.pos_ in VERBS for token in tokens)
