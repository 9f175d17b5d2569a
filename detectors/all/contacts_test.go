package all_test

import "testing"

// contacts are phones, addresses of mail and births in the writings of four
// countries.
var contacts = []wording{
	// phones
	{"nine digits", "cs", "tel. [[PHONE 604218337]], tel. [[PHONE 604 218 337]], tel. [[PHONE 604-218-337]], tel. [[PHONE 604.218.337]], tel. [[PHONE 604/218337]], tel. [[PHONE 604/218 337]]"},
	{"with the country", "cs", "[[PHONE +420604218337]]; [[PHONE +420 604 218 337]]; [[PHONE +420-604-218-337]]; [[PHONE 00420 604 218 337]]; [[PHONE (+420) 604 218 337]]; [[PHONE +420 604218337]]; [[PHONE (00420) 604 218 337]]"},
	{"in pairs", "cs", "mobil: [[PHONE 604 21 83 37]], telefon [[PHONE 54 92 10 367]]"},
	{"labels", "cs", "tel.č. [[PHONE 549210367]]; t: [[PHONE 549210368]]; mob.tel.: [[PHONE 604218337]]; tel/fax [[PHONE 549210369]]; telefonní kontakt: [[PHONE 604218339]]; číslo telefonu [[PHONE 604218340]]; na telefonním čísle [[PHONE 604218341]]; na tel. čísle [[PHONE 604 218 342]]; volejte [[PHONE 604218343]]"},
	{"inflected labels", "cs", "pod telefonním číslem [[PHONE 549210367]], na mobilu [[PHONE 604218337]], mobilním telefonem [[PHONE 604218338]], kontaktní telefon: [[PHONE 604218339]], kontaktním telefonu [[PHONE 604218340]]"},
	{"old area code", "cs", "tel.: [[PHONE 05/4921 0367]], tel. [[PHONE 0504/218 337]]"},
	{"several", "cs", "tel.: [[PHONE 549 210 367]], [[PHONE 604 218 337]]; fax [[PHONE 549 210 368]]"},
	{"line break", "cs", "telefon: [[PHONE +420\n604 218 337]], e-mail"},
	{"torn", "cs", "tel. [[PHONE 604 218\n337]]"},
	{"mobile of a person", "sk", "[[PHONE 0905 318 442]]; [[PHONE +421 905 318 442]]; [[PHONE +421905318442]]; [[PHONE 00421 905 318 442]]; [[PHONE 0905/318 442]]; mobil [[PHONE 0905318442]]; [[PHONE +421 (0)905 318 442]]"},
	{"landline", "sk", "tel. [[PHONE 02/5443 2108]], tel.: [[PHONE 045/612 34 15]], č. tel. [[PHONE 033 5544 321]], telefónne číslo: [[PHONE 055/622 18 04]], na tel. č. [[PHONE 0905 318 442]], telefonický kontakt [[PHONE 0905 318 443]]"},
	{"mobile", "pl", "tel. [[PHONE 604 218 337]], tel.: [[PHONE 604-218-337]], [[PHONE +48 604 218 337]], [[PHONE +48604218337]], [[PHONE 0048 604 218 337]], kom. [[PHONE 604218337]], telefon: [[PHONE (+48) 604-218-337]]"},
	{"landline", "pl", "tel. [[PHONE 22 566 22 18]], tel. [[PHONE (22) 566-22-18]], tel./fax [[PHONE 0-22 566 22 18]], tel. [[PHONE 022 566 22 18]], nr telefonu: [[PHONE 225662218]], telefonem [[PHONE 22 566 22 19]], pod numerem telefonu [[PHONE 22 566 22 20]], tel. służbowy [[PHONE 22 566 22 21]]"},
	{"mobile", "ru", "тел. [[PHONE +7 917 204-18-36]], [[PHONE +7 (917) 204-18-36]], [[PHONE 8 917 204 18 36]], [[PHONE 8(917)2041836]], [[PHONE +79172041836]], тел.: [[PHONE 8-917-204-18-36]], моб. [[PHONE 89172041836]]"},
	{"landline", "ru", "тел. [[PHONE (843) 204-18-36]], телефон: [[PHONE 8 (843) 204-18-36]], т. [[PHONE 204-18-36]], тел./факс [[PHONE (84371) 2-38-14]], по телефону [[PHONE 8-843-204-18-36]], контактный тел. [[PHONE 8 843 204 18 36]], номер телефона [[PHONE 9172041836]]"},
	{"of other countries", "cs", "[[PHONE +43 1 204 18 36]], [[PHONE +49 89 2041836]], [[PHONE +380 67 204 18 36]], [[PHONE +84 912 345 678]], [[PHONE +1 212 204 1836]], [[PHONE +44 (0)20 7946 0018]], [[PHONE +36 30 204 1836]]"},
	{"no phones", "cs", "+20 % ceny, +5 000 Kč, kóta +420,50 m n. m., teplota +38, 3+1, min. +10 000 EUR"},
	{"link", "cs", "tel:[[PHONE +420604218337]]"},
	{"with words", "cs", "tel. (Jan): [[PHONE 604 218 337]], tel. domů: [[PHONE 549 210 367]], tel. zaměstnání [[PHONE 549 210 368]]"},
	// e-mail
	{"signs in brackets", "cs", "[[EMAIL jan.maly(at)post.cz]]; [[EMAIL jan.maly[at]post.cz]]; [[EMAIL jan.maly (at) post.cz]]; [[EMAIL jan.maly(zavináč)post.cz]]; [[EMAIL jan.maly (zavináč) post.cz]]; [[EMAIL jan.maly [zavinac] post.cz]]; [[EMAIL jan.maly{at}post.cz]]; [[EMAIL jan.maly(a)post.cz]]"},
	{"signs in words", "cs", "[[EMAIL jan.maly zavináč post.cz]] a dále"},
	{"points in words", "cs", "[[EMAIL jan.maly(at)post(dot)cz]]; [[EMAIL jan.maly [at] post [dot] cz]]; [[EMAIL jan.maly (zavináč) post (tečka) cz]]; [[EMAIL jan(tečka)maly(zavináč)post(tečka)cz]]"},
	{"signs of others", "pl", "[[EMAIL jan.wzorek (małpa) wp.pl]]; [[EMAIL jan.wzorek[małpa]wp.pl]]; [[EMAIL jan.wzorek małpa wp.pl]]; [[EMAIL jan.wzorek (at) wp (kropka) pl]]"},
	{"signs of others", "ru", "[[EMAIL obrazec (собака) mail.ru]]; [[EMAIL obrazec собака mail.ru]]; [[EMAIL obrazec[at]mail[точка]ru]]"},
	{"blanks", "cs", "e-mail: [[EMAIL jan.maly @ post.cz]], [[EMAIL jan.maly@ post.cz]], [[EMAIL jan.maly @post.cz]]; e-mail: [[EMAIL jan . maly@post.cz]]"},
	{"broken", "cs", "e-mail: [[EMAIL jan.maly@\npost.cz]]\ne-mail: [[EMAIL jan.maly\n@post.cz]]\ne-mail: [[EMAIL jan.maly@post.\ncz]]\ne-mail: [[EMAIL jan.\nmaly@post.cz]]\n"},
	{"link", "cs", "mailto:[[EMAIL jan.maly@post.cz]]?subject=x <[[EMAIL eva.mala@post.cz]]>"},
	{"in a cell", "cs", "Jan\t[[EMAIL jan.maly@post.cz]]\tEva\t[[EMAIL eva@mala.eu]]\n"},
	{"two with a slash", "cs", "[[EMAIL jan.maly@post.cz]]/[[EMAIL eva.mala@post.cz]]"},
	{"plus and underscore", "cs", "[[EMAIL jan_maly+smlouvy@post.co.uk]]"},
	{"a zavináč to eat", "cs", "prodej: zavináč 5 ks, cena @ 100 Kč, utopenec a zavináč po 25 Kč, http://post.cz"},
	// births
	{"words", "cs", "narozená dne [[BIRTH_DATE dvanáctého března tisíc devět set šedesát jedna]] v Brně, narozen [[BIRTH_DATE prvního května devatenáct set sedmdesát dva]]"},
	{"Roman months", "cs", "nar. [[BIRTH_DATE 1. II. 1960]], nar. [[BIRTH_DATE 1.II.1960]], nar. [[BIRTH_DATE 1/II/1960]]"},
	{"stars", "cs", "Jan Malý *[[BIRTH_DATE 1960]], Eva Malá (*[[BIRTH_DATE 1. 2. 1960]]), Petr Malý, * [[BIRTH_DATE 1.2.1960]]"},
	{"year alone", "cs", "ročník [[BIRTH_DATE 1960]], rok nar.: [[BIRTH_DATE 1961]], nar. r. [[BIRTH_DATE 1962]], rok narození [[BIRTH_DATE 1963]], narozen roku [[BIRTH_DATE 1964]], narozena v roce [[BIRTH_DATE 1965]]"},
	{"inflected", "cs", "narozeným dne [[BIRTH_DATE 1. 2. 1960]], narozené [[BIRTH_DATE 1. 2. 1961]], narozenou [[BIRTH_DATE 1.2.1962]], narozených [[BIRTH_DATE 1.2.1963]] a [[BIRTH_DATE 3.4.1964]], s datem narození [[BIRTH_DATE 1.2.1965]], data narození: [[BIRTH_DATE 1.2.1966]]"},
	{"place between", "cs", "narozen v Horní Vzorové, okres Vzorov, dne [[BIRTH_DATE 1. 2. 1960]]; narozená v Praze [[BIRTH_DATE 3. 4. 1964]]; datum a místo narození: [[BIRTH_DATE 1.2.1965]] Vzorov; místo a datum narození: Vzorov, [[BIRTH_DATE 1.2.1966]]"},
	{"other writings", "cs", "nar. [[BIRTH_DATE 1960-02-01]], nar. [[BIRTH_DATE 01/02/1960]], nar. [[BIRTH_DATE 1-2-1960]], nar.: [[BIRTH_DATE 1. února 1960]], nar. [[BIRTH_DATE 01 02 1960]], nar. [[BIRTH_DATE 01021960]]"},
	{"words", "sk", "narodený dňa [[BIRTH_DATE dvanásteho marca tisícdeväťstošesťdesiatjeden]], narodená [[BIRTH_DATE 12. marca 1961]], nar. [[BIRTH_DATE 12.3.1961]], dátum nar.: [[BIRTH_DATE 12. 3. 1962]], narodenej [[BIRTH_DATE 1. 2. 1963]], rok narodenia: [[BIRTH_DATE 1964]], dátum narodenia [[BIRTH_DATE 1.2.1965]]"},
	{"words", "pl", "urodzony dnia [[BIRTH_DATE dwunastego marca tysiąc dziewięćset sześćdziesiątego pierwszego roku]], ur. [[BIRTH_DATE 12.03.1961]] r., urodzona [[BIRTH_DATE 12 marca 1961]] r., ur. w [[BIRTH_DATE 1962]] r., urodzonego w Radomiu dnia [[BIRTH_DATE 1.02.1963]] r., data i miejsce urodzenia: [[BIRTH_DATE 1.02.1964]], Radom, rocznik [[BIRTH_DATE 1965]], ur. [[BIRTH_DATE 12-03-1966]]"},
	{"words", "ru", "родился [[BIRTH_DATE двенадцатого марта тысяча девятьсот шестьдесят первого года]], [[BIRTH_DATE 12.03.1961]] г.р., [[BIRTH_DATE 1962]] г.р., [[BIRTH_DATE 12 марта 1963]] года рождения, дата рождения: [[BIRTH_DATE 12.03.1964]], рожденная [[BIRTH_DATE 1.02.1965]], место и дата рождения: г. Казань, [[BIRTH_DATE 1.02.1966]], год рождения: [[BIRTH_DATE 1967]], [[BIRTH_DATE 1968]] года рождения, д.р. [[BIRTH_DATE 1.02.1969]]"},
	{"births that are none", "cs", "dvanáctého března dva tisíce dvacet jedna byla uzavřena smlouva; narozen není uveden; ročník studia 1960; časopis, ročník 12, rok vydání 1960"},
}

func TestContactsAndBirths(t *testing.T) { findMarked(t, contacts) }
