#include "textflag.h"

// FOUR loads four columns, those at at, of eight rows, and leaves them
// transposed in Y0 to Y3: rows 0 to 3 lie in the lower halves, 4 to 7 in the
// upper.
#define FOUR(at) \
	VMOVUPS at(AX), X0;                           \
	VMOVUPS at(AX)(R8*1), X1;                     \
	VMOVUPS at(AX)(R8*2), X2;                     \
	VMOVUPS at(AX)(R10*1), X3;                    \
	VINSERTF128 $1, at(R11), Y0, Y0;              \
	VINSERTF128 $1, at(R11)(R8*1), Y1, Y1;        \
	VINSERTF128 $1, at(R11)(R8*2), Y2, Y2;        \
	VINSERTF128 $1, at(R11)(R10*1), Y3, Y3;       \
	VUNPCKLPS Y1, Y0, Y4;                         \
	VUNPCKHPS Y1, Y0, Y5;                         \
	VUNPCKLPS Y3, Y2, Y6;                         \
	VUNPCKHPS Y3, Y2, Y7;                         \
	VUNPCKLPD Y6, Y4, Y0;                         \
	VUNPCKHPD Y6, Y4, Y1;                         \
	VUNPCKLPD Y7, Y5, Y2;                         \
	VUNPCKHPD Y7, Y5, Y3

#define STORE(to) \
	VMOVUPS Y0, (to);         \
	VMOVUPS Y1, (to)(R9*1);   \
	VMOVUPS Y2, (to)(R9*2);   \
	VMOVUPS Y3, (to)(R12*1)

// func transpose8(dst *float32, ldd int, src *float32, lds, n, width int)
// AX is the place in src, R11 four rows below; DI the place in dst, R13 four
// rows below; R8 and R9 the bytes in a row of src and dst, R10 and R12 three
// times these.
TEXT ·transpose8(SB), NOSPLIT, $0-48
	MOVQ dst+0(FP), DX
	MOVQ ldd+8(FP), R9
	MOVQ src+16(FP), SI
	MOVQ lds+24(FP), R8
	MOVQ n+32(FP), BX
	SHLQ $2, R8
	SHLQ $2, R9
	LEAQ (R8)(R8*2), R10
	LEAQ (R9)(R9*2), R12

rows:
	MOVQ width+40(FP), CX
	MOVQ SI, AX
	MOVQ DX, DI

block:
	LEAQ (AX)(R8*4), R11
	LEAQ (DI)(R9*4), R13
	FOUR(0)
	STORE(DI)
	FOUR(16)
	STORE(R13)
	ADDQ $32, AX
	LEAQ (DI)(R9*8), DI
	SUBQ $8, CX
	JNZ  block
	LEAQ (SI)(R8*8), SI
	ADDQ $32, DX
	SUBQ $8, BX
	JNZ  rows
	VZEROUPPER
	RET
