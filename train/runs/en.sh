#!/bin/sh
# The English weights: PolNeAR and the own corpus, from MiniLM, in two stages: the second goes on at a lower rate, with
# words hidden and the own corpus as it has grown. `train/runs/en.sh [CORPORA] [OUT]`; goes on where it stopped.
set -eu
corpora=${1:-../shared/corpora} out=${2:-train/out/en}
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0 TOKENIZERS_PARALLELISM=false
threads="--threads ${SAYSO_THREADS:-2}"
python -m train.bases
python -m train.loop --base minilm --corpus "$corpora/polnear.train.jsonl" --written en --out "$out-1" \
    --epochs 6 $threads
python -m train.loop --base minilm --init "$out-1/last.pt" --corpus "$corpora/polnear.train.jsonl" --written en \
    --out "$out" --written-times 3 --epochs 12 --minutes 112 --learning-rate 1.5e-4 --heads-rate 6e-4 \
    --masked 0.06 --varied 0.35 --seed 3 $threads
exec train/runs/ship.sh "$out/last.pt" en "$corpora/polnear.train.jsonl" "$out/weights" "$corpora/polnear.dev.jsonl"
