"""The bounds of the house: branches a function, names of files, nothing unused, word lists in CSV files."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULES = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "analysis").rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
Function = ast.FunctionDef | ast.AsyncFunctionDef

MOST_BRANCHES = 15
#: Names of two files, each with the reason.
TWICE: dict[str, str] = {}
#: From here on, words are a list with an origin, and belong in analysis/lexicons.
LIST_LENGTH = 15
#: Longer lists in Python, each with the reason.
LISTS = {
    "analysis/reading/web_blocks.py:_LINES": "names of HTML's elements, no words",
    "analysis/measures/attribution/content_end.py:_GOES_ON": "labels of the parser's scheme, no words",
}
#: What Python or another program calls by its name.
CALLED_BY_NAME = re.compile(
    r"__\w+__|_repr_html_|_ipython_display_|format_epilog"
    r"|execute_managed_notebook|create_kernel_manager|launch_kernel|terminate|serve"
)


def branches(function: Function) -> int:
    """Return the branches of a function, those of the functions inside it apart; boolean operators count."""
    count, inside = 0, list(ast.iter_child_nodes(function))
    while inside:
        node = inside.pop()
        if isinstance(node, Function):
            continue
        inside.extend(ast.iter_child_nodes(node))
        match node:
            case ast.If() | ast.For() | ast.While() | ast.IfExp() | ast.ExceptHandler() | ast.match_case():
                count += 1
            case ast.comprehension():
                count += len(node.ifs)
            case ast.BoolOp():
                count += len(node.values) - 1
    return count


def test_branches_are_counted() -> None:
    source = (
        "def f(a, b, c):\n if a and b or c:\n  return [x for x in a if x if b]\n for x in a:\n  a = b if c else a\n"
        " while a:\n  try:\n   a()\n  except OSError:\n   pass\n match a:\n  case 1:\n   pass\n"
    )
    function = ast.parse(source).body[0]
    assert isinstance(function, Function) and branches(function) == 3 + 2 + 2 + 2 + 1


def test_no_function_has_more_branches_than_the_bound() -> None:
    longer = {
        f"{module}:{node.name}": count
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, Function) and (count := branches(node)) > MOST_BRANCHES
    }
    assert longer == {}


def test_no_two_modules_have_a_name() -> None:
    names = Counter(path.name for path in MODULES.values() if path.name != "__init__.py")
    assert {name for name, count in names.items() if count > 1} <= set(TWICE)


def used_names(tree: ast.AST) -> Iterator[str]:
    """Yield the names a module reads: variables, attributes, and strings; its own `__all__` apart."""
    own = {id(part) for node in ast.walk(tree) if _is_all(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in own:
            continue
        match node:
            case ast.Name(id=name, ctx=ast.Load()) | ast.Attribute(attr=name) | ast.Constant(value=str(name)):
                yield name


def _is_all(node: ast.AST) -> bool:
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"


def is_command(node: ast.AST) -> bool:
    """Say whether a function is one of the command line's."""
    decorators = node.decorator_list if isinstance(node, Function) else []
    return any(".command(" in ast.unparse(decorator) for decorator in decorators)


def test_every_function_and_class_is_used() -> None:
    used = {name for tree in TREES.values() for name in used_names(tree)}
    for path in chain.from_iterable(map(ROOT.glob, ("notebooks/*.ipynb", "tests/benchmarks/*.py", "pyproject.toml"))):
        used.update(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    unused = [
        f"{module}:{node.name}"
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, Function | ast.ClassDef) and node.name not in used and not is_command(node)
        if not CALLED_BY_NAME.fullmatch(node.name)
    ]
    assert unused == []


def longest_list(node: ast.AST) -> int:
    """Return the length of the longest list of words in an expression: a display, or a text of words to be split."""
    longest = 0
    for part in ast.walk(node):
        match part:
            case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items) | ast.Dict(keys=items):
                words = [item for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)]
                longest = max(longest, len(words) if not isinstance(part, ast.Dict) or _is_plain(part) else 0)
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="split")):
                longest = max(longest, len(text.split()))
    return longest


def _is_plain(node: ast.Dict) -> bool:
    return all(isinstance(value, ast.Constant) for value in node.values)


def test_word_lists_are_found() -> None:
    words = [f"w{number}" for number in range(LIST_LENGTH)]
    for source in (f"A = frozenset({words})", f"A = {' '.join(words)!r}.split()", f"A = {dict.fromkeys(words, 1)}"):
        assert longest_list(ast.parse(source)) == LIST_LENGTH


def test_no_constant_is_a_list_of_words() -> None:
    lists = {
        f"{module}:{ast.unparse(target)}"
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and longest_list(node.value) >= LIST_LENGTH
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    }
    assert {name for name in lists if not name.endswith(":__all__")} == set(LISTS)


def test_a_notebook_does_not_load_what_runs_notebooks() -> None:
    """What runs and prints notebooks costs a kernel two seconds, and a report in it needs none of that."""
    code = "import sys, analysis.reporting.report; print({'papermill', 'nbformat', 'nbconvert'} & set(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert out.stdout.strip() == "set()"
