"""Names that the parser missed where they come again, in headlines too, once it is known what they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from analysis.entities.bodies import initials
from analysis.entities.people import fold, is_first_name, parts, titles
from analysis.entities.roles import is_role
from analysis.entities.spans import PROPER, Kind, Name, NameSpan
from analysis.entities.word_lists import name_words, page_words

_NOUNS = frozenset({"NN", "NNS"})
#: What stands before a day that something falls on.
_BEFORE_DAYS = frozenset({"on", "in", "by", "since", "until", "till", "before", "after"})
#: The folded words by which a name may stand, and its kind.
Form = tuple[tuple[str, ...], Kind]


def _known_forms(names: Iterable[Name]) -> dict[str, list[Form]]:
    """Return the folded words by which names found so far may stand again, by first word, the longest first."""
    forms: dict[tuple[str, ...], Kind] = {}
    for name in names:
        if name.entry is None and name.kind != "place":
            words = tuple(fold(name.text).split())
            forms.setdefault(words, name.kind)
            if name.kind == "organisation" and words[-1].strip(".,") in name_words("corporate") and len(words) > 1:
                forms.setdefault(words[:-1], name.kind)
            if name.kind == "person":
                whole = parts(name.text).words
                forms.setdefault(whole[-1:], "person")
                if len(whole[0]) > 2:
                    forms.setdefault(whole[:1], "person")
    known: dict[str, list[Form]] = defaultdict(list)
    for words in sorted(forms, key=lambda words: (-len(words), words)):
        known[words[0]].append((words, forms[words]))
    return known


def _acronyms(names: Iterable[Name]) -> set[str]:
    """Return the acronyms of three letters and more that the names of bodies have: 'HISD'."""
    bodies = (name.text for name in names if name.kind == "organisation" and name.entry is None)
    return {letters.upper() for body in bodies if body.count(" ") > 1 for letters in initials(body) if len(letters) > 2}


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


class Story(NamedTuple):
    """A parsed story, its tokens as printed, which of them are headlines' or names', the words in lower case."""

    doc: Doc
    printed: Sequence[str]
    headlines: set[int]
    taken: set[int]
    common: set[str]


def overlooked(
    doc: Doc, printed: Sequence[str], names: Iterable[Name], shouted: Iterable[tuple[int, int]]
) -> list[Name]:
    """Return names found elsewhere that the parser missed here: any in headlines, else words tagged as names."""
    names = list(names)
    taken = {i for name in names for i in range(name.first, name.last)}
    headlines = {i for first, last in shouted for i in range(first, last)}
    story = Story(doc, printed, headlines, taken, {word for word in printed if word[0].islower()})
    known, again = _known_forms(names), list[Name]()
    acronyms = _acronyms(names)
    for i, text in enumerate(printed):
        if text[0].isupper() and len(text) > 1 and i not in taken:
            name = Name(i, i + 1, text, "organisation") if text in acronyms else None
            name = name or _known_at(story, i, known.get(fold(text), ()))
            if name:
                again.append(name)
                taken.update(range(name.first, name.last))
    return again


def _known_at(story: Story, i: int, forms: Sequence[Form]) -> Name | None:
    """Return the name that starts at token ``i`` and has one of these forms; one word needs a tag or capitals."""
    text, in_headline = story.printed[i], i in story.headlines
    is_tagged = bool(forms) and _is_tagged(story.doc[i], fold(text) in story.common)
    if not is_tagged and not in_headline:
        return None
    is_sure = is_tagged or (text.isupper() and len(text) > 3)
    printed = (form for form in forms if (is_sure or len(form[0]) > 1) and _is_printed(story, i, form[0]))
    words, kind = next(printed, ((), None))
    if kind is None or (len(words) == 1 and _is_day(story.doc[i])):
        return None
    first, last = i, i + len(words)
    if kind == "person" and len(words) == 1 and not in_headline and _first_name_before(story.doc, i, story.taken):
        first -= 1
    return Name(first, last, story.doc[first:last].text, kind)


def _is_day(token: Token) -> bool:
    """Say whether a word tells when something is: 'on Sunday' is not Sunday Ekpo, 'August said' may be Lena August."""
    is_adjunct = token.dep_ == "npadvmod" or (token.dep_ == "pobj" and token.head.lower_ in _BEFORE_DAYS)
    return token.ent_type_ == "DATE" and is_adjunct


def _is_tagged(token: Token, is_common: bool) -> bool:
    """Say whether a word is tagged as a name; or as a noun, unless it opens a sentence and is a common word too."""
    return token.tag_ in PROPER or (token.tag_ in _NOUNS and not (token.is_sent_start and is_common))


def _is_printed(story: Story, i: int, words: tuple[str, ...]) -> bool:
    """Say whether these folded words are printed from token ``i`` on, none of them part of a name found so far."""
    place = range(i, i + len(words))
    is_printed = tuple(fold(word) for word in story.printed[place.start : place.stop]) == words
    return is_printed and story.taken.isdisjoint(place)


def _first_name_before(doc: Doc, i: int, taken: set[int]) -> bool:
    """Say whether another first name stands before a known surname: a relative's, whom the parser missed."""
    if not i or i - 1 in taken or doc[i].is_sent_start:
        return False
    before = doc[i - 1]
    if before.is_sent_start and (before.tag_ != "NNP" or before.lower_.endswith("ing")):  # 'Citing Harker'
        return False
    plain = before.is_title and before.is_alpha and before.tag_ in PROPER and before.dep_ == "compound"
    return plain and before.text not in titles() and not is_role(before.text) and before.lower_ not in page_words()


def in_known_bounds(words: Sequence[str], loud: Iterable[NameSpan], running: Iterable[NameSpan]) -> Iterator[NameSpan]:
    """Yield a headline's names, each within the bounds that running text gives it: '[Jo Berg] Warns', 'Warns [Berg]'.

    In a headline every word has a capital, so that a verb beside a name looks like part of it.
    """
    known = {tuple(words[span.first : span.last]): span.label for span in running}
    surnames = {name[-1]: "PERSON" for name, label in known.items() if label == "PERSON"}
    for span in loud:
        printed = tuple(words[span.first : span.last])
        inside = [
            NameSpan(span.first + i, span.first + j, label)
            for i in range(len(printed))
            for j in range(i + 1, len(printed) + 1)
            if (label := known.get(printed[i:j])) and (j - i > 1 or label == "PERSON")
        ]
        if not inside and len(printed) == 2 and not is_first_name(printed[0]):
            inside = [NameSpan(span.first + i, span.first + i + 1, "PERSON") for i in (1, 0) if printed[i] in surnames]
        yield max(inside, key=lambda one: one.last - one.first, default=span)


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
