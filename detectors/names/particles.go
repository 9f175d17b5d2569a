package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/words"
)

// particles stand in small letters inside foreign names: "Willem van der Berg",
// "María de la Fuente".
var particles = words.NewSet("van von vom zum zur zu der den dem de del della dello degli di da das do dos du la le les lo ter ten te el al bin bint ibn ben abu af av och y")

// leaders are the particles a surname may begin with, and no words of ours.
var leaders = words.NewSet("van von vom de del della di da dos du ter al el bin bint ibn ben abu")

// maxParticles is how many may follow one another.
const maxParticles = 3

// particle steps over the particles at token k to the word they belong to, or
// returns k.
func (r *reader) particle(k int) int {
	for n := k; n < k+maxParticles && r.isParticle(n) && r.at(k).In(leaders); n++ {
		next := r.at(n + 1)
		if next.Is('-') && next.Gap == words.None {
			if r.at(n+2).Cap() && r.at(n+2).Gap == words.None {
				return n + 2 // "al-Khatib"
			}
			break
		}
		if next.Cap() && next.Gap == words.Space {
			return n + 1
		}
	}
	return k
}

// isParticle reports whether token n is a particle as it stands: "dá" is none.
func (r *reader) isParticle(n int) bool {
	t := r.at(n)
	return t.Kind == words.Word && t.Shape == words.Lower && t.Gap == words.Space && t.In(particles) && r.text[t.Start():t.End()] == t.Fold
}

// leading returns where the name that begins at token i begins with its
// particles, "pan van der Berg", or i.
func (r *reader) leading(i int) int {
	for k := max(0, i-maxParticles); k < i; k++ {
		if r.at(k).In(leaders) && r.at(k).Shape == words.Lower && r.particle(k) == i {
			return k
		}
	}
	return i
}

// elided reports whether token k is a surname with a shortened article: "d'Aubigny".
func (r *reader) elided(k int) bool {
	t := r.at(k)
	if t.Kind != words.Word || t.Shape != words.Lower || t.Gap != words.Space {
		return false
	}
	s := r.text[t.Start():t.End()]
	if s[0] != 'd' && s[0] != 'l' {
		return false
	}
	rest, ok := strings.CutPrefix(s[1:], "'")
	if !ok {
		rest, ok = strings.CutPrefix(s[1:], "’")
	}
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsUpper(first)
}

// withParticle reports whether a run holds a particle or an elided article.
func (r *reader) withParticle(run []item) bool {
	for n := 1; n < len(run); n++ {
		if run[n].i > run[n-1].j && r.at(run[n-1].j).In(leaders) || r.at(run[n].i).Shape == words.Lower {
			return true
		}
	}
	return false
}
