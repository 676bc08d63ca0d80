#!/usr/bin/env bash
# prepare.bash DATA: cut the attribution corpus with the program's own tokeniser, then make work/data.pkl.
set -euo pipefail
data=$(realpath "$1")
cd "$(dirname "$0")/.."
for part in train dev; do
  zcat "$data/attribution/polnear_$part.jsonl.gz" | go run ./words | gzip -n >"work/polnear_$part.words.jsonl.gz"
done
python news/prepare.py --data "$data" --model work/e5 --cities work/cities500.txt --words work/polnear_train.words.jsonl.gz \
  --words-dev work/polnear_dev.words.jsonl.gz --out work/data.pkl
