package pipeline

import (
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/metadata"
	"inkoust/publish"
	"inkoust/rules"
)

// offer puts into a publication what the text says of the record: subject,
// number, prices, day, linked contract, the other parties. What holds anything
// that goes is left out.
func (w *Work) offer(pub *publish.Publication) error {
	main := w.mainFile()
	if main == nil || pub.State == publish.Parked {
		return nil
	}
	facts := metadata.Read(main.Parts, w.otherParts(main)...)
	o := offering{main, removed(main), pub}
	if !o.text("predmet", facts.Subject) {
		o.text("predmet", facts.Title) // the name of the work holds what goes
	}
	if pub.Profile == foiProfile {
		o.text("cislo_smlouvy", facts.Reference)
		if facts.Written != nil {
			o.add("poskytnuto", facts.Written.Text, &facts.Written.Fact)
		}
		return nil
	}
	o.text("cislo_smlouvy", facts.Number)
	o.amount("hodnota_bez_dph", facts.Net)
	o.amount("hodnota_vcetne_dph", facts.Gross)
	o.concluded(facts)
	pub.OrderOpen = pub.Profile == registerProfile && facts.Order && facts.Accepted == nil
	pub.FoundParties = o.parties()
	return w.link(facts.Linked, o)
}

// Offers is what is offered to a person for the form of a record that was
// analysed: Found and FoundParties of the result, all else is empty.
func (w *Work) Offers() (*publish.Publication, error) {
	info := w.Policy.Info()
	pub := &publish.Publication{Profile: info.Name, Lang: info.Lang}
	return pub, w.offer(pub)
}

// foiProfile is the profile of answers to requests for information.
const foiProfile = "cz-foi"

// mainFile is the first file that is published.
func (w *Work) mainFile() *File {
	for _, f := range w.Files {
		if f.Disposition == Publish && f.Parked == nil && f.Carrier == nil {
			return f
		}
	}
	return nil
}

func (w *Work) otherParts(main *File) (out [][]*document.Part) {
	for _, f := range w.Files {
		if f != main && f.Parked == nil {
			out = append(out, f.Parts)
		}
	}
	return out
}

// offering offers what one file says.
type offering struct {
	file *File
	gone []string // folded values of the file that go
	pub  *publish.Publication
}

// minGone is the shortest value that is looked for in what is offered: a letter
// or two stand in every word.
const minGone = 3

// removed are the folded values of a file of which anything is removed.
func removed(f *File) []string {
	var out []string
	parts := partsByID(f.Parts)
	for _, d := range f.Decisions {
		if d.Default == rules.Keep {
			continue
		}
		if v := squeeze(parts[d.Part].Text[d.Start:d.End]); len(v) >= minGone {
			out = append(out, v)
		}
	}
	return out
}

// clean reports whether a text holds nothing that goes.
func (o offering) clean(s string) bool {
	s = squeeze(s)
	for _, v := range o.gone {
		if strings.Contains(s, v) {
			return false
		}
	}
	return true
}

var confidences = map[metadata.Confidence]publish.Confidence{
	metadata.Low: publish.Low, metadata.Medium: publish.Medium, metadata.High: publish.High,
}

// add offers a value and reports whether it did.
func (o offering) add(column, value string, f *metadata.Fact) bool {
	if value == "" || !o.clean(value) {
		return false
	}
	o.pub.Found = append(o.pub.Found, publish.Found{Column: column, Value: value, File: o.file.Name, Page: f.Page, Confidence: confidences[f.Confidence]})
	return true
}

func (o offering) text(column string, f *metadata.Fact) bool {
	return f != nil && o.add(column, f.Text, f)
}

// amount offers a price; of one in another currency the currency is offered too.
func (o offering) amount(column string, a *metadata.Amount) {
	if a == nil {
		return
	}
	o.add(column, a.Text, &a.Fact)
	if a.Currency != "CZK" {
		o.add("mena", a.Currency, &a.Fact)
	}
}

// concluded offers the day: of an order that of its acceptance, of a contract
// that of the last signature.
func (o offering) concluded(facts metadata.Facts) {
	d := facts.Concluded
	if facts.Order {
		d = facts.Accepted
	}
	if d != nil {
		o.add("datum_uzavreni", d.Text, &d.Fact)
	}
}

// link looks the number of the changed contract up in what the office has
// published.
func (w *Work) link(f *metadata.Fact, o offering) error {
	if f == nil || w.Record.Settings.Office == "" {
		return nil
	}
	all, err := publish.ReadEvidence(w.Record.Settings.Office)
	if e, ok := publish.Linked(all, f.Text); ok {
		o.pub.Found = append(o.pub.Found, publish.Found{Column: "navazany_zaznam", Value: strconv.FormatInt(e.Contract, 10),
			File: publish.EvidenceName, Confidence: publish.High})
	}
	return asInput(err)
}
