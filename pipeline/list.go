package pipeline

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"inkoust/internal/table"
)

// listRow is one row of zaznamy.csv: which record a file belongs to, where it
// stands in it and whether it is published.
type listRow struct {
	file, record string
	order        int
	disposition  Disposition
	decided      bool
	reason       string
	row          table.Row
}

var dispositions = map[string]Disposition{
	"": Publish, "ano": Publish, "ne": Withhold, "nahradit": Replace,
}

// readList reads zaznamy.csv of a folder; nil if there is none.
func readList(dir string) ([]listRow, error) { return readListFile(filepath.Join(dir, listName)) }

func readListFile(path string) ([]listRow, error) {
	f, err := os.Open(longPath(path))
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := table.Read(path, f, []string{"soubor"}, []string{"zaznam", "poradi", "uverejnit", "duvod"})
	if err != nil {
		return nil, err
	}
	list := make([]listRow, 0, len(rows))
	for _, row := range rows {
		r, err := parseListRow(row)
		if err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	return list, nil
}

func parseListRow(row table.Row) (listRow, error) {
	r := listRow{file: filepath.FromSlash(row.Get("soubor")), record: row.Get("zaznam"), reason: row.Get("duvod"), row: row}
	d, ok := dispositions[strings.ToLower(row.Get("uverejnit"))]
	if !ok {
		return r, row.Error("uverejnit", "ano, ne, nahradit")
	}
	r.disposition, r.decided = d, row.Get("uverejnit") != ""
	if d != Publish && r.reason == "" {
		return r, row.Error("duvod", "důvod, proč se soubor neuveřejňuje")
	}
	if s := row.Get("poradi"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			return r, row.Error("poradi", "celé číslo od 1")
		}
		r.order = n
	}
	return r, nil
}

// arrange applies the list within a record's own folder.
func (r *Record) arrange(dir string) error {
	list, err := readList(dir)
	if err != nil {
		return err
	}
	for _, row := range list {
		_, files := findSources(dir, row.file, []*Record{r})
		if files == nil {
			return row.row.Error("soubor", "jméno souboru, který ve složce je")
		}
		row.apply(files)
	}
	sortFiles(r.Files)
	return nil
}

func sameFile(dir, listed string, s *Source) bool {
	if s.Path == "" && s.Name == listed {
		return true
	}
	path := s.Path
	if path == "" {
		path = s.carrier // a row on a carrier speaks of all that is in it
	}
	if path == "" {
		return false
	}
	rel, err := filepath.Rel(dir, path)
	return err == nil && (rel == listed || filepath.ToSlash(rel) == filepath.ToSlash(listed))
}

// apply leaves out of a carrier, listed as a whole, what is no content.
func (row listRow) apply(files []*Source) {
	for _, s := range files {
		if s.order = row.order; s.why != "" && len(files) > 1 && row.disposition == Publish {
			continue
		}
		s.Disposition, s.Reason, s.decided = row.disposition, row.reason, row.decided
	}
}

// sortFiles puts numbered files first, in their order; the rest keeps the
// sorted order of the names.
func sortFiles(files []*Source) {
	slices.SortStableFunc(files, func(a, b *Source) int {
		return cmp.Compare(orderOf(a), orderOf(b))
	})
}

func orderOf(s *Source) int {
	if s.order == 0 {
		return 1 << 30
	}
	return s.order
}

// regroup applies the inbox's own list: it joins loose files into records and
// sets dispositions. What is called like the record is part of it. A record that
// gives all its files away disappears.
func regroup(dir string, records []*Record) ([]*Record, error) {
	list, err := readList(dir)
	if err != nil || list == nil {
		return records, err
	}
	for _, row := range list {
		from, files := findSources(dir, row.file, records)
		if files == nil {
			return nil, row.row.Error("soubor", "jméno souboru, který ve složce je")
		}
		row.apply(files)
		if row.record == "" {
			continue
		}
		to := byStem(records, row.record)
		if to == nil {
			to = &Record{Source: filepath.Join(dir, row.record), Stem: row.record, Settings: from.Settings}
			records = append(records, to)
		}
		from.give(to, files)
	}
	records = slices.DeleteFunc(records, func(r *Record) bool { return len(r.Files) == 0 && r.Park == nil })
	for _, r := range records {
		sortFiles(r.Files)
	}
	slices.SortStableFunc(records, func(a, b *Record) int { return cmp.Compare(a.Source, b.Source) })
	return records, nil
}

// byStem is the first record of that name which has kept its files; nil if
// there is none.
func byStem(records []*Record, stem string) *Record {
	for _, r := range records {
		if r.Stem == stem && len(r.Files) > 0 {
			return r
		}
	}
	return nil
}

// give moves files into another record, with the carriers of the last ones.
func (r *Record) give(to *Record, files []*Source) {
	if to == r {
		return
	}
	r.Files = slices.DeleteFunc(r.Files, func(o *Source) bool { return slices.Contains(files, o) })
	to.Files = append(to.Files, files...)
	if len(r.Files) == 0 {
		to.Carriers, r.Carriers = append(to.Carriers, r.Carriers...), nil
	}
}

// outerList applies a list that lies elsewhere to the records of a folder. Its
// rows on other files are not for them; it cannot join files that come one by one.
func outerList(dir, path string, records []*Record) error {
	if path == "" {
		return nil
	}
	list, err := readListFile(path)
	if err != nil {
		return err
	}
	for _, row := range list {
		from, files := findSources(dir, row.file, records)
		switch {
		case files == nil:
			continue
		case row.record != "" && row.record != from.Stem:
			return row.row.Error("zaznam", "jméno podsložky, ve které jsou všechny soubory záznamu")
		}
		row.apply(files)
	}
	for _, r := range records {
		sortFiles(r.Files)
	}
	return nil
}

// findSources finds what a row of a list names: one file, or all files of a
// carrier.
func findSources(dir, listed string, records []*Record) (*Record, []*Source) {
	for _, r := range records {
		var files []*Source
		for _, s := range r.Files {
			if sameFile(dir, listed, s) {
				files = append(files, s)
			}
		}
		if files != nil {
			return r, files
		}
	}
	return nil, nil
}
