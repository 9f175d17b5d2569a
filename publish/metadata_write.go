package publish

import (
	"io"
	"slices"
	"strings"
	"time"

	"inkoust/internal/table"
)

// WriteMetadata writes udaje.csv of one record, one row a party, in the form
// ReadMetadata reads.
func WriteMetadata(w io.Writer, m *Metadata) error {
	return table.Write(w, metadataColumns, m.rows())
}

func (m *Metadata) rows() [][]string {
	first := []string{
		m.Record, m.Subject, csvDate(m.Concluded), m.Number, csvAmount(m.PriceNet), csvAmount(m.PriceGross), m.Currency,
		"", "", "", "", m.Linked, csvDate(m.First), "", csvDate(m.Provided), m.Priceless,
	}
	rows := [][]string{first}
	for i, p := range m.Parties {
		if i > 0 {
			rows = append(rows, make([]string, len(metadataColumns)))
			rows[i][0] = m.Record
		}
		copy(rows[i][7:11], []string{p.Name, p.ICO, p.Address, string(p.Kind)})
		rows[i][13] = p.Source
	}
	rows[0][13] = strings.Join(slices.DeleteFunc([]string{rows[0][13], m.Suggested}, func(s string) bool { return s == "" }), "; ")
	return rows
}

func csvDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return czechDate(t)
}

func csvAmount(a *table.Amount) string {
	if a == nil {
		return ""
	}
	return a.Czech()
}
