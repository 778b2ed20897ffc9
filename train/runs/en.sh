#!/bin/sh
# The English weights: PolNeAR and the own corpus, from MiniLM. `train/runs/en.sh [CORPORA] [OUT]`; goes on where it stopped
set -eu
corpora=${1:-../shared/corpora} out=${2:-train/out/en}
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0 TOKENIZERS_PARALLELISM=false
python -m train.bases
python -m train.loop --base minilm --corpus "$corpora/polnear.train.jsonl" --written en --out "$out" \
    --epochs 6 --threads "${SAYSO_THREADS:-2}"
exec train/runs/ship.sh "$out/last.pt" en "$corpora/polnear.train.jsonl" "$out/weights" "$corpora/polnear.dev.jsonl"
