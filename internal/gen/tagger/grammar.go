package main

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

//go:embed data/*.txt
var data embed.FS

// rules are the alternatives of a language by the names of the rules; the file
// data/common.txt says how they are written.
type rules map[string][]string

// languages are those that texts are made in.
var languages = []string{"cs", "sk", "pl", "ru"}

// readRules reads the rules of a language and those of all languages.
func readRules(files ...string) (rules, error) {
	r := rules{}
	for _, f := range files {
		text, err := data.ReadFile("data/" + f + ".txt")
		if err != nil {
			return nil, err
		}
		if err := r.read(string(text)); err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
	}
	return r, nil
}

func (r rules) read(text string) error {
	name, list := "", false
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "["):
			end := strings.IndexByte(line, ']')
			if end < 0 {
				return fmt.Errorf("line %d: no end of the rule's name", n)
			}
			name, list = line[1:end], line[end+1:] == "*"
		case list:
			r.words(name, line)
		default:
			r[name] = append(r[name], line)
		}
	}
	return nil
}

// words adds the words of a line; "word^3" counts thrice.
func (r rules) words(name, line string) {
	for _, w := range strings.Fields(line) {
		times := 1
		if word, count, ok := strings.Cut(w, "^"); ok {
			if n, err := strconv.Atoi(count); err == nil {
				w, times = word, n
			}
		}
		for range times {
			r[name] = append(r[name], strings.ReplaceAll(w, "_", " "))
		}
	}
}

// maxDepth bounds the nesting of rules, so that a rule that names itself ends.
const maxDepth = 24

// expand replaces all references in a text.
func (w *writer) expand(text string, depth int) string {
	if depth > maxDepth {
		panic("grammar: rules nest too deep near " + text)
	}
	var b strings.Builder
	for {
		open := strings.IndexByte(text, '{')
		if open < 0 {
			b.WriteString(text)
			return b.String()
		}
		end := strings.IndexByte(text, '}')
		b.WriteString(text[:open])
		b.WriteString(w.refer(text[open+1:end], depth+1))
		text = text[end+1:]
	}
}

// refer expands one reference.
func (w *writer) refer(ref string, depth int) string {
	if strings.Contains(ref, "|") {
		return w.of(strings.Split(ref, "|"))
	}
	switch ref[0] {
	case '^':
		return capital(w.refer(ref[1:], depth))
	case '!':
		return strings.ToUpper(w.refer(ref[1:], depth))
	case '?':
		if w.in(50) {
			return ""
		}
		return w.refer(ref[1:], depth)
	}
	if s, ok := w.special(ref); ok {
		return s
	}
	list := w.rules[ref]
	if len(list) == 0 {
		panic("grammar: " + w.lang + ": no rule " + ref)
	}
	return w.expand(w.of(list), depth)
}

// capital makes the first letter big.
func capital(s string) string {
	for i, r := range s {
		if unicode.IsLetter(r) {
			return s[:i] + string(unicode.ToUpper(r)) + s[i+len(string(r)):]
		}
		if unicode.IsDigit(r) {
			break
		}
	}
	return s
}
