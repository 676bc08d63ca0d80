package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks is the text under n as a reader sees it: white space collapsed,
// blocks (paragraphs, headings, list items, table rows) apart by blank lines,
// <br> a line feed, the cells of a row apart by a space, and the quotation
// marks that browsers put around <q>.
func blocks(n *html.Node) string { return strings.Join(paragraphs(n), "\n\n") }

func paragraphs(n *html.Node) []string {
	var w blockWriter
	w.walk(n)
	w.end()
	return w.done
}

// plainText is the text of a fragment of HTML, or of text without any.
func plainText(fragment string) string {
	if !strings.ContainsAny(fragment, "<&") {
		return fragment
	}
	doc, err := html.Parse(strings.NewReader(fragment))
	if err != nil {
		return ""
	}
	prune(doc, unseen)
	return blocks(doc)
}

// A blockWriter gathers the blocks of a tree in the order of the text.
type blockWriter struct {
	done  []string
	now   strings.Builder
	space bool // white space was met since the last word of now
	depth int  // of <q>
}

func (w *blockWriter) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data, inPre(n))
		return
	case html.ElementNode:
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head:
			return
		case atom.Br:
			w.breakLine()
			return
		case atom.Q:
			w.quoted(n)
			return
		case atom.Td, atom.Th:
			w.space = w.now.Len() > 0
		}
	}
	block := n.Type == html.ElementNode && isBlock[n.DataAtom]
	if block {
		w.end()
	}
	for c := range n.ChildNodes() {
		w.walk(c)
	}
	if block {
		w.end()
	}
}

var isBlock = func() map[atom.Atom]bool {
	set := map[atom.Atom]bool{}
	for _, a := range []atom.Atom{
		atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Dd, atom.Div, atom.Dl, atom.Dt,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header,
		atom.Hr, atom.Li, atom.Main, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody,
		atom.Thead, atom.Tr, atom.Ul,
	} {
		set[a] = true
	}
	return set
}()

func inPre(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Pre {
			return true
		}
	}
	return false
}

// text writes s with its white space collapsed; pre keeps the line feeds.
func (w *blockWriter) text(s string, pre bool) {
	for _, c := range s {
		switch c {
		case '\n':
			if pre {
				w.breakLine()
				continue
			}
			fallthrough
		case ' ', '\t', '\r', '\f':
			w.space = true
		default:
			w.put(string(c))
		}
	}
}

func (w *blockWriter) put(s string) {
	if w.space && w.now.Len() > 0 && !strings.HasSuffix(w.now.String(), "\n") {
		w.now.WriteByte(' ')
	}
	w.space = false
	w.now.WriteString(s)
}

// breakLine ends a line; two in a row end the block.
func (w *blockWriter) breakLine() {
	w.space = false
	if strings.HasSuffix(w.now.String(), "\n") {
		w.end()
	} else if w.now.Len() > 0 {
		w.now.WriteByte('\n')
	}
}

func (w *blockWriter) quoted(n *html.Node) {
	marks := [2]string{"“", "”"}
	if w.depth%2 == 1 {
		marks = [2]string{"‘", "’"}
	}
	w.depth++
	w.put(marks[0])
	for c := range n.ChildNodes() {
		w.walk(c)
	}
	w.space = false
	w.put(marks[1])
	w.depth--
}

// end closes the block, if it holds anything.
func (w *blockWriter) end() {
	if text := strings.TrimSpace(w.now.String()); text != "" {
		w.done = append(w.done, text)
	}
	w.now.Reset()
	w.space = false
}
