#!/bin/sh
# The German weights: Wikinews and the own corpus, from e5. `train/runs/de.sh [CORPORA] [OUT]`; goes on where it stopped.
set -eu
corpora=${1:-../shared/corpora} out=${2:-train/out/de}
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0 TOKENIZERS_PARALLELISM=false
python -m train.bases
python -m train.loop --base e5 --corpus "$corpora/wikinews-de.train.jsonl" --written de --out "$out" \
    --epochs 9 --batch-tokens 1024 --learning-rate 1.5e-4 --frozen-words --threads "${SAYSO_THREADS:-2}"
exec train/runs/ship.sh "$out/last.pt" de "$corpora/wikinews-de.train.jsonl" "$out/weights" \
    "$corpora/wikinews-de.dev.jsonl"
