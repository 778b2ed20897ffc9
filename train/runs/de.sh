#!/bin/sh
# The German weights, from the first eight layers of e5: links and cues are learnt from both languages first, for German
# alone has too few, then German as Wikinews marks it; then three times more gently, the own corpus as it had grown each
# time. `train/runs/de.sh [CORPORA] [OUT]`; goes on where it stopped.
# The weights that ship took each stage from the third on from the int8 graph of the one before (`train.thaw`), whose
# checkpoint was gone. Constants and scores are those chosen for the fourth (LOG tells why); `train.tune --only-unframed` has
# fitted what nobody is said to have made to the fifth.
set -eu
corpora=${1:-../shared/corpora} out=${2:-train/out/de}
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0 TOKENIZERS_PARALLELISM=false
german="$corpora/wikinews-de.train.jsonl"
common="--base e5 --layers 8 --batch-tokens 1024 --frozen-words --epochs 30 --threads ${SAYSO_THREADS:-2}"
python -m train.bases
python -m train.loop $common --corpus "$german" "$corpora/polnear.train.jsonl" --written de en --out "$out-1" \
    --masked 0.05 --epochs 2 --minutes 55 --learning-rate 2.5e-4 --seed 3
python -m train.loop $common --init "$out-1/last.pt" --corpus "$german" --written de --out "$out-2" \
    --masked 0.05 --minutes 60 --learning-rate 1.5e-4 --heads-rate 8e-4 --seed 4
python -m train.loop $common --init "$out-2/last.pt" --corpus "$german" --written de --out "$out-3" \
    --masked 0.06 --varied 0.35 --written-times 2 --minutes 38 --learning-rate 8e-5 --heads-rate 4e-4 --seed 53
python -m train.average "$out-3/last.pt" "$out-2/last.pt" "$out/third.pt"
python -m train.loop $common --init "$out/third.pt" --corpus "$german" --written de --out "$out-4" \
    --masked 0.06 --varied 0.45 --written-times 2 --minutes 70 --learning-rate 1e-4 --heads-rate 5e-4 --seed 91
python -m train.average "$out-4/last.pt" "$out/third.pt" "$out/averaged.pt"
python -m train.loop $common --init "$out/averaged.pt" --corpus "$german" --written de --out "$out-5" \
    --masked 0.06 --varied 0.4 --frameless 0.2 --cluttered 0.1 --translated 0.05 --written-times 2 --minutes 38 \
    --learning-rate 6e-5 --heads-rate 3e-4 --seed 211
# Then the reports from 501 on, on one thread again: 17 minutes with 64 of them, 28 with those to 732, what the weights made of
# all others kept; 44 with all, by their marks alone and in windows of 384 (no better to read with than 254), half and half
# with those before.
sh train/runs/ship.sh "$out-5/last.pt" "$out-5/last.pt" de "$german" "$out/told" "$corpora/wikinews-de.dev.jsonl" \
    "$corpora/polnear.train.jsonl"
common="--base e5 --layers 8 --frozen-words --epochs 40 --threads 1 --corpus $german --written de --varied 0.4"
common="$common --cluttered 0.1 --translated 0.05 --written-times 2"
kept="$common --batch-tokens 1024 --frameless 0.25 --since 501"
python -m train.loop $kept --init "$out-5/last.pt" --keep "$out-5/last.pt" --share 0.5 --out "$out-6" --new-times 6 \
    --masked 0.07 --minutes 17 --learning-rate 6e-5 --heads-rate 2e-4 --seed 402
python -m train.loop $kept --init "$out-6/last.pt" --keep "$out-6/last.pt" --share 0.6 --out "$out-7" --new-times 4 \
    --masked 0.1 --minutes 28 --learning-rate 8e-5 --heads-rate 2.5e-4 --seed 412
python -m train.loop $common --batch-tokens 1544 --window 384 --frameless 0.2 --init "$out-7/last.pt" --out "$out-8" \
    --since 385 --new-times 3 --masked 0.1 --minutes 44 --learning-rate 9e-5 --heads-rate 3e-4 --seed 422
python -m train.average "$out-7/last.pt" "$out-8/last.pt" "$out/newer.pt" --share 0.5
python -m train.export "$out/newer.pt" "$out/weights" --language de --int8 --constants "$out/told"
python -m train.fuse "$out/weights"
python -m train.naming "$out/weights"
python -m train.tune "$out/weights" --corpus "$german" --only-unframed --unseen-by "$out/told" 629
# The least scores, with the reports from 901 on, too, which these have not learnt from.
python -m train.tune "$out/weights" --corpus "$german" --only-least --not-learnt-from 901
exec python -m train.card "$out/weights" --trained-on "$german" "$corpora/polnear.train.jsonl" \
    --corpus "$corpora/wikinews-de.dev.jsonl"
