"""Characters of a film, a book or a play: what they say in its plot is nobody's statement.

A review tells its plot in the present tense: 'Marta, a neighbour played by Greta Holm, says the cellar is locked.' What
people say about a work is in the past tense, or they are no character of it; of a documentary or a memoir the people
are real.
"""

from __future__ import annotations

import re
from functools import cached_property

from analysis.entities.lookup import Names
from analysis.measures.attribution.attributed import Attributed
from analysis.rules import PatternRule

_WORK = re.compile(
    r"\b(?:films?|movies?|novels?|plays?|dramas?|comed(?:y|ies)|thrillers?|sitcoms?|musicals?|episodes?|opera|biopic|"
    r"sequel|remake|Blu-ray|DVD|screenplay|directors?|plot|scenes?|characters?|starring|stars as|animated|heroine|"
    r"books?|author|series)\b",
    re.IGNORECASE,
)
#: Whose people, or narrator, are real.
_TRUE = re.compile(r"\b(?:documentar(?:y|ies)|memoirs?|autobiograph\w+|ads?|adverts?|commercials?)\b", re.IGNORECASE)
#: Different words of a work from which a story is about one. By hand.
_ABOUT_A_WORK = 2
_BY = r"(?: played| portrayed| voiced) (?:\w+ly )?by (?=.{0,30}[A-Z])"
_NAME = r"(?P<who>(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+)"
_FEW = r"(?:(?:a|an|the|his|her|their) )?(?:[a-z][\w’'-]* ){0,4}"


#: Words that tell who is a character; the example marks them.
PARTS = (
    PatternRule(
        "played by somebody in brackets",
        "In this thriller, [Hanna] (Judy Parr) meets a ghost. It is a film by Owen Price.",
        re.compile(r"(?P<who>[\w’'-]+) \((?:[A-Z][\w.’'-]+ ){1,2}[A-Z][\w’'-]+\)"),
    ),
    PatternRule(
        "played by",
        'The film is slow. "Who rang?" asks [Marta], a neighbour played by Greta Holm.',
        re.compile(rf"{_NAME}(?:, (?:a|an|the) [^,.()\"“”]{{1,60}})?,?{_BY}"),
    ),
    PatternRule(
        "plays",
        "In the film, Idris Cole plays [Frank], a detective.",
        re.compile(rf"\b(?:plays?|played|playing|portray(?:s|ed|ing)|(?:star(?:s|red|ring)?|cast) as) {_FEW}{_NAME}"),
    ),
    PatternRule(
        "stars somebody as",
        "The drama stars Mia Lorne as [Queen Ida]. It is a film for a wet night.",
        re.compile(rf"\b[Ss]tar(?:s|red|ring) [^.]{{3,60}}? as {_FEW}{_NAME}"),
    ),
    PatternRule(
        "plays what no name tells",
        "Anna Rudd plays the [nurse] in the first act of the play.",
        re.compile(
            r"\b(?:plays?|played|playing) (?:a|an|the) (?:[\w-]+ )??(?P<who>[a-z]+)"
            r"(?= (?:with|in|as|who|and|opposite)\b|[,.;])"
        ),
    ),
)
_HEROES = frozenset("hero heroine protagonist antihero villain narrator character".split())
#: What stands in a plot only: 'In the opening scene, a cop tells ...', 'At one point in the book, a farmer argues'.
_IN_THE_PLOT = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Aa]t one point in) (?:the|an|one|its|[\w’']+['’]s)(?: [\w-]+)? ?"
    r"(?:scene|sequence|act|chapter|(?<=point in the )(?:book|film|novel|play))\b"
)
_PRESENT = frozenset({"VBZ", "VBP", "VBG"})


class Characters:
    """Who in an article is a character of the work it is about."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.document = names.document

    def speak(self, one: Attributed) -> bool:
        """Say whether an attribution's speaker is a character, in a clause in the present tense or none."""
        if not self._is_about_a_work or not self._in_the_present(one):
            return False
        noun = one.candidate.speaker
        if noun is None:
            return bool(one.names) and set(one.names) <= self._called
        nouns = [noun, *(word for word in noun.children if word.dep_ == "appos")]
        nouns += [noun.head] if noun.dep_ == "appos" else []
        called = {word.lower() for word in self._called}
        if any(word.lower_ in _HEROES or (word.lower_ in called and not self._is_real(word.idx)) for word in nouns):
            return True
        if noun.pos_ == "PRON":
            return self._named_last(noun.idx, one) in self._called
        is_any = any(word.lower_ in ("a", "an") for word in noun.lefts) and noun.tag_ == "NN"
        return is_any and _IN_THE_PLOT.search(self.document.span(self.document.sentence_at(noun.idx)).text) is not None

    @cached_property
    def _is_about_a_work(self) -> bool:
        words = {word.lower().rstrip("s") for word in _WORK.findall(self.document.text)}
        return len(words) >= _ABOUT_A_WORK and not _TRUE.search(self.document.text)

    @cached_property
    def _called(self) -> frozenset[str]:
        """What the characters are called: by their whole names, each word of these, and what they are."""
        text = self.document.text
        whole = {match["who"] for part in PARTS for match in part.words.finditer(text)}
        return frozenset(whole | {word for name in whole for word in name.split()})

    def _in_the_present(self, one: Attributed) -> bool:
        if one.candidate.cue is None:
            return True
        cue = self.document.doc.char_span(*one.candidate.cue, alignment_mode="expand")
        return cue is not None and cue[0].tag_ in _PRESENT

    def _is_real(self, offset: int) -> bool:
        """Say whether a whole name that no part has is printed here: 'Paul Frank' is not the part 'Frank'."""
        mentions = self.names.mentions_in(offset, offset + 1)
        return any(" " in one.text and one.text not in self._called for one in mentions)

    def _named_last(self, offset: int, one: Attributed) -> str | None:
        """Return how whoever a pronoun means was last called before it."""
        before = (mention for mention in reversed(self.names.mentions_in(0, offset)) if mention.actor in one.names)
        return next((mention.text for mention in before), None)
