package main

import (
	"context"
	"iter"
	"sync"
)

// ordered gives every item of in to one of n workers and hands the results on
// in the order of the items. At most 3n items and results are held at a time,
// so memory does not grow with the input. It ends early when ctx is done or
// when out gives an error, which it returns; then items may be left unread.
func ordered[T, R any](ctx context.Context, n int, in iter.Seq[T], work func(context.Context, T) R, out func(R) error) error {
	ctx, cancel := context.WithCancel(ctx)
	type job struct {
		item T
		done chan R
	}
	jobs, queue := make(chan job), make(chan job, 2*n)
	var all sync.WaitGroup
	defer all.Wait()
	defer cancel()
	for range n {
		all.Go(func() {
			for j := range jobs {
				j.done <- work(ctx, j.item)
			}
		})
	}
	all.Go(func() {
		defer close(queue)
		defer close(jobs)
		for item := range in {
			j := job{item, make(chan R, 1)}
			for _, to := range []chan job{queue, jobs} {
				select {
				case to <- j:
				case <-ctx.Done():
					return
				}
			}
		}
	})
	for j := range queue {
		select {
		case result := <-j.done:
			if err := out(result); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}
