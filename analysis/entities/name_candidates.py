"""Name candidates: what the parser takes for names, what a title announces, and what comes again by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from spacy.tokens import Doc, Token

from analysis.entities.body_names import friends, joined_bodies, members_bodies, paired, portfolios, saints, spelt_out
from analysis.entities.bounds import mended
from analysis.entities.cut_off import KEPT
from analysis.entities.headlines import SHORT_LINE
from analysis.entities.long_roles import behind_roles
from analysis.entities.people import is_first_name, role_nouns, titles
from analysis.entities.set_off_names import set_off_names
from analysis.entities.spans import PROPER, NameSpan
from analysis.entities.word_lists import name_words
from analysis.language.document import Document

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})

#: In letters: the longest syllable of a Korean or Taiwanese name, 'Kyeong' and 'Chiang'. By hand.
_SYLLABLE = 6
_SPOKESPEOPLE = frozenset({"spokesman", "spokesperson", "spokeswoman"})


def name_candidates(
    document: Document, words: Sequence[str], shouted: Iterable[tuple[int, int]]
) -> tuple[list[NameSpan], list[NameSpan]]:
    """Return what looks like a name in running text, and in headlines, each in text order and not overlapping.

    ``words`` are the tokens' texts, ``shouted`` the headlines.
    """
    doc = document.doc
    within = {i for first, last in shouted for i in range(first, last)}
    seen = [span for entity in doc.ents if entity.label_ in LABELS for span in mended(doc, entity)]
    found = (
        *_parted(doc, words, seen),
        *_announced(doc, words),
        *paired(words),
        *members_bodies(doc, words),
        *_employers(doc, words),
        *saints(doc, words),
        *friends(words),
        *_family_first(doc, words),
        *joined_bodies(words, seen),
        *portfolios(words),
        *spelt_out(doc, words),
        *set_off_names(doc, words),
    )
    running = [_on_one_line(document, span) for span in found if span.first not in within]
    return _longest(running), _longest(_on_one_line(document, span) for span in seen if span.first in within)


def _parted(doc: Doc, words: Sequence[str], spans: Sequence[NameSpan]) -> list[NameSpan]:
    """Return the spans, a body and a person behind a role as two ('chair of the [Harbour Board] [Jo Berg]')."""
    for body, name, end in behind_roles(doc, words, spans):
        inside = [span for span in spans if span.first < end and span.last > body]
        bodies = [span._replace(first=max(body, span.first), last=min(name, span.last)) for span in inside]
        bodies = [span for span in bodies if span.first < span.last and span.label != "PERSON"]
        if "," in words[body:name]:
            bodies = []  # 'minister for [Trade], [Industry] and Ports'
        spans = [*(span for span in spans if span not in inside), *bodies, NameSpan(name, end, "PERSON")]
    return list(spans)


def _longest(pieces: Iterable[NameSpan]) -> list[NameSpan]:
    """Return the spans in text order, the longer one where two overlap."""
    taken: set[int] = set()
    kept = []
    for span in sorted(pieces, key=lambda span: (span.first - span.last, span)):
        tokens = range(span.first, span.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(span)
    return sorted(kept)


def _announced(doc: Doc, words: Sequence[str]) -> Iterator[NameSpan]:
    """Yield names that a title or a first name announces, whether or not the parser saw them ('Mr Abernathy')."""
    done, known = 0, titles()
    for i, text in enumerate(words):
        if i < done or not text[0].isupper() or text == "General":
            continue
        is_title = text in known
        if is_title or (is_first_name(text) and doc[i].tag_ in PROPER):
            start = i + 1 if is_title and text not in KEPT else _hyphened(doc, i)
            last = _name_end(doc, start, _behind_particles(words, start, i + 1) if is_title else _least_end(doc[i]))
            if last - start >= 2 or (is_title and last > i + 1):
                yield NameSpan(start, last, "PERSON")
                done = last


def _hyphened(doc: Doc, i: int) -> int:
    """Return where a first name starts of which a word is the half behind the hyphen: '[Eva]-Marie Berg'."""
    is_half = i > 1 and doc[i - 1].text == "-" and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_
    return i - 2 if is_half and doc[i - 2].is_title and not doc[i - 2].ent_type_ else i


def _employers(doc: Doc, words: Sequence[str]) -> Iterator[NameSpan]:
    """Yield the bodies whom the parser misses and somebody works for: 'Arden, a port, ... [Arden] captain Jo Berg'."""
    printed = Counter(words)
    people = {token.text for entity in doc.ents if entity.label_ == "PERSON" for token in entity}
    posts = name_words("staff") | _SPOKESPEOPLE
    for i, word in enumerate(words[:-2]):
        if words[i + 1] not in posts or not word.istitle() or doc[i].ent_type_:
            continue
        is_alone = not (i and words[i - 1][0].isupper()) and words[i + 2].istitle()
        is_name = doc[i].tag_ in PROPER and printed[word] > 1 and not printed[word.lower()] and word not in people
        if is_alone and is_name and not (_is_no_surname(word) or is_first_name(word)):
            yield NameSpan(i, i + 1, "ORG")


def _family_first(doc: Doc, words: Sequence[str]) -> Iterator[NameSpan]:
    """Yield the names that open with the family's and end in two syllables: '[Han Ki-tae] said', '[Lim Mi-Rae]'."""
    for i in range(2, len(words) - 1):
        if words[i] != "-" or doc[i].whitespace_ or doc[i - 1].whitespace_ or not words[i - 2].istitle():
            continue
        syllables = words[i - 1], words[i + 1]
        are_short = all(word.isalpha() and len(word) <= _SYLLABLE for word in syllables)
        if are_short and syllables[0].istitle() and words[i - 2].lower() in name_words("family"):
            yield NameSpan(i - 2, i + 2, "PERSON")


def _on_one_line(document: Document, span: NameSpan) -> NameSpan:
    """Return a name without what stands on the line below it: 'Ann Poole' of 'Ann Poole / Seaton'."""
    text, doc = document.text, document.doc
    for i in range(span.first + 1, span.last):
        end = doc[i - 1].idx + len(doc[i - 1])
        if "\n" in text[end : doc[i].idx] and end - text.rfind("\n", 0, end) <= SHORT_LINE:
            return span._replace(last=i)
    return span


def _name_end(doc: Doc, start: int, last: int) -> int:
    """Return where a name from ``start`` on ends, at ``last`` at the earliest and after four words at the latest."""
    while last < len(doc) and last - start < 4 and _in_name(doc[last]):
        last += 1
    return last


def _behind_particles(words: Sequence[str], start: int, last: int) -> int:
    """Return where the particles end that a surname behind a title opens with ('Mr [von der] Berg'), or ``last``."""
    while start < len(words) and words[start] in name_words("particle"):
        start += 1
    return max(start, last)


def _least_end(first_name: Token) -> int:
    """Return where a name ends at least: behind a surname too that the parser sees as a body or town: 'Ana [Bell]'."""
    last = first_name.i + 1
    if first_name.dep_ != "compound" or last == len(first_name.doc):
        return last
    surname = first_name.nbor()
    is_cut_off = surname.ent_iob_ == "B" and surname.ent_type_ in {"ORG", "GPE", "LOC", "FAC"}
    is_alone = last + 1 == len(first_name.doc) or surname.nbor().ent_iob_ != "I"
    is_capital = surname.text.istitle() and surname.text.isalpha() and surname.tag_ in PROPER
    return last + (is_cut_off and is_alone and is_capital and not _is_no_surname(surname.text))


def recurring(
    doc: Doc, words: Sequence[str], spans: Sequence[NameSpan], shouted: Iterable[tuple[int, int]]
) -> list[NameSpan]:
    """Return the names found, and those of two or three words whose last word comes again by itself, as people.

    A full name once and the surname later is how news introduce a person, whether the parser saw
    no name or took it for a body.
    """
    taken = {i for span in spans for i in range(span.first, span.last)}
    taken |= {i for first, last in shouted for i in range(first, last)}
    runs = list(_unnamed_runs(doc, words, taken))
    spans = list(_behind_offices(words, spans, runs))
    alone = {words[first] for first, last in runs if last - first == 1}
    alone |= {words[span.first] for span in spans if span.last - span.first == 1 and span.label in {"PERSON", "ORG"}}
    people = [
        NameSpan(first, last, "PERSON") for first, last in runs if 2 <= last - first <= 3 and words[last - 1] in alone
    ]
    return [*(_as_person(span, words) if words[span.last - 1] in alone else span for span in spans), *people]


def _behind_offices(
    words: Sequence[str], spans: Sequence[NameSpan], runs: Iterable[tuple[int, int]]
) -> Iterator[NameSpan]:
    """Yield the spans, an office and the surname of somebody named in full as that person's ('Justice [Doe]')."""
    full = [*runs, *(span[:2] for span in spans if words[span.first] not in titles())]
    surnames = {words[last - 1] for first, last in full if last - first > 1}
    for span in spans:
        name = span.last - 1
        while name > span.first and words[name - 1] in name_words("particle"):
            name -= 1
        office = words[name - 1] if name - 1 == span.first else ""
        is_person = office in titles() and office not in KEPT and words[span.last - 1] in surnames
        yield NameSpan(name, span.last, "PERSON") if is_person else span


def _unnamed_runs(doc: Doc, words: Sequence[str], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that look like a name's and stand in none found so far."""
    start = 0
    for is_name, run in groupby(i not in taken and _is_name_word(doc[i]) for i in range(len(words))):
        end = start + len(list(run))
        if is_name:
            yield start, end
        start = end


def _is_name_word(token: Token) -> bool:
    return len(token) > 1 and token.is_alpha and _in_name(token)


def _as_person(span: NameSpan, words: Sequence[str]) -> NameSpan:
    """Return a body's name of two or three capital words, none of them a body's word, as a person's."""
    inside = words[span.first : span.last]
    plain = all(word.isalpha() and word.istitle() and word.lower() not in name_words("body") for word in inside)
    return span._replace(label="PERSON") if span.label == "ORG" and 2 <= len(inside) <= 3 and plain else span


def _in_name(token: Token) -> bool:
    text = token.text
    return text[0].isupper() and token.tag_ in PROPER and token.ent_type_ in {"", "PERSON"} and not _is_no_surname(text)


def _is_no_surname(word: str) -> bool:
    """Say whether a word is a body's, a role's or a title and so no part of a person's name."""
    return word.lower() in name_words("body") or word.lower() in role_nouns() or word in titles()
