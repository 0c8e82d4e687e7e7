"""Proper names in a document: what the parser saw, judged by what the whole article shows.

The small model's names err often: a surname becomes a place or a company. A name is
therefore judged by all its occurrences, by titles before it, by longer names it is a part of, and
by the gazetteer. A headline's names are those of the running text, where capitals mean something.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from analysis.entities.gazetteer import Entry, Match, Reading
from analysis.entities.headlines import headlines, readable
from analysis.entities.kinds import Kind, kinds_of, people_among
from analysis.entities.people import PersonName, fold, is_first_name, parts, short_form, titles
from analysis.entities.roles import is_role
from analysis.entities.spans import BODY_WORDS, PROPER, Found, found_names, recurring
from analysis.language.document import Document


class Name(NamedTuple):
    """Tokens ``first`` to ``last`` (not included) of a name, its words, its kind, its gazetteer entry, if any."""

    first: int
    last: int
    text: str
    kind: Kind
    entry: Entry | None = None


_NOUNS = frozenset({"NN", "NNS"})
#: Where a nominal is followed by one of these it is another bloc: 'the alliance between ...'.
_OTHER_BLOC = frozenset({"of", "between", "with", "against", "-", "led"})


def find(document: Document) -> tuple[list[Name], Reading]:
    """Return the names of an article, in text order, none overlapping, and how its gazetteer words are read."""
    doc = document.doc
    words = [token.text for token in doc]
    shouted = headlines(document)
    reading = Reading(readable(document, words, shouted))
    running, loud = found_names(document, words, shouted)
    running = recurring(doc, words, running, shouted)
    running, people = _unburdened(doc, reading, running, people_among(doc, running))
    listed, rest = _reconciled(doc, reading, running + loud, people)
    kinds = kinds_of(doc, words, [piece for piece in rest if piece in set(running)], people)
    names = [
        *listed,
        *(
            Name(piece.first, piece.last, text, kinds[fold(text)])
            for piece in rest
            if piece in set(running) and fold(text := doc[piece.first : piece.last].text) in kinds
        ),
    ]
    names = _with_first_names(doc, names)
    names += _overlooked(doc, words, names, shouted)
    names += _only_in_headlines(doc, [piece for piece in rest if piece in set(loud)], names)
    return sorted(names, key=lambda name: name[:2]), reading


def _unburdened(doc: Doc, reading: Reading, found: list[Found], people: list[str]) -> tuple[list[Found], list[str]]:
    """Take off a name a word that it has nowhere else ('Crooked Jane Doe'), or a state ('envoy to Russia Jo Kim')."""
    known = {text for text in people if is_first_name(text.split()[0])}
    posts = {
        match.first: match.last
        for match in reading.matches
        if match.first > 1 and doc[match.first - 1].lower_ in {"to", "of", "for"} and is_role(doc[match.first - 2].text)
    }
    kept: list[Found] = []
    burdened: set[str] = set()
    for piece in found:
        start = _start(doc, piece, known, posts)
        if start > piece.first:
            burdened.add(doc[piece.first : piece.last].text)
            piece = Found(start, piece.last, "PERSON")
        kept.append(piece)
    return kept, [text for text in people if text not in burdened]


def _start(doc: Doc, piece: Found, known: set[str], posts: Mapping[int, int]) -> int:
    """Return the token where a person's name starts inside what the parser took for one name."""
    first, last = piece.first, piece.last
    text = doc[first:last].text
    if piece.label not in {"PERSON", "ORG"} or text in known or last - first < 2 or doc[last - 1].lower_ in BODY_WORDS:
        return first
    if posts.get(first, last) <= last - 2:
        return posts[first]
    if (
        last - first == 2
        and piece.label == "PERSON"
        and doc[first].is_sent_start
        and not is_first_name(doc[first].text)
    ):
        return first + any(name.endswith(f" {doc[first + 1].text}") for name in known)
    return next((i for i in range(first + 1, last - 1) if doc[i:last].text in known), first)


def _reconciled(doc: Doc, reading: Reading, found: list[Found], people: list[str]) -> tuple[list[Name], list[Found]]:
    """Return the gazetteer's names and the parser's others: where both claim words, the better claim wins."""
    owner = {i: piece for piece in found for i in range(piece.first, piece.last)}
    whole: dict[PersonName, int] = {}
    for piece in found:
        text = doc[piece.first : piece.last].text
        if text in people:
            whole.setdefault(parts(text), piece.first)
    listed: list[Name] = []
    lost: set[Found] = set()
    for match in reading.matches:
        rivals = {owner[i] for i in range(match.first, match.last) if i in owner}
        if any(_outweighs(doc, rival, match, people) for rival in rivals) or _is_namesake(
            doc, reading, match, rivals, whole
        ):
            continue
        name = _listed(doc, match, reading)
        if name is not None:
            listed.append(name)
        lost |= rivals
    return listed, [piece for piece in found if piece not in lost]


def _outweighs(doc: Doc, rival: Found, match: Match, people: list[str]) -> bool:
    """Say whether the parser's longer name takes the words from the gazetteer's ('Paris Doe', 'Bank of Russia')."""
    if match.first <= rival.first and rival.last <= match.last:
        return False
    text = doc[rival.first : rival.last].text
    if rival.label == "PERSON":
        return text in people
    return rival.label != "NORP" and not all(
        match.first <= token.i < match.last
        or token.text in "-–/"
        or token.lower_ in {"and", "the"}
        or not token.ent_type_
        for token in doc[rival.first : rival.last]
    )


def _is_namesake(
    doc: Doc, reading: Reading, match: Match, rivals: Iterable[Found], people: Mapping[PersonName, int]
) -> bool:
    """Say whether a gazetteer word is a person's name here: 'Washington' after 'Clarice Washington'.

    A title says so. The parser's label, and being the subject of a verb, say so unless other words
    of the article ('Jordanian') show that it speaks of the state as well, or the person comes later.
    """
    bare = parts(doc[match.first : match.last].text)
    first_named = min((at for name, at in people.items() if short_form(bare, name) == "surname"), default=-1)
    if first_named < 0:
        return False
    if match.first and doc[match.first - 1].text in titles():
        return True
    person = any(rival.label == "PERSON" for rival in rivals)
    if reading.speaks_of(match.entries[0].side):
        return person and match.first > first_named
    return person or doc[match.last - 1].dep_ == "nsubj"


def _listed(doc: Doc, match: Match, reading: Reading) -> Name | None:
    """Return a gazetteer match as a name, or None: adjectives and peoples name no actor, nominals need their bloc."""
    entry = reading.entry(match)
    token = doc[match.first]
    short = match.last - match.first == 1 and len(token) < 4
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


def _known_forms(names: Iterable[Name]) -> dict[str, list[tuple[tuple[str, ...], Kind]]]:
    """Return the folded words by which names found so far may stand again, by first word, the longest first."""
    forms: dict[tuple[str, ...], Kind] = {}
    for name in names:
        if name.entry is None and name.kind != "place":
            words = tuple(fold(name.text).split())
            forms.setdefault(words, name.kind)
            if name.kind == "person":
                whole = parts(name.text).words
                forms.setdefault(whole[-1:], "person")
                if len(whole[0]) > 2:
                    forms.setdefault(whole[:1], "person")
    known: dict[str, list[tuple[tuple[str, ...], Kind]]] = defaultdict(list)
    for words in sorted(forms, key=lambda words: (-len(words), words)):
        known[words[0]].append((words, forms[words]))
    return known


def _with_first_names(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names, a surname that a person in full has with the unknown first name before it: a relative's."""
    taken = {i for name in names for i in range(name.first, name.last)}
    people = [parts(name.text).words for name in names if name.kind == "person"]
    shared = {words[-1] for words in people if len(words) > 1}
    mended = []
    for name in names:
        bare = name.kind == "person" and name.last - name.first == 1 and fold(name.text) in shared
        if bare and _first_name_before(doc, name.first, taken):
            name = Name(name.first - 1, name.last, doc[name.first - 1 : name.last].text, "person")
        mended.append(name)
    return mended


def _overlooked(
    doc: Doc, printed: Sequence[str], names: Iterable[Name], shouted: Iterable[tuple[int, int]]
) -> list[Name]:
    """Return names found elsewhere that the parser missed here: any in headlines, else words tagged as names."""
    names = list(names)
    taken = {i for name in names for i in range(name.first, name.last)}
    loud = {i for first, last in shouted for i in range(first, last)}
    known, again = _known_forms(names), list[Name]()
    common = {word for word in printed if word[0].islower()}
    for i, text in enumerate(printed):
        if not text[0].isupper() or len(text) < 2 or i in taken or (folded := fold(text)) not in known:
            continue
        proper = doc[i].tag_ in PROPER or (doc[i].tag_ in _NOUNS and (not doc[i].is_sent_start or folded not in common))
        if not proper and i not in loud:
            continue
        for words, kind in known[folded]:
            last = i + len(words)
            whole = taken.isdisjoint(range(i, last)) and tuple(fold(word) for word in printed[i:last]) == words
            if whole and (len(words) > 1 or proper or (text.isupper() and len(text) > 3)):
                first = i - (
                    kind == "person" and len(words) == 1 and i not in loud and _first_name_before(doc, i, taken)
                )
                again.append(Name(first, last, doc[first:last].text, kind))
                taken.update(range(first, last))
                break
    return again


def _first_name_before(doc: Doc, i: int, taken: set[int]) -> bool:
    """Say whether another first name stands before a known surname: a relative's, whom the parser missed."""
    if not i or i - 1 in taken or doc[i].is_sent_start:
        return False
    before = doc[i - 1]
    if before.is_sent_start and (before.tag_ != "NNP" or before.lower_.endswith("ing")):  # 'Citing Harker'
        return False
    plain = before.is_title and before.is_alpha and before.tag_ in PROPER and before.dep_ == "compound"
    return plain and before.text not in titles() and not is_role(before.text)


def _only_in_headlines(doc: Doc, loud: Iterable[Found], names: Iterable[Name]) -> Iterator[Name]:
    """Yield what stands in a headline alone and has the shape of a person's or a body's name."""
    taken = {i for name in names for i in range(name.first, name.last)}
    for piece in loud:
        words = [token.text for token in doc[piece.first : piece.last]]
        if not taken.isdisjoint(range(piece.first, piece.last)):
            continue
        text = doc[piece.first : piece.last].text
        if piece.label == "PERSON" and len(words) in {2, 3} and is_first_name(words[0]):
            yield Name(piece.first, piece.last, text, "person")
        elif piece.label == "ORG" and (words[-1].lower() in BODY_WORDS or (len(words) == 1 and words[0].isupper())):
            yield Name(piece.first, piece.last, text, "organisation")
