"""From a noun to the actor it names or describes: 'Roe', 'the mayor', 'dean of Arden College' behind a name."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.entities.lookup import Names
from analysis.entities.people import role_nouns
from analysis.language.syntax.speaking_nouns import is_outlet, is_person
from analysis.measures.attribution.attributed import Speaker
from analysis.measures.attribution.earlier_speakers import EarlierSpeakers
from analysis.measures.attribution.handles import with_handle
from analysis.measures.attribution.joint_speakers import is_one_of_several
from analysis.measures.attribution.one_of_group import group_of
from analysis.measures.attribution.speaker_noun import is_nobody, speaker_phrase
from analysis.tables import Actor

#: A description that starts so may mean somebody named before, or with 'a' right behind.
_REFERRING = frozenset({"the", "his", "her", "its", "their", "this", "that", "a", "an"})
#: When somebody speaks, which the parse may take for who does.
_TIMES = frozenset("week month year morning afternoon evening night weekend".split())


def whom_noun_means(names: Names, earlier: EarlierSpeakers, noun: Token) -> Speaker:
    """Return whom one noun phrase means; 'Roe or Doe' stays as it is: the article does not say which."""
    document = names.document
    doc, text = document.doc, document.text
    first, last = speaker_phrase(noun)
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    group = group_of(document, noun)
    if group is not None:
        return whom_noun_means(names, earlier, group)._replace(start=start, end=end)
    if is_nobody(noun):
        return Speaker(start, end)
    if is_one_of_several(noun):
        last = max(word.i for word in (noun, *noun.conjuncts))
        end = doc[last].idx + len(doc[last])
        return Speaker(start, end, text[start:end], "named")
    named = _named(names, noun, start, end)
    if named is not None:
        return named
    actor = _described(names, noun, first, last, text[start:end])
    again = with_handle(names, noun.text) if noun.text.startswith("@") else earlier.same_study(noun)
    return Speaker(start, end, actor.actor if actor else again or text[start:end], "nominal")


def _described(names: Names, noun: Token, first: int, last: int, words: str) -> Actor | None:
    """Return the actor whom a noun phrase describes, if it refers to one: 'the mayor'."""
    doc, start = noun.doc, noun.doc[first].idx
    is_bare = first == noun.i and not (last < len(doc) and doc[last].pos_ == "PROPN")  # no 'curator Elaine ...'
    is_referring, in_headline = doc[first].lower_ in _REFERRING, names.in_headline(start)
    actor = names.nominal(words, start) if is_referring or is_bare or in_headline else None
    if actor is None and in_headline and first < noun.i and not is_referring:
        actor = names.nominal(f"the {noun.text}", start)  # 'County sheriff blames state'
    is_no_outlet = actor is not None and actor.actor_kind == "media" and is_person(noun) and not is_outlet(noun)
    return None if is_no_outlet else actor  # 'the star' is no agency


def _named(names: Names, noun: Token, start: int, end: int) -> Speaker | None:
    """Return the actor that a noun phrase names, by its head or the name behind it."""
    holder = _behind_hyphened_post(names, noun)
    if holder is not None:
        return holder._replace(start=start)
    actor = actor_of(names, noun) or names.actor_at(start, end) or _before_post(names, noun, start)
    if actor is None and noun.lower_ in _TIMES:  # 'Roe this week also said'
        first = names.actor_at(start, start + 1)
        actor = first if first is not None and first.actor_kind == "person" else None
    behind = names.in_apposition(noun) if actor is None else None
    if behind is not None:
        actor, end = actor_of(names, behind), behind.idx + len(behind)
        if actor is not None and actor.actor_kind != "person":
            start = names.mentions_in(behind.idx, end)[0].start  # 'operator' says nothing of the body
    if actor is None:
        return None
    is_whole = actor.actor_kind != "person" or actor.actor in names.document.text[start:end]
    return Speaker(start, end, actor.actor, "named" if is_whole else "surname")


def _behind_hyphened_post(names: Names, noun: Token) -> Speaker | None:
    """Return the person whom the parse puts inside the hyphened post before them: 'Watch editor-in-chief [Jo Roe]'."""
    for word in noun.subtree:
        if word.dep_ == "pobj" and word.pos_ == "PROPN" and word.head.i > 0 and word.head.nbor(-1).tag_ == "HYPH":
            actor, end = actor_of(names, word), word.idx + len(word)
            if actor is not None and actor.actor_kind == "person":
                return Speaker(word.idx, end, actor.actor, "named")
    return None


def _before_post(names: Names, noun: Token, start: int) -> Actor | None:
    """Return whose post the parse takes for the subject: '[Jo Roe], dean of Arden College, said'."""
    before = names.document.text[:start].rstrip()
    is_post = noun.lower_ in role_nouns() and noun.left_edge.pos_ not in ("DET", "PRON")
    if not is_post or noun.tag_ not in ("NN", "NNP") or not before.endswith(","):
        return None
    actor = names.actor_at(len(before) - 2, len(before) - 1)
    return actor if actor is not None and actor.actor_kind == "person" else None


def actor_of(names: Names, noun: Token) -> Actor | None:
    """Return the actor that a noun names, if it is a name."""
    return names.actor_at(noun.idx, noun.idx + len(noun))
