package fontfile

// readCharset reads which name or CID each glyph has.
func (f *cff) readCharset() {
	n, at := f.chars.count, f.top.int(opCharset)
	if at <= 2 {
		f.charset = predefinedCharset(at, n, f.cid)
		return
	}
	f.charset = make([]uint16, 1, n)
	b := f.data
	format, at := u8(b, at), at+1
	if format == 0 {
		for ; len(f.charset) < n && at+2 <= len(b); at += 2 {
			f.charset = append(f.charset, uint16(u16(b, at)))
		}
		return
	}
	left := 1
	if format == 2 {
		left = 2
	}
	for ; len(f.charset) < n && at+2+left <= len(b); at += 2 + left {
		first := u16(b, at)
		for i := 0; i <= uintN(b, at+2, left) && len(f.charset) < n; i++ {
			f.charset = append(f.charset, uint16(first+i))
		}
	}
}

// predefinedCharset gives ISOAdobe, Expert or ExpertSubset; of CID-keyed programs,
// which must not use them, the identity.
func predefinedCharset(which, n int, cid bool) []uint16 {
	out := make([]uint16, 0, n)
	if cid || which == 0 {
		for i := range n {
			if !cid && i > 228 {
				break
			}
			out = append(out, uint16(i))
		}
		return out
	}
	ranges := expertCharset
	if which == 2 {
		ranges = expertSubsetCharset
	}
	for _, r := range ranges {
		for sid := r[0]; sid <= r[1] && len(out) < n; sid++ {
			out = append(out, sid)
		}
	}
	return out
}

// readEncoding reads the glyph of each code, supplements included.
func (f *cff) readEncoding() {
	at := f.top.int(opEncoding)
	if at <= 1 {
		f.predefinedEncoding(at)
		return
	}
	b := f.data
	format, n := u8(b, at), u8(b, at+1)
	at += 2
	gid := 1
	switch format & 0x7F {
	case 0:
		for ; gid <= n; gid++ {
			f.encode(u8(b, at), gid)
			at++
		}
	case 1:
		for range n {
			for code, left := u8(b, at), u8(b, at+1); left >= 0; left-- {
				f.encode(code, gid)
				code, gid = code+1, gid+1
			}
			at += 2
		}
	}
	if format&0x80 == 0 {
		return
	}
	gids := f.invertCharset()
	for i := range u8(b, at) {
		if gid, ok := gids[u16(b, at+2+3*i)]; ok {
			f.encode(u8(b, at+1+3*i), gid)
		}
	}
}

func (f *cff) encode(code, gid int) {
	if code < 256 && gid < f.chars.count {
		f.encoding[code] = uint16(gid)
	}
}

// predefinedEncoding takes the Standard or the Expert encoding.
func (f *cff) predefinedEncoding(which int) {
	gids := f.invertCharset()
	for code := range 256 {
		sid := standardSID(code)
		if which == 1 {
			sid = expertSID(code)
		}
		if gid, ok := gids[sid]; ok && sid != 0 {
			f.encode(code, gid)
		}
	}
}
