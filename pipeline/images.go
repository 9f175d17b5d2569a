package pipeline

import (
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// ImageFate is what happens to a picture, and whether a person is asked.
type ImageFate struct {
	document.Image
	Fate     document.Fate
	Why      string // "signature", "letterhead", "unread", "small", "option", "decision"
	Asked    bool
	Question string
}

const (
	// smallShare is the share of a page below which a picture holds no
	// readable text: a bullet, a coat of arms.
	smallShare = 0.03
	// signatureShare is the largest share of a page that the picture of a
	// signature or a stamp takes; a larger picture is asked about.
	signatureShare = 0.08
	// signatureLines is how many lines of text may lie between a picture and
	// the typed name or the words of a signature block.
	signatureLines = 3
)

var signatureWords = []string{"podpis", "razítko", "v. r.", "……", "......", "____", "podpisy", "pieczęć", "подпись", "м.п."}

// fates decides on the pictures of a file: a signature goes, a letterhead
// stays, whatever nobody has read is asked about and goes until answered.
func (p *Pipeline) fates(f *File, parts map[string]*document.Part) []ImageFate {
	out := make([]ImageFate, 0, len(f.Images))
	for _, img := range f.Images {
		out = append(out, p.fate(f, img, parts[img.Part]))
	}
	return out
}

func (p *Pipeline) fate(f *File, img document.Image, part *document.Part) ImageFate {
	fate := ImageFate{Image: img}
	switch {
	case nearSignature(f, img, part):
		fate.Fate, fate.Why = document.ImageRemoved, "signature"
	case p.Images == ImagesRemove:
		fate.Fate, fate.Why = document.ImageRemoved, "option"
	case p.Images == ImagesKeep:
		fate.Fate, fate.Why = document.ImageKept, "option"
	case img.Band && img.Copies >= 2:
		fate.Fate, fate.Why = document.ImageKept, "letterhead"
	case img.Share <= smallShare:
		fate.Fate, fate.Why = document.ImageKept, "small"
	default:
		fate.Fate, fate.Why, fate.Asked = document.ImageRemoved, "unread", true
	}
	return fate
}

// nearSignature reports whether a picture stands in or beside a signature block.
func nearSignature(f *File, img document.Image, part *document.Part) bool {
	if part == nil || img.Offset < 0 || img.Offset > len(part.Text) || img.Share > signatureShare {
		return false
	}
	from, to := linesAround(part.Text, img.Offset, signatureLines)
	for _, d := range f.Findings {
		if d.Type == detectors.SignatureName && d.Part == part.ID && d.Start < to && from < d.End {
			return true
		}
	}
	near := strings.ToLower(part.Text[from:to])
	for _, w := range signatureWords {
		if strings.Contains(near, w) {
			return true
		}
	}
	return false
}

// linesAround is the range of n lines before and after the line at an offset.
func linesAround(text string, at, n int) (from, to int) {
	from, to = at, at
	for range n + 1 {
		if from = strings.LastIndexByte(text[:from], '\n'); from < 0 {
			from = 0
			break
		}
	}
	for range n + 1 {
		i := strings.IndexByte(text[to:], '\n')
		if i < 0 {
			return from, len(text)
		}
		to += i + 1
	}
	return from, to
}
