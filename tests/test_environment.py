"""The three lists of dependencies name the same packages, and the lock says where nothing comes from."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

import analysis

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]

#: Names that conda-forge spells otherwise.
CONDA_NAMES = {"dask": "dask-core", "matplotlib": "matplotlib-base", "nbconvert": "nbconvert-core"}


def wanted() -> dict[str, SpecifierSet]:
    """Every package pyproject.toml names, with its bounds."""
    lines = [*PROJECT["dependencies"], *(line for extra in PROJECT["optional-dependencies"].values() for line in extra)]
    return {canonicalize_name(r.name): r.specifier for r in map(Requirement, lines)}


def in_conda() -> dict[str, SpecifierSet]:
    """Every package environment.yml names, by its name on the Python side, with its bounds."""
    lines = [line for line in CONDA if isinstance(line, str)] + next(line for line in CONDA if isinstance(line, dict))[
        "pip"
    ]
    back = {conda: ours for ours, conda in CONDA_NAMES.items()}
    found = {}
    for line in lines:
        requirement = Requirement(line)
        found[canonicalize_name(back.get(requirement.name, requirement.name))] = requirement.specifier
    return found


def test_conda_names_the_same_packages_with_the_same_bounds():
    conda = in_conda()
    assert conda.pop("python") == SpecifierSet(PROJECT["requires-python"])
    conda.pop("pip")
    assert conda == wanted()


def test_each_conda_line_is_a_spec_that_conda_reads():
    rattler = pytest.importorskip("rattler")
    for line in CONDA:
        if isinstance(line, str):
            assert rattler.MatchSpec(line).name is not None


def test_the_lock_pins_every_package_inside_its_bounds_with_hashes():
    pinned = dict(re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", LOCK, re.MULTILINE))
    pinned = {canonicalize_name(name): version for name, version in pinned.items()}
    for name, bounds in wanted().items():
        assert name in pinned, name
        assert bounds.contains(pinned[name], prereleases=True), name
    for entry in re.split(r"\n(?=\S)", LOCK.strip()):
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_the_lock_names_no_host():
    assert "://" not in LOCK
    assert not re.search(r"^--", LOCK, re.MULTILINE)


def test_python_3_11_is_enough():
    assert SpecifierSet(PROJECT["requires-python"]).contains("3.11.0")


def test_what_names_the_version_names_this_one():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == analysis.__version__
    changes = re.findall(r"^## (\S+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert changes[0] == analysis.__version__


def test_the_readme_names_the_versions_of_python_that_are_declared():
    declared = [re.search(r"3\.\d+$", line) for line in PROJECT["classifiers"]]
    *others, last = [version[0] for version in declared if version]
    assert f"Python {', '.join(others)} and {last}." in (ROOT / "README.md").read_text(encoding="utf-8")
