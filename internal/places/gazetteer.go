package places

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"math"
	"strings"
)

const (
	magic     = "annalist gazetteer 1\n"
	file      = "places.bin"
	rowSize   = 19
	blockSize = 16
)

// A gazetteer is the file as it lies in memory: nothing of it is decoded
// before it is asked for. See [Write] for its layout.
type gazetteer struct {
	countries, divisions, rows, blocks, names, keys []byte
	byCode                                          map[string]int // country code -> index of its place
}

// openGazetteer checks the file and finds its parts.
func openGazetteer(fsys fs.FS) (*gazetteer, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, fmt.Errorf("read gazetteer: %w", err)
	}
	g, err := parseGazetteer(data)
	if err != nil {
		return nil, fmt.Errorf("read gazetteer: %s: %w", file, err)
	}
	return g, nil
}

var errDamaged = errors.New("is damaged; build it anew as train/gazetteer tells")

func parseGazetteer(data []byte) (*gazetteer, error) {
	if len(data) < len(magic)+4+6*4 || string(data[:len(magic)]) != magic {
		return nil, errors.New("is no gazetteer of this version; build it anew as train/gazetteer tells")
	}
	sum := binary.LittleEndian.Uint32(data[len(magic):])
	body := data[len(magic)+4:]
	if crc32.ChecksumIEEE(body) != sum {
		return nil, errDamaged
	}
	g := &gazetteer{byCode: map[string]int{}}
	rest := body[6*4:]
	parts := []*[]byte{&g.countries, &g.divisions, &g.rows, &g.blocks, &g.names, &g.keys}
	for i, size := range []int{3, 5, rowSize, 4, 1, 1} {
		n := int(binary.LittleEndian.Uint32(body[4*i:])) * size
		if n > len(rest) {
			return nil, errDamaged
		}
		*parts[i], rest = rest[:n:n], rest[n:]
	}
	for i := range g.len() {
		if g.sort(i) != Country {
			break
		}
		g.byCode[g.country(i)] = i
	}
	return g, nil
}

func (g *gazetteer) len() int { return len(g.rows) / rowSize }

func (g *gazetteer) row(i int) []byte { return g.rows[i*rowSize : (i+1)*rowSize] }

func (g *gazetteer) id(i int) int { return int(binary.LittleEndian.Uint32(g.row(i))) }

func int24(b []byte) int { return int(int32(b[0])|int32(b[1])<<8|int32(b[2])<<16) << 40 >> 40 }

// point gives latitude and longitude in degrees.
func (g *gazetteer) point(i int) (lat, lon float64) {
	row := g.row(i)
	return float64(int24(row[4:])) / 1e4, float64(int24(row[7:])) / 1e4
}

func (g *gazetteer) country(i int) string {
	c := int(g.row(i)[10])
	return string(g.countries[3*c : 3*c+3])
}

func (g *gazetteer) division(i int) string {
	row := g.row(i)
	d := g.divisions[5*(int(row[11])|int(row[12])<<8):]
	at := int(binary.LittleEndian.Uint32(d))
	return string(g.names[at : at+int(d[4])])
}

func (g *gazetteer) sort(i int) Sort { return Sort(g.row(i)[13]) }

// size is the decimal logarithm of the population.
func (g *gazetteer) size(i int) float64 { return float64(g.row(i)[14]) / 8 * math.Log10(2) }

func (g *gazetteer) name(i int) string {
	row := g.row(i)
	at := int(row[15]) | int(row[16])<<8 | int(row[17])<<16
	return string(g.names[at : at+int(row[18])])
}

// A posting is a place that bears a name.
type posting struct {
	index int
	alias bool
}

// find gives the places under a folded name.
func (g *gazetteer) find(key string) []posting {
	lo, hi := 0, len(g.blocks)/4
	for lo < hi { // the last block that begins at key or before it
		mid := (lo + hi) / 2
		b := g.keys[binary.LittleEndian.Uint32(g.blocks[4*mid:]):]
		if strings.Compare(string(b[2:2+int(b[1])]), key) <= 0 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 || key == "" {
		return nil
	}
	return g.scan(lo-1, key)
}

// scan goes through a block. same counts the bytes that the key last read has
// in common with the one sought.
func (g *gazetteer) scan(block int, key string) []posting {
	b := g.keys[binary.LittleEndian.Uint32(g.blocks[4*block:]):]
	same := 0
	for n := 0; n < blockSize && len(b) > 1; n++ {
		shared, size := int(b[0]), int(b[1])
		rest := b[2 : 2+size]
		b = b[2+size:]
		hit := false
		if shared <= same { // else it differs where the one before did
			same = shared
			for same < len(key) && same-shared < size && rest[same-shared] == key[same] {
				same++
			}
			hit = same == len(key) && shared+size == len(key)
		}
		var found []posting
		for more := true; more; {
			v, used := binary.Uvarint(b)
			if used <= 0 {
				return nil
			}
			b, more = b[used:], v&1 == 1
			if hit {
				found = append(found, posting{int(v >> 2), v&2 == 2})
			}
		}
		if hit {
			return found
		}
	}
	return nil
}
