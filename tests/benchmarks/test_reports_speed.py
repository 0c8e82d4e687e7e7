"""What is written of the speed of reports: every figure, the machine, and the command."""

from __future__ import annotations

import sys

from tests.benchmarks import reports_speed


def test_the_figures_are_written_with_machine_and_command() -> None:
    text = reports_speed.written({"cold, wall": 6.4}, stories=50, rounds=3)
    assert "| cold, wall | 6.4 |" in text
    assert "50 stories. Machine: " in text
    assert "--stories 50 --rounds 3" in text


def test_a_command_costs_what_its_processes_use() -> None:
    cost = reports_speed._cost([[sys.executable, "-c", "sum(range(3_000_000))"]], 2)
    assert min(cost) > 0
