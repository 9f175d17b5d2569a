package isrs

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"strconv"
	"strings"
	"time"
)

// Reply is what the register answers to an operation (interface description of
// 29 July 2016, chapter 6; files odpoved_*.xsd and chyba.xsd).
type Reply struct {
	Operation string // root element: "odpovedZverejneni", "chyba"
	Message   string // puvodniZprava: id of the data message that is answered

	IDSmlouvy, IDVerze int64 // 0 where the reply has none
	Link               string
	Published          time.Time // casZverejneni, with its zone
	Files              []Confirmed
	Grantor, Grantee   string // zmocnitel, zmocnenec: ids of data boxes

	Hash  string   // of the record, lower case hex
	Seal  []byte   // elektronickaZnacka, not verified: the register's certificate is not ours to trust
	Notes []string // informace

	Code, Text string // of chyba

	data []byte // content of <data> as received
	plan *node
}

// Confirmed is an attachment as the register took it.
type Confirmed struct {
	Name string
	Hash string // SHA-256, lower case hex; "" where the reply has none
}

// ErrNoReply is returned by ReadReply for a message of the register that is no
// reply.
var ErrNoReply = errors.New("not a reply of the register")

// ReadReply reads a reply as it was received. A reply that leaves the schema is
// an error that joins its FieldErrors.
func ReadReply(source []byte) (*Reply, error) {
	n, err := received(source)
	if err != nil {
		return nil, err
	}
	r := &Reply{Operation: n.name, Message: n.value("puvodniZprava")}
	if n.name == "chyba" {
		r.Code, r.Text = trim(n.value("kodChyby")), strings.Join(strings.Fields(n.value("chybovyText")), " ")
		return r, nil
	}
	if !strings.HasPrefix(n.name, "odpoved") {
		return nil, ErrNoReply
	}
	d := n.child("data")
	r.data, r.plan = source[d.from:d.to], d.child("smlouva")
	return r, errors.Join(r.readData(d), r.readSeal(n.child("potvrzeni")))
}

func (r *Reply) readData(d *node) error {
	r.Grantor, r.Grantee = d.value("zmocnitel"), d.value("zmocnenec")
	ids := d.child("identifikator")
	if ids == nil {
		return nil
	}
	var errs [3]error
	r.IDSmlouvy, errs[0] = id(ids, "idSmlouvy", "ID smlouvy")
	r.IDVerze, errs[1] = id(ids, "idVerze", "ID verze")
	r.Link = trim(d.value("odkaz"))
	r.Published, errs[2] = instant(d.value("casZverejneni"))
	for _, p := range d.child("prilohy").all("priloha") {
		r.Files = append(r.Files, Confirmed{p.value("nazevSouboru"), strings.ToLower(trim(p.value("hash")))})
	}
	return errors.Join(errs[:]...)
}

func (r *Reply) readSeal(p *node) error {
	r.Hash = strings.ToLower(trim(p.value("hash")))
	for _, t := range p.child("informace").all("text") {
		r.Notes = append(r.Notes, t.text)
	}
	seal, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(p.value("elektronickaZnacka")), ""))
	r.Seal = seal
	return err
}

// Contract is the metadata that the reply repeats; nil where it repeats none.
func (r *Reply) Contract() (*Smlouva, error) {
	if r.plan == nil {
		return nil, nil
	}
	s, err := contract(r.plan)
	return &s, err
}

// Failed reports whether the register refused the operation.
func (r *Reply) Failed() bool { return r.Operation == "chyba" }

// Intact reports whether the record's hash is the SHA-256 of the content of
// <data> as received: without the element itself, nothing made canonical. A
// reply that a program indented for reading is compared without the white space
// between tags as well, which is what the register hashes.
func (r *Reply) Intact() bool {
	return r.Hash != "" && (digest(r.data) == r.Hash || digest(dense(r.data)) == r.Hash)
}

func digest(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// dense leaves out white space that stands alone between two tags.
func dense(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		n := 1
		for n < len(b) && b[n] != '<' {
			n++
		}
		piece := b[:n]
		b = b[n:]
		tag, text := piece, []byte(nil)
		if i := strings.IndexByte(string(piece), '>'); piece[0] == '<' && i >= 0 {
			tag, text = piece[:i+1], piece[i+1:]
		} else if piece[0] != '<' {
			tag, text = nil, piece
		}
		out = append(out, tag...)
		if trim(string(text)) != "" {
			out = append(out, text...)
		}
	}
	return out
}

func id(n *node, name, label string) (int64, error) {
	v, err := strconv.ParseInt(number(n, name), 10, 64)
	if err != nil || v < 0 {
		return 0, &FieldError{label, "celé číslo registru"}
	}
	return v, nil
}

func instant(s string) (time.Time, error) {
	s = trim(s)
	for _, form := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999"} {
		if t, err := time.Parse(form, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, &FieldError{"čas zveřejnění", "čas ve tvaru 2026-03-12T08:30:00+01:00"}
}
