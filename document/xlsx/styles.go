package xlsx

import (
	"regexp"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// styles tells the number format of a cell by its style.
type styles struct {
	formats []*format // by the index of cellXfs
	byCode  map[string]*format
}

// of gives the format of a style, the general one for an unknown style.
func (s *styles) of(style int) *format {
	if style < 0 || style >= len(s.formats) {
		return general
	}
	return s.formats[style]
}

// builtin are the formats that files name by number alone (ECMA-376 part 1,
// 18.8.30), as Czech programs show them.
var builtin = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "d.m.yyyy", 15: "d.mmm.yy", 16: "d.mmm", 17: "mmm.yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "d.m.yyyy h:mm",
	37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "##0.0E+0", 49: "@",
}

// readStyles reads the number formats, and the names that people gave to styles.
func (d *doc) readStyles() error {
	d.styles = &styles{byCode: map[string]*format{}}
	for _, m := range d.members {
		if m.kind != "styles" {
			continue
		}
		d.styles.read(m.tree)
		if err := d.readStyleText(m); err != nil {
			return err
		}
	}
	return nil
}

func (s *styles) read(t *tree) {
	codes := map[int]string{}
	for i, n := range t.Nodes {
		if n.Name == "s:numFmt" && t.ParentName(int32(i)) == "s:numFmts" {
			codes[t.int(int32(i), "numFmtId")] = t.Attr(int32(i), "formatCode")
		}
	}
	list := t.Child(0, "s:cellXfs")
	if list < 0 {
		return
	}
	for i := range t.Children(list) {
		if t.Nodes[i].Name != "s:xf" {
			continue
		}
		id := t.int(i, "numFmtId")
		code, ok := codes[id]
		if !ok {
			code = builtin[id]
		}
		s.formats = append(s.formats, s.parse(code))
	}
}

func (s *styles) parse(code string) *format {
	f, ok := s.byCode[code]
	if !ok {
		f = parseFormat(code)
		s.byCode[code] = f
	}
	return f
}

// int reads a number, 0 for anything else.
func (t *tree) int(i int32, local string) int {
	n, _ := strconv.Atoi(t.Attr(i, local))
	return n
}

// builtinStyle are the beginnings of the names that Excel gives on its own.
var builtinStyle = []string{"Normal", "Percent", "Comma", "Currency", "Hyperlink", "Followed Hyperlink", "Note", "Good", "Bad", "Neutral",
	"Calculation", "Check Cell", "Explanatory", "Heading", "Input", "Linked Cell", "Output", "Title", "Total", "Warning", "Accent", "20%", "40%", "60%"}

// ownStyle matches the names that Excel gives on its own in Czech, Slovak, Polish and
// Russian: together they may look like an address.
var ownStyle = regexp.MustCompile(`^((Normální|Normálna|Normalny|Обычный|Procenta|Procentá|Procentowy|Процентный|Čárk[ay]( bez des\. míst)?|Čiark[ay]|Dziesiętny|Финансовый|` +
	`Měna( bez des\. míst)?|Mena|Walutowy|Денежный|Hypertextový odkaz|Hypertextové prepojenie|Hiperłącze|Гиперссылка|Použitý hypertextový odkaz|` +
	`Poznámka|Uwaga|Примечание|Správně|Dobrá|Dobry|Dobre|Хороший|Chybně|Špatně|Zlá|Zły|Złe|Плохой|Neutrální|Neutrálna|Neutralny|Neutralne|Нейтральный|` +
	`Výpočet|Obliczenia|Вычисление|Kontrolní buňka|Kontrolná bunka|Komórka zaznaczona|Контрольная ячейка|Vysvětlující text|Vysvetľujúci text|Tekst objaśnienia|Пояснение|` +
	`Nadpis|Nagłówek|Заголовок|Vstup|Dane wejściowe|Ввод|Propojená buňka|Prepojená bunka|Komórka połączona|Связанная ячейка|Výstup|Dane wyjściowe|Вывод|` +
	`Název|Názov|Tytuł|Название|Celkem|Spolu|Suma|Итог|Text upozornění|Text upozornenia|Tekst ostrzeżenia|Текст предупреждения|Zvýraznění|Zvýraznenie|Akcent|Акцент)( ?[0-9]{1,2})?|` +
	`[246]0 ?% ?[–-] ?(Zvýraznění|[Zz]výraznenie|[Aa]kcent|Акцент) ?[0-9])$`)

// readStyleText makes parts of the words in number formats and of the names of
// styles, one a line.
func (d *doc) readStyleText(m *member) error {
	formats, names := &xmlcut.Text{Src: m.tree.Src}, &xmlcut.Text{Src: m.tree.Src}
	for i, n := range m.tree.Nodes {
		to, attr := formats, "formatCode"
		switch n.Name {
		case "s:numFmt":
		case "s:cellStyle":
			to, attr = names, "name"
		default:
			continue
		}
		for a := range m.tree.Attrs(int32(i)) {
			value := xmlcut.Unescape(m.tree.Src[a.Value.Start:a.Value.End])
			if a.Local == attr && (to == formats && hasWords(value) || to == names && !isBuiltinStyle(value)) {
				to.Add(a.Value, xmlcut.InAttr, int32(i))
				to.Break('\n')
			}
		}
	}
	if err := d.addText("formats", document.Hidden, m, formats); err != nil {
		return err
	}
	return d.addText("styles", document.Hidden, m, names)
}

func isBuiltinStyle(name string) bool {
	for _, b := range builtinStyle {
		if strings.HasPrefix(name, b) {
			return true
		}
	}
	return ownStyle.MatchString(name)
}

// hasWords reports whether a format prints words of its own.
func hasWords(code string) bool {
	for _, t := range tokenize(code) {
		if t.kind == literalToken && strings.ContainsFunc(t.text, func(r rune) bool { return isWordRune(r) }) {
			return true
		}
	}
	return false
}
