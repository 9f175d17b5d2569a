package addresses

import "inkoust/internal/words"

// buildingHeads begin the name of a house where people live under its name
// instead of a street: "Internát Mladost, blok B, izba 311".
var buildingHeads = words.NewStems("internat kolej. koleje. koleji. kolejich. ubytovn ubytovan azylov penzion. penzionu. domov. domova. dps. dss. akademik. akademika. bursa. dorm palac. palaci. palaca. zamek. zamok. obchodni. obchodny. hotel. hotelu. areal. arealu. общежит интернат. интерната. пансионат")

// yards are those that small letters describe: "areál bývalých kasáren".
var yards = words.NewStems("areal. arealu.")

// maxBuilding is how many words the name of a building may have.
const maxBuilding = 5

// building reads the named building at k; only what follows, a flat or a
// postcode, makes it an address.
func (g *grammar) building(k int) (part, bool) {
	if t := g.at(k); t.Kind != words.Word || !t.In(buildingHeads) || g.is(k, blocked) {
		return part{}, false
	}
	i := k + 1
	for n := 0; n < maxBuilding && g.near(i); n++ {
		t := g.at(i)
		if t.Kind == words.Word && t.Shape == words.Initial && g.at(i+1).Is('.') && g.glued(i+1) {
			i += 2
			continue
		}
		if t.Kind != words.Word || !t.Cap() && !t.In(streetLinks) && t.Shape == words.Lower && n > 0 && !g.at(k).In(yards) {
			break
		}
		i++
	}
	if !g.at(i).Is(',') || !g.near(i) || i == k+1 && !g.at(k).Cap() {
		return part{}, false
	}
	_, posted := g.post(i+1, true)
	if end := g.units(i); end == i && !posted {
		if _, ok := g.street(i + 1); !ok {
			return part{}, false
		}
	}
	return part{kind: unit, rng: rng{k, i}, sure: 1, box: true}, true
}

// fieldNames are common nouns in small letters behind a preposition in names of
// streets: "Pod lesom 1211", "Na kopci 4", "U hřiště 12".
var fieldNames = words.NewStems("lesem. lesom. lese. lesa. lesu. lesik hajem. hajom. haji. haje. haju. kopci. kopcem. kopcom. kopec. vrchu. vrchem. vrchom. vrsku. vodou. vode. vody. potoka. potokem. potokom. potoce. potoku. potocku. rybnik rybnic mlyn kostel kostol hrist nadrazi. trati. trate. humn zahrad luka. lukach. louce. louky. loukach. louckach. luce. luke. vinic sade. sadech. sady. sadem. parku. parkem. parkom. " +
	"zamk zamek. zamock hradem. hradom. hrade. hradb lipami. lipach. lipou. lipe. topol jezu. jezem. mostem. mostom. mostu. reky. reke. rekou. rieke. riekou. krizk krizem. krizi. skalou. skalk skale. horou. hore. horach. brodu. brode. studank studn pramen valech. valy. kaplic kaplick skoly. skolou. skole. statk dvora. dvorem. dvoru. cihel piskov strani. stran. svahu. vyslun slunci. vetrnik vyhlid vyhliad rozcest kovarn pekarn zvonic stadion stodol draz drahach. obci. dedine. ohrad hrob kamen. kamenem. kamene. smrk buk. buku. duby. dubu. dubem. bril bahn blat dolin dolink udol jamy. jame. zlab lom. lomu. lomem. pily. pile. splav nabr hraz hrazi. hrazy.")

// inFields reports whether tokens k-1 and k are a preposition with a capital and
// such a noun, before a number.
func (g *grammar) inFields(k int) bool {
	t, prep := g.at(k), g.at(k-1)
	return prep.Cap() && prep.Kind == words.Word && prep.In(streetLinks) && t.Kind == words.Word && t.Shape == words.Lower && t.Gap == words.Space &&
		t.In(fieldNames) && g.near(k+1) && g.at(k+1).Kind == words.Number
}
