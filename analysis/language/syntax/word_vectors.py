"""Word vectors: what the model knows of each word in its place, worked out once for each form of a text.

Half of the model's vectors are made from a word's form alone (its lower case, beginning, end and shape), and a text
repeats its forms: each is looked up once. The other half looks four words to each side, and is made in pieces, so that
a long text needs no more memory at a time than a short one. Both are multiplications of matrices, three times as fast
in numpy as in the library that the model comes with, which is built for any processor.
"""

from __future__ import annotations

from typing import Any, cast

import numpy as np
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

#: Words whose vectors are made at a time (by hand: what a processor's cache holds).
_PIECE = 2048


def with_numpy(model: Model[Any, Any]) -> Model[Any, Any]:
    """Return a copy of a part of the model whose matrices numpy multiplies."""
    copied, operations = model.copy(), NumpyOps(use_blis=False)
    for layer in copied.walk():
        layer.ops = operations
    return copied


class WordVectors:
    """Sets a document's vectors, in place of the model's own layers whose weights it reads."""

    def __init__(self, model: Model[Any, Any]) -> None:
        of_forms, in_context = with_numpy(model).layers
        columns, _, self._look_up, self._mix, _ = of_forms.layers
        self._columns = columns.attrs["columns"]
        [self._in_context] = in_context.layers
        self._margin = in_context.attrs["pad"]

    def __call__(self, doc: Doc) -> Doc:
        """Set the vectors of a document's words, and return it."""
        if len(doc):
            doc.tensor = self.of(doc)
        return doc

    def of(self, doc: Doc) -> np.ndarray:
        """Return the vectors of a document's words, a row a word."""
        of_forms = self._of_forms(np.ascontiguousarray(doc.to_array(self._columns)))
        ends = np.zeros((self._margin, of_forms.shape[1]), dtype=of_forms.dtype)
        rows = np.concatenate((ends, of_forms, ends))
        return np.concatenate([self._of_piece(rows, start) for start in range(0, len(doc), _PIECE)])

    def _of_forms(self, features: np.ndarray) -> np.ndarray:
        """Return what the words' forms alone give: each form is looked up once."""
        place_of: dict[bytes, int] = {}
        forms = features.view(f"V{features.strides[0]}")[:, 0].tolist()
        places = [place_of.setdefault(form, len(place_of)) for form in forms]
        once = np.frombuffer(b"".join(place_of), dtype=features.dtype).reshape(-1, features.shape[1])
        return cast(np.ndarray, self._mix.predict(self._look_up.predict(once))[places])

    def _of_piece(self, rows: np.ndarray, start: int) -> np.ndarray:
        """Return the vectors of a piece's words, which also depend on the words just before and behind it."""
        piece = self._in_context.predict(rows[start : start + _PIECE + 2 * self._margin])
        return cast(np.ndarray, piece[self._margin : -self._margin])
