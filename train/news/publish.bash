#!/usr/bin/env bash
# Write models/news from the last checkpoint.
set -euo pipefail
cd "$(dirname "$0")/.."
python news/export.py --checkpoint work/news/last.pt --vocab work/e5/vocab.txt --out ../models/news
