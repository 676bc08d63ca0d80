package main

import (
	"context"
	"iter"
	"sync"
)

// ordered gives every item of in to one of n workers and hands the results on
// in the order of the items. At most 3n items and results are held at a time,
// so memory does not grow with the input. It ends early when ctx is done or
// when out gives an error, which it returns; then items are left unread, and
// what reads them may be left waiting for an input that does not come.
func ordered[T, R any](ctx context.Context, n int, in iter.Seq[T], work func(context.Context, T) R, out func(R) error) error {
	ctx, cancel := context.WithCancel(ctx)
	jobs, queue := make(chan job[T, R]), make(chan job[T, R], 2*n)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer cancel()
	for range n {
		workers.Go(func() {
			for {
				select {
				case j, ok := <-jobs:
					if !ok {
						return
					}
					j.done <- work(ctx, j.item)
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go feed(ctx, in, queue, jobs)
	for {
		select {
		case j, ok := <-queue:
			if !ok {
				return ctx.Err()
			}
			select {
			case result := <-j.done:
				if err := out(result); err != nil {
					return err
				}
			case <-ctx.Done():
				return ctx.Err()
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// A job is an item, and where its result will be.
type job[T, R any] struct {
	item T
	done chan R
}

// feed puts the items into both channels, the queue that keeps their order
// first.
func feed[T, R any](ctx context.Context, in iter.Seq[T], queue, jobs chan job[T, R]) {
	defer close(queue)
	defer close(jobs)
	for item := range in {
		j := job[T, R]{item, make(chan R, 1)}
		for _, to := range []chan job[T, R]{queue, jobs} {
			select {
			case to <- j:
			case <-ctx.Done():
				return
			}
		}
	}
}
