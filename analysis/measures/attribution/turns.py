"""Turns of interviews, transcripts, panels and live pages: 'Q: ... A: ...', 'JB: ...', '10:42 Minister Lund: ...'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from analysis import lexicons
from analysis.article import Block
from analysis.language.document import WORD, Document
from analysis.language.quotation import QuotationSpan
from analysis.measures.attribution.candidates import Candidate, Span

#: The time before a turn on a live page: '10:42 Roe: ...'.
TIME = r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s*[-–—|]?\s*)?"
_NAME = r"[^\W\d_a-z][\w.’'&-]*(?:\s(?:of|for|the|de|von|van|[^\W\d_a-z][\w.’'&-]*)){0,5}"
_LABELLED = re.compile(rf"{TIME}\*{{0,2}}(?P<label>{_NAME})\*{{0,2}}(?P<cue>:)\*{{0,2}}\s+(?=\S)")
_Q_OR_A = re.compile(r"\*{0,2}(?P<label>Q|A|Question|Answer)(?P<cue>[:.]|(?=\*\*\s|\s[A-Z]))\*{0,2}\s+(?=\S)")
#: Who asks for the outlet.
ASKING = frozenset({"q", "question", "interviewer", "reporter", "host", "moderator"})
ANSWERING = frozenset({"a", "answer"})
#: '**When will it run?**', '_And then._': the marks of bold or italic type that a page leaves around who asks.
_MARKED = re.compile(r"(?P<marks>\*{1,3}|_{1,2})(?=\S)[^*_]+(?P=marks)$")
_QUESTION = re.compile(r"[^\W_][^.!?]*\?$")
#: 'The board says it is safe. Do you agree?'
_REMARK_AND_QUESTION = re.compile(r"[^\W_].*[.!]\s[^.!?]*\b[Yy]ou(?:r|['’]\w+)?\b[^.!?]*\?$")
#: Of who speaks; 'US' is none.
_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Mm]e)(?:\b|['’])")
#: 'She gets up and fetches a map': what somebody does while they answer; not where they speak of somebody else.
_ACTS = re.compile(r"(?:She|He) \w+s\b")
_SOMEBODY_ELSE = re.compile(r"\b(?:s?he|her|his|him)\b", re.IGNORECASE)
#: A turn holds words, not only a figure: 'Roe: 1,769'.
_LETTERS = re.compile(r"[^\W\d_]{2}")
#: Words of the longest question between answers, and how many such questions make an interview. By hand.
_LONGEST_QUESTION, _FEWEST_QUESTIONS = 25, 2


class _Turn(NamedTuple):
    """A turn: its label and the cue behind it, where its words start, and its place among the blocks."""

    label: str
    name: Span
    cue: Span
    start: int
    place: int

    @property
    def is_bare(self) -> bool:
        """Say whether no mark is behind the label: 'Q How many are there?', but also 'A poll shows'."""
        return self.cue == self.name


def turns(document: Document) -> tuple[list[Candidate], frozenset[Block]]:
    """Return what is said in turns, and the blocks in which turns are taken; none where nobody answers anybody."""
    blocks = [block for block in document.article.blocks if block.kind != "title"]
    # a text's first line may be a headline: 'Roe: Pier is shut'
    labelled = [turn for place, block in enumerate(blocks) if place and (turn := _turn(document, block, place))]
    bare = Counter(turn.label for turn in labelled if turn.is_bare)
    if min(bare["Q"], bare["A"]) < _FEWEST_QUESTIONS:
        labelled = [turn for turn in labelled if not turn.is_bare]
    if not _is_dialogue(labelled):
        return _answers(document, blocks)
    asking = _who_asks(document, blocks, labelled)
    taken = frozenset(blocks[turn.place] for turn in labelled)
    found = [_candidate(document, blocks, turn, labelled) for turn in labelled if turn.label.lower() not in asking]
    return found, taken


def _turn(document: Document, block: Block, place: int) -> _Turn | None:
    """Return the turn that a block opens, if any."""
    text = document.text
    match = _Q_OR_A.match(text, block.start, block.end) or _LABELLED.match(text, block.start, block.end)
    if match is None or match["label"].lower() in lexicons.words_of("newsroom_labels", "label"):
        return None
    if not _LETTERS.search(text, match.end(), block.end):
        return None
    cue = match.span("cue") if match["cue"] else match.span("label")
    return _Turn(match["label"], match.span("label"), cue, match.end(), place)


def _is_dialogue(labelled: Sequence[_Turn]) -> bool:
    """Say whether labels take turns: two of them or more, and one again or a question and an answer."""
    counts = Counter(turn.label.lower() for turn in labelled)
    return len(counts) > 1 and (counts.most_common(1)[0][1] > 1 or not ANSWERING.isdisjoint(counts))


def _who_asks(document: Document, blocks: Sequence[Block], labelled: Sequence[_Turn]) -> set[str]:
    """Return the labels of who only asks, and names no person in full: 'Q', 'Herald', 'AD'."""
    ends = Counter((turn.label.lower(), document.text[blocks[turn.place].end - 1] in "?*") for turn in labelled)
    labels = {label for label, _ in ends}
    asked = {label for label in labels if ends[label, True] > ends[label, False] and " " not in label}
    return asked | ASKING if asked < labels else set(ASKING)


def _candidate(document: Document, blocks: Sequence[Block], turn: _Turn, labelled: Sequence[_Turn]) -> Candidate:
    """Return what somebody says in a turn: to its block's end, and on in the blocks before the next turn."""
    end = blocks[turn.place].end
    own: list[Span] = [(turn.start, end)]
    following = next((later.place for later in labelled if later.place > turn.place), None)
    first = blocks[labelled[0].place]
    running = takewhile(
        lambda block: (
            _runs_on(document, block)
            and not _tells(document, block, first, turn.start)
            and (following is not None or _OWN_WORDS.search(document.text, block.start, block.end) is not None)
        ),
        blocks[turn.place + 1 : following],
    )
    own += [(block.start, block.end) for block in running]
    name = document.doc.char_span(*turn.name, alignment_mode="expand")
    head = name[-1] if name is not None else None
    last = own[-1]
    own[-1] = (last[0], last[1] - (document.text[last[1] - 1] == "."))
    return Candidate(tuple(own), turn.cue, head, set_against=True, label=turn.label, layout="turn")


def _runs_on(document: Document, block: Block) -> bool:
    """Say whether a block may go on with a turn: a paragraph of sentences, no note in brackets."""
    first, last = document.text[block.start], document.text[block.end - 1]
    return block.kind == "paragraph" and first not in "([_*" and last in '.?!”"'


def _tells(document: Document, block: Block, first_turn: Block, since: int) -> bool:
    """Say whether a block tells of somebody named above the turns, in no voice of its own: 'Roe laughs and gets up.'

    ``since`` is where the turn starts whose speaker the block may go on with.
    """
    word = WORD.match(document.text, block.start, block.end)
    if word is None or word.group().islower() or _OWN_WORDS.search(document.text, block.start, block.end):
        return False
    if _ACTS.match(document.text, block.start, block.end):
        return since < block.start and _SOMEBODY_ELSE.search(document.text, since, block.start) is None
    above, name = document.text[: first_turn.start], re.escape(word.group())
    is_name = re.search(rf"\w {name}\b", above) is not None
    return is_name and re.search(rf"\b{name.lower()}\b", above) is None


def _answers(document: Document, blocks: Sequence[Block]) -> tuple[list[Candidate], frozenset[Block]]:
    """Return answers to unlabelled questions, where these are bold or the answers speak of 'I', and the questions."""
    asked = [place for place, block in enumerate(blocks) if _is_question(document, block)]
    marked = [place for place in asked if _is_marked(document, blocks[place])]
    if len(marked) >= _FEWEST_QUESTIONS:
        asked = [place for place, one in enumerate(blocks) if place >= marked[0] and _is_marked(document, one)]
    if len(asked) < _FEWEST_QUESTIONS:
        return [], frozenset()
    groups = list(_groups(document, blocks, asked))
    own = sum(any(_speaks(document, block) for block in group) for group in groups)
    quoting = any(_quotes(document, block) for group in groups for block in group)
    if not all(groups) or (quoting and not own) or (len(marked) < _FEWEST_QUESTIONS and own * 2 < len(groups)):
        return [], frozenset()
    answers = [
        Candidate(tuple((block.start, block.end) for block in group), label="A", layout="turn") for group in groups
    ]
    return answers, frozenset(blocks[place] for place in asked)


def _groups(document: Document, blocks: Sequence[Block], asked: Sequence[int]) -> Iterator[list[Block]]:
    """Yield the paragraphs that answer each question; to the last, one, and those behind it that speak of 'I'."""
    for place, following in zip(asked, [*asked[1:], len(blocks)], strict=True):
        answer = [block for block in blocks[place + 1 : following] if block.kind == "paragraph"]
        if following == len(blocks):
            own = takewhile(lambda block: _OWN_WORDS.search(document.text, block.start, block.end), answer[1:])
            answer = [*answer[:1], *own]
        since = answer[0].start if answer else 0
        yield [block for block in answer if not _tells(document, block, blocks[asked[0]], since)]


def _speaks(document: Document, block: Block) -> bool:
    """Say whether a block speaks of 'I' or 'we' in its own voice, not in another's words: 'Roe said: "I left."'"""
    inside = _quotes(document, block)
    found = _OWN_WORDS.finditer(document.text, block.start, block.end)
    return any(all(not one.start <= match.start() < one.end for one in inside) for match in found)


def _quotes(document: Document, block: Block) -> list[QuotationSpan]:
    """Return the quotations within a block that do not open it."""
    return [one for one in document.quotations if block.start < one.start and one.end <= block.end]


def _is_marked(document: Document, block: Block) -> bool:
    """Say whether a block is all in bold or italic type."""
    return _MARKED.match(document.text, block.start, block.end) is not None


def _is_question(document: Document, block: Block) -> bool:
    """Say whether a block is a question and nothing else, or a remark and a question to 'you'."""
    text = document.text[block.start : block.end]
    if len(WORD.findall(text)) > _LONGEST_QUESTION:
        return False
    if _is_marked(document, block):
        return "?" in text
    own = _OWN_WORDS.search(text)
    return _QUESTION.fullmatch(text) is not None or (own is None and _REMARK_AND_QUESTION.fullmatch(text) is not None)
