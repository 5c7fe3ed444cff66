# Ressort's commands. On a fresh Debian 12+ or Ubuntu: `make demo`, `make test`; each installs what it lacks.
.PHONY: help setup demo session test test-servers test-engine lint fuzz bench bench-sources bench-engines bench-sites bench-desktop screens models help-pages package check-package try-package docs reference clean

# The interpreter QGIS runs, not the first python3 of the PATH.
PY ?= /usr/bin/python3
# Lazy: on a fresh system Python comes with the set-up. One folder per Python: a checkout may be mounted in several systems.
VERSION = $(shell $(PY) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
VENV = build/venv-$(VERSION)/bin/python
PEERS = build/peers-$(VERSION)/bin/python
SPARK = build/spark-$(VERSION)/bin/python
DEMO_LANG ?= fr
ZIP = build/ressort-$(shell sed -n 's/^version=//p' metadata.txt).zip

export PY
# Our folder processing/ has the name of a module of QGIS: the root must stay off sys.path.
export PYTHONSAFEPATH = 1
export QT_QPA_PLATFORM = offscreen
export LC_ALL = C.UTF-8

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-14s %s\n", $$1, $$2}' Makefile

setup:  ## QGIS from apt, libraries of the tests under build/; nothing the second time
	@scripts/setup.sh

demo:  ## regions, departements and brownfields through qgis_process: build/demo/ (DEMO_LANG=en, SITES=inventory.csv)
	@scripts/setup.sh $(if $(filter %.parquet,$(SITES)),all,demo)
	@$(PY) scripts/demo.py $(DEMO_LANG) $(SITES)

session: setup  ## a planning session to its dossier: Valbrume, or DEP=08 DATA=<official files> [LANDTAKE=table.csv]
	@$(VENV) scripts/session.py --language $(DEMO_LANG) $(if $(DEP),--departement $(DEP)) $(if $(DATA),--data "$(DATA)") \
		$(if $(LANDTAKE),--land-take "$(LANDTAKE)")

test: setup  ## the whole suite, without a window
	@$(VENV) -m pytest

test-servers:  ## the chain on a PostgreSQL with PostGIS and a local Spark, both started by the tests
	@scripts/setup.sh servers
	@RESSORT_SERVERS=postgres $(VENV) -m pytest tests/servers
	@RESSORT_SERVERS=spark $(SPARK) -m pytest -p no:pytest_qgis tests/servers/test_engines.py tests/servers/test_notebook.py -k "spark or three or psycopg or notebook or promised"

test-engine:  ## the engine's tests, without QGIS
	@scripts/setup.sh engine
	@$(VENV) -m pytest -p no:pytest_qgis tests/engine

test-newest:  ## the engine's tests on the newest numpy, pandas and scipy, whatever QGIS carries
	@scripts/setup.sh engine
	@test -x build/newest-$(VERSION)/bin/pytest || { $(PY) -m venv build/newest-$(VERSION) && \
		build/newest-$(VERSION)/bin/python -m pip install -q numpy pandas scipy openpyxl pyarrow duckdb hypothesis 'pytest>=7.2'; }
	@build/newest-$(VERSION)/bin/python -m pytest tests/engine/resilience tests/engine/test_traps.py tests/engine/test_invariants.py

lint:  ## ruff everywhere, mypy on the engine
	@scripts/setup.sh engine
	@$(VENV) -m ruff check .
	@cd build/packages && ../../$(VENV) -m mypy --config-file ../../pyproject.toml --cache-dir ../mypy -p ressort.engine

bench:  ## the product space against its peers, in their Python
	@scripts/setup.sh engine
	@PYTHONPATH=build/packages $(PEERS) benchmarks/product_space.py

bench-sources:  ## a national stock of establishments read: MILLIONS=40
	@scripts/setup.sh engine
	@PYTHONPATH=build/packages $(PEERS) benchmarks/sources.py $(MILLIONS)

bench-engines:  ## a stock counted by DuckDB, PostgreSQL and Spark, time and memory: MILLIONS="1 4 40"
	@scripts/setup.sh servers
	@PYTHONPATH=build/packages $(SPARK) benchmarks/engines.py $(MILLIONS)

fuzz: setup  ## files of every layout spoilt at random: COUNT=5000 SEED=0
	@PYTHONPATH=build/packages:tests/engine/sources $(VENV) tests/engine/sources/fuzzing.py $(COUNT) $(SEED)

bench-sites: setup  ## brownfields: scoring, a whole nation, a departement with layers and rasters
	@for script in benchmarks/sites*.py benchmarks/portfolio.py; do echo "== $$script"; PYTHONPATH=build/packages $(VENV) "$$script" || exit 1; done

bench-desktop: setup  ## what the plugin adds to the start of QGIS, and what the panel takes on 96 departements
	@$(PY) benchmarks/startup.py
	@PYTHONPATH=build/packages $(PY) benchmarks/dock.py

screens: setup  ## docs/img/screens: pictures of the desktop for the guide, from a real QGIS under Xvfb
	@$(PY) scripts/screenshots.py

models: setup  ## resources/models: the chains, from the algorithms as they are
	@$(PY) scripts/write_models.py

help-pages: setup  ## resources/help/pages: the manual of each algorithm, from the provider as it is
	@$(VENV) scripts/write_help.py

package:  ## build/ressort-x.y.z.zip from the last commit, held against the rules of plugins.qgis.org
	@mkdir -p build
	@git archive --format=zip --prefix=ressort/ -o $(ZIP) HEAD
	@$(PY) scripts/check_package.py $(ZIP)

check-package: package  ## the scans of plugins.qgis.org: bandit, secrets, flake8, enums
	@scripts/setup.sh check
	@scripts/scan_package.sh $(ZIP)

try-package: package  ## the zip in an empty profile: every example of the help, with and without the optional libraries
	@$(PY) scripts/try_package.py $(ZIP)

docs:  ## build/site: the guide in English and French; a broken link is an error
	@scripts/setup.sh docs
	@build/docs-$(VERSION)/bin/python scripts/build_docs.py

reference:  ## rebuild the reference tables: make reference DATA=<folder of the source files>
	@test -n "$(DATA)" || { echo "Say where the source files are: make reference DATA=<folder>. resources/reference/README.md names them."; exit 1; }
	@scripts/setup.sh reference
	@env -u PYTHONSAFEPATH build/reference-$(VERSION)/bin/python resources/reference/build/build_reference.py "$(DATA)" $(OUT)

clean:  ## forget build/
	rm -rf build
