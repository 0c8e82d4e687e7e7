"""The templates: each a row with what it says, where, and what must hold before it is said. Nothing else is printed.

A template drafts sentences from the tables; of a template's drafts that keep its guards the first ``most`` are
claims. Where a template is made, those that ``silences`` names are not: they would say the same again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis.findings.claims.absence import not_heard, side_never_quoted
from analysis.findings.claims.accused import accused_denies, accused_heard, accused_not_heard
from analysis.findings.claims.asked_in_vain import not_answered, not_verified
from analysis.findings.claims.card_facts import card_facts
from analysis.findings.claims.draft import Draft
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.guards import Guards
from analysis.findings.claims.heard import attributed_words, by_side, how_unnamed, nobody_heard, who_is_heard
from analysis.findings.claims.stances import stands
from analysis.findings.claims.telling import acted_upon, acts_most, title_words
from analysis.findings.claims.voice_shares import (
    further,
    heard_most,
    leading,
    leading_sector,
    leading_side,
    one_side,
    one_source,
    quoted_or_paraphrased,
    with_names,
    without_names,
)
from analysis.tables import COUNT


class Template(NamedTuple):
    """A kind of sentence: its name, what would make it false, where it is printed, an example, how, and when."""

    name: str
    kind: str
    place: str
    example: str
    drafts: Callable[[Evidence], Iterator[Draft]]
    guards: Guards = Guards()
    silences: tuple[str, ...] = ()
    most: int = 1


#: Share of the attributed words, 0 to 1, that may be a source's besides those it has where its share is said: the step
#: in which shares are printed. And words of one statement from which it is doubtful where it ends. By hand.
OPEN, LONGEST = 0.05, 150
#: The same of a further source, whose share is small and stands below the figure: one and a half steps. By hand.
OPEN_OF_SMALL = 0.07

_OUT, _HEARD, _BELOW = "what stands out", "who is heard", "below words by source"

#: In the order of the page.
TEMPLATES: tuple[Template, ...] = (
    Template("fact", COUNT, "card", "535 words, 2 min", card_facts, most=5),
    Template(
        "one source",
        "one source",
        _OUT,
        "Linnea Falk is the only source.",
        one_source,
        Guards(cases=3, words=40, share=0.9, named=0.5, sure=0.8, namesakes=False, resolved=True),
        silences=("leading source", "heard most", "leading side", "leading sector", "further source"),
    ),
    Template(
        "one side",
        "one source",
        _OUT,
        "Every source of the story is of one side: Peru.",
        one_side,
        Guards(cases=3, words=40, share=1.0, resolved=True),
        silences=("leading side",),
    ),
    Template(
        "heard most",
        "comparison",
        _OUT,
        "Antony Blinken is heard most.",
        heard_most,
        Guards(cases=2, words=40, namesakes=False, margin=0.15, ahead=0.0, sources=2, clear=True, longest=LONGEST),
    ),
    Template(
        "leading side",
        "share",
        _OUT,
        "Most of the attributed words come from one side: Peru.",
        leading_side,
        Guards(cases=4, words=60, share=0.65, moves=0.1),
    ),
    Template(
        "leading sector",
        "share",
        _OUT,
        "Most of the attributed words come from government.",
        leading_sector,
        Guards(cases=4, words=60, share=0.65, moves=0.1, firm=0.6, longest=LONGEST),
    ),
    Template(
        "side never quoted",
        "never quoted",
        _OUT,
        "Russia’s side is paraphrased, never quoted.",
        side_never_quoted,
        Guards(cases=3, unquoted=True, namesakes=False),
        most=2,
    ),
    Template(
        "unnamed sources",
        "share",
        _OUT,
        "Unnamed sources have about 35 % of the attributed words.",
        without_names,
        Guards(cases=2, words=30, share=0.2, moves=0.1),
    ),
    Template(
        "not answered",
        "answer",
        _OUT,
        "Asked, with no answer: Piet Maas (“did not respond to requests for comment”).",
        not_answered,
        Guards(cases=1),
    ),
    Template(
        "accused denies",
        "answer",
        _OUT,
        "Orion Rail, accused of hiding a report, denies it.",
        accused_denies,
        Guards(cases=1),
        silences=("accused heard",),
        most=2,
    ),
    Template(
        "accused heard",
        "answer",
        _OUT,
        "Orion Rail, accused of hiding a report, is heard.",
        accused_heard,
        Guards(cases=2, sure=0.85),
        most=2,
    ),
    Template(
        "accused not heard",
        "absence",
        _OUT,
        "Orion Rail, accused of hiding a report, is not heard.",
        accused_not_heard,
        Guards(
            cases=1, sources=1, namesakes=False, kinds=("person", "organisation", "state"), resolved=True, unheard=True
        ),
        silences=("not heard",),
        most=2,
    ),
    Template(
        "not heard",
        "absence",
        _OUT,
        "Hector Quill is named 6 times and is not heard.",
        not_heard,
        Guards(cases=6, sources=2, namesakes=False, kinds=("person", "state"), resolved=True, unheard=True),
        most=2,
    ),
    Template(
        "not verified",
        "answer",
        _OUT,
        "Told as not verified: “could not verify the report”.",
        not_verified,
        Guards(cases=1),
    ),
    Template(
        "title’s quoted words",
        "comparison",
        _OUT,
        "The title’s quoted words are attributed in the body to Ana Quispe.",
        title_words,
        Guards(cases=2),
    ),
    Template("heard", COUNT, _HEARD, "Among those heard: Ana Quispe and the bank.", who_is_heard),
    Template(
        "attributed words",
        "share",
        _HEARD,
        "Most of the story is told in the narrator’s own words.",
        attributed_words,
        Guards(moves=0.1),
    ),
    Template("by side", COUNT, _HEARD, "By side: Peru about 120 words, all quoted; Chile about 30 words.", by_side),
    Template(
        "named sources",
        "share",
        _HEARD,
        "Most of the attributed words come from named sources.",
        with_names,
        Guards(cases=3, words=40, share=0.75, moves=0.1, firm=0.65, longest=LONGEST),
    ),
    Template("unnamed", COUNT, _HEARD, "Not named: a senior official (“as the report is not public”).", how_unnamed),
    Template("nobody", COUNT, _HEARD, "No words of this story were found to be attributed to anybody.", nobody_heard),
    Template(
        "quoted or paraphrased",
        "share",
        "words by source",
        "Most of the attributed words are quoted.",
        quoted_or_paraphrased,
        Guards(cases=3, words=40, share=0.6, moves=0.1),
    ),
    Template(
        "leading source",
        "share",
        _BELOW,
        "Antony Blinken has about 30 % of the attributed words.",
        leading,
        Guards(
            cases=3,
            words=200,
            at_most=0.35,
            moves=0.05,
            namesakes=False,
            pronouns=0.1,
            named=0.5,
            sure=0.8,
            sources=2,
            open=OPEN,
            clear=True,
        ),
    ),
    Template(
        "further source",
        "share",
        _BELOW,
        "Jens Stoltenberg has about 15 % of the attributed words.",
        further,
        Guards(
            words=250,
            share=0.03,
            at_most=0.2,
            namesakes=False,
            moves=0.03,
            pronouns=0.02,
            named=0.5,
            sure=0.8,
            open=OPEN_OF_SMALL,
            clear=True,
        ),
        most=5,
    ),
    Template(
        "acts most",
        "comparison",
        "who acts",
        "In the narrator’s own words Yara Haddad acts most.",
        acts_most,
        Guards(cases=5),
    ),
    Template(
        "acted upon",
        "comparison",
        "who acts",
        "In the narrator’s own words Peru is more often acted upon than shown acting.",
        acted_upon,
        Guards(cases=5),
    ),
    Template(
        "stands",
        "stance",
        "for or against",
        "Marta Roe speaks or acts against the council (“mocked” and “accused”).",
        stands,
        Guards(cases=2, namesakes=False),
        most=3,
    ),
)
