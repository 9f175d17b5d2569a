package docx

import (
	"bytes"
	"crypto/sha256"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/stillaudit"
	"inkoust/internal/xmlaudit"
	"inkoust/verify"
)

func sortedNames(m map[string]*story) []string { return slices.Sorted(maps.Keys(m)) }

// images checks that no picture of the source is left that the plan removes. A
// plan numbers the pictures in the order of the text; where that order cannot be
// followed, no more may be left than the plan keeps.
func images(source, output *archive, plan *document.Plan, report *verify.Report) {
	media := mediaOf(source)
	if len(media) == 0 {
		return
	}
	before := map[digest]bool{}
	for _, s := range media {
		before[s] = true
	}
	left := map[digest]bool{}
	for _, m := range output.members {
		if m, err := m.unpacked(); err == nil && before[stillaudit.Of(m.data).Sum] {
			left[stillaudit.Of(m.data).Sum] = true
		}
	}
	if keep, ok := keptPictures(source, media, plan); ok {
		for s := range left {
			if !keep[s] {
				report.Add("image", "removed images", 1)
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
	report.Add("image", "removed images", len(left)-kept)
}

// digest is the sum of what a picture shows.
type digest = [sha256.Size]byte

// mediaOf lists the pictures of an archive that can be read, by member.
func mediaOf(a *archive) map[string]digest {
	media := map[string]digest{}
	for _, m := range a.members {
		if !strings.HasPrefix(m.name, "word/media/") {
			continue
		}
		if m, err := m.unpacked(); err == nil {
			media[m.name] = stillaudit.Of(m.data).Sum
		}
	}
	return media
}

const mainMember, mainRels = "word/document.xml", "word/_rels/document.xml.rels"

// pictureID is how a plan names a picture: its number in the text.
var pictureID = regexp.MustCompile(`^img(\d{1,6})$`)

// keptPictures returns what the kept pictures show. It reports false where other
// members than the main text show pictures, or the plan names one that this
// reading does not find.
func keptPictures(source *archive, media map[string]digest, plan *document.Plan) (map[digest]bool, bool) {
	var text, rels []byte
	for _, m := range source.members {
		if m.name != mainMember && !strings.HasSuffix(m.name, ".rels") {
			continue
		}
		m, err := m.unpacked()
		switch {
		case err != nil:
			return nil, false
		case m.name == mainMember:
			text = m.data
		case m.name == mainRels:
			rels = m.data
		case bytes.Contains(m.data, []byte("relationships/image")):
			return nil, false
		}
	}
	shown, ok := shownPictures(text, rels, media)
	if !ok {
		return nil, false
	}
	keep := map[digest]bool{}
	for id, fate := range plan.Images {
		m := pictureID.FindStringSubmatch(id)
		if m == nil {
			return nil, false
		}
		n, err := strconv.Atoi(m[1])
		if err != nil || n < 1 || n > len(shown) {
			return nil, false
		}
		if fate == document.ImageKept {
			keep[media[shown[n-1]]] = true
		}
	}
	return keep, true
}

// shownPictures lists the pictures of the main text by their first place.
func shownPictures(text, rels []byte, media map[string]digest) ([]string, bool) {
	t := targets{}
	s := &story{}
	if xmlaudit.Scan(rels, t) != nil || xmlaudit.Scan(text, s) != nil {
		return nil, false
	}
	var shown []string
	for _, id := range s.refs {
		name := path.Join("word", t[id])
		if strings.HasPrefix(t[id], "/") {
			name = t[id][1:]
		}
		if _, ok := media[name]; ok && !slices.Contains(shown, name) {
			shown = append(shown, name)
		}
	}
	return shown, true
}

// targets collects the relationships of a member by their id.
type targets map[string]string

func (t targets) Open(_ []string, local string, attrs []xmlaudit.Attr) {
	var id, target string
	for _, a := range attrs {
		switch a.Local {
		case "Id":
			id = a.Value
		case "Target":
			target = a.Value
		}
	}
	if local == "Relationship" {
		t[id] = target
	}
}

func (targets) Close(string)          {}
func (targets) Other([]byte)          {}
func (targets) Text([]string, string) {}
