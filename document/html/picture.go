package html

import (
	"encoding/base64"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/splice"
	"inkoust/internal/stillimage"
)

// picture is one that the page itself holds.
type picture struct {
	document.Image
	attr *attr
	data []byte
}

// The usual extent of a page in pixels, for the share of a picture in it.
const (
	pageWidth, pageHeight = 680, 960
	maxPictures           = 10_000
)

var dataURI = regexp.MustCompile(`(?i)^\s*data:image/(png|jpe?g)((?:;[a-z0-9=_-]+)*);base64,`)

// picture lists a picture that the page holds. The address of any other goes:
// it tells where the page lay, and nothing shows what it leads to.
func (w *walk) picture(t token, a *attr) {
	s := w.plain(a.value[0], a.value[1])
	m := dataURI.FindString(s)
	if m == "" || len(w.shown) >= maxPictures {
		if !strings.HasPrefix(strings.ToLower(strings.TrimSpace(s)), "data:") {
			w.note(attributesPart, s)
		}
		w.cut(a.all[0], a.all[1], "images")
		return
	}
	p := &picture{attr: a}
	p.ID, p.Part, p.Offset, p.Copies = w.named("img"), w.body.ID, w.body.way.Len(), 1
	p.Share = share(w.value(t, "width"), w.value(t, "height"))
	if raw, err := url.PathUnescape(s[len(m):]); err == nil {
		p.data, _ = base64.StdEncoding.DecodeString(strings.Map(func(r rune) rune {
			if r == ' ' || r == '\n' || r == '\r' || r == '\t' {
				return -1
			}
			return r
		}, raw))
	}
	w.shown = append(w.shown, p)
}

// share is what a picture takes of the page; one that states no extent may take
// all of it.
func share(width, height string) float64 {
	x, err1 := strconv.Atoi(strings.TrimSuffix(width, "px"))
	y, err2 := strconv.Atoi(strings.TrimSuffix(height, "px"))
	if err1 != nil || err2 != nil || x <= 0 || y <= 0 {
		return 1
	}
	return min(1, float64(x)*float64(y)/(pageWidth*pageHeight))
}

// fate is what becomes of the address of a picture.
func (p *picture) fate(plan *document.Plan) splice.Hole {
	gone := splice.Hole{Start: p.attr.all[0], End: p.attr.all[1]}
	if plan.Images[p.ID] != document.ImageKept {
		return gone
	}
	out, kind, ok := stillimage.Clean(p.data)
	if !ok {
		return gone
	}
	if kind == "jpg" {
		kind = "jpeg"
	}
	return splice.Hole{Start: gone.Start, End: gone.End, Put: ` src="data:image/` + kind + ";base64," + base64.StdEncoding.EncodeToString(out) + `"`}
}
