"""Where content on a verb's right ends: at the verb's phrase, or where the reporter takes over again."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import agent, own_subject
from analysis.language.syntax.denial import negated
from analysis.language.syntax.verbs import is_passive
from analysis.measures.attribution.candidates import CueSentence, Span
from analysis.measures.attribution.cues import cues_of
from analysis.measures.attribution.next_cue import CONTRASTS, Part, up_to_next_cue
from analysis.rules import Rule

#: Dependents that go on with the content once it has begun.
_GOES_ON = frozenset(
    "prep npadvmod advmod xcomp ccomp oprd acomp advcl dobj attr dep pcomp prt relcl acl appos nsubj dative".split()
)
_OBJECTS = frozenset({"dobj", "prep", "prt", "oprd", "xcomp"})
#: What completes an object, by its relation and by the word it opens with: 'called the plan [a mess]', '[as a mess]'.
COMPLETIONS = frozenset("oprd xcomp ccomp acomp attr dobj dative appos relcl acl dep".split())
COMPLETING = frozenset("as for of with about over against from to".split())
#: After a comma, these open what the narrator adds.
_RELATIVES = frozenset({"who", "which", "where", "whose"})
#: After a reported clause 'which' mostly goes on with it.
_OF_A_CLAUSE = _RELATIVES - {"which"}
#: These open the condition of a promise and the reason for blame: 'threatened to leave unless she is paid'.
_REASONS = frozenset({"if", "unless", "because"})
#: Who has just spoken, and verbs that say, denied, that they told no more.
_SAME = frozenset({"he", "she", "they", "it"})
_TELLING = frozenset("say explain elaborate specify detail disclose give provide name identify".split())
#: What those asked are counted by, and what opens a comparison of such counts.
_SHARES = frozenset("half third thirds quarter quarters fifth fifths majority minority % percent cent".split())
_COMPARING = frozenset(
    {
        ("compared", "with"),
        ("compared", "to"),
        ("up", "from"),
        ("down", "from"),
        ("as", "against"),
        ("unchanged", "from"),
    }
)
_DASHES = frozenset({"--", "—", "–", "―"})


class Content(NamedTuple):
    """Content on a verb's right, and the later cue of the same speaker that ends it, if one does."""

    span: Span | None
    next_cue: Token | None


def content_from(sentence: CueSentence, verb: Token, start: int) -> Content:
    """Return content from a token on the verb's right to its end."""
    end, is_clause = _end_of_phrase(verb, start)
    if is_clause and end < sentence.last and sentence.doc[end].text == ":":
        end = sentence.last  # 'Roe said there was one reason: nobody had paid'
    part, next_cue = up_to_next_cue(Part(sentence, verb, start, end, is_clause))
    for ending in ENDINGS:
        left_out = ending.decide(part)
        if left_out is not None:
            part = part._replace(end=left_out)
    return Content(sentence.span(start, part.end), next_cue)


def _end_of_phrase(verb: Token, start: int) -> tuple[int, bool]:
    """Return the token behind the verb's dependents that the content takes in, and whether it is a clause."""
    end = start
    is_object = is_clause = False
    content: Token | None = None
    for child in verb.rights:
        if child.right_edge.i < start:
            continue
        if child.left_edge.i <= start:
            is_object = child.dep_ in _OBJECTS
            is_clause, content = child.dep_ == "ccomp", child
        elif child.dep_ == "cc":
            continue
        elif _is_asked_of(child, start) or (content is not None and _is_as_content(child, verb)):
            pass
        elif not child.is_punct and not (_completes(child, verb) if is_object else _goes_on(child, is_clause)):
            break
        end = child.right_edge.i
    return end + 1, is_clause


def _is_asked_of(child: Token, start: int) -> bool:
    """Say whether an infinitive is what somebody is to do: 'called for the mayor to resign'."""
    is_infinitive = child.tag_ == "VB" and child.left_edge.lower_ == "to"
    return is_infinitive and child.doc[start - 1].lower_ in ("for", "on")


def _is_as_content(child: Token, verb: Token) -> bool:
    """Say whether what the parse joins to a finite verb is formed as its content is: 'vowed to sell it, [rent it]'."""
    is_nonfinite = child.tag_ in ("VB", "VBG") and all(word.dep_ != "aux" or word.tag_ == "TO" for word in child.lefts)
    is_finite = verb.tag_ in ("VBD", "VBZ") or any(word.dep_ == "aux" for word in verb.lefts)
    return (
        child.dep_ == "conj" and is_nonfinite and is_finite and child.tag_ != verb.tag_ and own_subject(child) is None
    )


def _completes(child: Token, verb: Token) -> bool:
    """Say whether a verb's dependent belongs to its object: 'as a mess', 'for their silence', not 'on Monday'.

    So does whatever comes before a complement: 'called her vote on Monday a mistake'.
    """
    if child.dep_ in COMPLETIONS or (child.dep_ == "prep" and child.lower_ in COMPLETING):
        return True
    if child.dep_ == "advcl" and child.left_edge.lower_ in _REASONS:
        return True
    return any(later.dep_ in COMPLETIONS for later in verb.rights if later.i > child.i)


def _goes_on(child: Token, is_clause: bool) -> bool:
    """Say whether a verb's dependent goes on with a reported clause.

    So does a clause the parse joins to the verb of saying, if it is an infinitive, or has a subject of its own and is
    no cue: 'Roe said the pier was shut and the town mourned'.
    """
    if child.dep_ != "conj":
        return child.dep_ in _GOES_ON
    if not is_clause:
        return False
    if child.tag_ == "VB":
        return True
    return own_subject(child) is not None and child.lemma_ not in cues_of("verb")


def _after_open_dash(part: Part) -> int | None:
    """Return the dash that no second one closes."""
    sentence = part.sentence
    tokens = sentence.doc[part.start + 3 : part.end]
    dashes = [token.i for token in tokens if token.text in _DASHES and sentence.quotation_at(token.idx) is None]
    return dashes[0] if len(dashes) == 1 else None


def _announced_quotation(part: Part) -> int | None:
    """Return the colon before a quotation that ends in a comma: a reporting clause of its own follows."""
    sentence, doc = part.sentence, part.sentence.doc
    for token in doc[part.start + 1 : part.end - 1]:
        quotation = sentence.quotation_at(doc[token.i + 1].idx) if token.text == ":" else None
        if quotation is not None and sentence.document.text[quotation.inner_end - 1] == ",":
            return token.i
    return None


def _behind_whole_quotation(part: Part) -> int | None:
    """Return the token behind a quotation that opens the content with its own full stop or comma, if it is the last."""
    sentence, first = part.sentence, part.sentence.doc[part.start].idx
    quotation = sentence.quotation_at(first)
    if quotation is None or quotation is not sentence.quotations[-1] or first > quotation.inner_start:
        return None
    if sentence.document.text[quotation.inner_end - 1] not in ",.!?":
        return None
    return next((token.i for token in sentence.doc[part.start : part.end] if token.idx >= quotation.end), None)


def _background(part: Part) -> int | None:
    """Return the comma before ', who ...', ', a ...', ', although ...'; after an object, ', leaving ...' too."""
    doc = part.sentence.doc
    for token in doc[part.start + 3 : part.end - 1]:
        if doc[token.i - 1].text != "," or part.sentence.quotation_at(token.idx) is not None:
            continue
        head = _head_of_background(token, part.is_clause)
        if head is not None and head.right_edge.i >= part.end - 2:
            return token.i - 1
    return None


def _head_of_background(token: Token, is_clause: bool) -> Token | None:
    """Return the head of the clause or apposition that a token opens, if it is the narrator's."""
    if token.lower_ in (_OF_A_CLAUSE if is_clause else _RELATIVES):
        return token.head
    if token.dep_ == "det" and token.head.dep_ == "appos":
        return token.head
    if token.lower_ in CONTRASTS and token.dep_ == "mark":
        return token.head
    return token if not is_clause and token.tag_ == "VBG" and token.dep_ in ("advcl", "acl") else None


def _setting(part: Part) -> int | None:
    """Return the words behind an object's last quotation that say when it was spoken; not an infinitive's."""
    if part.is_clause or part.sentence.doc[part.start].tag_ == "TO":
        return None
    tokens = part.sentence.doc[part.start : part.end]
    last = part.sentence.doc[part.end - 1].idx
    quotation = next((one for one in reversed(part.sentence.quotations) if one.end <= last), None)
    if quotation is None:
        return None
    behind = next((token for token in tokens if token.idx >= quotation.end), None)
    if behind is None:
        return None
    is_day = "DATE" in (behind.ent_type_, behind.nbor(1).ent_type_ if behind.lower_ == "on" else "")
    return behind.i if is_day or behind.lower_ == "during" else None


def _left_unsaid(part: Part) -> int | None:
    """Return where the narrator tells what the same speaker did not say: ', but he did not say when'."""
    for token in part.sentence.doc[part.start + 2 : part.end - 1]:
        if token.lower_ != "but" or part.sentence.quotation_at(token.idx) is not None:
            continue
        verb = next((child for child in token.head.rights if child.dep_ == "conj" and child.i > token.i), None)
        doer = own_subject(verb) if verb is not None else None
        if verb is not None and doer is not None and doer.lower_ in _SAME and verb.lemma_ in _TELLING and negated(verb):
            return token.i - 1 if token.nbor(-1).text == "," else token.i
    return None


def _compared(part: Part) -> int | None:
    """Return the comma before what the narrator sets a share against: 'Half said no, compared with a third in May'."""
    doc, speaker = part.sentence.doc, own_subject(part.verb)
    if speaker is None or not _is_share(speaker):
        return None
    for token in doc[part.start + 2 : part.end - 1]:
        if token.text != "," or part.sentence.quotation_at(token.idx) is not None:
            continue
        behind = tuple(word.lower_ for word in doc[token.i + 1 : token.i + 3])
        is_number = any(word.like_num or word.lower_ in _SHARES for word in doc[token.i + 2 : token.i + 5])
        if behind in _COMPARING or (behind[:1] in (("against",), ("versus",)) and is_number):
            return token.i
    return None


def _is_share(noun: Token) -> bool:
    """Say whether a noun is a share of those asked: 'Forty per cent of nurses', 'half', 'a third', 'two in five'."""
    if noun.like_num or noun.lower_ in _SHARES:
        return True
    return any(word.lower_ == "in" and word.nbor(-1).like_num and word.nbor().like_num for word in noun.subtree)


def _agent(part: Part) -> int | None:
    """Return the 'by' of a passive's agent, who speaks."""
    by = agent(part.verb) if is_passive(part.verb) else None
    if by is None or not part.start < by.head.i < part.end:
        return None
    behind = part.sentence.doc[by.right_edge.i + 1 : part.end]
    return by.head.i if all(token.is_punct for token in behind) else None


#: What is left out at the end, in this order, each of what the one before has left: a rule gives the token where it
#: starts. Brackets show the content, what is in quotation marks by itself.
ENDINGS: tuple[Rule[Part, int], ...] = (
    Rule("who speaks, behind a passive", "The mayor was called [a liar] by Peter Lund.", _agent),
    Rule(
        "an afterthought behind a dash",
        "Peter Lund said [that the new pier would cost too much] -- a third of the budget.",
        _after_open_dash,
    ),
    Rule(
        "a quotation that is reported by itself",
        "Peter Lund said [that the pier had lost its name]: [“It is only a number,”] he added.",
        _announced_quotation,
    ),
    Rule(
        "what is behind a whole quotation",
        'Peter Lund said, ["The pier is shut,"] to the crowd.',
        _behind_whole_quotation,
    ),
    Rule(
        "the narrator's background",
        "Peter Lund criticised [the plan for the harbour], which was drawn up in May.",
        _background,
    ),
    Rule(
        "what was left unsaid",
        "Peter Lund said [that the pier would cost more], but he did not say how much.",
        _left_unsaid,
    ),
    Rule(
        "what a share is set against",
        "Forty percent said [that the pier was unsafe], compared with 22 percent a year before.",
        _compared,
    ),
    Rule(
        "when a quotation was spoken",
        'Peter Lund criticised [the plan as a] ["disgrace"] Wednesday at a rally.',
        _setting,
    ),
)
