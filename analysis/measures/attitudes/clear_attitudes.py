"""Which attitudes are clear enough to be shown unasked: words tied to the actor judge it, and the model agrees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from spacy.tokens import Span, Token

from analysis.language import Document
from analysis.language.syntax.arguments import SUBJECTS
from analysis.language.syntax.noun_phrases import noun_phrase
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verbs import is_finite
from analysis.measures.attitudes.judges import COUNTING, judge_of
from analysis.measures.attitudes.judging_words import Judging, honours, only_ranks
from analysis.measures.attitudes.name_ties import by_name
from analysis.measures.attitudes.ties import Told, by_predicate, is_called_by_others, judging_verb
from analysis.rules import Rule
from analysis.tables import NARRATOR, SAID, Attitude, Mention, Portrayal, Statement

#: Ties by a verb that tells whose judgement it is, and by a noun that does.
_OF_JUDGES = frozenset(("judged", "named", "own named", "own judged", "by judged", "blamed on", "judged toward"))
_OF_SPEECH = frozenset(("facing", "spoken of"))
#: A name that the parse has cut from more: 'pro-Roe campaigners', 'Al] Roe'.
_CUT_NAME = re.compile(r"(anti|ex|non|post|pre|pro)-|.*[][/|*]", re.IGNORECASE)
#: What storms are called, which judge nobody: 'Hurricane Irma slammed Cuba'.
_STORM = re.compile(r"(Cyclone|Hurricane|Storm|Tropical Storm|Typhoon)\b")
#: So many words on each side of a name show whether it stands in a headline, by words that only there have a capital.
_BESIDE = 2
_FUNCTION = frozenset("ADP ADV AUX CCONJ DET PART PRON SCONJ VERB".split())
_FIRST_PERSON = frozenset("i me my myself".split())
#: A sentence and an actor named in it.
_Key = tuple[int, str]


class Tied(NamedTuple):
    """An attitude, the kind of its block, whether the actor is well named, and the words tied to it that judge."""

    row: Attitude
    block: str
    is_named: bool
    judging: Sequence[Judging]


def _agrees(tied: Tied) -> bool:
    return {one.sign for one in tied.judging} == {tied.row.attitude}


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
        _agrees,
    ),
    Guard(
        "ranked by a source",
        "Al Roe is the best gauge of the market.",
        lambda tied: tied.row.holder != NARRATOR or not all(only_ranks(one.word) for one in tied.judging),
    ),
    Guard(
        "honoured by a source",
        "Al Roe won the prize.",
        lambda tied: tied.row.holder != NARRATOR or not all(honours(one.word) for one in tied.judging),
    ),
    Guard("said", "Ines Duarte did not say that Al Roe is a disgrace.", lambda tied: tied.row.status == SAID),
    Guard("holder known", '"Al Roe is a disgrace."', lambda tied: tied.row.holder is not None),
    Guard(
        "holder told apart",
        '"Al Roe is a disgrace," said another.',
        lambda tied: (tied.row.holder or "").lower() not in COUNTING,
    ),
    Guard("of another", 'Al Roe said: "Al Roe is a genius."', lambda tied: tied.row.holder != tied.row.actor),
    Guard("well named", "Roe is a liar. Why Al Roe Lost The Vote.", lambda tied: tied.is_named),
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
        statements: Sequence[Statement] = (),
    ) -> None:
        self._document, self._voice, self._said = document, voice, {row.statement: row for row in statements}
        self._speakers = [
            (row.speaker_start, row.speaker_end, name)
            for row in statements
            if row.speaker_start is not None and row.speaker_end is not None and (name := row.source or row.speaker)
        ]
        self._heads: dict[tuple[int, int], Token] = {}
        self._mentions: dict[_Key, list[Mention]] = {}
        self._printed: dict[str, list[Mention]] = {}
        self._named: dict[int, list[Mention]] = {}
        self._portrayals: dict[_Key, list[Portrayal]] = {}
        self._doers: dict[int, list[Portrayal]] = {}
        for mention in mentions:
            self._printed.setdefault(mention.actor, []).append(mention)
            sentence = document.sentence_at(mention.start).index
            self._mentions.setdefault((sentence, mention.actor), []).append(mention)
            self._named.setdefault(sentence, []).append(mention)
        for row in portrayals:
            self._portrayals.setdefault((document.sentence_at(row.start).index, row.actor), []).append(row)
            if row.relation == "agent":
                self._doers.setdefault(row.start, []).append(row)

    def heeded(self, row: Attitude) -> Attitude:
        """Return an attitude; if it is clear, with the words that judge, and of the one who judges by a verb."""
        if row.attitude not in ("neg", "pos"):
            return row
        judging, judges = [], []
        for tie, one in self._judging((row.sentence, row.actor), row.voice):
            holder = self._holder(tie, one.word, row) if self._is_in_voice(tie, one.word, row) else None
            if holder is not None:
                judging.append((tie, one))
                judges += [holder] if holder != row.holder else []
        said = [self._said[row.voice]] if row.voice in self._said else []
        if not judging or doubtful_speakers(self._document, said) or self._is_of_a_page(row):
            return row
        judged = row._replace(holder=judges[0] if judges else row.holder)
        block = self._document.block_at(row.start).kind
        tied = Tied(judged, block, self._is_well_named(row.actor), [one for _, one in judging])
        if not _agrees(tied):
            return row
        if not all(guard.holds(tied) for guard in GUARDS):
            return judged
        return judged._replace(tied=tuple(dict.fromkeys(one.word.text for _, one in judging)))

    def _judging(self, key: _Key, voice: str) -> Iterator[tuple[str, Judging]]:
        """Yield the words that judge an actor named in a sentence in a voice, each with the name of its tie."""
        voices = [self._voice(mention.start) for mention in self._mentions[key]]
        for row in self._portrayals.get(key, ()):
            told = Told(row, self._head(row.start, row.end), self._head(row.actor_start, row.actor_end))
            of_name = self._voice(told.name.idx)
            is_in = voice == (of_name if of_name in voices else voices[0])  # a pronoun may be in a voice of its own
            if is_in and self._is_sure_of(told.name, key):
                yield from by_predicate(told)
        for mention in self._mentions[key]:
            if self._voice(mention.start) == voice:
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
        if tie not in _OF_JUDGES:
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
        if tie not in _OF_JUDGES | _OF_SPEECH and not is_called_by_others(word):
            return row.holder
        verb = word if tie in _OF_SPEECH else judging_verb(word)
        judge = judge_of(verb).noun
        name = None if judge is None else self._name_of(judge, verb, row)
        if name is None:
            return None
        if row.holder in (None, NARRATOR):
            return name
        own, other = row.holder.lower(), name.lower()
        return row.holder if own in other or other in own else None

    def _name_of(self, judge: Token, verb: Token, row: Attitude) -> str | None:
        """Return what a judge is called: the actors, else the words as printed; none for a pronoun of nobody known."""
        if judge.lower_ in ("i", "we"):
            return None if self._document.quotation_at(judge.idx) is None else row.holder
        listed = {word.i for word in (judge, *judge.conjuncts)}
        doers = [one for one in self._doers.get(verb.idx, ()) if self._head(one.actor_start, one.actor_end).i in listed]
        named = [one for one in self._named.get(row.sentence, ()) if one.start <= judge.idx < one.end]
        names = dict.fromkeys(one.actor for one in doers or named)
        said = (name for start, end, name in self._speakers if start <= judge.idx < end)
        name = " and ".join(names) or next(said, None) or (None if judge.pos_ == "PRON" else noun_phrase(judge))
        return None if name is None or _STORM.match(name) else name

    def _is_well_named(self, actor: str) -> bool:
        """Say whether a name is whole, and is not only printed in a run of capitals: 'Why Al ROE LOST The Vote'."""
        whole = [row for row in self._printed[actor] if row.text == actor and " " in actor]
        return not _CUT_NAME.match(actor) and (not whole or not all(map(self._is_among_capitals, whole)))

    def _is_among_capitals(self, row: Mention) -> bool:
        words = cast("Span", self._document.doc.char_span(row.start, row.end, alignment_mode="expand"))
        doc, sentence = words.doc, words.sent
        beside = [*range(words.start - _BESIDE, words.start), *range(words.end, words.end + _BESIDE)]
        return any(
            doc[place].is_title and doc[place].pos_ in _FUNCTION and doc[place].text != "I"
            for place in beside
            if sentence.start < place < sentence.end and not doc[place - 1].is_quote
        )

    def _is_of_a_page(self, row: Attitude) -> bool:
        """Say whether the narrator says 'I', who may be one whose page the story shows: 'threatening MY life'."""
        if row.holder != NARRATOR:
            return False
        words = self._head(row.start, row.end).sent
        return any(word.lower_ in _FIRST_PERSON and self._document.quotation_at(word.idx) is None for word in words)
