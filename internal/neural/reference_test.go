package neural

import (
	"fmt"
	"math"
	"testing"
)

// The reference computes docs/model.md in float64, word for word, with no
// quantised activations and no thought of speed.

type grid struct {
	rows, cols int
	v          []float64
}

func newGrid(rows, cols int) grid { return grid{rows, cols, make([]float64, rows*cols)} }

func (g grid) row(i int) []float64 { return g.v[i*g.cols : (i+1)*g.cols] }

// linear gives x Wᵀ + b; bias may be nil.
func linear(x grid, w, bias []float64) grid {
	out := len(w) / x.cols
	y := newGrid(x.rows, out)
	for i := range x.rows {
		for o := range out {
			y.row(i)[o] = inner(x.row(i), w[o*x.cols:])
			if bias != nil {
				y.row(i)[o] += bias[o]
			}
		}
	}
	return y
}

func inner(a, b []float64) (sum float64) {
	for i, v := range a {
		sum += v * b[i]
	}
	return sum
}

func normalise(x []float64, w, b []float64) {
	var mean, variance float64
	for _, v := range x {
		mean += v / float64(len(x))
	}
	for _, v := range x {
		variance += (v - mean) * (v - mean) / float64(len(x))
	}
	for i, v := range x {
		x[i] = (v-mean)/math.Sqrt(variance+1e-12)*w[i] + b[i]
	}
}

func (t *tinyModel) linear(x grid, name string) grid {
	return linear(x, t.values[name+".w"], t.values[name+".b"])
}

func (t *tinyModel) norm(x, y grid, name string) {
	for i := range x.v {
		x.v[i] += y.v[i]
	}
	for i := range x.rows {
		normalise(x.row(i), t.values[name+".w"], t.values[name+".b"])
	}
}

// rows gives the embeddings of [CLS], all pieces and [SEP], and whose word each
// piece is of, -1 for none. 2 and 3 are [CLS] and [SEP] in tinyVocab.
func (t *tinyModel) rows(words []Word) (x grid, word []int) {
	d := t.config.Hidden
	ids, cases, breaks, word := []int32{2}, []uint8{0}, []uint8{0}, []int{-1}
	for i, w := range words {
		for _, p := range w.Pieces {
			ids, cases, breaks, word = append(ids, p), append(cases, w.Case), append(breaks, w.Break), append(word, i)
		}
	}
	ids, cases, breaks, word = append(ids, 3), append(cases, 0), append(breaks, 0), append(word, -1)
	x = newGrid(len(ids), d)
	for i := range ids {
		for j := range d {
			x.row(i)[j] = t.values["emb.word"][int(ids[i])*d+j] + t.values["emb.pos"][i*d+j] +
				t.values["emb.case"][int(cases[i])*d+j] + t.values["emb.break"][int(breaks[i])*d+j]
		}
	}
	t.norm(x, newGrid(len(ids), d), "emb.ln")
	return x, word
}

// run takes rows through one layer.
func (t *tinyModel) run(x grid, layer int) {
	p := fmt.Sprintf("layer.%d.", layer)
	t.norm(x, t.linear(attention(t.linear(x, p+"qkv"), t.config.Hidden), p+"o"), p+"ln1")
	up := t.linear(x, p+"up")
	for i, v := range up.v {
		up.v[i] = v * 0.5 * (1 + math.Erf(v/math.Sqrt2))
	}
	t.norm(x, t.linear(up, p+"down"), p+"ln2")
}

// encode gives the word vectors.
func (t *tinyModel) encode(words []Word) grid {
	x, word := t.rows(words)
	for n := range t.config.Layers {
		t.run(x, n)
	}
	w := newGrid(len(words), t.config.Hidden)
	for i, n := range word {
		if n >= 0 {
			for j, v := range x.row(i) {
				w.row(n)[j] += v / float64(len(words[n].Pieces))
			}
		}
	}
	return w
}

func attention(qkv grid, d int) grid {
	out := newGrid(qkv.rows, d)
	for h := 0; h < d; h += 32 {
		for i := range qkv.rows {
			weights, sum := make([]float64, qkv.rows), 0.0
			for j := range weights {
				weights[j] = math.Exp(inner(qkv.row(i)[h:h+32], qkv.row(j)[d+h:]) / math.Sqrt(32))
				sum += weights[j]
			}
			for j, w := range weights {
				for k := range 32 {
					out.row(i)[h+k] += w / sum * qkv.row(j)[2*d+h+k]
				}
			}
		}
	}
	return out
}

// part cuts columns out of a grid.
func (g grid) part(from, n int) grid {
	p := newGrid(g.rows, n)
	for i := range g.rows {
		copy(p.row(i), g.row(i)[from:])
	}
	return p
}

// above puts a row on top of a grid.
func (g grid) above(row []float64) grid {
	return grid{g.rows + 1, g.cols, append(append([]float64{}, row...), g.v...)}
}

// bilinear gives dep · (u head), words × heads.
func bilinear(dep, head grid, u, b []float64) grid {
	out := newGrid(dep.rows, head.rows)
	moved := linear(head, u, nil)
	for i := range dep.rows {
		for h := range head.rows {
			out.row(i)[h] = inner(dep.row(i), moved.row(h))
			if b != nil {
				out.row(i)[h] += inner(b, head.row(h))
			}
		}
	}
	return out
}

func (t *tinyModel) label(name string, dep, head []float64, r int) float64 {
	n := len(dep)
	s := t.values[name+"_b"][r] + inner(dep, t.values[name+"_wd"][r*n:]) + inner(head, t.values[name+"_wh"][r*n:])
	for i, v := range dep {
		s += v * inner(head, t.values[name+"_u"][(r*n+i)*n:])
	}
	return s
}

// testWords is a window of n words of one to three pieces.
func testWords(n int, vocab int32) []Word {
	words := make([]Word, n)
	for i := range words {
		for p := range 1 + i*i%3 {
			words[i].Pieces = append(words[i].Pieces, (int32(i*7+p*5))%(vocab-5)+5)
		}
		words[i].Case, words[i].Break = uint8(i%4), uint8(i%3)
	}
	return words
}

// TestReference compares every kind of score with the float64 reference.
func TestReference(t *testing.T) {
	tiny := newTiny(64, 256, 2, 7)
	m, err := Load(tiny.weights, tiny.vocab)
	if err != nil {
		t.Fatal(err)
	}
	words := testWords(21, 24)
	w := tiny.encode(words)
	tags := tiny.linear(w, "tags")
	proj := tiny.linear(w, "proj")
	for i, v := range proj.v {
		proj.v[i] = max(v, 0)
	}
	for _, k := range available() {
		t.Run(k.name, func(t *testing.T) {
			s := m.newScores(k)
			m.Score(words, s)
			check(t, "word vectors", s.words[:len(w.v)], w.v)
			at := 0
			for i, got := range [][]float32{s.UPOS, s.XPOS, s.Feats, s.Lemma, s.NER, s.Attr, s.End, s.Trigger} {
				check(t, fmt.Sprint("tags ", i), got, tags.part(at, m.heads.sizes[i]).v)
				at += m.heads.sizes[i]
			}
			arcs := bilinear(proj.part(0, 256), proj.part(256, 256).above(tiny.values["arc_root"]), tiny.values["arc_u"], tiny.values["arc_b"])
			first, last := 5, 17
			cut := newGrid(last-first, last-first+1)
			for i := range cut.rows {
				cut.row(i)[0] = arcs.row(first + i)[0]
				copy(cut.row(i)[1:], arcs.row(first + i)[first+1:last+1])
			}
			check(t, "arcs", s.Arcs(first, last), cut.v)

			heads := []int{6, 4, -1, 0, 20}
			labels := len(tiny.labels.Deprel)
			rel := newGrid(len(heads), labels)
			for i, h := range heads {
				head := tiny.values["rel_root"]
				if h >= 0 {
					head = proj.row(h)[608:704]
				}
				for r := range labels {
					rel.row(i)[r] = tiny.label("rel", proj.row(first + i)[512:608], head, r)
				}
			}
			check(t, "relations", s.Relations(first, heads), rel.v)

			src := bilinear(proj.part(704, 64), proj.part(768, 64).above(tiny.values["src_none"]), tiny.values["src_u"], nil)
			cnt := bilinear(proj.part(832, 64), proj.part(896, 64).above(tiny.values["cnt_none"]), tiny.values["cnt_u"], nil)
			for _, i := range []int{0, 3, 20} {
				check(t, "source links", s.SourceLinks(i), src.row(i))
				check(t, "content links", s.ContentLinks(i), cnt.row(i))
			}
			labels = len(tiny.labels.Role)
			role := newGrid(last-first, labels)
			for i := range role.rows {
				for r := range labels {
					role.row(i)[r] = tiny.label("role", proj.row(2)[960:1024], proj.row(first + i)[1024:1088], r)
				}
			}
			check(t, "roles", s.Roles(2, first, last), role.v)
		})
	}
}

// check fails if got is further from want than quantising explains: 2 in a
// thousand of the largest value, or of 1.
func check(t *testing.T, what string, got []float32, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d numbers, want %d", what, len(got), len(want))
	}
	most, off := 1.0, 0.0
	for i, v := range want {
		most = max(most, math.Abs(v))
		off = max(off, math.Abs(v-float64(got[i])))
	}
	if !(off <= 2e-3*most) {
		t.Errorf("%s: off by %.2g of %.2g", what, off, most)
	}
}
