package neural

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
)

// A golden is a window and what the training code (train/news/goldens.py)
// makes of it, in float32 and without quantised activations.
type golden struct {
	Words []struct {
		Form   string
		Pieces []int32
		Case   uint8
		Break  uint8
	}
	Embeddings  []float64
	Layers      [][]float64
	WordVectors []float64 `json:"word_vectors"`
	Tags        struct {
		UPOS, XPOS, Feats, Lemma, NER, Attr, End, Trigger []float64
	}
	Proj         map[string][]float64
	Arcs         []float64
	Heads        []int
	Relations    []float64
	SourceLinks  []float64 `json:"source_links_of_0"`
	ContentLinks []float64 `json:"content_links_of_0"`
	Roles        []float64 `json:"roles_of_0"`
}

func loadTiny(t testing.TB) *Model {
	t.Helper()
	m, err := Load(readTest(t, "tiny.bin"), readTest(t, "tiny-vocab.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func readTest(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestGolden holds every stage of the model to the training code.
func TestGolden(t *testing.T) {
	m := loadTiny(t)
	var goldens []golden
	if err := json.Unmarshal(readTest(t, "tiny.golden.json"), &goldens); err != nil {
		t.Fatal(err)
	}
	for _, k := range available() {
		for i, g := range goldens {
			t.Run(fmt.Sprint(k.name, i), func(t *testing.T) { g.check(t, m, m.newScores(k)) })
		}
	}
}

func (g *golden) check(t *testing.T, m *Model, s *Scores) {
	words := make([]Word, len(g.Words))
	for i, w := range g.Words {
		words[i] = Word{Pieces: m.Pieces(nil, w.Form), Case: w.Case, Break: w.Break}
		if fmt.Sprint(words[i].Pieces) != fmt.Sprint(w.Pieces) {
			t.Errorf("pieces of %s are %v, want %v", w.Form, words[i].Pieces, w.Pieces)
		}
	}
	n := m.embed(words, s)
	check(t, "embeddings", s.x[:n*m.Hidden], g.Embeddings)
	for i := range m.layers {
		m.layers[i].run(s.kernels, &s.buffers, n, m.Hidden)
		check(t, fmt.Sprint("layer ", i), s.x[:n*m.Hidden], g.Layers[i])
	}
	m.Score(words, s)
	check(t, "word vectors", s.words[:len(words)*m.Hidden], g.WordVectors)
	for _, tag := range []struct {
		name string
		got  []float32
		want []float64
	}{
		{"upos", s.UPOS, g.Tags.UPOS}, {"xpos", s.XPOS, g.Tags.XPOS}, {"feats", s.Feats, g.Tags.Feats},
		{"lemma", s.Lemma, g.Tags.Lemma}, {"ner", s.NER, g.Tags.NER}, {"attr", s.Attr, g.Tags.Attr},
		{"end", s.End, g.Tags.End}, {"trigger", s.Trigger, g.Tags.Trigger},
	} {
		check(t, tag.name, tag.got, tag.want)
	}
	h := &m.heads
	for _, part := range []struct {
		name     string
		at, size int
	}{
		{"arc_dep", h.arc.dep, h.arc.width}, {"arc_head", h.arc.head, h.arc.width},
		{"rel_dep", h.relation.dep, h.relation.width}, {"rel_head", h.relation.head, h.relation.width},
		{"src_dep", h.source.dep, h.source.width}, {"src_head", h.source.head, h.source.width},
		{"cnt_dep", h.content.dep, h.content.width}, {"cnt_head", h.content.head, h.content.width},
		{"role_dep", h.role.dep, h.role.width}, {"role_head", h.role.head, h.role.width},
	} {
		var got []float32
		for i := range words {
			got = append(got, s.proj[i*h.proj.wide+part.at:][:part.size]...)
		}
		check(t, part.name, got, g.Proj[part.name])
	}
	check(t, "arcs", s.Arcs(0, len(words)), g.Arcs)
	check(t, "relations", s.Relations(0, g.Heads), g.Relations)
	check(t, "source links", s.SourceLinks(0), g.SourceLinks)
	check(t, "content links", s.ContentLinks(0), g.ContentLinks)
	check(t, "roles", s.Roles(0, 0, len(words)), g.Roles)
}
