#include "textflag.h"

// Products of float32 matrices, 16 columns wide, each sum in order of k, with
// no fused multiply-add.

// AX, R10 rows 0 and 3 of a; R8 bytes in a row of a; BX a row of b; R11 bytes
// in it; DI the place in c; R9 bytes in a row of c; CX rows of b left.
#define LOAD_ARGUMENTS \
	MOVQ a+0(FP), AX;     \
	MOVQ lda+8(FP), R8;   \
	MOVQ b+16(FP), BX;    \
	MOVQ ldb+24(FP), R11; \
	MOVQ c+32(FP), DI;    \
	MOVQ ldc+40(FP), R9;  \
	MOVQ k+48(FP), CX;    \
	SHLQ $2, R8;          \
	SHLQ $2, R11;         \
	SHLQ $2, R9;          \
	LEAQ (R8)(R8*2), R10; \
	ADDQ AX, R10

#define ZERO(c0, c1) \
	VXORPS c0, c0, c0; \
	VXORPS c1, c1, c1

#define MULADD(cell, c0, c1) \
	VBROADCASTSS cell, Y2; \
	VMULPS Y0, Y2, Y3;     \
	VADDPS Y3, c0, c0;     \
	VMULPS Y1, Y2, Y3;     \
	VADDPS Y3, c1, c1

#define LOAD_B \
	VMOVUPS (BX), Y0; \
	VMOVUPS 32(BX), Y1

#define NEXT \
	ADDQ $4, AX;  \
	ADDQ $4, R10; \
	ADDQ R11, BX; \
	DECQ CX

#define STORE(c0, c1) \
	VMOVUPS c0, (DI);   \
	VMOVUPS c1, 32(DI); \
	ADDQ R9, DI

// func product6x16(a *float32, lda int, b *float32, ldb int, c *float32, ldc, k int)
TEXT ·product6x16(SB), NOSPLIT, $0-56
	LOAD_ARGUMENTS
	ZERO(Y4, Y5)
	ZERO(Y6, Y7)
	ZERO(Y8, Y9)
	ZERO(Y10, Y11)
	ZERO(Y12, Y13)
	ZERO(Y14, Y15)
	PCALIGN $32

loop:
	LOAD_B
	MULADD((AX), Y4, Y5)
	MULADD((AX)(R8*1), Y6, Y7)
	MULADD((AX)(R8*2), Y8, Y9)
	MULADD((R10), Y10, Y11)
	MULADD((R10)(R8*1), Y12, Y13)
	MULADD((R10)(R8*2), Y14, Y15)
	NEXT
	JNZ loop
	STORE(Y4, Y5)
	STORE(Y6, Y7)
	STORE(Y8, Y9)
	STORE(Y10, Y11)
	STORE(Y12, Y13)
	STORE(Y14, Y15)
	VZEROUPPER
	RET

// func product4x16(a *float32, lda int, b *float32, ldb int, c *float32, ldc, k int)
TEXT ·product4x16(SB), NOSPLIT, $0-56
	LOAD_ARGUMENTS
	ZERO(Y4, Y5)
	ZERO(Y6, Y7)
	ZERO(Y8, Y9)
	ZERO(Y10, Y11)
	PCALIGN $32

loop:
	LOAD_B
	MULADD((AX), Y4, Y5)
	MULADD((AX)(R8*1), Y6, Y7)
	MULADD((AX)(R8*2), Y8, Y9)
	MULADD((R10), Y10, Y11)
	NEXT
	JNZ loop
	STORE(Y4, Y5)
	STORE(Y6, Y7)
	STORE(Y8, Y9)
	STORE(Y10, Y11)
	VZEROUPPER
	RET

// func product2x16(a *float32, lda int, b *float32, ldb int, c *float32, ldc, k int)
TEXT ·product2x16(SB), NOSPLIT, $0-56
	LOAD_ARGUMENTS
	ZERO(Y4, Y5)
	ZERO(Y6, Y7)

loop:
	LOAD_B
	MULADD((AX), Y4, Y5)
	MULADD((AX)(R8*1), Y6, Y7)
	NEXT
	JNZ loop
	STORE(Y4, Y5)
	STORE(Y6, Y7)
	VZEROUPPER
	RET

// func product1x16(a *float32, lda int, b *float32, ldb int, c *float32, ldc, k int)
TEXT ·product1x16(SB), NOSPLIT, $0-56
	LOAD_ARGUMENTS
	ZERO(Y4, Y5)

loop:
	LOAD_B
	MULADD((AX), Y4, Y5)
	NEXT
	JNZ loop
	STORE(Y4, Y5)
	VZEROUPPER
	RET
