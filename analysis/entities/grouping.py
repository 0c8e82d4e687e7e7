"""Bring the names of one person, body or state together: rules on the whole article, none on world knowledge."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain

from analysis.entities.bodies import group_bodies
from analysis.entities.gazetteer import ITSELF, Reading
from analysis.entities.groups import Group
from analysis.entities.people import (
    PersonName,
    gender_of,
    is_first_name,
    one_letter_apart,
    parts,
    same_full_name,
    short_form,
    titles,
)
from analysis.entities.people_by_word import PeopleByWord
from analysis.entities.places import acts
from analysis.entities.roles import Role, is_role, role_before
from analysis.entities.spans import Kind, Name
from analysis.entities.word_lists import name_words
from analysis.language.document import Document

#: How many words before a name are read for whose relative somebody is. By hand.
_RELATIVE_BEFORE = 5


def group_names(
    document: Document, names: Sequence[Name], roles: dict[Name, list[Role]], reading: Reading
) -> list[Group]:
    """Return the names by actor, in the order of their first names; a state inside a person's role is part of it."""
    inside = {i for phrases in roles.values() for phrase in phrases for i in range(phrase.first, phrase.last)}
    by_kind: dict[Kind, list[Name]] = {}
    for name in names:
        if name.kind == "person" or name.first not in inside:
            by_kind.setdefault(name.kind, []).append(name)
    groups = [
        *_group_people(document, by_kind.get("person", [])),
        *_group_listed([*by_kind.get("state", []), *by_kind.get("bloc", [])]),
        *group_bodies([*by_kind.get("organisation", []), *by_kind.get("media", [])], reading),
        *_group_towns(document, by_kind.get("place", []), reading),
    ]
    return sorted(groups, key=lambda group: group.names[0].first)


def _group_people(document: Document, names: Sequence[Name]) -> list[Group]:
    """Return one group a person. Names are people's, in text order.

    A short name that only a title tells from the people in full ('Mr Harker' beside 'Helen
    Harker') makes a person of its own, who then may own the short names without a title as well.
    """
    known, bare = _full_names(names)
    later: list[Name] = []
    for name in bare:
        title = _before(document, name)
        gender = titles().get(title)
        if not gender:
            later.append(name)
            continue
        fitting = _fitting(parts(name.text), known)
        suiting = [group for group in fitting if gender_of(group.title, _titles_of(document, group)) in {None, gender}]
        if suiting:
            known.join(_chosen(document, name, suiting) or suiting[0], [name])
        else:
            added = known.add(Group("person", [name]))
            for group in (*fitting, added) if fitting else ():
                group.label = group.label or _label_with_title(document, group)
    for name in later:
        fitting = _fitting(parts(name.text), known)
        known.join(_chosen(document, name, fitting) or _alone(name, known, bool(fitting)), [name])
    for group in known.groups:
        group.names.sort(key=lambda name: name.first)
    return known.groups


def _label_with_title(document: Document, group: Group) -> str | None:
    """Return what tells somebody without a first name from others of the surname ('Mr Bell'), None with one."""
    if any(len(parts(name.text).words) > 1 for name in group.names):
        return None
    return f"{_before(document, group.names[0])} {group.names[0].text}"


def _alone(name: Name, known: PeopleByWord, shared: bool) -> Group:
    """Return the group of a short name that belongs to no full one, made when there is none yet."""
    words = parts(name.text).words
    same = (one for one in known.groups if one.label == name.text or (not shared and _first_form(one) == words))
    slips = (group for group in known.groups if group.names[0] < name and _is_slip(words, group))
    return next(chain(same, slips), None) or known.add(Group("person", [], name.text if shared else None))


def _first_form(group: Group) -> tuple[str, ...]:
    """Return the words of a person's first name in the list."""
    return parts(group.names[0].text).words


def _is_slip(words: Sequence[str], group: Group) -> bool:
    """Say whether a surname that nobody was introduced with is a person's by one letter ('Brannigan', 'Branigan')."""
    known = _first_form(group)
    if len(known) < 2 or len(words) != 1 or words[0] == known[-1] or words[0][0] != known[-1][0]:
        return False
    return one_letter_apart(words[0], known[-1])


def _full_names(names: Iterable[Name]) -> tuple[PeopleByWord, list[Name]]:
    """Return groups of names of two words and more, in text order, and the shorter names."""
    forms: dict[PersonName, list[Name]] = {}
    bare: list[Name] = []
    for name in names:
        whole = parts(name.text)
        if len(whole.words) > 1:
            forms.setdefault(whole, []).append(name)
        else:
            bare.append(name)
    known = PeopleByWord()
    for form in sorted(forms, key=lambda form: (-len(form.words), forms[form][0].first)):
        near = list(known.sharing(form.words))
        same = [group for group, others in near if all(same_full_name(form, other) for other in others)]
        tails = [group for group, others in near if any(short_form(form, other) == "surname" for other in others)]
        if len(same) == 1:
            known.join(same[0], forms[form])
        elif not same and len(tails) == 1 and not is_first_name(form.words[0]):
            bare.extend(forms[form])
        else:
            known.add(Group("person", list(forms[form])))
    for group in known.groups:
        group.names.sort(key=lambda name: name.first)
    in_order = PeopleByWord(sorted(known.groups, key=lambda group: group.names[0].first))
    return in_order, sorted(bare, key=lambda name: name.first)


def _fitting(short: PersonName, known: PeopleByWord) -> list[Group]:
    """Return the people whose name ends with the short one; else, whose name starts with it."""
    ends: list[Group] = []
    starts: list[Group] = []
    for group, forms in known.sharing(short.words[:1]):
        how = {short_form(short, form) for form in forms}
        if "surname" in how or (len(forms) == 1 and forms[0].words == short.words):
            ends.append(group)
        elif "first name" in how:
            starts.append(group)
    return ends or starts


def _before(document: Document, name: Name) -> str:
    return document.doc[name.first - 1].text if name.first else ""


def _titles_of(document: Document, group: Group) -> list[str]:
    return [_before(document, name) for name in group.names]


def _chosen(document: Document, name: Name, fitting: list[Group]) -> Group | None:
    """Return the person whom a short name means, or None when the article doesn't say.

    Where titles alone tell those who share it apart, it doesn't. Else each test in turn leaves out those
    who fail it: no 'Jr.', the same role before the name, introduced before, no other's relative, named so
    far in the paragraph.
    Of those left, one must be named twice as often as any other.
    """
    for test in (_is_senior, _has_role, _came_before, _is_no_relative, _is_in_paragraph):
        if len(fitting) > 1:
            fitting = [group for group in fitting if test(document, name, group)] or fitting
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    if all(group.label for group in fitting):
        return None
    counts = sorted(((len(group.names), group) for group in fitting), key=lambda pair: -pair[0])
    return counts[0][1] if counts[0][0] >= 2 * counts[1][0] else None


def _is_senior(document: Document, name: Name, group: Group) -> bool:
    forms = {full.text for full in group.names}
    return bool(parts(name.text).suffix) or not any(parts(form).suffix for form in forms)


def _has_role(document: Document, name: Name, group: Group) -> bool:
    role = _role(document, name)
    return bool(role) and any(role & _role(document, full) for full in group.names)


def _came_before(document: Document, name: Name, group: Group) -> bool:
    return group.names[0].first < name.first


def _is_in_paragraph(document: Document, name: Name, group: Group) -> bool:
    block = document.block_at(document.doc[name.first].idx)
    first = bisect_left(document.doc, block.start, key=lambda token: token.idx)
    return any(first <= full.first < name.first for full in group.names)


def _is_no_relative(document: Document, name: Name, group: Group) -> bool:
    """Say whether a person is introduced as nobody's relative ('his wife, Jane Doe', 'her son, the cook Jo Doe')."""
    first = group.names[0].first
    before = document.doc[max(document.doc[first].sent.start, first - _RELATIVE_BEFORE) : first]
    return not any(token.lower_ in name_words("relative") for token in before)


def _role(document: Document, name: Name) -> set[str]:
    """Return the words of the role phrase before a name that tell one role from another ('interior', 'finance')."""
    role = role_before(document.doc, name.first, name.last)
    words = document.doc[role.first : role.last] if role else ()
    distinct = {token.lower_ for token in words if not is_role(token.text)}
    return distinct or {token.lower_ for token in words}


def _group_listed(names: Sequence[Name]) -> list[Group]:
    """Return one group a state or bloc; its label is the CLDR name or the bloc's short name."""
    groups: dict[str, Group] = {}
    for name in names:
        if name.entry is not None and name.entry.use in ITSELF:
            side = name.entry.side
            groups.setdefault(side, Group(name.kind, label=side, side=side)).names.append(name)
    return list(groups.values())


def _group_towns(document: Document, names: Sequence[Name], reading: Reading) -> list[Group]:
    """Return towns and regions that act at least once; one that is only a place is no actor."""
    groups: dict[str, Group] = {}
    for name in names:
        side = name.entry.side if name.entry is not None else reading.state_of(name.text.split())
        groups.setdefault(name.text, Group("place", [], name.text, side)).names.append(name)
    return [group for group in groups.values() if any(acts(document.doc, name) for name in group.names)]
