// Package config reads the YAML files that administrators write. It alone
// knows the YAML library. A key that is not known, or given twice, is an error
// that names the file, the line and the key, never a value.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/goccy/go-yaml"
)

// MaxBytes bounds a settings file; real ones have some hundred bytes.
const MaxBytes = 1 << 20

// Decode reads one YAML document into v, whose fields carry yaml tags. name
// stands in errors only. An empty file leaves v as it is.
func Decode(name string, r io.Reader, v any) (err error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return err
	}
	if len(raw) > MaxBytes {
		return fmt.Errorf("%s: expected a smaller file", name)
	}
	// Aliases can blow a small file up; settings have no use for them.
	if hasAlias(raw) {
		return fmt.Errorf("%s: expected no anchors and aliases", name)
	}
	defer func() {
		if recover() != nil {
			err = fmt.Errorf("%s: expected a readable YAML file", name)
		}
	}()
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(raw)) == 0 {
		return nil // the library would clear v
	}
	d := yaml.NewDecoder(bytes.NewReader(raw), yaml.Strict())
	if err := d.Decode(v); err != nil && !errors.Is(err, io.EOF) {
		return describe(name, err)
	}
	return nil
}

// hasAlias reports whether a value of the file begins with & or *.
func hasAlias(raw []byte) bool {
	for _, line := range strings.Split(string(raw), "\n") {
		line = strings.TrimLeft(line, " \t-")
		if _, v, ok := strings.Cut(line, ": "); ok {
			line = strings.TrimLeft(v, " [,")
		}
		if strings.HasPrefix(line, "&") || strings.HasPrefix(line, "*") {
			return true
		}
	}
	return false
}

// describe turns an error of the library into one without a value.
func describe(name string, err error) error {
	var unknown *yaml.UnknownFieldError
	var twice *yaml.DuplicateKeyError
	var kind *yaml.TypeError
	var located yaml.Error
	line := 0
	if errors.As(err, &located) && located.GetToken() != nil && located.GetToken().Position != nil {
		line = located.GetToken().Position.Line
	}
	switch {
	case errors.As(err, &unknown):
		return fmt.Errorf("%s: line %d: expected no unknown key, found %q", name, line, key(unknown.Token.Value))
	case errors.As(err, &twice):
		return fmt.Errorf("%s: line %d: expected each key once, found %q twice", name, line, key(twice.Token.Value))
	case errors.As(err, &kind) && kind.StructFieldName != nil:
		return fmt.Errorf("%s: line %d: expected another kind of value", name, line)
	}
	return fmt.Errorf("%s: line %d: expected valid YAML with the right kind of values", name, line)
}

// key shortens a wrong key; it is a word of the file's form, not a value.
func key(s string) string {
	if len(s) > 40 {
		return "?"
	}
	return s
}
