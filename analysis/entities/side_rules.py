"""Where a state's name says nothing of whose side somebody is on: 'ambassador to Peru', 'Chinese studies'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from analysis.entities.word_lists import side_words

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
#: What stands behind these is where somebody is or is sent, or what they know.
_AWAY = frozenset({"to", "on", "in", "near", "over"})
#: How many words behind a name are read, for 'Russian [and European studies]'. By hand.
_REACH = 4


class Beside(NamedTuple):
    """An entry of the gazetteer among words in lower case: where it starts and ends, its use, if it is a bloc's."""

    words: tuple[str, ...]
    first: int
    last: int
    use: str
    is_bloc: bool

    def before(self, distance: int = 1) -> str:
        """Return the word so far before it, '' for none."""
        return self.words[self.first - distance] if self.first >= distance else ""

    @property
    def after(self) -> tuple[str, ...]:
        """The words behind it that are read, as far as the next comma."""
        behind = self.words[self.last : self.last + _REACH + 1]
        return behind[: behind.index(",")] if "," in behind else behind

    @property
    def owns(self) -> bool:
        """Say whether a possessive ending follows."""
        return bool(self.after) and self.after[0] in _POSSESSIVES


class Silence(NamedTuple):
    """A place where a state's name tells no side: name, an example, when it applies."""

    name: str
    example: str
    applies: Callable[[Beside], bool]


def _names_a_field(beside: Beside) -> bool:
    """Say whether a field of study follows that is no office's: 'Russian and European studies'."""
    after = beside.after
    at = next((i for i, word in enumerate(after) if word in side_words("field")), None)
    if at is None or beside.owns:
        return False
    return side_words("office").isdisjoint(after[at + 1 :]) and "minister" not in after[:at]


def _names_a_section(beside: Beside) -> bool:
    """Say whether a section of a workplace is called so: 'the Turkish and Caucasian programme at the Roe Centre'.

    A department or team is so only where the workplace is told: a state has them too.
    """
    behind = beside.words[beside.last :]
    if behind[:1] and behind[0] in ("and", "or"):
        behind = behind[2:]
    if beside.use != "adjective" or beside.is_bloc or not behind or behind[0] not in side_words("section"):
        return False
    is_at_work = not side_words("workplace").isdisjoint(behind[1:])
    is_whole = len(behind) == 1 or behind[1] in (",", "at", "of", "in", "for")
    return is_whole and (is_at_work or behind[0] not in side_words("office") | {"team", "unit"})


#: Where a state's name tells no side.
SILENCES = (
    Silence("where somebody is sent", "ambassador to [Peru]", lambda beside: beside.before() in _AWAY),
    Silence(
        "for a language or a people",
        "teacher for [Danish]",
        lambda beside: beside.before() == "for" and beside.use == "adjective",
    ),
    Silence(
        "what somebody is sent for",
        "envoy for [Kosovo]",
        lambda beside: beside.before() == "for" and beside.before(2) in side_words("sent") and not beside.owns,
    ),
    Silence(
        "part of a word",
        "[Moscow]-based analyst",
        lambda beside: "-" in (beside.before(), beside.after[0] if beside.after else ""),
    ),
    Silence(
        "what somebody knows, by a name",
        "[Russia] expert",
        lambda beside: (
            beside.use != "adjective"
            and not beside.is_bloc
            and bool(beside.after)
            and beside.after[0] in side_words("knows")
        ),
    ),
    Silence("a section", "head of the [Turkish] programme at the Roe Centre", _names_a_section),
    Silence("a field of study", "director of [Chinese] studies", _names_a_field),
    Silence(
        "what an academic knows",
        "professor of [Chinese] law",
        lambda beside: (
            beside.before() == "of"
            and beside.before(2) in side_words("academic")
            and beside.use in {"name", "adjective"}
        ),
    ),
    Silence(
        "an armed opponent of the state",
        "the [Afghan] Taliban",
        lambda beside: not side_words("opponent").isdisjoint(beside.after[:2]) and not beside.owns,
    ),
    Silence(
        "a state's ally, or foe",
        "[Kyiv]'s European allies",
        lambda beside: beside.owns and not side_words("ally").isdisjoint(beside.after[1:4]),
    ),
)


def tells_nothing(words: Sequence[str], first: int, last: int, use: str, *, is_bloc: bool) -> bool:
    """Say whether an entry of the gazetteer tells no side where it stands, ``first`` to ``last``, among these words."""
    beside = Beside(tuple(word.lower() for word in words), first, last, use, is_bloc)
    return any(silence.applies(beside) for silence in SILENCES)
