#!/bin/sh
# A checkpoint as weights to ship: `train/runs/ship.sh CHECKPOINT LANGUAGE TRAIN.jsonl OUT DEV.jsonl [ALSO.jsonl]`.
# ALSO.jsonl is what an earlier stage has learnt from.
# Constants are chosen in fp32 on the articles held out of TRAIN, the score is calibrated on the int8 graph.
set -eu
python -m train.export "$1" "$4.fp32" --language "$2"
python -m train.fuse "$4.fp32"
python -m train.tune "$4.fp32" --corpus "$3"
python -m train.export "$1" "$4" --language "$2" --int8 --constants "$4.fp32"
python -m train.fuse "$4"
python -m train.tune "$4" --corpus "$3" --keep-constants
python -m train.card "$4" --trained-on "$3" ${6:+"$6"} --corpus "$5"
