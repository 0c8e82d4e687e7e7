"""'I' inside a quotation is its speaker, 'we' the body that speaks; the narrator's are nobody."""

import pytest

from analysis import analyse, read_text

#: Text, and the portrayals that rest on 'I' or 'we'.
CASES = [
    ("“I closed the pier,” Ana Lund said.", [("Ana Lund", "agent", "close")]),
    ("“They ignored me,” said Karl Roe.", [("Karl Roe", "patient", "ignore")]),
    ("“They ignored us,” said Karl Roe.", []),
    ("“Let us pay now,” Harbour Bank said.", []),
    (
        "“It hit me hard,” Tom Lund said, “but my son saved me.”",
        [("Tom Lund", "patient", "hit"), ("Tom Lund", "patient", "save")],
    ),
    ("Harbour Bank shut a branch. “We regret it,” the bank said.", [("Harbour Bank", "agent", "regret")]),
    ("Helen Roe left. “We lost money,” she said.", []),
    ("Karl Roe resigned. “I am no crook,” he told reporters.", [("Karl Roe", "attribute", "not crook")]),
    ("“The US blocked it,” Ana Lund said.", [("United States", "agent", "block")]),
    ("I closed the pier, and Ana Lund saw it.", []),
    ("Ana Lund said I closed the pier.", []),
    ("“I saw it,” a neighbour said. Ana Lund slept.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_the_first_person_is_the_speaker(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = analyse(read_text(text))
    first = {"i", "me", "my", "we", "us", "our"}
    rows = [
        (row.actor, row.relation, row.predicate)
        for row in found.portrayals.itertuples()
        if text[row.actor_start : row.actor_end].lower() in first
    ]
    assert rows == expected
