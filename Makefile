# make site        set up, build the demonstration site into public/
# make test        set up, browser included, and run every check and test
# make bench       measure speed and memory; writes tests/bench/RESULTS.md
# make golden      write the golden files anew; read the difference before committing it
# make gallery     take the pictures of docs/gallery.md and docs/preview.md anew
# make catalogues  add new words of the interface to the translators' catalogues, and list what is to be translated
# make evidence    validate every export of 1,000 generated and 1,000 made cases against the schemas; every page of the themes
# make laws        the laws of the cache at length: 60 sequences of edits, incremental against clean
# make clean       remove everything that the others made
#
# Needs make and Python 3.11 or newer; PYTHON=python3.13 chooses one. Works with GNU make 3.81 (macOS).

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --prefer-binary
NPM := $(shell command -v npm 2>/dev/null)
ROOT := $(shell test "$$(id -u)" = 0 && command -v apt-get 2>/dev/null)
APT := DEBIAN_FRONTEND=noninteractive apt-get
# Tests run hundreds of commands, each of which would compile sitegen anew where an environment forbids to keep that.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest
NODE_PARTS := $(if $(NPM),$(patsubst %/package.json,%/node_modules/.installed,$(wildcard tests/*/package.json)))

.PHONY: help site test bench golden gallery catalogues evidence laws clean tools
help:
	@sed -n '1,/^$$/s/^# \{0,1\}//p' Makefile

site: $(VENV)/.site
	@$(BIN)/python -m sitegen build
	@printf '\nThe site is ready. Open this file in a browser:\n\n    %s\n\n' '$(CURDIR)/public/index.html'

test: tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTEST) -n 2 --dist worksteal

bench: $(VENV)/.test
	$(BIN)/python tests/bench/bench.py

golden: tools
	UPDATE_GOLDEN=1 $(PYTEST) tests/golden tests/browser/test_accessibility_tree.py
	@git --no-pager diff --stat -- tests/golden tests/browser/trees

gallery: tools
	$(BIN)/python docs/gallery.py
	$(BIN)/python docs/preview_pictures.py
	@git --no-pager diff --stat -- docs/gallery.md

catalogues: $(VENV)/.site
	@$(BIN)/python docs/catalogues.py

evidence: tools
	SITEGEN_EVERY_PAGE=1 $(PYTEST) tests/browser/test_lighthouse.py tests/browser/test_pages.py tests/browser/test_themes.py
	SITEGEN_EVIDENCE_CASES=1000 SITEGEN_EVIDENCE_EXAMPLES=1000 $(PYTEST) -n 2 tests/property/test_exports_valid.py tests/property/test_exports_data.py tests/property/test_deposits.py tests/jats_back
	$(PYTEST) tests/test_published_site.py

laws: $(VENV)/.test
	SITEGEN_PROPERTY_SEQUENCES=60 $(PYTEST) tests/property

clean:
	rm -rf $(VENV) .sitegen public .public.* dist build tests/*/node_modules
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find sitegen tests docs -name __pycache__ -type d -prune -exec rm -rf {} +

tools: $(VENV)/.test $(VENV)/.browser $(NODE_PARTS)
	@command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || \
		echo 'Node.js with npm is not here: the tests that need it are skipped.'
	@java -version >/dev/null 2>&1 || echo 'Java is not here: the tests that need it are skipped.'

# -- set-up: each step leaves a stamp and is skipped until its list of packages changes ------------------------------

$(BIN)/python:
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 none; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	done; \
	if [ "$$python" = none ]; then \
		echo 'Python 3.11 or newer is needed: https://www.python.org/downloads/'; exit 1; \
	fi; \
	version=$$("$$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
		if [ -n '$(ROOT)' ]; then \
			$(APT) update -qq && $(APT) install -y -qq "python$$version-venv" >/dev/null; \
		else \
			echo "A part of Python is missing. Type this, then try again:"; \
			echo "    sudo apt-get install python$$version-venv"; exit 1; \
		fi; \
	fi; \
	echo "Setting up Python $$version in $(VENV) …"; \
	rm -rf $(VENV); \
	"$$python" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.site: pyproject.toml sitegen/version.py | $(BIN)/python
	@echo 'Installing sitegen …'
	@$(PIP) --editable '.[search]' || $(PIP) --editable .  # where its indexer is not to be had, a site without it
	@touch $@

$(VENV)/.test: pyproject.toml sitegen/version.py | $(BIN)/python
	@echo 'Installing sitegen and what its tests need …'
	@$(PIP) --editable '.[test]'
	@touch $@ $(VENV)/.site

$(VENV)/.browser: $(VENV)/.test
	@for browser in chromium chromium-browser google-chrome google-chrome-stable; do \
		if command -v "$$browser" >/dev/null 2>&1; then touch $@; exit 0; fi; \
	done; \
	echo 'Installing Chromium for the tests …'; \
	if [ -n '$(ROOT)' ] && $(APT) update -qq && $(APT) install -y -qq chromium >/dev/null && command -v chromium >/dev/null; then \
		touch $@; \
	elif $(BIN)/python -m playwright install chromium; then \
		touch $@; \
	else \
		echo 'No browser could be installed: the tests that open pages are skipped.'; \
	fi

tests/%/node_modules/.installed: tests/%/package.json
	@echo 'Installing what tests/$* needs of Node.js …'
	@cd tests/$* && if [ -f package-lock.json ]; then npm ci --silent --no-audit --no-fund; \
		else npm install --silent --no-audit --no-fund; fi
	@touch $@
