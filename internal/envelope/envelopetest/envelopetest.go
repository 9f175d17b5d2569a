// Package envelopetest builds carriers of files for tests and samples: letters,
// data messages, signatures with content and archives. Everything is invented,
// nothing is signed: the signatures hold no signer.
package envelopetest

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"strings"
	"time"
)

// File is a file to put into a carrier.
type File struct {
	Name, Media string
	Data        []byte
}

// ZIP packs files without times.
func ZIP(files ...File) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		h := &zip.FileHeader{Name: f.Name, Method: zip.Deflate}
		if f.Name == "mimetype" {
			h.Method = zip.Store
		}
		m, err := w.CreateHeader(h)
		if err == nil {
			_, err = m.Write(f.Data)
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// ASiC packs files as a signed container (ETSI EN 319 162-1).
func ASiC(files ...File) []byte {
	all := []File{{Name: "mimetype", Data: []byte("application/vnd.etsi.asic-e+zip")}}
	all = append(all, files...)
	all = append(all, File{Name: "META-INF/signatures001.xml", Data: []byte("<asic:XAdESSignatures/>")},
		File{Name: "META-INF/manifest.xml", Data: []byte("<manifest:manifest/>")})
	return ZIP(all...)
}

// CMS wraps content as signed data (RFC 5652) without signers. nil content makes
// a signature that stands beside its document.
func CMS(content []byte) []byte {
	inside := oid(7, 1)
	if content != nil {
		inside = append(inside, element(0xA0, element(0x04, content))...)
	}
	return wrap(oid(7, 2), inside)
}

// Enveloped is encrypted data of CMS.
func Enveloped() []byte { return wrap(oid(7, 3), oid(7, 1)) }

func wrap(kind, inside []byte) []byte {
	body := append(element(0x02, []byte{1}), element(0x31, nil)...)
	body = append(body, element(0x30, inside)...)
	body = append(body, element(0x31, nil)...)
	return element(0x30, append(kind, element(0xA0, element(0x30, body))...))
}

// oid encodes 1.2.840.113549.1.a.b.
func oid(a, b byte) []byte {
	return []byte{6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, a, b}
}

func element(tag byte, content []byte) []byte {
	n := len(content)
	head := []byte{tag, byte(n)}
	if n > 127 {
		head = []byte{tag, 0x84, byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}
	}
	return append(head, content...)
}

// Message is what the envelope of a data message says.
type Message struct {
	Sender, SenderBox, Recipient, RecipientBox, Subject string
	Delivered                                           time.Time
	Files                                               []File
}

// XML is the message without its signature.
func (m Message) XML() []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="utf-8"?>` + "\n" +
		`<q:MessageDownloadResponse xmlns:p="http://isds.czechpoint.cz/v20" xmlns:q="http://isds.czechpoint.cz/v20/message"><q:dmReturnedMessage dmType="V"><p:dmDm>`)
	for _, f := range [][2]string{
		{"dmID", "100200300"}, {"dbIDSender", m.SenderBox}, {"dmSender", m.Sender}, {"dmSenderType", "20"}, {"dmRecipient", m.Recipient},
		{"dbIDRecipient", m.RecipientBox}, {"dmAnnotation", m.Subject},
	} {
		fmt.Fprintf(&b, "<p:%s>%s</p:%s>", f[0], html.EscapeString(f[1]), f[0])
	}
	b.WriteString("<p:dmFiles>")
	for i, f := range m.Files {
		kind := "enclosure"
		if i == 0 {
			kind = "main"
		}
		fmt.Fprintf(&b, `<p:dmFile dmFileMetaType="%s" dmMimeType="%s" dmFileDescr="%s"><p:dmEncodedContent>%s</p:dmEncodedContent></p:dmFile>`,
			kind, f.Media, html.EscapeString(f.Name), base64.StdEncoding.EncodeToString(f.Data))
	}
	fmt.Fprintf(&b, "</p:dmFiles></p:dmDm><q:dmDeliveryTime>%s</q:dmDeliveryTime></q:dmReturnedMessage></q:MessageDownloadResponse>",
		m.Delivered.Format("2006-01-02T15:04:05.000-07:00"))
	return []byte(b.String())
}

// ZFO is the message as it is saved from a data box.
func (m Message) ZFO() []byte { return CMS(m.XML()) }
