#!/usr/bin/env bash
# Fit the model of models/news: the settings its card names.
set -euo pipefail
cd "$(dirname "$0")/.."
exec python news/train.py --data work/data.pkl --model work/e5 --take-layers 0,1,2,3,4,5 --out work/news \
  --steps "${STEPS:-1250}" --lr 2e-4 --warmup 100 --mix ud:2200,polnear:2400,ner:500 --eval-every 150 --threads "${THREADS:-1}"
