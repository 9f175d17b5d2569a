package orgs

import (
	"strings"

	"inkoust/internal/words"
)

// heads are stems of words that begin the name of a public body, a school, a
// club. What ends with "." is a whole word.
var heads = strings.Fields("mesto. mesta. mestem. mestu. mestys mestysem obec. obce. obci. obcou. statutarni hlavni mestsky mestska mestskym mestske mestskeho obecni obecny magistrat magistratem kraj. ministerstv nemocnic fakultni fakultna univerz technick vysok ceska. ceske. " +
	"zakladni zakladna materska stredni stredna gymnazi muze galeri divadl knihovn kniznic technicke sprava. spravou. spravy. reditelstv generalni generalne krajsk okresn statni statny urad uradem ustav ustavem institut sdruzeni zdruzenie nadace nadaci nadacia spolek svaz tj telovych telocvicna sokol farni farna charit diecez centrum dom. domov domovu vodovod technicka lesy povodi skol hasic sbor svazek mikroregion oz. verejnopravn zamek zoo hvezdar akademi moravska slezska jihocesk pardubick hornov bytov mestska " +
	"gmina gmine gmin. gminy gminny gminnego gminnym powiat powiatow wojewodz urzad urzed szkola szkole szkoly przedszk miejsk miasto. miasta. miastem. biblio osrod muzeum fundacj stowarzysz szpital uniwersy politechn akademi zaklad zarzad nadlesnict spoldziel piekarnia zespol " +
	"администрац министерств комитет департамент управлен школа. больниц муниципальн государств университет институт")

func isHead(t words.Token) bool {
	if t.Kind != words.Word || !t.Cap() || len(t.Fold) < 2 {
		return false
	}
	for _, h := range heads {
		if whole, ok := strings.CutSuffix(h, "."); ok && t.Fold == whole || !ok && strings.HasPrefix(t.Fold, h) {
			return true
		}
	}
	return false
}

// ends stop a name: labels and functions that follow it on the same line.
var ends = []string{"ico", "ic", "dic", "sidl", "zast", "zastoup", "jedn", "nip", "regon", "инн", "огрн", "adres", "reprezent", "именуе", "bank", "cislo", "tel", "xxx", "dale", "zwan", "starost", "reditel", "dyrekt", "wojt", "primat", "burmist", "starosta"}

// links are lower-case words inside names.
var links = set("nad pod u na v ve w we i a pro pre do k ke o s so se z ze im pri při św sv nr c č")

// byHead finds names by the word they begin with.
func (r *reader) byHead() []span {
	var out []span
	for i := 0; i < len(r.toks); i++ {
		if r.taken[i] || !isHead(r.toks[i]) || r.at(i-1).Cap() && r.toks[i].Gap == words.Space && r.at(i-1).Shape == words.Title && r.at(i-1).Kind == words.Word && !r.taken[i-1] && isHead(r.at(i-1)) {
			continue
		}
		end, caps, plain := r.headEnd(i)
		if caps+plain == 0 || caps == 0 && plain < 2 {
			continue
		}
		out = append(out, span{i, end, 0.7, "head of a name"})
		i = end - 1
	}
	return out
}

// headEnd walks right over the words of a name. It counts capitalised and plain
// words behind the head.
func (r *reader) headEnd(i int) (end, caps, plain int) {
	end = i + 1
	run := 0
	for k := i + 1; k < len(r.toks) && k < i+14; k++ {
		t := r.toks[k]
		if t.Gap > words.Space || r.taken[k] {
			break
		}
		if t.Kind == words.Word && stopWord(t.Fold) {
			break
		}
		switch {
		case t.Cap():
			caps++
			run = 0
			end = k + 1
		case t.Kind == words.Word && links[t.Fold]:
		case t.Kind == words.Word:
			if run++; run > 4 {
				return end, caps, plain
			}
			plain++
			if caps == 0 || nouns[t.Fold] {
				end = k + 1
			}
		case isQuote(t.Sign), t.Is('-') && t.Gap == words.None, t.Is('–') && r.at(k+1).Cap() && isHead(r.at(k+1)):
			if isQuote(t.Sign) {
				if close := r.closing(k + 1); close > 0 && close < i+14 {
					return close, caps + 1, plain
				}
				return end, caps, plain
			}
		case t.Kind == words.Number && len(t.Fold) <= 3 && links[r.at(k-1).Fold]:
			end = k + 1
		case t.Is('.') && t.Gap == words.None && len(r.at(k-1).Fold) <= 2:
		default:
			return end, caps, plain
		}
	}
	return end, caps, plain
}

// nouns are lower-case words that end a name.
var nouns = set("kraje kraj mesta obce policie univerzita skola urad nemocnice organizace области края района поселения округа города kraju")

func stopWord(fold string) bool {
	for _, e := range ends {
		if fold == e || len(e) > 3 && strings.HasPrefix(fold, e) {
			return true
		}
	}
	return false
}
