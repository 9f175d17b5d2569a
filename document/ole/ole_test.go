package ole

import (
	"bytes"
	"context"
	"testing"

	"inkoust/document"
	"inkoust/internal/cfb"
	"inkoust/internal/cfb/cfbtest"
)

func TestOpenParks(t *testing.T) {
	stream := func(name string, data ...byte) []byte { return cfbtest.File(cfbtest.Node{Name: name, Data: data}) }
	tests := []struct {
		name  string
		data  []byte
		want  document.Reason
		where string
	}{
		{"Word", stream("WordDocument", make([]byte, 64)...), document.ReasonUnsupported, "doc"},
		{"Word with a password", stream("WordDocument", 0xEC, 0xA5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), document.ReasonEncrypted, ""},
		{"Excel", stream("Workbook", 9, 8, 2, 0, 0, 0), document.ReasonUnsupported, "xls"},
		{"Excel in capitals", stream("BOOK", 9, 8, 0, 0), document.ReasonUnsupported, "xls"},
		{"Excel with a password", stream("Workbook", 9, 8, 2, 0, 0, 0, 0x2F, 0, 0, 0), document.ReasonEncrypted, ""},
		{"slides", stream("PowerPoint Document", 1), document.ReasonUnsupported, "ppt"},
		{"Outlook", stream("__properties_version1.0", 1), document.ReasonUnsupported, "message"},
		{"encrypted package", stream("EncryptedPackage", 1), document.ReasonEncrypted, ""},
		{"something", stream("x", 1), document.ReasonUnsupported, "old format"},
		{"magic only", []byte(cfb.Magic), document.ReasonDamaged, ""},
	}
	for _, tt := range tests {
		if !(Format{}).Match(tt.data) {
			t.Errorf("%s: not matched", tt.name)
		}
		_, err := Format{}.Open(context.Background(), bytes.NewReader(tt.data), int64(len(tt.data)))
		p, ok := err.(*document.Parked)
		if !ok || p.Reason != tt.want || p.Where != tt.where {
			t.Errorf("%s: got %v, want %v %v", tt.name, err, tt.want, tt.where)
		}
	}
	if (Format{}).Match([]byte("PK\x03\x04")) {
		t.Error("an archive is matched")
	}
}
