package xlsx

import (
	"strings"
	"unicode"
)

// vocabulary are the words of the format itself: names of members, content
// types, relationships and the values of formatting. A value made of them alone
// says nothing of a person, whatever the text of the document says.
var vocabulary = wordSet(`
	activation agile all always application around aside atleast auto automatic autofit avenir background bar baseline
	before begin behind between bevel black blank block blue body both bottom box bullet cap captions cardinal center chart
	charts chicago circle clear clip collapsed color colors colorful column columns compat compatibility complex compressed
	condensed content continue continuous cont core cross cyan dark dash dashed data decimal default diagram diagrams distribute
	distributed dk doc docx document dot dotted double down drawing drawingml drawings dxa effects emboss embed endnote endnotes
	engrave even every everyone exact exclude expanded extended external false fill first fixed flat follow followed font footer
	footers footnote footnotes format formats forms fraction full gap gif gray green group half header headers height high hint
	horizontal html http https hybrid hyperlink ideograph image images imprint inch include indent inline inner inside inset
	internal isolated jpeg jpg justify kashida landscape large largest layout leader left legal letter level light line linear
	lines list logical low lower magenta main margin math media medium metadata microsoft middle minor miter modern monochrome
	multilevel multi narrow nested next nil none normal nothing number numbering numeric odd office officedocument open
	openxmlformats ordinal org outline outset outside outer override package page pages paragraph parent part path percent picture
	pixel plain png point points portrait position preserve print properties props quick rect red relationship relationships rels
	relative repeat restart right roman round rows schemas section separate separator settings shadow shape shapes side sides
	simple single small smart solid space spaces span spell square standard start stretch strict strike style styles subscript
	suppress superscript swiss tab tabs table template text thick thin theme themes thick three through tight tiff tile top
	transitional triple true two type types underline upper upright variable vertical view wave web white width window word
	xl xlnm sheet sheets worksheet worksheets workbook chartsheet chartsheets spreadsheet spreadsheetml shared strings row rows cell cells area titles
	split frozen freeze pane pages general automatic manual even percentile formula min max unit numeric expression greater less than equal
	wordprocessing wordprocessingml words wrap writing xml yellow accent hlink fol vnd com http www`)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

// consistsOf reports whether s has words and all of them are in the set. Digits
// and signs divide words, and so does a capital after a small letter. Single
// letters are no words.
func consistsOf(s string, set map[string]bool) bool {
	known := 0
	var word []rune
	check := func() bool {
		w := strings.ToLower(string(word))
		word = word[:0]
		if len(w) < 2 {
			return true
		}
		known++
		return set[w]
	}
	var last rune
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
		if !unicode.IsLetter(r) || unicode.IsUpper(r) && unicode.IsLower(last) {
			if !check() {
				return false
			}
		}
		if unicode.IsLetter(r) {
			word = append(word, r)
		}
		last = r
	}
	return check() && known > 0 && digits <= maxNumbering
}

// maxNumbering is how many digits a number of a member or a style has at most,
// with the year of a namespace; more digits may be somebody's number.
const maxNumbering = 5
