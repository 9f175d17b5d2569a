package rtf

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"
	"time"

	"inkoust/document"
	"inkoust/document/documenttest"
)

// name is the name that goes, as Word and as LibreOffice write it.
const (
	name    = `Tom\'e1\'9a \'8e\'ef\'e1rsk\'fd`
	unicode = `Tom\u225\'e1\u353\'9a \u381\'8e\u271\'ef\u225\'e1rsk\u253\'fd`
)

// file is a document with the name on every surface.
const file = `{\rtf1\ansi\ansicpg1250\deff0\uc1{\fonttbl{\f0\froman\fcharset238{\*\panose 02020603050405020304}{\*\falt Times}Times New Roman;}{\f1\fnil\fcharset238 ` + name + ` Sans;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0\ql Normal;}{\s1\ql\sbasedon0\styrsid8001011 Styl ` + name + `;}{\*\cs2 Default Paragraph Font;}}
{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc0{\leveltext\'02\'00.;}{\levelnumbers\'01;}}{\listlevel\levelnfc0{\leveltext\'0f` + name + ` \'00;}{\levelnumbers\'01;}}{\listname ` + name + `;}}}
{\*\revtbl{Unknown;}{` + name + `;}}{\*\rsidtbl\rsid8001011\rsid8001012}{\*\generator Word 16;}
{\info{\title Smlouva ` + name + `}{\author ` + name + `}{\operator ` + name + `}{\*\company ` + name + `}{\creatim\yr2026\mo3\dy12}}{\*\userprops{\propname x}\proptype30{\staticval ` + name + `}}
{\*\docvar{v}{` + name + `}}{\*\xmlnstbl{\xmlns1 ` + name + `}}{\*\datastore 546f6d}{\*\template ` + name + `}
{\header\pard Smlouva \'e8. 1 - ` + name + `\par}{\footer\pard strana {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}
\pard\plain\f0\b SMLOUVA O D\'cdLO\b0\par
{\*\bkmkstart Zdarsky}Zhotovitel: pan {\b Tom\'e1}{\insrsid8001011\charrsid8001012\'9a} ` + "\r\n" + `\u381\'8e\u271?\u225?rsk\u253\'fd, tel. 603~123~456\par{\*\bkmkend Zdarsky}
` + unicode + `, {\field{\*\fldinst HYPERLINK "mailto:zdarsky@posta.example"}{\fldrslt zdarsky@posta.example}}, {\field{\*\fldinst { HYPERLINK "https://www.vzorov.example/urad" }}{\fldrslt web \'fa\'f8adu}}\par
{\field{\*\fldinst HYPERLINK "file:///C:/` + name + `.doc"}{\fldrslt odkaz}}{\field{\*\fldinst MERGEFIELD ` + name + `}{\fldrslt pole}}{\xe\v ` + name + `}\par
{\v skryt\'fd ` + name + `}viditeln\'fd \v tajn\'fd ` + name + `\v0 text\par
{\deleted\revauthdel1\revdttmdel1 smazan\'fd ` + name + `}{\revised\revauth1 vlo\'9een\'fd}\par
pozn\'e1mka{\super\chftn{\footnote\pard\chftn  v pozn\'e1mce ` + name + `}}{\*\atnid T}{\*\atnauthor ` + name + `}{\*\annotation\pard koment\'e1\'f8 ` + name + `}\par
\trowd\cellx1000\cellx2000\intbl Jm\'e9no\cell ` + name + `\cell\row\pard
{\listtext 1.\tab}polo\'9eka\par
{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\sp{\sn wzDescription}{\sv popis ` + name + `}}{\shptxt\pard v r\'e1me\'e8ku ` + name + `\par}}{\shprslt ` + name + `}}
{\object\objemb{\*\objclass Package}{\*\objdata 0105}{\result ` + name + `}}{\*\neznama ` + name + `}
\'84konec\'93\par}`

const trailing = "\n" + `Tomas Zdarsky`

var (
	goes  = []string{"Tomáš Žďárský", "zdarsky@posta.example", "603\u00a0123\u00a0456"}
	stays = []string{"SMLOUVA O DÍLO", "https://www.vzorov.example/urad", "web úřadu", "viditelný", "text", "vložený", "položka", "„konec“", "Smlouva č. 1", "v poznámce", "v rámečku", "strana", "pole"}
)

func source() string { return strings.ReplaceAll(file, "603~123~456", `603\~123\~456`) }

func withPicture(t testing.TB) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	raw := append(b.Bytes(), "Tomas Zdarsky"...)
	pict := `{\*\shppict{\pict{\*\picprop{\sp{\sn wzName}{\sv ` + name + `}}}\picw4\pich4\picwgoal600\pichgoal600\pngblip` + "\n" + hex.EncodeToString(raw) + `}}{\nonshppict{\pict\wmetafile8 0102}}`
	return strings.Replace(source(), `SMLOUVA O`, pict+`SMLOUVA O`, 1)
}

func files(t testing.TB) map[string]string {
	return map[string]string{
		"Word": source(), "picture": withPicture(t), "trailing": source() + trailing,
		"LibreOffice": strings.NewReplacer(name, unicode, `\'fa\'f8adu`, `\u250\'fa\u345\'f8adu`, `\uc1`, `\uc1`).Replace(source()),
		"no fallback": strings.NewReplacer(`\uc1`, `\uc0`, unicode, `Tom\u225\u353  \u381\u271\u225rsk\u253`, `\u381\'8e\u271?\u225?rsk\u253\'fd`, `\u381\u271\u225rsk\u253`).Replace(source()),
	}
}

func open(t testing.TB, data string) *doc {
	t.Helper()
	d, err := Format{}.Open(context.Background(), strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return d.(*doc)
}

func TestFormat(t *testing.T) {
	var cases []documenttest.Case
	all := files(t)
	for _, n := range []string{"Word", "LibreOffice", "no fallback", "picture", "trailing"} {
		cases = append(cases, documenttest.Case{Name: n, Data: []byte(all[n]), Go: goes, Stay: stays})
	}
	documenttest.Run(t, Format{}, cases)
	documenttest.Run(t, Format{}.Rejecting(), []documenttest.Case{{Name: "changes", Data: []byte(strings.ReplaceAll(changed, "Staré", name)), Go: goes[:1], Stay: []string{"Cena sto", "Odtud!"}}})
}

func redact(t testing.TB, data string, values ...string) string {
	t.Helper()
	d := open(t, data)
	plan := &document.Plan{Lang: "cs"}
	for _, p := range d.parts {
		for _, v := range values {
			for at := 0; !p.Dropped; {
				i := strings.Index(p.Text[at:], v)
				if i < 0 {
					break
				}
				plan.Redactions = append(plan.Redactions, document.Redaction{Span: document.Span{Part: p.ID, Start: at + i, End: at + i + len(v)}})
				at += i + len(v)
			}
		}
	}
	var b bytes.Buffer
	if _, err := d.Redact(context.Background(), &b, plan); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestNothingIsLeftOnAnySurface: the name in every spelling of the format, and
// all that tells who wrote it.
func TestNothingIsLeftOnAnySurface(t *testing.T) {
	for n, data := range files(t) {
		out := redact(t, data, goes...)
		for _, v := range []string{`Tom`, `rsk`, "arsky", "rsid", "revauth", `\deleted`, "annotation", "author", "info", "bkmk", "objdata", "datastore", "MERGEFIELD", "tajn", "skryt", "smazan", "wzDescription", "8001011", "generator"} {
			if strings.Contains(out, v) {
				t.Errorf("%s: %q is left in %s", n, v, out)
			}
		}
		for _, v := range []string{`{\fonttbl{\f0\froman\fcharset238{\*\panose 02020603050405020304}{\*\falt Times}Times New Roman;}{\f1\fnil\fcharset238 ;}}`,
			`\cell {\uc1 [zne\u269?iteln\u283?no]}\cell\row`, `{\leveltext\'02\'00.;}`, `Default Paragraph Font;`, `{\sp{\sn shapeType}{\sv 202}}`} {
			if !strings.Contains(out, v) {
				t.Errorf("%s: %q is not in %s", n, v, out)
			}
		}
	}
}

func TestEveryOtherByteStays(t *testing.T) {
	plain := "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\r\n\\pard\\b Jan\\b0  Nov\\'e1k\\par\r\n1 \\{2\\} 3\\par}\r\n"
	if got := redact(t, plain); got != plain {
		t.Errorf("got %q, want %q", got, plain)
	}
	want := "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\r\n\\pard\\b {\\uc1 [zne\\u269?iteln\\u283?no]}\\b0 \\par\r\n1 \\{2\\} 3\\par}\r\n"
	if got := redact(t, plain, "Jan Novák"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestWordsDoNotGrowTogether: what goes between a control word and a letter
// leaves a delimiter.
func TestWordsDoNotGrowTogether(t *testing.T) {
	for src, want := range map[string]string{
		`{\rtf1 a\b{\*\bkmkstart x}text}`:         `{\rtf1 a\b text}`,
		`{\rtf1 a\b\rsid12 text}`:                 `{\rtf1 a\b text}`,
		`{\rtf1 a\b \rsid12 text}`:                `{\rtf1 a\b text}`,
		`{\rtf1 abc\rsid12 def}`:                  `{\rtf1 abcdef}`,
		`{\rtf1 a\b\rsid12\rsid13 text}`:          `{\rtf1 a\b text}`,
		`{\rtf1 a\b\rsid12\i text}`:               `{\rtf1 a\b\i text}`,
		`{\rtf1 a\fs20{\*\bkmkstart x} 5}`:        `{\rtf1 a\fs20  5}`,
		"{\\rtf1 a\\b{\\*\\bkmkstart x}\r\ntext}": "{\\rtf1 a\\b\r\ntext}",
		`{\rtf1 a\v\'e1\v0 b}`:                    `{\rtf1 a\v\v0 b}`,
	} {
		if got := redact(t, src); got != want {
			t.Errorf("%s: got %s, want %s", src, got, want)
		}
	}
}

func TestText(t *testing.T) {
	for src, want := range map[string]string{
		`{\rtf1\ansicpg1250 No{\b v\'e1}k}`: "Novák", `{\rtf1\ansi\'e8}`: "è", `{\rtf1\mac\'8e}`: "é", `{\rtf1\pca\'82}`: "é",
		`{\rtf1{\fonttbl{\f1\fcharset204 Arial;}}\f1\'c8\'e2\'e0\'ed}`: "Иван", `{\rtf1\u8222 ?a\u-3913 ?}`: "„a\uf0b7",
		`{\rtf1\uc2\u268\'c8\'c8 b{\uc0\u268 c}d}`: "Č b" + "Čcd", `{\rtf1\u-10179 ?\u-8704 ?x}`: "😀x", `{\rtf1 a\tab b\line c\~d\_e\-f\emdash g}`: "a\tb\nc\u00a0d\u2011e\u00adf—g",
		"{\\rtf1 a\r\nb\\\r\nc}": "ab\nc", `{\rtf1{\fonttbl{\f2\fcharset2 Symbol;}}a{\f2 b\'b7}c}`: "a\uf062\uf0b7c", `{\rtf1{\fonttbl{\f3\fcharset128 MS Gothic;}}\f3\'93\'fa}`: "日",
		`{\rtf1 a\'2a\\b}`: "a*\\b", `{\rtf1 {\plain{\header h}}b}`: "b",
	} {
		if got := strings.TrimSpace(open(t, src).parts[0].Text); got != want {
			t.Errorf("%q: got %q, want %q", src, got, want)
		}
	}
}

func TestOpenParks(t *testing.T) {
	for src, want := range map[string]document.Reason{
		`{\rtf1 a`: document.ReasonDamaged, `{\rtf1\par}`: document.ReasonNoText, `{\rtf1 a\bin3 xyz}`: document.ReasonFeature, `{\rtf1 a\'zz}`: document.ReasonDamaged,
		`{\rtf1{\fonttbl{\f0\fcharset238 Arial;}}a\f0\'81}`: document.ReasonDamaged, `{\rtf1 a{\pict\bin99 x}}`: document.ReasonDamaged, `{\rtf1 a\u-10179 ?b}`: document.ReasonDamaged,
		`{\rtf1 ` + strings.Repeat("{", 5000): document.ReasonBomb, "": document.ReasonEmpty, "text": document.ReasonUnsupported,
	} {
		_, err := Format{}.Open(context.Background(), strings.NewReader(src), int64(len(src)))
		if got, _ := document.ParkedReason(err); got != want {
			t.Errorf("%.40q: got %v, want %v", src, err, want)
		}
	}
}

func TestPictureStaysClean(t *testing.T) {
	d := open(t, withPicture(t))
	var b bytes.Buffer
	if _, err := d.Redact(context.Background(), &b, &document.Plan{Lang: "cs", Images: map[string]document.Fate{"img1": document.ImageKept}}); err != nil {
		t.Fatal(err)
	}
	out := b.String()
	if !strings.Contains(out, `{\pict\picw4\pich4\picwgoal600\pichgoal600\pngblip`) || strings.Contains(out, hex.EncodeToString([]byte("Zdarsky"))) || strings.Contains(out, "wzName") {
		t.Errorf("the picture is not there, or not clean: %s", out)
	}
	if strings.Contains(redact(t, withPicture(t)), `{\pict`) {
		t.Error("a picture that nobody keeps is left")
	}
}

func TestShapeTellsNothing(t *testing.T) {
	outputs := map[string]bool{}
	for i := range 100 {
		n := strings.Repeat("Novak", 1+i%7) + fmt.Sprint(i)
		outputs[redact(t, strings.NewReplacer(name, n, unicode, n, `{\b Tom\'e1}`, `{\b }`, `\'9a}`, "}", `\u381\'8e\u271?\u225?rsk\u253\'fd`, n).Replace(source()), n)] = true
	}
	if len(outputs) != 1 {
		t.Errorf("got %d outputs, want 1", len(outputs))
	}
}

// TestHostileFiles take time in proportion to their length.
func TestHostileFiles(t *testing.T) {
	const n = 300_000
	for what, src := range map[string]string{
		"groups": `{\rtf1 x` + strings.Repeat("{}", n) + "}", "words": `{\rtf1 x` + strings.Repeat(`\rsid1`, n) + "}", "fallback": `{\rtf1 x\uc99999999` + strings.Repeat(`\u1`, n) + "}",
		"fonts": `{\rtf1{\fonttbl` + strings.Repeat(`{\f1\fcharset238 x;}`, n) + "}x}", "gone": `{\rtf1 x{\info` + strings.Repeat(`\'e1`, n) + "}}",
		"links": `{\rtf1 x` + strings.Repeat(`{\field{\*\fldinst HYPERLINK "http://a"}{\fldrslt a}}`, n/10) + "}", "levels": `{\rtf1 x{\listtable{\leveltext ` + strings.Repeat("a", n) + "}}}",
		"headers": `{\rtf1 x` + strings.Repeat(`{\header a}`, n/10) + "}",
	} {
		start := time.Now()
		d, err := Format{}.Open(context.Background(), strings.NewReader(src), int64(len(src)))
		if err == nil {
			_, err = d.Redact(context.Background(), &bytes.Buffer{}, &document.Plan{})
		}
		if _, ok := document.ParkedReason(err); err != nil && !ok {
			t.Errorf("%s: %v", what, err)
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("%s: %v", what, d)
		}
	}
}

// FuzzOpen: what was read is read again from the output, with nothing to drop.
func FuzzOpen(f *testing.F) {
	for _, data := range files(f) {
		f.Add(data)
	}
	f.Add(`{\rtf1\uc2 a\u268\'c8{\v x}\b{\*\bkmkstart y}z}`)
	f.Fuzz(func(t *testing.T, data string) {
		d, err := Format{}.Open(context.Background(), strings.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		var b bytes.Buffer
		if _, err := d.Redact(context.Background(), &b, &document.Plan{}); err != nil {
			t.Fatal(err)
		}
		again, err := Format{}.Open(context.Background(), bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatalf("the output is not read: %v", err)
		}
		if got, want := again.(*doc).parts[0].Text, d.(*doc).parts[0].Text; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}
