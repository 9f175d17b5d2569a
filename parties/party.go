package parties

import (
	"slices"
	"strings"
	"unicode/utf8"

	"inkoust/internal/fold"
	"inkoust/internal/person"
	"inkoust/internal/table"
)

// Kind is what a party is, in the words of the register (identifikace).
type Kind string

// The kinds of parties.
const (
	KindNatural        Kind = "FO"
	KindEntrepreneur   Kind = "PFO"
	KindLegal          Kind = "PO"
	KindBody           Kind = "OVM"
	KindForeignNatural Kind = "ZFO"
	KindForeignLegal   Kind = "ZPO"
)

// party is one party while its file is walked through.
type party struct {
	id      string // in the record
	labels  []string
	alias   string // stem of a learned defined term
	side    side
	orgText string
	orgName person.Name // nameOf cut, when last compared
	nameOf  string
	mark    int  // see markOf
	shared  bool // whether shareOf is the name of a partnership
	shareOf string
	told    Kind // what orgKind told of toldOf
	toldOf  string
	toldAt  int
	person  int // item of the natural person who is the party, -1
	at      int // where its block begins

	ico          string
	digits       string // number of numberOf
	numberOf     string
	business     bool // words that say: in business
	members      int  // people in its block without a cue
	seat         bool // an address of it is called a seat
	formed       int8 // see formed: 1 yes, -1 no
	registered   bool // a number of it is an organisation's
	public       bool // the public side: its people are officials
	domain       string
	owned        bool // the name is the trade name of the person who is the party
	unregistered bool
	private      bool // words that say: not in business
	born         bool // birth date or number in the block
	minor        bool
	local        bool // an organisation named in the running text
	ours         bool
	addresses    int
	kind         Kind
}

func (p *party) empty() bool { return p.orgText == "" && p.person < 0 }

func (p *party) hasLabel(l string) bool { return slices.Contains(p.labels, l) }

// addLabel gives the party a defined term; the first that takes sides counts.
func (w *walker) addLabel(p *party, t token) {
	if !slices.Contains(w.labelled, t.label) {
		w.labelled = append(w.labelled, t.label)
	}
	if !p.hasLabel(t.label) {
		p.labels = append(p.labels, t.label)
	}
	if p.side == sideOpen {
		p.side = t.side
	}
}

// inherit takes the side of the party before: several on one side.
func (p *party) inherit(o *party) {
	p.labels, p.side = slices.Clone(o.labels), o.side
}

// named reports whether a finding names the party.
func (p *party) named(w *walker, it *item) bool {
	if p.orgText != "" {
		return sameOrgName(p.compared(), it.name())
	}
	return p.person >= 0 && w.items[p.person].name().Part(it.name())
}

// number is the company number as eight digits, "" where the block has no valid one.
func (p *party) number() string {
	if p.numberOf != p.ico {
		p.digits, p.numberOf = "", p.ico
		if ico, err := table.ParseICO(p.ico); err == nil {
			p.digits = ico
		}
	}
	return p.digits
}

// compared is the name of the organisation as names are compared.
func (p *party) compared() person.Name {
	if p.nameOf != p.orgText {
		p.orgName, p.nameOf = person.Parse(p.orgText), p.orgText
	}
	return p.orgName
}

// takeName gives the party the name of an organisation, given cut as well.
func (p *party) takeName(name string, cut person.Name) {
	p.orgText, p.orgName, p.nameOf, p.mark = name, cut, name, markOf(cut)
}

// markOf is one for all names that sameOrgName can find the same: how many words
// they have, and how the first begins. 0 stands for no name.
func markOf(cut person.Name) int {
	if len(cut) == 0 {
		return 0
	}
	return len(cut)<<8 | int(cut[0][0])
}

// partnership reports whether the name says that the party is a civil partnership.
func (p *party) partnership() bool {
	if p.shareOf != p.orgText {
		p.shared, p.shareOf = strings.Contains(p.orgText, ".") && strings.Contains(person.Fold(p.orgText), " s.c"), p.orgText
	}
	return p.shared
}

// natural reports whether the party is a person, in business or not.
func (p *party) natural() bool {
	return p.kind == KindNatural || p.kind == KindEntrepreneur || p.kind == KindForeignNatural
}

// sameOrg compares names of organisations in any inflected form.
func sameOrg(a, b string) bool { return sameOrgName(person.Parse(a), person.Parse(b)) }

func sameOrgName(x, y person.Name) bool {
	if len(x) == 0 || len(x) != len(y) || x[0][0] != y[0][0] {
		return false
	}
	for i := range x {
		if p := commonPrefix(x[i], y[i]); p < len(x[i])-5 || p < len(y[i])-5 || p < min(3, len(x[i]), len(y[i])) {
			return false
		}
	}
	return true
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// orgClass tells a public body from another organisation by its name. The
// third answer is that the text names no organisation at all.
func orgClass(name string) Kind {
	var buf [160]byte
	switch found := kindWords.in(string(spread(buf[:0], name))); {
	case found&ofBodyForms != 0:
		return KindBody
	case found&ofLegalForms != 0:
		return KindLegal
	case found&ofBodyWords != 0:
		return KindBody
	}
	return ""
}

// The sets of words that tell what an organisation is.
const (
	ofBodyForms sets = 1 << iota
	ofLegalForms
	ofBodyWords
)

var kindWords = newPhrases(map[sets][]string{ofBodyForms: bodyForms, ofLegalForms: legalForms, ofBodyWords: bodyWords})

// classOf is orgClass of the name of an organisation that was found.
func (w *walker) classOf(o *item) Kind {
	if !o.classed {
		o.class, o.classed = w.orgClass(o.text), true
	}
	return o.class
}

// orgClass is orgClass of a name, told once a file.
func (w *walker) orgClass(name string) Kind {
	k, ok := w.classes[name]
	if !ok {
		if w.classes == nil {
			w.classes = map[string]Kind{}
		}
		k = orgClass(name)
		w.classes[name] = k
	}
	return k
}

// spread folds a name and divides its words, and its marks from them, by blanks.
func spread(out []byte, name string) []byte {
	out = append(out, ' ')
	blank := func() {
		if out[len(out)-1] != ' ' {
			out = append(out, ' ')
		}
	}
	for _, r := range name {
		switch r {
		case ',':
			blank()
			out = append(out, ',', ' ')
			continue
		case '"', '(', ')', '„', '“', '”', '«', '»', '\n', 0x85:
			blank()
			continue
		}
		switch r = fold.Rune(r); {
		case r == ' ':
			blank()
		case r == 0:
		case r < utf8.RuneSelf:
			out = append(out, byte(r))
		default:
			out = utf8.AppendRune(out, r)
		}
	}
	blank()
	return out
}

// bodyForms make a public body whatever else the name says.
var bodyForms = []string{
	" prispevkov", " prisp. org", " p. o. ", " p.o. ", " organizacni slozka", " statni podnik", " s. p. ",
	" svazek ", "svazek obci", " svazku obci", " svazkem obci", " mikroregion", " zwiazek gmin", " zwiazkiem gmin", " zwiazek miedzygm", " zwiazek komun", " zwiazek powiat",
	" гку ", " гбу ", " мку ", " мбу ", " мау ", " гау ", " фгбу", " фгку", " мбоу", " гбоу", " мкоу", " муп ",
}

// legalForms are forms of companies and associations.
var legalForms = []string{
	" s.r.o", " s. r. o", " s r.o", " spol. s", " a.s.", " a. s.", " a.s ", " v.o.s", " k.s.", " z.s.", " z. s.", " z.u.", " z. u.", " o.p.s", " o. p. s", " n.o.", " n. o.",
	" se ", " druzstv", " spolecnost", " spolocnost", " nadac", " nadacn", " spolek", " sdruzeni", " zdruzenie", " o.z.", " oz ", " charit", " jednota", " sokol ", " svaz ", " svazu ", " klub", " tj ",
	" sp. z o", " sp.z", " s.a.", " spolk", " spolka", " fundac", " stowarzysz", " s.c.", " sp. j", " sp. k", " spoldziel",
	" ооо ", " оао ", " зао ", " пао ", " ао ", " тсн ", " тсж ", " нко ", " ано ", " общество ", " общества ", " кооператив", " товарищест", " фонд ",
	" gmbh", " ltd", " inc", " kft", " ag ",
}

// bodyWords are words in the names of public bodies.
var bodyWords = []string{
	" obec ", " obce ", " obci ", " mesto ", " mesta ", " mestem ", " mestys", " mestsk", " mestska", " mestsky", " statutarni", " kraj ", " kraje ", " krajem ", " krajsk", " okresni", " okresny", " obecn", " obecni",
	" ministerst", " министерств", " urad", " magistrat", " reditelstvi", " riaditelstv", " ceska republika", " slovenska republika", " spravni", " sprava ", " spravou ", " spravy ",
	" fakultni", " nemocnic", " univerzit", " uniwersytet", " vysoke uceni", " vysoka skola", " akademi", " skola", " skoly", " skolou", " gymnazi", " zakladni", " materska", " zs ", " ms ",
	" galeri", " muze", " knihovn", " kniznic", " divadl", " zamek ", " hrad ", " verejnopravn", " ceska televize", " cesky rozhlas", " statni", " statny", " narodni", " narodny", " domov ", " ustav", " agentura ", " fond ", " policie", " policej", " hasicsk", " soud", " sud ", " samosprav", " vojensk", " armada", " povodi ", " lesy cr", " beseda",
	" dum deti", " domu deti", " domem deti", " stredisko", " strediskem", " centrum volneho", " kulturni", " kulturne", " kulturny", " zakladni umel", " detsky", " detskeho", " diagnostick", " pedagogic", " poliklinik", " psychiatrick", " lecebn", " zoologick", " botanick", " hvezdarn", " planetari", " arboret", " archiv", " konzervato", " filharmoni", " orchestr",
	" pecovatelsk", " zachrann", " inspek", " financni", " financne", " celni", " colny", " katastraln", " probacni", " vezn", " vazn", " parlament", " senat ", " zdravotn", " hygienick", " verejneho", " verejna", " verejne ", " socialnich sluzeb", " socialnych sluzieb", " senior", " centrum", " zariadenie", " zarizeni", " dom ", " domova", " domovem", " dobrovoln", " okres ", " obvod",
	" zespol", " teatr", " inspektorat", " izba ", " prokuratur", " dom dziecka", " zlobek", " politechnik", " panstwow", " narodow", " kuratori", " samorzad", " publiczn", " rejonow", " okregow", " zaklad gospodarki", " zakladem gospodarki", " zasobu komunaln",
	" детск", " учрежден", " бюджетн", " казен", " дворец", " дом культуры", " дома культуры", " лице", " гимнази", " колледж", " техникум", " правительств", " дума ", " думы ", " совет ", " сельсовет", " поселен", " округ", " суд ", " прокуратур", " город ", " республик", " обл ",
	" gmin", " urzad", " urzed", " miast", " powiat", " wojewod", " szkol", " bibliotek", " osrodek", " osrodk", " komend", " dom kultury", " domem kultury", " domu kultury", " nadlesnict", " starostw", " sad ", " przedszkol", " szpital", " instytut", " zarzad", " zakladem opieki", " sadem ", " centrum kultury",
	" администрац", " управ", " муниципал", " департамент", " школ", " больниц", " институт", " университет", " музе", " библиотек", " комитет", " государствен", " служба ", " фгб", " область", " района",
}
