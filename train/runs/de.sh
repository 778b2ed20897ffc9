#!/bin/sh
# The German weights, from the first eight layers of e5: links and cues are learnt from both languages first, for German
# alone has too few, then German as Wikinews marks it. `train/runs/de.sh [CORPORA] [OUT]`; goes on where it stopped.
set -eu
corpora=${1:-../shared/corpora} out=${2:-train/out/de}
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0 TOKENIZERS_PARALLELISM=false
german="$corpora/wikinews-de.train.jsonl"
common="--base e5 --layers 8 --batch-tokens 1024 --frozen-words --masked 0.05 --threads ${SAYSO_THREADS:-2}"
python -m train.bases
python -m train.loop $common --corpus "$german" "$corpora/polnear.train.jsonl" --written de en --out "$out-1" \
    --epochs 2 --minutes 55 --learning-rate 2.5e-4 --seed 3
python -m train.loop $common --init "$out-1/last.pt" --corpus "$german" --written de --out "$out" \
    --epochs 30 --minutes 60 --learning-rate 1.5e-4 --heads-rate 8e-4 --seed 4
exec train/runs/ship.sh "$out/last.pt" de "$german" "$out/weights" "$corpora/wikinews-de.dev.jsonl" \
    "$corpora/polnear.train.jsonl"
