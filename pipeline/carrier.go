package pipeline

import (
	"context"
	"slices"

	"inkoust/document"
	"inkoust/internal/envelope"
	"inkoust/office"
	"inkoust/publish"
)

// Carrier is a file whose content became files of the record.
type Carrier struct {
	Kind    envelope.Kind
	Files   int
	Letters []envelope.Letter
}

// expand puts the content of carriers in their place. One that cannot be taken
// apart stays as it is, parked with the reason.
func (r *Record) expand(ctx context.Context, u Unpacker) {
	var files []*Source
	for _, s := range r.Files {
		b, ok, err := unpack(ctx, s, u)
		switch {
		case err != nil:
			s.park = err
			files = append(files, s)
		case ok:
			inside := r.inside(s, b)
			letGo(s, u, b, inside)
			r.Carriers = append(r.Carriers, Carrier{b.Kind, len(inside), b.Letters})
			files = append(files, inside...)
		default:
			files = append(files, s)
		}
	}
	r.Files = files
}

// inside are the files of a carrier. Signatures, pictures within a text and
// notices of programs are listed and not published unless somebody wants them.
func (r *Record) inside(s *Source, b *envelope.Bundle) []*Source {
	var out []*Source
	for _, e := range b.Entries {
		if ignored(e.Name) {
			continue
		}
		f := &Source{Name: e.Name, data: e.Data, Disposition: Publish, carrier: s.Path, why: e.Why, trouble: e.Trouble}
		if f.data == nil {
			f.data = []byte{}
		}
		if e.Why != "" {
			f.Disposition = Withhold
		}
		out = append(out, f)
	}
	return out
}

// unpack leaves everything alone that does not begin as a carrier.
func unpack(ctx context.Context, s *Source, u Unpacker) (*envelope.Bundle, bool, error) {
	if u == nil || s.linked {
		return nil, false, nil
	}
	in, err := s.open()
	if err != nil {
		return nil, false, nil // parked later, as any unreadable file
	}
	defer in.Close()
	head := make([]byte, min(in.size, document.HeadSize))
	if n, _ := in.ReadAt(head, 0); !envelope.Likely(head[:n]) {
		return nil, false, nil
	}
	return u.Unpack(ctx, s.Name, in, in.size)
}

// withholdReasons says in the language of the profile why files of carriers are
// not published, where nobody else gave a reason.
func (r *Record) withholdReasons(lang string) {
	for _, s := range r.Files {
		if s.why != "" && s.Reason == "" && s.Disposition != Publish {
			s.Reason = publish.Word(lang, "withheld."+string(s.why))
		}
	}
}

// parkedTrouble says why a carrier could not give a file whole.
func parkedTrouble(trouble string) error {
	reasons := map[string]document.Reason{
		envelope.TroubleLocked: document.ReasonEncrypted, envelope.TroubleUnsafe: document.ReasonName,
		envelope.TroubleTNEF: document.ReasonFeature, envelope.TroubleFeature: document.ReasonFeature,
		envelope.TroubleCharset: document.ReasonCodec,
	}
	reason, ok := reasons[trouble]
	if !ok {
		reason = document.ReasonDamaged
	}
	where := ""
	if slices.Contains([]string{envelope.TroubleTNEF, envelope.TroubleFeature, envelope.TroubleCharset}, trouble) {
		where = trouble
	}
	return document.Park(reason, where, nil)
}

// described is the metadata that the office gave, else what a data message
// offers; nil for none.
func (w *Work) described() *publish.Metadata {
	if w.Metadata != nil {
		return w.Metadata
	}
	return w.offered
}

// offered is what the envelopes of a record's data messages say of the contract:
// the other side, and the subject of the first. It is judged as any metadata is
// and is for a person to take over; nil if there is nothing.
func offered(r *Record, o *office.Office) *publish.Metadata {
	m := &publish.Metadata{}
	for _, c := range r.Carriers {
		for _, l := range c.Letters {
			if m.Subject == "" {
				m.Subject = l.Subject
			}
			if p, ok := otherSide(l, o); ok && !slices.ContainsFunc(m.Parties, func(q publish.Party) bool { return q.Name == p.Name }) {
				m.Parties = append(m.Parties, p)
			}
		}
	}
	if m.Subject == "" && len(m.Parties) == 0 {
		return nil
	}
	return m
}

// otherSide is who sent a data message, or who got it where the office sent it.
func otherSide(l envelope.Letter, o *office.Office) (publish.Party, bool) {
	name, box, kind := l.Sender, l.SenderBox, boxKind(l.SenderType)
	if ours := o != nil && o.DataBox != "" && o.DataBox == box; ours || l.Sent {
		name, box, kind = l.Recipient, l.RecipientBox, publish.GuessKind(l.Recipient)
	}
	if kind.Natural() {
		box = "" // tells of a person as a birth number does
	}
	return publish.Party{Name: name, Kind: kind, DataBox: box, Source: "databox"}, name != ""
}

// boxKind is what the owner of a data box is, by the tens of its type (act
// 300/2008; interface of the data boxes, dmSenderType).
func boxKind(kind string) publish.PartyKind {
	if len(kind) != 2 {
		return ""
	}
	return map[byte]publish.PartyKind{'1': publish.PublicBody, '2': publish.LegalPerson, '3': publish.SoleTrader, '4': publish.NaturalPerson}[kind[0]]
}

// carriers is what the package tells of them: no names.
func (r *Record) carriers() []publish.Carrier {
	var out []publish.Carrier
	for _, c := range r.Carriers {
		pc := publish.Carrier{Kind: string(c.Kind), Files: c.Files}
		for _, l := range c.Letters {
			if pc.Delivered.IsZero() {
				pc.Delivered = l.Delivered
			}
		}
		out = append(out, pc)
	}
	return out
}
