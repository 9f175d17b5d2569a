package pdf

import (
	"inkoust/document"
	"inkoust/internal/jbig2"
)

// unJBIG2 decodes a picture into samples, black is 0 (ISO 32000-1, 7.4.7).
func (s *store) unJBIG2(parms dict, data []byte, z sizes) ([]byte, error) {
	var shared []byte
	if st := s.stream(parms["JBIG2Globals"]); st != nil {
		var err error
		if shared, err = s.decode(st); err != nil {
			return nil, errSamples
		}
	}
	rows, err := jbig2.Decode(data, shared, z.w, z.h)
	if err != nil {
		return nil, errSamples
	}
	out := make([]byte, 0, (z.w+7)/8*z.h)
	for _, row := range rows {
		out = append(out, inverted(row)...)
	}
	return out, nil
}

// copyJBIG2 copies a picture with the shapes it shares with others. If they are
// those of another picture too, and anything is removed from the file, they may
// be the letters of what is removed: then the picture is coded anew.
func (x *exporter) copyJBIG2(d, parms dict, data []byte, z sizes) *stream {
	shared := x.in.stream(parms["JBIG2Globals"])
	if shared != nil && x.removing && x.d.sharers[shared] > 1 {
		samples, err := x.in.unJBIG2(parms, data, z)
		if err != nil {
			return nil
		}
		r, ok := newRaster(z.w, z.h, 1, 1, samples)
		if !ok {
			return nil
		}
		return r.stream(d)
	}
	stripped, err := jbig2.Strip(data)
	if err != nil {
		return nil
	}
	d["Filter"] = name("JBIG2Decode")
	if shared != nil {
		g := x.globals(shared)
		if g == 0 {
			return nil
		}
		d["DecodeParms"] = dict{"JBIG2Globals": g}
	}
	return &stream{dict: d, raw: stripped}
}

// globals copies shared segments once.
func (x *exporter) globals(st *stream) ref {
	if r, ok := x.streams[st]; ok {
		return r
	}
	data, err := x.in.decode(st)
	if err != nil {
		return 0
	}
	if data, err = jbig2.Strip(data); err != nil {
		return 0
	}
	r := x.addStream(dict{}, data)
	x.streams[st] = r
	return r
}

// removes reports whether a plan takes anything out of the pages.
func (d *doc) removes(plan *document.Plan) bool {
	for _, i := range d.images {
		if plan.Images[i.ID] != document.ImageKept {
			return true
		}
	}
	return len(plan.Redactions) > 0
}

// noteShared counts the pictures that use shared segments, masks as well.
func (d *doc) noteShared(p *picture) {
	if p.stream == nil || d.hashes[p.stream] != "" {
		return // seen before
	}
	for _, o := range []any{p.stream, p.stream.dict["SMask"], p.stream.dict["Mask"]} {
		st := d.s.stream(o)
		if st == nil {
			continue
		}
		for _, step := range d.s.filters(st.dict) {
			if g := d.s.stream(step.parms["JBIG2Globals"]); g != nil {
				d.sharers[g]++
			}
		}
	}
}
