"""Which attitudes are clear enough to be shown unasked: words tied to the actor judge it, and the model agrees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from spacy.tokens import Span, Token

from analysis.language import Document
from analysis.measures.attitudes.judging_words import Judging
from analysis.measures.attitudes.ties import OF_JUDGES, Told, by_name, by_predicate, judging_verb
from analysis.tables import NARRATOR, SAID, Attitude, Mention, Portrayal

#: A sentence and an actor named in it.
_Key = tuple[int, str]


class Tied(NamedTuple):
    """An attitude, the kind of its block, and the words that judge and are tied to the actor in the same voice."""

    row: Attitude
    block: str
    judging: Sequence[Judging]


class Guard(NamedTuple):
    """What an attitude must be to be clear: its name, an example that is not, and the condition."""

    name: str
    not_so: str
    holds: Callable[[Tied], bool]


GUARDS = (
    Guard("not neutral", "Al Roe met Ines Duarte on Tuesday.", lambda tied: tied.row.attitude in ("neg", "pos")),
    Guard("tied", "Al Roe spoke after the brutal raid.", lambda tied: bool(tied.judging)),
    Guard(
        "the model agrees",
        "Al Roe is an honest liar.",
        lambda tied: {one.sign for one in tied.judging} == {tied.row.attitude},
    ),
    Guard("said", "Ines Duarte did not say that Al Roe is a disgrace.", lambda tied: tied.row.status == SAID),
    Guard("holder known", '"Al Roe is a disgrace."', lambda tied: tied.row.holder is not None),
    Guard("of another", 'Al Roe said: "Al Roe is a genius."', lambda tied: tied.row.holder != tied.row.actor),
    Guard("in a paragraph", "Al Roe is a disgrace (a headline)", lambda tied: tied.block == "paragraph"),
)


def clear_attitudes(attitudes: Iterable[Attitude]) -> list[Attitude]:
    """Return the attitudes that may be shown unasked, in text order."""
    return [row for row in attitudes if row.tied]


class Ties:
    """The words that judge an actor of an article, sentence by sentence, as the parse ties them to it."""

    def __init__(
        self,
        document: Document,
        mentions: Iterable[Mention],
        portrayals: Iterable[Portrayal],
        voice: Callable[[int], str],
    ) -> None:
        self._document, self._voice = document, voice
        self._mentions: dict[_Key, list[Mention]] = {}
        self._portrayals: dict[_Key, list[Portrayal]] = {}
        self._doers: dict[int, list[Portrayal]] = {}
        for mention in mentions:
            self._mentions.setdefault((document.sentence_at(mention.start).index, mention.actor), []).append(mention)
        for row in portrayals:
            self._portrayals.setdefault((document.sentence_at(row.start).index, row.actor), []).append(row)
            if row.relation == "agent":
                self._doers.setdefault(row.start, []).append(row)

    def heeded(self, row: Attitude) -> Attitude:
        """Return an attitude; if it is clear, with the words that judge, and of the one who judges by a verb."""
        if row.attitude not in ("neg", "pos"):
            return row
        judging = [
            (tie, one) for tie, one in self._judging((row.sentence, row.actor)) if self._is_in_voice(tie, one.word, row)
        ]
        verbs = [judging_verb(one.word) for tie, one in judging if tie in OF_JUDGES]
        holder = self._judges(verbs[0]) if verbs and row.holder == NARRATOR else None
        row = row._replace(holder=holder or row.holder)
        tied = Tied(row, self._document.block_at(row.start).kind, [one for _, one in judging])
        if not all(guard.holds(tied) for guard in GUARDS):
            return row
        return row._replace(tied=tuple(dict.fromkeys(one.word.text for _, one in judging)))

    def _judging(self, key: _Key) -> Iterator[tuple[str, Judging]]:
        """Yield the words that judge an actor in a sentence, each with the name of its tie."""
        for row in self._portrayals.get(key, ()):
            yield from by_predicate(
                Told(row, self._head(row.start, row.end), self._head(row.actor_start, row.actor_end))
            )
        for mention in self._mentions.get(key, ()):
            yield from by_name(self._head(mention.start, mention.end))

    def _is_in_voice(self, tie: str, word: Token, row: Attitude) -> bool:
        """Say whether a word is in the attitude's voice; a verb of judging, in its quotation if in any."""
        if tie not in OF_JUDGES:
            return self._voice(word.idx) == row.voice
        return self._document.quotation_at(judging_verb(word).idx) == self._document.quotation_at(row.start)

    def _head(self, start: int, end: int) -> Token:
        """Return the head word of the words at these characters."""
        words = self._document.doc.char_span(start, end, alignment_mode="expand")
        return cast("Span", words).root

    def _judges(self, verb: Token) -> str | None:
        """Return the actors who do what a verb says, where there are any; not Doe in 'a post on Doe accusing Roe'."""
        doers = [
            row.actor
            for row in self._doers.get(verb.idx, ())
            if row.passive or self._head(row.actor_start, row.actor_end).dep_ != "pobj"
        ]
        return " and ".join(dict.fromkeys(doers)) or None
