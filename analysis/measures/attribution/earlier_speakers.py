"""Who spoke before: who goes on, who speaks together again, and the study whose results are told."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.entities.lookup import Names
from analysis.measures.attribution.source_nouns import noun_at, words_of

#: How many speakers before a statement are weighed. By hand.
_MEMORY = 12
#: What two states are called together.
_STATES = frozenset({"countries", "nations", "governments", "neighbours", "neighbors"})
#: What asks or counts, and what it brings: 'A survey found ... The results suggest ...'.
_STUDIES = frozenset({"poll", "survey", "study"})
_RESULTS = frozenset({"results", "findings"})

#: First character of a speaker's mention, or of what they say, and their names.
Spoke = tuple[int, tuple[str, ...]]


class EarlierSpeakers:
    """The speakers of an article so far, in text order."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self._spoke: list[Spoke] = []
        #: Who may go on speaking, and from which character on.
        self._may_go_on: list[Spoke] = []

    def add(self, start: int, names: tuple[str, ...], goes_on_from: int | None, going_on: tuple[str, ...]) -> None:
        """Remember who spoke at a character, and who may go on speaking from which one on."""
        self._spoke.append((start, names))
        if goes_on_from is not None:
            self._may_go_on.append((goes_on_from, going_on))

    def last_since(self, since: int) -> tuple[str, ...]:
        """Return who spoke last from a character on."""
        return max((one for one in self._spoke[-_MEMORY:] if one[0] >= since), default=(0, ()))[1]

    def going_on(self, since: int, before: int) -> tuple[str, ...]:
        """Return the later of the last speaker and the last person that is a subject, between two characters."""
        recent = [(at, names) for at, names in self._may_go_on[-_MEMORY:] if since <= at < before]
        told = self.names.coreference.told
        block = self.names.document.block_at(before).start
        for person in (told.last_named(since, before), told.last_described(block, before)):
            if person is not None:
                recent.append((person[0], (person[1],)))
        return max(recent, default=(0, ()))[1]

    def together_again(self, noun: Token) -> tuple[str, ...]:
        """Return those who alone spoke as one so far and whom 'the two countries' or 'the joint statement' means.

        Where nobody did, the two countries are the only two states named so far.
        """
        words = {child.lower_ for child in noun.lefts}
        are_two = noun.tag_ == "NNS" and ("both" in words or {"the", "two"} <= words)
        is_joint = "the" in words and noun.lower_ == "statement"
        if not are_two and not is_joint:
            return ()
        joint = {names for _, names in self._spoke if len(names) > 1}
        if is_joint:
            return self._of_joint_statement(noun, joint)
        if not joint and noun.lower_ in _STATES:
            before = [one.actor for one in self.names.mentions_in(0, noun.idx) if self._kind(one.actor) == "state"]
            joint = {tuple(dict.fromkeys(before))}
        names = next(iter(joint)) if len(joint) == 1 else ()
        kind = noun_at(words_of(noun.text), 1)
        are_people = kind is not None and kind[1].form == "person"
        return names if len(names) == 2 and {self._kind(name) == "person" for name in names} == {are_people} else ()

    def same_study(self, noun: Token) -> str | None:
        """Return the one study that spoke so far and that 'the poll' or 'the results' means, as it was first called."""
        words = {child.lower_ for child in noun.lefts}
        if noun.lower_ not in _STUDIES | _RESULTS or not words <= {"the", "its"} or noun.n_rights > 0:
            return None
        spoke = (name for _, names in self._spoke if len(names) == 1 for name in names if name not in self.names.actors)
        studies = {name for name in spoke if len(words_of(name)) > 1 and not _STUDIES.isdisjoint(words_of(name))}
        study = next(iter(studies)) if len(studies) == 1 else ""
        return study or None if noun.lower_ != "study" or "study" in words_of(study) else None

    def _of_joint_statement(self, noun: Token, joint: set[tuple[str, ...]]) -> tuple[str, ...]:
        """Return those who alone spoke as one so far where 'the statement' is a joint one, told as such up to here."""
        told = self.names.document.text[: noun.idx + len(noun)].lower().rfind("joint statement")
        return next(iter(joint)) if len(joint) == 1 and told >= 0 else ()

    def _kind(self, name: str) -> str | None:
        actor = self.names.actors.get(name)
        return actor.actor_kind if actor else None
