"""What a command tells who runs it: lines on a terminal, and an exit code."""

from __future__ import annotations

import re
import sys

import click

from analysis.article import visible

#: Exit codes: all done; something of ours failed; an input cannot be used; Ctrl-C stopped the run, as shells have it.
DONE, FAILED, UNUSABLE, STOPPED = 0, 1, 2, 130
#: Controls, which a terminal obeys, and halves of letters, which it cannot print.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def say(line: str, *, err: bool = False) -> None:
    """Print a line on any terminal: what it cannot show is escaped, and no name can steer it."""
    encoding = getattr(sys.stderr if err else sys.stdout, "encoding", None) or "utf-8"
    shown = visible(_STEERING.sub(lambda match: ascii(match[0])[1:-1], line))
    click.echo(shown.encode(encoding, "backslashreplace").decode(encoding), err=err)
