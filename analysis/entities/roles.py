"""Role phrases: the words beside a person's name that say what the person is ('US State Secretary')."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from analysis.entities.long_roles import body_start
from analysis.entities.people import is_scholar, offices, role_nouns, titles
from analysis.entities.spans import Name
from analysis.entities.word_lists import name_words
from analysis.language.document import Document


class Role(NamedTuple):
    """Tokens ``first`` to ``last`` (not included) of a role phrase."""

    first: int
    last: int


#: How far a role phrase reaches from a name, in tokens.
_REACH = 20
#: Parts of speech a role phrase before a name is made of.
_INSIDE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "HYPH", "CD", "POS", "VBN", "ADD", "AFX"})
_PREPOSITIONS = frozenset({"of", "for", "to", "at", "in", "on"})
#: Forms of verbs that are part of a role: 'acting president'.
_ADJECTIVES = frozenset(
    {"vice", "acting", "sitting", "ruling", "outgoing", "incoming", "founding", "managing", "leading"}
)
_ENDS = frozenset({",", ";", ":", "(", ")", ".", "-", "–", "—", '"', "“", "”"})
#: A finite verb, a pronoun or a question word: the apposition is over, or was none.
_CLAUSE = frozenset({"WP", "WP$", "WDT", "WRB", "VBD", "VBZ", "VBP", "PRP", "MD"})


def is_role(word: str) -> bool:
    """Say whether the word heads a role phrase: a role noun ('minister'), a title ('Sen.'), or 'entomologist'."""
    return word.lower() in role_nouns() or word in offices() or is_scholar(word)


def role_before(doc: Doc, first: int, last: int, stop: int = 0) -> Role | None:
    """Return the role phrase that leads up to the name at tokens ``first`` to ``last``, or None.

    'NATO chief Erik ...', 'US ambassador to Peru Lee ...', and between article and comma, 'the
    Norwegian foreign minister, Kari ...,'. ``stop`` is where the name before ends: no phrase reaches over it.
    """
    is_set_off = first > 1 and doc[first - 1].text == ","
    if is_set_off and last < len(doc) and doc[last].text not in _ENDS:
        return None
    end = _less_address(doc, first - 1 if is_set_off else first, stop)
    limit = max(stop, doc[first].sent.start, end - _REACH)
    body = body_start(doc, end, limit)
    start = _less_openers(doc, _reach_back(doc, end if body is None else body, limit), end)
    if start == end or doc[end - 1].lower_ in name_words("opener") | _PREPOSITIONS:
        return None
    is_definite = _has_owner(doc, start, end) or (start > stop and doc[start - 1].lower_ in name_words("opener"))
    if is_set_off and not is_definite:
        return None
    return Role(start, end) if body is not None else _headed_by_role(doc, start, end)


def _less_address(doc: Doc, end: int, stop: int) -> int:
    """Return where a role ends before an address: '[Chief Constable] Sir'."""
    while end > stop + 1 and _is_address(doc[end - 1]) and is_role(doc[end - 2].text):
        end -= 1
    return end


def _less_openers(doc: Doc, start: int, end: int) -> int:
    """Return where a phrase starts without the articles, hyphens and possessive endings before it."""
    while start < end and (doc[start].lower_ in name_words("opener") or doc[start].tag_ in {"HYPH", "POS"}):
        start += 1
    return start


def _has_owner(doc: Doc, start: int, end: int) -> bool:
    """Say whether a phrase names whose role it is: 'Britain's envoy'."""
    return any(token.tag_ == "POS" for token in doc[start:end])


def _headed_by_role(doc: Doc, start: int, end: int) -> Role | None:
    """Return the part of a phrase that is a role: 'NATO chief', or 'ambassador to Peru'; None without a role noun."""
    if is_role(doc[end - 1].text):
        if doc[end - 1].text in offices() and end - start > 1 and _is_stray(doc[end - 2]):
            return Role(end - 1, end)
        prepositions = [i for i in range(start, end - 1) if doc[i].lower_ in _PREPOSITIONS]
        return Role(prepositions[-1] + 1 if prepositions else start, end)
    has_role = any(is_role(doc[i].text) and doc[i + 1].lower_ in _PREPOSITIONS for i in range(start, end - 1))
    return Role(start, end) if has_role else None


def _is_stray(token: Token) -> bool:
    """Say whether a word before a title is no part of it: 'all the way Sen. ...'."""
    return token.tag_ in {"NN", "NNS"} and token.is_lower and not is_role(token.text)


def _reach_back(doc: Doc, end: int, limit: int) -> int:
    """Return where the run of words that can be a role phrase starts."""
    start = end
    while start > limit and _can_be_inside(doc, start - 1, limit):
        start -= 1
    return start


def _can_be_inside(doc: Doc, i: int, limit: int) -> bool:
    """Say whether a word can be part of a role phrase that goes on behind it; ``limit`` is the first that may."""
    token, before = doc[i], doc[i - 1] if i > limit else None
    if token.text in {"and", "&", ","} and _joins_matters(token):
        return True  # 'Labour, Trade and Industry Minister'
    if token.lower_ in _PREPOSITIONS or token.lower_ == "and":
        return before is not None and is_role(before.text)  # 'ambassador to Peru'
    if token.lower_ == "the" and before is not None and before.lower_ in _PREPOSITIONS:
        return True  # 'head of the agency'
    if token.tag_ == "RB" and doc[i + 1].tag_ == "HYPH":
        return True  # 'once-powerful mayor'
    is_word = token.text[0].isalnum() or token.tag_ in {"HYPH", "POS"}
    return is_word and (token.tag_ in _INSIDE or token.lower_ in _ADJECTIVES)


def _joins_matters(token: Token) -> bool:
    """Say whether a word joins what a role is for: 'Foreign Affairs [and] Trade Minister'."""
    first = token.head
    while first.dep_ == "conj":
        first = first.head
    is_inside = first.i < token.i < first.head.i and first.dep_ in {"compound", "nmod", "amod"}
    return is_inside and is_role(first.head.text) and first.text[0].isupper() and token.nbor().text[0].isupper()


def role_after(doc: Doc, last: int, following: int) -> Role | None:
    """Return the role phrase in apposition after a name (', the alliance's secretary general,'), or None.

    ``following`` is where the next person's name starts: a phrase that leads up to it is that person's.
    """
    if last + 1 >= len(doc) or doc[last].text not in {",", "(", "–", "—"} or doc[last + 1].lower_ == "and":
        return None
    start = last + 1
    while start + 1 < len(doc) and (
        doc[start].lower_ in name_words("opener") or _is_age(doc[start]) or doc[start].text == ","
    ):
        start += 1
    end = _apposition_end(doc, start, doc[last].sent.end)
    lead = role_before(doc, following, end) if start < following < end else None
    if end == start or (lead is not None and lead.first <= start):
        return None
    return Role(start, end)


def _apposition_end(doc: Doc, start: int, sentence_end: int) -> int:
    """Return where the role phrase from ``start`` on ends; ``start`` itself where no role noun heads the words."""
    end, head = start, False
    limit = min(start + _REACH, sentence_end)
    while end < limit and not _ends(doc[end]) and doc[end].tag_ not in _CLAUSE:
        tag = doc[end].tag_
        if tag in {"IN", "TO", "VB"} and not head:
            return start
        if tag in {"VB", "VBG"} or doc[end].lower_ == "during":
            break
        head = head or is_role(doc[end].text)
        end += 1
    while end > start and (
        doc[end - 1].lower_ in _DANGLING or doc[end - 1].tag_ in _LEFT_OVER or _is_address(doc[end - 1])
    ):
        end -= 1
    return end if head else start


def _is_address(token: Token) -> bool:
    return token.text in titles() and token.text not in offices()


def _is_age(token: Token) -> bool:
    """Say whether a number is an age by itself (', 45, a teacher'), not the start of '45-year-old'."""
    return token.is_digit and token.nbor().text != "-"


def _ends(token: Token) -> bool:
    """Say whether a mark ends the apposition; a hyphen inside a word does not."""
    return token.text in _ENDS and not (token.text == "-" and token.i and not token.nbor(-1).whitespace_)


_LEFT_OVER = frozenset({"CC", "IN", "TO", "DT", "POS"})
_DANGLING = frozenset({"and", "also", "whose", "who"}) | _PREPOSITIONS


def _before_title(doc: Doc, before: Role | None, name: Name, stop: int) -> tuple[Role | None, ...]:
    """Return the role before a name, with the one that a comma sets off from a title alone: 'the chief, Dr. [Roe]'."""
    is_title = (
        before is not None and before.first > 1 and all(word.text in titles() for word in doc[before[0] : before[1]])
    )
    if before is None or not is_title or doc[before.first - 1].text != ",":
        return (before,)
    return role_before(doc, before.first, name.last, stop), before


def roles_of(document: Document, names: Sequence[Name]) -> dict[Name, list[Role]]:
    """Return the role phrases of each person's name."""
    doc, roles = document.doc, dict[Name, list[Role]]()
    people = [name for name in names if name.kind == "person"]
    stop = 0
    for i, name in enumerate(people):
        before = role_before(doc, name.first, name.last, stop)
        after = role_after(doc, name.last, people[i + 1].first if i + 1 < len(people) else len(doc))
        roles[name] = [phrase for phrase in (*_before_title(doc, before, name, stop), after) if phrase is not None]
        head = doc[name.first : name.last].root
        stop = 0 if head.dep_ in {"compound", "poss", "nmod"} and head.head.i >= name.last else name.last
    return roles
