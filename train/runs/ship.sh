#!/bin/sh
# A checkpoint as weights to ship: `train/runs/ship.sh CHECKPOINT TUNED LANGUAGE TRAIN.jsonl OUT DEV.jsonl [ALSO.jsonl]`.
# TUNED is the checkpoint that has learnt the same without what is held out: constants are chosen on it in fp32, the score
# is calibrated on its int8 graph. It may be CHECKPOINT itself. ALSO.jsonl is what an earlier stage has learnt from.
set -eu
python -m train.export "$2" "$5.fp32" --language "$3"
python -m train.fuse "$5.fp32"
python -m train.tune "$5.fp32" --corpus "$4"
python -m train.export "$2" "$5.tuned" --language "$3" --int8 --constants "$5.fp32"
python -m train.fuse "$5.tuned"
python -m train.tune "$5.tuned" --corpus "$4" --keep-constants
python -m train.export "$1" "$5" --language "$3" --int8 --constants "$5.tuned"
python -m train.fuse "$5"
python -m train.card "$5" --trained-on "$4" ${7:+"$7"} --corpus "$6"
