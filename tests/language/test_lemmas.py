"""Each cue verb in each of its usual forms has the lemma its row expects."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from spacy.tokens import Doc

import analysis
from analysis import lexicons
from analysis.language import model
from analysis.language.syntax.lemmas import Lemmas

#: Past and participle where they do not end in -ed; one word stands for both.
IRREGULAR = {
    "beseech": "besought",
    "find": "found",
    "forecast": "forecast",
    "foresee": "foresaw foreseen",
    "put": "put",
    "read": "read",
    "retell": "retold",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "show": "showed shown",
    "speak": "spoke spoken",
    "swear": "swore sworn",
    "tell": "told",
    "weep": "wept",
    "write": "wrote written",
}
#: Verbs of two syllables, and 'quiz' and 'quip', that double their last consonant.
DOUBLING = frozenset("admit counsel deadpan label quip quiz rebut refer signal".split())


def forms(verb: str) -> Iterator[tuple[str, str]]:
    """Yield a verb's usual forms, each with its tag."""
    if verb in DOUBLING or re.fullmatch("[^aeiou]*[aeiou][^aeiouwxy]", verb):
        past, ongoing = f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"
    elif verb.endswith("e"):
        past, ongoing = f"{verb}d", f"{re.sub('ie$', 'ye', verb).removesuffix('e')}ing"
    else:
        past, ongoing = re.sub("(?<=[^aeiou])yed$", "ied", f"{verb}ed"), f"{verb}ing"
    third = re.sub("(?<=[^aeiou])y$", "ie", verb) + ("es" if re.search("(s|x|z|ch|sh|o)$", verb) else "s")
    irregular = IRREGULAR.get(verb, past).split()
    yield from ((verb, "VB"), (verb, "VBP"), (third, "VBZ"), (irregular[0], "VBD"), (irregular[-1], "VBN"))
    yield ongoing, "VBG"


def lemma(form: str, tag: str) -> str:
    """Return a verb's lemma as the pipeline sets it, given the tag."""
    doc = Doc(model.load().vocab, words=["they", form], tags=["PRP", tag], pos=["PRON", "VERB"])
    attributes = model.load().get_pipe("attribute_ruler")
    doc = attributes(doc)
    doc[1].pos_ = "VERB"
    [lemmas] = [step for step in model.steps() if isinstance(step, Lemmas)]
    return lemmas(doc)[1].lemma_


CUE_VERBS = sorted({row["lemma"] for row in lexicons.builtin("cues").rows if row["part"] == "verb"})


@pytest.mark.parametrize("verb", CUE_VERBS)
def test_each_form_of_a_cue_verb_has_the_lemma_of_its_row(verb: str) -> None:
    either = {verb, "lambast", "lambaste"} if verb.startswith("lambast") else {verb}
    wrong = {form: found for form, tag in forms(verb) if (found := lemma(form, tag)) not in either}
    assert not wrong


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("planned", "VBD", "plan"),
        ("plans", "VBZ", "plan"),
        ("hopped", "VBD", "hop"),
        ("scares", "VBZ", "scare"),
        ("scars", "VBZ", "scar"),
        ("fixes", "VBZ", "fix"),
        ("goes", "VBZ", "go"),
        ("buses", "VBZ", "bus"),
        ("fined", "VBN", "fine"),
        ("hating", "VBG", "hate"),
        ("hatted", "VBN", "hat"),
        ("scammed", "VBD", "scam"),
        ("hashtagging", "VBG", "hashtag"),
        ("doomscrolled", "VBD", "doomscroll"),
        ("scapegoated", "VBN", "scapegoat"),
        ("reposted", "VBD", "repost"),
        ("finessed", "VBD", "finesse"),
        ("silhouetted", "VBN", "silhouette"),
        ("overspiced", "VBD", "overspice"),
        ("Doomscrolled", "VBD", "doomscroll"),
    ],
)
def test_a_verbs_form_shows_what_its_lemma_is(form: str, tag: str, expected: str) -> None:
    assert lemma(form, tag) == expected


def test_only_verbs_are_mended() -> None:
    doc = analysis.language.parse(analysis.read_text("The hoped-for pier has a rated load. Karl Roe hopes.")).doc
    assert [token.lemma_ for token in doc if token.lower_ in ("pier", "hopes")] == ["pier", "hope"]


def test_a_documents_lemmas_are_the_models_but_for_mended_verbs() -> None:
    """On the first article, where no verb is one that the model errs on, both agree at every token."""
    article = analysis.read("data/articles/us-rejects-russias-demand.txt")
    ours, theirs = analysis.language.parse(article).doc, None
    nlp = model.load()
    theirs = ours.copy()
    for token in theirs:
        token.lemma = 0
    for name in ("attribute_ruler", "lemmatizer"):
        theirs = nlp.get_pipe(name)(theirs)
    assert [token.lemma_ for token in ours] == [token.lemma_ for token in theirs]


def test_an_empty_text_has_no_lemmas() -> None:
    assert len(analysis.language.parse(analysis.read_text("")).doc) == 0


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The pier is a joke,” Jane Lund griped.", "Jane Lund"),
        ("“Nobody asked us,” Jane Lund blogged.", "Jane Lund"),
        ("“That went well,” Karl Roe deadpanned.", "Karl Roe"),
    ],
)
def test_a_verb_whose_lemma_the_model_gets_wrong_attributes(text: str, speaker: str) -> None:
    found = analysis.analyse(analysis.read_text(text))
    assert list(found.statements["speaker"]) == [speaker]
