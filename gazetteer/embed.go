// Package gazetteer holds the built gazetteer, places.bin: what GeoNames knows
// of countries, divisions and populated places. SOURCE.md tells where it comes
// from and its licence, which is not that of the code; train/gazetteer makes it.
package gazetteer

import "embed"

// FS holds places.bin.
//
//go:embed SOURCE.md places.bin
var FS embed.FS
