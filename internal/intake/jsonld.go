package intake

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A jsonLD is what the JSON-LD of a page says about its article; each field
// is "" if it says nothing.
type jsonLD struct {
	headline, publisher, published, url, language, body string
}

// articleTypes are the schema.org types of an article, best first.
var articleTypes = []string{
	"newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle", "askpublicnewsarticle",
	"liveblogposting", "report", "article", "blogposting", "socialmediaposting", "webpage",
}

// readJSONLD reads the JSON-LD of a page, one text a <script>. A script that
// is not JSON is passed over: pages often have one.
func readJSONLD(scripts []string) jsonLD {
	g := graph{byID: map[string]map[string]any{}}
	for _, s := range scripts {
		var v any
		if json.Unmarshal([]byte(strings.TrimSpace(s)), &v) == nil {
			g.add(v, 0)
		}
	}
	var ld jsonLD
	for _, kind := range articleTypes {
		for _, node := range g.nodes {
			if !slices.Contains(typesOf(node), kind) {
				continue
			}
			fill(&ld.headline, g.name(node["headline"], "name"))
			fill(&ld.publisher, g.name(node["publisher"], "name"))
			fill(&ld.published, g.name(node["datePublished"], "@value"))
			fill(&ld.url, g.name(node["url"], "@id"))
			fill(&ld.url, g.name(node["mainEntityOfPage"], "@id"))
			fill(&ld.language, g.name(node["inLanguage"], "alternateName"))
			fill(&ld.body, g.name(node["articleBody"], "@value"))
		}
	}
	return ld
}

func fill(to *string, s string) {
	if *to == "" {
		*to = s
	}
}

// A graph holds every object of the JSON-LD, in the order of the text; the
// fields of an object in the order of their names.
type graph struct {
	nodes []map[string]any
	byID  map[string]map[string]any
}

func (g *graph) add(v any, depth int) {
	if depth > 20 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			g.add(item, depth+1)
		}
	case map[string]any:
		g.nodes = append(g.nodes, v)
		// A node that only refers to another has nothing but its @id.
		if id, _ := v["@id"].(string); id != "" && len(v) > 1 && g.byID[id] == nil {
			g.byID[id] = v
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			g.add(v[key], depth+1)
		}
	}
}

// typesOf are the types of an object, in lower case.
func typesOf(node map[string]any) (types []string) {
	list, ok := node["@type"].([]any)
	if !ok {
		list = []any{node["@type"]}
	}
	for _, v := range list {
		if s, ok := v.(string); ok {
			types = append(types, strings.ToLower(s))
		}
	}
	return types
}

// name is v if it is a string, or the field key of the object that v is or
// refers to; of a list, its first.
func (g *graph) name(v any, key string) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(html.UnescapeString(v))
	case []any:
		if len(v) > 0 {
			if _, nested := v[0].([]any); !nested {
				return g.name(v[0], key)
			}
		}
	case map[string]any:
		if id, _ := v["@id"].(string); v[key] == nil && g.byID[id] != nil {
			v = g.byID[id]
		}
		s, _ := v[key].(string)
		return strings.TrimSpace(html.UnescapeString(s))
	}
	return ""
}
