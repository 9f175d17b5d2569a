package rtf

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"

	"inkoust/document"
	"inkoust/internal/splice"
	"inkoust/internal/stillimage"
)

// picture is one \pict group.
type picture struct {
	document.Image
	group splice.Hole
	words []token
	hex   strings.Builder // of its bytes
	bin   []byte
}

// measures are the words of a picture that stay with it.
var measures = regexp.MustCompile(`^(pngblip|jpegblip|picw|pich|picwgoal|pichgoal|picscalex|picscaley|piccropl|piccropr|piccropt|piccropb)$`)

// textArea is the text area of an A4 page with margins of 2.5 cm, in square
// twips.
const textArea = 9071.0 * 14003

const (
	maxPictures  = 10_000
	maxPictBytes = 64 << 20
)

func (p *picture) size() (area float64) {
	goal := map[string]float64{}
	for _, t := range p.words {
		goal[t.word] = float64(t.number)
	}
	scale := func(word string) float64 {
		if goal[word] > 0 {
			return goal[word] / 100
		}
		return 1
	}
	return goal["picwgoal"] * scale("picscalex") * goal["pichgoal"] * scale("picscaley")
}

// share is what the picture takes of a page; one that states no extent may take
// all of it.
func (p *picture) share() float64 {
	if area := p.size(); area > 0 {
		return min(1, area/textArea)
	}
	return 1
}

// fate is the group without what it does not show, or nothing. A picture that
// the document crops is shown in part only and goes.
func (p *picture) fate(plan *document.Plan) splice.Hole {
	out := p.group
	if plan.Images[p.ID] != document.ImageKept || p.cropped() {
		return out
	}
	data := p.bin
	if data == nil {
		raw, err := hex.DecodeString(p.hex.String())
		if err != nil {
			return out
		}
		data = raw
	}
	clean, kind, ok := stillimage.Clean(data)
	if !ok {
		return out
	}
	var b strings.Builder
	b.WriteString(`{\pict`)
	for _, t := range p.words {
		switch {
		case strings.HasSuffix(t.word, "blip"):
		case measures.MatchString(t.word):
			fmt.Fprintf(&b, `\%s%d`, t.word, t.number)
		}
	}
	b.WriteString(map[string]string{"png": `\pngblip`, "jpg": `\jpegblip`, "jpeg": `\jpegblip`}[kind] + "\n")
	b.WriteString(hex.EncodeToString(clean) + "}")
	out.Put = b.String()
	return out
}

func (p *picture) cropped() bool {
	for _, t := range p.words {
		if strings.HasPrefix(t.word, "piccrop") && t.number != 0 {
			return true
		}
	}
	return false
}
