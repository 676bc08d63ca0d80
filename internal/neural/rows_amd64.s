#include "textflag.h"

// Arithmetic on rows of float32, eight lanes at a time. The order of every
// operation is that of the Go kernels.

// SUM8 adds the lanes of Y0 into the lowest of X0 as sum8 does; it uses Y1.
#define SUM8 \
	VEXTRACTF128 $1, Y0, X1; \
	VADDPS X1, X0, X0;       \
	VMOVHLPS X0, X0, X1;     \
	VADDPS X1, X0, X0;       \
	VMOVSHDUP X0, X1;        \
	VADDSS X1, X0, X0

// func absMaxAVX2(x *float32, n int) float32
TEXT ·absMaxAVX2(SB), NOSPLIT, $0-20
	MOVQ x+0(FP), AX
	MOVQ n+8(FP), CX
	VPCMPEQD Y7, Y7, Y7
	VPSRLD $1, Y7, Y7
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1

loop:
	VANDPS (AX), Y7, Y2
	VANDPS 32(AX), Y7, Y3
	VMAXPS Y2, Y0, Y0
	VMAXPS Y3, Y1, Y1
	ADDQ $64, AX
	SUBQ $16, CX
	JNZ  loop
	VMAXPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VMOVHLPS X0, X0, X1
	VMAXPS X1, X0, X0
	VMOVSHDUP X0, X1
	VMAXSS X1, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func quantiseAVX2(dst *int16, x *float32, n int, inv float32)
TEXT ·quantiseAVX2(SB), NOSPLIT, $0-28
	MOVQ dst+0(FP), DI
	MOVQ x+8(FP), AX
	MOVQ n+16(FP), CX
	VBROADCASTSS inv+24(FP), Y7

loop:
	VMULPS (AX), Y7, Y0
	VMULPS 32(AX), Y7, Y1
	VCVTPS2DQ Y0, Y0
	VCVTPS2DQ Y1, Y1
	VPACKSSDW Y1, Y0, Y0
	VPERMQ $0xd8, Y0, Y0
	VMOVDQU Y0, (DI)
	ADDQ $64, AX
	ADDQ $32, DI
	SUBQ $16, CX
	JNZ  loop
	VZEROUPPER
	RET

// TERM is one step of a polynomial in v.
#define TERM(sum, v, at) \
	VMULPS v, sum, sum;       \
	VADDPS at(DX), sum, sum

// func geluAVX2(x *float32, n int, table *[17]lanes)
// The table: 1/√2, the edges, 7 terms over and 5 under the line, 1/2, 1.
TEXT ·geluAVX2(SB), NOSPLIT, $0-24
	MOVQ x+0(FP), AX
	MOVQ n+8(FP), CX
	MOVQ table+16(FP), DX
	VMOVUPS 480(DX), Y14
	VMOVUPS 512(DX), Y15

loop:
	VMOVUPS (AX), Y0
	VMOVUPS 32(AX), Y8
	VMULPS (DX), Y0, Y1
	VMULPS (DX), Y8, Y9
	VMAXPS 32(DX), Y1, Y1
	VMAXPS 32(DX), Y9, Y9
	VMINPS 64(DX), Y1, Y1
	VMINPS 64(DX), Y9, Y9
	VMULPS Y1, Y1, Y2
	VMULPS Y9, Y9, Y10
	VMOVUPS 96(DX), Y3
	VMOVAPS Y3, Y11
	TERM(Y3, Y2, 128)
	TERM(Y11, Y10, 128)
	TERM(Y3, Y2, 160)
	TERM(Y11, Y10, 160)
	TERM(Y3, Y2, 192)
	TERM(Y11, Y10, 192)
	TERM(Y3, Y2, 224)
	TERM(Y11, Y10, 224)
	TERM(Y3, Y2, 256)
	TERM(Y11, Y10, 256)
	TERM(Y3, Y2, 288)
	TERM(Y11, Y10, 288)
	VMOVUPS 320(DX), Y4
	VMOVAPS Y4, Y12
	TERM(Y4, Y2, 352)
	TERM(Y12, Y10, 352)
	TERM(Y4, Y2, 384)
	TERM(Y12, Y10, 384)
	TERM(Y4, Y2, 416)
	TERM(Y12, Y10, 416)
	TERM(Y4, Y2, 448)
	TERM(Y12, Y10, 448)
	VMULPS Y1, Y3, Y3
	VMULPS Y9, Y11, Y11
	VDIVPS Y4, Y3, Y3
	VDIVPS Y12, Y11, Y11
	VADDPS Y15, Y3, Y3
	VADDPS Y15, Y11, Y11
	VMULPS Y14, Y0, Y0
	VMULPS Y14, Y8, Y8
	VMULPS Y3, Y0, Y0
	VMULPS Y11, Y8, Y8
	VMOVUPS Y0, (AX)
	VMOVUPS Y8, 32(AX)
	ADDQ $64, AX
	SUBQ $16, CX
	JNZ  loop
	VZEROUPPER
	RET

// func addNormAVX2(x, y, w, b *float32, n int, count, one, eps float32)
TEXT ·addNormAVX2(SB), NOSPLIT, $0-52
	MOVQ x+0(FP), DI
	MOVQ y+8(FP), SI
	MOVQ w+16(FP), DX
	MOVQ b+24(FP), BX
	MOVQ n+32(FP), CX
	SHLQ $2, CX
	VMOVSS count+40(FP), X4
	XORQ AX, AX
	VXORPS Y0, Y0, Y0

add:
	VMOVUPS (DI)(AX*1), Y2
	VADDPS (SI)(AX*1), Y2, Y2
	VMOVUPS Y2, (DI)(AX*1)
	VADDPS Y2, Y0, Y0
	ADDQ $32, AX
	CMPQ AX, CX
	JNE  add
	SUM8
	VDIVSS X4, X0, X0
	VBROADCASTSS X0, Y5
	XORQ AX, AX
	VXORPS Y0, Y0, Y0

square:
	VMOVUPS (DI)(AX*1), Y2
	VSUBPS Y5, Y2, Y2
	VMULPS Y2, Y2, Y2
	VADDPS Y2, Y0, Y0
	ADDQ $32, AX
	CMPQ AX, CX
	JNE  square
	SUM8
	VDIVSS X4, X0, X0
	VADDSS eps+48(FP), X0, X0
	VSQRTSS X0, X0, X0
	VMOVSS one+44(FP), X1
	VDIVSS X0, X1, X1
	VBROADCASTSS X1, Y6
	XORQ AX, AX

scale:
	VMOVUPS (DI)(AX*1), Y2
	VSUBPS Y5, Y2, Y2
	VMULPS Y6, Y2, Y2
	VMULPS (DX)(AX*1), Y2, Y2
	VADDPS (BX)(AX*1), Y2, Y2
	VMOVUPS Y2, (DI)(AX*1)
	ADDQ $32, AX
	CMPQ AX, CX
	JNE  scale
	VZEROUPPER
	RET

// EXP2 replaces v by 2^v; it uses n and f. Y8 to Y15 hold the constants: the
// least exponent, the rounding number, and the terms but for the last, 1, in
// Y7.
#define EXP2(v, n, f) \
	VMAXPS Y8, v, v;     \
	VADDPS Y9, v, n;     \
	VSUBPS Y9, n, f;     \
	VSUBPS f, v, f;      \
	VPSLLD $23, n, n;    \
	VMULPS f, Y10, v;    \
	VADDPS Y11, v, v;    \
	VMULPS f, v, v;      \
	VADDPS Y12, v, v;    \
	VMULPS f, v, v;      \
	VADDPS Y13, v, v;    \
	VMULPS f, v, v;      \
	VADDPS Y14, v, v;    \
	VMULPS f, v, v;      \
	VADDPS Y15, v, v;    \
	VMULPS f, v, v;      \
	VADDPS Y7, v, v;     \
	VPADDD n, v, v

// func softmaxAVX2(x *float32, n int, scale float32, table *[9]lanes)
TEXT ·softmaxAVX2(SB), NOSPLIT, $0-32
	MOVQ x+0(FP), DI
	MOVQ n+8(FP), CX
	MOVQ table+24(FP), DX
	SHLQ $2, CX
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	MOVQ $64, AX
	CMPQ AX, CX
	JEQ  found

most:
	VMAXPS (DI)(AX*1), Y0, Y0
	VMAXPS 32(DI)(AX*1), Y1, Y1
	ADDQ $64, AX
	CMPQ AX, CX
	JNE  most

found:
	VMAXPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VMOVHLPS X0, X0, X1
	VMAXPS X1, X0, X0
	VMOVSHDUP X0, X1
	VMAXSS X1, X0, X0
	VBROADCASTSS X0, Y5
	VBROADCASTSS scale+16(FP), Y6
	VMOVUPS (DX), Y8
	VMOVUPS 32(DX), Y9
	VMOVUPS 64(DX), Y10
	VMOVUPS 96(DX), Y11
	VMOVUPS 128(DX), Y12
	VMOVUPS 160(DX), Y13
	VMOVUPS 192(DX), Y14
	VMOVUPS 224(DX), Y15
	VMOVUPS 256(DX), Y7
	VXORPS Y0, Y0, Y0
	XORQ AX, AX

power:
	VMOVUPS (DI)(AX*1), Y1
	VSUBPS Y5, Y1, Y1
	VMULPS Y6, Y1, Y1
	EXP2(Y1, Y2, Y3)
	VMOVUPS Y1, (DI)(AX*1)
	VADDPS Y1, Y0, Y0
	ADDQ $32, AX
	CMPQ AX, CX
	JNE  power
	SUM8
	VDIVSS X0, X7, X0
	VBROADCASTSS X0, Y0
	XORQ AX, AX

divide:
	VMULPS (DI)(AX*1), Y0, Y1
	VMULPS 32(DI)(AX*1), Y0, Y2
	VMOVUPS Y1, (DI)(AX*1)
	VMOVUPS Y2, 32(DI)(AX*1)
	ADDQ $64, AX
	CMPQ AX, CX
	JNE  divide
	VZEROUPPER
	RET

// func dotsAVX2(dst *float32, stride int, a *float32, lda int, b *float32, ldb, n, d int)
TEXT ·dotsAVX2(SB), NOSPLIT, $0-64
	MOVQ dst+0(FP), DX
	MOVQ stride+8(FP), R8
	MOVQ a+16(FP), SI
	MOVQ lda+24(FP), R9
	MOVQ b+32(FP), DI
	MOVQ ldb+40(FP), R10
	MOVQ n+48(FP), BX
	MOVQ d+56(FP), CX
	SHLQ $2, R8
	SHLQ $2, R9
	SHLQ $2, R10
	SHLQ $2, CX

row:
	XORQ AX, AX
	VXORPS Y0, Y0, Y0

loop:
	VMOVUPS (SI)(AX*1), Y1
	VMULPS (DI)(AX*1), Y1, Y1
	VADDPS Y1, Y0, Y0
	ADDQ $32, AX
	CMPQ AX, CX
	JNE  loop
	SUM8
	VMOVSS X0, (DX)
	ADDQ R8, DX
	ADDQ R9, SI
	ADDQ R10, DI
	DECQ BX
	JNZ  row
	VZEROUPPER
	RET
