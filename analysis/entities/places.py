"""Whether a name is used as a place: 'in Washington', 'Ukraine borders', 'the eastern borders of Ukraine'."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.entities.names import Name

#: After these a name is where something is.
_WHERE = frozenset(
    "in at near across around outside inside throughout within into through along off toward towards onto via beyond "
    "above amid nearby".split()
)
#: Nouns for a piece of land, a town or the map: next to the name, or with 'of' before it.
_LAND = frozenset(
    """
    border borders coast coastline capital city cities town towns village villages region regions province provinces
    territory territories north south east west northeast northwest southeast southwest centre center interior airport
    streets street suburb suburbs outskirts area areas district districts island islands airspace waters shores shore
    part parts soil countryside desert mountains valley port ports railway embassy town-hall metro subway map half
    """.split()
)
_COMPASS = frozenset(
    """
    eastern western northern southern north south east west northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern central mainland downtown inland coastal occupied upstate rural
    """.split()
)
#: With these verbs 'to' and 'from' lead to a place and away from it, and the object is where one goes.
_MOTION = frozenset(
    """
    travel go fly move come return arrive flee drive sail march head leave visit tour enter reach emigrate immigrate
    migrate relocate escape cross depart journey rush walk bring evacuate deport ship evict export import transport
    invade attack bomb
    """.split()
)
_ARRIVAL = frozenset("visit tour enter leave reach cross flee quit exit border".split())
_TRIPS = frozenset(
    "trip visit tour journey flight travel return arrival way road route train troops exports visitors tourists".split()
)
#: What comes 'from' a government, not from a place: words and dealings.
_DEALINGS = frozenset(
    """
    aid answer apology appeal approval assistance assurance backing call claim comment commitment complaint concession
    condemnation consent criticism demand denial denunciation funding guarantee help hint independence interference
    invitation letter loan message money note objection offer opposition order permission pledge pressure promise
    proposal protest reaction refusal rejection reply request resistance response reprisal retaliation sanctions signal
    statement support threat ultimatum warning word words
    hear receive seek get win obtain expect demand ask want need extract secure learn
    """.split()
)


def is_place(doc: Doc, name: Name) -> bool:
    """Say whether a state, capital, region or town is named as a place here, not as one who acts or is dealt with."""
    before = doc[name.first - 1].lower_ if name.first else ""
    following = doc[name.last] if name.last < len(doc) else None
    after = following.lower_ if following is not None else ""
    if (
        doc[name.first].is_sent_start
        and name.entry is not None
        and name.entry.use == "capital"
        and _dates(doc, name.last)
    ):
        return True
    if before in _COMPASS or (before in _WHERE and after not in {"'s", "’s", "'"} and not _attributive(doc, name)):
        return True
    if before == "the" and name.first > 1 and doc[name.first - 2].lower_ in _WHERE and not _attributive(doc, name):
        return after not in {"'s", "’s", "'"}
    if after in _LAND or (after in {"'s", "’s", "'"} and _land_owned(doc, name.last + 1)):
        return True
    head = doc[name.first : name.last].root
    if head.dep_ == "pobj":
        return _led_to(head.head.lower_, head.head.head.lower_, head.head.head.lemma_.lower())
    if head.dep_ in {"dobj", "obj"} and head.head.lemma_.lower() in _ARRIVAL:
        return True
    return before == "," and name.first > 1 and doc[name.first - 2].ent_type_ == "GPE" and after in {",", "."}


_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def _dates(doc: Doc, i: int) -> bool:
    """Say whether what follows makes a dateline of a name: 'MOSCOW (Reuters)', 'Kyiv, Jan 27:', 'LONDON —'."""
    if i + 1 >= len(doc):
        return False
    dash = doc[i].text in {"—", "–", "--", "-"} and bool(doc[i - 1].whitespace_)
    return dash or doc[i].text == "(" or (doc[i].text == "," and doc[i + 1].text[:3] in _MONTHS)


def _attributive(doc: Doc, name: Name) -> bool:
    """Say whether the name describes a following noun: 'in US politics' is no place."""
    head = doc[name.first : name.last].root
    return head.dep_ in {"compound", "amod", "nmod", "poss"} and head.head.i >= name.last


def _land_owned(doc: Doc, i: int) -> bool:
    """Say whether the possessed noun is a piece of land ("Ukraine's eastern borders")."""
    return any(token.lower_ in _LAND for token in doc[i : i + 1]) or (
        i + 1 < len(doc) and doc[i].lower_ in _COMPASS and doc[i + 1].lower_ in _LAND
    )


def _led_to(preposition: str, noun: str, lemma: str) -> bool:
    if preposition in _WHERE:
        return True
    if preposition == "of":
        return noun in _LAND or noun in {"out", "outside", "inside"}
    if preposition == "to":
        return lemma in _MOTION or noun in _TRIPS
    return preposition == "from" and lemma not in _DEALINGS and noun not in _DEALINGS


def acts(doc: Doc, name: Name) -> bool:
    """Say whether a town or region is the subject of an act ('Chicago sued'), not of a state ('Chicago is')."""
    head = doc[name.first : name.last].root
    return head.dep_ in {"nsubj", "agent"} and head.head.pos_ == "VERB" and head.head.lemma_.lower() not in _STATES


_STATES = frozenset("be have lie sit see face remain become seem look get stand feel".split())
