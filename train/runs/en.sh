#!/bin/sh
# The English weights: PolNeAR and the own corpus, from MiniLM, in four stages. The second goes on at a lower rate, with
# words hidden and the own corpus as it had grown; the third and fourth with passages that lost marks and frame, and the
# own corpus as it is. `train/runs/en.sh [CORPORA] [OUT]`; goes on where it stopped.
# The weights that ship took the third stage from the int8 graph of the second (`train.thaw`), whose checkpoint was gone.
set -eu
corpora=${1:-../shared/corpora} out=${2:-train/out/en}
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0 TOKENIZERS_PARALLELISM=false
common="--base minilm --corpus $corpora/polnear.train.jsonl --written en --threads ${SAYSO_THREADS:-2}"
bare="--written-times 4 --epochs 40 --varied 0.4"
python -m train.bases
python -m train.loop $common --out "$out-1" --epochs 6
python -m train.loop $common --init "$out-1/last.pt" --out "$out-2" --written-times 3 --epochs 12 --minutes 112 \
    --learning-rate 1.5e-4 --heads-rate 6e-4 --masked 0.06 --varied 0.35 --seed 3
python -m train.loop $common $bare --init "$out-2/last.pt" --out "$out-3" --minutes 55 \
    --frameless 0.3 --learning-rate 1e-4 --heads-rate 4e-4 --masked 0.08 --seed 7
python -m train.loop $common $bare --init "$out-3/last.pt" --out "$out" --minutes 36 \
    --frameless 0.25 --learning-rate 8e-5 --heads-rate 3e-4 --masked 0.06 --seed 17
exec train/runs/ship.sh "$out/last.pt" en "$corpora/polnear.train.jsonl" "$out/weights" "$corpora/polnear.dev.jsonl"
