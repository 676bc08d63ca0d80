#!/usr/bin/env bash
# Scores the rules alone, the model alone and the whole pipeline on one gold file.
#
#   eval/attribution/compare.bash GOLD.jsonl.gz [SCORER.py] >eval/results/attribution.txt
#
# The scorer is sought two folders above the gold file, in tools/, unless given.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }
gold=$(realpath "$1")
scorer=$(realpath "${2:-$(dirname "$gold")/../../tools/score_attribution.py}")
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
CGO_ENABLED=0 go build -o "$scratch/attribution" ./eval/attribution
sum() { sha256sum <"$1" | cut -c1-16; }
echo "# Attribution: the rules without the model's attributions, the model's attributions as"
echo "# they are, and the statements of the whole pipeline."
echo "# gold: $(basename "$gold"), SHA-256 $(sum "$gold")"
echo "# scorer: $(basename "$scorer"), SHA-256 $(sum "$scorer")"
echo "# model: news/weights.bin, SHA-256 $(sum models/news/weights.bin); lexicons/cues.tsv, SHA-256 $(sum lexicons/cues.tsv)"
echo "# command: eval/attribution/compare.bash $(basename "$gold")"
for part in all odd even; do
  for by in rules model statements; do
    printf '\n== %s, articles: %s\n' "$by" "$part"
    "$scratch/attribution" -gold "$gold" -scorer "$scorer" -by "$by" -part "$part"
  done
done
