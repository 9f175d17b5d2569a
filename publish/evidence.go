package publish

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"inkoust/internal/table"
)

// EvidenceName is the office's list of what it has published. Answers of the
// register fill it; links between contracts are looked up in it.
const EvidenceName = "evidence.csv"

// evidenceColumns are the columns of evidence.csv, in order.
var evidenceColumns = []string{"id_smlouvy", "id_verze", "cislo_smlouvy", "predmet", "cas_zverejneni", "odkaz", "zaznam"}

// Evidence is one published contract.
type Evidence struct {
	Contract, Version int64
	Number, Subject   string
	Published         string // as the register writes it, RFC 3339
	Link, Record      string
}

// ReadEvidence reads the list of an office folder; none is an empty list.
func ReadEvidence(dir string) ([]Evidence, error) {
	f, err := os.Open(filepath.Join(dir, EvidenceName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := table.Read(EvidenceName, f, evidenceColumns[:1], evidenceColumns[1:])
	if err != nil {
		return nil, err
	}
	var out []Evidence
	for _, row := range rows {
		e := Evidence{Number: row.Get("cislo_smlouvy"), Subject: row.Get("predmet"), Published: row.Get("cas_zverejneni"),
			Link: row.Get("odkaz"), Record: row.Get("zaznam")}
		if e.Contract, err = evidenceID(row, "id_smlouvy"); err != nil {
			return nil, err
		}
		if e.Version, err = evidenceID(row, "id_verze"); err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

func evidenceID(row table.Row, col string) (int64, error) {
	s := row.Get(col)
	if s == "" && col != evidenceColumns[0] {
		return 0, nil
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 {
		return 0, row.Error(col, "an id of the register, digits")
	}
	return n, nil
}

// AddEvidence puts what a register confirmed into the list, in the place of an
// earlier row of the same contract. The file is replaced whole.
func AddEvidence(dir, record string, r *Receipt) error {
	all, err := ReadEvidence(dir)
	if err != nil || r.Contract == 0 {
		return err
	}
	e := Evidence{r.Contract, r.Version, r.Number, r.Subject, r.Published.Format(time.RFC3339), r.Link, record}
	at := slices.IndexFunc(all, func(old Evidence) bool { return old.Contract == e.Contract })
	switch {
	case r.Answers == withdrawal && at >= 0:
		all = slices.Delete(all, at, at+1)
	case r.Answers == withdrawal:
		return nil
	case at >= 0:
		all[at] = e
	default:
		all = append(all, e)
	}
	var rows [][]string
	for _, e := range all {
		rows = append(rows, []string{strconv.FormatInt(e.Contract, 10), strconv.FormatInt(e.Version, 10), e.Number, e.Subject, e.Published, e.Link, e.Record})
	}
	var b bytes.Buffer
	if err := table.Write(&b, evidenceColumns, rows); err != nil {
		return err
	}
	return ReplaceFile(filepath.Join(dir, EvidenceName), b.Bytes())
}

// Linked returns the one published contract of a number, false if none or
// several have it. White space, case and dashes are not told apart.
func Linked(all []Evidence, number string) (Evidence, bool) {
	var found []Evidence
	for _, e := range all {
		if key := numberKey(number); key != "" && numberKey(e.Number) == key {
			found = append(found, e)
		}
	}
	if len(found) != 1 {
		return Evidence{}, false
	}
	return found[0], true
}

func numberKey(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\u00a0':
			return -1
		case '–', '—', '‑':
			return '-'
		}
		return r
	}, strings.ToLower(NFC(s)))
}
