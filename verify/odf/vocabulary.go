package odf

import (
	"strings"
	"unicode"
)

// vocabulary are the words of the format itself: the values of formatting, names
// of members and media types. A value made of them alone says nothing of a
// person, whatever the text of the document says.
var vocabulary = set(`above absolute active all alignment alpha alphabetic always and annotation annotations application area arabic arrow arrows as ascending
	at auto automatic avoid axis background balanced bar base baseline before begin below between bevel bitmap black block blue bold boolean both
	bottom box break bubble butt button by cap capitalize category cell center central change chapter char char-para chart chart-like checkbox circle
	clear collapsing clockwise cm collapse color column columns com combobox command component condensed config configuration content continuous control cross cs cubic cuboid
	currency current custom charts cz dash dashed data date days decimal default descending diamond direct discard document dot dotted double down draw drawing drawings dynamic
	edge ellipse embed emboss empty enabled end endnote engrave engraved equal error even exact expanded extend fa false flags field fill fine fix fixed flag flat
	float font footnote foreground form format formats formatted formulas forward formula frame from full gap gradient gray green greyscale grid groove grid group hanging header hidden
	hide horizontal hour ideograph if image in index inline inherit inner inset inside int integer inward ir is italic iteration jpeg
	justified justify keep keyboard label landscape large last layout leave left letter level light lights limit line linear list listbox long lower lowercase lr lt
	ltr major manual margin margins master matrix maximum may medium menu middle minimum minor mirrored miter mixed mm mode modern modulate monochrome
	month multiple multipart name narrow near never new next no none normal nothing number numbers object objects oasis oblique odd office on once one only
	opaque opendocument optimal optimized ordered outline outset outside overlap page paragraph parallel pareto part path percentage percent perceptual picture pictures
	pie plain png points polygon portrait position post presentation primary print process proportional protected protect pt quadratic quarters radar rating
	radial radiobutton range rate rb rectangle rectangular red regular relative repeat reset restart reverse ridge right rl roman round row rows rtl ruby run-through running
	same scale scatter schema scientific script scroll section seconds select sentence separating series set settings shadow shape shapes sheet short shrink side signs simple single
	size slant small snap solid some sp space spread spreadsheet square standard stars start static status stock straight stretch strict string strikethrough styles
	sub submit super surface swiss symbol symbols system tab table tb template text textarea thick thin through tile time title to top traffic transparent triangle triangles true
	truncate type unchecked underline unlimited unsorted up upper uppercase url user value values variable vertical viewer visible visited vnd w watermark wave wb
	wb-lr weak white wide width window word wrap wrong-lines x xml xor y year zero headers values`)

// styleWords are the words of the styles that office programs bring along.
var styleWords = set(`accent address addressee anchor and appendix background bad bibliography block body bold bottom bullet bullets caption cell
	char character characters citation comment conditional contents converted convert default definition description document drawing emphasis end endnote
	endnotes entry envelope error example figure first followed font footer footnote frame good graphics hanging header heading headings horizontal html
	hyperlink hypertext illustration indent index intense internet invisible item label landscape left level line link list mail marginalia master message
	name neutral no none normal note number numbered numbering object ole outline page paragraph placeholder portrait preformatted quotation quotations quote
	reference registered rejected result right rubies ruby salutation sender separator shape sheet signature simple source space standard status step strong
	style styles subtitle subtle symbol symbols table tables teletype text title toa toc top typewriter unresolved user variable vertical visited
	warning web without wwnum`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// maxNumbering is how many digits a measure or a number of a style has at most;
// more digits may be somebody's number.
const maxNumbering = 5

// consistsOf reports whether s has words and all of them are in the set, or has
// no words and few digits. Everything but letters divides words, and so does a
// capital after a small letter. Single letters are no words.
func consistsOf(s string, words map[string]bool) bool {
	digits := 0
	var word []rune
	ours := func() bool {
		w := strings.ToLower(string(word))
		word = word[:0]
		return len(w) < 2 || words[w]
	}
	var last rune
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
		if (!unicode.IsLetter(r) || unicode.IsUpper(r) && unicode.IsLower(last)) && !ours() {
			return false
		}
		if unicode.IsLetter(r) {
			word = append(word, r)
		}
		last = r
	}
	return ours() && digits <= maxNumbering
}
