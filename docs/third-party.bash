#!/usr/bin/env bash
# Prints the licence table of docs/third-party.md: every module that the
# program links, told by the licence file in the module itself. A licence that
# the program may not be given out under, or none, ends it with an error.
#
#   bash docs/third-party.bash > docs/third-party.md
set -euo pipefail
cd "$(dirname "$0")/.."

# licence names the licence of the file $1.
licence() {
  if grep -q 'GNU .*GENERAL PUBLIC LICENSE' "$1"; then echo GPL
  elif grep -q 'Mozilla Public License' "$1"; then echo MPL-2.0
  elif grep -q 'Apache License' "$1"; then echo Apache-2.0
  elif grep -q 'Permission is hereby granted, free of charge' "$1"; then echo MIT
  elif grep -q 'Permission to use, copy, modify, and/or distribute' "$1"; then echo ISC
  elif grep -qi 'Redistribution and use in source and binary forms' "$1"; then
    if grep -qiE 'neither the names?|may not be used to endorse' "$1"; then echo BSD-3-Clause; else echo BSD-2-Clause; fi
  else echo unknown
  fi
}

cat <<'TXT'
# What others wrote

The modules that the program links, with their licences. Made by
`bash docs/third-party.bash`; `check.bash` holds the two together.

| module | version | licence |
|---|---|---|
TXT
bad=0
while read -r module version dir; do
  name=none
  for file in "$dir"/LICENSE* "$dir"/LICENCE* "$dir"/License* "$dir"/COPYING*; do
    [ -f "$file" ] || continue
    name=$(licence "$file")
    break
  done
  case $name in GPL|unknown|none) echo "$module: licence $name; see $dir" >&2; bad=1 ;; esac
  echo "| $module | $version | $name |"
done < <(CGO_ENABLED=0 go list -deps -f '{{with .Module}}{{if and .Version (not .Replace)}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' ./cmd/annalist | LC_ALL=C sort -u)
exit $bad
