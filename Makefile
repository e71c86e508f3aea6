# kpugraph: from a fresh checkout to the graph, and the checks that CI runs. Needs Python 3.11 to 3.13 with venv, and GNU make.
#
#   make graph    the dataset, what follows from it and the map, in build/
#   make test     format, lint, types and tests, as CI runs them
#   make help     everything else
#
# PYTHON=python3.12 chooses the interpreter; otherwise the first fitting one on the path is taken.

FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11; do \
	$$each -c '$(FITS)' >/dev/null 2>&1 && echo $$each && break; done)

VENV ?= .venv
DEV_VENV ?= .venv-dev
KPUGRAPH := $(VENV)/bin/kpugraph
DEV := $(DEV_VENV)/bin
WORKERS ?= auto
SIZES ?= 1000 10000
PROCESSES ?= 1

ARTICLES := data/articles
CODE := $(shell find src ontology queries -type f ! -path '*/__pycache__/*')
# The articles' names may hold spaces, so `find` compares the times and not make; a folder's time tells of deletions.
STALE := $(shell find $(ARTICLES) -newer build/kpugraph.ttl 2>&1 | head -n 1)

.DELETE_ON_ERROR:
.PHONY: graph test help check-format check-lint check-types check-tests archive incremental context curated dataset schemes readme bench clean FORCE

graph: build/kpugraph.ttl build/.valid build/kpugraph-inferred.ttl build/map.html
	@echo
	@echo 'The dataset:            build/kpugraph.ttl'
	@echo 'What follows from it:   build/kpugraph-inferred.ttl'
	@echo 'The map:                build/map.html (open it in a browser; it needs no network)'
	@echo
	@echo 'Next:'
	@echo '  . $(VENV)/bin/activate'
	@echo '  kpugraph query                                   # the questions that can be asked'
	@echo '  kpugraph query roster --data build/kpugraph.ttl  # who is at KPU Kota Mojokerto, and seen when'

build/kpugraph.ttl: $(VENV)/installed $(CODE) $(if $(STALE),FORCE)
	@mkdir -p build
	$(KPUGRAPH) build $(ARTICLES) -o $@

build/.valid: build/kpugraph.ttl
	$(KPUGRAPH) validate --data $< --lang en
	@touch $@

build/kpugraph-inferred.ttl: build/kpugraph.ttl
	$(KPUGRAPH) reason --data $< -o $@

build/map.html: build/kpugraph.ttl
	$(KPUGRAPH) map --data $< -o $@

test: check-format check-lint check-types check-tests

check-format: $(DEV_VENV)/installed
	$(DEV)/ruff format --check .

check-lint: $(DEV_VENV)/installed
	$(DEV)/ruff check .

check-types: $(DEV_VENV)/installed
	$(DEV)/mypy

# Among the tests: the published dataset rebuilt to the byte, generated files and the README's examples up to date.
check-tests: $(DEV_VENV)/installed
	$(DEV)/pytest -n $(WORKERS)

archive: $(DEV_VENV)/installed
	$(DEV)/python -m benchmarks.archive run $(SIZES) --folder build/archives --processes $(PROCESSES)

incremental: $(DEV_VENV)/installed
	$(DEV)/python -m benchmarks.incremental

dataset: $(DEV_VENV)/installed
	$(DEV)/kpugraph build $(ARTICLES) -o data/kpugraph.ttl
	$(DEV)/kpugraph validate --data data/kpugraph.ttl --lang en
	$(DEV)/python -m tests.readme

curated: $(DEV_VENV)/installed
	@mkdir -p data/curated
	$(DEV)/python -c 'import kpugraph; kpugraph.curated().save("data/curated/kpu-ri.ttl")'

schemes: $(DEV_VENV)/installed
	$(DEV)/python -m kpugraph.graph.schemes ontology/schemes.ttl

context: $(DEV_VENV)/installed
	$(DEV)/python -c 'from pathlib import Path; from kpugraph.exchange.jsonld import write_context as w; w(Path("ontology/context.jsonld"))'

readme: $(DEV_VENV)/installed
	$(DEV)/python -m tests.readme

bench: $(DEV_VENV)/bench
	$(DEV)/python -m benchmarks.extraction

$(DEV_VENV)/bench: $(DEV_VENV)/installed
	$(DEV)/python -m pip install --quiet --group bench
	@touch $@

# A virtual environment that was not finished, or whose interpreter is another, is made anew.
define make-venv
	@$(or $(PYTHON),false) -c '$(FITS)' || { \
		echo 'kpugraph needs Python 3.11, 3.12 or 3.13; install one or name it: make PYTHON=/path/to/python3.12' >&2; exit 1; }
	$(PYTHON) -m venv --clear $(@D)
endef

$(VENV)/installed: pyproject.toml
	$(make-venv)
	$(@D)/bin/python -m pip install --quiet --editable .
	@touch $@

$(DEV_VENV)/installed: pyproject.toml
	$(make-venv)
	$(@D)/bin/python -m pip install --quiet 'pip>=25.1'
	$(@D)/bin/python -m pip install --quiet --editable . --group dev
	@touch $@

clean:
	rm -rf build dist .venv .venv-dev .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

help:
	@echo 'make graph     write build/kpugraph.ttl, build/kpugraph-inferred.ttl and build/map.html'
	@echo 'make test      check format, lint, types and tests (-k to go on after a failure)'
	@echo 'make archive   score identity on synthetic archives of SIZES articles (see benchmarks/README.md)'
	@echo 'make incremental  what a state saves a second build; see benchmarks/README.md'
	@echo 'make dataset   rebuild the published dataset, data/kpugraph.ttl, and what README.md shows of it'
	@echo 'make context   write ontology/context.jsonld, the JSON-LD context, from the columns of the tables'
	@echo 'make curated   write data/curated/kpu-ri.ttl, the posts of KPU RI by their sources, from the lexicons'
	@echo 'make schemes   write ontology/schemes.ttl from the lexicons'
	@echo 'make readme    run the examples of README.md and write down what they print'
	@echo 'make bench     articles per second and memory of the extraction, beside spaCy; see benchmarks/README.md'
	@echo 'make clean     remove everything that make made'
	@echo 'PYTHON=…       the interpreter, now: $(PYTHON)'

FORCE:
