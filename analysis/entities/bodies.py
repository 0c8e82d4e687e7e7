"""Bring the names of one organisation or outlet together: the same words, an acronym, a part of a longer name."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entities.gazetteer import Reading
from analysis.entities.groups import Group
from analysis.entities.people import fold
from analysis.entities.spans import Name
from analysis.entities.word_lists import name_words

#: In letters: of so many at least may a name have one or two more words. By hand.
_LOOSE = 3
#: Words that give no letter to an acronym.
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "at", "&"})


def group_bodies(names: Sequence[Name], reading: Reading) -> list[Group]:
    """Return one group an organisation or outlet: the same words, an acronym, with or without its state, its head."""
    forms: dict[tuple[str, ...], list[Name]] = {}
    for name in names:
        forms.setdefault(_core(name.text), []).append(name)
    groups: dict[tuple[str, ...], Group] = {}
    for form in sorted(forms, key=lambda form: (-len(form), forms[form][0].first)):
        homes = {
            id(group): group
            for longer, group in groups.items()
            if _same_body(form, forms[form][0], longer, group, reading)
        }
        group = next(iter(homes.values())) if len(homes) == 1 else Group(forms[form][0].kind)
        group.names.extend(forms[form])
        groups[form] = group
    bodies = list({id(group): group for group in groups.values()}.values())
    for group in bodies:
        group.names.sort(key=lambda name: name.first)
        if any(name.kind == "media" for name in group.names):
            group.kind = "media"
        group.side = next(filter(None, (_side(name, reading) for name in group.names)), None)
    return bodies


def _side(name: Name, reading: Reading) -> str | None:
    """Return the side that a body's name says: by its gazetteer row or its first words ('Russian ... Ministry')."""
    if name.entry is not None:
        return name.entry.side or None
    words = name.text.split()
    starts = [words[:2], words[:1], words[-1:] if "of" in words and words[-1] != "America" else []]
    return next(filter(None, (reading.state_of(part) for part in starts if part)), None)


def _core(text: str) -> tuple[str, ...]:
    """Return a body's name folded, without 'the' before and 'Inc.' behind."""
    words = [word for word in (fold(word).strip(".,()") for word in text.split()) if word]
    while len(words) > 1 and words[-1] in name_words("corporate"):
        words.pop()
    return tuple(words[1:] if words[0] == "the" and len(words) > 1 else words)


def initials(text: str) -> set[str]:
    """Return the acronyms that a name may have, in lower case: with the small words' letters, and without."""
    words = [word for word in text.replace("-", " ").split() if word[0].isalnum()]
    return {
        "".join(word[0] for word in words if word.lower() not in _SMALL).lower(),
        "".join(word[0] for word in words).lower(),
    }


def _is_acronym(letters: str, name: str) -> bool:
    """Say whether letters are those of a name, or of all but its last word: 'CDC'."""
    return any(letters in (full, full[:-1]) if len(letters) > 2 else letters == full for full in initials(name))


def _is_loosely(letters: str, name: str) -> bool:
    """Say whether letters are a name's but for one or two words inside it: 'KTU', Korean Teachers and Cooks Union."""
    least, whole = min(initials(name), key=len), max(initials(name), key=len)
    if len(letters) < _LOOSE or len(least) - len(letters) > 2 or (whole[0], whole[-1]) != (letters[0], letters[-1]):
        return False
    rest = iter(whole)
    return all(letter in rest for letter in letters)


def _is_stump(word: str) -> bool:
    """Say whether one word is what is left of a body's name: 'the [Commission]' after 'the European Commission'."""
    return word[0].isupper() and word.lower() in name_words("body")


def _is_end(form: tuple[str, ...], name: Name, longer: tuple[str, ...], group: Group, reading: Reading) -> bool:
    """Say whether the last words of a body's name mean it: without its state's, or one word of an earlier name."""
    earlier = group.names[0].first < name.first
    if len(form) == 1 and earlier and (group.kind == "media" or _is_stump(name.text)):
        return True
    return reading.side_of(group.names[0].text.split()[: len(longer) - len(form)]) is not None


def _same_body(form: tuple[str, ...], name: Name, longer: tuple[str, ...], group: Group, reading: Reading) -> bool:
    """Say whether a shorter name is a longer one's: 'EPA', 'Foreign Ministry' of the Russian one, 'the Courier'."""
    letters = name.text.replace(".", "")
    if len(form) == 1 and len(longer) > 1 and letters.isupper() and 1 < len(letters) < 8:
        loosely = group.names[0].first < name.first and _is_loosely(letters.lower(), group.names[0].text)
        return loosely or any(_is_acronym(letters.lower(), other.text) for other in group.names)
    if len(form) == 1 and longer[0] in (f"{form[0]}'s", f"{form[0]}'"):
        return group.names[0].first < name.first  # 'Roe' for "Roe's Investment Research"
    if len(form) >= len(longer):
        return False
    rest = group.names[0].text.split()
    earlier = group.names[0].first < name.first
    if longer[-len(form) :] == form:
        return _is_end(form, name, longer, group, reading)
    if longer[: len(form)] != form:
        return False
    of_state = rest[len(form)] == "of" and reading.state_of(rest[len(form) + 1 :]) is not None
    return earlier and (of_state or len(longer) == len(form) + 1)
