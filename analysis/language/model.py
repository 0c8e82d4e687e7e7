"""The English model: the only place that loads one."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Container
from functools import cache
from typing import Any

from spacy.language import Language
from spacy.pipeline import AttributeRuler, EntityRecognizer, Lemmatizer, Tok2Vec
from spacy.tokens import Doc
from threadpoolctl import ThreadpoolController

from analysis import lexicons
from analysis.language import installed_model
from analysis.language.syntax.lemmas import Lemmas
from analysis.language.syntax.named_spans import NamedSpans
from analysis.language.syntax.word_classes import WordClasses
from analysis.language.syntax.word_vectors import WordVectors

#: spaCy refuses longer texts by default; how long a story may be is decided in `analysis.reading`.
NO_LIMIT = 2**31


@cache
def load() -> Language:
    """Return the English pipeline, loaded once a process.

    Raises `ModelError` where none of `installed_model.MODELS` is installed.
    """
    name, _ = installed_model.name_and_version()
    nlp: Language = importlib.import_module(name).load()
    nlp.max_length = NO_LIMIT
    _keep_titles_whole(nlp.tokenizer)
    return nlp


def _keep_titles_whole(tokenizer: Any) -> None:
    """Have the tokenizer leave the dot on a title ('Sgt. Doe'): it knows 'Gen.' and 'Sen.', not 'Sgt.' and 'Lt.'."""
    for row in lexicons.builtin("titles").rows:
        if row["term"].endswith("."):
            tokenizer.add_special_case(row["term"], [{"ORTH": row["term"]}])


@cache
def steps() -> tuple[Callable[[Doc], Doc], ...]:
    """Return what a tokenized document goes through: the pipeline's components, most of them quicker."""
    return tuple(_quick(component) for _, component in load().pipeline)


def _quick(component: Callable[[Doc], Doc]) -> Callable[[Doc], Doc]:
    """Return what does a component's work with fewer steps and the same result, or the component itself."""
    if isinstance(component, Tok2Vec):
        return WordVectors(component.model)
    if isinstance(component, EntityRecognizer):
        return NamedSpans(component)
    if isinstance(component, Lemmatizer):
        return Lemmas(component)
    return WordClasses(component) if isinstance(component, AttributeRuler) else component


def parsed(doc: Doc) -> Doc:
    """Return a tokenized document after all steps, on one core: its matrices are too small to be shared by several."""
    with _libraries().limit(limits=1, user_api="blas"):
        for step in steps():
            doc = step(doc)
    return doc


@cache
def _libraries() -> ThreadpoolController:
    """Return what tells the libraries that multiply matrices how many cores to use."""
    return ThreadpoolController()


@cache
def listed(part: str) -> Container[str]:
    """Return the words that the parse lists as one part of speech (verb, noun), in lower case, each as its lemma."""
    lemmatizer: Any = load().get_pipe("lemmatizer")
    return frozenset(lemmatizer.lookups.get_table("lemma_index")[part])


def base_form(form: str, part: str) -> str:
    """Return a word (``part``: verb, noun) as the parse lists it, if it lists another form only: 'mooted' is 'moot'."""
    nlp = load()
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    lemma = str(lemmatizer.lemmatize(Doc(nlp.vocab, words=[form], pos=[part.upper()])[0])[0])
    return lemma if form not in listed(part) and lemma in listed(part) else form
