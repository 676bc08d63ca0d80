package actors

import "testing"

func TestWithoutForm(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"Zenda Motor Co.", "Zenda"},
		{"Hentzau & Co", "Hentzau"},
		{"Rassendyll Holdings plc", "Rassendyll"},
		{"Zenda", "Zenda"},
		{"Corp", "Corp"},
	} {
		if got := withoutForm(tt.name); got != tt.want {
			t.Errorf("withoutForm(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}
