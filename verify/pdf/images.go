package pdf

import (
	"context"
	"crypto/sha256"
	"regexp"
	"strconv"

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

// images checks that no picture of the source is left that the plan removes. A
// plan names the pictures by page and by their order on it; where the source is
// not drawn as these names say, no more may be left than the plan keeps.
func images(ctx context.Context, source, output *file, plan *document.Plan, report *verify.Report) {
	before, left := source.pictures(), map[int]bool{}
	for sum := range output.pictures() {
		if i, ok := before[sum]; ok {
			left[i] = true
		}
	}
	if keep, ok := keptPictures(ctx, source, plan); ok {
		for i := range left {
			if !keep[i] {
				report.Add(verify.CheckImage, "removed images", 1)
			}
		}
		return
	}
	kept := 0
	for _, fate := range plan.Images {
		if fate == document.ImageKept {
			kept++
		}
	}
	report.Add(verify.CheckImage, "removed images", len(left)-kept*withMask)
}

// withMask: a kept picture may bring its soft mask, a picture of its own.
const withMask = 2

// pictureID is how a plan names a picture: page and order on the page.
var pictureID = regexp.MustCompile(`^p(\d{1,6})-img(\d{1,6})$`)

// keptPictures returns the indexes of the streams that the plan keeps, with
// their masks. It reports false if the plan names pictures that the source, as
// it is read here, does not draw.
func keptPictures(ctx context.Context, source *file, plan *document.Plan) (map[int]bool, bool) {
	drawn, ok := drawnPictures(ctx, source)
	if !ok {
		return nil, false
	}
	keep := map[*stream]bool{}
	for id, fate := range plan.Images {
		m := pictureID.FindStringSubmatch(id)
		if m == nil {
			return nil, false
		}
		page, _ := strconv.Atoi(m[1])
		n, _ := strconv.Atoi(m[2])
		if n < 1 || n > len(drawn[page]) {
			return nil, false
		}
		if s := drawn[page][n-1]; s != nil && fate == document.ImageKept {
			source.keep(s, keep)
		}
	}
	return source.indexes(keep), true
}

func drawnPictures(ctx context.Context, f *file) (map[int][]*stream, bool) {
	pages, err := f.pages()
	if err != nil {
		return nil, false
	}
	drawn := map[int][]*stream{}
	r := newReader(ctx, f)
	for i, p := range pages {
		if _, err := r.text(p); err != nil {
			return nil, false
		}
		for _, d := range r.sheet.images {
			drawn[i+1] = append(drawn[i+1], d.stream)
		}
	}
	return drawn, true
}

func (f *file) keep(s *stream, keep map[*stream]bool) {
	keep[s] = true
	for _, k := range []name{"SMask", "Mask"} {
		if m, ok := f.get(s.dict[k]).(*stream); ok {
			keep[m] = true
		}
	}
}

// indexes returns the positions of streams, and of all with the same bytes.
func (f *file) indexes(keep map[*stream]bool) map[int]bool {
	at := map[int]bool{}
	sums := f.pictures()
	for s := range keep {
		if i, ok := sums[sha256.Sum256(s.raw)]; ok {
			at[i] = true
		}
		if d, err := f.decode(s); err == nil {
			if i, ok := sums[sha256.Sum256(d.data)]; ok {
				at[i] = true
			}
		}
	}
	return at
}
