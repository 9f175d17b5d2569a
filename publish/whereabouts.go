package publish

import (
	"slices"
	"strconv"
	"strings"
)

// whereabouts gathers places and prints them short: "s. 1, 3–5, zápatí s. 2".
type whereabouts struct {
	kinds []string         // in order of first sight
	pages map[string][]int // by kind, each page once
	page  string           // the word
}

// add notes a place, without any value.
func (w *whereabouts) add(p *Publication, s sighting) {
	if w.pages == nil {
		w.pages, w.page = map[string][]int{}, p.word("page")
	}
	kind := p.wordOr("part", string(s.kind))
	switch {
	case s.file == MetadataFile:
		kind = p.fieldName(s.d.Part)
	case s.kind == "body" && s.page > 0:
		kind = ""
	}
	if _, ok := w.pages[kind]; !ok {
		w.kinds = append(w.kinds, kind)
	}
	if !slices.Contains(w.pages[kind], s.page) {
		w.pages[kind] = append(w.pages[kind], s.page)
	}
}

func (w whereabouts) String() string {
	var out []string
	for _, kind := range w.kinds {
		at := strings.TrimSpace(kind + " " + w.ranges(w.pages[kind]))
		out = append(out, at)
	}
	return strings.Join(out, ", ")
}

// ranges prints "s. 1, 3–5"; nothing where there are no pages.
func (w whereabouts) ranges(pages []int) string {
	pages = slices.Sorted(slices.Values(pages))
	var out []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		if pages[i] > 0 {
			out = append(out, span(pages[i], pages[j]))
		}
		i = j + 1
	}
	if out == nil {
		return ""
	}
	return w.page + " " + strings.Join(out, ", ")
}

func span(from, to int) string {
	switch to - from {
	case 0:
		return strconv.Itoa(from)
	case 1:
		return strconv.Itoa(from) + ", " + strconv.Itoa(to)
	}
	return strconv.Itoa(from) + "–" + strconv.Itoa(to)
}
