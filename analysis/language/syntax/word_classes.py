"""Word classes: the model's rules from tag to part of speech and morphology, asked once for each word in each use.

The model's attribute ruler tries 179 patterns at every token of every text, a tenth of the parse. Nearly all of them
look at one token: its word in lower case, its tag and its relation. `WordClasses` asks the ruler once a process about
each such use and reads the rest of a text off a table; only the patterns of several words ('there is', 'let 's') are
still looked for in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

import numpy as np
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from thinc.types import Ints2d

#: A token's word in lower case, tag and relation, as the model's numbers; 0 is a word that no pattern names.
Use = tuple[int, int, int]


class WordClasses:
    """Sets what the model's attribute ruler would set, in place of it."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._phrases = Matcher(ruler.vocab)
        conditions = []
        for rule in range(len(ruler.attrs)):
            patterns = ruler.matcher.get(str(rule))[1]
            conditions += [token["LOWER"] for pattern in patterns for token in pattern if "LOWER" in token]
            if long := [pattern for pattern in patterns if len(pattern) > 1]:
                self._phrases.add(str(rule), long)
        self._named = re.compile("|".join(f"(?:{named})" for condition in conditions for named in _named(condition)))
        self._words: dict[int, int] = {}
        self._known: dict[tuple[Use, ...], list[tuple[int, ...]]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the tags, parts of speech, morphology, special lemmas and relations, and return the document."""
        columns = [doc.to_array(attribute).tolist() for attribute in ("LOWER", "TAG", "DEP")]
        columns[0] = [self._word(doc, word) for word in columns[0]]
        uses: list[Use] = list(zip(*columns, strict=True))
        classes = [self._classes(doc, use)[0] for use in uses]
        for rule, start, end in self._phrases(doc, allow_missing=True, as_spans=False):
            place = self._ruler.indices[int(doc.vocab.strings[rule])]
            classes[start + place] = self._classes(doc, *uses[start:end])[place]
        for place, (*_, relation) in enumerate(classes):
            if relation != uses[place][2]:
                doc[place].dep = relation
        values = np.array([those[:4] for those in classes], dtype=np.uint64).reshape(-1, 4)
        doc.from_array(["TAG", "POS", "MORPH", "LEMMA"], cast(Ints2d, values))
        return doc

    def _word(self, doc: Doc, word: int) -> int:
        """Return a word that a pattern names, or that is white space, and 0 for any other."""
        if word not in self._words:
            text = doc.vocab.strings[word]
            self._words[word] = word if text.isspace() or self._named.fullmatch(text) else 0
        return self._words[word]

    def _classes(self, doc: Doc, *uses: Use) -> list[tuple[int, ...]]:
        """Return what the ruler sets on tokens side by side: tag, part of speech, morphology, lemma, relation."""
        if uses not in self._known:
            words, tags, relations = zip(*([doc.vocab.strings[part] for part in use] for use in uses), strict=True)
            asked = Doc(doc.vocab, words=[word or "-" for word in words], tags=list(tags), deps=list(relations))
            asked = self._ruler(asked)
            self._known[uses] = [tuple(row) for row in asked.to_array(["TAG", "POS", "MORPH", "LEMMA", "DEP"]).tolist()]
        return self._known[uses]


def _named(condition: Any) -> Iterator[str]:
    """Yield, as regular expressions, the words that a pattern's condition on the lower-case word names."""
    if isinstance(condition, str):
        yield re.escape(condition)
    else:
        yield from (re.escape(word) for word in condition.get("IN", ()))
        if "REGEX" in condition:
            yield condition["REGEX"]
