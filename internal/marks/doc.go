// Package marks is the in-line mark-up in which tests write what they expect:
//
//	(SRC: Ruritanian troops) (EVT: shelled) (TAR: Hentzau).
//	(SOURCE: Graustark) (CUE: said) (CONTENT: that troops shelled Hentzau).
//
// A sentence with its mark-up reads as a sentence, needs no offsets counted,
// and a failing test prints two sentences that the eye can compare. Marks may
// stand inside marks. [Parse] reads the mark-up, [Render] writes it;
// [Statement] and [Event] write what the program found in a text.
package marks
