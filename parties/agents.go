package parties

import (
	"strings"
)

// lawyers are words for those who act for others by profession, folded.
var lawyers = []string{"adw.", "adwokat", "adwokata", "adwokatem", "r. pr.", "r.pr.", "radca prawny", "radce prawnego", "radca prawna", "advokat", "advokata", "advokatem", "advokatom", "advokatka", "advokatkou", "advokatku", "адвокат", "адвоката", "адвокатом", "insolvencni spravce", "insolvencnim spravcem", "likvidator spolecnosti"}

// proxies are words for those who act for others without a profession, folded.
var proxies = []string{"zmocnenec", "zmocnence", "zmocnencem", "zmocnencom", "zmocnenkyne", "zmocnenkyni", "splnomocnenec", "splnomocnencom", "splnomocnenca", "splnomocnenkyna", "splnomocnenkynou", "pelnomocnik", "pelnomocnika", "pelnomocnikiem", "pelnomocniczka", "представитель по доверенности", "представителя по доверенности"}

// attorneys are words for a power of attorney, folded; powers also those for
// acting for somebody, which count where a lawyer's title stands with them.
var (
	attorneys = []string{"доверенност", "plne moci", "plnou moc", "plna moc", "pravne zastoup", "plnej moci", "plnomocenstv", "pelnomocnictw", "substituc", "upowazni", "zmocnuj", "splnomocnuj", "уполномочив"}
	powers    = append([]string{"zastupuje", "zastepuje"}, attorneys...)
)

var (
	lawyerNeedles    = newNeedles(lawyers...)
	proxyNeedles     = newNeedles(proxies...)
	empoweredNeedles = newNeedles(attorneys...)
)

// lawyer reports whether a word for a lawyer stands right before a name.
func (w *walker) lawyer(it *item) bool {
	return w.may(it, ofLawyers) && w.called(it, lawyerNeedles, lawyers)
}

// proxy reports whether a word for a proxy stands right before a name.
func (w *walker) proxy(it *item) bool {
	return w.may(it, ofProxies) && w.called(it, proxyNeedles, proxies)
}

// called reports whether one of the words stands right before a name.
func (w *walker) called(it *item, needles *needles, words []string) bool {
	from := max(w.last, it.start-48)
	s := w.folded(from, it.start)
	f := strings.TrimRight(s[strings.LastIndexAny(s, "\n;,")+1:], " :")
	if !needles.in(f) {
		return false
	}
	for {
		for _, l := range words {
			if strings.HasSuffix(f, l) && (len(f) == len(l) || strings.ContainsAny(f[len(f)-len(l)-1:len(f)-len(l)], " (/")) {
				return true
			}
		}
		j := strings.LastIndexByte(f, ' ')
		if j < 0 || !onlyTitles(f[j:]) && !strings.HasSuffix(f, ".") {
			return false
		}
		f = strings.TrimRight(f[:j], " :")
	}
}

// empowered reports whether a power of attorney is named right before a name.
func (w *walker) empowered(it *item) bool {
	if !w.may(it, ofPower) {
		return false
	}
	f := w.folded(max(w.last, it.start-80), it.start)
	f = f[strings.LastIndexAny(f, ";\n")+1:]
	if containsAny(f, "zastupuje", "zastepuje") && containsAny(f, "judr", "advok", "adw.") {
		return true
	}
	return empoweredNeedles.in(f)
}
