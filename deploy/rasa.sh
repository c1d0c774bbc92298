#!/bin/sh
# Builds a Rasa 3.6 environment, trains it on the catalogue and serves it. Called by `make rasa`.
#   deploy/rasa.sh [install | train | serve]    one step alone; without a word all three
# EVERY=20 EPOCHS=10   trains on every 20th utterance of each label, for 10 epochs (the whole takes two cores hours)
# HELD_OUT=150         of those, so many are not learnt: after each epoch, val_i_acc says how well they are known
# PYTHON310, RASA_VENV (.venv-rasa), RASA_MODELS (var/rasa), RASA_PORT (5005)
set -eu
cd "$(dirname "$0")/.."

venv=${RASA_VENV:-.venv-rasa}
models=${RASA_MODELS:-var/rasa}
export RASA_TELEMETRY_ENABLED=false TF_CPP_MIN_LOG_LEVEL=3 SQLALCHEMY_SILENCE_UBER_WARNING=1

find_python() {
    for python in ${PYTHON310:-} python3.10 "$HOME"/.pyenv/versions/3.10.*/bin/python; do
        # Version managers leave commands behind that exist and do not run: each is tried.
        if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != (3, 10))' >/dev/null 2>&1; then
            echo "$python"
            return
        fi
    done
    echo "Rasa 3.6 needs Python 3.10: install it (pyenv install 3.10), or say PYTHON310=/path/to/python3.10." >&2
    return 1
}

install() {
    stamp="$venv/.installed-$(cksum <intents/rasa/requirements.txt | cut -d ' ' -f 1)"
    [ ! -e "$stamp" ] || return 0
    python=$(find_python)
    echo "Installing Rasa into $venv (takes three minutes)"
    "$python" -m venv --clear "$venv"
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input install --quiet -r intents/rasa/requirements.txt
    touch "$stamp"
}

train() {
    part=$(mktemp -d)
    trap 'rm -rf "$part"' EXIT
    .venv/bin/python -m intents.rasa_part "$part" --every "${EVERY:-1}" ${EPOCHS:+--epochs "$EPOCHS"} \
        ${HELD_OUT:+--held-out "$HELD_OUT"}
    utterances=$(grep -c '^    - ' "$part/nlu/part.yml")
    started=$(date +%s)
    "$venv/bin/rasa" train nlu --nlu "$part/nlu" --config "$part/config.yml" --out "$models"
    # Beside the model, for `guanjia bench --rasa`: a server tells which model it serves, and nothing of its training.
    model=$(ls -t "$models"/*.tar.gz | head -n 1)
    echo "{\"utterances\": $utterances, \"seconds\": $(($(date +%s) - started))}" >"${model%.tar.gz}.json"
    rm -rf "$part"
    trap - EXIT
}

serve() {
    echo "Serving on http://127.0.0.1:${RASA_PORT:-5005}: set GUANJIA_RASA__URL to that"
    exec "$venv/bin/rasa" run --enable-api --interface 127.0.0.1 --port "${RASA_PORT:-5005}" --model "$models"
}

case "${1:-all}" in
install) install ;;
train) train ;;
serve) serve ;;
all)
    install
    train
    serve
    ;;
*) echo "usage: deploy/rasa.sh [install | train | serve]" >&2; exit 2 ;;
esac
