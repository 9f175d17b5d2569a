package intl

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/fold"
)

// Email finds e-mail addresses, those that extraction broke around the at sign
// included. The subkind is "generic" for a mailbox of an office ("podatelna@"),
// else "personal".
var Email detectors.Detector = email{}

type email struct{}

// Info describes the detector.
func (email) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.email", Types: []detectors.Type{detectors.Email},
		Summary: "E-mail address, personal or generic", Source: "RFC 5321",
	}
}

// Examples returns the texts for the conformance suite.
func (email) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"e-mail: [[jana.vzorna@seznam.cz]]", "[[Vzorna.Tereza@nemvzorov.cz]],", "e-mail: [[k.vzorny@gmail.com]]II. Cena",
			"([[pvzorna4816@gmail.com]]), ktorá", "- [[wzorek@poczta.onet.pl]]. 5. Zapłata", "[[jan.novak @ seznam.cz]]", "[[jan.novak@\nseznam.cz]]",
			"[[jan.novak(at)seznam.cz]]", "[[jan.novak [at] seznam.cz]]", "[[JAN.NOVAK@SEZNAM.CZ]]", "E-MAIL: [[JAN.NOVAK@SEZNAM.CZ]]TEL.: 1", "[[JAN.NOVAK@SEZNAM.CZ]]II. PLATBY", "[[jan.novak@seznam.cz]]tel.: 1", "[[jan@obec.community]]", "mailto:[[jan@novak.eu]]", "[[jan.novak@seznam. cz]]", "[[jan.novak@seznam . cz]]", "[[novák@example.cz]]",
		}, []detectors.Trap{
			{Name: "handle", Text: "Телеграм: @obrazcova_vera"},
			{Name: "price at", Text: "5 ks @ 100 Kč"},
			{Name: "blacked out", Text: "e-mail: xxxxx@xxxxx"},
			{Name: "no domain", Text: "uživatel@server"},
			{Name: "sentence behind", Text: "uživatel@server . potom"},
		}
}

// atSigns are the ways people write the at sign to fool crawlers.
var atSigns = []string{"@", "(at)", "[at]", "(zavinac)", "(zavináč)", "(AT)", "{at}", "＠"}

// Detect finds the addresses.
func (email) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	last := 0
	for next, i := firstBytes(p.Text), 0; ; {
		if i = next.from(i); i == len(p.Text) {
			return found, nil
		}
		sign := atSign(p.Text[i:])
		if sign == "" {
			i++
			continue
		}
		start, end := wholeLocal(p.Text, localPart(p.Text, i, last), last), domain(p.Text, i+len(sign))
		if i += len(sign); start < 0 || end < 0 || hidden(p.Text[start:end]) {
			continue
		}
		found = append(found, detectors.Finding{
			Span: document.Span{Part: p.ID, Start: start, End: end}, Type: detectors.Email, Kind: "intl.email",
			Subkind: mailbox(p.Text[start : i-len(sign)]), Score: certain, Why: []string{"shape"},
		})
		i, last = end, end
	}
}

// triggers are the first bytes of the at signs.
const triggers = "@([{\xef"

// firsts finds the first bytes of at signs in a text.
type firsts struct {
	text string
	at   [len(triggers)]int // of each the next one
}

func firstBytes(text string) *firsts {
	f := &firsts{text: text}
	for k := range f.at {
		f.at[k] = -1
	}
	return f
}

// from is where the first of them from byte i on stands, the end of the text if
// none does.
func (f *firsts) from(i int) int {
	first := len(f.text)
	for k := range f.at {
		if f.at[k] < i {
			f.at[k] = len(f.text)
			if n := strings.IndexByte(f.text[i:], triggers[k]); n >= 0 {
				f.at[k] = i + n
			}
		}
		first = min(first, f.at[k])
	}
	return first
}

func atSign(s string) string {
	for _, a := range atSigns {
		if strings.HasPrefix(s, a) {
			return a
		}
	}
	return ""
}

// maxLocal and maxDomain are the limits of RFC 5321, section 4.5.3.1.
const (
	maxLocal  = 64
	maxDomain = 255
)

// localPart walks back from the at sign; -1 if nothing stands there.
func localPart(text string, at, floor int) int {
	end := trimBlank(text, at, floor)
	start := end
	for start > floor && end-start < maxLocal {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if !localRune(r) {
			break
		}
		start -= n
	}
	for start < end && strings.IndexByte(".-_'+%", text[start]) >= 0 {
		start++
	}
	if start == end || text[end-1] == '.' {
		return -1
	}
	return start
}

func localRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("._%+-'", r)
}

// trimBlank steps over at most two blanks before the at sign.
func trimBlank(text string, at, floor int) int {
	for range 2 {
		if at > floor && strings.IndexByte(" \n", text[at-1]) >= 0 {
			at--
		}
	}
	return at
}

// domain walks forward from the at sign; -1 if no domain stands there.
func domain(text string, i int) int {
	for range 2 {
		if i < len(text) && strings.IndexByte(" \n", text[i]) >= 0 {
			i++
		}
	}
	start, dots, end := i, 0, -1
	for i < len(text) && i-start < maxDomain {
		n := label(text[i:])
		if n == 0 {
			break
		}
		top := topLevel(text[i : i+n])
		if dots > 0 && top > 1 {
			end = i + top
		}
		if i += n; dots == 0 && spacedDot(text[i:]) {
			i++ // "seznam . cz"
		}
		if top != n && dots > 0 || i >= len(text) || text[i] != '.' {
			break
		}
		dots++
		if i++; i+2 < len(text) && (text[i] == ' ' || text[i] == '\n' && torn(text[i+1:])) && end < 0 && isLower(text[i+1]) {
			i++ // "seznam. cz"
		}
	}
	return end
}

// spacedDot reports whether s goes on as the torn end of an address: " . cz".
func spacedDot(s string) bool {
	if len(s) < 5 || s[:3] != " . " {
		return false
	}
	n := label(s[3:])
	return slices.Contains(commonDomains, s[3:3+n])
}

// label is the length of a domain label.
func label(s string) int {
	n := 0
	for n < len(s) && (isAlnum(s[n]) || s[n] == '-' && n > 0) {
		n++
	}
	return n
}

// topLevel is the length of a top-level domain at the start of a label: letters
// of one case, as extraction glues the next heading to it. 0 if it is none.
func topLevel(s string) int {
	n := 0
	for n < len(s) && (isLower(s[n]) || isUpper(s[n])) && (n == 0 || isUpper(s[n]) == isUpper(s[0])) {
		n++
	}
	if n < len(s) && isDigit(s[n]) {
		return 0
	}
	return unglue(strings.ToLower(s[:n]))
}

// unglue is the length of the domain in a last label whose heading is glued to
// it in the same case: "CZTEL", "czII".
func unglue(last string) int {
	if len(last) == 2 || slices.Contains(longDomains, last) {
		return len(last)
	}
	for _, d := range commonDomains {
		if strings.HasPrefix(last, d) {
			return len(d)
		}
	}
	return len(last)
}

// commonDomains are what addresses of our documents end with.
var commonDomains = []string{"info", "com", "net", "org", "cz", "sk", "pl", "ru", "eu"}

// longDomains are top-level domains that begin like a common one (IANA).
var longDomains = strings.Fields("info com net org community company compare computer comsec commbank network netbank netflix organic origins czech ski skin sky skype place play playstation plumbing plus rugby ruhr run eus eurovision")

// hidden reports whether an address was blacked out with letters.
func hidden(s string) bool { return strings.Trim(strings.ToLower(s), "x@. ") == "" }

// mailbox tells generic mailboxes from personal ones by the local part.
func mailbox(local string) string {
	local = strings.Trim(fold.String(local), " .-_0123456789\n")
	if generic[local] || generic[withoutMarks.Replace(local)] {
		return "generic"
	}
	return "personal"
}

// withoutMarks writes the words of a local part together.
var withoutMarks = strings.NewReplacer(".", "", "-", "", "_", "")

// generic are mailboxes of offices and departments, folded.
var generic = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
		info informace informacie informacja informacje post posta mail email e-mail podatelna epodatelna podatelnia sekretariat sekretarka
		office kancelar kancelaria biuro biuroobslugi urad ou mu meu obec mesto mestys magistrat urzad gmina ug um umig starostwo powiat kontakt contact
		help helpdesk support podpora servis service dispecink obchod sales prodej objednavky order orders zamowienia przetargi faktury fakturace
		fakturacia invoice invoices uctarna ekonomicke personalni kadry ksiegowosc recepce recepcia recepcja reception rezervace admin
		administrator webmaster redakce redakcja redakcia press media tisk skola zs ms gymnazium knihovna kniznica biblioteka muzeum divadlo galerie
		dotace granty projekty verejnezakazky zakazky smlouvy stavebni matrika socialni iod dpo gdpr poverenec ochrana noreply no-reply
		poczta tlumaczenia tlumocnictvi studijni dekanat rektorat sekretariatdyrekcji priem zakaz shop eshop firma company hello ahoj
		reklamace reklamacie reklamacje nabor rekrutacja kariera biblioteka szkola przedszkole dyrekcja radny rada veterina ordinace zakaznik klient klienti zakaznickecentrum infolinka centrala ustredna spravce sprava technik bozp`) {
		m[w] = true
	}
	return m
}()
