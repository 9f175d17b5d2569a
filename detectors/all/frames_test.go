package all_test

import "testing"

// frames are sentences in which a surname stands alone, and words that stand where
// a surname might.
var frames = []wording{
	{"opinion", "cs", "Podle [[P Bendy]] je střecha v pořádku.\n"},
	{"opinion behind a comma", "cs", "Dle [[P Doležala]], který byt užívá, topení nehřeje.\n"},
	{"opinion, Slovak", "sk", "Podľa [[P Hrušovského]] ide o omyl.\n"},
	{"opinion, Polish", "pl", "Zdaniem [[P Wrony]] droga jest prywatna.\n"},
	{"opinion, Russian", "ru", "По словам [[P Зуевой]], ремонт не проведён.\n"},
	{"without consent", "cs", "Bez souhlasu [[P Kubelky]] nelze vjezd zřídit.\n"},
	{"in the presence", "sk", "v prítomnosti [[P Medveďa]] bola odomknutá pivnica\n"},
	{"subject of a clause", "cs", "Svědek uvedl, že [[P Kolář]] přišel sám a že [[P Vondra]] se nedostavil.\n"},
	{"subject of a clause, Polish", "pl", "Radny wnioskował, a [[P Dzik]] poparł.\n"},
	{"subject of a clause, Slovak", "sk", "Domovník tvrdil, že [[P Hudec]] okno nerozbil.\n"},
	{"woman as subject", "pl", "[[P Kowalczykowa]] złożyła skargę.\n"},
	{"verb first", "cs", "Přišel [[P Vondra]] a odemkl.\n"},
	{"speaker", "sk", "„Nejdem,“ odvrkol [[P Baláž]].\n"},
	{"speaker, Czech", "cs", "„To není pravda,“ ujistila [[P Kalinová]].\n"},
	{"given name like a month", "sk", "dcéra [[P Maja]], nar. 2015; povedala [[P Maja]] matke\n"},
	{"month", "pl", "Święto 3 Maja obchodzono w szkole, ulica 3 Maja jest zamknięta\n"},
	{"votes", "cs", "Hlasování: [[P Macek]] pro, [[P Sedlák]] pro, [[P Zemanová]] proti.\n"},
	{"votes, Slovak", "sk", "Hlasovali: [[P Hudec]] za, [[P Kollár]] proti\n"},
	{"list of initials", "cs", "Členové: [[P Z. Kadlec]], [[P J. Moravcová]], [[P T. Hes]]; omluven nikdo\n"},
	// Traps.
	{"votes of nobody", "cs", "Výsledek hlasování: Pro 7, Proti 0, Zdržel se 1. Smlouva pro město.\n"},
	{"papers", "cs", "Podle Občanského zákoníku je smlouva platná. Podle Přílohy je cena 5 Kč. Dle Zadávací dokumentace se postupuje.\n"},
	{"bodies", "cs", "Bez souhlasu Objednatele nelze. V zákoně, který Parlament schválil, a protože Rada rozhodla.\n"},
	{"towns", "cs", "Podle Prahy je to jinak, ale Ostrava souhlasila a Olomouc podal návrh.\n"},
	{"firms", "sk", "Podľa Tatravagónky je to inak a Kaufland otvoril predajňu.\n"},
}

func TestSurnamesAloneInSentences(t *testing.T) { findPlaces(t, frames) }
