package publish

import (
	"bytes"
	"encoding/json"
	"math"

	"inkoust/document"
	"inkoust/rules"
)

// protocol is protokol.json: what was decided and why, pointing, never quoting.
type protocol struct {
	Record         string             `json:"record"`
	Profile        string             `json:"profile"`
	Rules          protocolRules      `json:"rules"`
	Engine         string             `json:"engine"`
	Carriers       []protocolCarrier  `json:"carriers,omitempty"` // what the files came in
	Files          []protocolFile     `json:"files"`
	Decisions      []protocolDecision `json:"decisions"`
	Questions      []protocolQuestion `json:"questions"`
	Warnings       []Warning          `json:"warnings"`
	SameStringKept int                `json:"sameStringKept"`
	Case           Case               `json:"case"`

	sightings []sighting
	asked     []Question
}

type protocolRules struct {
	Version string `json:"version"`
	Digest  string `json:"digest"`
}

type protocolFile struct {
	Name            string          `json:"name"`
	Disposition     Disposition     `json:"disposition"`
	Reason          string          `json:"reason,omitempty"` // withheld and replaced files alone
	Parked          document.Reason `json:"parked,omitempty"` // files that could not be read or proved
	Pages           int             `json:"pages"`
	Images          []Image         `json:"images"`
	Blackened       []float64       `json:"blackened"`
	ShapeLeaks      []protocolLeak  `json:"shapeLeaks"`
	RemovedSurfaces []string        `json:"removedSurfaces"`
	Signatures      int             `json:"signatures"`

	Converted   string               `json:"convertedFrom,omitempty"` // "doc", "xls": the file is what LibreOffice made of it
	Encoding    string               `json:"encoding,omitempty"`      // of plain text, with the mistakes of earlier programs that were found
	Signings    []protocolSigning    `json:"signings,omitempty"`
	Carrier     string               `json:"carrier,omitempty"` // name of the file it was embedded in
	Attachments []protocolAttachment `json:"attachments,omitempty"`
	Hidden      []Hidden             `json:"hidden,omitempty"`
}

// protocolSigning is the time of a removed signature, as it stated it.
type protocolSigning struct {
	At      string              `json:"at,omitempty"` // UTC, "2026-03-12T09:15:42Z"
	Source  document.TimeSource `json:"source,omitempty"`
	Archive bool                `json:"archive,omitempty"`
	local   string              // as people read it
}

// protocolAttachment is a file in a file. Its size is a class: the exact one
// would tell the original again.
type protocolAttachment struct {
	Index int                  `json:"index"`
	Page  int                  `json:"page,omitempty"`
	Name  string               `json:"name,omitempty"`
	Kind  document.ContentKind `json:"kind"`
	Size  string               `json:"size"` // "10kB", "100kB", "1MB", "10MB", "more": up to
	Fate  AttachmentFate       `json:"fate"`
	Why   string               `json:"why"`
	File  string               `json:"file,omitempty"` // name in the package
}

type protocolLeak struct {
	Page int    `json:"page"`
	Why  string `json:"why"`
}

type protocolDecision struct {
	File   string            `json:"file"`
	Page   int               `json:"page"`
	Part   document.PartKind `json:"part"`
	Type   string            `json:"type"`
	Role   string            `json:"role"`
	Action rules.Action      `json:"action"`
	Asked  bool              `json:"asked"`
	Count  int               `json:"count"`
	Rule   string            `json:"rule"`
	Row    string            `json:"row"`
	Reason string            `json:"reason"`
	Basis  string            `json:"basis"`
}

type protocolQuestion struct {
	ID      string       `json:"id"`
	Action  rules.Action `json:"action"`
	Default bool         `json:"default"` // nobody has answered
}

// protocol gathers the protocol of a publication.
func (p *Publication) protocol() protocol {
	out := protocol{
		Record: p.Record, Profile: p.Profile, Engine: p.Engine,
		Rules:          protocolRules{p.Rules.Version, p.Rules.Digest},
		Carriers:       p.carriers(),
		Files:          []protocolFile{},
		Decisions:      []protocolDecision{},
		Questions:      []protocolQuestion{},
		Warnings:       append([]Warning{}, p.Warnings()...),
		SameStringKept: p.SameStringKept,
		Case:           p.Case,
		sightings:      p.sightings(),
		asked:          p.questions(),
	}
	for i := range p.Files {
		f := p.Files[i].protocol()
		f.Carrier, f.Attachments = p.carrierName(&p.Files[i]), p.attachments(&p.Files[i])
		out.Files = append(out.Files, f)
	}
	out.Decisions = counted(out.sightings)
	for _, q := range out.asked {
		out.Questions = append(out.Questions, protocolQuestion{q.ID, q.Action(), q.Open()})
	}
	return out
}

// protocol describes one file; of a file that is not sent only its fate.
func (f *File) protocol() protocolFile {
	out := protocolFile{
		Name: f.Name, Disposition: f.Disposition, Pages: f.Pages,
		Images: []Image{}, Blackened: []float64{}, ShapeLeaks: []protocolLeak{}, RemovedSurfaces: []string{},
	}
	if f.Disposition != Publish {
		out.Reason = f.Reason
		return out
	}
	if f.Parked != nil {
		out.Parked = f.Parked.Reason
		return out
	}
	out.Images = append(out.Images, f.Images...)
	for _, b := range f.Result.Blackened {
		out.Blackened = append(out.Blackened, math.Round(b*10)/10)
	}
	for _, l := range f.Result.ShapeLeaks {
		out.ShapeLeaks = append(out.ShapeLeaks, protocolLeak{l.Page, l.Why})
	}
	out.RemovedSurfaces = append(out.RemovedSurfaces, f.Result.Surfaces...)
	out.Signatures = f.Result.Signatures
	out.Encoding, out.Converted = f.Encoding, f.Converted
	out.Hidden = f.Hidden
	out.Signings = signings(f.Signings)
	return out
}

// counted turns sightings into decisions, those that differ in nothing but the
// place on the page into one with a count.
func counted(sightings []sighting) []protocolDecision {
	out := []protocolDecision{}
	at := map[protocolDecision]int{}
	for _, s := range sightings {
		d := protocolDecision{
			File: s.file, Page: s.page, Part: s.kind, Type: string(s.d.Type), Role: string(s.d.Role.Public()),
			Action: s.action, Asked: s.d.Asked, Rule: s.d.Rule, Row: s.d.Row, Reason: s.d.Reason, Basis: s.d.Basis,
		}
		i, ok := at[d]
		if !ok {
			i = len(out)
			at[d] = i
			out = append(out, d)
		}
		out[i].Count++
	}
	return out
}

// indented encodes a value for people and programs.
func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}
