#include "textflag.h"

// Quantised products: 16-bit activations by 8-bit weights, summed in 32 bits.
// A panel holds, for each two inputs, 16 outputs of two weights: 32 bytes,
// widened on loading. Two activations of a row are spread over a register.

// Registers of all kernels: AX, R10, R11, R12 rows 0, 3, 6, 9 of a; R8 bytes in
// a row of a; BX the panel; CX pairs of inputs left; DI the place in y; R9
// bytes in a row of y; SI the scales of the rows; DX those of the columns; R13
// the bias.
#define LOAD_ARGUMENTS \
	MOVQ a+0(FP), AX;      \
	MOVQ panel+8(FP), BX;  \
	MOVQ y+16(FP), DI;     \
	MOVQ in+24(FP), CX;    \
	MOVQ ldy+32(FP), R9;   \
	MOVQ rows+40(FP), SI;  \
	MOVQ scale+48(FP), DX; \
	MOVQ bias+56(FP), R13; \
	LEAQ (CX)(CX*1), R8;   \
	SHRQ $1, CX;           \
	SHLQ $2, R9;           \
	LEAQ (R8)(R8*2), R10;  \
	LEAQ (AX)(R10*2), R11; \
	LEAQ (R11)(R10*1), R12; \
	ADDQ AX, R10

// ---- AVX2 ----

// One row of a: two activations by two vectors of weights.
#define MADD(row, c0, c1) \
	VPBROADCASTD row, Y2;  \
	VPMADDWD Y0, Y2, Y3;   \
	VPADDD   Y3, c0, c0;   \
	VPMADDWD Y1, Y2, Y3;   \
	VPADDD   Y3, c1, c1

#define CLEAR2(c0, c1) \
	VPXOR c0, c0, c0; \
	VPXOR c1, c1, c1

// One row of the result: sum × (row scale × column scale) + bias.
#define FINISH(c0, c1) \
	VBROADCASTSS (SI), Y2;  \
	VCVTDQ2PS c0, c0;       \
	VCVTDQ2PS c1, c1;       \
	VMULPS Y0, Y2, Y3;      \
	VMULPS Y3, c0, c0;      \
	VMULPS Y1, Y2, Y3;      \
	VMULPS Y3, c1, c1;      \
	VADDPS (R13), c0, c0;   \
	VADDPS 32(R13), c1, c1; \
	VMOVUPS c0, (DI);       \
	VMOVUPS c1, 32(DI);     \
	ADDQ $4, SI;            \
	LEAQ (DI)(R9*1), DI

#define STEP6(p, at) \
	VPMOVSXBW p+0(BX), Y0;              \
	VPMOVSXBW p+16(BX), Y1;             \
	MADD(at(AX), Y4, Y5);               \
	MADD(at(AX)(R8*1), Y6, Y7);         \
	MADD(at(AX)(R8*2), Y8, Y9);         \
	MADD(at(R10), Y10, Y11);            \
	MADD(at(R10)(R8*1), Y12, Y13);      \
	MADD(at(R10)(R8*2), Y14, Y15)

// func multiply6x16(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)
TEXT ·multiply6x16(SB), NOSPLIT, $0-64
	LOAD_ARGUMENTS
	CLEAR2(Y4, Y5)
	CLEAR2(Y6, Y7)
	CLEAR2(Y8, Y9)
	CLEAR2(Y10, Y11)
	CLEAR2(Y12, Y13)
	CLEAR2(Y14, Y15)
	PCALIGN $32

loop:
	STEP6(0, 0)
	STEP6(32, 4)
	ADDQ $8, AX
	ADDQ $8, R10
	ADDQ $64, BX
	SUBQ $2, CX
	JNZ  loop
	VMOVUPS (DX), Y0
	VMOVUPS 32(DX), Y1
	FINISH(Y4, Y5)
	FINISH(Y6, Y7)
	FINISH(Y8, Y9)
	FINISH(Y10, Y11)
	FINISH(Y12, Y13)
	FINISH(Y14, Y15)
	VZEROUPPER
	RET

#define STEP4(p, at) \
	VPMOVSXBW p+0(BX), Y0;              \
	VPMOVSXBW p+16(BX), Y1;             \
	MADD(at(AX), Y4, Y5);               \
	MADD(at(AX)(R8*1), Y6, Y7);         \
	MADD(at(AX)(R8*2), Y8, Y9);         \
	MADD(at(R10), Y10, Y11)

// func multiply4x16(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)
TEXT ·multiply4x16(SB), NOSPLIT, $0-64
	LOAD_ARGUMENTS
	CLEAR2(Y4, Y5)
	CLEAR2(Y6, Y7)
	CLEAR2(Y8, Y9)
	CLEAR2(Y10, Y11)
	PCALIGN $32

loop:
	STEP4(0, 0)
	STEP4(32, 4)
	ADDQ $8, AX
	ADDQ $8, R10
	ADDQ $64, BX
	SUBQ $2, CX
	JNZ  loop
	VMOVUPS (DX), Y0
	VMOVUPS 32(DX), Y1
	FINISH(Y4, Y5)
	FINISH(Y6, Y7)
	FINISH(Y8, Y9)
	FINISH(Y10, Y11)
	VZEROUPPER
	RET

// ---- AVX-512 VNNI ----
// Two panels at once: BX and, R15 bytes behind it, the next. VPDPWSSD does
// what VPMADDWD and VPADDD do.

#define SECOND_PANEL \
	MOVQ in+24(FP), R15; \
	SHLQ $4, R15

#define DP(row, t, c0, c1) \
	VPBROADCASTD row, t;  \
	VPDPWSSD Z0, t, c0;   \
	VPDPWSSD Z1, t, c1

#define WIDEN(p) \
	VPMOVSXBW p(BX), Z0; \
	VPMOVSXBW p(BX)(R15*1), Z1

#define STEP4Z(p, at) \
	WIDEN(p);                           \
	DP(at(AX), Z2, Z8, Z9);             \
	DP(at(AX)(R8*1), Z3, Z10, Z11);     \
	DP(at(AX)(R8*2), Z4, Z12, Z13);     \
	DP(at(R10), Z5, Z14, Z15)

#define STEP8Z(p, at) \
	STEP4Z(p, at);                      \
	DP(at(R10)(R8*1), Z2, Z16, Z17);    \
	DP(at(R10)(R8*2), Z3, Z18, Z19);    \
	DP(at(R11), Z4, Z20, Z21);          \
	DP(at(R11)(R8*1), Z5, Z22, Z23)

#define STEP12Z(p, at) \
	STEP8Z(p, at);                      \
	DP(at(R11)(R8*2), Z2, Z24, Z25);    \
	DP(at(R12), Z3, Z26, Z27);          \
	DP(at(R12)(R8*1), Z4, Z28, Z29);    \
	DP(at(R12)(R8*2), Z5, Z30, Z31)

#define CLEARZ(c0, c1, c2, c3) \
	VPXORD c0, c0, c0; \
	VPXORD c1, c1, c1; \
	VPXORD c2, c2, c2; \
	VPXORD c3, c3, c3

#define FINISHZ(c0, c1) \
	VBROADCASTSS (SI), Z2; \
	VCVTDQ2PS c0, c0;      \
	VCVTDQ2PS c1, c1;      \
	VMULPS Z0, Z2, Z3;     \
	VMULPS Z1, Z2, Z4;     \
	VMULPS Z3, c0, c0;     \
	VMULPS Z4, c1, c1;     \
	VADDPS Z6, c0, c0;     \
	VADDPS Z7, c1, c1;     \
	VMOVUPS c0, (DI);      \
	VMOVUPS c1, 64(DI);    \
	ADDQ $4, SI;           \
	LEAQ (DI)(R9*1), DI

#define LOAD_SCALES \
	VMOVUPS (DX), Z0;    \
	VMOVUPS 64(DX), Z1;  \
	VMOVUPS (R13), Z6;   \
	VMOVUPS 64(R13), Z7

#define FINISH4Z(c0, c1, c2, c3, c4, c5, c6, c7) \
	FINISHZ(c0, c1); \
	FINISHZ(c2, c3); \
	FINISHZ(c4, c5); \
	FINISHZ(c6, c7)

#define NEXT \
	ADDQ $8, AX;  \
	ADDQ $8, R10; \
	ADDQ $8, R11; \
	ADDQ $8, R12; \
	ADDQ $64, BX; \
	SUBQ $2, CX

// func multiply12x32(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)
TEXT ·multiply12x32(SB), NOSPLIT, $0-64
	LOAD_ARGUMENTS
	SECOND_PANEL
	CLEARZ(Z8, Z9, Z10, Z11)
	CLEARZ(Z12, Z13, Z14, Z15)
	CLEARZ(Z16, Z17, Z18, Z19)
	CLEARZ(Z20, Z21, Z22, Z23)
	CLEARZ(Z24, Z25, Z26, Z27)
	CLEARZ(Z28, Z29, Z30, Z31)
	PCALIGN $32

loop:
	STEP12Z(0, 0)
	STEP12Z(32, 4)
	NEXT
	JNZ loop
	LOAD_SCALES
	FINISH4Z(Z8, Z9, Z10, Z11, Z12, Z13, Z14, Z15)
	FINISH4Z(Z16, Z17, Z18, Z19, Z20, Z21, Z22, Z23)
	FINISH4Z(Z24, Z25, Z26, Z27, Z28, Z29, Z30, Z31)
	VZEROUPPER
	RET

// func multiply8x32(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)
TEXT ·multiply8x32(SB), NOSPLIT, $0-64
	LOAD_ARGUMENTS
	SECOND_PANEL
	CLEARZ(Z8, Z9, Z10, Z11)
	CLEARZ(Z12, Z13, Z14, Z15)
	CLEARZ(Z16, Z17, Z18, Z19)
	CLEARZ(Z20, Z21, Z22, Z23)
	PCALIGN $32

loop:
	STEP8Z(0, 0)
	STEP8Z(32, 4)
	NEXT
	JNZ loop
	LOAD_SCALES
	FINISH4Z(Z8, Z9, Z10, Z11, Z12, Z13, Z14, Z15)
	FINISH4Z(Z16, Z17, Z18, Z19, Z20, Z21, Z22, Z23)
	VZEROUPPER
	RET

// func multiply4x32(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)
TEXT ·multiply4x32(SB), NOSPLIT, $0-64
	LOAD_ARGUMENTS
	SECOND_PANEL
	CLEARZ(Z8, Z9, Z10, Z11)
	CLEARZ(Z12, Z13, Z14, Z15)
	PCALIGN $32

loop:
	STEP4Z(0, 0)
	STEP4Z(32, 4)
	NEXT
	JNZ loop
	LOAD_SCALES
	FINISH4Z(Z8, Z9, Z10, Z11, Z12, Z13, Z14, Z15)
	VZEROUPPER
	RET
