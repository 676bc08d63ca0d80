//go:build scratch

package mentions

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"annalist"
	"annalist/conllu"
)

func TestGUM(t *testing.T) {
	f, _ := os.Open("/tmp/gumner.conllu")
	ss, err := conllu.Read(f, "gum")
	if err != nil {
		t.Fatal(err)
	}
	fd := newFinder(t)
	type pr struct{ ok, n int }
	by := map[string]*pr{}
	rec := map[string]*pr{}
	for _, doc := range conllu.Documents(ss) {
		r, a := conllu.ToAnalysis(doc)
		gold := map[at]string{}
		size := map[at]int{}
		for i, s := range doc {
			v, _ := s.Comment("gold")
			tr := newTree(i, &a.Sentences[i])
			for _, g := range strings.Fields(v) {
				var id, ty string
				var x, y int
				p := strings.Split(g, ":")
				id, ty = p[0], p[1]
				fmt.Sscan(p[2], &x)
				fmt.Sscan(p[3], &y)
				_ = ty
				h := -1
				for k := x; k <= y; k++ {
					if u := tr.up[k]; u < x || u > y {
						h = k
						break
					}
				}
				key := at{i, h}
				if y-x+1 > size[key] {
					size[key] = y - x + 1
					gold[key] = id
				}
			}
		}
		ms := fd.Find(r, a)
		chains := map[int][]annalist.Mention{}
		seen := map[string]bool{}
		for _, m := range ms {
			g := gold[at{m.Sentence, m.Head}]
			form := strings.ToLower(m.Span.Of(r.Text))
			if m.Rule != "" && g != "" {
				ok, known := false, false
				for _, e := range chains[m.Chain] {
					if ge := gold[at{e.Sentence, e.Head}]; ge != "" {
						known = true
						ok = ok || ge == g
					}
				}
				if known {
					k := m.Rule
					if k == "pronoun" {
						k += ":" + form
					}
					for _, k := range []string{k, m.Rule + "*"} {
						if by[k] == nil {
							by[k] = &pr{}
						}
						by[k].n++
						if ok {
							by[k].ok++
						}
					}
					if !ok && os.Getenv("ERR") != "" && strings.Contains(m.Rule, os.Getenv("ERR")) {
						var l []string
						for _, e := range chains[m.Chain] {
							l = append(l, e.Span.Of(r.Text))
						}
						fmt.Printf("ERR %s [%s] -> %v\n    %s || %s\n", m.Rule, form, l, a.Sentences[max(0, m.Sentence-1)].Span.Of(r.Text), a.Sentences[m.Sentence].Span.Of(r.Text))
					}
				}
			}
			if f, is := forms[form]; is && !f.speaker && seen[g] && g != "" {
				if rec[form] == nil {
					rec[form] = &pr{}
				}
				rec[form].n++
				for _, e := range chains[m.Chain] {
					if gold[at{e.Sentence, e.Head}] == g {
						rec[form].ok++
						break
					}
				}
			}
			if g != "" {
				seen[g] = true
			}
			chains[m.Chain] = append(chains[m.Chain], m)
		}
	}
	for name, m := range map[string]map[string]*pr{"precision": by, "recall": rec} {
		var ks []string
		for k := range m {
			ks = append(ks, k)
		}
		sort.Strings(ks)
		for _, k := range ks {
			fmt.Printf("%s %-22s %3d/%3d\n", name, k, m[k].ok, m[k].n)
		}
	}
}
