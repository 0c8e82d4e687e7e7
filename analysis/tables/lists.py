"""The closed lists: what a coded column may hold, each list with its source."""

from __future__ import annotations

#: kind, by the share of a statement's words inside speech marks: direct at least 90 %, indirect none.
KINDS = ("direct", "indirect", "mixed")
#: layout of a statement: what sets its words apart as the speaker's own where no marks do.
LAYOUTS = ("turn", "letter", "post")
#: status of a statement, after Saurí and Pustejovsky (2009): only what is said counts in shares, claims and figures.
SAID = "said"
STATUSES = (SAID, "denied", "questioned", "supposed", "expected")
SPEAKER_HOW = ("named", "surname", "nominal", "pronoun", "carried over")
ACTOR_KINDS = ("person", "organisation", "state", "bloc", "media")
FORMS = ("person", "group", "organisation", "state", "document", "media")
NAMINGS = ("named", "described", "anonymous", "none")
#: sector, after Sigal (1973), Gans (1979), Berkowitz (1987); armed groups, sport and culture are classes of the Global
#: Media Monitoring Project (Gallagher 2005), which counts armed groups with the police.
SECTORS = (
    "government",
    "military or police",
    "armed group",
    "party",
    "international organisation",
    "business",
    "civil society",
    "expert",
    "media",
    "culture",
    "sport",
    "ordinary person",
    "unknown",
)
#: channel, after Sigal (1973). A public event: speech, rally, hearing, trial, debate.
CHANNELS = (
    "statement",
    "press conference",
    "public event",
    "document",
    "interview",
    "other media",
    "own observation",
    "unstated",
)
#: cue_class, after Caldas-Coulthard (1994); commissives (promise, threaten) after Searle (1976).
CUE_CLASSES = (
    "neutral structuring",
    "metapropositional assertive",
    "metapropositional directive",
    "metapropositional expressive",
    "metapropositional commissive",
    "metalinguistic",
    "prosodic",
    "paralinguistic",
    "signalling discourse",
    "unstated",
)
#: cue_stance, after Thompson & Ye (1991): the narrator's stance to the content, in the choice of the cue.
CUE_STANCES = ("factive", "non-factive", "counter-factive")
RELATIONS = ("agent", "patient", "attribute")
#: status of a portrayal, after Saurí and Pustejovsky (2009): only what is asserted counts as a deed.
ASSERTED = "asserted"
DEED_STATUSES = (ASSERTED, "negated", "possible", "alleged")
#: process of a portrayal, after Halliday & Matthiessen (2014), chapter 5: only a material one is a deed.
MATERIAL, HAPPENING, MENTAL, VERBAL, RELATIONAL = "material", "happening", "mental", "verbal", "relational"
PROCESSES = (MATERIAL, HAPPENING, MENTAL, VERBAL, RELATIONAL)
#: What came of asking somebody. Only 'asked' leaves open whether an answer came ('has been approached for comment').
ASKED = "asked"
NO_ANSWERS = ("declined", "did not respond", "not reached", "could not verify", ASKED)
#: How somebody is accused, least formal first; 'denied' is the accused's answer.
ACCUSATION_KINDS = ("accused", "blamed", "suspected", "sued", "charged", "convicted", "denied")
#: attitude toward an actor, after Hamborg & Donnay (2021); the last is the honest answer where the model is not sure.
UNCLEAR = "unclear"
ATTITUDES = ("neg", "neu", "pos", UNCLEAR)
#: How one actor stands to another, after Park et al. (2021).
STANCES = ("for", "against")
#: wording, after Recasens et al. (2013) and, for boosters, Hyland (2005).
WORDING_CATEGORIES = (
    "hedge",
    "factive",
    "implicative",
    "assertive",
    "report verb",
    "subjective",
    "booster",
    "scare quote",
)
#: kind of a claim: what would make it false. A count says what the tables hold; all others are assertions.
COUNT = "count"
CLAIM_KINDS = ("share", "one source", "absence", "never quoted", "comparison", "answer", "stance", COUNT)
#: place of a claim on the page: the card's facts, the first screen, or a figure's title.
CLAIM_PLACES = (
    "card",
    "what stands out",
    "who is heard",
    "words by source",
    "below words by source",
    "who acts",
    "for or against",
)
ORIGINS = ("machine", "person")
#: voice where the words are nobody's: the narrator is the writer's own voice.
NARRATOR = "narrator"
