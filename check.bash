#!/usr/bin/env bash
# All that must hold before a change goes in; CI runs this and nothing else.
# Needs Go and its module proxy. Ends at the first step that fails.
set -euo pipefail
cd "$(dirname "$0")"
export CGO_ENABLED=0 GOFLAGS="${GOFLAGS:-} -mod=readonly" GOTOOLCHAIN=local
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

step "formatted"
unformatted=$(gofmt -l $(git ls-files '*.go'))
[ -z "$unformatted" ] || { echo "gofmt -w would change:"; echo "$unformatted"; exit 1; }

step "vet"
go vet ./...

step "build"
go build -trimpath -ldflags='-s -w' -o "$scratch/annalist" ./cmd/annalist
size=$(wc -c <"$scratch/annalist")
echo "annalist: $((size / 1000000)) MB"
[ "$size" -le 120000000 ] || { echo "the program is over 120 MB"; exit 1; }

step "build for arm64"
GOARCH=arm64 go build -o "$scratch/annalist-arm64" ./cmd/annalist
GOARCH=arm64 go vet ./internal/neural

step "generated files are fresh"
bash docs/third-party.bash >"$scratch/third-party.md"
diff -u docs/third-party.md "$scratch/third-party.md" || { echo "docs/third-party.md is stale; run bash docs/third-party.bash > docs/third-party.md"; exit 1; }

step "test"
go test ./...

step "the README's command"
"$scratch/annalist" code examples/reports >"$scratch/coded.jsonl"
[ -s "$scratch/coded.jsonl" ] || { echo "no report of examples/reports was coded"; exit 1; }

printf '\nall good, %ss\n' "$SECONDS"
