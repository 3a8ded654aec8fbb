# Two commands are enough to begin: `make demo` and `make test`. Both set up what is missing in .venv.
.POSIX:
.SUFFIXES:

VENV = .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready
OUT = build
MINUTES = 60
FROM = 1

.PHONY: help setup demo test check generate rule faults fuzz lossless consistency snapshots bench mutants seeded docs lock clean

help:
	@echo 'make demo      compile the shipped regions to $(OUT)/'
	@echo 'make test      run the tests'
	@echo 'make check     lint, types, layers, generated files'
	@echo 'make generate  write the generated files (schemas, glossary, translations)'
	@echo 'make rule      write the pair of files of a new rule (NAME=seats/too-few-seats)'
	@echo 'make snapshots renew the documents of the shipped regions that the tests compare with'
	@echo 'make bench     compare speed with other checkers, and with larger systems'
	@echo 'make faults    let every file operation of every verb that writes fail, one at a time'
	@echo 'make fuzz      damaged and made-up input through every command (an hour; goes on where it was; MINUTES=5 for less)'
	@echo 'make lossless  leave out and change each field, and build the whole documents every time (the tests build a part first)'
	@echo 'make consistency  hold 10 000 made-up systems against themselves, in twenty parts (FROM=7 goes on with the seventh)'
	@echo 'make mutants   test the tests of analyses and rules (hours; goes on where it was; ONLY=path for a part, ONLY=--tenth for an estimate)'
	@echo 'make seeded    plant faults in the shipped models and count what the rules notice (hours; goes on where it was; MINUTES=5 for less, ONLY="end orebro" for a part, ONLY=--again for what went unnoticed)'
	@echo 'make docs      gather the pages of the rules in dist/rules'
	@echo 'make setup     only set up: the command is $(BIN)/samverkan'
	@echo 'make lock      resolve the dependencies anew (needs uv)'
	@echo 'make clean     remove what the commands above made'

setup: $(READY)

# The stamp is written last, so an interrupted set-up starts over.
$(READY): requirements-dev.txt pyproject.toml
	@sh tools/setup.sh $(VENV)
	@touch $@

demo: $(READY)
	@$(BIN)/samverkan build regions --out $(OUT)
	@echo
	@echo 'Klart. Börja läsa i $(OUT)/index.md: den leder till varje regions handbok, uppdragsbeskrivningar och rapport.'
	@echo 'Pröva sedan: $(BIN)/samverkan check regions/blekinge'

test: $(READY)
	$(BIN)/python -m pytest -q -n 2 --dist worksteal

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/generate.py --check

generate: $(READY)
	$(BIN)/python tools/generate.py

faults: $(READY)
	EVERY_STEP=1 $(BIN)/python -m pytest -q -n 2 tests/pipeline/test_nth_failure.py

fuzz: $(READY)
	$(BIN)/python -m fuzz --minutes $(MINUTES)

lossless: $(READY)
	EVERY_PAGE=1 $(BIN)/python -m pytest -q -n 2 --dist worksteal tests/lossless

# Twenty parts of 500 made-up systems, each with the seed that is printed: FROM=7 goes on with the seventh.
consistency: $(READY)
	@seed=$(FROM); while [ $$seed -le 20 ]; do \
	  echo "Del $$seed av 20 (--hypothesis-seed=$$seed)"; \
	  SAMVERKAN_MODELS=500 $(BIN)/python -m pytest -q -n 2 -p no:cacheprovider tests/consistency --hypothesis-seed=$$seed || exit 1; \
	  seed=$$((seed + 1)); done

rule: $(READY)
	$(BIN)/python tools/new_rule.py $(NAME)
	$(BIN)/python tools/generate.py

snapshots: $(READY)
	@$(BIN)/python tests/regions/snapshots.py

bench: $(READY)
	$(BIN)/python -m bench

mutants: $(READY)
	$(BIN)/python -m bench.mutants $(ONLY)

# What has been tried is kept in .seeded/.
seeded: $(READY)
	$(BIN)/python -m seeded --minutes $(MINUTES) $(ONLY)

docs: $(READY)
	$(BIN)/python tools/rule_pages.py dist/rules

lock:
	sh tools/lock.sh

clean:
	rm -rf $(VENV) $(OUT) dist .bench .fuzz .seeded mutants .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
