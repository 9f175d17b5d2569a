package odf

import (
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"

	"inkoust/document"
	"inkoust/internal/stillaudit"
	"inkoust/verify"
)

// numbered is how the output calls its pictures: by the number that the plan
// gives them.
var numbered = regexp.MustCompile(`^Pictures/image([0-9]{1,5})\.(png|jpeg)$`)

// pictures checks that no picture of the source is left that the plan removes:
// each one left bears the number of one that is kept, and there are no more than
// are kept.
func pictures(source, output *file, plan *document.Plan, report *verify.Report) {
	before := map[[sha256.Size]byte]bool{}
	for _, m := range source.members {
		if !isXML(m) {
			before[stillaudit.Of(m.data).Sum] = true
		}
	}
	if source.flat {
		inFlat(source.raw, before)
	}
	kept, left := 0, 0
	for _, fate := range plan.Images {
		if fate == document.ImageKept {
			kept++
		}
	}
	for _, m := range output.members {
		if m.name == mimeName || isXML(m) || !before[stillaudit.Of(m.data).Sum] {
			continue
		}
		left++
		number := numbered.FindStringSubmatch(m.name)
		if number == nil || plan.Images["img"+number[1]] != document.ImageKept {
			report.Add(verify.CheckImage, "removed images", 1)
		}
	}
	report.Add(verify.CheckImage, "removed images", left-kept)
}

// inFlat adds the pictures that a document in a single file holds in base64.
func inFlat(raw []byte, sums map[[sha256.Size]byte]bool) {
	for _, element := range strings.Split(string(raw), ":binary-data>")[1:] {
		text, _, _ := strings.Cut(element, "<")
		if data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), "")); err == nil && len(data) > 0 {
			sums[stillaudit.Of(data).Sum] = true
		}
	}
}
