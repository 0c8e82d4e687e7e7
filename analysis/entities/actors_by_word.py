"""Actors by words of theirs: who has none of the words of a description is never held against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from analysis.tables import Actor


class ActorsByWord:
    """Some actors, in order, by the words that belong to each."""

    def __init__(self, actors: Sequence[Actor], words_of: Callable[[Actor], Iterable[str]]) -> None:
        self._actors = actors
        self._places: dict[str, list[int]] = {}
        for place, actor in enumerate(actors):
            for word in words_of(actor):
                self._places.setdefault(word, []).append(place)

    def having(self, *words: str) -> list[Actor]:
        """Return the actors to whom any of these words belongs, in their order."""
        places: set[int] = set().union(*(self._places.get(word, ()) for word in words))
        return [self._actors[place] for place in sorted(places)]
