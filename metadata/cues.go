package metadata

import "strings"

// cue is what a word beside a sum says of it.
type cue uint8

const (
	isTotal cue = 1 << iota
	isPrice
	isUnit
	isOther
	isNet
	isGross
	isAnew
)

// cueWords are folded words and phrases; a star stands for any ending.
var cueWords = map[cue]string{
	isTotal: "celkov*,celkem,spolu,cena dil*,cena za dil*,smluvni cen*,kupni cen*,cena celkem,cena plneni,predpokladan* hodnot*,hodnota smlouvy,hodnota plneni," +
		"hodnota zakazky,kupna cena,kupnej ceny,lacznie,razem,ogolem,nejvyse,najviac,nie wiecej niz",
	isPrice: "cen*,odmen*,najemn*,najomn*,uplat*,dotac*,hodnot*,dar,daru,darem,daruje,darov*,zapujck*,vydluzitel*,pozick*,honorar*,nahrad*,wynagrodzeni*,dotacj*,czynsz*,kwot*," +
		"wartosc*,poskytne,poskytuje,przekaze",
	isUnit: "mesicn*,mesacn*,za kus,za ks,za hodin*,za mesic,za mesiac,za den,za m2,za m3,za km,za jednotk*,za osobu,za tyden,za cislo,za vytisk,za ukon,za predstaveni,za kazd*,za zapocat*," +
		"za godzin*,za miesiac,za sztuk*,hodinov*,jednotkov*,rocn*,denn*,miesieczn*,roczn*,godzinow*,paus*,splatk*,splatok,ratach,stawk*",
	isOther: "pokut*,sankc*,zaloh*,jistin*,jistot*,kauc*,pojist*,limit*,do vyse,maximaln*,prodlen*,urok*,zapocten*,skod*,predchoz*,puvodn*,dph cini,samotne dph,sazb*,nad,podleha uverejneni,podlieha zverejneniu," +
		"poplat*,pozastavk*,zadrzn*,spoluucast*,kary,kara,kaucj*,zaliczk*,odset*,penale,upomin*,pridel*,zvysuje se,wzrasta",
	isNet:   "bez dph,bez dane,netto",
	isGross: "s dph,vcetne dph,vc. dph,vc.dph,vc dph,vratane dph,s dani,brutto",
	isAnew:  "celkem,wynosi,spolu,nove cini,tedy na",
}

// phrase is one of them, by words.
type phrase struct {
	words []string
	cue   cue
}

// phrases are the cue words by their first three bytes.
var phrases = func() map[string][]phrase {
	out := map[string][]phrase{}
	for c, list := range cueWords {
		for _, p := range strings.Split(list, ",") {
			out[p[:3]] = append(out[p[:3]], phrase{strings.Split(p, " "), c})
		}
	}
	return out
}()

// cues are what the words of a folded text say, in one pass.
func cues(s string) (c cue) {
	for i := 0; i+3 <= len(s); i++ {
		if i > 0 && isLetter(s[i-1]) || !isLetter(s[i]) {
			continue
		}
		for _, p := range phrases[s[i:i+3]] {
			if c&p.cue == 0 && p.at(s[i:]) {
				c |= p.cue
			}
		}
	}
	return c
}

// at reports whether a text begins with a phrase, up to the end of a word.
func (p phrase) at(s string) bool {
	for i, w := range p.words {
		if i > 0 {
			if s == "" || s[0] != ' ' {
				return false
			}
			s = s[1:]
		}
		stem, open := strings.CutSuffix(w, "*")
		rest, ok := strings.CutPrefix(s, stem)
		if !ok {
			return false
		}
		for open && rest != "" && isLetter(rest[0]) {
			rest = rest[1:]
		}
		if rest != "" && isLetter(rest[0]) {
			return false
		}
		s = rest
	}
	return true
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || isDigit(c) || c >= 0x80 }
