// Package opc reads the packaging of Office Open XML: relationships and content
// types (ECMA-376 part 2).
package opc

import (
	"path"
	"strings"

	"inkoust/internal/refusal"
	"inkoust/internal/xmlcut"
)

// Rel is one relationship of a member.
type Rel struct {
	ID     string
	Kind   string // last step of the type: "worksheet", "hyperlink"
	Base   string // the type without it
	Target string // member name, or the address of an external one
	// External marks a target outside the package.
	External bool
}

// RelsName is the member that holds the relationships of another, "" for those
// of the package.
func RelsName(member string) string {
	if member == "" {
		return "_rels/.rels"
	}
	return path.Join(path.Dir(member), "_rels", path.Base(member)+".rels")
}

// Resolve gives the member that an internal target of a member means.
func Resolve(member, target string) string {
	target, _, _ = strings.Cut(target, "#")
	if strings.HasPrefix(target, "/") {
		return path.Clean(target)[1:]
	}
	return path.Join(path.Dir(member), target)
}

// Rels reads the relationships of a member from their XML. An id used twice is
// refused: readers choose differently.
func Rels(t *xmlcut.Tree, member string) ([]Rel, error) {
	var out []Rel
	ids := map[string]bool{}
	for i, n := range t.Nodes {
		if local(n.Name) != "Relationship" {
			continue
		}
		typ := t.Attr(int32(i), "Type")
		cut := strings.LastIndexByte(typ, '/') + 1
		r := Rel{ID: t.Attr(int32(i), "Id"), Base: typ[:cut], Kind: typ[cut:], Target: t.Attr(int32(i), "Target"),
			External: t.Attr(int32(i), "TargetMode") == "External"}
		if !r.External {
			r.Target = Resolve(member, r.Target)
		}
		if ids[r.ID] {
			return nil, &refusal.Error{Reason: refusal.Damaged, What: "doubled id of a relationship"}
		}
		ids[r.ID] = true
		out = append(out, r)
	}
	return out, nil
}

// Types are the content types of a package.
type Types struct {
	overrides map[string]string // by member, lower case
	defaults  map[string]string // by extension, lower case
}

// ReadTypes reads the content types from their XML.
func ReadTypes(t *xmlcut.Tree) Types {
	types := Types{map[string]string{}, map[string]string{}}
	for i, n := range t.Nodes {
		media := t.Attr(int32(i), "ContentType")
		switch local(n.Name) {
		case "Override":
			types.overrides[strings.ToLower(strings.TrimPrefix(t.Attr(int32(i), "PartName"), "/"))] = media
		case "Default":
			types.defaults[strings.ToLower(t.Attr(int32(i), "Extension"))] = media
		}
	}
	return types
}

// Of gives the content type of a member, "" if none is stated.
func (t Types) Of(member string) string {
	member = strings.ToLower(member)
	if media, ok := t.overrides[member]; ok {
		return media
	}
	return t.defaults[strings.TrimPrefix(path.Ext(member), ".")]
}

func local(name string) string { return name[strings.IndexByte(name, ':')+1:] }
