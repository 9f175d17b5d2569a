package pdf

import (
	"encoding/binary"
	"sort"
)

// Colour profiles carry words beside their numbers: who made them, for what
// device, notes of programs. The new file has profiles with the tables that
// decide on colour and with one name for all of them (ICC.1:2010).

// profileTables are the tags a colour is computed with.
var profileTables = tagSet("wtpt bkpt rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 gamt chad chrm lumi")

const (
	profileHead = 128
	// maxProfileTags is far above the 30 or so that are defined.
	maxProfileTags = 100
	profileName    = "ICC profile"
)

// cleanProfile writes a profile without its words; nil if it is none.
func cleanProfile(b []byte) []byte {
	if len(b) < profileHead+4 || string(b[36:40]) != "acsp" {
		return nil
	}
	n := u32(b, profileHead)
	if n > maxProfileTags {
		return nil
	}
	tables := map[string][]byte{}
	for i := range n {
		e := profileHead + 4 + 12*i
		if e+12 > len(b) {
			return nil
		}
		start, size := u32(b, e+4), u32(b, e+8)
		if start > len(b) || size > len(b)-start {
			return nil
		}
		if tag := string(b[e : e+4]); profileTables[name(tag)] {
			tables[tag] = b[start : start+size]
		}
	}
	if len(tables) == 0 {
		return nil
	}
	tables["desc"], tables["cprt"] = profileText(b[8], true), profileText(b[8], false)
	return writeProfile(b[:profileHead], tables)
}

// profileText is a text of a profile, in the type its version asks for.
func profileText(version byte, description bool) []byte {
	if version >= 4 {
		out := append([]byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0CenUS"), 0, 0, 0, byte(2*len(profileName)), 0, 0, 0, 28)
		return append(out, utf16Bytes(profileName)...)
	}
	if !description {
		return []byte("text\x00\x00\x00\x00" + profileName + "\x00")
	}
	out := append([]byte("desc\x00\x00\x00\x00\x00\x00\x00"), byte(len(profileName)+1))
	out = append(out, profileName+"\x00"...)
	return append(out, make([]byte, 8+3+67)...) // no Unicode and no Macintosh text
}

// writeProfile lays the tables out behind a head without date, maker and device.
func writeProfile(head []byte, tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	for t := range tables {
		tags = append(tags, t)
	}
	sort.Strings(tags)
	out, places := make([]byte, profileHead+4+12*len(tags)), map[string]int{}
	copy(out, head[:24]) // size, module, version, class, spaces
	copy(out[4:8], "\x00\x00\x00\x00")
	binary.BigEndian.PutUint16(out[24:], 2000) // a date is asked for: 1 January 2000
	out[27], out[29] = 1, 1
	copy(out[36:40], "acsp")
	copy(out[44:48], head[44:48]) // flags
	copy(out[56:80], head[56:80]) // attributes, intent, illuminant
	binary.BigEndian.PutUint32(out[profileHead:], uint32(len(tags)))
	for i, t := range tags {
		e := profileHead + 4 + 12*i
		at, ok := places[string(tables[t])] // the three curves are often one
		if !ok {
			at = len(out)
			places[string(tables[t])] = at
			out = append(out, tables[t]...)
			out = append(out, make([]byte, -len(out)&3)...)
		}
		copy(out[e:], t)
		binary.BigEndian.PutUint32(out[e+4:], uint32(at))
		binary.BigEndian.PutUint32(out[e+8:], uint32(len(tables[t])))
	}
	binary.BigEndian.PutUint32(out, uint32(len(out)))
	return out
}

// profileStream copies a profile's stream; nil if it holds none.
func (x *exporter) profileStream(st *stream) any {
	if r, ok := x.streams[st]; ok {
		return r
	}
	b, err := x.in.decode(st)
	if err != nil {
		return nil
	}
	clean := cleanProfile(b)
	if clean == nil {
		return nil
	}
	d := dict{"N": int64(x.in.int(st.dict["N"], 3))}
	if alt := st.dict["Alternate"]; alt != nil {
		d["Alternate"] = x.deep(alt)
	}
	if v, ok := x.in.numbers(st.dict["Range"], 2*x.in.int(st.dict["N"], 3)); ok {
		d["Range"] = numberArray(v)
	}
	r := x.addStream(d, clean)
	x.streams[st] = r
	return r
}
