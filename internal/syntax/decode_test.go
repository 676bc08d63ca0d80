package syntax

import "testing"

func TestBestRole(t *testing.T) {
	for _, tt := range []struct {
		name   string
		scores []float32
		want   int
	}{
		{"a role is best", []float32{1, 0, 2}, 2},
		{"none is best by little", []float32{2.4, 2, 1}, 1},
		{"none is best", []float32{3, 2, 1}, 0},
		{"equal roles: the first", []float32{0, 1, 1}, 1},
		{"no roles in the model", []float32{0}, 0},
		{"no labels at all", nil, 0},
	} {
		if got := bestRole(tt.scores); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestRelationIsNeverRootBelowTheRoot(t *testing.T) {
	r := &reader{labels: &labels{deprel: []string{"nsubj", "root", "obj"}, root: 1}}
	if got := r.relation([]float32{1, 9, 2}); got != "obj" {
		t.Errorf("relation %q, want obj", got)
	}
	if got := r.relation([]float32{2, 9, 2}); got != "nsubj" {
		t.Errorf("equal scores: %q, want nsubj", got)
	}
}
