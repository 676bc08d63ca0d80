package neural

import "fmt"

// An eventHead is what the heads of events share: the layers of the encoder that
// they stand on, layers of their own, and two lists of labels.
type eventHead struct {
	keep   int // layers of the encoder
	layers []layer
	out    *matrix // roots and codes
	roots  []string
	codes  []string
}

// Roots is the first label list of the scores. It is shared: not to be altered.
func (h *eventHead) Roots() []string { return h.roots }

// Codes is the second label list. It is shared: not to be altered.
func (h *eventHead) Codes() []string { return h.codes }

// readEventHead reads what the heads share from a weights file, which must fit
// base.
func readEventHead(weights []byte, base *Model) (h eventHead, f *file, err error) {
	if f, err = readFile(weights); err != nil {
		return h, nil, err
	}
	c := f.Config
	checked := c
	checked.Layers = max(c.Layers, 1) // a head may have none of its own
	if err := checked.check(); err != nil {
		return h, nil, err
	}
	h = eventHead{keep: c.Keep, roots: f.Labels.Root, codes: f.Labels.Code}
	switch {
	case c.Hidden != base.Hidden || c.FFN != base.FFN:
		return h, nil, fmt.Errorf("weights.bin: width %d and %d, but the encoder has %d and %d; they belong to different models", c.Hidden, c.FFN, base.Hidden, base.FFN)
	case c.Keep < 1 || c.Keep > base.Layers:
		return h, nil, fmt.Errorf("weights.bin: config: keep is %d, want 1 to %d, the encoder's layers", c.Keep, base.Layers)
	case len(h.roots) == 0:
		return h, nil, fmt.Errorf("weights.bin: labels: no root")
	}
	m := Model{config: c}
	if err := m.readLayers(f); err != nil {
		return h, nil, err
	}
	h.layers = m.layers
	h.out, err = f.matrix("out", len(h.roots)+len(h.codes), c.Hidden)
	return h, f, err
}
