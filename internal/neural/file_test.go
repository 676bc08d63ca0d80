package neural

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
)

// rewrite gives tiny.bin with its header changed.
func rewrite(t testing.TB, change func(h map[string]any)) []byte {
	t.Helper()
	b := readTest(t, "tiny.bin")
	n := binary.LittleEndian.Uint32(b[8:])
	var h map[string]any
	if err := json.Unmarshal(b[12:12+n], &h); err != nil {
		t.Fatal(err)
	}
	change(h)
	return pack(h, b[roundUp(12+int(n), align):])
}

// set gives tiny.bin with one entry of one tensor changed.
func set(t testing.TB, tensor, key string, value any) []byte {
	return rewrite(t, func(h map[string]any) {
		for _, e := range h["tensors"].([]any) {
			if e := e.(map[string]any); e["name"] == tensor {
				e[key] = value
			}
		}
	})
}

func configure(t testing.TB, key string, value any) []byte {
	return rewrite(t, func(h map[string]any) { h["config"].(map[string]any)[key] = value })
}

func TestLoadNamesTheDamage(t *testing.T) {
	sound := readTest(t, "tiny.bin")
	notFinite := slices.Clone(sound)
	at := roundUp(12+int(binary.LittleEndian.Uint32(sound[8:])), align)
	f, err := readFile(sound)
	if err != nil {
		t.Fatal(err)
	}
	binary.LittleEndian.PutUint32(notFinite[at+int(f.byName["emb.pos"].Offset)+8:], math.Float32bits(float32(math.Inf(1))))

	vocab := readTest(t, "tiny-vocab.txt")
	for _, tt := range []struct {
		name           string
		weights, vocab []byte
		want           string
	}{
		{"an empty file", nil, vocab, `does not begin with "ANNALW01"`},
		{"another file", []byte("PK\x03\x04 and so on"), vocab, `does not begin with "ANNALW01"`},
		{"cut in the magic", sound[:6], vocab, `does not begin with "ANNALW01"`},
		{"cut in the header", sound[:400], vocab, "cut short"},
		{"cut behind the header", sound[:at], vocab, "cut short"},
		{"cut in the last tensor", sound[:len(sound)-1], vocab, "cut short"},
		{"a header longer than the file", append([]byte("ANNALW01\xff\xff\xff\xff"), sound[12:]...), vocab, "cut short"},
		{"a header that is not JSON", append([]byte("ANNALW01\x02\x00\x00\x00"), "{]"...), vocab, "header"},
		{"an empty header", append([]byte("ANNALW01\x02\x00\x00\x00"), "{}"...), vocab, "hidden is 0"},
		{"a width that is no multiple of 32", configure(t, "hidden", 65), vocab, "hidden is 65"},
		{"a width below 0", configure(t, "hidden", -64), vocab, "hidden is -64"},
		{"a width too large for 32-bit sums", configure(t, "ffn", 4096), vocab, "ffn is 4096"},
		{"heads that are not 32 wide", configure(t, "heads", 4), vocab, "heads is 4"},
		{"no layers", configure(t, "layers", 0), vocab, "layers is 0"},
		{"a layer too many", configure(t, "layers", 3), vocab, "tensor layer.2.qkv.w is missing"},
		{"a million layers", configure(t, "layers", 1000000), vocab, "layers is 1000000"},
		{"more positions than there are", configure(t, "max_pieces", 63), vocab, "emb.pos has 64 rows, want max_pieces + 2 = 65"},
		{"no positions", configure(t, "max_pieces", 0), vocab, "max_pieces"},
		{"a tensor renamed", set(t, "arc_b", "name", "arc_c"), vocab, "tensor arc_b is missing"},
		{"a tensor twice", set(t, "arc_b", "name", "arc_u"), vocab, "arc_u stands twice"},
		{"a tensor of another type", set(t, "tags.w", "dtype", "f32"), vocab, `tags.w has type "f32", want "i8"`},
		{"a tensor of an unknown type", set(t, "arc_b", "dtype", "bf16"), vocab, `arc_b has type "bf16"`},
		{"a tensor of another shape", set(t, "layer.1.up.w", "shape", []int{64, 128}), vocab, "layer.1.up.w has shape [64 128], want [128 64]"},
		{"a tensor without a shape", set(t, "rel_u", "shape", []int{}), vocab, "rel_u has shape []"},
		{"a tensor with a shape below 0", set(t, "emb.word", "shape", []int{-1, 64}), vocab, "emb.word has shape [-1 64]"},
		{"a tensor with a shape beyond all memory", set(t, "emb.word", "shape", []int64{math.MaxInt64, 64}), vocab, "emb.word has shape"},
		{"a tensor with more rows than bytes", set(t, "emb.word", "shape", []int64{1 << 20, 64}), vocab, "cut short"},
		{"an odd head width", set(t, "src_u", "shape", []int{64, 60}), vocab, "src_u has 60 columns"},
		{"an offset below 0", set(t, "arc_b", "offset", -64), vocab, "arc_b lies at -64"},
		{"an offset between the places", set(t, "arc_b", "offset", 3), vocab, "arc_b lies at 3"},
		{"an offset behind the end", set(t, "arc_b", "offset", 64<<20), vocab, "cut short"},
		{"an offset near overflow", set(t, "arc_b", "offset", int64(math.MaxInt64-63)), vocab, "cut short"},
		{"scales behind the end", set(t, "tags.w", "scales", 64<<20), vocab, "tags.w (scales)"},
		{"a number that is not finite", notFinite, vocab, "emb.pos holds a number that is not finite, at 2"},
		{"labels that do not fit the tags", rewrite(t, func(h map[string]any) {
			h["labels"].(map[string]any)["upos"] = []string{"NOUN"}
		}), vocab, "tags.w has shape"},
		{"labels that are not a list", rewrite(t, func(h map[string]any) {
			h["labels"].(map[string]any)["upos"] = "NOUN"
		}), vocab, "header"},
		{"relations that do not fit", rewrite(t, func(h map[string]any) {
			h["labels"].(map[string]any)["deprel"] = []string{}
		}), vocab, "rel_u has shape"},
		{"no word pieces", sound, nil, "vocab.txt has no line [UNK]"},
		{"word pieces without [SEP]", sound, bytes.ReplaceAll(vocab, []byte("[SEP]\n"), nil), "vocab.txt has no line [SEP]"},
		{"more word pieces than rows", sound, append(slices.Clone(vocab), "more\n"...), "vocab.txt has 55 lines, but weights.bin 54"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m, err := Load(tt.weights, tt.vocab)
			if err == nil || m != nil {
				t.Fatalf("loaded without an error, want %q", tt.want)
			}
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error is %q, want one with %q", err, tt.want)
			}
		})
	}
}

func TestLoadReadsTheHeader(t *testing.T) {
	m := loadTiny(t)
	if got := m.Labels().Deprel; !slices.Equal(got, []string{"nsubj", "obj", "punct", "root"}) {
		t.Errorf("relations are %q", got)
	}
	if got := m.LemmaExceptions(); !maps.Equal(got, map[string]string{"said\tVERB": "say"}) {
		t.Errorf("exceptions are %q", got)
	}
	trans, start, stop := m.AttrTransitions()
	if len(trans) != 49 || len(start) != 7 || len(stop) != 7 || m.MaxPieces() != 62 {
		t.Errorf("%d transitions, %d starts, %d stops, %d pieces", len(trans), len(start), len(stop), m.MaxPieces())
	}
}

// TestLoadAtAnyAddress reads a file that does not begin at a multiple of
// anything, as an embedded one may.
func TestLoadAtAnyAddress(t *testing.T) {
	b := append([]byte{0}, readTest(t, "tiny.bin")...)
	m, err := Load(b[1:], readTest(t, "tiny-vocab.txt"))
	if err != nil {
		t.Fatal(err)
	}
	got, want := m.NewScores(), loadTiny(t).NewScores()
	got.model.Score(testWords(9, 54), got)
	want.model.Score(testWords(9, 54), want)
	sameScores(t, "one byte on", got, want)
}

// FuzzLoad: no file, however damaged, may panic, and what loads must run.
func FuzzLoad(f *testing.F) {
	sound, vocab := readTest(f, "tiny.bin"), readTest(f, "tiny-vocab.txt")
	n := int(binary.LittleEndian.Uint32(sound[8:]))
	data := sound[roundUp(12+n, align):]
	f.Add(sound[12:12+n], 12+n)
	f.Add([]byte(`{"config":{"hidden":32,"heads":1,"layers":1,"ffn":32,"max_pieces":1}}`), 80)
	f.Fuzz(func(t *testing.T, header []byte, size int) {
		b := append(binary.LittleEndian.AppendUint32([]byte(magic), uint32(size)), header...)
		b = append(b, make([]byte, roundUp(len(b), align)-len(b))...)
		m, err := Load(append(b, data...), vocab)
		if err != nil {
			return
		}
		s := m.NewScores()
		m.Score(testWords(3, 54), s)
		s.Arcs(0, 3)
		s.Relations(0, []int{-1, 0, 1})
		s.Roles(0, 0, 3)
		s.SourceLinks(0)
		s.ContentLinks(0)
	})
}
