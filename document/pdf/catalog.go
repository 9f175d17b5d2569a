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
	x.out.trailer["Root"] = x.out.add(c)
}

// intents copies the output intents without their notes.
func (x *exporter) intents(old dict) any {
	var out array
	for _, o := range x.in.array(old["OutputIntents"]) {
		d := x.in.dict(o)
		profile := x.in.stream(d["DestOutputProfile"])
		if profile == nil || len(out) > 0 {
			continue
		}
		i := x.pick(d, "Type", "S")
		i["OutputConditionIdentifier"] = str("sRGB")
		i["DestOutputProfile"] = x.deep(d["DestOutputProfile"])
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
	has["signatures"] = d.signatures > 0
	for _, p := range d.sheets {
		for _, o := range d.s.array(p.dict["Annots"]) {
			if d.s.name(d.s.dict(o)["Subtype"]) == "Link" {
				has["links"] = true
			} else {
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
	"page-labels", "structure-text", "layers", "javascript", "actions", "thumbnails"}
