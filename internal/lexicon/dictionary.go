package lexicon

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/hunspell"
	"inkoust/internal/words"
)

// language is what a dictionary of Hunspell tells about words with a capital: by
// the flags, which are the classes of inflection, and by the endings.
type language struct {
	name  string
	class func(e hunspell.Entry, flags bool) Class
}

// languages are those of our documents, by the beginning of a file's name.
var languages = map[string]language{
	"cs": {"Czech", czech}, "sk": {"Slovak", slovak}, "pl": {"Polish", polish}, "ru": {"Russian", russian},
}

// pairs finds the dictionaries of a folder, without extension and in alphabetical
// order. Half a pair, or one of a language that is not known, is an *Error.
func pairs(dir string) (bases []string, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, &Error{err, "check the path and the rights"}
	}
	for _, e := range entries {
		ext := filepath.Ext(e.Name())
		if ext != ".aff" && ext != ".dic" {
			continue
		}
		base := filepath.Join(dir, strings.TrimSuffix(e.Name(), ext))
		if _, ok := languageOf(base); !ok {
			return nil, mistake("name it after its language: cs_CZ, sk_SK, pl_PL, ru_RU", "%s%s: a dictionary of no language that is known", base, ext)
		}
		bases = append(bases, base)
	}
	slices.Sort(bases)
	return slices.Compact(bases), nil
}

func languageOf(base string) (language, bool) {
	code, _, _ := strings.Cut(strings.ReplaceAll(filepath.Base(base), "-", "_"), "_")
	l, ok := languages[code]
	return l, ok
}

// dictionary adds the entries of a pair of files. Their forms are not made: those
// of names are traced back as those of all other lists are, and to make them all
// would take seconds at every start.
func (l *Lexicon) dictionary(base string, origin Origin) error {
	lang, _ := languageOf(base)
	about := Layer{Name: base + ".dic", Origin: origin, Holds: lang.name + " names of a dictionary for spelling"}
	err := l.layer(about, func() error {
		d, err := hunspell.Open(base)
		if err != nil {
			return err
		}
		seen := false
		err = d.Each(func(e hunspell.Entry) error {
			seen = true
			return l.entry(e, lang, d.Lettered())
		})
		if err == nil && !seen {
			err = errors.New(base + ".dic: no entries")
		}
		return err
	})
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Error{err, "a dictionary is a pair of files, .aff and .dic"}
	case err != nil:
		return broken(err)
	}
	return nil
}

// entry adds one entry with a capital whose class is told. Small words and names
// of no kind that is known are left out: the tagger of names has learnt how many
// words the built-in lists know, and more of them mislead it (docs/quality.md).
func (l *Lexicon) entry(e hunspell.Entry, lang language, flags bool) error {
	if utf8.RuneCountInString(e.Word) < minTraced || strings.ContainsFunc(e.Word, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return nil // abbreviations, numbers, pieces of words
	}
	first, n := utf8.DecodeRuneInString(e.Word)
	if rest := e.Word[n:]; !unicode.IsUpper(first) || rest != strings.ToLower(rest) {
		return nil // words, abbreviations and marks
	}
	fold := words.Fold(e.Word)
	if c := l.cautious(fold, lang.class(e, flags)); c != 0 {
		return l.add(fold, c)
	}
	return nil
}

// cautious takes back what the built-in lists know better: a dictionary tells
// apart how words are inflected, and given names, towns and some frequent words
// are inflected as surnames are.
func (l *Lexicon) cautious(fold string, c Class) Class {
	known := l.Exact(fold)
	if known&(Given|Place|Common) != 0 {
		c &^= Surname
	}
	if known&(Given|Surname|Patronymic) != 0 {
		c &^= Village
	}
	return c
}

// czech reads the flags of the dictionary that hunspell-cs and LibreOffice have:
// P or U with V are masculine persons, Y the adjectives, which surnames in -ová
// are among, and C, L, H, R, D, S, K the other nouns with a capital, mostly places.
func czech(e hunspell.Entry, flags bool) Class {
	switch {
	case strings.HasSuffix(e.Word, "ová"):
		return Surname
	case !flags:
		return 0
	case e.Has("V") && e.HasAny("PU"):
		return Surname
	case e.HasAny("CLHRDSK") && !e.HasAny("VPUIYNMJAT"):
		return Village
	}
	return 0
}

// slovak: the flags do not tell persons from inhabitants and places.
func slovak(e hunspell.Entry, _ bool) Class {
	if strings.HasSuffix(e.Word, "ová") {
		return Surname
	}
	return 0
}

// polish: T with o or s, and S with w and z, are masculine persons, q marks
// inhabitants and t peoples among them, Q things; X with Y are adjectives, which
// surnames in -ski are among; U and f with W places in -owo and -ice.
func polish(e hunspell.Entry, flags bool) Class {
	adjective := strings.HasSuffix(e.Word, "ski") || strings.HasSuffix(e.Word, "cki") || strings.HasSuffix(e.Word, "dzki")
	switch {
	case !flags:
		return 0
	case adjective && e.HasAny("Xx"):
		return Surname
	case e.HasAny("qtQl"):
		return 0
	case e.Has("T") && e.HasAny("os"), e.Has("Swz"):
		return Surname
	case e.Has("U") && strings.HasSuffix(e.Word, "owo"), e.Has("fW") && strings.HasSuffix(e.Word, "ice"):
		return Village
	}
	return 0
}

// russian: fathers' names are told by their endings; its flags tell cases alone.
func russian(e hunspell.Entry, _ bool) Class {
	for _, end := range []string{"ович", "евич", "овна", "евна"} {
		if strings.HasSuffix(e.Word, end) && len(e.Word) > len(end)+4 {
			return Patronymic
		}
	}
	return 0
}
