#!/usr/bin/env bash
# From corpora to a model that LitMiner can open: training files, pre-training, fitting, ONNX graphs. A killed run goes on where it stopped.
#   make-model.sh CORPORA BASE OUT [PAPERS...]
# CORPORA holds *.jsonl or *.jsonl.gz (docs/training.md), BASE an encoder (model.safetensors, config.json, vocab.txt). Options come
# from the environment: EPOCHS, PRETRAIN_EPOCHS (0 leaves that stage out), SEED, THREADS, VERSION, PYTHON.
set -euo pipefail
corpora=$1 base=$2 out=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
litminer() { dotnet run -c Release --project "$here/../../src/LitMiner.Cli" -- "$@"; }

mkdir -p "$out"
if [ ! -e "$out/data/text.safetensors" ]; then
  papers=()
  for path in "$@"; do papers+=(--papers "$path"); done
  # What people said of these papers, if they are among them, and papers of our own; needs a model that finds the mentions.
  papers+=(--annotations "$here/../../corpora/training")
  litminer model prepare --corpora "$corpora" --vocabulary "$base/vocab.txt" --output "$out/data" "${papers[@]}"
fi
if [ "${PRETRAIN_EPOCHS:-2}" != 0 ]; then
  [ -e "$out/pretrained/model.safetensors" ] || "$python" "$here/pretrain.py" --data "$out/data/text.safetensors" --base "$base" \
    --output "$out/pretrained" --epochs "${PRETRAIN_EPOCHS:-2}" --seed "${SEED:-0}" --threads "${THREADS:-2}"
  base=$out/pretrained
fi
[ -e "$out/fitted/model.safetensors" ] || "$python" "$here/train.py" --data "$out/data" --base "$base" --output "$out/fitted" \
  --epochs "${EPOCHS:-4}" --told "${TOLD:-0.6}" --hidden "${HIDDEN:-0.06}" --average "${AVERAGE:-0.998}" --seed "${SEED:-0}" --threads "${THREADS:-2}"
litminer model export --weights "$out/fitted" --output "$out/model" --model-version "${VERSION:-0}" --precision int8
litminer model check --model "$out/model"
