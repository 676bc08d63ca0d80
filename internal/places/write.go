package places

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"slices"
	"strings"
)

// An Entry is one place as it goes into the gazetteer's file.
type Entry struct {
	GeoNames   int // 0 if unknown
	Name       string
	Aliases    []string
	Lat, Lon   float64
	Country    string // ISO 3166 alpha-3
	Admin1     string
	Sort       Sort
	Population int
}

// A Sort is what kind of place an entry is.
type Sort byte

// The sorts.
const (
	Country  Sort = iota
	Admin1        // first-order division
	Admin2        // second-order division
	Capital       // of a country
	Seat          // of a first-order division
	City          // any populated place
	District      // of a city
)

// Write writes the gazetteer's file. All numbers are little-endian.
//
//	magic     "annalist gazetteer 1\n"
//	crc       u32  IEEE, of all that follows
//	counts    6 x u32: countries, divisions, places, blocks, bytes of names, bytes of keys
//	countries 3 bytes each, the code
//	divisions u32 offset and u8 length into names
//	places    19 bytes each: u32 GeoNames id; i24 latitude and i24 longitude in 1/10,000 degree; u8 country;
//	          u16 division; u8 sort; u8 8*log2(population+1); u24 offset and u8 length of the name
//	blocks    u32 offset into keys of each block
//	names     the names, one after the other
//	keys      blocks of 16 keys in the order of their bytes. A key is u8 bytes shared with the one before (0 for
//	          a block's first), u8 bytes of the rest, the rest, then a uvarint for each place of that name:
//	          4*index, +2 if the name is an alias, +1 if another follows
//
// Countries come first among places, by code; the others by id, country,
// division and name. The bytes are a function of the set of entries.
func Write(out io.Writer, entries []Entry) error {
	w := writer{offsets: map[string]int{}}
	w.sort(entries)
	if err := w.places(); err != nil {
		return err
	}
	w.keys()
	var body bytes.Buffer
	for _, n := range []int{len(w.countries), len(w.divisions), len(w.entries), len(w.blocks), w.names.Len(), w.keyBytes.Len()} {
		binary.Write(&body, binary.LittleEndian, uint32(n))
	}
	for _, c := range w.countries {
		body.WriteString(c)
	}
	for _, d := range w.divisions {
		binary.Write(&body, binary.LittleEndian, uint32(w.offsets[d]))
		body.WriteByte(byte(len(d)))
	}
	body.Write(w.rows.Bytes())
	for _, b := range w.blocks {
		binary.Write(&body, binary.LittleEndian, uint32(b))
	}
	body.Write(w.names.Bytes())
	body.Write(w.keyBytes.Bytes())
	head := binary.LittleEndian.AppendUint32([]byte(magic), crc32.ChecksumIEEE(body.Bytes()))
	if _, err := out.Write(head); err != nil {
		return err
	}
	_, err := out.Write(body.Bytes())
	return err
}

type writer struct {
	entries              []Entry
	countries, divisions []string
	rows, names          bytes.Buffer
	offsets              map[string]int // of each name in names
	blocks               []int
	keyBytes             bytes.Buffer
}

func (w *writer) sort(entries []Entry) {
	w.entries = slices.Clone(entries)
	late := func(e Entry) int {
		if e.Sort == Country {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(w.entries, func(a, b Entry) int {
		return cmp.Or(late(a)-late(b), cmp.Compare(a.GeoNames, b.GeoNames), strings.Compare(a.Country, b.Country),
			strings.Compare(a.Admin1, b.Admin1), strings.Compare(a.Name, b.Name), cmp.Compare(a.Sort, b.Sort),
			cmp.Compare(a.Lat, b.Lat), cmp.Compare(a.Lon, b.Lon))
	})
	for _, e := range w.entries {
		w.countries = append(w.countries, e.Country)
		w.divisions = append(w.divisions, e.Admin1)
	}
	slices.Sort(w.countries)
	w.countries = slices.Compact(w.countries)
	slices.Sort(w.divisions)
	w.divisions = slices.Compact(w.divisions)
}

func (w *writer) places() error {
	if len(w.countries) > 255 || len(w.divisions) > math.MaxUint16 {
		return errors.New("more countries or divisions than the file has numbers for")
	}
	for _, d := range w.divisions {
		w.name(d)
	}
	for _, e := range w.entries {
		if len(e.Name) > 255 || len(e.Country) != 3 || e.Name == "" || math.Abs(e.Lat) > 90 || math.Abs(e.Lon) > 180 {
			return fmt.Errorf("place %d %q: the name is not of 1 to 255 bytes, the code %q not of 3, or %v %v no place on the globe", e.GeoNames, e.Name, e.Country, e.Lat, e.Lon)
		}
		country, _ := slices.BinarySearch(w.countries, e.Country)
		division, _ := slices.BinarySearch(w.divisions, e.Admin1)
		row := binary.LittleEndian.AppendUint32(nil, uint32(e.GeoNames))
		row = append24(row, int(math.Round(e.Lat*1e4)))
		row = append24(row, int(math.Round(e.Lon*1e4)))
		row = append(row, byte(country), byte(division), byte(division>>8), byte(e.Sort), byte(math.Round(8*math.Log2(float64(max(e.Population, 0))+1))))
		row = append24(row, w.name(e.Name))
		w.rows.Write(append(row, byte(len(e.Name))))
	}
	if w.names.Len() >= 1<<24 {
		return errors.New("the names take more than 16 MB")
	}
	return nil
}

func append24(b []byte, n int) []byte { return append(b, byte(n), byte(n>>8), byte(n>>16)) }

// name gives the offset of a name, which is written once.
func (w *writer) name(s string) int {
	at, ok := w.offsets[s]
	if !ok {
		at = w.names.Len()
		w.offsets[s] = at
		w.names.WriteString(s)
	}
	return at
}

func (w *writer) keys() {
	postings := map[string][]int{}
	for i, e := range w.entries {
		own := Fold(e.Name)
		seen := map[string]bool{own: true}
		if own != "" && len(own) < 256 {
			postings[own] = append(postings[own], 4*i)
		}
		for _, alias := range e.Aliases {
			if key := Fold(alias); key != "" && len(key) < 256 && !seen[key] {
				seen[key] = true
				postings[key] = append(postings[key], 4*i+2)
			}
		}
	}
	keys := make([]string, 0, len(postings))
	for key := range postings {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	last := ""
	for n, key := range keys {
		shared := 0
		if n%blockSize == 0 {
			w.blocks = append(w.blocks, w.keyBytes.Len())
		} else {
			for shared < min(len(key), len(last)) && key[shared] == last[shared] {
				shared++
			}
		}
		w.keyBytes.Write([]byte{byte(shared), byte(len(key) - shared)})
		w.keyBytes.WriteString(key[shared:])
		list := postings[key]
		for i, p := range list {
			if i+1 < len(list) {
				p++
			}
			w.keyBytes.Write(binary.AppendUvarint(nil, uint64(p)))
		}
		last = key
	}
}
