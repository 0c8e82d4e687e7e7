# Two commands do everything: `make report` and `make test`. Each makes the environment first, once.
.DEFAULT_GOAL := help
.PHONY: help report test test_starting_processes test_the_rest soak mutate benchmark renew picture lab lock clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
# A file named by hand reaches the command by the environment, as it was typed: neither make nor the shell reads what is in the name.
export STORY := $(value ARTICLE)
unexport ARTICLE
SEED ?= 1
# The tests that start browsers, kernels and clusters, which wait for them: they run beside the rest.
STARTING := $(sort $(wildcard tests/test_*.py) tests/browser tests/corpus tests/notebooks)
BENCHMARKS ?= quotes actors frames keywords portrayal reading speed

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:[^#]*##/\t/' | expand -t 12

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name yours: make PYTHON=python3.12 ..."; exit 1; }
	@echo "Making the environment in $(VENV), once: 1.3 GB, about two minutes, in which nothing is printed."
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

report: $(READY) ## report on data/articles/*.txt, or on one file: make report ARTICLE=story.txt
	@$(BIN)/news-analysis report --output reports -- $(if $(value ARTICLE),"$$STORY",data/articles/*.txt)

test: $(READY) ## run all tests, linters and notebooks
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) --no-print-directory --jobs=2 --keep-going test_starting_processes test_the_rest

test_starting_processes:
	MAKEFLAGS= $(BIN)/python -m pytest -m "not soak" --nbval --nbval-current-env --nbval-cell-timeout 300 notebooks $(STARTING)

test_the_rest:
	MAKEFLAGS= $(BIN)/python -m pytest -m "not soak" tests $(STARTING:%=--ignore=%)

soak: $(READY) ## run the long tests, and all others on new random examples
	EXAMPLES=new $(BIN)/python -m pytest tests

mutate: $(READY) ## break 60 conditions, one at a time, and print those no test misses (SEED=1 ROOM=folder)
	$(BIN)/python -m tests.mutation --seed $(SEED) --room "$(ROOM)"

benchmark: $(READY) ## measure accuracy on the public gold (GOLD=folder) and speed; write figures and README's table
	$(BIN)/python -m tests.benchmarks $(BENCHMARKS) --write

renew: $(READY) ## store today's outputs: the notebooks', the codebook, the sample report (its picture needs Chromium)
	$(BIN)/news-analysis refresh notebooks/*.ipynb
	$(BIN)/news-analysis codebook --into data/README.md
	$(BIN)/python -m tests.generated
	rm -f reports/sample/*.html reports/sample/*.ipynb
	$(BIN)/news-analysis report data/articles/us-rejects-russias-demand.txt --output reports/sample
	$(BIN)/python -m tests.browser.screenshot reports/sample/us-rejects-russias-demand.html reports/sample/screenshot.png

picture: $(READY) ## draw the rooms in CONTRIBUTING.md anew, and list the tables' names in the code
	$(BIN)/python -m tests.generated

# JupyterLab saves what is typed, and every report is a run of notebooks/article.ipynb: what is played with is a copy.
lab: $(READY) ## open copies of the notebooks, yours to change, in JupyterLab (folder my-notebooks)
	@mkdir -p my-notebooks
	@for one in notebooks/*.ipynb; do [ -e "my-$$one" ] || cp "$$one" "my-$$one"; done
	$(BIN)/jupyter lab --ServerApp.root_dir=. my-notebooks/article.ipynb

lock: $(READY) ## pin all dependencies anew, for every platform, with hashes
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --generate-hashes --upgrade \
		--no-config --no-header --no-annotate --no-emit-index-url --quiet --output-file requirements.lock

clean: ## remove the environment, caches and reports (the sample stays)
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find reports -mindepth 1 -maxdepth 1 ! -name README.md ! -name sample -exec rm -rf {} +
