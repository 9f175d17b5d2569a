package odf

import (
	"fmt"
	"path"
	"regexp"
	"strings"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// version is the one that the content states; 1.3 where it states none that is
// known.
func (o *output) version() string {
	v := o.d.byName[contentMember].tree.Attr(0, "version")
	switch v {
	case "1.0", "1.1", "1.2", "1.3", "1.4":
		return v
	}
	return "1.3"
}

// manifest lists what is written (OpenDocument part 2, 4).
func (o *output) manifest() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `%s<manifest:manifest xmlns:manifest="%smanifest:1.0" manifest:version="%s">`, xmlHead, oasis, o.version())
	entry := func(name, media string) {
		fmt.Fprintf(&b, `<manifest:file-entry manifest:full-path="%s" manifest:media-type="%s"/>`, name, media)
	}
	entry("/", o.d.kind.media)
	for _, ob := range o.d.objects {
		entry(ob.out, o.mediaOf(ob))
	}
	for _, m := range o.d.members {
		entry(m.out, "text/xml")
	}
	if o.settings() != nil {
		entry(settingsMember, "text/xml")
	}
	for _, p := range o.d.shown {
		if name := o.media[p.name].name; name != "" {
			entry(name, "image/"+strings.TrimPrefix(path.Ext(name), "."))
		}
	}
	b.WriteString(`</manifest:manifest>`)
	return []byte(b.String())
}

func (o *output) mediaOf(ob *object) string {
	if o.d.byName[ob.dir+contentMember].tree.Nodes[0].Name == "math:math" {
		return mediaPrefix + "formula"
	}
	return mediaPrefix + "chart"
}

// layoutSettings are the settings that change how a document looks. All others
// go: printers, data sources, keys, who edited when, what was on the screen.
var layoutSettings = set(`AddExternalLeading AddFrameOffsets AddParaLineSpacingToTableCells AddParaSpacingToTableCells AddParaTableSpacing
	AddParaTableSpacingAtStart AddVerticalFrameOffsets AlignTabStopPosition ApplyParagraphMarkFormatToNumbering BackgroundParaOverDrawings
	CharacterCompressionType ClipAsCharacterAnchoredWriterFlyFrames ClippedPictures CollapseEmptyCellPara ConsiderTextWrapOnObjPos ContinuousEndnotes
	DisableOffPagePositioning DoNotCaptureDrawObjsOnPage DoNotJustifyLinesWithManualBreak DoNotResetParaAttrsForNumFont EmptyDbFieldHidesPara
	FloattableNomargins FootnoteInColumnToPageEnd FrameAutowidthWithMorePara GutterAtTop HeaderSpacingBelowLastPara IgnoreFirstLineIndentInNumbering
	IgnoreTabsAndBlanksForLineCalculation InvertBorderSpacing IsKernAsianPunctuation MathBaselineAlignment MsWordCompMinLineHeightByFly
	MsWordCompTrailingBlanks OutlineLevelYieldsNumbering PrintEmptyPages PropLineSpacingShrinksFirstLine SmallCapsPercentage66
	SubtractFlysAnchoredAtFlys SurroundTextWrapSmall TabAtLeftIndentForParagraphsInList TabOverMargin TabOverSpacing TabOverflow TableRowKeep
	TabsRelativeToIndent TreatSingleColumnBreakAsPageBreak UnbreakableNumberings UnxForceZeroExtLeading UseFormerLineSpacing
	UseFormerObjectPositioning UseFormerTextWrapping UseOldNumbering UseOldPrinterMetrics ShowZeroValues HasColumnRowHeaders ShowGrid
	HasSheetTabs IsOutlineSymbolsSet AutoCalculate SyntaxStringRef`)

var settingValue = regexp.MustCompile(`^(true|false|[0-9]{1,3})$`)

// settings writes the settings of the layout, nil if there are none.
func (o *output) settings() []byte {
	if o.settled {
		return o.settingsXML
	}
	o.settled = true
	if !o.d.zip.Has(settingsMember) {
		return nil
	}
	t, err := o.d.tree(settingsMember)
	if err != nil {
		return nil // what cannot be read is left out, as most of it is
	}
	var b strings.Builder
	for i, n := range t.Nodes {
		name, typ, text := "", "", ""
		if n.Name == "config:config-item" && t.ParentName(int32(i)) == "config:config-item-set" && t.Attr(n.Parent, "name") == "ooo:configuration-settings" {
			name, typ, text = t.Attr(int32(i), "name"), t.Attr(int32(i), "type"), t.Text(int32(i))
		}
		if layoutSettings[name] && (typ == "boolean" || typ == "short" || typ == "int") && settingValue.MatchString(text) {
			fmt.Fprintf(&b, `<config:config-item config:name="%s" config:type="%s">%s</config:config-item>`, name, typ, text)
		}
	}
	if b.Len() == 0 {
		return nil
	}
	o.settingsXML = fmt.Appendf(nil, `%s<office:document-settings xmlns:office="%soffice:1.0" xmlns:config="%sconfig:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="%s">`+
		`<office:settings><config:config-item-set config:name="ooo:configuration-settings">%s</config:config-item-set></office:settings></office:document-settings>`,
		xmlHead, oasis, oasis, o.version(), b.String())
	return o.settingsXML
}
