package table

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestReadKnowsHowExcelWrites(t *testing.T) {
	tests := []struct{ name, in string }{
		{"utf-8", "jmeno;ico\r\nŽaneta;\"00012345\"\r\n"},
		{"bom", "\xef\xbb\xbfjmeno;ico\nŽaneta;00012345"},
		{"windows-1250", "jmeno;ico\r\n\x8eaneta;=\"00012345\"\r\n"},
		{"tab", "jmeno\tico\r\nŽaneta\t00012345\r\n"},
		{"comma", "jmeno,ico\r\nŽaneta,\"=\"\"00012345\"\"\"\r\n"},
		{"sep line", "sep=,\r\njmeno,ico\r\nŽaneta,00012345\r\n"},
		{"capitals", "JMENO;Ico\r\nŽaneta;00012345\r\n"},
		{"columns turned round", "ico;jmeno\r\n00012345;Žaneta\r\n"},
		{"empty columns behind", "jmeno;ico;;\r\nŽaneta;00012345;;\r\n;;;\r\n"},
		{"utf-16", "\xff\xfej\x00m\x00e\x00n\x00o\x00\t\x00i\x00c\x00o\x00\n\x00\x7d\x01a\x00n\x00e\x00t\x00a\x00\t\x000\x000\x000\x001\x002\x003\x004\x005\x00"},
	}
	for _, tt := range tests {
		rows, err := Read("t.csv", strings.NewReader(tt.in), []string{"jmeno", "ico"}, []string{"pozn"})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if len(rows) != 1 || rows[0].Get("jmeno") != "Žaneta" || rows[0].Get("ico") != "00012345" || rows[0].Get("pozn") != "" {
			t.Errorf("%s: got %v", tt.name, rows)
		}
	}
}

func TestReadQuotedCells(t *testing.T) {
	in := "a;b\r\n\"x;\"\"y\"\"\r\nz\";\"2\"\r\n\r\n1;2\r\n"
	rows, err := Read("t.csv", strings.NewReader(in), []string{"a", "b"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := rows[0].Get("a"), "x;\"y\"\r\nz"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := rows[1].Line, 4; got != want {
		t.Errorf("line: got %d, want %d", got, want)
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", "t.csv: row 1: expected a header with the names of the columns"},
		{"unknown column", "a;b;cizi\n", `t.csv: row 1: column "cizi": expected one of the known columns: a, b, c`},
		{"value for a column", "Jan Novák;b\n", `t.csv: row 1: column "?": expected one of the known columns: a, b, c`},
		{"missing column", "a;c\n", `t.csv: row 1: column "b": expected this column in the header`},
		{"twice", "a;b;a\n", `t.csv: row 1: column "a": expected each column once`},
		{"cell outside", "a;b\n1;2;3\n", "t.csv: row 2: expected no cell outside the columns of the header"},
		{"open quote", "a;b\n\"1;2\n", "t.csv: row 2: expected a closing quotation mark"},
		{"undefined byte", "a;b\n\x81;2\n", "t.csv: expected text in UTF-8 or Windows-1250"},
		{"zero byte", "a;b\n\x00;2\n", "t.csv: expected text in UTF-8 or Windows-1250"},
	}
	for _, tt := range tests {
		_, err := Read("t.csv", strings.NewReader(tt.in), []string{"a", "b"}, []string{"c"})
		var e *Error
		if !errors.As(err, &e) || err.Error() != tt.want {
			t.Errorf("%s: got %v, want %s", tt.name, err, tt.want)
		}
	}
}

func TestParse(t *testing.T) {
	for _, in := range []string{"12. 3. 2026", "12.3.2026", "2026-03-12", "12.03.2026 0:00", "2026-03-12T00:00:00", "12/3/2026", "12. března 2026", "čtvrtek 12. března 2026", "Čtvrtek, 12. BŘEZNA 2026"} {
		got, err := ParseDate(in)
		if want := time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC); err != nil || !got.Equal(want) {
			t.Errorf("date %q: got %v, %v, want %v", in, got, err, want)
		}
	}
	for _, in := range []string{"31. února 2026", "12. brezen 2026", "března 2026", "12. března 26", "pátek", "12. března 1700"} {
		if got, err := ParseDate(in); err == nil {
			t.Errorf("date %q: got %v, want an error", in, got)
		}
	}
	amounts := map[string]string{
		"1 250 000,50 Kč": "1250000.50", "60000": "60000.00", "60 000,00": "60000.00", "1250000.5": "1250000.50",
		"1.250.000,-": "1250000.00", "-500,5": "-500.50", "0,05 €": "0.05", "12.345,60": "12345.60",
	}
	for in, want := range amounts {
		if got, err := ParseAmount(in); err != nil || got.String() != want {
			t.Errorf("amount %q: got %v, %v, want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"", "1.250", "1,2,3", "12,345", "abc", "1.25.000,00", "99999999999999999999", "--5"} {
		if got, err := ParseAmount(in); err == nil {
			t.Errorf("amount %q: got %v, want an error", in, got)
		}
	}
	if got, want := Amount(-125000050).Czech(), "-1 250 000,50"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for in, want := range map[string]string{"27074358": "27074358", "299308": "00299308", "270 74 358": "27074358", "27074359": "", "x": "", "0": ""} {
		if got, _ := ParseICO(in); got != want {
			t.Errorf("IČO %q: got %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]bool{"ano": true, "Ne": false, " ANO ": true, "NEPRAVDA": false} {
		if got, err := ParseBool(in); err != nil || got != want {
			t.Errorf("bool %q: got %v, %v", in, got, err)
		}
	}
	if _, err := ParseBool("možná"); err == nil {
		t.Error("got no error for an unknown word")
	}
}

func TestWriteIsSafeAndReadBack(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, []string{"a", "b"}, [][]string{{"=1+1", "+420 555"}, {"-5,20", "x;\"y\""}}); err != nil {
		t.Fatal(err)
	}
	want := "\ufeffa;b\r\n'=1+1;'+420 555\r\n\"-5,20\";\"x;\"\"y\"\"\"\r\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestWriteReadRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringMatching(`[a-zžÉ=+@';",.\-0-9]([ a-zž=;",\n'-]*[a-z0-9"';=])?`)
		in := rapid.SliceOfN(rapid.SliceOfN(cell, 2, 2), 1, 5).Draw(t, "rows")
		var b bytes.Buffer
		if err := Write(&b, []string{"a", "b"}, in); err != nil {
			t.Fatal(err)
		}
		rows, err := Read("t.csv", &b, []string{"a", "b"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		var out [][]string
		for _, r := range rows {
			out = append(out, []string{r.Get("a"), r.Get("b")})
		}
		if diff := cmp.Diff(in, out); diff != "" {
			t.Error(diff)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("a;b\r\n\"x\";=\"1\"\r\n"))
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("sep=,\na,b\n'=1,2"))
	f.Fuzz(func(t *testing.T, in []byte) {
		rows, err := Read("t.csv", bytes.NewReader(in), []string{"a"}, []string{"b"})
		var e *Error
		if err != nil && !errors.As(err, &e) {
			t.Errorf("got %T, want *Error", err)
		}
		for _, r := range rows {
			_, _ = ParseDate(r.Get("a"))
			_, _ = ParseAmount(r.Get("b"))
		}
	})
}
