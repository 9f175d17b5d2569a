package pdf

import "errors"

// type3Maker numbers the characters of a Type3 font, whose glyphs are content
// streams.
type type3Maker struct {
	x     *exporter
	names map[int]name // by code
	procs dict
	order []name
	used  *instance // with the resources of the procedures
}

func (x *exporter) newType3Maker(f *font) programMaker {
	m := &type3Maker{x: x, names: x.differenceNames(x.in.dict(f.dict["Encoding"])), procs: x.in.dict(f.dict["CharProcs"])}
	m.order, m.used = m.procs.sortedKeys(), x.procedureSpaces(f)
	return m
}

// glyph is the number of a procedure in the order of their names, -1 for codes
// that show nothing.
func (m *type3Maker) glyph(_ *font, code uint32) (int, bool) {
	n, ok := m.names[int(code)]
	for i, p := range m.order {
		if ok && p == n {
			return i, true
		}
	}
	return -1, true
}

var errProcedure = errors.New("type 3 procedure")

// make reads the procedures; they are written by renumberedType3.
func (m *type3Maker) make(n *numbering, _ string) (*newProgram, error) {
	out := &newProgram{names: n.names(), procs: dict{}}
	for i, k := range n.slots {
		if k.glyph < 0 {
			continue
		}
		st := m.x.in.stream(m.procs[m.order[k.glyph]])
		if st == nil {
			continue
		}
		data := m.x.procedure(st, m.used)
		if data == nil {
			return nil, errProcedure
		}
		out.procs[name(out.names[i])] = data // kept as bytes until it is written
	}
	return out, nil
}

// renumberedType3 writes what a Type3 font has instead of a program. Its box is
// given as unknown (ISO 32000-1, table 112), since it may be that of the subset.
func (x *exporter) renumberedType3(f *font, d dict) {
	delete(d, "BaseFont")
	d["FontMatrix"] = x.deep(f.dict["FontMatrix"])
	d["FontBBox"] = array{int64(0), int64(0), int64(0), int64(0)}
	used := x.procedureSpaces(f)
	d["Resources"] = x.resources(used, &body{resources: used.resources})
	procs, made := dict{}, f.num.made.procs
	for _, n := range made.sortedKeys() {
		procs[n] = x.addStream(dict{}, made[n].([]byte))
	}
	d["CharProcs"] = x.out.add(procs)
}
