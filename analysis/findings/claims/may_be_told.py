"""Whether a name stands beside a word of saying, though no statement is its: then nobody says that it is not heard."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis import lexicons
from analysis.findings.claims.evidence import Evidence
from analysis.language.syntax.speaking_nouns import is_source

#: From a name to the noun whose word it may be: 'Roe and Doe', 'Roe's lawyer', 'a spokesman for Roe', 'the Roe camp'.
_BELONGS = frozenset({"conj", "appos", "poss", "compound", "nmod", "pobj", "prep"})
_ACTS = frozenset({"nsubj", "nsubjpass", "agent"})
#: Steps from a name to that noun. By hand.
_FAR = 4


def may_be_told(evidence: Evidence, name: str) -> bool:
    """Say whether an actor, or somebody of its own, is the subject of a verb of saying, or the owner of a saying."""
    doc = evidence.found.document.doc
    spans = (doc.char_span(row.start, row.end) for row in evidence.mentions_of.get(name, ()))
    return any(_is_beside_saying(span.root) for span in spans if span is not None)


def _is_beside_saying(name: Token) -> bool:
    noun = name
    for _ in range(_FAR):
        verb = noun.head
        if noun.dep_ in _ACTS and verb.lemma_.lower() in _cues("verb") and (noun is name or is_source(noun)):
            return True
        if noun.dep_ == "poss" and verb.lemma_.lower() in _cues("noun"):
            return True
        if noun.dep_ not in _BELONGS or verb is noun:
            return False
        if noun.dep_ == "prep" and noun.lower_ == "to" and verb.lower_ == "according":
            return True
        noun = verb
    return False


@cache
def _cues(part: str) -> frozenset[str]:
    """Return the verbs or nouns of `cues.csv`; the user's own make statements, and need no doubt."""
    return frozenset(row["lemma"] for row in lexicons.builtin("cues").rows if row["part"] == part)
