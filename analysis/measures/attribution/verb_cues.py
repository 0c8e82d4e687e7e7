"""Verb cues: what a verb of saying attributes, read off the dependency parse and the marks around it."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.arguments import agent, noun_before, own_subject, subject
from analysis.language.syntax.speaking_nouns import can_speak, is_document, is_person
from analysis.language.syntax.status import is_asserted
from analysis.language.syntax.verbs import is_bare_participle, is_passive
from analysis.measures.attribution.bounds import COMPLEMENTS, COMPLETING, until
from analysis.measures.attribution.candidates import Draft, Span
from analysis.measures.attribution.cues import Cue
from analysis.measures.attribution.reporting_clauses import around, beside_as
from analysis.measures.attribution.scene import Scene

#: Labels the parser gives to a clause with 'that' after a verb of saying.
_CLAUSES = frozenset({"ccomp", "advcl", "dep", "relcl", "acl", "parataxis", "conj"})
_QUESTIONS = frozenset("how what why where when who which whether".split())
#: The object is the content: always, or where it holds a marked stretch.
_OBJECTS = frozenset({"object", "marked"})
#: 'asked not to be named' says how a source wants to appear.
_ANONYMITY = frozenset({"name", "identify", "quote"})
_WRITER = frozenset({"i", "we", "you"})
_ABOUT = frozenset({"about", "over"})
#: Tags of 'which' and 'what'.
_PRONOUNS = frozenset({"WDT", "WP"})
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
#: How far behind its verb a misplaced clause is sought, in tokens.
_REACH = 14


def verb_draft(scene: Scene, verb: Token, cue: Cue) -> Draft | None:
    """Return what a verb cue attributes, if anything."""
    passive = is_passive(verb)
    by = agent(verb)
    if by is None and is_bare_participle(verb):
        return None
    by_agent = passive or (by is not None and own_subject(verb) is None)
    speaker = by if by_agent else subject(scene.speaking_verb(verb))
    if speaker is None and not passive and cue.strength == "strong":
        speaker = noun_before(verb)
    if not _may_speak(speaker, cue) or _is_unsaid(verb):
        return None
    if speaker is None and not passive and not scene.marks:
        return None
    right = _right(scene, verb, cue, passive)
    spans = around(scene, verb, right) if {"clause", "quote"} & cue.takes else []
    if not spans and right is None and cue.takes & {"clause", "as"}:
        spans = beside_as(scene, verb)
    is_around = bool(spans)
    if right is not None and not spans:
        span = until(scene, verb, right)
        spans = [span] if span and not _says_nothing(scene, verb, speaker, span) else []
    if not spans:
        return None
    told = is_around or (is_asserted(verb) and _is_utterance(scene, verb, spans[0]))
    if right is not None and not is_around and "clause" in cue.takes:
        spans = [*_extracted(verb, right), *spans]
    return Draft(spans, _words(verb, right, cue), speaker, around=is_around, strength=cue.strength, told=told)


def _words(verb: Token, right: int | None, cue: Cue) -> Span:
    """Return the words that attribute: the verb, with the feeling it tells of ('expressed doubts about')."""
    last = verb
    for child in verb.rights:
        topic = _topic(child, cue.takes) if child.dep_ == "dobj" else None
        if topic is not None and topic.left_edge.i == right:
            last = topic.head
    return verb.idx, last.idx + len(last)


def _extracted(verb: Token, right: int) -> list[Span]:
    """Return the pronoun before a verb of saying that belongs to the clause behind it: 'which Roe says is shut'."""
    own = own_subject(verb)
    if own is None or own.left_edge.i <= verb.sent.start:
        return []
    pronoun = own.left_edge.nbor(-1)
    belongs = pronoun.tag_ in _PRONOUNS and own.i < verb.i and pronoun.head.i >= right
    return [(pronoun.idx, pronoun.idx + len(pronoun))] if belongs else []


def _says_nothing(scene: Scene, verb: Token, speaker: Token | None, span: Span) -> bool:
    """Say whether what stands on a verb's right is nobody's words.

    So it is where it only names whom somebody blamed, where blaming is a means to something else ('by blaming the
    plan'), and where the writer or the reader might say it.
    """
    if speaker is not None and speaker.lower_ in _WRITER and not is_asserted(verb):
        return True
    if verb.dep_ == "pcomp" and not _is_utterance(scene, verb, span):
        return True
    noun = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    return noun is not None and span == (noun.left_edge.idx, noun.idx + len(noun)) and is_person(noun)


def _is_utterance(scene: Scene, verb: Token, span: Span) -> bool:
    """Say whether content on a verb's right is a clause or holds a quotation."""
    if any(mark.start < span[1] and span[0] < mark.end for mark in scene.marks):
        return True
    return any(
        child.dep_ in _CLAUSES and child.left_edge.idx <= span[0] + 1 < child.right_edge.idx and own_subject(child)
        for child in verb.rights
    )


def _is_unsaid(verb: Token) -> bool:
    """Say whether a verb only tells what something is for, or is left out: 'a way to suggest', 'without saying'."""
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VB" and own_subject(verb) is None:
        return not can_speak(verb.head)
    return verb.dep_ == "pcomp" and verb.head.lower_ == "without"


def _may_speak(speaker: Token | None, cue: Cue) -> bool:
    """Say whether a cue of this strength attributes words to such a speaker."""
    if cue.strength == "document":
        return speaker is not None and (speaker.lower_ == "it" or is_document(speaker))
    return cue.strength == "strong" or can_speak(speaker)


def _right(scene: Scene, verb: Token, cue: Cue, passive: bool) -> int | None:
    """Return the token where content on a verb's right starts."""
    rights = [child for child in verb.rights if not child.is_punct]
    for child in rights:
        start = _content(child, rights, cue.takes, passive)
        if start is not None and _is_allowed(scene, child, cue.takes):
            return max(start, verb.i + 1)
    found = _marked_right(scene, verb, cue.takes) if "quote" in cue.takes else None
    if found is None and "clause" in cue.takes:
        found = _that_right(scene, verb)
    return found


def _is_allowed(scene: Scene, child: Token, takes: frozenset[str]) -> bool:
    """Say whether an object may be content: for some verbs only where it holds a marked stretch."""
    if child.dep_ != "dobj" or "marked" not in takes or _topic(child, takes) is not None:
        return True
    end = child.right_edge.idx + len(child.right_edge)
    return any(child.left_edge.idx <= mark.start < end + 2 for mark in scene.marks)


def _content(child: Token, rights: list[Token], takes: frozenset[str], passive: bool) -> int | None:
    """Return where content starts if a verb's dependent is it, by the constructions the cue takes."""
    dep, start = child.dep_, child.left_edge
    if dep == "dobj" and not passive and (topic := _topic(child, takes)) is not None:
        return topic.left_edge.i
    if dep == "ccomp" and (takes & {"clause", "infinitive"} or (takes & _OBJECTS and start.lower_ in _QUESTIONS)):
        first = _with_subject(child, rights)
        loose = first.i == child.i and child.nbor(-1).pos_ in ("NOUN", "PROPN")
        return None if loose else first.i
    if dep in _CLAUSES and "clause" in takes and (start.lower_ in ("that", "whether") or _is_misplaced(child, rights)):
        return start.i
    if dep == "xcomp" and child.lemma_ in _ANONYMITY:
        return None
    if dep == "xcomp" and not (passive and start.lower_ == "to"):
        gerund = child.tag_ == "VBG" and "object" in takes
        return start.i if "infinitive" in takes or gerund or start.lower_ in _QUESTIONS else None
    if dep == "oprd" and ("object" in takes or ("name" in takes and agent(child.head) is not None)):
        return start.i
    if dep == "dobj" and takes & _OBJECTS and not passive and not _clause_follows(child, rights, takes):
        return start.i if child.pos_ != "PRON" or child.lower_ in _QUESTIONS else _after_pronoun(child, rights)
    if dep in ("dobj", "ccomp") and "name" in takes and not passive and _named(child, rights):
        return _after_pronoun(child, rights) if child.pos_ == "PRON" else start.i
    if dep in ("prep", "prt") and child.lower_ in takes:
        inner = next((c for c in child.rights if c.dep_ in ("pobj", "pcomp")), None)
        return None if inner is None else inner.left_edge.i
    return None


def _topic(noun: Token, takes: frozenset[str]) -> Token | None:
    """Return what an object names a feeling about, if the cue takes it so: 'expressed doubts about the pier'."""
    about = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in takes & _ABOUT)
    return next((word for prep in about for word in prep.rights if word.dep_ in ("pobj", "pcomp")), None)


def _is_misplaced(clause: Token, rights: list[Token]) -> bool:
    """Say whether a clause the parse sets beside a verb is what it reports: 'have not said when they would vote'."""
    verb = clause.head
    if clause.dep_ == "advcl":
        denied = any(child.dep_ == "neg" for child in verb.lefts)
        return denied and clause.left_edge.i == verb.i + 1 and clause.left_edge.lower_ in _QUESTIONS
    joined = any(child.dep_ == "cc" for child in rights)
    return clause.dep_ == "conj" and not joined and own_subject(clause) is not None and clause.tag_ != verb.tag_


def _with_subject(clause: Token, rights: list[Token]) -> Token:
    """Return a clause's first token, its subject read as an object included: 'maintained the town had paid'."""
    before = next((child for child in reversed(rights) if child.i < clause.left_edge.i), None)
    bare = own_subject(clause) is None and clause.left_edge.pos_ in ("VERB", "AUX")
    if bare and before is not None and before.dep_ == "dobj" and before.right_edge.i + 1 == clause.left_edge.i:
        return before.left_edge
    return clause.left_edge


def _after_pronoun(pronoun: Token, rights: list[Token]) -> int | None:
    """Return where content starts after an object that says nothing: 'accused him of fraud', 'called it a mess'."""
    after = (child for child in rights if child.i > pronoun.i)
    return next((c.left_edge.i for c in after if c.dep_ in COMPLEMENTS or c.lower_ in COMPLETING), None)


def _named(noun: Token, rights: list[Token]) -> bool:
    """Say whether an object is called something: 'called the plan a mess', 'described it as risky'."""
    if noun.dep_ == "ccomp":
        return noun.left_edge.lower_ not in ("that", "to")
    return any(
        child.i > noun.i and (child.dep_ in ("oprd", "xcomp", "acomp", "attr") or child.lower_ == "as")
        for child in rights
    ) or any(child.dep_ in ("appos", "acl", "relcl") or child.lower_ == "as" for child in noun.rights)


def _clause_follows(noun: Token, rights: list[Token], takes: frozenset[str]) -> bool:
    """Say whether the object is the listener: a clause follows it."""
    return "clause" in takes and any(child.i > noun.i and child.dep_ == "ccomp" for child in rights)


def _marked_right(scene: Scene, verb: Token, takes: frozenset[str]) -> int | None:
    """Return the token where a marked stretch starts after the verb, with no other verb between."""
    doc = scene.doc
    mark = next((m for m in scene.marks if m.start > verb.idx), None)
    place = verb.i + 1
    while mark is not None and place < scene.sentence.last:
        if doc[place].idx >= mark.start:
            return _with_article(verb, place, takes)
        if doc[place].pos_ in ("VERB", "AUX") or doc[place].text in (";", "."):
            return None
        place += 1
    return None


def _with_article(verb: Token, place: int, takes: frozenset[str]) -> int:
    """Return the place of a quotation, or of what it is said of: 'offered a “way out”', 'says Roe “a liar”'.

    A noun before it belongs to it where the verb takes a clause and no listener.
    """
    between = verb.doc[verb.i + 1 : place]
    alone = "clause" in takes and "infinitive" not in takes
    if alone and all(token.pos_ in _NOMINAL and token.ent_type_ != "DATE" for token in between):
        return place if own_subject(verb) in list(between) else verb.i + 1
    while place - 1 > verb.i and verb.doc[place - 1].pos_ in ("DET", "ADJ"):
        place -= 1
    return place


def _that_right(scene: Scene, verb: Token) -> int | None:
    """Return the 'that' of a clause the parse hung on a noun: 'told a meeting that', 'said at the time that'."""
    doc = scene.doc
    for place in range(verb.i + 1, min(verb.i + _REACH, scene.sentence.last - 2)):
        token = doc[place]
        if token.lower_ == "that" and token.dep_ != "det":
            return None if doc[place + 1].pos_ in ("VERB", "AUX") else place
        if token.pos_ in ("VERB", "AUX", "PUNCT"):
            return None
    return None
