"""Names that the gazetteer lists: where it and the parser claim the same words, the better claim wins."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from analysis.entities.gazetteer import Match, Reading
from analysis.entities.people import PersonName, parts, short_form, titles
from analysis.entities.places import is_place
from analysis.entities.spans import PROPER, Name, NameSpan
from analysis.entities.whose_words import is_cue_verb
from analysis.entities.word_lists import name_words

#: Where a nominal is followed by one of these it is another bloc: 'the alliance between ...'.
_OTHER_BLOC = frozenset({"of", "between", "with", "against", "-", "led"})
#: By each word of people's names, the names with it, and where each comes first.
NamesByWord = dict[str, dict[PersonName, int]]


def reconciled(
    doc: Doc, reading: Reading, spans: list[NameSpan], people: list[str]
) -> tuple[list[Name], list[NameSpan]]:
    """Return the gazetteer's names and the parser's others: where both claim words, the better claim wins."""
    owner = {i: span for span in spans for i in range(span.first, span.last)}
    places = {match[:2] for match in reading.matches}
    known = frozenset(people)
    by_word = _by_word(doc, (span for span in spans if span[:2] not in places), known)
    listed: list[Name] = []
    lost: set[NameSpan] = set()
    for match in reading.matches:
        rivals = {owner[i] for i in range(match.first, match.last) if i in owner}
        if any(_outweighs(doc, rival, match, known) for rival in rivals) or _is_half_a_name(doc, match):
            continue
        if _is_namesake(doc, reading, match, rivals, by_word):
            continue
        name = _listed(doc, match, reading)
        if name is not None:
            listed.append(name)
        lost |= rivals
    return listed, [span for span in spans if span not in lost]


def _by_word(doc: Doc, spans: Iterable[NameSpan], people: frozenset[str]) -> NamesByWord:
    by_word: NamesByWord = {}
    for span in spans:
        text = doc[span.first : span.last].text
        if text in people:
            for word in parts(text).words:
                by_word.setdefault(word, {}).setdefault(parts(text), span.first)
    return by_word


def _outweighs(doc: Doc, rival: NameSpan, match: Match, people: frozenset[str]) -> bool:
    """Say whether the parser's longer name takes the words from the gazetteer's ('Paris Doe', 'Bank of Russia')."""
    if match.first <= rival.first and rival.last <= match.last:
        return False
    text = doc[rival.first : rival.last].text
    if rival.label == "PERSON":
        return text in people
    if not any(token.ent_type_ for token in doc[rival.first : rival.last]):
        return rival.label == "ORG"  # the parser saw neither: 'Thai Nurses for Clean Water'
    return rival.label != "NORP" and not all(
        match.first <= token.i < match.last
        or token.text in "-–/"
        or token.lower_ in {"and", "the"}
        or not token.ent_type_
        for token in doc[rival.first : rival.last]
    )


def _is_half_a_name(doc: Doc, match: Match) -> bool:
    """Say whether a capital's name is the second half of another, which the parser may have cut: 'Real [Madrid]'."""
    if match.entries[0].use != "capital" or match.first == 0:
        return False
    before, capital = doc[match.first - 1], doc[match.last - 1]
    is_part = before.tag_ in PROPER and before.is_title and before.dep_ == "compound" and before.head.i == capital.i
    return is_part and capital.dep_ != "compound" and before.text not in titles() and not before.ent_type_


def _is_namesake(doc: Doc, reading: Reading, match: Match, rivals: Iterable[NameSpan], people: NamesByWord) -> bool:
    """Say whether a gazetteer word is a person's name here: 'Washington' after 'Clarice Washington'.

    A title says so. Once a person of that surname is named, it is theirs but with a place's grammar ('in Paris',
    'Paris police'). Where other words of the article ('Jordanian') speak of the state as well, the parser must see a
    person there. Before the person is named, the parser's label and being the subject of a verb say so.
    """
    words = doc[match.first : match.last].text
    short = parts(words)
    longer = people.get(short.words[0], {}) if short.words else {}
    first_named = min((at for name, at in longer.items() if short_form(short, name) == "surname"), default=-1)
    if first_named < 0:
        return _is_first_name_that_speaks(doc, match, longer)
    if match.first and doc[match.first - 1].text in titles():
        return True
    person = any(rival.label == "PERSON" for rival in rivals)
    if _is_also_spoken_of(match, reading):
        return person and match.first > first_named
    if match.first > first_named:
        name = Name(match.first, match.last, words, "state", match.entries[0])
        return not (is_place(doc, name) or _describes_body(doc[match.last - 1]))
    return person or doc[match.last - 1].dep_ == "nsubj"


def _is_first_name_that_speaks(doc: Doc, match: Match, longer: dict[PersonName, int]) -> bool:
    """Say whether a word is the first name of somebody named before, and says something: 'Chad said'."""
    word, known = doc[match.last - 1], parts(doc[match.first : match.last].text)
    if word.dep_ != "nsubj" or not is_cue_verb(word.head):
        return False
    return any(short_form(known, name) == "first name" for name, at in longer.items() if at < match.first)


def _is_also_spoken_of(match: Match, reading: Reading) -> bool:
    """Say whether other words than a match's speak of its state: 'Jordanian' and 'Amman' of Jordan."""
    entry = match.entries[0]
    return any(
        other.entries[0].side == entry.side and other.entries[0].words != entry.words and len(other.entries) == 1
        for other in reading.matches
    )


def _describes_body(token: Token) -> bool:
    return token.dep_ == "compound" and token.head.lower_ in name_words("body")


def _listed(doc: Doc, match: Match, reading: Reading) -> Name | None:
    """Return a gazetteer match as a name, or None: adjectives and peoples name no actor, nominals need their bloc."""
    entry = reading.entry(match)
    token = doc[match.first]
    short = match.last - match.first == 1 and len(token) < 4 and token.text != "WHO"
    if (
        entry is None
        or entry.use in {"adjective", "people"}
        or (short and token.tag_ not in PROPER and not token.ent_type_)
    ):
        return None
    if entry.use != "nominal":
        return Name(match.first, match.last, doc[match.first : match.last].text, reading.kind(entry), entry)
    before = doc[match.first - 1].lower_ if match.first else ""
    after = doc[match.last].lower_ if match.last < len(doc) else ""
    if before not in {"the", "this"} or after in _OTHER_BLOC:
        return None
    return Name(match.first - 1, match.last, doc[match.first - 1 : match.last].text, "bloc", entry)
