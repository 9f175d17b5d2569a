package envelope

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"time"
)

// dataBoxNamespace begins the names of the messages' elements in all versions of
// the interface of the data boxes (act 300/2008, ISDS).
const dataBoxNamespace = "http://isds.czechpoint.cz/v20"

// dataBoxXML reports whether a file begins as a message of a data box without
// its signature.
func dataBoxXML(head []byte) bool {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")))
	if !bytes.HasPrefix(head, []byte("<")) {
		return false
	}
	head = head[:min(len(head), 2048)]
	return bytes.Contains(head, []byte(dataBoxNamespace)) &&
		(bytes.Contains(head, []byte("MessageDownloadResponse")) || bytes.Contains(head, []byte("GetDeliveryInfoResponse")))
}

// dataBox takes a message apart: its files, and what its envelope says.
func (o *opener) dataBox(data []byte, depth int) error {
	m := &message{decoder: xml.NewDecoder(bytes.NewReader(data)), room: o.room}
	if err := m.read(); err != nil {
		return err
	}
	o.letters = append(o.letters, m.letter)
	if len(m.files) == 0 {
		return o.leaf(Entry{Name: "dorucenka.xml", Data: data, Why: WhyTechnical})
	}
	for _, e := range m.files {
		if err := o.add(e, depth); err != nil {
			return err
		}
	}
	return nil
}

// message reads the XML of a data message.
type message struct {
	decoder *xml.Decoder
	letter  Letter
	files   []Entry
	room    int64
	depth   int
	seen    bool // an element of a message
}

const maxElements = 64 // depth; a message has ten levels

func (m *message) read() error {
	m.letter.Kind = DataBox
	for {
		t, err := m.decoder.Token()
		switch {
		case errors.Is(err, io.EOF):
			if !m.seen {
				return ErrDamaged
			}
			return nil
		case err != nil:
			return ErrDamaged
		}
		switch t := t.(type) {
		case xml.Directive:
			return ErrDamaged // no message has a document type; entities come from there
		case xml.EndElement:
			m.depth--
		case xml.StartElement:
			if m.depth++; m.depth > maxElements {
				return ErrBomb
			}
			if err := m.element(t); err != nil {
				return err
			}
		}
	}
}

func (m *message) element(e xml.StartElement) error {
	if !strings.HasPrefix(e.Name.Space, dataBoxNamespace) {
		return nil
	}
	switch e.Name.Local {
	case "SentMessageDownloadResponse", "SignedSentMessageDownloadResponse":
		m.letter.Sent = true
	case "dmFile", "dmExtFile":
		return m.file(e)
	case "dmDm":
		m.seen = true
	}
	to := m.field(e.Name.Local)
	if to == nil {
		return nil
	}
	s, err := m.text()
	if err != nil {
		return err
	}
	to(line(s))
	return nil
}

// field tells where an element of the envelope goes, nil for the others.
func (m *message) field(name string) func(string) {
	l := &m.letter
	set := func(to *string) func(string) { return func(s string) { *to = s } }
	at := func(to *time.Time) func(string) {
		return func(s string) {
			if t, err := time.Parse(time.RFC3339, s); err == nil {
				*to = t.UTC()
			}
		}
	}
	switch name {
	case "dmID":
		return set(&l.ID)
	case "dmSender":
		return set(&l.Sender)
	case "dbIDSender":
		return set(&l.SenderBox)
	case "dmSenderType":
		return set(&l.SenderType)
	case "dmRecipient":
		return set(&l.Recipient)
	case "dbIDRecipient":
		return set(&l.RecipientBox)
	case "dmAnnotation":
		return set(&l.Subject)
	case "dmDeliveryTime":
		return at(&l.Delivered)
	case "dmAcceptanceTime":
		return at(&l.Accepted)
	}
	return nil
}

const maxField = 64 << 10 // bytes of one field of the envelope

// text reads the content of the element that was opened, up to its end.
func (m *message) text() (string, error) {
	var b strings.Builder
	for {
		t, err := m.decoder.Token()
		if err != nil {
			return "", ErrDamaged
		}
		switch t := t.(type) {
		case xml.CharData:
			if b.Len()+len(t) > maxField {
				return "", ErrBomb
			}
			b.Write(t)
		case xml.StartElement:
			return "", ErrDamaged
		case xml.EndElement:
			m.depth--
			return b.String(), nil
		}
	}
}

// file reads dmFile: its name and kind stand in attributes, its content in
// Base64 or, for messages of programs, as XML.
func (m *message) file(e xml.StartElement) error {
	var f Entry
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "dmFileDescr":
			f.Name = a.Value
		case "dmFileMetaType":
			f.Why = metaTypes[a.Value]
		}
	}
	var content struct {
		Encoded []byte `xml:"dmEncodedContent"`
		XML     *struct {
			Inner []byte `xml:",innerxml"`
		} `xml:"dmXMLContent"`
	}
	if err := m.decoder.DecodeElement(&content, &e); err != nil {
		return ErrDamaged
	}
	m.depth--
	var err error
	if f.Data = nil; content.XML != nil {
		f.Data = bytes.TrimSpace(content.XML.Inner)
	} else if f.Data, err = decodeBase64(content.Encoded); err != nil {
		f.Data, f.Trouble = content.Encoded, TroubleDamaged
	}
	if m.room -= int64(len(f.Data)); m.room < 0 || len(m.files) >= MaxFiles {
		return ErrBomb
	}
	m.files = append(m.files, f)
	return nil
}

// metaTypes are the kinds of files that are no content (ISDS, dmFileMetaType).
var metaTypes = map[string]Why{"signature": WhySignature, "meta": WhyTechnical}
