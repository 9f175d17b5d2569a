package envelope

import (
	"bytes"
	"encoding/base64"
	"encoding/pem"
	"strings"

	"inkoust/internal/archive"
	"inkoust/internal/cfb"
)

// headSize is how much of a file Likely and the search for headers look at.
const headSize = 64 << 10

// Likely reports whether a file may be a carrier, by its first bytes: 4,096 are
// enough. It is cheap and does not parse; Open tells for sure.
func Likely(head []byte) bool {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return !officeFirst(head)
	case bytes.HasPrefix(head, []byte(cfb.Magic)):
		return true
	case isCMS(head), armoured(head), bareBase64(head), dataBoxXML(head):
		return true
	}
	return isMail(head)
}

// officeFirst tells office documents by the name of their first member.
func officeFirst(head []byte) bool {
	const nameAt = 30 // APPNOTE 4.3.7
	if len(head) < nameAt {
		return false
	}
	n := nameAt + int(head[26]) + int(head[27])<<8
	if n > len(head) {
		return false
	}
	switch string(head[nameAt:n]) {
	case "[Content_Types].xml", "_rels/.rels":
		return true
	case "mimetype":
		n += int(head[28]) + int(head[29])<<8
		return n > len(head) || !bytes.HasPrefix(head[n:], []byte(asicMedia))
	}
	return false
}

// recognise tells the kind of a carrier, "" for what is none.
func recognise(data []byte) Kind {
	switch head := data[:min(len(data), headSize)]; {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return kindOfZIP(data)
	case bytes.HasPrefix(head, []byte(cfb.Magic)):
		if isOutlook(data) {
			return Outlook
		}
		return ""
	case dataBoxXML(head):
		return DataBox
	case isCMS(head), armoured(head), bareBase64(head) && isCMS(unarmoured(data)):
		return Signed
	case isMail(head):
		return Mail
	}
	return ""
}

// asicMedia begins the media types of both forms of signed containers
// (ETSI EN 319 162-1, annex A.1).
const asicMedia = "application/vnd.etsi.asic-"

const maxMediaType = 4096 // bytes of the member mimetype

// kindOfZIP tells signed containers and bundles from documents.
func kindOfZIP(data []byte) Kind {
	a, err := archive.Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return ""
	}
	if media, ok, err := a.Read("mimetype", maxMediaType); ok {
		if err == nil && strings.HasPrefix(string(media), asicMedia) {
			return ASiC
		}
		return ""
	}
	kind, listed, office := ZIP, false, false
	for _, name := range a.Names() {
		switch {
		case name == "[Content_Types].xml", name == "META-INF/MANIFEST.MF", name == "META-INF/container.xml":
			return ""
		case name == "content.xml":
			office = true
		case name == "META-INF/manifest.xml": // of OpenDocument, or of a container whose media type was left out
			listed = true
		case asicSignature(name):
			kind = ASiC
		}
	}
	if listed && (office || kind == ZIP) {
		return ""
	}
	return kind
}

// asicSignature tells a member that only a signed container has.
func asicSignature(name string) bool {
	file, ok := strings.CutPrefix(name, "META-INF/")
	low := strings.ToLower(file)
	return ok && (strings.Contains(low, "signature") || strings.HasSuffix(low, ".tst") || strings.HasPrefix(low, "asicmanifest"))
}

// The content types of CMS that we know (RFC 5652), encoded.
var (
	oidSigned    = []byte{6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2}
	oidEnveloped = []byte{6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 3}
)

// isCMS looks for the content type where it has to stand: behind the head of the
// outer sequence, which takes two to six bytes.
func isCMS(head []byte) bool {
	if len(head) < 13 || head[0] != 0x30 {
		return false
	}
	for at := 2; at <= 6 && at < len(head); at++ {
		if bytes.HasPrefix(head[at:], oidSigned) || bytes.HasPrefix(head[at:], oidEnveloped) {
			return true
		}
	}
	return false
}

func armoured(head []byte) bool {
	return bytes.HasPrefix(head, []byte("-----BEGIN PKCS7-----")) || bytes.HasPrefix(head, []byte("-----BEGIN CMS-----"))
}

// bareBase64 reports whether a file begins as a coded CMS without its armour.
func bareBase64(head []byte) bool {
	if len(head) < 64 || !bytes.HasPrefix(head, []byte("MI")) {
		return false
	}
	raw, err := base64.StdEncoding.DecodeString(string(head[:32]))
	return err == nil && isCMS(raw)
}

// unarmoured is the signature in plain bytes.
func unarmoured(data []byte) []byte {
	if isCMS(data) {
		return data
	}
	if block, _ := pem.Decode(data); block != nil {
		return block.Bytes
	}
	raw, err := decodeBase64(data)
	if err != nil {
		return nil
	}
	return raw
}

// mailHeaders are fields that only mail programs write.
var mailHeaders = []string{"mime-version", "message-id", "received", "return-path", "content-type", "x-mailer", "dkim-signature"}

// fewestHeaders a letter has; a text that begins with one line of the form
// "Date: …" is none.
const fewestHeaders = 3

// isMail reports whether a file begins with the header of a letter: fields one
// below the other, among them one of the programs' own and From or Subject.
func isMail(head []byte) bool {
	h, _, _ := parseHeader(head)
	if len(h) < fewestHeaders || len(h) < broken(head) {
		return false
	}
	return has(h, "from", "sender", "subject", "to", "received") && has(h, mailHeaders...)
}

func has(h header, names ...string) bool {
	for _, n := range names {
		if _, ok := h.find(n); ok {
			return true
		}
	}
	return false
}

// broken counts the first lines that are no field of a header.
func broken(head []byte) int {
	n := 0
	for i, l := range bytes.SplitN(head, []byte("\n"), 12) {
		l = bytes.TrimRight(l, "\r")
		if len(l) == 0 {
			break
		}
		if _, _, ok := field(l); !ok && l[0] != ' ' && l[0] != '\t' && !(i == 0 && bytes.HasPrefix(l, []byte("From "))) {
			n += fewestHeaders
		}
	}
	return n
}
