#!/bin/sh
# Makes the environment in $1 from the lock: every package at its version, checked against its hash.
set -eu
venv=$1

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo 'Python 3.11 eller senare behövs men hittades inte. Sätt PYTHON till rätt program och försök igen.' >&2
    exit 1
}

python=$(find_python)
if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    rm -rf "$venv"
    if ! "$python" -m venv "$venv"; then
        echo "$python kan inte skapa en virtuell miljö; modulen venv saknas (i Debian och Ubuntu: paketet python3-venv)." >&2
        rm -rf "$venv"
        exit 1
    fi
fi
echo "Installerar i $venv …"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
