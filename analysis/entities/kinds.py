"""What each name of an article is: a person's, a body's, an outlet's, a place's, by all its occurrences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from spacy.tokens import Doc, Token

from analysis.entities.description_words import nouns_for
from analysis.entities.gazetteer import sounds_like_outlet
from analysis.entities.people import PersonName, fold, is_first_name, parts, role_nouns, short_form, titles
from analysis.entities.places import acts, opens_dateline
from analysis.entities.set_off_names import is_age_behind
from analysis.entities.spans import PROPER, Kind, Name, NameSpan
from analysis.entities.whose_words import is_cue_verb
from analysis.entities.word_lists import name_words, place_words

PLACES = frozenset({"GPE", "LOC", "FAC"})
#: As how many labels a name counts that stands before somebody's post. By hand: more than a short story has of it.
_OUTVOTES = 3

#: Parts of speech of the words of a post.
_POST = frozenset({"NN", "JJ", "DT", "HYPH", "NNP"})
#: What ends a description of a lawmaker and no name: 'the Reform MP'.
_LAWMAKERS = frozenset({"mp", "mps", "mep", "meps", "msp", "msps", "td", "tds"})
#: What a firm is to somebody as often as a person is: 'the bank's adviser, Arden Lund,'.
_HIRED = frozenset({"adviser", "advisor", "agent", "auditor", "consultant", "manager"})
_CALLED = frozenset({"name", "only", "himself", "herself"})
_ITS_DOING = frozenset({"had", "has", "will", "would"})


def people_among(doc: Doc, spans: Iterable[NameSpan]) -> list[str]:
    """Return the names of two words and more that are surely people's, as printed."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    titled = {doc[span.last - 1].text for span in spans if span.first and doc[span.first - 1].text in titles()}
    teams = {doc[span.last - 1].text for span in spans if _is_team(doc, span)}
    for span in spans:
        text = doc[span.first : span.last].text
        if " " in text and doc[span.last - 1].text not in teams:
            votes[text][span.label] += 1
            if _is_told_a_person(doc, span) or text.split()[-1] in titled:
                votes[text]["PERSON"] += 2
    acting = {doc[span.first : span.last].text for span in spans if _acts_as_person(doc, span)}
    people = (text for text, labels in votes.items() if text in acting or _is_person(text, labels))
    return [text for text in people if text.split()[-1].lower() not in _LAWMAKERS]


def with_bodies_told(doc: Doc, spans: Sequence[NameSpan]) -> list[NameSpan]:
    """Return the names of running text, as a body's wherever words beside one say so: 'Arden Kenya, a charity,',
    'the road operator Autovia Ovest'.
    """
    told = (span for span in spans if _is_body_behind(doc, span.last) or _is_body_before(doc, span))
    bodies = {doc[span.first : span.last].text for span in told}
    return [span._replace(label="ORG") if doc[span.first : span.last].text in bodies else span for span in spans]


def _is_told_a_person(doc: Doc, span: NameSpan) -> bool:
    """Say whether a title, role, post or age beside a name tells that it is a person's."""
    if _has_post_behind(doc, span.last) or is_age_behind(doc, span.last) or _is_holder(doc, span):
        return True
    return span.first > 0 and _tells_a_person(doc[span.first - 1].text)


def _tells_a_person(before: str) -> bool:
    """Say whether the word before a name is a person's title or role ('Sen.', 'moderator')."""
    return before in titles() or (before in role_nouns() and before not in name_words("maker")) or before in _PLAYERS


#: What stands before a player's name, and before no body's: 'Wales international [Jo Berg]'.
_PLAYERS = frozenset(
    "international striker midfielder winger defender goalkeeper quarterback skipper actor actress "
    "singer novelist comedian illustrator".split()
)


def _is_holder(doc: Doc, span: NameSpan) -> bool:
    """Say whether commas set a name off behind a role that is its own: 'the union's secretary, [Mo Siddiq], said'."""
    role = doc[span.last - 1].head
    is_set_off = span.first > 1 and span.last < len(doc) and doc[span.first - 1].text == doc[span.last].text == ","
    if not is_set_off or doc[span.last - 1].dep_ != "appos" or doc[span.first - 2] != role:
        return False
    return role.tag_ == "NN" and role.lower_ in role_nouns() and role.lower_ not in name_words("maker") | _HIRED


def _has_post_behind(doc: Doc, last: int) -> bool:
    """Say whether the post of a person follows a name: 'Jo Berg[, senior director of] ...', not 'Arden, maker of'."""
    if last >= len(doc) or doc[last].text != ",":
        return False
    following = doc[last + 1 : last + 6]
    end = next((i for i, word in enumerate(following) if word.lower_ in ("of", "at", "for")), 0)
    if not end or any(word.tag_ not in _POST for word in following[:end]):
        return False
    head = following[end - 1].lower_
    return head in role_nouns() and head not in name_words("maker") and doc[last + 1].lower_ not in ("a", "an")


def _is_body_behind(doc: Doc, last: int) -> bool:
    """Say whether it is told behind a name that it is a body: 'Arden Kenya[, one of the groups]', ', a charity'."""
    if last + 2 >= len(doc) or doc[last].text != "," or doc[last + 1].lower_ not in ("a", "an", "one"):
        return False
    following = list(doc[last + 2 : last + 9])
    if doc[last + 1].lower_ == "one":
        following = following[2:] if [word.lower_ for word in following[:2]] == ["of", "the"] else []
    end = next((i for i, word in enumerate(following) if word.tag_ not in _POST | {"NNS"}), len(following))
    noun = following[end - 1] if end else None
    return noun is not None and noun.lemma_.lower() in nouns_for("body") and not noun.ent_type_


def _is_body_before(doc: Doc, span: NameSpan) -> bool:
    """Say whether it is told before a name of two words and more that it is a body: 'Rights group [Agua Viva]'.

    What a person may be called too tells nothing of who has a first name: 'developer Jo Roe'.
    """
    if not span.first or span.last - span.first < 2 or span.label != "PERSON":
        return False
    noun, first = doc[span.first - 1], doc[span.first].text
    if noun.tag_ != "NN" or noun.lower_ not in nouns_for("body") or is_first_name(first):
        return False
    return noun.lower_ not in role_nouns() or noun.lower_ in name_words("maker")


def _acts_as_person(doc: Doc, span: NameSpan) -> bool:
    """Say whether a first name with a surname that looks like a town's or body's acts as people do: 'Rose Court said'.

    A word that ends many places' names ('Court') needs more than an act: speech, a pronoun, or to come again bare.
    """
    surname = doc[span.last - 1]
    is_common = surname.lower_ in name_words("surname")
    is_doubtful = span.label in PLACES or (span.label != "PERSON" and is_common)
    if not is_doubtful or span.last - span.first != 2 or not is_first_name(doc[span.first].text):
        return False
    if (span.first and doc[span.first - 1].tag_ in {"DT", "IN"}) or _is_printed(doc, surname.lower_):
        return False
    if [word.lower_ for word in doc[span.last : span.last + 2]] == [",", "who"] or _holds_office(doc, span):
        return True
    if not acts(doc, Name(span.first, span.last, "", "person")):
        return False
    if not is_common:
        return surname.lower_ not in name_words("body")
    following = doc[surname.sent.end].lower_ if surname.sent.end < len(doc) else ""
    return is_cue_verb(surname.head) or following in {"he", "she"} or _comes_bare(doc, surname)


def _holds_office(doc: Doc, span: NameSpan) -> bool:
    """Say whether a name stands in apposition behind a role: 'the governor of Lagos, [Rose Court]'."""
    heads = list(islice(doc[span.last - 1].ancestors, 3))
    is_set_off = span.first > 0 and doc[span.first - 1].text == "," and doc[span.last - 1].dep_ == "appos"
    return is_set_off and any(head.lower_ in role_nouns() and head.lower_ not in name_words("maker") for head in heads)


def _comes_bare(doc: Doc, surname: Token) -> bool:
    """Say whether a word is elsewhere a subject by itself, without an article: 'Church said'."""
    again = (word for word in doc if word.text == surname.text and word.i != surname.i and word.dep_ == "nsubj")
    return any(not [*word.lefts] for word in again)


def _is_person(text: str, labels: Counter[str]) -> bool:
    words = text.split()
    is_bodys = any(word.lower().strip(".,") in name_words("body") for word in words[1:])
    if is_bodys and len(words) == 2 and is_first_name(words[0]):
        return labels["PERSON"] > labels.total() / 2  # 'Tariq Church'
    if is_bodys or any(sign.isdigit() for sign in text):
        return False
    if sounds_like_outlet(text) and not is_first_name(words[0]):
        return False
    person = labels["PERSON"] / labels.total()
    if is_first_name(words[0]) and len(words) < 5:
        return person >= 0.5 or not any(labels[place] for place in PLACES)
    return person >= 0.5 and len(words) < 6 and " of " not in text and " the " not in text


def classified(doc: Doc, printed: Sequence[str], spans: Sequence[NameSpan], people: list[str]) -> list[Name]:
    """Return the names of a kind among the spans; ``people`` are those that are surely people's, as printed."""
    kinds = _kinds(doc, printed, spans, people)
    texts = [doc[span.first : span.last].text for span in spans]
    return [
        Name(span.first, span.last, text, kinds[fold(text)])
        for span, text in zip(spans, texts, strict=True)
        if fold(text) in kinds
    ]


def _kinds(doc: Doc, printed: Sequence[str], spans: Iterable[NameSpan], people: list[str]) -> dict[str, Kind]:
    """Return the kind of each name, by its folded words, from all its occurrences."""
    votes = _votes(doc, spans)
    whole: dict[str, set[PersonName]] = {}
    for person in people:
        for word in parts(person).words:
            whole.setdefault(word, set()).add(parts(person))
    sure = {fold(person) for person in people}
    common = {word for word in printed if word[0].islower()}
    bodies = {
        text.rpartition(" ")[0] for text in votes if text.rpartition(" ")[2].strip(".") in name_words("corporate")
    }
    kinds: dict[str, Kind] = dict.fromkeys(sorted(bodies), "organisation")
    for text, labels in votes.items():
        if text in bodies:
            continue
        kind: Kind | None = "person"
        longer = (person for word in parts(text).words[:1] for person in whole.get(word, ()))
        if text not in sure and not any(short_form(parts(text), person) for person in longer):
            kind = _by_votes(text, labels, text in common)
        if kind:
            kinds[text] = kind
    return kinds


def _votes(doc: Doc, spans: Iterable[NameSpan]) -> dict[str, Counter[str]]:
    """Return how often each folded name is taken for what, with what the words beside it say."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for span in spans:
        before = doc[span.first - 1].text if span.first else ""
        votes[fold(doc[span.first : span.last].text)]["TITLE" if before in titles() else span.label] += 1
        if _is_given_name(doc, span):
            votes[fold(doc[span.first : span.last].text)]["PERSON"] += _OUTVOTES
        is_said = span.last - span.first == 1 and before.lower() in nouns_for("body")  # 'Retailer Arden'
        if doc[span.first].is_upper and opens_dateline(doc, span.first, span.last):
            votes[fold(doc[span.first : span.last].text)]["GPE"] += _OUTVOTES
        if is_said or _is_team(doc, span) or _is_employer(doc, span.last) or _says_it(doc[span.last - 1]):
            votes[fold(doc[span.first : span.last].text)]["ORG"] += _OUTVOTES
    return votes


def _is_given_name(doc: Doc, span: NameSpan) -> bool:
    """Say whether words beside a name tell that it is a person's: 'gave his name as [Milo]', 'His mother, [Grace],'."""
    if span.first < 2:
        return False
    ahead, before = doc[span.first - 2].lower_, doc[span.first - 1].text
    return (before == "as" and ahead in _CALLED) or (before == "," and ahead in name_words("relative"))


def _is_team(doc: Doc, span: NameSpan) -> bool:
    """Say whether a plural with 'the' is a team's name, and no family's: 'the [Dodgers]', not 'the Clintons'."""
    name = doc[span.last - 1]
    if not span.first or doc[span.first - 1].lower_ != "the" or name.tag_ != "NNPS":
        return False
    return not _is_printed(doc, name.text.removesuffix("s"))


def _is_printed(doc: Doc, word: str) -> bool:
    """Say whether a word stands anywhere in the text."""
    return bool((doc.to_array("ORTH") == doc.vocab.strings[word]).any())


def _is_employer(doc: Doc, last: int) -> bool:
    """Say whether a name that ends at token ``last`` stands before the post of somebody: '[Arden] captain Jo Berg'."""
    if last + 1 >= len(doc) or doc[last].lower_ not in name_words("staff"):
        return False
    return doc[last].is_lower and doc[last + 1].tag_ in PROPER and doc[last + 1].is_title


def _says_it(name: Token) -> bool:
    """Say whether a name says of itself what 'it' has done or will do: '[Arden] said it would close the mine'."""
    if name.dep_ != "nsubj" or not is_cue_verb(name.head):
        return False
    done = (verb for verb in name.head.children if verb.dep_ == "ccomp" and verb.pos_ == "VERB")
    return any(
        {"it"} == {word.lower_ for word in verb.lefts if word.dep_ == "nsubj"}
        and any(word.dep_ == "aux" and word.lower_ in _ITS_DOING for word in verb.lefts)
        and any(word.dep_ == "dobj" for word in verb.rights)
        for verb in done
    )


def _is_ground(words: Sequence[str]) -> bool:
    """Say whether a name ends as a road's or a water's does: 'mill road'."""
    return len(words) > 1 and words[-1] in place_words("ground")


def _by_votes(text: str, labels: Counter[str], common: bool) -> Kind | None:
    """Return what most labels say; None for a name that occurs once and is a common word elsewhere in the article."""
    words, is_outlet = text.split(), sounds_like_outlet(text)
    is_body = is_outlet or any(word.strip(".,") in name_words("body") for word in words)
    if labels["TITLE"] and not is_body:
        return "person"
    if len(text.strip(".")) < 2 or (common and labels.total() < 2):
        return None
    votes: dict[Kind, int] = {
        "person": 0 if is_body else labels["PERSON"],
        "media" if is_outlet else "organisation": labels["ORG"] + (is_body and not _is_ground(words)),
        "place": sum(labels[label] for label in PLACES),
    }
    kind = max(votes, key=votes.__getitem__)  # of equals the first
    if kind != "person" and words[-1] in _LAWMAKERS:
        return None  # 'the Arden MSP'
    is_doubtful = kind == "person" and len(words) > 1 and 2 * votes[kind] < labels.total()
    return kind if votes[kind] and not is_doubtful else None
