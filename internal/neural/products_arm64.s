#include "textflag.h"

// Products for arm64. Go's assembler lacks some instructions of NEON; they are
// spelled out as words here, with the operands as numbers of V registers.

// d.4S = n.4S × m.4S, and d.4S = n.4S + m.4S
#define FMUL(d, n, m) WORD $(0x6E20DC00 | (m)<<16 | (n)<<5 | (d))
#define FADD(d, n, m) WORD $(0x4E20D400 | (m)<<16 | (n)<<5 | (d))

// d.4S = n.4S as floats
#define SCVTF(d, n) WORD $(0x4E21D800 | (n)<<5 | (d))

// d.8H = the lower, or the upper, eight bytes of n, with their sign
#define SXTL(d, n) WORD $(0x0F08A400 | (n)<<5 | (d))
#define SXTL2(d, n) WORD $(0x4F08A400 | (n)<<5 | (d))

// d.4S += the lower, or the upper, four of n.8H × m.H[i]
#define SMLAL(d, n, m, i) WORD $(0x0F402000 | ((i)&4)<<9 | ((i)&2)<<20 | ((i)&1)<<20 | (m)<<16 | (n)<<5 | (d))
#define SMLAL2(d, n, m, i) WORD $(0x4F402000 | ((i)&4)<<9 | ((i)&2)<<20 | ((i)&1)<<20 | (m)<<16 | (n)<<5 | (d))

// One activation, number i of row m, by 16 weights in lo and hi; c is the
// first of the row's four registers.
#define ONE(c, m, i, lo, hi) \
	SMLAL(c, lo, m, i);    \
	SMLAL2(c+1, lo, m, i); \
	SMLAL(c+2, hi, m, i);  \
	SMLAL2(c+3, hi, m, i)

// Two activations, i and i+1, of four rows. V6 and V7 hold the weights of the
// one, V8 and V9 those of the other.
#define PAIR(i) \
	VLD2.P 32(R4), [V4.B16, V5.B16]; \
	SXTL(6, 4);  \
	SXTL2(7, 4); \
	SXTL(8, 5);  \
	SXTL2(9, 5); \
	ONE(16, 0, i, 6, 7); \
	ONE(20, 1, i, 6, 7); \
	ONE(24, 2, i, 6, 7); \
	ONE(28, 3, i, 6, 7); \
	ONE(16, 0, i+1, 8, 9); \
	ONE(20, 1, i+1, 8, 9); \
	ONE(24, 2, i+1, 8, 9); \
	ONE(28, 3, i+1, 8, 9)

// One row of the result: sum × (row scale × column scale) + bias. V4 to V7
// hold the scales of the columns, V8 to V11 the bias.
#define FINISH(c) \
	VLD1R.P 4(R8), [V0.S4]; \
	FMUL(12, 4, 0); \
	FMUL(13, 5, 0); \
	FMUL(14, 6, 0); \
	FMUL(15, 7, 0); \
	SCVTF(c, c); \
	SCVTF(c+1, c+1); \
	SCVTF(c+2, c+2); \
	SCVTF(c+3, c+3); \
	FMUL(c, c, 12); \
	FMUL(c+1, c+1, 13); \
	FMUL(c+2, c+2, 14); \
	FMUL(c+3, c+3, 15); \
	FADD(c, c, 8); \
	FADD(c+1, c+1, 9); \
	FADD(c+2, c+2, 10); \
	FADD(c+3, c+3, 11)

#define CLEAR \
	VEOR V16.B16, V16.B16, V16.B16; \
	VEOR V17.B16, V17.B16, V17.B16; \
	VEOR V18.B16, V18.B16, V18.B16; \
	VEOR V19.B16, V19.B16, V19.B16; \
	VEOR V20.B16, V20.B16, V20.B16; \
	VEOR V21.B16, V21.B16, V21.B16; \
	VEOR V22.B16, V22.B16, V22.B16; \
	VEOR V23.B16, V23.B16, V23.B16; \
	VEOR V24.B16, V24.B16, V24.B16; \
	VEOR V25.B16, V25.B16, V25.B16; \
	VEOR V26.B16, V26.B16, V26.B16; \
	VEOR V27.B16, V27.B16, V27.B16; \
	VEOR V28.B16, V28.B16, V28.B16; \
	VEOR V29.B16, V29.B16, V29.B16; \
	VEOR V30.B16, V30.B16, V30.B16; \
	VEOR V31.B16, V31.B16, V31.B16

// func multiply4x16(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)
// R0 to R3 are the rows of a, R4 the panel, R5 the place in y, R6 the inputs
// left, R7 the bytes in a row of y, R8 the scales of the rows, R9 those of the
// columns, R10 the bias.
TEXT ·multiply4x16(SB), NOSPLIT, $0-64
	MOVD a+0(FP), R0
	MOVD panel+8(FP), R4
	MOVD y+16(FP), R5
	MOVD in+24(FP), R6
	MOVD ldy+32(FP), R7
	MOVD rows+40(FP), R8
	MOVD scale+48(FP), R9
	MOVD bias+56(FP), R10
	ADD  R6<<1, R0, R1
	ADD  R6<<1, R1, R2
	ADD  R6<<1, R2, R3
	LSL  $2, R7
	CLEAR

loop:
	VLD1.P 16(R0), [V0.H8]
	VLD1.P 16(R1), [V1.H8]
	VLD1.P 16(R2), [V2.H8]
	VLD1.P 16(R3), [V3.H8]
	PAIR(0)
	PAIR(2)
	PAIR(4)
	PAIR(6)
	SUBS $8, R6
	BNE  loop
	VLD1 (R9), [V4.S4, V5.S4, V6.S4, V7.S4]
	VLD1 (R10), [V8.S4, V9.S4, V10.S4, V11.S4]
	FINISH(16)
	VST1 [V16.S4, V17.S4, V18.S4, V19.S4], (R5)
	ADD  R7, R5
	FINISH(20)
	VST1 [V20.S4, V21.S4, V22.S4, V23.S4], (R5)
	ADD  R7, R5
	FINISH(24)
	VST1 [V24.S4, V25.S4, V26.S4, V27.S4], (R5)
	ADD  R7, R5
	FINISH(28)
	VST1 [V28.S4, V29.S4, V30.S4, V31.S4], (R5)
	RET

// One number of a, spread over register a, by the row of b in V4 to V7, added
// to the row of the result whose first register is c. No fused multiply-add.
#define MULADD(c, a) \
	FMUL(8, 4, a);    \
	FMUL(9, 5, a);    \
	FMUL(10, 6, a);   \
	FMUL(11, 7, a);   \
	FADD(c, c, 8);    \
	FADD(c+1, c+1, 9); \
	FADD(c+2, c+2, 10); \
	FADD(c+3, c+3, 11)

// func product4x16(a *float32, lda int, b *float32, ldb int, c *float32, ldc, k int)
TEXT ·product4x16(SB), NOSPLIT, $0-56
	MOVD a+0(FP), R0
	MOVD lda+8(FP), R11
	MOVD b+16(FP), R4
	MOVD ldb+24(FP), R12
	MOVD c+32(FP), R5
	MOVD ldc+40(FP), R7
	MOVD k+48(FP), R6
	ADD  R11<<2, R0, R1
	ADD  R11<<2, R1, R2
	ADD  R11<<2, R2, R3
	LSL  $2, R12
	LSL  $2, R7
	CLEAR

loop:
	VLD1 (R4), [V4.S4, V5.S4, V6.S4, V7.S4]
	ADD  R12, R4
	VLD1R.P 4(R0), [V0.S4]
	VLD1R.P 4(R1), [V1.S4]
	VLD1R.P 4(R2), [V2.S4]
	VLD1R.P 4(R3), [V3.S4]
	MULADD(16, 0)
	MULADD(20, 1)
	MULADD(24, 2)
	MULADD(28, 3)
	SUBS $1, R6
	BNE  loop
	VST1 [V16.S4, V17.S4, V18.S4, V19.S4], (R5)
	ADD  R7, R5
	VST1 [V20.S4, V21.S4, V22.S4, V23.S4], (R5)
	ADD  R7, R5
	VST1 [V24.S4, V25.S4, V26.S4, V27.S4], (R5)
	ADD  R7, R5
	VST1 [V28.S4, V29.S4, V30.S4, V31.S4], (R5)
	RET

// func product1x16(a *float32, b *float32, ldb int, c *float32, k int)
TEXT ·product1x16(SB), NOSPLIT, $0-40
	MOVD a+0(FP), R0
	MOVD b+8(FP), R4
	MOVD ldb+16(FP), R12
	MOVD c+24(FP), R5
	MOVD k+32(FP), R6
	LSL  $2, R12
	VEOR V16.B16, V16.B16, V16.B16
	VEOR V17.B16, V17.B16, V17.B16
	VEOR V18.B16, V18.B16, V18.B16
	VEOR V19.B16, V19.B16, V19.B16

loop:
	VLD1 (R4), [V4.S4, V5.S4, V6.S4, V7.S4]
	ADD  R12, R4
	VLD1R.P 4(R0), [V0.S4]
	MULADD(16, 0)
	SUBS $1, R6
	BNE  loop
	VST1 [V16.S4, V17.S4, V18.S4, V19.S4], (R5)
	RET
