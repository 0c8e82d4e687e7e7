"""Names that the parser missed where they come again, in headlines too, once it is known what they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from analysis.entities.people import fold, is_first_name, parts, titles
from analysis.entities.roles import is_role
from analysis.entities.spans import PROPER, Kind, Name, NameSpan
from analysis.entities.word_lists import name_words

_NOUNS = frozenset({"NN", "NNS"})


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


def with_first_names(doc: Doc, names: Sequence[Name]) -> list[Name]:
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


def overlooked(
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


def only_in_headlines(doc: Doc, loud: Iterable[NameSpan], names: Iterable[Name]) -> Iterator[Name]:
    """Yield what stands in a headline alone and has the shape of a person's or a body's name."""
    taken = {i for name in names for i in range(name.first, name.last)}
    for piece in loud:
        words = [token.text for token in doc[piece.first : piece.last]]
        if not taken.isdisjoint(range(piece.first, piece.last)):
            continue
        text = doc[piece.first : piece.last].text
        if piece.label == "PERSON" and len(words) in {2, 3} and is_first_name(words[0]):
            yield Name(piece.first, piece.last, text, "person")
        elif piece.label == "ORG" and (
            words[-1].lower() in name_words("body") or (len(words) == 1 and words[0].isupper())
        ):
            yield Name(piece.first, piece.last, text, "organisation")
