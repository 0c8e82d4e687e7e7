"""`python -m tests.mutation --seed 1`: break conditions one by one, and print those that no test misses."""

from __future__ import annotations

import os
import textwrap
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from tests.mutation import watch
from tests.mutation.run import Outcome, Project, draw, equivalents, is_listed, stale, survey

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).parent / "equivalent.csv"


@click.command()
@click.option("--seed", default=1, show_default=True, help="Which conditions are drawn.")
@click.option("--count", default=60, show_default=True, help="How many; more than there are takes each place once.")
@click.option("--room", default="", help="A folder or file of analysis/ to draw from, as entities or reading/dates.py.")
@click.option("--jobs", default=os.cpu_count() or 1, show_default=True, help="Mutants tried at a time.")
def main(seed: int, count: int, room: str, jobs: int) -> None:
    """Break one condition at a time, and print the mutants that no test kills."""
    project = Project(ROOT, "analysis")
    listed = equivalents(LIST)
    drawn = draw(project, seed, count, room)
    tried = [mutant for mutant in drawn if not is_listed(project, mutant, listed)]
    watch.warm()
    for row in stale(project, listed):
        click.echo(f"{LIST.name} lists what is no more: {row['file']} {row['scope']}: {row['after']}")
    outcomes = sorted(survey(project, tried, jobs), key=lambda outcome: tried.index(outcome.mutant))
    for line in summary(project, outcomes):
        click.echo(line)
    if len(drawn) > len(tried):
        click.echo(f"{len(drawn) - len(tried)} more are listed as equivalent in {LIST.name}")


def summary(project: Project, outcomes: Sequence[Outcome]) -> list[str]:
    """Return the lines that show each survivor, room by room how many are killed, and the rate."""
    lines, rooms, killed = [], Counter[str](), Counter[str]()
    for outcome in outcomes:
        mutant = outcome.mutant
        place = mutant.path.relative_to(project.root / project.package)
        rooms[place.parts[0]] += 1
        killed[place.parts[0]] += outcome.killed
        if not outcome.killed:
            lines += [f"{project.package}/{place}:{mutant.first_line} {mutant.scope}, {_reached(outcome.tests)}"]
            lines += _wrapped("-", mutant.before) + _wrapped("+", mutant.after) + [""]
    lines += [f"{room:<16} {killed[room]:>3} of {rooms[room]}" for room in rooms]
    share = 100 * killed.total() // max(1, rooms.total())
    return [*lines, f"{killed.total()} of {rooms.total()} killed: {share} in 100"]


def _reached(tests: int | None) -> str:
    if tests is None:
        return "run on import"
    return f"reached by {tests} tests" if tests else "NO TEST REACHES IT"


def _wrapped(mark: str, source: str) -> list[str]:
    return textwrap.wrap(source, 116, initial_indent=f"  {mark} ", subsequent_indent="      ")


if __name__ == "__main__":
    main()
