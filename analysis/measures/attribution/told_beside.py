"""What is told beside a source's name where no role says a sector: a trade, a clause with 'who', a child's age.

'Erin Moss, who owns a diner', 'Sal Dunn, a knife grinder', 'Kit Rowe, 9,': people whom the story needs to introduce
by what they do, own or have seen hold no office that it could name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from spacy.tokens import Token

from analysis import lexicons
from analysis.entities.people import is_scholar
from analysis.measures.attribution.sector_clues import DOCTORS, of_body, of_verb
from analysis.measures.attribution.source_nouns import noun_at, words_of
from analysis.measures.attribution.source_phrase import SourcePhrase, owned

_words = partial(lexicons.words_of, "sector_words")
#: Words that say that a paragraph is about the police.
_POLICE = frozenset({"police", "officers", "detectives"})
#: How many tokens before a sentence are read for them. By hand.
_NEAR = 40
_SILENT = frozenset({"unknown", "ordinary person"})
#: What people do whose homes are told of.
_LOSING = frozenset({"lose", "leave", "abandon", "flee", "rebuild"})
#: In years.
_OF_AGE = 18
#: How more words for those who study something end; the rest are told by `is_scholar`.
_SCHOLARS = ("icist", "ographer", "etician", "ematician")
#: The letters of a senior barrister.
_SILKS = frozenset({"KC", "QC", "SC"})


def sector_beside(source: SourcePhrase) -> str | None:
    """Return the sector that the words beside a source's name tell; None where they tell nothing."""
    actor, head = source.actor, source.span.root if source.span is not None else None
    if actor is None or head is None or head.pos_ != "PROPN":
        return None
    clauses = [child for child in head.children if child.dep_ == "relcl"]
    if actor.actor_kind != "person":
        return "business" if any(clause.lemma_ in _words("trading") for clause in clauses) else None
    if source.span is not None and source.span[-1].text in _SILKS:
        return "expert"
    told = (
        _by_rank(source, actor.roles),
        *_by_trade(head),
        *map(_by_clause, clauses),
        "ordinary person" if _is_child(head) else None,
    )
    found = next(filter(None, told), None)
    return (
        None
        if found == "ordinary person" and any(role[0].islower() or role in DOCTORS for role in actor.roles)
        else found
    )


def is_victim(source: SourcePhrase) -> bool:
    """Say whether somebody is introduced by what befell what is theirs: 'a midwife who lost her house', 'whose car'."""
    nouns = source.nouns_telling_whose() if source.head is not None else ()
    heads = {word for noun in nouns for word in (noun, *noun.children) if word == noun or word.dep_ == "appos"}
    clauses = (verb for word in heads for verb in word.children if verb.dep_ == "relcl")
    return any(_befell(verb) for verb in clauses)


def _befell(verb: Token) -> bool:
    """Say whether a clause tells of what somebody has at home: 'who lost her house', 'whose garden was flooded'."""
    lost = verb.children if verb.lemma_ in _LOSING else ()
    theirs = [word for word in lost if word.dep_ == "dobj" and any(one.tag_ == "PRP$" for one in word.lefts)]
    theirs += [word.head for word in verb.subtree if word.tag_ == "WP$"]
    return any(word.lemma_.lower() in _words("home") for word in theirs)


def _by_trade(name: Token) -> Iterator[str]:
    """Yield what a trade behind a name says that no list of sources has: 'a glaciologist', 'a knife grinder'."""
    for noun in name.children:
        is_one = noun.dep_ == "appos" and noun.tag_ == "NN" and any(word.lower_ in ("a", "an") for word in noun.lefts)
        if is_one and noun_at(words_of(noun.text), 1) is None:
            yield "expert" if is_scholar(noun.text) or noun.lower_.endswith(_SCHOLARS) else "ordinary person"


def _by_clause(verb: Token) -> str | None:
    """Return what a clause with 'who' or 'whose' says of somebody: 'who owns a diner', 'whose house was flooded'."""
    whose = next((word for word in verb.subtree if word.tag_ == "WP$"), None)
    if whose is not None:
        return of_body().get(whose.head.lower_, "ordinary person")
    told = _employer(verb) or _office(verb) or _served(verb) or _done(verb) or _headed(verb) or _traded(verb)
    return told or ("ordinary person" if verb.lemma_ in _words("living") else None)


def _done(verb: Token) -> str | None:
    done = of_verb(verb, private=False)
    return done.sector if done is not None else None


def _headed(verb: Token) -> str | None:
    """Return the sector of the body that somebody leads: 'who heads the union'."""
    if verb.lemma_ not in _words("heading"):
        return None
    return next((_of_body(word) for word in verb.children if word.dep_ == "dobj"), None)


def _traded(verb: Token) -> str | None:
    """Return business for who trades, or what they make, run or own tells: 'who owns a diner'."""
    if verb.lemma_ in _words("trading") and not any(word.lemma_.lower() in _words("errand") for word in verb.rights):
        objects = (words_of(word.text) for word in verb.children if word.dep_ == "dobj")
        listed = [found[1].sector for words in objects if words and (found := noun_at(words, len(words)))]
        return next((sector for sector in listed if sector not in {"unknown", "ordinary person"}), "business")
    return None


def _office(verb: Token) -> str | None:
    """Return the sector of what somebody serves as: 'who took office', 'who is taking over as chief executive'."""
    if any(word.dep_ == "dobj" and word.lower_ in _words("office") for word in verb.children):
        return "government"
    nouns = (child for link in verb.subtree if link.lower_ == "as" for child in link.children if child.dep_ == "pobj")
    words = (words_of(noun.doc[noun.left_edge.i : noun.i + 1].text) for noun in nouns)
    found = (noun_at(said, len(said)) for said in words if said)
    return next((one[1].sector for one in found if one is not None and one[1].sector not in _SILENT), None)


def _employer(verb: Token) -> str | None:
    """Return the sector of the body at which somebody works or studies: 'who studies tides at the University of Accra'.

    A worker of a business is an ordinary person.
    """
    scholarly = verb.lemma_ in _words("scholarly")
    if not scholarly and verb.lemma_ != "work":
        return None
    at = (word for word in verb.subtree if word.lower_ in ("at", "for", "with"))
    bodies = (child for link in at for child in link.children if child.dep_ == "pobj" and child.pos_ == "PROPN")
    told = next(filter(None, map(_of_body, bodies)), None)
    return None if told == "business" else told


def _served(verb: Token) -> str | None:
    """Return the sector of the body for which somebody does what is no errand: 'who sets lines for a bookmaker'."""
    if verb.lemma_ in ("work", *_words("living")):
        return None
    served = (word for link in verb.children if link.lower_ == "for" for word in link.children if word.dep_ == "pobj")
    listed = (noun_at(words_of(word.text), 1) for word in served if word.pos_ == "NOUN")
    bodies = (one[1] for one in listed if one is not None and one[1].form in ("organisation", "media"))
    return next((one.sector for one in bodies if one.sector not in _SILENT and not one.by_body), None)


def whole_of(noun: Token) -> Token:
    """Return the body that a noun is a part of: 'the Danish department of a [museum]'; the noun itself for no part."""
    if noun.lower_ not in _words("part"):
        return noun
    links = (link for link in noun.children if link.lower_ in ("of", "at", "in"))
    wholes = (word for link in links for word in link.children if word.dep_ == "pobj" and word.pos_ == "NOUN")
    return next((word for word in wholes if any(one.lower_ in ("a", "an") for one in word.lefts)), noun)


def _of_body(noun: Token) -> str | None:
    """Return the sector of a body, by its name or by what it is part of: 'the Arizona branch of the Arden Union'."""
    noun = whole_of(noun)
    phrase = owned(noun)
    if any(word.tag_ == "NNPS" and (found := noun_at(words_of(word.text), 1)) and found[1].form for word in phrase):
        return "civil society"  # 'Local 12 of the United Arden Workers'
    words = words_of(" ".join(word.text for word in phrase))
    listed = (found[1] for end in range(1, len(words) + 1) if (found := noun_at(words, end)))
    return next((one.sector for one in listed if one.form != "person" and one.sector not in _SILENT), None)


def _by_rank(source: SourcePhrase, roles: Iterable[str]) -> str | None:
    """Return the police for a rank where the paragraph tells of them: 'Police shut the road. Captain Roe said'."""
    if source.span is None or not any(role.split()[-1].lower() in _words("rank") for role in roles if role):
        return None
    last = source.span.end
    near = source.span.doc[max(0, source.span.sent.start - _NEAR) : last]
    return "military or police" if any(word.lower_ in _POLICE for word in near) else None


def _is_child(name: Token) -> bool:
    """Say whether an age under 18 by itself follows a name: ', 9,' or '(9)'."""
    doc, at = name.doc, name.i + 1
    if at + 2 >= len(doc) or doc[at].text not in {",", "("} or doc[at + 2].text not in {",", ")", "."}:
        return False
    return doc[at + 1].is_digit and int(doc[at + 1].text) < _OF_AGE
