package pdf

import (
	"maps"
	"regexp"
)

// What published files are made of (ISO 32000-1). Keys that carry text, names
// of people's choice, times, programs, other files or pictures of pages are left
// out on purpose, also where they are harmless most of the time.

type keys = map[name]shape

func with(base keys, more keys) keys {
	out := maps.Clone(base)
	maps.Copy(out, more)
	return out
}

// filterKeys are the keys of every stream.
var filterKeys keys

func init() {
	filterKeys = keys{
		"Length": num, "Filter": either(kinds{array: list(word), other: word}),
		"DecodeParms": either(kinds{array: list(either(kinds{dict: filterParms, other: scalar(func(any) bool { return false })})), dict: filterParms}),
	}
}

var filterParms = object("filter", keys{
	"Predictor": num, "Colors": num, "BitsPerComponent": num, "Columns": num, "EarlyChange": num, "ColorTransform": num,
	"K": num, "EndOfLine": flag, "EncodedByteAlign": flag, "Rows": num, "EndOfBlock": flag, "BlackIs1": flag,
	"DamagedRowsBeforeError": num, "JBIG2Globals": data("globals", nil),
})

// trailer is the dictionary of the cross-reference, which is a stream's where
// the file has object streams.
func trailer(w *walker, o any, at place) {
	w.dict("trailer", with(filterKeys, keys{
		"Type": one("XRef"), "Size": num, "W": nums, "Index": nums, "Root": catalogShape, "ID": list(pixels),
	}), o, at, false)
}

var language = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$`)

var (
	tongue = says(language.MatchString)

	catalogShape = object("catalog", keys{
		"Type": one("Catalog"), "Pages": refer("pages"), "Lang": tongue, "StructTreeRoot": treeShape,
		"MarkInfo":      object("marks", keys{"Marked": flag}),
		"OutputIntents": list(intentShape), "Metadata": data("metadata", keys{"Type": one("Metadata"), "Subtype": one("XML")}),
		"ViewerPreferences": object("viewer", keys{"DisplayDocTitle": flag, "HideToolbar": flag, "HideMenubar": flag, "HideWindowUI": flag,
			"FitWindow": flag, "CenterWindow": flag, "PickTrayByPDFSize": flag, "Direction": one("L2R", "R2L"),
			"Duplex": one("Simplex", "DuplexFlipShortEdge", "DuplexFlipLongEdge")}),
		"PageLayout": one("SinglePage", "OneColumn", "TwoColumnLeft", "TwoColumnRight", "TwoPageLeft", "TwoPageRight"),
		// Numbers of pages have a style and no prefix.
		"PageLabels": object("labels", keys{"Nums": list(either(kinds{dict: labelShape, other: num}))}),
	})
	labelShape = object("label", keys{"S": one("D", "R", "r", "A", "a"), "St": num})

	pageShape = object("page", keys{
		"Type": one("Page"), "Parent": back, "MediaBox": nums, "CropBox": nums, "Rotate": num, "UserUnit": num,
		"Contents": either(kinds{array: list(contentShape), stream: contentShape}), "Resources": resourcesShape,
		"Group": groupShape, "StructParents": num, "Tabs": one("S", "R", "C"), "Annots": list(linkShape),
	})
	contentShape = data("content", nil)

	groupShape = object("group", keys{"Type": one("Group"), "S": one("Transparency"), "CS": colorShape, "I": flag, "K": flag})

	// linkShape is a link to a page of the same file: no address, no words.
	linkShape = object("link", keys{
		"Type": one("Annot"), "Subtype": one("Link"), "Rect": nums, "Border": nums, "BS": borderShape, "F": num, "H": word, "C": nums,
		"QuadPoints": nums, "StructParent": num, "P": back, "Dest": list(either(kinds{dict: back, other: scalar(target)})),
	})

	borderShape = object("border", keys{"W": num, "S": one("S", "D", "B", "I", "U")})

	// intentShape is the colour space that the file was made for.
	intentShape = object("intent", keys{
		"Type": one("OutputIntent"), "S": word, "OutputConditionIdentifier": says(condition), "Info": says(condition),
		"RegistryName": says(func(s string) bool { return s == "http://www.color.org" }), "DestOutputProfile": profileShape,
	})
	profileShape = data("profile", keys{"N": num, "Alternate": refer("color"), "Range": nums})
)

// target is a value of a destination: the way to fit, or a number.
func target(o any) bool {
	switch o.(type) {
	case int64, float64, nil:
		return true
	}
	n, ok := o.(name)
	return ok && fits[n]
}

var fits = map[name]bool{"XYZ": true, "Fit": true, "FitH": true, "FitV": true, "FitR": true, "FitB": true, "FitBH": true, "FitBV": true}

// condition accepts the names of standard printing conditions.
func condition(s string) bool { return conditions.MatchString(s) }

var conditions = regexp.MustCompile(`^(|Custom|sRGB( IEC61966-2[.-]1)?|CGATS ?TR ?00[0-9]|FOGRA ?[0-9]{2}L?|JC200103)$`)

// Shapes that contain one another are found by these names.
func init() {
	common["pages"] = by("Type", keys{
		"Pages": object("pages", keys{"Type": word, "Kids": list(refer("pages")), "Count": num, "Parent": back}),
		"Page":  pageShape,
	})
	common["drawn"] = by("Subtype", keys{
		"Form": data("form", keys{"Type": one("XObject"), "Subtype": word, "FormType": num, "BBox": nums, "Matrix": nums,
			"Resources": resourcesShape, "Group": groupShape, "StructParent": num, "StructParents": num}),
		"Image": imageShape,
	})
	common["pattern"], common["color"], common["tone"], common["function"] = patternShape, colorShape, toneShape, functionShape
	common["font"], common["tag"], common["numbers"], common["element"] = fontShape, tagShape, numbersShape, elementShape
}

var (
	resourcesShape = object("resources", keys{
		"Font": named(fontShape), "XObject": named(refer("drawn")), "ExtGState": named(stateShape),
		"ColorSpace": named(colorShape), "Pattern": named(patternShape), "Shading": named(shadingShape), "ProcSet": list(word),
	})

	imageKeys = keys{
		"Type": one("XObject"), "Subtype": one("Image"), "Width": num, "Height": num, "ColorSpace": colorShape, "BitsPerComponent": num,
		"Decode": nums, "ImageMask": flag, "Interpolate": flag, "Intent": intents, "Matte": nums, "SMaskInData": num,
		"StructParent": num,
	}
	imageShape = data("image", with(imageKeys, keys{"SMask": maskShape, "Mask": either(kinds{array: nums, stream: maskShape})}))
	maskShape  = data("mask", imageKeys)
	intents    = one("Perceptual", "Saturation", "RelativeColorimetric", "AbsoluteColorimetric")

	stateShape = object("state", keys{
		"Type": one("ExtGState"), "LW": num, "LC": num, "LJ": num, "ML": num, "D": list(either(kinds{array: nums, other: num})),
		"RI": intents, "OP": flag, "op": flag, "OPM": num, "FL": num, "SM": num, "SA": flag, "CA": num, "ca": num, "AIS": flag, "TK": flag,
		"BM": either(kinds{array: list(word), other: word}), "Font": list(either(kinds{dict: fontShape, other: num})),
		"SMask": either(kinds{dict: softMask, other: one("None")}),
		"BG":    toneShape, "BG2": toneShape, "UCR": toneShape, "UCR2": toneShape, "TR": toneShape, "TR2": toneShape, "HT": halftone,
	})
	softMask  = object("softmask", keys{"Type": one("Mask"), "S": one("Alpha", "Luminosity"), "G": refer("drawn"), "BC": nums, "TR": toneShape})
	toneShape = either(kinds{array: list(refer("tone")), dict: functionShape, stream: functionShape,
		other: one("Identity", "Default")})
	halfKeys = keys{
		"Type": one("Halftone"), "HalftoneType": num, "Frequency": num, "Angle": num, "SpotFunction": toneOrWord, "AccurateScreens": flag,
		"TransferFunction": toneShape, "Width": num, "Height": num, "Width2": num, "Height2": num, "Xsquare": num, "Ysquare": num,
	}
	toneOrWord = either(kinds{dict: functionShape, stream: functionShape, other: word})
	halftone   = either(kinds{dict: object("halftone", halfKeys), stream: data("halftone", halfKeys), other: one("Default")})
)

var (
	patternShape = either(kinds{
		dict: object("shading pattern", keys{"Type": one("Pattern"), "PatternType": num, "Shading": shadingShape, "Matrix": nums, "ExtGState": stateShape}),
		stream: data("tile", keys{"Type": one("Pattern"), "PatternType": num, "PaintType": num, "TilingType": num, "BBox": nums,
			"XStep": num, "YStep": num, "Matrix": nums, "Resources": refer("resources")}),
	})
	shadeKeys = keys{
		"ShadingType": num, "ColorSpace": colorShape, "Background": nums, "BBox": nums, "AntiAlias": flag, "Coords": nums, "Domain": nums,
		"Function": functions, "Extend": list(flag), "Matrix": nums, "BitsPerCoordinate": num, "BitsPerComponent": num, "BitsPerFlag": num,
		"Decode": nums, "VerticesPerRow": num,
	}
	shadingShape = either(kinds{dict: object("shading", shadeKeys), stream: data("shading", shadeKeys)})
	functions    = either(kinds{array: list(functionShape), dict: functionShape, stream: functionShape})
	functionKeys = keys{"FunctionType": num, "Domain": nums, "Range": nums, "Size": nums, "BitsPerSample": num, "Order": num, "Encode": nums,
		"Decode": nums, "C0": nums, "C1": nums, "N": num, "Functions": list(refer("function")), "Bounds": nums}
	functionShape = either(kinds{dict: object("function", functionKeys), stream: data("function", functionKeys)})

	calibrated = object("calibrated", keys{"WhitePoint": nums, "BlackPoint": nums, "Gamma": either(kinds{array: nums, other: num}), "Matrix": nums, "Range": nums})
	colorShape = either(kinds{array: color, other: word})
	inks       = object("inks", keys{"Subtype": word, "Colorants": named(refer("color")),
		"Process":     object("process", keys{"ColorSpace": refer("color"), "Components": list(word)}),
		"MixingHints": object("hints", keys{"Solidities": named(num), "PrintingOrder": list(word), "DotGain": named(functionShape)})})
)

// color is a colour space that is an array: its family, then what that takes.
func color(w *walker, o any, at place) {
	a, _ := w.file.look(o).(array)
	if len(a) == 0 || len(a) > 5 {
		w.finding(at)
		return
	}
	if r, ok := o.(ref); ok {
		if w.seen[visit{r, "color"}] {
			return
		}
		w.seen[visit{r, "color"}] = true
		at = place{num: r}
	}
	family, _ := w.file.look(a[0]).(name)
	parts, ok := families[family]
	if !ok || len(a)-1 > len(parts) {
		w.finding(at.in("ColorSpace"))
		return
	}
	for i, s := range parts[:len(a)-1] {
		s(w, a[i+1], at)
	}
}

// families are the colour spaces with what stands after their names.
var families = map[name][]shape{}

func init() {
	maps.Copy(families, map[name][]shape{
		"DeviceGray": nil, "DeviceRGB": nil, "DeviceCMYK": nil, "CalGray": {calibrated}, "CalRGB": {calibrated}, "Lab": {calibrated},
		"ICCBased": {profileShape}, "Indexed": {colorShape, num, either(kinds{stream: data("palette", nil), other: pixels})},
		"Pattern": {colorShape}, "Separation": {word, colorShape, functionShape}, "DeviceN": {list(word), colorShape, functionShape, inks},
	})
	common["resources"] = resourcesShape
}
