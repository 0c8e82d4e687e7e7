"""README.md beside this file: a section for each benchmark of speed, which writes it anew."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path

WRITTEN = Path(__file__).with_name("README.md")


def store(section: str, path: Path = WRITTEN) -> None:
    """Put a section, which begins with its heading ('# How fast ...'), in place of the one of that heading, or last."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    sections = [one.strip() for one in re.split(r"^(?=# )", before, flags=re.M) if one.strip()]
    heading = section.split("\n", 1)[0]
    kept = [section.strip() if one.split("\n", 1)[0] == heading else one for one in sections]
    if kept == sections and section.strip() not in sections:
        kept.append(section.strip())
    path.write_text("\n\n".join(kept) + "\n", encoding="utf-8")


def machine() -> str:
    """Return the machine in a line."""
    return (
        f"Machine: {os.cpu_count()} cores, {platform.machine()}, {platform.system()}, "
        f"Python {platform.python_version()}."
    )
