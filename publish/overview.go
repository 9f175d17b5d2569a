package publish

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"inkoust/internal/table"
)

// OverviewRow is one record of a run in prehled.html and prehled.csv.
type OverviewRow struct {
	Source  string // the source's name; written to prehled.csv alone
	Record  string // safe name of the record
	State   State
	Profile string
	// Start is the day the deadlines run from: conclusion of the contract, or
	// the day the information was given; zero if unknown.
	Start     time.Time
	Questions int    // open ones
	Hint      string // what to do next, in the profile's language; "" takes the state's
}

// Deadlines by profile: a contract within 30 days (§ 5 odst. 2 of act 340/2015)
// and void from the beginning after three months (§ 7 odst. 1); an answer within
// 15 days (§ 5 odst. 3 of act 106/1999).
const (
	registerProfile = "cz-registr-smluv"
	foiProfile      = "cz-foi"
	registerDays    = 30
	registerMonths  = 3
	foiDays         = 15
)

// Deadline returns the last day to publish; zero if none is known. It does not
// move from a day of rest to the next working day: the earlier day is safe.
func (r OverviewRow) Deadline() time.Time {
	switch {
	case r.Start.IsZero():
		return time.Time{}
	case r.Profile == registerProfile:
		return r.Start.AddDate(0, 0, registerDays)
	case r.Profile == foiProfile:
		return r.Start.AddDate(0, 0, foiDays)
	}
	return time.Time{}
}

// Void returns the day after which an unpublished contract is void; zero if the
// profile knows no such day.
func (r OverviewRow) Void() time.Time {
	if r.Start.IsZero() || r.Profile != registerProfile {
		return time.Time{}
	}
	return addMonths(r.Start, registerMonths)
}

// addMonths ends on the same day of the month, or its last (§ 605 odst. 2 of the
// civil code).
func addMonths(t time.Time, n int) time.Time {
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(t.Day(), last)-1)
}

// done reports whether nothing is left to do for the record.
func (r OverviewRow) done() bool {
	return r.State == Sent || r.State == Published || r.State == NotPublished
}

// overviewColumns are the columns of prehled.csv, in order.
var overviewColumns = []string{
	"zdroj", "zaznam", "stav", "profil", "datum", "lhuta", "zbyva_dni", "zruseni_smlouvy", "otazky", "pokyn",
}

// WriteOverview writes prehled.html and prehled.csv of a run into dir, most
// urgent first, in the language lang. The zero today leaves out the days left,
// which makes the bytes depend on the rows alone. Both files replace older ones
// whole.
func WriteOverview(dir string, rows []OverviewRow, today time.Time, lang string) error {
	rows = slices.Clone(rows)
	for i := range rows {
		rows[i].Hint = cmp.Or(rows[i].Hint, hint(rows[i].State, lang))
	}
	slices.SortStableFunc(rows, urgency)
	var csv bytes.Buffer
	if err := table.Write(&csv, overviewColumns, overviewTable(rows, today)); err != nil {
		return err
	}
	html, err := overviewPage(rows, today, lang)
	if err != nil {
		return err
	}
	if err := ReplaceFile(filepath.Join(dir, overviewName), csv.Bytes()); err != nil {
		return err
	}
	return ReplaceFile(filepath.Join(dir, "prehled.html"), html)
}

// ErrNoOverview is returned by SetState where prehled.csv does not list the
// record.
var ErrNoOverview = errors.New("the record is not in " + overviewName)

const overviewName = "prehled.csv"

// SetState changes the state and the hint of one record in the overview of dir,
// as it is on the disk, and leaves the others as they are.
func SetState(dir, record string, state State, note string, today time.Time, lang string) error {
	rows, err := readOverview(dir)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(rows, func(r OverviewRow) bool { return r.Record == record })
	if at < 0 {
		return ErrNoOverview
	}
	rows[at].State, rows[at].Hint, rows[at].Questions = state, note, 0
	return WriteOverview(dir, rows, today, lang)
}

func readOverview(dir string) ([]OverviewRow, error) {
	f, err := os.Open(filepath.Join(dir, overviewName))
	if err != nil {
		return nil, errors.Join(ErrNoOverview, err)
	}
	defer f.Close()
	rows, err := table.Read(overviewName, f, overviewColumns, nil)
	if err != nil {
		return nil, err
	}
	var out []OverviewRow
	for _, row := range rows {
		r := OverviewRow{Source: row.Get("zdroj"), Record: row.Get("zaznam"), State: State(row.Get("stav")), Profile: row.Get("profil"), Hint: row.Get("pokyn")}
		if r.Start, err = optionalDate(row, "datum"); err != nil {
			return nil, err
		}
		r.Questions, _ = strconv.Atoi(row.Get("otazky")) // our own count; 0 if a person emptied it
		out = append(out, r)
	}
	return out, nil
}

func optionalDate(row table.Row, col string) (time.Time, error) {
	if row.Get(col) == "" {
		return time.Time{}, nil
	}
	t, err := table.ParseDate(row.Get(col))
	if err != nil {
		return time.Time{}, row.Error(col, wanted(err))
	}
	return t, nil
}

// hint says what to do next in a state, "" where nothing is left to do.
func hint(s State, lang string) string {
	key := "hint." + string(s)
	if w := Word(lang, key); w != key {
		return w
	}
	return ""
}

// urgency orders rows: open before done, nearest deadline first, unknown ones
// behind, then by name.
func urgency(a, b OverviewRow) int {
	return cmp.Or(
		order(a.done(), b.done()),
		order(a.Deadline().IsZero(), b.Deadline().IsZero()),
		a.Deadline().Compare(b.Deadline()),
		cmp.Compare(a.Record, b.Record), cmp.Compare(a.Source, b.Source),
	)
}

// order puts false before true.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func overviewTable(rows []OverviewRow, today time.Time) [][]string {
	var out [][]string
	for _, r := range rows {
		left := ""
		if n, ok := r.left(today); ok {
			left = strconv.Itoa(n)
		}
		out = append(out, []string{
			r.Source, r.Record, string(r.State), r.Profile, csvDate(r.Start), csvDate(r.Deadline()), left,
			csvDate(r.Void()), strconv.Itoa(r.Questions), r.Hint,
		})
	}
	return out
}

// left counts the days to the deadline; not for what is done or unknown.
func (r OverviewRow) left(today time.Time) (int, bool) {
	d := r.Deadline()
	if d.IsZero() || today.IsZero() || r.done() {
		return 0, false
	}
	y, m, day := today.Date()
	return int(d.Sub(time.Date(y, m, day, 0, 0, 0, 0, time.UTC)).Hours() / 24), true
}

// overviewLine is a row as the page prints it.
type overviewLine struct {
	Record, Deadline, Left, Void, Hint, Class string
	State                                     State
	Questions                                 int
}

// soon is when a row is marked: a week for the official to act.
const soon = 7

func overviewPage(rows []OverviewRow, today time.Time, lang string) ([]byte, error) {
	var lines []overviewLine
	for _, r := range rows {
		l := overviewLine{
			Record: r.Record, Deadline: csvDate(r.Deadline()), Void: csvDate(r.Void()),
			Hint: r.Hint, State: r.State, Questions: r.Questions,
		}
		switch {
		case r.done():
			l.Void = ""
		case l.Deadline == "" && (r.Profile == registerProfile || r.Profile == foiProfile):
			l.Deadline = Word(lang, "overview.unknown")
		}
		l.mark(r, today, lang)
		lines = append(lines, l)
	}
	return render("prehled.html", struct {
		page
		Rows   []overviewLine
		Counts [][2]string
		Today  string
	}{page{Lang: lang}, lines, stateCounts(rows, lang), csvDate(today)})
}

func (l *overviewLine) mark(r OverviewRow, today time.Time, lang string) {
	n, ok := r.left(today)
	switch {
	case !ok:
		return
	case n < 0:
		l.Class = "late"
		l.Left = fmt.Sprintf("%d %s", -n, Word(lang, "overview.late"))
		return
	case n <= soon:
		l.Class = "soon"
	}
	l.Left = strconv.Itoa(n)
}

// stateCounts counts the records of each state, in the order of work.
func stateCounts(rows []OverviewRow, lang string) [][2]string {
	count := map[State]int{}
	for _, r := range rows {
		count[r.State]++
	}
	var out [][2]string
	for _, s := range []State{ToReview, Parked, ToSend, Sent, Published, NotPublished} {
		if count[s] > 0 {
			out = append(out, [2]string{Word(lang, "state."+string(s)), strconv.Itoa(count[s])})
		}
	}
	return out
}

// ReplaceFile writes a file whole or not at all.
func ReplaceFile(name string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), "."+strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))+"-*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // after the rename there is nothing to remove
	_, err = f.Write(b)
	for _, step := range []func() error{f.Sync, func() error { return f.Chmod(0o644) }, f.Close} {
		if e := step(); err == nil {
			err = e
		}
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
