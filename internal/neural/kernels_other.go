//go:build !amd64 && !arm64

package neural

// available lists the kernels that the processor can run, the best first.
func available() []*kernels { return []*kernels{goKernels} }
