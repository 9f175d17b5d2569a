package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/samples"
)

// writeExpected derives the expectations of all entries from their marks.
func writeExpected(dir string, parsed map[string]source) error {
	visible := map[string]string{} // record: all that a reader may still see
	for _, e := range entries {
		if s := parsed[e.out]; e.replace == nil {
			visible[recordOf(e.out)] += "\n" + s.residual()
		}
	}
	for _, e := range entries {
		kind, _, _ := strings.Cut(e.out, "/")
		x := expected(e, parsed[e.out], visible[recordOf(e.out)]+metadataOf(kind))
		data, err := marshal(x)
		if err != nil {
			return err
		}
		if err := write(filepath.Join(dir, "expected", e.out+".expected.json"), data); err != nil {
			return err
		}
	}
	return nil
}

// metadataOf is what the register is told of the records of an inbox. The first
// column names the record, as the office has it; it is not published.
func metadataOf(kind string) string {
	var b strings.Builder
	for _, row := range strings.Split(expand(kind, read("tables/"+kind+"-udaje.csv")), "\n") {
		_, told, _ := strings.Cut(row, ";")
		b.WriteString("\n" + told)
	}
	return b.String()
}

func marshal(x samples.Expected) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(x)
	return b.Bytes(), err
}

func expected(e entry, s source, visible string) samples.Expected {
	x := samples.Expected{Outcome: e.outcome, Reason: e.reason, MustStay: []string{}, MustGo: []string{}}
	if x.Outcome == "" {
		x.Outcome = samples.Ready
	}
	if strings.HasSuffix(e.src, ".txt") && !e.carried {
		x.Spans = onDisk(e, s)
	}
	x.MustGo = mustGo(s, visible)
	x.MustGo = sorted(append(x.MustGo, e.hidden...))
	if e.author != "" {
		x.MustGo = sorted(append(x.MustGo, append(strings.Fields(e.author), e.author)...))
	}
	switch {
	case e.replace != nil:
		x.MustStay = e.replace
	case x.Outcome != samples.SetAside:
		x.MustStay = mustStay(s)
	}
	return x
}

// onDisk moves the spans from the UTF-8 source to the bytes of the file.
func onDisk(e entry, s source) []samples.Span {
	spans := slices.Clone(s.spans)
	for i := range spans {
		spans[i].Start = len(e.make(nil, e, s.clean[:spans[i].Start]))
		spans[i].End = len(e.make(nil, e, s.clean[:spans[i].End]))
	}
	return spans
}

func mustStay(s source) []string {
	stay := slices.Clone(s.stay)
	for _, sp := range s.spans {
		switch sp.Action {
		case "keep":
			stay = append(stay, sp.Text)
		case "generalise":
			stay = append(stay, sp.Keep)
		}
	}
	return sorted(stay)
}

// mustGo lists every value to remove, and of names and addresses the pieces,
// too, where nothing that stays in the record holds the same letters.
func mustGo(s source, visible string) []string {
	var gone []string
	for _, sp := range s.spans {
		if sp.Action != "redact" && sp.Action != "generalise" {
			continue
		}
		if strings.Contains(visible, sp.Text) {
			panic(fmt.Sprintf("a %s that must go stands elsewhere unmarked: %s", sp.Type, sp.Text))
		}
		gone = append(gone, sp.Text)
		for _, piece := range pieces(sp) {
			if utf8.RuneCountInString(piece) >= 3 && !strings.Contains(visible, piece) {
				gone = append(gone, piece)
			}
		}
	}
	return sorted(gone)
}

func pieces(sp samples.Span) []string {
	switch sp.Type {
	case "PERSON", "SIGNATURE_NAME":
		return strings.Fields(sp.Text)
	case "ADDRESS":
		return trimmed(strings.Split(strings.Replace(sp.Text, sp.Keep, ",", min(1, len(sp.Keep))), ","))
	case "BIRTH_DATE":
		if sp.Keep != "" {
			return trimmed([]string{strings.Replace(sp.Text, sp.Keep, "", 1)})
		}
	}
	return nil
}

func trimmed(list []string) []string {
	for i, s := range list {
		list[i] = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	}
	return list
}

func sorted(list []string) []string {
	slices.Sort(list)
	list = slices.Compact(list)
	if list == nil {
		return []string{}
	}
	return list
}
