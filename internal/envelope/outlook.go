package envelope

import (
	"encoding/binary"
	"fmt"
	"path"
	"strings"
	"time"
	"unicode/utf16"

	"inkoust/internal/cfb"
	"inkoust/internal/charset"
)

// Properties of a message of Outlook (MS-OXPROPS), as the names of its streams
// have them.
const (
	propSubject   = "0037"
	propSender    = "0C1A"
	propAddress   = "0C1F"
	propSMTP      = "5D01"
	propTo        = "0E04"
	propCc        = "0E03"
	propBcc       = "0E02"
	propBody      = "1000"
	propHTML      = "1013"
	propRichText  = "1009"
	propContent   = "3701"
	propLongName  = "3707"
	propShortName = "3704"
	propTitle     = "3001"
	propInline    = "3712"

	tagSubmitted = 0x00390040
	tagDelivered = 0x0E060040
	tagCodePage  = 0x3FFD0003
	tagInternet  = 0x3FDE0003

	propertiesStream = "__properties_version1.0"
	attachStorage    = "__attach_version1.0_#"
	maxAttachments   = MaxFiles
)

// outlookMessage is a message on its way: a storage of a compound file.
type outlookMessage struct {
	at    *cfb.Storage
	fixed map[uint32]uint64
	set   charset.Charset
}

// isOutlook reports whether a compound file is a message.
func isOutlook(data []byte) bool {
	if !strings.HasPrefix(string(data[:min(len(data), 8)]), cfb.Magic) {
		return false
	}
	root, err := cfb.Open(data)
	return err == nil && root.Has(propertiesStream)
}

// outlook takes a message apart as mail does.
func (o *opener) outlook(data []byte, depth int) error {
	root, err := cfb.Open(data)
	if err != nil {
		return ErrDamaged
	}
	return o.outlookMessage(root, messageHeader, depth)
}

// What precedes the properties of a message: 32 bytes in the file, fewer in what
// lies within (MS-OXMSG, 2.4.1).
const messageHeader, embeddedHeader, attachmentHeader = 32, 24, 8

func (o *opener) outlookMessage(at *cfb.Storage, header, depth int) error {
	if depth >= maxDepth {
		return ErrBomb
	}
	m, err := newOutlookMessage(at, header)
	if err != nil {
		return err
	}
	l := &letter{opener: o, depth: depth}
	if err := m.head(l); err != nil {
		return err
	}
	if err := m.body(l); err != nil {
		return err
	}
	o.letter++
	name := "zprava.txt"
	if o.letter > 1 {
		name = fmt.Sprintf("zprava-%d.txt", o.letter)
	}
	if err := o.leaf(Entry{Name: name, Data: []byte(l.text.String())}); err != nil {
		return err
	}
	for _, e := range l.entries {
		if err := o.add(e, depth); err != nil {
			return err
		}
	}
	return m.attachments(o, depth)
}

func newOutlookMessage(at *cfb.Storage, header int) (*outlookMessage, error) {
	m := &outlookMessage{at: at, fixed: map[uint32]uint64{}}
	b, err := at.Stream(propertiesStream)
	if err != nil || len(b) < header {
		return nil, ErrDamaged
	}
	for b = b[header:]; len(b) >= 16; b = b[16:] {
		m.fixed[binary.LittleEndian.Uint32(b)] = binary.LittleEndian.Uint64(b[8:])
	}
	m.set, _ = charset.CodePage(1252)
	for _, tag := range []uint32{tagCodePage, tagInternet} {
		if c, ok := charset.CodePage(int(uint32(m.fixed[tag]))); ok && c.Name() != charset.UTF8.Name() {
			m.set = c
			break
		}
	}
	return m, nil
}

// text is a property of text, in Unicode or in the code page of the message.
func (m *outlookMessage) text(prop string) (string, error) {
	if b, err := m.at.Stream("__substg1.0_" + prop + "001F"); err == nil {
		u := make([]uint16, len(b)/2)
		for i := range u {
			u[i] = binary.LittleEndian.Uint16(b[2*i:])
		}
		return strings.TrimRight(string(utf16.Decode(u)), "\x00"), nil
	}
	b, err := m.at.Stream("__substg1.0_" + prop + "001E")
	if err != nil {
		if m.at.Has("__substg1.0_"+prop+"001E") || m.at.Has("__substg1.0_"+prop+"001F") {
			return "", ErrDamaged
		}
		return "", nil
	}
	s, ok := m.set.Decode(b)
	if !ok {
		return "", ErrCharset
	}
	return strings.TrimRight(s, "\x00"), nil
}

func (m *outlookMessage) head(l *letter) error {
	from, err := m.text(propSender)
	if err != nil {
		return err
	}
	address, err := m.text(propSMTP)
	if err == nil && address == "" {
		address, err = m.text(propAddress)
	}
	if err != nil {
		return err
	}
	if address != "" && strings.Contains(address, "@") && address != from {
		from = strings.TrimSpace(from + " <" + address + ">")
	}
	fields := [][2]string{{"From", from}}
	for _, f := range [][2]string{{"To", propTo}, {"Cc", propCc}, {"Bcc", propBcc}} {
		s, err := m.text(f[1])
		if err != nil {
			return err
		}
		fields = append(fields, [2]string{f[0], s})
	}
	fields = append(fields, [2]string{"Date", m.sent()})
	subject, err := m.text(propSubject)
	if err != nil {
		return err
	}
	for _, f := range append(fields, [2]string{"Subject", subject}) {
		if s := line(f[1]); s != "" {
			fmt.Fprintf(&l.text, "%s: %s\n", f[0], s)
		}
	}
	return nil
}

// sent is when the message was sent, "" if it does not say. The times count from
// 1601 in units of 100 ns.
func (m *outlookMessage) sent() string {
	for _, tag := range []uint32{tagSubmitted, tagDelivered} {
		const from1601 = 11_644_473_600
		if v := m.fixed[tag]; v > from1601*10_000_000 && v < 1<<62 {
			return time.Unix(int64(v/10_000_000)-from1601, 0).UTC().Format(time.RFC1123Z)
		}
	}
	return ""
}

// body takes the plain text, else the rich one as a file of its own.
func (m *outlookMessage) body(l *letter) error {
	s, err := m.text(propBody)
	if err != nil {
		return err
	}
	plain := strings.TrimSpace(s) != ""
	if plain {
		if uuencoded.MatchString(s) {
			return ErrFeature
		}
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
		l.text.WriteString("\n" + strings.TrimRight(s, "\n") + "\n")
	}
	why := Why("")
	if plain {
		why = WhyAlternative
	}
	html, err := m.at.Stream("__substg1.0_" + propHTML + "0102")
	if text, terr := m.text(propHTML); err != nil && terr == nil && text != "" {
		html, err = []byte("\uFEFF"+text), nil
	}
	switch {
	case err == nil && len(html) > 0:
		l.entries = append(l.entries, Entry{Name: "zprava.html", Data: html, Why: why})
	case !plain && m.at.Has("__substg1.0_"+propRichText+"0102"):
		b, err := m.at.Stream("__substg1.0_" + propRichText + "0102")
		if err != nil {
			return ErrDamaged
		}
		rich, err := decompressRTF(b)
		if err != nil {
			return err
		}
		l.entries = append(l.entries, Entry{Name: "zprava.rtf", Data: rich})
	}
	return nil
}

// attachments are storages of their own; a message in the message is one more.
func (m *outlookMessage) attachments(o *opener, depth int) error {
	n := 0
	for _, name := range m.at.Names() {
		if !strings.HasPrefix(name, attachStorage) {
			continue
		}
		at := m.at.Storage(name)
		if n++; n > maxAttachments || at == nil {
			return ErrBomb
		}
		if inner := at.Storage("__substg1.0_" + propContent + "000D"); inner != nil {
			if err := o.within(inner, n, depth); err != nil {
				return err
			}
			continue
		}
		e, err := m.attachment(at, n)
		if err != nil {
			return err
		}
		if err := o.add(e, depth); err != nil {
			return err
		}
	}
	return nil
}

// within opens a message in a message, or notes an object that is none.
func (o *opener) within(at *cfb.Storage, n, depth int) error {
	if !at.Has(propertiesStream) {
		return o.leaf(Entry{Name: fmt.Sprintf("priloha-%d", n), Trouble: TroubleFeature})
	}
	return o.outlookMessage(at, embeddedHeader, depth+1)
}

func (m *outlookMessage) attachment(at *cfb.Storage, n int) (Entry, error) {
	a, err := newOutlookMessage(at, attachmentHeader)
	if err != nil {
		return Entry{}, err
	}
	a.set = m.set
	e := Entry{Name: fmt.Sprintf("priloha-%d", n)}
	for _, prop := range []string{propLongName, propShortName, propTitle} {
		if s, err := a.text(prop); err == nil && s != "" {
			e.Name = s
			break
		}
	}
	if e.Data, err = at.Stream("__substg1.0_" + propContent + "0102"); err != nil {
		e.Trouble = TroubleFeature // a link, or content that lies elsewhere
		return e, nil
	}
	switch low := strings.ToLower(path.Ext(e.Name)); {
	case strings.EqualFold(e.Name, "winmail.dat"):
		e.Trouble = TroubleTNEF
	case low == ".p7s":
		e.Why = WhySignature
	case a.has(propInline) && isPicture(low):
		e.Why = WhyInline
	}
	return e, nil
}

func (m *outlookMessage) has(prop string) bool {
	s, err := m.text(prop)
	return err == nil && s != ""
}

func isPicture(ext string) bool {
	switch ext {
	case ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emz", ".wmz":
		return true
	}
	return false
}

// dictionary is what compressed rich text begins with (MS-OXRTFCP, 2.1.2.1).
const dictionary = `{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier` +
	`{\colortbl\red0\green0\blue0` + "\r\n" + `\par \pard\plain\f0\fs20\b\i\u\tab\tx`

// decompressRTF undoes the compression of rich text in messages (MS-OXRTFCP).
func decompressRTF(b []byte) ([]byte, error) {
	const compressed, uncompressed = 0x75465A4C, 0x414C454D
	if len(b) < 16 {
		return nil, ErrDamaged
	}
	size, kind := int(binary.LittleEndian.Uint32(b[4:])), binary.LittleEndian.Uint32(b[8:])
	b = b[16:]
	switch {
	case kind == uncompressed:
		return b[:min(size, len(b))], nil
	case kind != compressed || size > 100*(len(b)+100):
		return nil, ErrDamaged
	}
	var ring [4096]byte
	at := copy(ring[:], dictionary)
	var out []byte
	put := func(c byte) {
		ring[at%len(ring)] = c
		at++
		out = append(out, c)
	}
	for len(b) > 0 && len(out) < size {
		flags := b[0]
		b = b[1:]
		for bit := 0; bit < 8 && len(b) > 0; bit, flags = bit+1, flags>>1 {
			if flags&1 == 0 {
				put(b[0])
				b = b[1:]
				continue
			}
			if len(b) < 2 {
				return nil, ErrDamaged
			}
			from, n := int(b[0])<<4|int(b[1]>>4), int(b[1]&15)+2
			b = b[2:]
			if from == at%len(ring) {
				return out, nil
			}
			for i := range n {
				put(ring[(from+i)%len(ring)])
			}
		}
	}
	if len(out) < size {
		return nil, ErrDamaged
	}
	return out[:size], nil
}
