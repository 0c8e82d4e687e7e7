"""Which attitudes are clear enough to be shown unasked: words tied to the actor judge it, and the model agrees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import NamedTuple, cast

from spacy.tokens import Span, Token

from analysis.language import Document
from analysis.language.syntax.arguments import SUBJECTS
from analysis.language.syntax.noun_phrases import noun_phrase
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verbs import is_finite
from analysis.measures.attitudes.judges import judge_of
from analysis.measures.attitudes.judging_words import Judging, only_ranks
from analysis.measures.attitudes.ties import OF_JUDGES, OF_SPEECH, Told, by_name, by_predicate, judging_verb
from analysis.rules import Rule
from analysis.tables import NARRATOR, SAID, Attitude, Mention, Portrayal, Statement

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
    Guard(
        "ranked by a source",
        "Al Roe is the best gauge of the market.",
        lambda tied: tied.row.holder != NARRATOR or not all(only_ranks(one.word) for one in tied.judging),
    ),
    Guard("said", "Ines Duarte did not say that Al Roe is a disgrace.", lambda tied: tied.row.status == SAID),
    Guard("holder known", '"Al Roe is a disgrace."', lambda tied: tied.row.holder is not None),
    Guard("of another", 'Al Roe said: "Al Roe is a genius."', lambda tied: tied.row.holder != tied.row.actor),
    Guard("in a paragraph", "Al Roe is a disgrace (a headline)", lambda tied: tied.block == "paragraph"),
)


def clear_attitudes(attitudes: Iterable[Attitude]) -> list[Attitude]:
    """Return the attitudes that may be shown unasked, in text order."""
    return [row for row in attitudes if row.tied]


def doubtful_speakers(document: Document, statements: Iterable[Statement]) -> set[str]:
    """Return the ids of the statements in which a judgement may be somebody else's than the speaker's."""
    return {row.statement for row in statements if any(doubt.decide((document, row)) for doubt in DOUBTS)}


def _is_document(given: tuple[Document, Statement]) -> bool:
    _, row = given
    return row.form == "document" and row.kind == "indirect"


def _is_no_speaker(given: tuple[Document, Statement]) -> bool:
    document, row = given
    if row.speaker_start is None or row.speaker_end is None:
        return False
    words = cast("Span", document.doc.char_span(row.speaker_start, row.speaker_end, alignment_mode="expand"))
    head = words.root
    return any(is_finite(word) for word in words) or not (head.pos_ == "PRON" or can_speak(head))


#: Why a judgement in a statement may be somebody else's than the speaker's.
DOUBTS: tuple[Rule[tuple[Document, Statement], bool], ...] = (
    Rule("a document's paraphrase", "The reports show that Al Roe is a disgrace.", _is_document),
    Rule("no speaker", "Rates like profit say that Al Roe is a disgrace.", _is_no_speaker),
)


class Ties:
    """The words that judge an actor of an article, sentence by sentence, as the parse ties them to it."""

    def __init__(
        self,
        document: Document,
        mentions: Iterable[Mention],
        portrayals: Iterable[Portrayal],
        voice: Callable[[int], str],
        doubtful: Set[str] = frozenset(),
    ) -> None:
        self._document, self._voice, self._doubtful = document, voice, doubtful
        self._heads: dict[tuple[int, int], Token] = {}
        self._mentions: dict[_Key, list[Mention]] = {}
        self._named: dict[int, list[Mention]] = {}
        self._portrayals: dict[_Key, list[Portrayal]] = {}
        self._doers: dict[int, list[Portrayal]] = {}
        for mention in mentions:
            sentence = document.sentence_at(mention.start).index
            self._mentions.setdefault((sentence, mention.actor), []).append(mention)
            self._named.setdefault(sentence, []).append(mention)
        for row in portrayals:
            self._portrayals.setdefault((document.sentence_at(row.start).index, row.actor), []).append(row)
            if row.relation == "agent":
                self._doers.setdefault(row.start, []).append(row)

    def heeded(self, row: Attitude) -> Attitude:
        """Return an attitude; if it is clear, with the words that judge, and of the one who judges by a verb."""
        if row.attitude not in ("neg", "pos") or row.voice in self._doubtful:
            return row
        judging, judges = [], []
        for tie, one in self._judging((row.sentence, row.actor)):
            holder = self._holder(tie, one.word, row) if self._is_in_voice(tie, one.word, row) else None
            if holder is not None:
                judging.append((tie, one))
                judges += [holder] if tie in OF_JUDGES | OF_SPEECH else []
        row = row._replace(holder=judges[0] if judges else row.holder)
        tied = Tied(row, self._document.block_at(row.start).kind, [one for _, one in judging])
        if not all(guard.holds(tied) for guard in GUARDS):
            return row
        return row._replace(tied=tuple(dict.fromkeys(one.word.text for _, one in judging)))

    def _judging(self, key: _Key) -> Iterator[tuple[str, Judging]]:
        """Yield the words that judge an actor in a sentence, each with the name of its tie."""
        for row in self._portrayals.get(key, ()):
            told = Told(row, self._head(row.start, row.end), self._head(row.actor_start, row.actor_end))
            if self._is_sure_of(told.name, key):
                yield from by_predicate(told)
        for mention in self._mentions.get(key, ()):
            yield from by_name(self._head(mention.start, mention.end))

    def _is_sure_of(self, name: Token, key: _Key) -> bool:
        """Say whether a name is none of a pronoun, or one of the only actor before it, or of the last subject."""
        if name.pos_ != "PRON":
            return True
        before = [one for one in self._named.get(key[0], ()) if one.end <= name.idx]
        subjects = [one.actor for one in before if self._head(one.start, one.end).dep_ in SUBJECTS]
        others = {one.actor for one in before} - {key[1]}
        if name.dep_ in SUBJECTS:
            return not others or subjects[-1:] == [key[1]]
        return others <= set(subjects[-1:])  # 'Roe met Duarte, calling HER a liar'

    def _is_in_voice(self, tie: str, word: Token, row: Attitude) -> bool:
        """Say whether a word is in the attitude's voice; a verb of judging, in its quotation if in any."""
        if tie not in OF_JUDGES:
            return self._voice(word.idx) == row.voice
        return self._document.quotation_at(judging_verb(word).idx) == self._document.quotation_at(row.start)

    def _head(self, start: int, end: int) -> Token:
        """Return the head word of the words at these characters."""
        if (start, end) not in self._heads:
            words = self._document.doc.char_span(start, end, alignment_mode="expand")
            self._heads[start, end] = cast("Span", words).root
        return self._heads[start, end]

    def _holder(self, tie: str, word: Token, row: Attitude) -> str | None:
        """Return whose a judgement is, if that is sure; in a speaker's words, only the speaker's own."""
        if tie not in OF_JUDGES | OF_SPEECH:
            return row.holder
        verb = judging_verb(word) if tie in OF_JUDGES else word
        judge = judge_of(verb)
        if judge.noun is None:
            return None if judge.is_open else row.holder
        name = self._name_of(judge.noun, verb, row)
        if row.holder in (None, NARRATOR) or name is None:
            return name
        own, other = row.holder.lower(), name.lower()
        return row.holder if own in other or other in own else None

    def _name_of(self, judge: Token, verb: Token, row: Attitude) -> str | None:
        """Return what a judge is called: the actors, else the words as printed; none for a pronoun of nobody known."""
        if judge.lower_ in ("i", "we"):
            return row.holder
        listed = {word.i for word in (judge, *judge.conjuncts)}
        doers = [one for one in self._doers.get(verb.idx, ()) if self._head(one.actor_start, one.actor_end).i in listed]
        named = [one for one in self._named.get(row.sentence, ()) if one.start <= judge.idx < one.end]
        names = dict.fromkeys(one.actor for one in doers or named)
        return " and ".join(names) or (None if judge.pos_ == "PRON" else noun_phrase(judge))
