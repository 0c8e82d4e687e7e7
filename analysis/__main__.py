"""The command line: ``news-analysis report FILE...``, ``html``, ``notebook``, ``refresh``, ``codebook``.

``python -m analysis`` is the same, but beside a user's own ``analysis.py`` Python runs that file instead of this one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from itertools import chain, count
from pathlib import Path
from typing import Any

import click

from analysis import __version__
from analysis.errors import AnalysisError, InputError, LexiconError

#: Exit codes: all done; something of ours failed; an input cannot be used.
DONE, FAILED, UNUSABLE = 0, 1, 2
#: Where the codebook starts in a file; it runs to the end.
CODEBOOK = "## The codebook\n\n"
#: The notebook's parameters that decide how a file is read; a bad file is found before a kernel starts.
READING = ("zone", "day_first", "outlet", "max_chars")

EXAMPLES = """
\b
Examples:
  news-analysis report my-story.txt       makes reports/my-story.html and .ipynb
  news-analysis report --help             all parameters of a report
  papermill "$(news-analysis notebook)" out.ipynb -p article my-story.txt
  news-analysis html out.ipynb            makes out.html
"""
REPORT_EXAMPLES = """
\b
Examples:
  news-analysis report my-story.txt
  news-analysis report stories/*.txt -o out -p outlet "The Example" -p zone Asia/Kolkata
  news-analysis report my-story.txt -p lexicons my-words.csv
"""


def _versions(context: click.Context, option: click.Parameter, asked: bool) -> None:
    """Print the versions that decide a figure: ours, spaCy's, the English model's."""
    if not asked:
        return
    from analysis.language import model

    try:
        name, weights = model.name_and_version()
    except AnalysisError as error:
        name, weights = "no English model", str(error)
    click.echo(f"news-analysis {__version__}\nspaCy {version('spacy')}\n{name} {weights}")
    context.exit()


class _WithParameters(click.Command):
    """A command whose help lists the notebook's parameters, as the notebook itself declares and explains them."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the parameters, then the examples."""
        from analysis.reporting import notebook

        with formatter.section("Parameters, for -p"):
            formatter.write_dl(notebook.explained(notebook.NOTEBOOKS / "article.ipynb", without=("article",)))
        super().format_epilog(ctx, formatter)


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXAMPLES)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_versions, help="Print versions.")
def main() -> None:
    """Who speaks in a news article in English, and how the story is told."""


@main.command(cls=_WithParameters, epilog=REPORT_EXAMPLES)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("reports"),
    help="folder for the reports",
)
@click.option("--parameter", "-p", "given", nargs=2, multiple=True, metavar="NAME VALUE", help="a notebook parameter")
@click.option("--cues", metavar="FILE", help="CSV of your own verbs and phrases of saying; same as -p cues FILE")
@click.option("--names", metavar="FILE", help="CSV that corrects names and statements; same as -p names FILE")
@click.option("--max-chars", type=click.IntRange(min=1), help="longest story to read, in characters")
def report(
    files: Sequence[Path],
    output: Path,
    given: Sequence[tuple[str, str]],
    cues: str | None,
    names: str | None,
    max_chars: int | None,
) -> None:
    """Make an .ipynb and an .html report of each article in FILES.

    A bad article is named and passed over. The exit code is 0 when every article got its report,
    2 when a file could not be used, 1 when a report failed.
    """
    from analysis.reporting import notebook

    asked: dict[str, Any] = dict(given)
    own = (("cues", cues), ("names", names), ("max_chars", max_chars))
    asked |= {name: value for name, value in own if value is not None}
    source = notebook.NOTEBOOKS / "article.ipynb"
    try:
        parameters = notebook.typed(source, asked)
        output.mkdir(parents=True, exist_ok=True)
    except (AnalysisError, OSError) as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(UNUSABLE)
    targets = [output / f"{name}.html" for name in _names(files)]
    codes = []
    warned: list[list[str]] = []
    for number, (file, target) in enumerate(zip(files, targets, strict=True), 1):
        click.echo(f"[{number}/{len(files)}] {file}", err=True)
        codes.append(_one(source, file, target, parameters, warned))
    for line in (line for line in (warned[0] if warned else ()) if all(line in others for others in warned)):
        click.echo(f"warning: {line}", err=True)
    _summary(files, codes, [target for target, code in zip(targets, codes, strict=True) if code == DONE])


def _one(source: Path, file: Path, target: Path, parameters: dict[str, Any], warned: list[list[str]]) -> int:
    """Report on one article and return its exit code; print the page made, or what is wrong.

    What the article is warned of goes to ``warned``: a line of a names file may fit another article of the batch.
    """
    from analysis.reading import read
    from analysis.reporting import notebook

    try:
        read(file, **{name: parameters[name] for name in READING if name in parameters})
        done = notebook.run(source, {**parameters, "article": str(file.resolve())})
        warned.append(notebook.take_warnings(done))
        html = notebook.page(done)
        notebook.write(done, target.with_suffix(".ipynb"))
        target.write_text(html, encoding="utf-8", newline="\n")
    except AnalysisError as error:
        click.echo(f"error: {error}", err=True)
        return UNUSABLE if isinstance(error, (InputError, LexiconError)) else FAILED
    except Exception as error:  # whatever it is, the other articles get their report
        click.echo(f"error: {file}: no report could be made, {type(error).__name__}: {error}.", err=True)
        return FAILED
    click.echo(target)
    return DONE


def _names(files: Iterable[Path]) -> Iterator[str]:
    """Yield the name of each file's report; a second file of one name gets a number."""
    seen: set[str] = set()
    for file in files:
        stem = file.stem or file.name
        name = next(n for n in chain([stem], (f"{stem}-{k}" for k in count(2))) if n not in seen)
        seen.add(name)
        yield name


def _summary(files: Sequence[Path], codes: Sequence[int], pages: Sequence[Path]) -> None:
    """Say which articles have no report and where the others' are, and exit with a code that tells the truth."""
    missed = [str(file) for file, code in zip(files, codes, strict=True) if code]
    if missed:
        click.echo(f"no report: {', '.join(missed)}", err=True)
    made = f"{len(pages)} of {len(files)} reports made"
    if pages:
        made += f"; open {pages[0]}" if len(pages) == 1 else f"; open the pages in {pages[0].parent}"
    click.echo(made, err=True)
    sys.exit(FAILED if FAILED in codes else max(codes, default=DONE))


@main.command()
@click.argument("notebook_file", metavar="NOTEBOOK", type=click.Path(path_type=Path))
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="the page; beside the notebook if not given"
)
def html(notebook_file: Path, output: Path | None) -> None:
    """Make our page of a notebook that papermill has run."""
    from analysis.reporting import notebook

    try:
        text = notebook.page(notebook.normalise(notebook.read_notebook(notebook_file)))
    except AnalysisError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(UNUSABLE)
    page = output or notebook_file.with_suffix(".html")
    page.write_text(text, encoding="utf-8", newline="\n")
    click.echo(page)


@main.command("notebook")
@click.argument("name", type=click.Choice(["article", "tour"]), default="article")
def notebook_path(name: str) -> None:
    """Print where the notebook NAME is (article if not given), for papermill or JupyterLab."""
    from analysis.reporting import notebook

    click.echo(notebook.NOTEBOOKS / f"{name}.ipynb")


@main.command()
@click.argument("notebooks", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
def refresh(notebooks: Sequence[Path]) -> None:
    """Run NOTEBOOKS in place, with their own parameters, and store what they show."""
    from analysis.reporting import notebook

    for path in notebooks:
        click.echo(path, err=True)
        notebook.write(notebook.run(path, {}), path)


@main.command()
@click.option("--into", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="a file to renew it in")
def codebook(into: Path | None) -> None:
    """Print every table's columns, types and meaning as Markdown, or renew them in a file."""
    from analysis import tables

    if into is None:
        click.echo(tables.codebook(), nl=False)
        return
    before, heading, _ = into.read_text(encoding="utf-8").partition(CODEBOOK)
    into.write_text(f"{before.rstrip()}\n\n{heading or CODEBOOK}{tables.codebook()}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(prog_name="news-analysis")
