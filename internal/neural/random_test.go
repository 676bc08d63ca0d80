package neural

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

// A tinyModel is a random model in the form of weights.bin, and its numbers as
// plain float64, for a reference to compute with.
type tinyModel struct {
	weights, vocab []byte
	header         map[string]any
	values         map[string][]float64 // dequantised, by tensor name
	config         config
	labels         Labels
}

const tinyVocab = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n!\n'\n-\n.\na\ntroops\nshell\ncafe\nun\nthe\n##s\n##ed\n##ling\n##ing\nß\n東\n##likely\n1\n##2\n"

// newTiny makes a model of this width and number of layers. Tags are few, and
// no count of labels is a multiple of anything.
func newTiny(hidden, ffn, layers int, seed uint64) *tinyModel {
	names := func(n int, name string) (list []string) {
		for i := range n {
			list = append(list, fmt.Sprint(name, i))
		}
		return list
	}
	t := &tinyModel{
		vocab:  []byte(tinyVocab),
		values: map[string][]float64{},
		config: config{Hidden: hidden, Layers: layers, Heads: hidden / 32, FFN: ffn, MaxPieces: 62},
		labels: Labels{
			UPOS: names(17, "U"), XPOS: names(23, "x"), Feats: names(31, "f"), Lemma: names(45, "l"),
			NER: names(17, "n"), Attr: names(7, "a"), Deprel: names(11, "d"), Role: names(5, "r"),
		},
	}
	b := &builder{tiny: t, rng: rand.New(rand.NewPCG(seed, 1))}
	b.tensors(strings.Count(tinyVocab, "\n"))
	t.header = map[string]any{
		"config": t.config, "labels": t.labels, "lemma_exceptions": map[string]string{"went\tVERB": "go"}, "tensors": b.list,
	}
	t.weights = pack(t.header, b.data)
	return t
}

// pack writes weights.bin.
func pack(header any, data []byte) []byte {
	h, err := json.Marshal(header)
	if err != nil {
		panic(err)
	}
	out := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(h)))
	out = append(out, h...)
	out = append(out, make([]byte, roundUp(len(out), align)-len(out))...)
	return append(out, data...)
}

type builder struct {
	tiny *tinyModel
	rng  *rand.Rand
	list []tensor
	data []byte
}

func (b *builder) tensors(vocab int) {
	c, l := b.tiny.config, b.tiny.labels
	d := c.Hidden
	b.ints("emb.word", vocab, d, 0.05)
	b.floats("emb.pos", 0.02, c.MaxPieces+2, d)
	b.floats("emb.case", 0.02, 4, d)
	b.floats("emb.break", 0.02, 3, d)
	b.norm("emb.ln", d)
	b.layers(c)
	linear := b.linear
	linear("tags", len(slices.Concat(l.UPOS, l.XPOS, l.Feats, l.Lemma, l.NER, l.Attr))+4, d)
	linear("proj", 2*(256+96+64+64+64), d)
	scorer := func(name, none string, n, labels int) {
		b.floats(name+"_u", 1/float64(n), labels*n, n)
		if none != "" {
			b.floats(name+"_"+none, 1, n)
		}
	}
	labeller := func(name string, n, labels int) {
		b.floats(name+"_wd", 0.1, labels, n)
		b.floats(name+"_wh", 0.1, labels, n)
		b.floats(name+"_b", 0.1, labels)
	}
	scorer("arc", "root", 256, 1)
	b.floats("arc_b", 0.1, 256)
	scorer("rel", "root", 96, len(l.Deprel))
	labeller("rel", 96, len(l.Deprel))
	scorer("src", "none", 64, 1)
	scorer("cnt", "none", 64, 1)
	scorer("role", "", 64, len(l.Role))
	labeller("role", 64, len(l.Role))
	b.floats("attr_trans", 1, 7, 7)
	b.floats("attr_start", 1, 7)
	b.floats("attr_stop", 1, 7)
}

func (b *builder) linear(name string, out, in int) {
	b.ints(name+".w", out, in, 1/math.Sqrt(float64(in)))
	b.floats(name+".b", 0.1, out)
}

func (b *builder) layers(c config) {
	d := c.Hidden
	for i := range c.Layers {
		p := fmt.Sprintf("layer.%d.", i)
		b.linear(p+"qkv", 3*d, d)
		b.linear(p+"o", d, d)
		b.norm(p+"ln1", d)
		b.linear(p+"up", c.FFN, d)
		b.linear(p+"down", d, c.FFN)
		b.norm(p+"ln2", d)
	}
}

// newTinyPairs makes a random pair head that stands on a model of this width.
func newTinyPairs(hidden, ffn, layers, keep int, seed uint64) *tinyModel {
	t := &tinyModel{
		values: map[string][]float64{},
		config: config{Hidden: hidden, Layers: layers, Heads: hidden / 32, FFN: ffn, MaxPieces: 62, Keep: keep},
		labels: Labels{Root: []string{"NONE", "A", "B"}, Code: []string{"1", "2", "3", "4", "5"}},
	}
	b := &builder{tiny: t, rng: rand.New(rand.NewPCG(seed, 1))}
	b.layers(t.config)
	b.floats("role", 0.3, 3, hidden)
	b.linear("mix", hidden, 3*hidden)
	b.linear("out", 8, hidden)
	t.header = map[string]any{"config": t.config, "labels": t.labels, "tensors": b.list}
	t.weights = pack(t.header, b.data)
	return t
}

// place fills the data up to a multiple of 64 and gives the offset.
func (b *builder) place() int64 {
	b.data = append(b.data, make([]byte, roundUp(len(b.data), align)-len(b.data))...)
	return int64(len(b.data))
}

func (b *builder) floats(name string, spread float64, shape ...int) {
	t := tensor{Name: name, DType: "f32", Offset: b.place()}
	n := 1
	for _, s := range shape {
		t.Shape = append(t.Shape, int64(s))
		n *= s
	}
	values := make([]float64, n)
	for i := range values {
		v := float32(b.rng.NormFloat64() * spread)
		values[i] = float64(v)
		b.data = binary.LittleEndian.AppendUint32(b.data, math.Float32bits(v))
	}
	b.list = append(b.list, t)
	b.tiny.values[name] = values
}

func (b *builder) norm(name string, n int) {
	b.floats(name+".w", 1, n)
	b.floats(name+".b", 0.1, n)
}

func (b *builder) ints(name string, rows, cols int, spread float64) {
	t := tensor{Name: name, DType: "i8", Shape: []int64{int64(rows), int64(cols)}, Offset: b.place()}
	values := make([]float64, rows*cols)
	scales := make([]float32, rows)
	for r := range rows {
		scales[r] = float32(spread * (0.5 + b.rng.Float64()) / 40)
		for c := range cols {
			q := int8(max(-127, min(127, math.Round(b.rng.NormFloat64()*40))))
			values[r*cols+c] = float64(q) * float64(scales[r])
			b.data = append(b.data, byte(q))
		}
	}
	t.Scales = b.place()
	for _, s := range scales {
		b.data = binary.LittleEndian.AppendUint32(b.data, math.Float32bits(s))
	}
	b.list = append(b.list, t)
	b.tiny.values[name] = values
}
