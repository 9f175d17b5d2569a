package publish

import (
	"fmt"
	"strings"
	"time"

	"inkoust/document"
)

// attachments describes what a file carried. Of a file that is not sent, or
// could not be read, nothing is said.
func (p *Publication) attachments(f *File) []protocolAttachment {
	if f.Disposition != Publish || f.Parked != nil {
		return nil
	}
	var out []protocolAttachment
	for _, a := range f.Attachments {
		row := protocolAttachment{Index: a.Index, Page: a.Page, Name: a.Name, Kind: a.Kind, Size: sizeClass(a.Size), Fate: a.Fate, Why: a.Why}
		if a.File != "" {
			row.File = p.fileName(a.File)
			row.Name = ""
		}
		out = append(out, row)
	}
	return out
}

func (p *Publication) carrierName(f *File) string {
	if f.Carrier == "" {
		return ""
	}
	return p.fileName(f.Carrier)
}

// sizeClass is the smallest class that a size fits in.
func sizeClass(n int64) string {
	switch {
	case n <= 10<<10:
		return "10kB"
	case n <= 100<<10:
		return "100kB"
	case n <= 1<<20:
		return "1MB"
	case n <= 10<<20:
		return "10MB"
	}
	return "more"
}

// attachmentPlace says which attachment a question is about, so that a person
// finds it in the original: "vložený soubor 2 (rozpočet.xlsx, dokument DOCX, XLSX
// nebo ODT, do 100 kB)".
func (p *Publication) attachmentPlace(a *Attachment) string {
	return fmt.Sprintf("%s %d (%s)", p.word("part.attachment"), a.Index, page{P: p, Lang: p.Lang}.File(a.Name, string(a.Kind), sizeClass(a.Size)))
}

// File describes an attachment by what may be shown of it.
func (g page) File(name, kind, size string) string {
	var out []string
	if name != "" {
		out = append(out, name)
	}
	return strings.Join(append(out, g.Or("content", kind), g.Or("size", size)), ", ")
}

// signings lists the times that signatures stated.
func signings(all []document.Signing) []protocolSigning {
	var out []protocolSigning
	for _, s := range all {
		row := protocolSigning{Source: s.Source, Archive: s.Archive}
		if !s.At.IsZero() {
			row.At = s.At.UTC().Format(time.RFC3339)
			row.local = centralEurope(s.At).Format("2. 1. 2006 15:04")
		}
		out = append(out, row)
	}
	return out
}

// Local is the time as people in the office read it, "" if it is not known.
func (s protocolSigning) Local() string { return s.local }

// centralEurope is the local time of the offices that we write for, without the
// tables of zones that a system may lack: one hour ahead of UTC, two from the
// last Sunday of March to the last of October, 1:00 UTC (directive 2000/84/EC).
func centralEurope(t time.Time) time.Time {
	t = t.UTC()
	from, to := lastSunday(t.Year(), time.March), lastSunday(t.Year(), time.October)
	if t.Before(from) || !t.Before(to) {
		return t.In(time.FixedZone("CET", 3600))
	}
	return t.In(time.FixedZone("CEST", 7200))
}

// lastSunday is one o'clock UTC on the last Sunday of a month of 31 days.
func lastSunday(year int, month time.Month) time.Time {
	end := time.Date(year, month, 31, 1, 0, 0, 0, time.UTC)
	return end.AddDate(0, 0, -int(end.Weekday()))
}
