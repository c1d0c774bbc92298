#!/bin/sh
# Resolves pyproject.toml into requirements.lock (to run) and requirements-dev.lock (to run and to develop).
# Called by `make lock`. The resolver lives in a throw-away environment, so it is no dependency of ours; it writes
# neither the address of an index nor a path, so the locks are the same wherever they are made.
set -eu
cd "$(dirname "$0")/.."

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
"${PYTHON:-python3}" -m venv "$tools"
"$tools/bin/pip" install --quiet --disable-pip-version-check uv

# pip may be set up for a mirror of the index; uv does not read that, so it is told.
index=$("$tools/bin/pip" config get global.index-url 2>/dev/null || true)
[ -z "$index" ] || export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$index}"

resolve() {
    "$tools/bin/uv" pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-strip-extras --upgrade \
        --no-header --no-emit-index-url --no-emit-find-links --output-file "$@"
}
resolve requirements.lock pyproject.toml --group build
resolve requirements-dev.lock pyproject.toml --group build --extra dev --constraints requirements.lock
