package pdf

import (
	"strings"
	"testing"
)

// layerFile shows a word in a layer; group 6 and 7 are the layers, entries go
// into the default configuration, member is what the word belongs to.
func layerFile(entries, group, member string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R /OCProperties <</OCGs [6 0 R 7 0 R] /D <<" + entries + ">>>>>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>> /Properties <</M " + member + ">>>>>>")
	s.add(helvetica)
	s.stream("", "/OC /M BDC "+text+"(vrstva) Tj ET 0 0 50 50 re f EMC BT /F1 12 Tf 72 600 Td (strana) Tj ET")
	s.add("<</Type /OCG /Name (jedna) " + group + ">>")
	s.add("<</Type /OCG /Name (dve)>>")
	return s.bytes()
}

func TestLayersAreShownAsAViewerShowsThem(t *testing.T) {
	const one = "6 0 R"
	member := func(rest string) string { return "<</Type /OCMD " + rest + ">>" }
	for _, c := range []struct {
		name, entries, group, member string
		shown                        bool
	}{
		{"on", "", "", one, true},
		{"off", "/OFF [6 0 R]", "", one, false},
		{"all off", "/BaseState /OFF", "", one, false},
		{"all off but one", "/BaseState /OFF /ON [6 0 R]", "", one, true},
		{"off for viewing", "/AS [<</Event /View /Category [/View] /OCGs [6 0 R]>>]", "/Usage <</View <</ViewState /OFF>>>>", one, false},
		{"on for viewing", "/OFF [6 0 R] /AS [<</Event /View /Category [/View] /OCGs [6 0 R]>>]", "/Usage <</View <</ViewState /ON>>>>", one, true},
		{"off for printing alone", "/AS [<</Event /Print /Category [/Print] /OCGs [6 0 R]>>]", "/Usage <</Print <</PrintState /OFF>>>>", one, true},
		{"usage without a rule", "", "/Usage <</View <</ViewState /OFF>>>>", one, true},
		{"for drawing alone", "/OFF [6 0 R]", "/Intent /Design", one, true},
		{"for drawing and viewing", "/OFF [6 0 R]", "/Intent [/Design /View]", one, false},
		{"any on", "/OFF [6 0 R]", "", member("/OCGs [6 0 R 7 0 R]"), true},
		{"all on", "/OFF [6 0 R]", "", member("/OCGs [6 0 R 7 0 R] /P /AllOn"), false},
		{"any off", "/OFF [6 0 R]", "", member("/OCGs [6 0 R 7 0 R] /P /AnyOff"), true},
		{"all off", "/OFF [6 0 R]", "", member("/OCGs [6 0 R 7 0 R] /P /AllOff"), false},
		{"not", "/OFF [6 0 R]", "", member("/VE [/Not 6 0 R]"), true},
		{"and", "/OFF [6 0 R]", "", member("/VE [/And 6 0 R 7 0 R] /OCGs [7 0 R]"), false},
		{"or not", "/OFF [6 0 R]", "", member("/VE [/Or 6 0 R [/Not 7 0 R]]"), false},
		{"or", "/OFF [6 0 R]", "", member("/VE [/Or 6 0 R 7 0 R]"), true},
		{"no expression", "/OFF [6 0 R]", "", member("/VE [/Or]"), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, layerFile(c.entries, c.group, c.member))
			if got := strings.Contains(d.texts[0], "vrstva"); got != c.shown {
				t.Errorf("shown %v, want %v", got, c.shown)
			}
			out, _ := redact(t, d, planFor(d))
			got := searchable(out)
			for _, odd := range []string{"/OC", "jedna", "dve"} {
				if strings.Contains(got, odd) {
					t.Errorf("the output has %s", odd)
				}
			}
			if (strings.Contains(got, "vrstva") && strings.Contains(got, "re\nf\n")) != c.shown {
				t.Errorf("the content of the layer is there: %v", !c.shown)
			}
		})
	}
}
