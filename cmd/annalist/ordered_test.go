package main

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

// upTo counts from 0 and tells in read how far it was asked.
func upTo(n int, read *atomic.Int64) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			read.Store(int64(i + 1))
			if !yield(i) {
				return
			}
		}
	}
}

func TestOrderedKeepsOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		var got []int
		var read atomic.Int64
		work := func(_ context.Context, i int) int {
			time.Sleep(time.Duration(i*7%5) * 100 * time.Microsecond) // later items are often done sooner
			return i * i
		}
		err := ordered(t.Context(), workers, upTo(100, &read), work, func(n int) error { got = append(got, n); return nil })
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != 100 || !slices.IsSorted(got) {
			t.Errorf("%d workers gave %v", workers, got)
		}
	}
}

// TestOrderedIsBounded holds the reading to waiting for the writing.
func TestOrderedIsBounded(t *testing.T) {
	const workers = 2
	var read atomic.Int64
	written := int64(0)
	err := ordered(t.Context(), workers, upTo(1000, &read), func(_ context.Context, i int) int { return i }, func(int) error {
		written++
		if ahead := read.Load() - written; ahead > 4*workers {
			t.Fatalf("%d items are read and not written", ahead)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestOrderedStops(t *testing.T) {
	full := errors.New("the disk is full")
	var read atomic.Int64
	err := ordered(t.Context(), 3, upTo(1e6, &read), func(_ context.Context, i int) int { return i }, func(i int) error {
		if i == 10 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) || read.Load() > 100 {
		t.Errorf("error %v after reading %d items", err, read.Load())
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = ordered(ctx, 3, upTo(1e6, &read), func(_ context.Context, i int) int { return i }, func(i int) error {
		if i == 10 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || read.Load() > 100 {
		t.Errorf("error %v after reading %d items", err, read.Load())
	}
}
