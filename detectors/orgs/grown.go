package orgs

import "inkoust/internal/words"

// grown extends names over what belongs to them behind the comma or the dash:
// ", státní organizace", ", příspěvková organizace města Lipová", "i Wspólnicy".
func (r *reader) grown(spans []span) []span {
	for n := range spans {
		spans[n].j = r.grow(spans[n].j)
	}
	return spans
}

// founders follow the form of a body that somebody founded.
var founders = words.NewSet("kraje kraja mesta mestyse obce statu hlavniho hl")

// maxTail is the most tokens of a tail behind a comma.
const maxTail = 6

func (r *reader) grow(j int) int {
	if t := r.at(j); t.In(founders) && t.Gap == words.Space && r.endsForm(j) {
		j++
		for k := 0; k < 5 && r.at(j).Gap == words.Space && (r.at(j).Cap() || r.at(j).In(links) && r.at(j+1).Cap()); k++ {
			j++
		}
		return j
	}
	if end := r.partners(j); end > j {
		return end
	}
	if end := r.deanery(j); end > j {
		return end
	}
	if end := r.lowerTail(j); end > j {
		return end
	}
	if !r.at(j).Is(',') || r.at(j+1).Gap != words.Space {
		return j
	}
	k := j + 1
	if t := r.at(k); t.Kind != words.Word || !t.In(tails) || t.Cap() && !t.In(tailCaps) || r.at(k).Fold == "se" {
		return j
	}
	for n := 0; n < maxTail && k < len(r.toks) && (n == 0 || r.toks[k].Gap == words.Space) && r.toks[k].Kind == words.Word && !r.taken[k]; n++ {
		if r.toks[k].In(stopWords) || r.toks[k].Fold == "se" || r.toks[k].Fold == "so" {
			break
		}
		k++
	}
	if next := r.at(k); next.Gap >= words.Wide || next.Is(',') || next.Is('(') || next.Kind == words.Word {
		return k
	}
	return j
}

// tails begin what follows the comma of a name.
var (
	tails    = words.NewStems("statni. statny. zakladni zakladna pobocn obecn mestsk sprava. krajsk organizacn organizacna")
	tailCaps = words.NewStems("sprava.")
)

// deanery returns the end of "– děkanství Vysoké Pole" behind a parish.
func (r *reader) deanery(j int) int {
	if t := r.at(j); !t.Is('–') && !t.Is('-') || r.at(j+1).Gap != words.Space || r.at(j+1).Fold != "dekanstvi" && r.at(j+1).Fold != "arcidekanstvi" {
		return j
	}
	k := j + 2
	for r.at(k).Gap == words.Space && (r.at(k).Cap() || r.at(k).In(links) && r.at(k+1).Cap()) && k < j+7 {
		k++
	}
	return k
}

// lowerTail returns the end of small words that lead to the number of the
// business: "OZ Horské medvede, IČO".
func (r *reader) lowerTail(j int) int {
	for k := j; k < j+3; k++ {
		t := r.at(k)
		if k > j && t.Is(',') && r.at(k+1).In(numberLabels) {
			return k
		}
		if t.Kind != words.Word || t.Shape != words.Lower || t.Gap != words.Space || t.In(verbs) || t.In(stopWords) || t.In(links) {
			return j
		}
	}
	return j
}

// partners returns the end of "Wrona i Wspólnicy" behind a Polish form.
func (r *reader) partners(j int) int {
	for k := j; k < j+4; k++ {
		t := r.at(k)
		if t.Gap != words.Space || t.Kind != words.Word {
			return j
		}
		if t.Fold == "wspolnicy" && r.at(k-1).Fold == "i" {
			return k + 1
		}
		if !t.Cap() && t.Fold != "i" {
			return j
		}
	}
	return j
}

// endsForm reports whether the words before token j are "příspěvková
// organizace" or another form that is founded by somebody.
func (r *reader) endsForm(j int) bool {
	f := r.at(j - 1).Fold
	return f == "organizace" || f == "organizaci" || f == "organizacia" || f == "ustav" || f == "org"
}
