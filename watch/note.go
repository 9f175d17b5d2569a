package watch

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"time"
)

// noteSuffix ends the name of the note beside a parked file.
const noteSuffix = ".PROC.txt"

// note lays a note out for Notepad: a byte order mark and Windows line ends.
func (d *Daemon) note(n Note) string {
	contact := d.Config.Contact
	if contact == "" {
		contact = "správce programu inkoust ve vašem úřadě"
	}
	lines := []string{"Co se stalo: " + n.What}
	if n.Where != "" {
		lines = append(lines, "Kde: "+n.Where)
	}
	lines = append(lines, "Co s tím: "+n.Do, "Koho se zeptat: "+contact, "")
	return "\ufeff" + strings.Join(lines, "\r\n")
}

// writeNote writes a note whole or not at all.
func writeNote(path, text string) error {
	tmp := path + ".tmp"
	if err := os.WriteFile(tmp, []byte(text), 0o644); err != nil {
		return err
	}
	return os.Rename(tmp, path)
}

// plainError strips the path of an error: paths hold names.
func plainError(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return errors.New(p.Op + ": " + p.Err.Error())
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return errors.New(l.Op + ": " + l.Err.Error())
	}
	return err
}

func settleOf(d *Daemon) time.Duration { return time.Duration(d.Config.Settle) }
