// Package intake turns bytes into reports: plain text, web pages, JSON Lines,
// RSS and Atom feeds and PETRARCH sentence files, any of them gzipped, from
// files, directories or standard input. The format is told by the content
// first and by the name's ending where the content leaves it open.
//
// # What intake does to a text
//
// A report's text is fixed here and never changed after. Intake
//
//   - reads UTF-8, UTF-16 and, where the bytes are no UTF-8 but plausible
//     Windows-1252, that; a page's declared character set is honoured;
//   - drops a byte order mark, writes CR LF, CR and U+0085 as LF, removes NULs,
//     and writes other control characters and Unicode's non-characters as one
//     space each;
//   - trims white space at both ends of title and body, and joins the words of
//     a title with single spaces;
//   - decodes what JSON, XML and HTML imply: escapes, entities, the collapse of
//     white space inside a page's paragraphs, the quotation marks of <q>.
//
// Everything else stays as it came: soft hyphens, zero-width and non-breaking
// spaces, curly quotes, line breaks inside a plain text's paragraphs.
//
// Text is the title, two line feeds, then the body. A body whose first line is
// the title is not given it twice; where the title is only the beginning of
// the body's first line, the body stands alone and [annalist.Report.Headline]
// is empty.
//
// # What it says
//
// What cannot be read (a binary file, broken UTF-8, an object without text, a
// date that is none, a page without an article, a text over 16 MB, a gzip bomb)
// is a [Fault] that names file, line, fault and mend, and
// reading goes on with the next report. A fault with Note set was mended: its
// report is read all the same.
//
// Order is that of the arguments; a directory is walked in lexical order,
// hidden files (".name") and Markdown files (".md") inside it passed over. Two
// reports with one id are both kept, the second as "id-2", with a note.
//
// A page's date is the one it declares, else one that its address or a date
// line spells out; of a time, the day in the time's own zone. No clock is asked.
//
// Finding sentences, languages other than those declared, and dates inside
// the text are left to others.
package intake
