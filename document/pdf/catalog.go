package pdf

// catalog writes the root of the new file: pages, language, structure, and the
// colour profile of the output intent.
func (x *exporter) catalog(pages ref, at map[ref]ref) {
	old := x.in.dict(x.in.trailer["Root"])
	c := dict{"Type": name("Catalog"), "Pages": pages}
	if x.d.lang != "" {
		c["Lang"] = str(x.d.lang)
	}
	if t := x.structTree(old, at); t != nil {
		c["StructTreeRoot"] = t
		c["MarkInfo"] = dict{"Marked": true}
	}
	if i := x.intents(old); i != nil {
		c["OutputIntents"] = i
	}
	x.label(c)
	x.viewing(old, c)
	x.out.trailer["Root"] = x.out.add(c)
}

// maxLabels bounds the ranges of page labels.
const maxLabels = 10_000

// viewing keeps how the file is to be opened, as far as that is one of the
// words of ISO 32000-1, and the numbering of its pages without prefixes.
func (x *exporter) viewing(old, c dict) {
	switch l := x.in.name(old["PageLayout"]); l {
	case "SinglePage", "OneColumn", "TwoColumnLeft", "TwoColumnRight", "TwoPageLeft", "TwoPageRight":
		c["PageLayout"] = l
	}
	prefs, out := x.in.dict(old["ViewerPreferences"]), dict{}
	for _, k := range []name{"HideToolbar", "HideMenubar", "HideWindowUI", "FitWindow", "CenterWindow", "PickTrayByPDFSize"} {
		if v, ok := x.in.resolve(prefs[k]).(bool); ok {
			out[k] = v
		}
	}
	if v := x.in.name(prefs["Direction"]); v == "L2R" || v == "R2L" {
		out["Direction"] = v
	}
	if v := x.in.name(prefs["Duplex"]); v == "Simplex" || v == "DuplexFlipShortEdge" || v == "DuplexFlipLongEdge" {
		out["Duplex"] = v
	}
	if len(out) > 0 {
		c["ViewerPreferences"] = out
	}
	if nums := x.pageLabels(old["PageLabels"]); nums != nil {
		c["PageLabels"] = dict{"Nums": nums}
	}
}

// pageLabels copies the styles and starts of page numbers. A flat list is what
// producers write; anything else is left out.
func (x *exporter) pageLabels(o any) array {
	list := x.in.array(x.in.dict(o)["Nums"])
	var out array
	numbered := false
	for i := 0; i+1 < len(list) && i < maxLabels; i += 2 {
		at := x.in.int(list[i], -1)
		if at < 0 || at >= len(x.d.sheets) {
			continue
		}
		from, d := x.in.dict(list[i+1]), dict{}
		switch s := x.in.name(from["S"]); s {
		case "D", "R", "r", "A", "a":
			d["S"], numbered = s, true
			if n := x.in.int(from["St"], 1); n > 1 && n < maxPages {
				d["St"] = int64(n)
			}
		}
		out = append(out, int64(at), d)
	}
	if !numbered {
		return nil
	}
	return out
}

// intents copies the output intents without their notes.
func (x *exporter) intents(old dict) any {
	var out array
	for _, o := range x.in.array(old["OutputIntents"]) {
		d := x.in.dict(o)
		profile := x.in.stream(d["DestOutputProfile"])
		if profile == nil || len(out) > 0 || x.in.name(d["S"]) == "" {
			continue
		}
		copied := x.profileStream(profile)
		if copied == nil {
			continue
		}
		i := x.pick(d, "Type", "S")
		i["OutputConditionIdentifier"], i["Info"] = str("Custom"), str("Custom")
		i["DestOutputProfile"] = copied
		out = append(out, i)
	}
	if out == nil {
		return nil
	}
	return out
}

// surfaces names what this file has and the new one does not.
func (d *doc) surfaces() []string {
	catalog := d.s.dict(d.s.trailer["Root"])
	names := d.s.dict(catalog["Names"])
	has := map[string]bool{"metadata": d.s.trailer["Info"] != nil || catalog["Metadata"] != nil}
	has["outlines"] = catalog["Outlines"] != nil
	has["attachments"] = len(d.embedded) > 0 || names["EmbeddedFiles"] != nil || catalog["AF"] != nil || catalog["Collection"] != nil
	has["javascript"] = names["JavaScript"] != nil || d.s.name(d.s.dict(catalog["OpenAction"])["S"]) == "JavaScript"
	has["actions"] = catalog["OpenAction"] != nil || catalog["AA"] != nil
	has["form"] = catalog["AcroForm"] != nil
	has["layers"] = catalog["OCProperties"] != nil
	has["destinations"] = names["Dests"] != nil || catalog["Dests"] != nil
	has["page-labels"] = catalog["PageLabels"] != nil
	has["structure-text"] = catalog["StructTreeRoot"] != nil
	has["signatures"] = len(d.signings) > 0
	for _, p := range d.sheets {
		for _, o := range d.s.array(p.dict["Annots"]) {
			switch d.s.name(d.s.dict(o)["Subtype"]) {
			case "Link":
				has["links"] = true
			case "Widget":
				has["form"] = true
			case "Sound", "Movie", "Screen", "RichMedia", "3D":
				has["media"] = true
			default:
				has["comments"] = true
			}
		}
		has["thumbnails"] = has["thumbnails"] || p.dict["Thumb"] != nil
	}
	var out []string
	for _, k := range surfaceOrder {
		if has[k] {
			out = append(out, k)
		}
	}
	return out
}

var surfaceOrder = []string{"metadata", "comments", "links", "form", "signatures", "attachments", "outlines", "destinations",
	"page-labels", "structure-text", "layers", "javascript", "actions", "media", "thumbnails"}
