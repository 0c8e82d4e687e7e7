"""The gazetteer: names of states, capitals, seats, blocs and outlets, matched on a document's tokens.

States carry the English short name of Unicode CLDR (through `babel`); the list itself says what
each row is for. Nothing here looks at grammar: whether 'Washington' acts or lies on a map is
decided in `analysis.entities.places`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from babel import Locale

from analysis import lexicons
from analysis.entities.side_rules import tells_nothing
from analysis.entities.word_lists import side_words
from analysis.language import model

Use = Literal["name", "adjective", "people", "capital", "seat", "body", "region", "bloc", "nominal", "outlet"]

#: Blocs whose short name looks like a state's code in the list.
_BLOC_CODES = frozenset({"EU", "UN", "G7"})
#: Uses that name the state or bloc itself; the others name something of its own.
ITSELF: frozenset[Use] = frozenset({"name", "capital", "seat", "bloc", "nominal"})


class Entry(NamedTuple):
    """A row of the gazetteer: the words, what they are used as, and whose they are ('' for an outlet)."""

    words: tuple[str, ...]
    use: Use
    side: str


class Match(NamedTuple):
    """Tokens ``first`` to ``last`` (not included) and the entries that read so."""

    first: int
    last: int
    entries: tuple[Entry, ...]


Index = dict[str, dict[tuple[str, ...], tuple[Entry, ...]]]


@cache
def state_names() -> dict[str, str]:
    """Return the CLDR English short names of states and territories by ISO 3166 code."""
    names = Locale("en").territories
    skip = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
    return {code: names[code] for code in sorted(names) if len(code) == 2 and code.isalpha() and code not in skip}


@cache
def bloc_names() -> frozenset[str]:
    """Return the short names of all blocs."""
    rows = lexicons.builtin("gazetteer").rows
    return frozenset(row["actor"] for row in rows if row["use"] == "bloc")


@cache
def _index() -> Index:
    """Return all entries by first word and by words."""
    states = state_names()
    rows: list[tuple[str, Use, str]] = [(name, "name", name) for name in states.values()]
    for row in lexicons.builtin("gazetteer").rows:
        side = row["actor"] if row["actor"] in _BLOC_CODES else states.get(row["actor"], row["actor"])
        rows.append((row["name"], row["use"], side))  # type: ignore[arg-type]
        if row["use"] == "nominal":
            rows.append((row["name"].capitalize(), "nominal", side))
    for row in lexicons.builtin("outlets").rows:
        if row["use"] != "word":
            rows.append((row["name"], "outlet", ""))
    index: Index = {}
    tokenizer = model.load().tokenizer
    for name, use, side in rows:
        words = tuple(token.text for token in tokenizer(name))
        same = index.setdefault(words[0], {})
        entry = Entry(words, use, side)
        if entry not in same.get(words, ()):
            same[words] = (*same.get(words, ()), entry)
    return {first: dict(sorted(same.items(), key=lambda item: -len(item[0]))) for first, same in index.items()}


def matches(words: Sequence[str]) -> Iterator[Match]:
    """Yield the gazetteer's entries among a document's tokens: longest first, none overlapping, in text order."""
    index, done = _index(), 0
    for first, word in enumerate(words):
        if first < done or word not in index:
            continue
        for entry_words, entries in index[word].items():
            last = first + len(entry_words)
            if entries[0].use == "outlet" and last < len(words) and words[last] in side_words("body"):
                continue  # 'The Australian government'
            if len(entry_words) == 1 or tuple(words[first:last]) == entry_words:
                yield Match(first, last, entries)
                done = last
                break


class Reading:
    """How the gazetteer's words are to be read in one article.

    'Georgia' is the state unless the article is about states of the other country that has one;
    'the alliance' is a bloc only where that bloc is named.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self.matches = tuple(matches(words))
        sure = [match.entries[0] for match in self.matches if len(match.entries) == 1]
        self.blocs = frozenset(entry.side for entry in sure if entry.use == "bloc")
        self._regions = Counter(entry.side for entry in sure if entry.use == "region")
        self._regions["United States"] += any(word in _US_OFFICES for word in words)
        self._abroad = Counter(entry.side for entry in sure if entry.use == "name")
        self._states = Counter(entry.side for entry in sure if entry.use != "region")
        self.named = frozenset(
            entry.side for entry in sure if entry.use in {"name", "adjective", "people", "seat", "body"}
        )

    def entry(self, match: Match) -> Entry | None:
        """Return the entry that a match stands for here, or None where it is a nominal of no bloc, or of several."""
        if match.entries[0].use == "nominal":
            fitting = [entry for entry in match.entries if entry.side in self.blocs]
            return fitting[0] if len(fitting) == 1 else None
        state = match.entries[0]
        region = next((entry for entry in match.entries if entry.use == "region"), None)
        if region and state.use == "name" and not self._states[state.side]:
            abroad = self._abroad.total() - self._abroad[region.side]
            return region if self._regions[region.side] > abroad else state
        return state

    def speaks_of(self, side: str) -> bool:
        """Say whether a word that can mean nothing else names or describes this state."""
        return self._states[side] > 0

    def kind(self, entry: Entry) -> Literal["person", "organisation", "state", "bloc", "media", "place"]:
        """Return what kind of actor an entry names."""
        if entry.use in {"outlet", "body", "region"}:
            return {"outlet": "media", "body": "organisation", "region": "place"}[entry.use]  # type: ignore[return-value]
        return "bloc" if entry.side in bloc_names() else "state"

    def side_of(self, words: Sequence[str]) -> str | None:
        """Return the state or bloc that these words point to ('US State Secretary' -> 'United States'), or None.

        The first name, adjective, capital, seat, body or region counts that tells a side where it stands, see
        `analysis.entities.side_rules`.
        """
        return next((side for side, is_told in self._sides(words) if is_told), None)

    def silent_sides(self, words: Sequence[str]) -> frozenset[str]:
        """Return the states and blocs among these words that tell no side where they stand."""
        return frozenset(side for side, is_told in self._sides(words) if not is_told)

    def _sides(self, words: Sequence[str]) -> Iterator[tuple[str, bool]]:
        """Yield the states and blocs among words, in order, and whether each tells a side."""
        for match in matches(words):
            entry = self.entry(match)
            if entry is not None and entry.side and entry.use != "people":
                is_bloc = entry.side in bloc_names()
                yield entry.side, not tells_nothing(words, match.first, match.last, entry.use, is_bloc=is_bloc)

    def state_of(self, words: Sequence[str]) -> str | None:
        """Return the state or bloc that exactly these words name or describe, a region's apart, or None."""
        for match in matches(words):
            entry = self.entry(match)
            if entry is not None and match.last - match.first == len(words) and entry.use not in {"region", "nominal"}:
                return entry.side or None
        return None


def side_of(words: Sequence[str]) -> str | None:
    """Return the state or bloc that words point to by themselves, see `Reading.side_of`."""
    return _by_itself().side_of(words)


def silent_sides(words: Sequence[str]) -> frozenset[str]:
    """Return the states and blocs that tell no side where they stand in words, see `Reading.silent_sides`."""
    return _by_itself().silent_sides(words)


@cache
def _by_itself() -> Reading:
    """Return the reading of words outside any article."""
    return Reading(())


@cache
def home_of(word: str) -> str | None:
    """Return the state whose citizen one word describes: 'Spaniard', 'Brazilian', 'Dutchman', 'Irishwoman'."""
    stem = word.removesuffix("woman").removesuffix("man")
    wanted, use = ((stem,), "adjective") if stem != word else ((f"{word}s",), "people")
    entries = _index().get(wanted[0], {}).get(wanted, ()) if word[:1].isupper() else ()
    return next((entry.side for entry in entries if entry.use == use), None)


def sounds_like_outlet(name: str) -> bool:
    """Say whether a body's name of two words and more ends as an outlet's does ('Springfield Herald')."""
    return " " in name and name.split()[-1].capitalize() in lexicons.words_of("outlets", "word")


def recased(word: str) -> str:
    """Return a word in capitals as the gazetteer would print it: 'UKRAINE' -> 'Ukraine', 'NATO' as it is."""
    return word if word in _index() or not word.isupper() else word.capitalize()


#: Words that show that an article speaks of the states of the United States.
_US_OFFICES = frozenset({"Sen.", "Rep.", "Gov.", "Atlanta", "Seattle", "GOP"})
