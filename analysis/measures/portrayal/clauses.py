"""Questions about a noun's or a verb's place in its clause, and the words that behave in ways of their own."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis import lexicons
from analysis.language.syntax.arguments import has_subject, lacks_object
from analysis.language.syntax.verbs import is_infinitive, is_passive
from analysis.measures.portrayal.phrases import LIGHT

#: Verbs whose object is called what follows 'as'.
NAMING = frozenset(
    "accept brand cast celebrate characterise characterize condemn criticise criticize decry denounce depict describe "
    "dismiss frame hail identify know label mock paint perceive portray praise present recognise recognize regard "
    "see slam style think treat understand view welcome".split()
)
#: Verbs that want or expect what the clause below says; nothing is done to that clause's subject.
WISHING = frozenset(
    "want expect believe consider need like prefer wish hope think say see hear watch know mean suppose".split()
)
#: Verbs whose object does the bare infinitive after it: 'let Peru fish'.
LETTING = frozenset("help let make".split())
#: Verbs with an object whose subject still does the act below: 'promised Peru to pay'.
SUBJECT_CONTROL = frozenset("do promise use take spend".split())
#: Verbs of giving and doing: what follows their object with 'to', 'on', 'against' belongs to the verb.
GIVING = LIGHT | frozenset(
    "address begin bring deliver direct dispatch extend fire forward grant hand impose inflict issue lend level "
    "offer open owe pay pledge present promise provide put read release sell send serve slap start submit supply teach "
    "tell threaten transfer unleash".split()
)
#: Verbs that need 'on': 'called on Peru to pay'.
LEANING = frozenset("call count depend lean prevail rely spy".split())
#: Prepositions after which the object does what the gerund says: 'accused Peru of hiding'.
OF_OBJECT = frozenset(("of", "from", "for"))
REFLEXIVES = frozenset("herself himself itself themselves".split())
#: Prepositions that lead from an act to the one it falls on.
UPON = frozenset(("on", "against", "upon"))

#: What bylines and captions have before 'by'.
CREDITS = frozenset("editing illustration image photo photograph picture reporting story writing".split())


def is_headline_list(verb: Token) -> bool:
    """Say whether the parser hangs 'rejects' below 'offers' in 'Chile rejects the plan, offers talks'."""
    after = verb.head
    return verb.dep_ == "ccomp" and after.i > verb.i and after.tag_ == verb.tag_ and not has_subject(after)


def calls_on(preposition: Token) -> bool:
    """Say whether 'on' leads to the one who is to act: 'called on Peru to pay'."""
    return preposition.dep_ == "prep" and preposition.lower_ in UPON and preposition.head.lemma_ in LEANING


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
