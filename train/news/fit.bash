#!/usr/bin/env bash
# Fit the model of models/news: the settings its card names. Two rounds; stopped, each goes on from its last checkpoint.
set -euo pipefail
cd "$(dirname "$0")/.."
fit() { python news/train.py --data work/data.pkl --model work/e5 --take-layers 0,1,2,3,4,5 --threads "${THREADS:-1}" "$@"; }
fit --out work/first --steps 1250 --lr 2e-4 --warmup 100 --mix ud:2200,polnear:2400,ner:500 --eval-every 150
fit --out work/news --init work/first/last.pt --steps 330 --decay 1.0 --lr 1e-4 --head-lr 7e-4 --warmup 20 --seed 8 --ner 0.8 \
  --mix ud:2600,polnear:1400,ner:600 --eval-every 110
