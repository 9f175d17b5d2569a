package pdf

import (
	"bytes"
	"context"
	"errors"
	"sort"
)

// What a scan found becomes a store: decrypted, unpacked, with a catalog, and
// without holes that matter.

var (
	errTwoCatalogs = errors.New("more than one catalog")
	errNoCatalog   = errors.New("no catalog")
	errHoles       = errors.New("objects are missing")
)

// store makes a store of what was found; the last of a number wins.
func (sc *scanner) store() *store {
	s := newStore()
	for _, f := range sc.found {
		s.objects[f.number] = f.object
		s.last = max(s.last, f.number)
	}
	s.rebuilt = true
	return s
}

// unlock takes the dictionaries of cross-reference streams, which are trailers
// too, and decrypts all objects where one of them says that the file is encrypted.
func (sc *scanner) unlock(s *store) error {
	for _, f := range sc.found {
		if st, ok := f.object.(*stream); ok && s.name(st.dict["Type"]) == "XRef" {
			sc.trailers = append(sc.trailers, trailer{st.dict, f.at})
			sc.forget(s, f)
		}
	}
	sort.SliceStable(sc.trailers, func(i, j int) bool { return sc.trailers[i].at > sc.trailers[j].at })
	for _, t := range sc.trailers {
		if o := t.dict["Encrypt"]; o != nil {
			return sc.decrypt(s, o, t.dict)
		}
	}
	return nil
}

func (sc *scanner) decrypt(s *store, encrypt any, trailer dict) error {
	var id str
	if a := s.array(trailer["ID"]); len(a) > 0 {
		id, _ = s.text(a[0])
	}
	c, err := newDecrypter(s, s.dict(encrypt), id)
	if err != nil {
		return err
	}
	own, _ := encrypt.(ref)
	for i := range sc.found {
		f := &sc.found[i]
		if f.number == own {
			continue
		}
		counts := sc.at[f.number] == f.at
		if err := c.object(f); err != nil && counts {
			delete(s.objects, f.number)
			sc.broken[f.number] = f.at
		} else if err == nil && counts && s.objects[f.number] != nil {
			s.objects[f.number] = f.object
		}
	}
	return nil
}

// unpack reads the object streams in the order of the file. An object in one
// gives way to a later one of its number.
func (sc *scanner) unpack(ctx context.Context, s *store) error {
	for _, f := range sc.found {
		st, ok := f.object.(*stream)
		if !ok {
			continue
		}
		if s.name(st.dict["Type"]) != "ObjStm" {
			continue
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err := sc.unpackOne(s, st, f.at); err != nil {
			return parkDecode("object stream", err)
		}
		sc.forget(s, f)
	}
	return nil
}

// forget drops structure of the old file, unless its number was used again.
func (sc *scanner) forget(s *store, f rawObject) {
	if s.objects[f.number] == f.object {
		delete(s.objects, f.number)
	}
}

func (sc *scanner) unpackOne(s *store, st *stream, place int) error {
	b, err := s.decode(st)
	if err != nil {
		return err
	}
	delete(s.decoded, st)
	n, first := s.int(st.dict["N"], -1), s.int(st.dict["First"], -1)
	if n < 0 || n > maxObjects || first < 0 || first > len(b) {
		return errFileObject
	}
	index := fileLexer{lexer{b: b[:first]}}
	for range n {
		number, ok1 := index.mustWhole()
		offset, ok2 := index.mustWhole()
		if !ok1 || !ok2 {
			return errFileObject
		}
		r := reference(number)
		if r == 0 || sc.at[r] > place {
			continue
		}
		l := fileLexer{lexer{b: b, pos: first + int(min(offset, int64(len(b)-first)))}}
		o, err := l.value(0)
		if err != nil {
			sc.broken[r] = place
			continue
		}
		sc.at[r], s.objects[r], s.last = place, o, max(s.last, r)
	}
	return nil
}

// findRoot takes the catalog of the last trailer that has one, else the only
// catalog of the file. Which of several is meant nobody can say.
func (sc *scanner) findRoot(s *store) error {
	for _, t := range sc.trailers {
		if r, ok := t.dict["Root"].(ref); ok && s.trailer["Root"] == nil && s.isCatalog(r) {
			s.trailer["Root"] = r
			if info, ok := t.dict["Info"].(ref); ok {
				s.trailer["Info"] = info
			}
		}
	}
	if s.trailer["Root"] != nil {
		return nil
	}
	for _, r := range s.numbersInOrder() {
		if s.isCatalog(r) && s.name(s.dict(r)["Type"]) == "Catalog" {
			if s.trailer["Root"] != nil {
				return errTwoCatalogs
			}
			s.trailer["Root"] = r
		}
	}
	if s.trailer["Root"] == nil {
		return errNoCatalog
	}
	return nil
}

// isCatalog asks for a page tree, which only a catalog has.
func (s *store) isCatalog(r ref) bool {
	d, ok := s.object(r).(dict)
	return ok && s.dict(d["Pages"]) != nil
}

// complete makes sure that nothing that is shown was lost: no object that is
// reached may be one that could not be parsed, and in a file whose end is
// missing none may be missing.
func (sc *scanner) complete(s *store) error {
	cut := !bytes.Contains(sc.b[max(0, len(sc.b)-tailWindow):], []byte("%%EOF"))
	seen := map[ref]bool{}
	for waiting := []any{s.trailer["Root"]}; len(waiting) > 0; {
		o := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		switch v := o.(type) {
		case array:
			waiting = append(waiting, v...)
		case dict:
			waiting = appendValues(waiting, v)
		case *stream:
			waiting = appendValues(waiting, v.dict)
		case ref:
			if seen[v] {
				continue
			}
			seen[v] = true
			target, ok := s.objects[v]
			at, broken := sc.broken[v]
			if broken && at >= sc.at[v] || !ok && cut {
				return errHoles
			}
			waiting = append(waiting, target)
		}
	}
	return nil
}

func appendValues(waiting []any, d dict) []any {
	for _, v := range d {
		waiting = append(waiting, v)
	}
	return waiting
}
