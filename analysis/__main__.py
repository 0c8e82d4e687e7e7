"""The command line: ``news-analysis report``, ``tables``, ``html``, ``notebook``, ``refresh``, ``codebook``.

``python -m analysis`` is the same, but beside a user's own ``analysis.py`` Python runs that file instead of this one.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal, NoReturn

import click

from analysis import __version__
from analysis.errors import AnalysisError, ReportError
from analysis.reporting.terminal import STOPPED, UNUSABLE, say

#: Where the codebook starts in a file; it runs to the end.
CODEBOOK = "## The codebook\n\n"

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
  news-analysis report stories/*.txt -f parameters.yaml
  news-analysis report --each articles.csv     (columns article, outlet, zone ...)
  news-analysis report stories/ -o out --jobs 4
"""
TABLES_EXAMPLES = """
\b
Examples:
  news-analysis tables stories.csv --output tables
  news-analysis tables stories/ more.jsonl.gz --output tables --jobs 4 --format csv
  news-analysis tables nexis.txt --output tables --without-text
  news-analysis tables stories.parquet --output tables --scheduler tcp://10.0.0.1:8786
"""
#: A path that may be anything: what is wrong with it is said in its turn.
ANY_PATH = click.Path(path_type=Path, readable=False)


def _versions(context: click.Context, option: click.Parameter, asked: bool) -> None:
    """Print the versions that decide a figure: ours, spaCy's, the English model's."""
    if not asked:
        return
    from analysis.language import installed_model

    try:
        name, weights = installed_model.name_and_version()
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
@click.argument("files", nargs=-1, type=ANY_PATH)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("reports"),
    help="folder for the reports",
)
@click.option("--parameter", "-p", "given", nargs=2, multiple=True, metavar="NAME VALUE", help="a notebook parameter")
@click.option("--file", "-f", "yamls", type=ANY_PATH, multiple=True, help="YAML file of parameters; -p goes before it")
@click.option("--each", type=ANY_PATH, help="CSV of articles: a column article, one for each parameter of its own")
@click.option("--cues", metavar="FILE", help="CSV of your own verbs of saying; same as -p cues FILE")
@click.option("--names", metavar="FILE", help="CSV that corrects names and statements; same as -p names FILE")
@click.option("--jobs", "-j", type=click.IntRange(min=1), default=1, help="reports made side by side [1]")
@click.option(
    "--engine",
    type=click.Choice(["fork", "plain"]),
    default="fork",
    help="how a notebook's kernel starts: forked from a warm process, or anew, as papermill does it",
)
@click.option("--max-chars", metavar="NUMBER", help="longest story to read, in characters; same as -p max_chars NUMBER")
@click.option("--without-text", is_flag=True, default=None, help="blanks for the articles' words; -p without_text True")
def report(
    files: Sequence[Path],
    output: Path,
    given: Sequence[tuple[str, str]],
    yamls: Sequence[Path],
    each: Path | None,
    jobs: int,
    engine: Literal["fork", "plain"],
    **own: str | bool | None,
) -> None:
    """Make an .ipynb and an .html report of each article in FILES.

    A bad article is named and passed over. A report that is there already, made of the same story by the same
    parameters and versions, is left; another report on the same story is replaced; another story of the same name
    gets a number. The exit code is 0 when every article has its report, 2 when a file could not be used, 1 when a
    report failed, 130 when Ctrl-C stopped the run.
    """
    from analysis.reporting import warm_process

    if engine == "fork":
        warm_process.start()  # it imports for itself while this process does
    from analysis.reporting import batch, job_list

    asked: dict[str, Any] = {**dict(given), **{name: value for name, value in own.items() if value is not None}}
    try:
        listed = job_list.jobs(files, asked, yamls, each)
        code = batch.make_reports(listed, output, processes=jobs, by=engine)
    except AnalysisError as error:
        _refuse(error)
    except KeyboardInterrupt:
        say("stopped; the same command goes on from here: a report that is there is not made again", err=True)
        code = STOPPED
    sys.exit(code)


def _refuse(error: AnalysisError) -> NoReturn:
    """Print what is wrong and exit."""
    say(f"error: {error}", err=True)
    sys.exit(UNUSABLE)


@main.command(epilog=TABLES_EXAMPLES)
@click.argument("sources", nargs=-1, required=True)
@click.option("--output", "-o", type=click.Path(path_type=Path, file_okay=False), required=True, help="folder")
@click.option("--jobs", "-j", type=click.IntRange(min=1), help="processes; one a core if not given")
@click.option("--scheduler", metavar="ADDRESS", help="have the workers of a Dask cluster do it: tcp://10.0.0.1:8786")
@click.option(
    "--format", "to", type=click.Choice(["parquet", "csv", "xlsx"]), default="parquet", help="besides Parquet"
)
@click.option("--without-text", is_flag=True, help="leave the articles' own words out; offsets stay")
@click.option("--column", "columns", nargs=2, multiple=True, metavar="FIELD NAME", help="the column that holds a field")
@click.option("--parameter", "-p", "given", nargs=2, multiple=True, metavar="NAME VALUE", help="as in a report")
@click.option("--file", "-f", "yamls", type=ANY_PATH, multiple=True, help="YAML file of parameters; -p goes before it")
def tables(
    sources: Sequence[str],
    output: Path,
    jobs: int | None,
    scheduler: str | None,
    to: str,
    without_text: bool,
    columns: Sequence[tuple[str, str]],
    given: Sequence[tuple[str, str]],
    yamls: Sequence[Path],
) -> None:
    """Analyse the articles of SOURCES into tables, in parts that a stopped run goes on from.

    A source is a file, a folder, a pattern, - or @list.txt; CSV, JSON Lines, Parquet and Excel hold an article a row.
    Each table of the codebook is a folder of Parquet files; articles and rejects say what became of each. The exit
    code is 0 when every article has its rows, 2 when a row could not be read, 1 when an analysis failed, 130 when
    Ctrl-C stopped the run.
    """
    from analysis.child_processes import cores
    from analysis.reporting import job_list, table_run

    if jobs and scheduler:
        raise click.UsageError("a cluster has as many processes as it has workers: leave out --jobs or --scheduler")
    try:
        asked = job_list.with_yaml(yamls, dict(given))
        code = table_run.make_tables(
            sources,
            output,
            asked,
            columns=dict(columns),
            jobs=jobs or cores(),
            scheduler=scheduler,
            to=to,
            with_words=not without_text,
        )
    except AnalysisError as error:
        _refuse(error)
    sys.exit(code)


@main.command()
@click.argument("notebook_file", metavar="NOTEBOOK", type=ANY_PATH)
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="the page; beside the notebook if not given"
)
def html(notebook_file: Path, output: Path | None) -> None:
    """Make our page of a notebook that papermill has run."""
    from analysis.reporting import exported_page, notebook, outputs

    page = output or notebook_file
    try:
        run = notebook.read_notebook(notebook_file)
        page = output or notebook_file.with_suffix(".html")
        notebook.check_ran(run, notebook_file)
        text = exported_page.page(notebook.normalise(run, page.resolve().parent))
        if page.exists() and (page.samefile(notebook_file) or not (output or outputs.is_page(page))):
            raise ReportError("this file is no page of ours", where=str(page), do="name another with --output")
        outputs.write_whole({page: text})
    except AnalysisError as error:
        _refuse(error)
    except OSError as error:
        _refuse(ReportError(f"the page cannot be written ({error.strerror})", where=str(page), do="name another file"))
    say(str(page))


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
    from analysis.reporting import notebook, outputs

    for path in (path.resolve() for path in notebooks):
        click.echo(path, err=True)
        try:
            notebook.read_notebook(path)
            done = notebook.run(path, {}, working=path.parent, kept=path.parent)
        except AnalysisError as error:
            _refuse(error)
        outputs.write_whole({path: notebook.text_of(done)})


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
