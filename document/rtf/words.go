package rtf

import (
	"regexp"
	"strings"
)

// role is what a group is for.
type role int

const (
	plain    role = iota // its text belongs where the group stands
	story                // a text of its own: header, footer, note
	tables               // tables that the text needs; their words are looked at
	gone                 // goes whole
	pictures             // \pict
	field                // \field
	inst                 // \fldinst
	shapeRun             // \sp: a property of a shape
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// roles are the destinations that we know (RTF 1.9.1). One that is marked as
// skippable and is not here goes whole; so does what only programs read.
var roles = func() map[string]role {
	m := map[string]role{}
	for r, words := range map[role]string{
		plain: `shppict shp shpinst shptxt dptxbxtext do fldrslt listtext pntext rtf nesttableprops nonesttables
			ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn shpgrp background`,
		story:    `header headerl headerr headerf footer footerl footerr footerf footnote`,
		tables:   `fonttbl colortbl stylesheet listtable listoverridetable list listlevel listoverride lfolevel levelnumbers leveltext listpicture panose falt cs ts ds pn pnseclvl pntxta pntxtb`,
		pictures: `pict`,
		field:    `field`,
		inst:     `fldinst`,
		shapeRun: `sp`,
		gone: `info title subject author manager company operator category keywords comment doccomm hlinkbase creatim revtim printim buptim vern
			generator userprops docvar xmlnstbl themedata colorschememapping latentstyles datastore revtbl rsidtbl template filetbl private
			annotation atnid atnauthor atndate atntime atnref atnparent atrfstart atrfend atnicn bkmkstart bkmkend object objdata objclass objname result
			nonshppict shprslt xe tc rxe txe tcn mailmerge passwordhash protusertbl formfield datafield ud xform writereservhash writereservation
			listname liststylename pgptbl wgrffmtfilter fontemb fontfile mmath htmltag mhtmltag oleclsid stylelock oldcprops oldpprops oldsprops oldtprops
			xmlopen xmlclose xmlattr xmlname xmlattrname xmlattrvalue factoidname gridtbl keycode password picprop blipuid blipid sn sv
			ebcstart ebcend nextfile g gmap fname fldtype defchp defpap`,
	} {
		for w := range set(words) {
			m[w] = r
		}
	}
	m["defchp"], m["defpap"] = tables, tables
	return m
}()

// skipped are the other destinations that programs are known to write (RTF 1.9.1;
// the last ones are LibreOffice's): they go as any that is skippable.
var skipped = set(`fchars ffdeftext ffentrymcr ffexitmcr ffformat ffhelptext ffl ffname ffstattext hl hlfr hlloc hlsrc hsv lchars linkval lsdlockedexcept
	mmaddfieldname mmathPict mmconnectstr mmconnectstrdata mmdatasource mmheadersource mmmailsubject mmodso mmodsofilter mmodsofldmpdata mmodsomappedname
	mmodsoname mmodsorecipdata mmodsosort mmodsosrc mmodsotable mmodsoudl mmodsoudldata mmodsouniquetag mmquery moMath moMathPara
	mvfmf mvfml mvtof mvtol objalias objsect objtime pgp propname protend protstart pxe staticval svb upr windowcaption
	pgdsc pgdsctbl txfieldref txfieldend flymaincnt flyvert flyhorz flyanchor`)

// personal are words that tell who changed the text and when, or mark a program's
// sessions.
var personal = set(`rsid rsidroot insrsid charrsid pararsid sectrsid tblrsid styrsid delrsid revauth revauthdel revdttm revdttmdel crauth crdate
	prauth prdate srauth srdate trauth trdate revprop revisions mvauth mvdate doctype edmins nofpages nofwords nofchars nofcharsws id version yr mo dy hr min sec
	proptype`)

// data are destinations that go and hold no text.
var data = set(`pict objdata datastore themedata colorschememapping blipuid picprop fontfile filetbl`)

// characters are the words and symbols that stand for a character.
var characters = map[string]string{
	"tab": "\t", "line": "\n", "par": "\n", "sect": "\n", "page": "\n", "column": "\n", "cell": "\t", "nestcell": "\t", "row": "\n", "nestrow": "\n",
	"softline": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "\u200d", "zwnj": "\u200c", "zwbo": "\u200b", "zwnbo": "\u2060", "ltrmark": "\u200e", "rtlmark": "\u200f",
	"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n",
}

// breaks are those that stand for no character one can remove.
var breaks = set("tab line par sect page column cell nestcell row nestrow softline \n \r")

// fontNames are fonts that programs name by themselves; any other name goes, for
// fonts are named after people, too.
var fontNames = regexp.MustCompile(`(?i)^\s*((times new roman|times|arial|calibri|cambria|helvetica|verdana|tahoma|georgia|courier new|courier|garamond|segoe ui|` +
	`trebuchet ms|liberation serif|liberation sans|liberation mono|dejavu sans|dejavu serif|noto sans|noto serif|open sans|symbol|wingdings|opensymbol|aptos|` +
	`book antiqua|bookman old style|century gothic|palatino linotype|cambria math|ms mincho|mangal|lucida sans|lucida sans unicode|carlito|caladea|simsun|consolas|` +
	`roman|swiss|system|ms sans serif|ms serif|ms gothic|arial unicode ms|franklin gothic|candara|corbel|constantia|comic sans ms|impact)` +
	`( ce| cyr| greek| tur| baltic| narrow| black| light| display| cjk sc| cjk| math| \(hebrew\)| \(arabic\)| \(vietnamese\)| devanagari| 2| 3| ui| mono| text| sc)*)?\s*;?\s*$`)

// styleNames are the names of styles that programs give by themselves.
var styleNames = regexp.MustCompile(`(?i)^\s*(normal|heading \d|nadpis \d|header|footer|z[áa]hlav[íi]|z[áa]pat[íi]|body text( indent)?( \d)?|text body|title|subtitle|caption|index|list|list paragraph|` +
	`list (bullet|number)( \d)?|default paragraph font|normal table|table grid|no list|no spacing|standard|default|footnote text|footnote reference|` +
	`footnote characters|endnote text|endnote reference|page number|hyperlink|internet link|visited internet link|followedhyperlink|strong|emphasis|` +
	`toc \d|toc heading|balloon text|balloon text char|plain text|quote|block text|normal \(web\)|annotation (text|reference|subject)|comment text|` +
	`table contents|table heading|numbering symbols|bullet symbols|bullets|frame contents|preformatted text|horizontal line|line numbering|` +
	`default drawing style|header and footer|(header|footer|title|body text|heading \d) char)?\s*;?\s*$`)

// levelWords are what numbering writes beside the numbers.
var levelWords = regexp.MustCompile(`(?i)^[\x00-\x09]?([\x00-\x09\s.,;:()\[\]§/–•·o*•\-\x{f000}-\x{f0ff}]|čl(ánek|\.)?|část|příloha|kapitola|oddíl|hlava|bod|` +
	`článok|časť|príloha|oddiel|art(ykuł|\.)?|załącznik|rozdział|статья|раздел|глава|section|article|chapter|part|[a-z])*$`)

// shapeValue is the form of the properties of shapes that stay.
var shapeValue = regexp.MustCompile(`^[-0-9;,(). ]{0,200}$`)

// fieldKept are the instructions of fields that stay: numbers of pages.
var fieldKept = regexp.MustCompile(`^\s*(PAGE|NUMPAGES|SECTIONPAGES)(\s*\\\*\s*[A-Za-z]+)*\s*$`)

// fieldLink finds the address in an instruction.
var fieldLink = regexp.MustCompile(`^\s*HYPERLINK\s+"((https?://|mailto:|tel:)[^"\\\r\n]*)"\s*((\\t\s*"_?[a-z]*"|\\h)\s*)*$`)
