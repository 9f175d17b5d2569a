// Package envelope takes apart what carries other files and is no document
// itself: ZIP archives, mail, messages of the Czech data boxes, and signatures
// with the signed file inside. What it gives is the files of one record. It
// checks no signature and keeps nothing of the carrier but what a Letter says.
package envelope

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/archive"
)

// Kind says what a carrier is. The words stand in protocols.
type Kind string

// The kinds of carriers.
const (
	ZIP     Kind = "zip"
	Mail    Kind = "mail"    // RFC 5322
	Outlook Kind = "outlook" // a message of Outlook (MSG)
	DataBox Kind = "databox" // message of a data box (ZFO)
	ASiC    Kind = "asic"    // ETSI EN 319 162
	Signed  Kind = "signed"  // CMS with its content (p7m)
)

// Bounds on one carrier with all that lies within.
const (
	MaxFiles = archive.MaxEntries
	MaxTotal = archive.MaxTotal
	maxDepth = 5 // a signed letter in an archive in a letter in a data message
)

// The errors say why a carrier, or one file in it, cannot be taken apart.
var (
	ErrBomb    = errors.New("larger or deeper than a carrier can be")
	ErrUnsafe  = errors.New("unsafe name")
	ErrLocked  = errors.New("encrypted")
	ErrDamaged = errors.New("damaged")
	ErrFeature = errors.New("unsupported feature")
	ErrCharset = errors.New("unknown character set")
)

// Why says for what reason a file of a carrier is not to be published unless
// somebody wants it. The words are keys of the protocol's table.
type Why string

// The reasons.
const (
	WhySignature   Why = "signature"   // an electronic signature or timestamp
	WhyInline      Why = "inline"      // a picture shown within the text of a letter
	WhyAlternative Why = "alternative" // the same letter in another form
	WhyTechnical   Why = "technical"   // a notice of a mail program or of the data boxes
)

// Entry is one file of a carrier.
type Entry struct {
	Name    string // base name; may hold personal data
	Data    []byte
	Why     Why    // "" for content
	Trouble string // what of it cannot be read, one of the words of Trouble; "" if nothing

	as Kind // what its carrier says it is, "" to look at the content
}

// The words of Entry.Trouble.
const (
	TroubleLocked  = "encrypted"
	TroubleDamaged = "damaged"
	TroubleTNEF    = "winmail.dat"
	TroubleFeature = "feature"
	TroubleUnsafe  = "unsafe"
	TroubleCharset = "charset"
)

// Letter is what the envelope of a data message says. Its names may be those of
// people.
type Letter struct {
	Kind         Kind
	ID           string // of the message in the system of data boxes, "" if it tells none
	Sender       string
	SenderBox    string
	SenderType   string // of the box: 10 public body, 20 legal person, 30 entrepreneur, 40 natural person, and their like
	Recipient    string
	RecipientBox string
	Subject      string
	Delivered    time.Time // into the box
	Accepted     time.Time // by signing in
	Sent         bool      // the sender's own copy
}

// Bundle is a carrier taken apart.
type Bundle struct {
	Kind    Kind
	Entries []Entry
	Letters []Letter
}

// Open takes a carrier apart. False means that the file is none: a document, or
// something unknown. name is the file's own, for content that bears none.
func Open(name string, data []byte) (*Bundle, bool, error) {
	kind := recognise(data)
	if kind == "" {
		return nil, false, nil
	}
	o := &opener{room: MaxTotal, files: MaxFiles}
	if err := o.take(kind, name, data, 0); err != nil {
		return nil, true, plain(err)
	}
	o.distinct()
	if kind == Signed && len(o.letters) > 0 {
		kind = DataBox // which is saved within its signature
	}
	return &Bundle{kind, o.entries, o.letters}, true, nil
}

// plain keeps the errors of libraries, which may quote, at the door.
func plain(err error) error {
	for _, known := range []error{ErrBomb, ErrUnsafe, ErrLocked, ErrFeature, ErrCharset} {
		if errors.Is(err, known) {
			return known
		}
	}
	switch {
	case errors.Is(err, archive.ErrBomb):
		return ErrBomb
	case errors.Is(err, archive.ErrLocked):
		return ErrLocked
	case errors.Is(err, archive.ErrUnsafe):
		return ErrUnsafe
	}
	return ErrDamaged
}

type opener struct {
	entries []Entry
	letters []Letter
	room    int64
	files   int
	letter  int // letters of mail so far
}

func (o *opener) take(kind Kind, name string, data []byte, depth int) error {
	if depth >= maxDepth {
		return ErrBomb
	}
	switch kind {
	case ZIP, ASiC:
		return o.zip(kind, data, depth)
	case Mail:
		return o.mail(data, depth)
	case Outlook:
		return o.outlook(data, depth)
	case DataBox:
		return o.dataBox(data, depth)
	}
	return o.signed(name, data, depth)
}

// add puts a file into the record, or what is in it if it is a carrier. One that
// cannot be taken apart is a file with its trouble: the others go on. The bounds
// are those of the whole.
func (o *opener) add(e Entry, depth int) error {
	kind := e.as
	if kind == "" {
		kind = recognise(e.Data)
	}
	if kind != "" && e.Why == "" && e.Trouble == "" {
		at := len(o.entries)
		err := plainOrNil(o.take(kind, e.Name, e.Data, depth+1))
		if err == nil || errors.Is(err, ErrBomb) {
			return err
		}
		o.entries = o.entries[:at]
		e.Trouble = troubleOf(err)
	}
	return o.leaf(e)
}

func plainOrNil(err error) error {
	if err == nil {
		return nil
	}
	return plain(err)
}

func (o *opener) leaf(e Entry) error {
	if len(o.entries) >= o.files {
		return ErrBomb
	}
	if o.room -= int64(len(e.Data)); o.room < 0 {
		return ErrBomb
	}
	e.Name = o.clean(e.Name)
	o.entries = append(o.entries, e)
	return nil
}

func troubleOf(err error) string {
	switch {
	case errors.Is(err, ErrLocked):
		return TroubleLocked
	case errors.Is(err, ErrUnsafe):
		return TroubleUnsafe
	case errors.Is(err, ErrFeature):
		return TroubleFeature
	case errors.Is(err, ErrCharset):
		return TroubleCharset
	}
	return TroubleDamaged
}

const maxName = 200 // bytes of a name; systems take 255

// clean makes a base name of what a carrier calls a file.
func (o *opener) clean(name string) string {
	name = path.Base(strings.ReplaceAll(strings.ToValidUTF8(name, "_"), `\`, "/"))
	name = strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, name))
	if name == "" || name == "." || name == ".." || name == "/" {
		return fmt.Sprintf("priloha-%d", len(o.entries)+1)
	}
	if len(name) > maxName {
		ext := path.Ext(name)
		if len(ext) > 9 {
			ext = ""
		}
		name = strings.ToValidUTF8(name[:maxName], "") + ext
	}
	return name
}

// distinct numbers names that stand twice, as a list of files needs them.
func (o *opener) distinct() {
	seen := map[string]bool{}
	for i := range o.entries {
		e := &o.entries[i]
		if seen[strings.ToLower(e.Name)] {
			e.Name = fmt.Sprintf("%d-%s", i+1, e.Name)
		}
		seen[strings.ToLower(e.Name)] = true
	}
}

// text keeps what XML and headers say in one line.
func line(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, string(utf8.RuneError)), unicode.IsSpace), " ")
}
