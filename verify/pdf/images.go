package pdf

import (
	"crypto/sha256"

	"inkoust/document"
	"inkoust/verify"
)

// pictures returns the image streams of a file by a digest of what they hold.
// A stream counts under its raw bytes and, where its filters can be undone,
// under its samples: a writer may pack them anew.
func (f *file) pictures() map[[sha256.Size]byte]int {
	found := map[[sha256.Size]byte]int{}
	all := []any{}
	for _, num := range f.order {
		all = append(all, f.objects[num])
	}
	for i, o := range append(all, f.older...) {
		s, ok := o.(*stream)
		if !ok || f.get(s.dict["Subtype"]) != name("Image") {
			continue
		}
		if len(s.raw) >= minPicture {
			found[sha256.Sum256(s.raw)] = i
		}
		if d, err := f.decode(s); err == nil && len(d.data) >= minPicture {
			found[sha256.Sum256(d.data)] = i
		}
	}
	return found
}

// minPicture is the size under which pictures are lines and dots that equal one
// another by chance.
const minPicture = 128

// images checks that no more pictures of the source are left than the plan
// keeps. It cannot tell them apart by name, for names are the writer's own.
func images(source, output *file, plan *document.Plan, report *verify.Report) {
	kept := 0
	for _, fate := range plan.Images {
		if fate == document.ImageKept {
			kept++
		}
	}
	before, left := source.pictures(), map[int]bool{}
	for sum := range output.pictures() {
		if i, ok := before[sum]; ok {
			left[i] = true
		}
	}
	if n := len(left) - kept*withMask; n > 0 {
		report.Add("image", "removed images", n)
	}
}

// withMask: a kept picture may bring its soft mask, a picture of its own.
const withMask = 2
