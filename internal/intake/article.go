package intake

import (
	"slices"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// article is the main text of a page, paragraphs apart by blank lines; "" if
// there is none. It takes nodes out of doc.
func article(doc *html.Node, meta draft) string {
	prune(doc, unseen)
	// The date is settled before: the library's search asks the clock.
	found, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		EnableFallback:  true,
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	text := ""
	if err == nil && found.ContentNode != nil {
		// ContentText has lost the paragraphs, the node has them.
		text = strings.Join(restore(paragraphs(found.ContentNode), paragraphs(doc)), "\n\n")
	}
	if strings.Count(text, "\n\n") < 2 || len(text) < short {
		// Here the library may have fallen back on the page's bare words, in one
		// paragraph or twice over.
		if own := shortArticle(doc); isProse(own) {
			text = own
		}
	}
	if !isProse(text) || len(text) < short && len(meta.body) > 2*len(text) {
		text = meta.body
	}
	if !isProse(text) {
		return ""
	}
	return text
}

// short is the length in bytes under which the library takes what it found for
// a failure.
const short = 250

// shortArticle is the text of the page's article, or else of its main part or
// body, from the first paragraph that is a sentence to the last.
func shortArticle(doc *html.Node) string {
	root := doc
	for _, name := range []atom.Atom{atom.Article, atom.Main} {
		if all := elements(doc, name); len(all) == 1 {
			root = all[0]
			break
		}
	}
	prune(root, furniture)
	all := strings.Split(blocks(root), "\n\n")
	first := slices.IndexFunc(all, isProse)
	if first < 0 {
		return ""
	}
	last := len(all)
	for !isProse(all[last-1]) {
		last--
	}
	return strings.Join(all[first:last], "\n\n")
}

func elements(doc *html.Node, name atom.Atom) (all []*html.Node) {
	for n := range doc.Descendants() {
		if n.DataAtom == name {
			all = append(all, n)
		}
	}
	return all
}

// prune takes the elements of these names, and comments, out of the tree under
// n. Scripts among them: the extractor reads their data in the order of a map,
// and we have read it already.
func prune(n *html.Node, names []atom.Atom) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.CommentNode || c.Type == html.ElementNode && slices.Contains(names, c.DataAtom) {
			n.RemoveChild(c)
		} else {
			prune(c, names)
		}
		c = next
	}
}

var (
	unseen = []atom.Atom{atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Object, atom.Canvas}
	// furniture is what stands around an article, or in it without being of it.
	furniture = []atom.Atom{atom.Nav, atom.Header, atom.Footer, atom.Aside, atom.Form, atom.Figure, atom.Button}
)

// isProse tells whether text has at least one paragraph that is a sentence:
// eight words or more, an end mark at its end. Menus have none.
func isProse(text string) bool {
	for block := range strings.SplitSeq(text, "\n\n") {
		end := strings.TrimRight(block, " \"'”’»)]")
		if strings.TrimRight(end, ".!?…") != end && len(strings.Fields(block)) >= 8 {
			return true
		}
	}
	return false
}
