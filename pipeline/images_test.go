package pipeline

import (
	"testing"

	"inkoust/detectors"
	"inkoust/document"
)

func TestFateOfImages(t *testing.T) {
	text := "Předmět smlouvy\nfotografie\nzáruka\ncena\nlhůta\nsoudy\nVe Vzorově dne 1. 2. 2026\nJana Vzorná\nstarostka\n"
	name := detectors.Finding{Span: document.Span{Part: "body", Start: 92, End: 104}, Type: detectors.SignatureName}
	parts := map[string]*document.Part{"body": {ID: "body", Text: text}}
	tests := []struct {
		name string
		set  Images
		img  document.Image
		fate document.Fate
		why  string
		ask  bool
	}{
		{"beside the name", ImagesAsk, document.Image{Share: 0.04, Offset: 85}, document.ImageRemoved, "signature", false},
		{"signature, although all are kept", ImagesKeep, document.Image{Share: 0.04, Offset: 85}, document.ImageRemoved, "signature", false},
		{"too large for a signature", ImagesAsk, document.Image{Share: 0.2, Offset: 85}, document.ImageRemoved, "unread", true},
		{"far from the name", ImagesAsk, document.Image{Share: 0.04, Offset: 18}, document.ImageRemoved, "unread", true},
		{"letterhead", ImagesAsk, document.Image{Share: 0.1, Offset: -1, Band: true, Copies: 2}, document.ImageKept, "letterhead", false},
		{"in the band of one page", ImagesAsk, document.Image{Share: 0.1, Offset: -1, Band: true, Copies: 1}, document.ImageRemoved, "unread", true},
		{"small", ImagesAsk, document.Image{Share: 0.03, Offset: 0}, document.ImageKept, "small", false},
		{"kept by option", ImagesKeep, document.Image{Share: 0.5, Offset: 0}, document.ImageKept, "option", false},
		{"removed by option", ImagesRemove, document.Image{Share: 0.01, Offset: 0}, document.ImageRemoved, "option", false},
	}
	for _, tt := range tests {
		p := &Pipeline{Images: tt.set}
		tt.img.ID, tt.img.Part = "img1", "body"
		got := p.fate(&File{ID: "1", Findings: []detectors.Finding{name}}, tt.img, parts["body"])
		if got.Fate != tt.fate || got.Why != tt.why || got.Asked != tt.ask {
			t.Errorf("%s: got %s, %s, asked %v, want %s, %s, %v", tt.name, got.Fate, got.Why, got.Asked, tt.fate, tt.why, tt.ask)
		}
	}
}
