package detectors

import (
	"slices"
	"unicode/utf8"
)

// accents puts letters and the accents behind them together (the canonical
// composition of Unicode Standard Annex 15, for the letters of composites), as
// text of some systems and of many a PDF has them apart. An accent that makes no
// letter goes: the stress in "Ива́нов", a line struck through.
func accents(text string) (edits []edit) {
	base := 0
	for i := 0; i < len(text); {
		if text[i] < leadMarks {
			base, i = i, i+runeSize(text, i)
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isMark(r) {
			base, i = i, i+size
			continue
		}
		end := i
		for end < len(text) && isMark(r) {
			end += size
			r, size = utf8.DecodeRuneInString(text[end:])
		}
		edits = append(edits, edit{stretch{base, end}, joined(text[base:end])})
		base, i = end, end
	}
	return edits
}

// leadMarks is the leading byte of the first marks, U+0300.
const leadMarks = 0xcc

// joined returns a letter with the marks behind it that make another letter.
func joined(cluster string) string {
	rs := slices.DeleteFunc([]rune(cluster), func(r rune) bool { return isMark(r) && composites[r] == "" })
	if len(rs) == 0 {
		return ""
	}
	return string(slices.DeleteFunc(compose(rs), isMark))
}

// compose returns a letter and its marks in the composed form (NFC).
func compose(rs []rune) []rune {
	rs = decompose(rs)
	ordered := rs[1:]
	slices.SortStableFunc(ordered, func(a, b rune) int { return int(class(a)) - int(class(b)) })
	out, last := rs[:1], uint8(0)
	for _, m := range ordered {
		c := class(m)
		letter, ok := composed[[2]rune{out[0], m}]
		if ok && (len(out) == 1 || last < c) {
			out[0] = letter
			continue
		}
		out, last = append(out, m), c
	}
	return out
}

// decompose takes a letter apart from the marks it has within.
func decompose(rs []rune) []rune {
	out := []rune{rs[0]}
	for pair, ok := decomposed[out[0]]; ok; pair, ok = decomposed[out[0]] {
		out[0] = pair[0]
		out = slices.Insert(out, 1, pair[1])
	}
	return append(out, rs[1:]...)
}

// class is the canonical combining class of a mark that composites name: marks
// of one class keep their order.
func class(m rune) uint8 {
	switch {
	case m == 0x327 || m == 0x328:
		return 202
	case m == 0x31b:
		return 216
	case m >= 0x323 && m <= 0x331:
		return 220
	}
	return 230
}

// composites lists for each mark the letters that take it, each followed by what
// the two make (Unicode Character Database: Latin, Cyrillic).
var composites = map[rune]string{
	0x300: "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ",
	0x301: "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ",
	0x302: "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ",
	0x303: "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ",
	0x304: "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝ",
	0x306: "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặ",
	0x307: "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ",
	0x308: "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ",
	0x309: "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ",
	0x30a: "AÅaåUŮuůwẘyẙ",
	0x30b: "OŐoőUŰuűУӲуӳ",
	0x30c: "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ",
	0x30f: "ѴѶѵѷAȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ",
	0x311: "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ",
	0x31b: "OƠoơUƯuư",
	0x323: "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ",
	0x324: "UṲuṳ",
	0x325: "AḀaḁ",
	0x326: "SȘsșTȚtț",
	0x327: "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ",
	0x328: "AĄaąEĘeęIĮiįUŲuųOǪoǫ",
	0x32d: "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ",
	0x32e: "HḪhḫ",
	0x330: "EḚeḛIḬiḭUṴuṵ",
	0x331: "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ",
}

// composed and decomposed are the same by pair and by result.
var composed, decomposed = func() (map[[2]rune]rune, map[rune][2]rune) {
	to, back := map[[2]rune]rune{}, map[rune][2]rune{}
	for mark, list := range composites {
		for rs := []rune(list); len(rs) > 1; rs = rs[2:] {
			to[[2]rune{rs[0], mark}], back[rs[1]] = rs[1], [2]rune{rs[0], mark}
		}
	}
	return to, back
}()
