package parties

// census is how many names of a file the rules have made what.
type census struct {
	officials, others, private, open int
	taken                            bool
}

// fileSigns tells what kind of file a name stands in, by its title, and what the
// other names of the file are.
func (w *walker) fileSigns(it *item, s *signs) {
	for _, t := range w.titleKinds() {
		s.add("title", t)
	}
	if !w.census.taken {
		w.takeCensus()
	}
	c := w.census
	c.count(it.role, -1)
	s.join("mates", "officials", few(c.officials))
	s.join("mates", "others", few(c.others))
	s.join("mates", "private", few(c.private))
	s.join("mates", "open", few(c.open))
	s.add("most", c.most())
}

func (w *walker) takeCensus() {
	w.census.taken = true
	for _, i := range w.order {
		if it := &w.items[i]; isName(it) {
			w.census.count(it.role, 1)
		}
	}
}

func (c *census) count(r Role, n int) {
	switch r {
	case Official:
		c.officials += n
	case Employee, Representative:
		c.others += n
	case NaturalPerson, Requester, Recipient:
		c.private += n
	default:
		c.open += n
	}
}

// most tells what two thirds of the names are whose role is settled.
func (c *census) most() string {
	switch all := c.officials + c.others + c.private; {
	case all == 0:
		return "none"
	case 3*c.officials >= 2*all:
		return "officials"
	case 3*c.others >= 2*all:
		return "others"
	case 3*c.private >= 2*all:
		return "private"
	}
	return "none"
}

// few counts to three.
func few(n int) string { return countNames[min(n, len(countNames)-1)] }

// titleReach is how far the title of a file reaches for what kind it is, in bytes.
const titleReach = 200

// titleWords are words of titles, folded, by kinds of files.
var titleWords = []struct {
	kind  string
	words *needles
}{
	{"protocol", newNeedles("protokol", "протокол", "акт ")},
	{"minutes", newNeedles("zapis", "usneseni", "uznesen", "uchwal", "zasedani", "zasadnut", "sesji", "porada", "schuze")},
	{"register", newNeedles("prehled", "prehlad", "rejestr", "wykaz", "seznam", "zoznam", "lista", "реестр", "список")},
	{"order", newNeedles("objednav", "zamowien", "заявк", "заказ")},
	{"invoice", newNeedles("faktur", "rachunek", "счет")},
	{"internal", newNeedles("prikaz", "приказ", "smernic", "zarzadz", "oznameni", "rozpis", "hlaseni", "zaznam", "notatka", "распоряж")},
	{"decision", newNeedles("rozhodnut", "decyzj", "решени", "usneseni", "postanowi")},
	{"mail", newNeedles("od:", "from:", "predmet:", "temat:", "от:")},
	{"sale", newNeedles("kupni smlouv", "kupna zmluv", "umowa sprzedaz", "купли")},
	{"lease", newNeedles("najem", "najom", "pronaj", "dzierzaw", "аренд", "pacht")},
	{"gift", newNeedles("darov", "darowizn", "дарен")},
	{"grant", newNeedles("dotac", "dotacj", "субсид", "grant", "stipend", "stypend")},
	{"work", newNeedles("pracovn", "o prac", "трудов", "dohoda o", "zlecen")},
	{"deed", newNeedles("notar", "нотар")},
	{"court", newNeedles("soud", "sad ", "sud ", "суд")},
	{"insurance", newNeedles("pojist", "poist", "ubezpiecz", "страх")},
}

// titleKinds tells, once a file, of which kinds it is by the words of its title.
func (w *walker) titleKinds() []string {
	if w.titles == nil {
		w.titles = []string{}
		title := w.folded(0, snap(w.text, min(len(w.text), titleReach)))
		for _, t := range titleWords {
			if t.words.in(title) {
				w.titles = append(w.titles, t.kind)
			}
		}
	}
	return w.titles
}
