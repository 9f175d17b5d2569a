package docx

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"slices"

	"inkoust/document"
	"inkoust/verify"
)

func sortedNames(m map[string]*story) []string { return slices.Sorted(maps.Keys(m)) }

// picture tells a picture by what it shows, whatever texts it carries.
type picture struct {
	sum   [sha256.Size]byte
	words []byte // what it carries beside the samples
	known bool   // a PNG or JPEG file
}

func signature(b []byte) picture {
	switch {
	case bytes.HasPrefix(b, []byte("\x89PNG\r\n\x1a\n")):
		return png(b[8:])
	case bytes.HasPrefix(b, []byte{0xFF, 0xD8}):
		return jpeg(b)
	}
	return picture{sum: sha256.Sum256(b)}
}

func png(b []byte) picture {
	h := sha256.New()
	p := picture{known: true}
	for len(b) >= 12 {
		n := int(binary.BigEndian.Uint32(b))
		if n < 0 || n > len(b)-12 {
			break
		}
		switch kind := string(b[4:8]); kind {
		case "IHDR", "PLTE":
		case "IDAT":
			h.Write(b[8 : 8+n])
		case "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "IEND":
		default:
			p.words = append(append(p.words, b[8:8+n]...), "\n\n\n\n\n"...)
		}
		b = b[12+n:]
	}
	p.words = append(p.words, b...) // what follows the last chunk
	h.Sum(p.sum[:0])
	return p
}

func jpeg(b []byte) picture {
	p := picture{known: true}
	i := 2
	for i+4 <= len(b) && b[i] == 0xFF && b[i+1] != 0xDA {
		stop := min(i+2+int(binary.BigEndian.Uint16(b[i+2:])), len(b))
		if m := b[i+1]; m >= 0xE0 && m <= 0xEF || m == 0xFE {
			p.words = append(append(p.words, b[min(i+4, stop):max(stop, min(i+4, stop))]...), "\n\n\n\n\n"...)
		}
		i = max(stop, i+4)
	}
	end := bytes.LastIndex(b, []byte{0xFF, 0xD9})
	if i > len(b) || end < i {
		return picture{sum: sha256.Sum256(b)}
	}
	p.sum = sha256.Sum256(b[i:end])
	p.words = append(p.words, b[end+2:]...)
	return p
}

// images checks that no more pictures of the source are left than the plan
// keeps.
func images(source, output *archive, plan *document.Plan, report *verify.Report) {
	before := map[[sha256.Size]byte]bool{}
	for _, m := range source.members {
		if bytes.HasPrefix([]byte(m.name), []byte("word/media/")) {
			before[signature(m.data).sum] = true
		}
	}
	left := map[[sha256.Size]byte]bool{}
	for _, m := range output.members {
		if s := signature(m.data).sum; before[s] {
			left[s] = true
		}
	}
	kept := 0
	for _, fate := range plan.Images {
		if fate == document.ImageKept {
			kept++
		}
	}
	report.Add("image", "removed images", len(left)-kept)
}
