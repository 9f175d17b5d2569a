package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

//go:embed packages.py
var script string

// python runs packages.py with the packages of a folder and passes on its lines.
func python(site, name string, stdin io.Reader, use func(list, value string)) error {
	cmd := exec.Command("python3", "-c", script, name)
	cmd.Env = append(os.Environ(), "PYTHONPATH="+site, "PYTHONDONTWRITEBYTECODE=1")
	cmd.Stdin, cmd.Stderr = stdin, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return err
	}
	sc := bufio.NewScanner(bytes.NewReader(out))
	for sc.Scan() {
		if list, value, ok := strings.Cut(sc.Text(), "\t"); ok {
			use(list, value)
		}
	}
	return sc.Err()
}

// atHome are the locales whose towns and streets stand in our documents, as the
// Python packages name them.
var atHome = set("cs_CZ sk_SK pl_PL ru_RU cs sk pl ru")

// far are the locales of people who live among us, of which given names and
// surnames are taken; of farGiven the given names alone, as their surnames are
// words of other languages too often.
var (
	far      = set("uk_UA uk bg_BG ro_RO hu_HU hu vi_VN de_DE de_AT de hr_HR hr sl_SI sr mk_MK tr_TR tr az_AZ az uz_UZ hy_AM ka_GE ar_AA ar_DZ ar_PS lt_LT lv_LV et_EE")
	farGiven = set("en_US en_GB en it_IT it es_ES es fr_FR fr nl_NL nl fi_FI sv_SE sv da_DK da no_NO no pt_PT")
)

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// locales takes the lists "cs_CZ female" and so on of a package.
func locales(site, name string) func(adder) error {
	return func(add adder) error {
		return python(site, name, nil, func(list, value string) {
			locale, kind, _ := strings.Cut(list, " ")
			class, near := map[string]lexicon.Class{"female": lexicon.Female, "male": lexicon.Male, "last": lexicon.Surname}[kind], lexicon.Class(0)
			if name == "faker" { // mimesis has all names that an office permits
				near = neighbourly(locale)
			}
			switch {
			case atHome[locale] && class != 0:
				add.names([]string{value}, class)
			case atHome[locale] && kind == "middle" && (locale == "ru_RU" || locale == "ru"):
				add.names([]string{value}, lexicon.Patronymic)
			case locale == "sk_SK" && kind == "city": // all municipalities
				add.town(value, lexicon.Village)
			case atHome[locale] && kind == "city":
				add.phrases([]string{value}, lexicon.Place)
			case atHome[locale] && kind == "street":
				add.phrases([]string{value}, lexicon.Street)
			case far[locale] && class != 0, farGiven[locale] && class&lexicon.Given != 0:
				add.foreign([]string{value}, class|near)
			}
		})
	}
}

// foreign adds names of other origin; those in Cyrillic letters also as passports
// and Czech texts write them in Latin ones.
func (add adder) foreign(values []string, class lexicon.Class) {
	for _, v := range values {
		add.names(append([]string{v}, latin(v)...), class|lexicon.Foreign)
	}
}

// neighbourly marks the names of a Hungarian or Ukrainian locale.
func neighbourly(locale string) lexicon.Class {
	if strings.HasPrefix(locale, "hu") || strings.HasPrefix(locale, "uk") {
		return neighbour
	}
	return 0
}

// geonames takes the towns of the Czech Republic and its neighbours. The package
// has the names of Russian and Ukrainian towns in Latin letters, and beside them
// those in all languages: the Cyrillic one that sounds alike is taken.
func geonames(site string) func(adder) error {
	return func(add adder) error {
		sound := ""
		return python(site, "geonames", nil, func(list, value string) {
			country, kind, _ := strings.Cut(list, " ")
			kind, size, _ := strings.Cut(kind, " ")
			class := lexicon.Village
			if size == "town" {
				class = lexicon.Place
			}
			east := country == "RU" || country == "UA" || country == "BY"
			switch {
			case kind == "name":
				sound = skeleton(value)
				world := country == "large" || country == "country"
				if !east && !(world && len(value) < 5) { // "Icó" is no town of ours, and IČO a word
					add.town(value, class)
				}
			case east && len([]rune(value)) > 3 && spelledAlike(value, sound):
				add.town(value, class)
			}
		})
	}
}

// spelledAlike reports whether a Cyrillic name has the consonants of a Latin one.
func spelledAlike(name, sound string) bool {
	for _, l := range latin(name) {
		if skeleton(l) == sound {
			return true
		}
	}
	return false
}

// skeleton is what ways of transcription agree on: the consonants but h and j.
func skeleton(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("bcdfgklmnpqrstvwxz", r) {
			return r
		}
		return -1
	}, words.Fold(s))
}

// town adds the name of a municipality without what stands in brackets. One that
// is a given name too ("Kamil") stays a name.
func (add adder) town(name string, class lexicon.Class) {
	name, _, _ = strings.Cut(name, "(")
	add.phrases([]string{strings.TrimSpace(name)}, class|lexicon.Foreign)
}

// townSize is from how many inhabitants on a municipality is a town that texts
// name without its region; packages.py has the same number.
const townSize = 5000

// municipalities takes a list of all Czech municipalities, "name;inhabitants".
func municipalities(path string) func(adder) error {
	return func(add adder) error {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(data)) {
			name, people, ok := strings.Cut(strings.TrimSpace(line), ";")
			n, err := strconv.Atoi(people)
			if !ok || err != nil {
				return fmt.Errorf("%s: line without a number of inhabitants", filepath.Base(path))
			}
			class := lexicon.Village
			if n >= townSize {
				class = lexicon.Place
			}
			add.town(name, class)
		}
		return nil
	}
}
