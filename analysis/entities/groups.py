"""A group: the names that are taken for one actor's."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from analysis.entities.people import less_letters, parts
from analysis.entities.spans import Kind, Name


@dataclass
class Group:
    """Names taken for one actor's: what it is, its names, its label where the names don't give it, its side."""

    kind: Kind
    names: list[Name] = field(default_factory=list)
    label: str | None = None
    side: str | None = None

    @property
    def title(self) -> str:
        """The fullest name: most words, then not in capitals, then longest, then most often, then first."""
        if self.label:
            return self.label
        counts = Counter(name.text for name in self.names)
        fullest = max(counts, key=lambda text: (len(parts(text).words), not text.isupper(), len(text), counts[text]))
        return less_letters(fullest) if self.kind == "person" else fullest
