package ooxml

import "runtime/debug"

// maxHeld is how many bytes of XML a document holds between its opening and its
// writing, while others need the memory. Larger ones are read again.
const maxHeld = 4 << 20

// release lets the XML of a large document go, once its text is read.
func (d *doc) release() {
	held := 0
	for _, m := range d.members {
		held += len(m.tree.Src)
	}
	if held <= maxHeld {
		return
	}
	for _, m := range d.members {
		d.parser.Forget(m.tree.Tree)
		m.tree = nil
	}
	for _, p := range d.parts {
		p.src = nil
	}
	debug.FreeOSMemory()
}

// restore reads the XML again, if it is not there.
func (d *doc) restore() error {
	d.ctx = func() error { return nil } // the context of Open has ended
	for _, m := range d.members {
		if m.tree != nil {
			continue
		}
		var err error
		if m.tree, err = d.tree(m.name); err != nil {
			return err
		}
	}
	for _, p := range d.parts {
		if m := d.byName[p.member]; m != nil && len(p.segs) > 0 {
			p.src = m.tree.Src
		}
	}
	return nil
}
