# Needs git, make and any Python ≥ 3.11 (`make PYTHON=/path/to/python` names one). Everything else goes into .venv.
.DEFAULT_GOAL := help
SHELL := /bin/sh

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input

# Version managers leave commands behind that exist and do not run: each candidate is tried, not just looked up.
NEW_ENOUGH := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
define ensure_venv
$(BIN)/python -c '$(NEW_ENOUGH)' 2>/dev/null || { \
	for python in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
		"$$python" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && break; python=; \
	done; \
	[ -n "$$python" ] || { echo "No Python 3.11 or newer with its venv module found: install one (Debian: apt install python3 python3-venv), or say 'make PYTHON=/path/to/python'." >&2; exit 1; }; \
	echo "Creating $(VENV) with $$("$$python" --version)"; \
	"$$python" -m venv --clear $(VENV); \
}
endef

# Containers often forbid bytecode; without it, every process of the tests compiles all sources anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup run test lint types contracts check lock train rasa clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(RUNTIME) ## create .venv with the runtime packages and the `guanjia` command

run: $(RUNTIME) ## serve web chat and console on http://127.0.0.1:8000, with the demo community
	@GUANJIA_DEMO="$${GUANJIA_DEMO-true}" exec $(BIN)/guanjia serve

test: $(DEV) ## run the whole test suite (ARGS="-k visitor" passes options to pytest; `-m long`, `-m rasa`: what CI runs besides)
	$(BIN)/python -m pytest -n 3 --dist worksteal $(ARGS)

lint: $(DEV) ## check style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV) ## check types
	$(BIN)/mypy

contracts: $(DEV) ## check which package may import which
	$(BIN)/lint-imports

check: lint types contracts test ## everything that CI checks

lock: ## resolve the newest allowed versions into requirements.lock and requirements-dev.lock
	@$(ensure_venv)
	@PYTHON=$(BIN)/python sh deploy/lock.sh

train: ## train the embedded engine again: intents/model (an hour of one core, less with bfloat16; 2 GB of packages)
	@$(ensure_venv)
	@test -x .venv-train/bin/python || $(BIN)/python -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r intents/training/requirements.txt
	.venv-train/bin/python -m intents.training $(ARGS)

rasa: $(RUNTIME) ## install, train (EVERY=20 EPOCHS=10: a part) and serve Rasa on 127.0.0.1:5005; needs Python 3.10
	@deploy/rasa.sh

clean: ## remove .venv and everything that tools leave behind; var/ (the data) stays
	rm -rf $(VENV) .venv-train .venv-rasa build dist .coverage htmlcov .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find bot handlers intents storage tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps are newer than what they were made from, so a second `make run` starts the server at once.
$(RUNTIME): requirements.lock pyproject.toml
	@$(ensure_venv)
	@echo "Installing the packages of requirements.lock"
	@$(PIP) install --quiet --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): requirements-dev.lock pyproject.toml
	@$(ensure_venv)
	@echo "Installing the packages of requirements-dev.lock"
	@$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $(RUNTIME) $@
