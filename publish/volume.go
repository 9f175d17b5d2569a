package publish

import (
	"fmt"
	"slices"
)

// Delivery is how the office sends what is published.
type Delivery struct {
	// Schema is the version of the register's schema, "" for the published one.
	Schema string
	// NoMessage leaves the message out: the office types the form, or has a
	// system that makes it.
	NoMessage bool
	// Limit is what one message carries, bytes of the files; 0 is MaxMessage.
	Limit int64
}

// MaxMessage is what one data message carries, bytes: 20 MB (decree 194/2009
// § 5), without what the message itself and its envelope take.
const MaxMessage = 20_000_000 - 100_000

func (d Delivery) limit() int64 {
	if d.Limit > 0 {
		return d.Limit
	}
	return MaxMessage
}

// Extender is a Target whose register takes further files of a record in
// messages of their own.
type Extender interface {
	// Addition is the message that adds files to a record. contract is its id in
	// the register, message the id of the data message that published it; one of
	// them is given.
	Addition(contract, message string, files []string) (Message, error)
}

// Further is a message that follows the first, because the files of the record
// are more than one carries.
type Further struct {
	Folder  string `json:"slozka"`
	Subject string `json:"vec"`
	Message string `json:"datovaZprava,omitempty"` // that was sent
	Done    bool   `json:"prijato"`                // the register has the files
}

// part is a file of the record that is sent, with its size as far as it is known.
type part struct {
	name string
	size int64
}

// sentParts are the files that are sent, in order.
func (p *Publication) sentParts() []part {
	var out []part
	for i := range p.Files {
		f := &p.Files[i]
		switch f.Disposition {
		case Publish:
			out = append(out, part{f.Name, f.Size})
			if p.sends(f) {
				out = append(out, part{p.twinName(f), f.TwinSize})
			}
		case Replace:
			out = append(out, part{p.sheetName(f), 0})
		}
	}
	if p.Accompanying != "" {
		out = append(out, part{p.accompanyingName(), int64(len(p.Accompanying))})
	}
	return out
}

// volumes are the names of the files of each message, in order: one message
// where it carries them all, or where the target knows no other.
func (p *Publication) volumes() [][]string {
	_, extends := p.Target.(Extender)
	var out [][]string
	var room int64
	for _, f := range p.sentParts() {
		if len(out) == 0 || extends && f.size > room {
			out, room = append(out, nil), p.Delivery.limit()
		}
		last := len(out) - 1
		out[last], room = append(out[last], f.name), room-f.size
	}
	return out
}

// Oversized are the files, from 1 in the order they are sent, that no message
// carries.
func (p *Publication) Oversized() []int {
	var out []int
	for i, f := range p.sentParts() {
		if f.size > p.Delivery.limit() {
			out = append(out, i+1)
		}
	}
	return out
}

// volume is the number of the message that a file goes with, from 1.
func (p *Publication) volume(name string) int {
	at := slices.IndexFunc(p.volumes(), func(v []string) bool { return slices.Contains(v, name) })
	return max(at, 0) + 1
}

// with is a copy whose message sends these files alone.
func (p *Publication) with(names []string) *Publication {
	out := *p
	out.only = names
	return &out
}

// MessageNames are the files that go with the first message: all of them where
// one carries them.
func (p *Publication) MessageNames() []string {
	if p.only != nil {
		return p.only
	}
	return p.SentNames()
}

// furtherFolders are the folders of the messages that follow the first.
func (p *Publication) furtherFolders() []string {
	var out []string
	for i := 2; i <= len(p.volumes()); i++ {
		out = append(out, p.sendFolder(i))
	}
	return out
}

// sendFolder is the folder of a message, from 1.
func (p *Publication) sendFolder(volume int) string {
	name := p.word("folder.send")
	if volume < 2 {
		return name
	}
	return fmt.Sprintf("%s-%d", name, volume)
}
