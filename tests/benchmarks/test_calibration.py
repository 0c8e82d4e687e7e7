"""A reliability table counts what is right by kind and cue, and by how sure a statement is."""

from __future__ import annotations

from tests.benchmarks.calibration import Judged, counted, in_range

JUDGED = [
    *[Judged("direct", "say", 0.95, True)] * 6,
    Judged("direct", "say", 0.95, False),
    Judged("direct", "sing", 0.5, False),
    *[Judged("indirect", "say", 0.8, True)] * 5,
]


def test_frequent_cues_count_by_themselves_and_rare_ones_together():
    assert list(counted(JUDGED)) == [
        ("direct", "any", 6, 8),
        ("direct", "rare", 0, 1),
        ("direct", "say", 6, 7),
        ("indirect", "any", 5, 5),
        ("indirect", "say", 5, 5),
    ]


def test_a_range_holds_its_lower_end_and_not_its_upper_one():
    assert [len(in_range(JUDGED, low, high)) for low, high in ((0, 50), (50, 80), (80, 95), (95, 101))] == [0, 1, 5, 7]
