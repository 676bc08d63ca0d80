// Package models holds the trained models: a folder each, with weights.bin,
// vocab.txt and card.md, which tells what it was trained on and how well it
// does. The weights have a licence of their own, see LICENSE here.
package models

import "embed"

// FS holds the models by name.
//
//go:embed LICENSE news events
var FS embed.FS
