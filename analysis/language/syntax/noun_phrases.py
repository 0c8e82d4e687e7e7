"""What the parse says of a noun: where its phrase starts and ends, its list, its appositions."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

NOUNS = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
#: Noun phrases end before these: they say more of the noun, they do not name it.
_AFTERTHOUGHTS = frozenset({"relcl", "appos", "acl", "punct", "advcl", "cc", "conj", "parataxis", "ccomp"})
_MODIFIERS = frozenset(("amod", "compound", "nummod", "nmod", "advmod", "quantmod", "npadvmod", "punct"))
_DASHES = frozenset("-‑")
#: Nouns for bodies that act in an actor's name: 'Kenya's government', 'the Kenyan army'.
BODIES = frozenset(
    "administration army authority force government leadership military ministry navy parliament regime troop".split()
)
#: How many nouns back a list's first one is looked for.
LONGEST = 100
#: How many words after a name its apposition may start.
NEAR = 5


def phrase_bounds(noun: Token) -> tuple[int, int]:
    """Return first and last token (not included) of a noun phrase, without what only comments on it."""
    last = noun.i
    for child in noun.rights:
        if child.dep_ in _AFTERTHOUGHTS and not (child.dep_ == "punct" and child.text == "-"):
            break
        last = child.right_edge.i
    first = noun.left_edge.i
    doc = noun.doc
    while last > noun.i and doc[last].is_space:
        last -= 1
    while first < noun.i and (doc[first].is_punct or doc[first].pos_ in ("CCONJ", "ADV", "SCONJ", "SPACE")):
        first += 1
    return first, last + 1


def description(head: Token, after: int = -1) -> tuple[int, int]:
    """Return first and last token of a description: modifiers, head, and a phrase with 'of'; no article or owner.

    ``after``: a token the description may not reach back to ('NATO' in 'NATO expansion').
    """
    first, last = hyphened(head)
    for child in reversed(list(head.lefts)):
        if child.i >= first:
            continue
        is_mark = child.is_punct and child.text not in _DASHES
        if child.dep_ not in _MODIFIERS or child.tag_ == "WRB" or is_mark or child.left_edge.i <= after:
            break
        first = child.left_edge.i
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == last + 1:
            last = max([last, *(hyphened(noun)[1] for noun in child.rights if noun.dep_ == "pobj")])
    return first, last


def noun_phrase(head: Token) -> str:
    """Return a noun with everything before it but its article, and a phrase with 'of': "Chile's offer"."""
    first, last = description(head)
    lefts = [child for child in head.lefts if child.dep_ not in ("det", "predet", "cc", "punct")]
    first = min([first, *(child.left_edge.i for child in lefts)])
    return str(head.doc[first : last + 1].text)


def hyphened(token: Token) -> tuple[int, int]:
    """Return the first and last token of a word the tokenizer cut at its hyphens: 'build-up', 're-elected'."""
    doc, first, last = token.doc, token.i, token.i
    while first >= 2 and doc[first - 1].text in _DASHES and not doc[first - 1].whitespace_ + doc[first - 2].whitespace_:
        first -= 2
    while (
        last + 2 < len(doc) and doc[last + 1].text in _DASHES and not doc[last].whitespace_ + doc[last + 1].whitespace_
    ):
        last += 2
    return first, last


def first_of_list(token: Token) -> Token:
    """Return the first noun of a list: it alone carries the list's place in the clause."""
    for _ in range(LONGEST):
        if token.dep_ != "conj" or token.head.pos_ not in NOUNS:
            break
        token = token.head
    return token


def appositions(noun: Token) -> Iterator[Token]:
    """Yield the descriptions behind a name: 'a former boxer'; with an article, what is tagged as an adjective too."""
    for child in noun.children:
        if child.dep_ == "appos" and child.left_edge.i - noun.i <= NEAR:
            has_article = any(word.dep_ == "det" for word in child.lefts)
            if child.pos_ == "NOUN" or (child.pos_ == "ADJ" and has_article):
                yield child


def is_definite(noun: Token) -> bool:
    """Say whether a noun has an article, an owner or a phrase behind it, and is no call such as 'Nice try, Tom'."""
    return any(child.dep_ in ("det", "poss", "prep") for child in noun.children)


def governing_head(head: Token) -> Token:
    """Return the noun in the clause for a name: itself, "Kenya's army", 'the army of Kenya', 'the firm, Arcona'."""
    token = head
    if token.dep_ in ("poss", "compound", "amod", "nmod") and token.head.lemma_.lower() in BODIES:
        token = token.head
    elif token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_.lower() in BODIES:
        token = token.head.head
    if token.dep_ == "appos" and (token.left_edge.i == token.head.i + 1 or is_definite(token.head)):
        token = token.head
    return token
