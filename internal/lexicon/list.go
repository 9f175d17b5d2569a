package lexicon

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"inkoust/internal/words"
)

// Bounds of one list: the largest register of names of a country has about
// 400,000 entries of under 20 bytes.
const (
	maxList = 32 << 20
	maxLine = 4096
)

// list adds a file with one value a line; # begins a remark.
func (l *Lexicon) list(path string, class Class) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	size := &io.LimitedReader{R: f, N: maxList + 1}
	sc := bufio.NewScanner(size)
	sc.Buffer(make([]byte, 0, maxLine), maxLine)
	n := 0
	for sc.Scan() {
		n++
		if err := l.value(sc.Text(), class); err != nil {
			return fmt.Errorf("%s: line %d: %w", path, n, err)
		}
	}
	switch {
	case errors.Is(sc.Err(), bufio.ErrTooLong):
		return fmt.Errorf("%s: line %d: longer than %d bytes", path, n+1, maxLine)
	case size.N <= 0:
		return fmt.Errorf("%s: larger than %d MB", path, maxList>>20)
	}
	return sc.Err()
}

func (l *Lexicon) value(line string, class Class) error {
	if !utf8.ValidString(line) {
		return errors.New("not UTF-8")
	}
	line = strings.TrimPrefix(strings.TrimSpace(line), "\ufeff")
	if line == "" || strings.HasPrefix(line, "#") {
		return nil
	}
	return l.add(strings.Join(strings.Fields(words.Fold(line)), " "), class)
}
