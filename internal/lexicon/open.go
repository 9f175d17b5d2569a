package lexicon

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"inkoust/internal/words"
)

// maxList bounds one list of --lexicon in bytes: the largest register of names of
// a country has about 400,000 entries of under 20 bytes.
const maxList = 32 << 20

// Open returns the built-in lexicon with the lists of a folder added: given.txt,
// surnames.txt, places.txt, one value a line in UTF-8; a missing file adds
// nothing. With dir "" it is Default. Errors name file and line, no value.
func Open(dir string) (*Lexicon, error) {
	base := Default()
	if dir == "" {
		return base, nil
	}
	l := &Lexicon{base: base.base, added: &table{}, layers: base.layers}
	for _, list := range []struct {
		file  string
		class Class
	}{{"given.txt", Given}, {"surnames.txt", Surname}, {"places.txt", Place}} {
		if err := l.read(filepath.Join(dir, list.file), list.class); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *Lexicon) read(path string, class Class) error {
	f, err := os.Open(path)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(io.LimitReader(f, maxList))
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimPrefix(strings.TrimSpace(sc.Text()), "\ufeff")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if strings.ToValidUTF8(line, "") != line {
			return fmt.Errorf("%s: line %d: not UTF-8", path, n)
		}
		l.added.add(strings.Join(strings.Fields(words.Fold(line)), " "), class)
	}
	return sc.Err()
}
