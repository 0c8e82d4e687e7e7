"""Where a module can be broken, and how: every condition and every threshold, found in its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

#: Each comparison and the one that a slip of the pen makes of it.
SLIPS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
#: Conditions that are about the module, not about what it does.
NOT_MEANT = ("TYPE_CHECKING", "__name__ == '__main__'")


@dataclass(frozen=True)
class Edit:
    """One change to a tree: what a field of a node, or one member of the field, becomes."""

    owner: ast.AST
    field: str
    member: int | None
    new: ast.expr

    def apply(self) -> Edit:
        """Make the change and return the one that undoes it."""
        if self.member is None:
            old = getattr(self.owner, self.field)
            setattr(self.owner, self.field, self.new)
        else:
            old = getattr(self.owner, self.field)[self.member]
            getattr(self.owner, self.field)[self.member] = self.new
        return replace(self, new=old)


@dataclass(frozen=True)
class Place:
    """A condition that can be broken: its lines, the names around it, whether it runs on import, and each way.

    `shown` says where in the tree the whole condition is that it belongs to.
    """

    first_line: int
    last_line: int
    scope: str
    on_import: bool
    shown: tuple[ast.AST, str, int | None]
    edits: tuple[Edit, ...]

    def text(self) -> str:
        """Return the whole condition as source, on one line."""
        owner, field, member = self.shown
        if isinstance(owner, ast.Assign | ast.AnnAssign):
            return ast.unparse(owner)
        return ast.unparse(getattr(owner, field) if member is None else getattr(owner, field)[member])


@dataclass(frozen=True)
class Mutant:
    """A module with one condition broken: the `way`-th edit of its `number`-th place."""

    path: Path
    number: int
    way: int
    first_line: int
    last_line: int
    scope: str
    on_import: bool
    before: str
    after: str

    def tree(self) -> ast.Module:
        """Return the broken module's syntax tree."""
        tree = ast.parse(self.path.read_text(encoding="utf-8"))
        places(tree)[self.number].edits[self.way].apply()
        return ast.fix_missing_locations(tree)


def mutants(path: Path) -> list[list[Mutant]]:
    """Return every mutant of a module, place by place."""
    every = []
    for number, place in enumerate(places(ast.parse(path.read_text(encoding="utf-8")))):
        where = (place.first_line, place.last_line, place.scope, place.on_import)
        before, ways = place.text(), []
        for way, edit in enumerate(place.edits):
            undo = edit.apply()
            ways.append(Mutant(path, number, way, *where, before, place.text()))
            undo.apply()
        every.append(ways)
    return every


def places(tree: ast.Module) -> list[Place]:
    """Return the places of a module in the order of its text."""
    return sorted(_under(tree, "", True, None), key=lambda place: place.first_line)


def _under(
    node: ast.AST, scope: str, on_import: bool, shown: tuple[ast.AST, str, int | None] | None
) -> Iterator[Place]:
    """Yield the places under a node; `shown` is the whole condition that the node is part of."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        scope = f"{scope}.{node.name}".lstrip(".")
    on_import = on_import and not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
    for field, value in ast.iter_fields(node):
        for member, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST):
                whole = shown if shown and _is_part(node) else (node, field, member)
                if isinstance(child, ast.expr) and ast.unparse(child) not in NOT_MEANT:
                    for at, news in _breaks(node, field, child):
                        edits = tuple(Edit(node, field, member, new) for new in news)
                        yield Place(at.lineno, at.end_lineno or at.lineno, scope, on_import, whole, edits)
                yield from _under(child, scope, on_import, whole)


def _is_part(node: ast.AST) -> bool:
    """Say whether what lies under a node is part of the same condition."""
    negated = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
    return negated or isinstance(node, ast.BoolOp | ast.Compare)


def _breaks(owner: ast.AST, field: str, child: ast.expr) -> Iterator[tuple[ast.expr, list[ast.expr]]]:
    """Yield each thing in an expression that can be broken by itself, and what the expression becomes."""
    if isinstance(child, ast.BoolOp):
        for n, operand in enumerate(child.values):
            others = child.values[:n] + child.values[n + 1 :]
            negated = [*child.values[:n], ast.UnaryOp(ast.Not(), operand), *child.values[n + 1 :]]
            dropped = ast.BoolOp(child.op, others) if len(others) > 1 else others[0]
            yield operand, [dropped, ast.BoolOp(child.op, negated)]
    elif isinstance(child, ast.UnaryOp) and isinstance(child.op, ast.Not):
        yield child, [child.operand]
    elif isinstance(child, ast.Compare):
        for n, operator in enumerate(child.ops):
            slipped = [*child.ops[:n], SLIPS[type(operator)](), *child.ops[n + 1 :]]
            yield child, [ast.Compare(child.left, slipped, child.comparators)]
    elif isinstance(child, ast.Constant) and type(child.value) in (int, float) and _is_threshold(owner):
        yield child, [ast.Constant(number) for number in _beside(child.value)]
    if (field == "test" and isinstance(owner, ast.If | ast.IfExp)) or field == "ifs":
        yield child, [ast.Constant(True), ast.Constant(False)]
    elif field == "test" and isinstance(owner, ast.While):
        yield child, [ast.Constant(False)]


def _is_threshold(owner: ast.AST) -> bool:
    """Say whether a number under this node is compared with, or a constant of the module."""
    targets = owner.targets if isinstance(owner, ast.Assign) else [getattr(owner, "target", None)]
    named = all(isinstance(target, ast.Name) and target.id.isupper() for target in targets)
    return isinstance(owner, ast.Compare) or (isinstance(owner, ast.Assign | ast.AnnAssign) and named)


def _beside(number: float) -> tuple[float, float]:
    """Return the numbers next to one: one less and one more, or a tenth of it where it is a fraction."""
    if isinstance(number, int):
        return number - 1, number + 1
    return round(number * 0.9, 6), round(number * 1.1, 6)
