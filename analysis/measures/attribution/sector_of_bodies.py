"""The sector of a body of which no word of its name tells one: what the story says of it anywhere.

`RULES` are tried in order; the name of the one that fits is kept as the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from spacy.tokens import Span, Token

from analysis import lexicons
from analysis.entities.people import gender_of
from analysis.measures.attribution.sector_clues import A_STORY, Clues, Evidence, deed, of_body, of_verb, owned_by
from analysis.measures.attribution.sector_text import known_bodies
from analysis.rules import Rule

#: The rule that tells least.
BY_NAME = "a name and nothing else"
_words = partial(lexicons.words_of, "sector_words")
#: Between what is told of a body and its name: 'shares in Norvik', 'drivers at Norvik'.
_LINKS = frozenset({"in", "of", "at", "for", "from", "with"})


class Body(NamedTuple):
    """A body by its name in the story, and the story."""

    clues: Clues
    name: str


def body_evidence(clues: Clues, name: str) -> tuple[str, Evidence] | None:
    """Return the first rule that tells the sector of a body, and what it tells; None where the story tells nothing."""
    body = Body(clues, name)
    found = ((rule.name, told) for rule in RULES if (told := rule.decide(body)) is not None)
    return next(found, None)


def _known(body: Body) -> Evidence | None:
    names = (body.name, *(span.text for span in body.clues.mentions(body.name)))
    return next(
        (Evidence(known_bodies()[plain], plain) for name in names if (plain := _plain(name)) in known_bodies()), None
    )


def _plain(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")


def _by_what_is_its(body: Body) -> Evidence | None:
    told = (one for span in body.clues.mentions(body.name) for one in _its(span))
    return next(told, None)


def _its(name: Span) -> Iterator[Evidence]:
    """Yield what is told by the nouns that a body's name owns, qualifies or is joined to."""
    doc, root = name.doc, name.root
    owned = root.head if root.dep_ in ("poss", "compound", "nmod") and root.head.i >= name.end else None
    held = root.head.head if root.dep_ == "pobj" and root.head.lower_ in _LINKS else None
    for noun in (owned, held):
        if noun is not None and (sector := of_body().get(noun.lower_)):
            yield Evidence(sector, doc[min(noun.i, name.start) : max(noun.i + 1, name.end)].text)


def _by_trade(body: Body) -> Evidence | None:
    for span in body.clues.mentions(body.name):
        verb = _done_by(span.root)
        if verb is not None and verb.lemma_ in _words("trading"):
            return Evidence("business", span.doc[min(verb.i, span.start) : max(verb.i + 1, span.end)].text)
        if (
            verb is not None
            and verb.tag_ == "VBN"
            and (told := of_verb(verb, private=False, is_agent=True)) is not None
        ):
            return told
    return deed(body.clues.subjects(body.name), private=False)


def _done_by(root: Token) -> Token | None:
    """Return the verb of which a name is the doer: 'Norvik makes ...', 'is made by Norvik'."""
    if root.dep_ == "nsubj":
        return root.head
    return root.head.head if root.dep_ == "pobj" and root.head.dep_ == "agent" else None


def _by_own_words(body: Body) -> Evidence | None:
    rows = (row for row in body.clues.rows if row.speaker == body.name)
    text = body.clues.names.document.text
    return next(filter(None, (owned_by(text[row.start : row.end], ("its", "our", "their")) for row in rows)), None)


def _by_story(body: Body) -> Evidence | None:
    return Evidence("sport", "") if body.clues.world == "sport" else None


def _by_name(body: Body) -> Evidence | None:
    """Return business for a name of one or two words and no letters of a short form: most bodies so named are firms."""
    words = body.name.split()
    is_story = len(body.clues.names.document.story_words) >= A_STORY
    is_plain = (
        len(words) <= 2
        and gender_of(words[0]) is None
        and all(word[:1].isupper() and not word.isupper() for word in words)
    )
    return Evidence("business", "") if is_story and is_plain else None


#: What tells the sector of a body.
RULES: tuple[Rule[Body, Evidence], ...] = (
    Rule("known by name", "Usdaw", _known),
    Rule("what is its", "shares in Norvik; Norvik's customers; the Belfield striker", _by_what_is_its),
    Rule("what it does", "the kit is made by Veridex; Norvik runs three hotels", _by_trade),
    Rule("what it calls its own", "Norvik said its customers ...", _by_own_words),
    Rule("a story of sport, culture or science", "the Steelers said ...", _by_story),
    Rule(BY_NAME, "Norvik said ...", _by_name),
)
