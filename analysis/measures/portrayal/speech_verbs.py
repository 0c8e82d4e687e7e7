"""Verbs of saying and thinking: whether one reports words here, or is an act of its own."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis import lexicons
from analysis.language.syntax.arguments import lacks_object
from analysis.language.syntax.verbs import is_infinitive, is_passive


@cache
def reporting_verbs() -> dict[str, str]:
    """Return the verbs that can report what somebody says or thinks, with their cue_class."""
    return {row["lemma"]: row["cue_class"] for row in lexicons.builtin("cue_meanings").rows if row["cue_class"]}


def reports(verb: Token) -> bool:
    """Say whether a verb reports words or thoughts here.

    'Say' and 'tell' do but for an infinitive; others with a finite clause, or, if they are no speech acts such as
    'offer', with nothing below them: 'Berg says Peru is ready' and '"No," Berg insists' report, 'Berg offers talks'
    and 'Berg asks to leave' are acts.
    """
    particle = next((f" {child.lower_}" for child in verb.rights if child.dep_ == "prt"), "")
    cue_class = reporting_verbs().get(verb.lemma_ + particle)
    if cue_class is None or is_passive(verb):
        return False
    below = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp", "dobj")]
    clauses = [child for child in below if child.dep_ != "dobj"]
    if any(child.dep_ == "ccomp" and not is_infinitive(child) for child in clauses):
        return True
    if cue_class.startswith("neutral"):
        return not clauses
    if below or lacks_object(verb):
        return False
    return not cue_class.endswith(("directive", "commissive", "expressive", "discourse"))
