#!/usr/bin/env bash
# Scores the program on the development data and writes eval/results/*.txt.
#
#   eval/all.bash DATA_DIR [WHAT]...
#
# DATA_DIR holds ud/, ner/, attribution/, news/ and petrarch-dictionaries/ as
# eval/README.md tells; WHAT is some of parse, ner, attribution, judged, offices,
# import, relate, events, coverage (default all; coverage needs no data), or
# events-test, which is scored once a release. Nothing else named test is read.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }
data=$(cd "$1" && pwd)
shift
what=" ${*:-parse ner attribution judged offices import relate events coverage} "
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
CGO_ENABLED=0 go build -o "$scratch/annalist" ./cmd/annalist
mkdir -p eval/results

# save NAME: writes standard input under a head that tells what made it.
save() {
  {
    echo "# $title"
    echo "# gold: $gold"
    echo "# command: $command"
    "$scratch/annalist" version | sed -n 's/^\(annalist\|model\|lexicons\) */# \1 /p'
    echo
    cat
  } >"$scratch/result"
  mv "$scratch/result" "eval/results/$1.txt"
  echo "eval/results/$1.txt"
}

# parse NAME FILE TITLE: tokens and sentences of gold, then raw text.
parse() {
  xz -dc "$data/ud/$2" >"$scratch/gold.conllu"
  gold="ud/$2, $(grep -c '^# sent_id' "$scratch/gold.conllu") sentences, SHA-256 $(sha256sum <"$scratch/gold.conllu" | cut -c1-16)"
  title="$3, gold sentences and tokens"
  command="annalist score parse --gold ${2%.xz}"
  "$scratch/annalist" score parse --gold "$scratch/gold.conllu" | save "parse-$1-gold-tokens"
  title="$3, raw text"
  command="annalist score parse --raw --gold ${2%.xz}"
  "$scratch/annalist" score parse --raw --gold "$scratch/gold.conllu" | save "parse-$1-raw"
}

# ner NAME FILE TITLE [--type OLD=NEW]...
ner() {
  local name=$1 file=$2
  title=$3
  shift 3
  gold="ner/$file, SHA-256 $(sha256sum <"$data/ner/$file" | cut -c1-16)"
  command="annalist score ner --gold $file $*"
  "$scratch/annalist" score ner --gold "$data/ner/$file" "$@" | save "ner-$name"
}

if [[ $what == *" parse "* ]]; then
  parse ewt-dev en_ewt-ud-dev.conllu.xz "Parsing, UD English EWT dev"
  parse gum-open-dev en_gum-ud-dev-open.conllu.xz "Parsing, UD English GUM dev, open genres"
fi

if [[ $what == *" ner "* ]]; then
  # The program's own types that the gold sets do not have, or call LOC.
  ours=(--type GPE=LOC --type FAC=LOC --type NORP= --type EVENT= --type MISC=)
  ner uner-ewt-dev uner-en_ewt-dev.bio.gz "Names, UNER English EWT dev" "${ours[@]}"
  ner crossner-politics-dev crossner-politics-dev.bio.gz "Names, CrossNER politics dev" "${ours[@]}" \
    --type politician=PER --type person=PER --type politicalparty=ORG --type organisation=ORG \
    --type location=LOC --type country=LOC --type election= --type event= --type misc=
fi

if [[ $what == *" attribution "* ]]; then
  eval/attribution/compare.bash "$data/attribution/polnear_dev.jsonl.gz" >"$scratch/attribution"
  mv "$scratch/attribution" eval/results/attribution.txt
  echo eval/results/attribution.txt
fi

if [[ $what == *" judged "* ]]; then
  title="Actors, dates, places and the places of events, as two readers judged them"
  gold="eval/judged, made as eval/judged/README.md tells"
  command="sample -score SORT eval/judged/SORT.first.tsv eval/judged/SORT.second.tsv"
  for sort in mentions dates places event-places; do
    go run ./eval/sample -score $sort eval/judged/$sort.first.tsv eval/judged/$sort.second.tsv
    echo
  done | save judged
fi

if [[ $what == *" offices "* ]]; then
  news=current-events-2002-2018.jsonl.gz
  title="Dated offices against dated texts; 200 pairs of a person and a day against second sources"
  gold="news/$news, SHA-256 $(sha256sum <"$data/news/$news" | cut -c1-16); eval/judged/offices.tsv"
  command="offices lexicons $news; verdicts and kinds of source counted from eval/judged/offices.tsv"
  {
    echo "200 pairs drawn: $(awk -F'\t' 'NR > 1 { n[$6]++ } END { for (v in n) printf "%s %d; ", v, n[v] }' eval/judged/offices.tsv)"
    awk -F'\t' 'NR > 1 { split($7, w, " "); k = $7 ~ /^http/ ? "stored page" : w[1]; n[k]++ } END { for (k in n) print "  by " k ": " n[k] }' eval/judged/offices.tsv | LC_ALL=C sort
    echo
    go run ./eval/offices lexicons "$data/news/$news"
  } | save offices
fi

if [[ $what == *" import "* ]]; then
  dictionaries="$data/petrarch-dictionaries"
  title="Import of the PETRARCH2 dictionaries: what became of each line, by the first reason of those listed"
  gold="openeventdata/petrarch2 at 676801c, data/dictionaries, MIT licence"
  command="annalist lexicon import CAMEO.2.0.txt Phoenix.*.txt --out mine"
  # exit status 1 tells that some lines could not be converted, as they cannot
  { "$scratch/annalist" lexicon import "$dictionaries"/*.txt --out "$scratch/mine" 2>&1 || [ $? -eq 1 ]; } |
    sed -n "s#^annalist: ##; s#$dictionaries/##; /^[A-Za-z0-9.]*\.txt: \|^  [0-9]\|^ *[0-9]* [a-z%]\|dictionaries read/p" | grep -v ':[0-9]*: ' | save petrarch-import
fi

if [[ $what == *" relate "* ]]; then
  title="Given pairs: what a source does to a target, five folds by sentence group"
  gold="events/plv_train.jsonl, SHA-256 $(sha256sum <"$data/events/plv_train.jsonl" | cut -c1-16); eval/relate/folds.jsonl holds what a model that saw no row of the fold says"
  command="relate -gold plv_train.jsonl -folds eval/relate/folds.jsonl"
  go run ./eval/relate -gold "$data/events/plv_train.jsonl" -folds eval/relate/folds.jsonl | save relate
fi

# events NAME: what the whole program finds in the sentences of our own gold set.
events() {
  title="Events in sentences of news, eval/gold/events, $1 part"
  gold="eval/gold/events/$1.jsonl, SHA-256 $(sha256sum <"eval/gold/events/$1.jsonl" | cut -c1-16)"
  command="events -gold eval/gold/events/$1.jsonl; the same with -strict"
  {
    go run ./eval/events -gold "eval/gold/events/$1.jsonl"
    echo
    echo "By the frames of the lexicons alone (--strict):"
    echo
    go run ./eval/events -strict -gold "eval/gold/events/$1.jsonl" | sed '/^type .*gold/,$d'
  } | save "events-$1"
}
if [[ $what == *" events "* ]]; then
  events dev
  title="Agreement of the two readers of eval/gold/events, all 706 sentences drawn"
  gold="eval/gold/events/readers"
  command="events -agree first.tsv second.tsv"
  go run ./eval/events -agree eval/gold/events/readers/first.tsv eval/gold/events/readers/second.tsv | save events-agreement
fi
if [[ $what == *" events-test "* ]]; then
  events test # once a release: nobody reads its rows
fi

if [[ $what == *" coverage "* ]]; then
  title="Frames: how many tell each PLOVER type and mode and each CAMEO code, or a code below it"
  gold="none; ontology/plover.tsv, ontology/cameo.tsv"
  command="annalist lexicon coverage"
  "$scratch/annalist" lexicon coverage | save frame-coverage
fi
