"""People found so far, by the words of their names: who shares no word with a name is never asked about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from analysis.entities.groups import Group
from analysis.entities.people import PersonName, parts
from analysis.entities.spans import Name

#: Names of marks and titles only have no word.
_NO_WORD = ("",)


class PeopleByWord:
    """Groups of people's names, in the order in which they were added, each with the distinct forms of its names."""

    def __init__(self, groups: Iterable[Group] = ()) -> None:
        self.groups: list[Group] = []
        self._forms: list[dict[str, PersonName]] = []
        self._place_of: dict[int, int] = {}
        self._places: dict[str, set[int]] = {}
        for group in groups:
            self.add(group)

    def add(self, group: Group) -> Group:
        """Add a group with its names, and return it."""
        self._place_of[id(group)] = len(self.groups)
        self.groups.append(group)
        self._forms.append({})
        self._note(group, group.names)
        return group

    def join(self, group: Group, names: Sequence[Name]) -> None:
        """Add names to a group."""
        group.names.extend(names)
        self._note(group, names)

    def sharing(self, words: Sequence[str]) -> Iterator[tuple[Group, Sequence[PersonName]]]:
        """Yield the groups with one of these words in a name, in their order, each with the forms of its names."""
        places: set[int] = set().union(*(self._places.get(word, ()) for word in words or _NO_WORD))
        for place in sorted(places):
            yield self.groups[place], tuple(self._forms[place].values())

    def _note(self, group: Group, names: Iterable[Name]) -> None:
        """Take note of the forms of a group's names."""
        place = self._place_of[id(group)]
        for text in {name.text: None for name in names}.keys() - self._forms[place].keys():
            form = self._forms[place][text] = parts(text)
            for word in form.words or _NO_WORD:
                self._places.setdefault(word, set()).add(place)
