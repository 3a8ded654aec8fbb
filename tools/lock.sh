#!/bin/sh
# Writes the lock: requirements.txt (to run) and requirements-dev.txt (to develop), for all platforms and Python >= 3.11.
# Neither names an index: that is the installing machine's choice. Needs `uv`.
set -eu
cd "$(dirname "$0")/.."

compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --fork-strategy fewest "$@"
}

compile --upgrade pyproject.toml --group dev --output-file requirements-dev.txt >/dev/null
compile pyproject.toml --constraint requirements-dev.txt --output-file requirements.txt >/dev/null
# The other checkers that `make bench` compares with: with a C parser, and as they install by default.
compile --upgrade bench/requirements.in --output-file bench/requirements.txt >/dev/null
compile bench/requirements-default.in --constraint bench/requirements.txt --output-file bench/requirements-default.txt >/dev/null
# What `make mutants` runs the tests with: the project's own packages as they are locked, and a mutator.
compile pyproject.toml bench/requirements-mutants.in --constraint requirements-dev.txt --output-file bench/requirements-mutants.txt >/dev/null
