package ole

import (
	"bytes"
	"context"
	"testing"

	"inkoust/document"
)

func TestOpenParks(t *testing.T) {
	pad := bytes.Repeat([]byte{0}, maxSearched)
	tests := []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"old document", append(bytes.Clone(magic), wide("WordDocument")...), document.ReasonUnsupported},
		{"encrypted", append(bytes.Clone(magic), wide("EncryptedPackage")...), document.ReasonEncrypted},
		{"encrypted, directory at the end", append(append(bytes.Clone(magic), pad...), wide("EncryptedPackage")...), document.ReasonEncrypted},
		{"magic only", magic, document.ReasonUnsupported},
	}
	for _, tt := range tests {
		if !(Format{}).Match(tt.data) {
			t.Errorf("%s: not matched", tt.name)
		}
		_, err := Format{}.Open(context.Background(), bytes.NewReader(tt.data), int64(len(tt.data)))
		if got, _ := document.ParkedReason(err); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, err, tt.want)
		}
	}
	if (Format{}).Match([]byte("PK\x03\x04")) {
		t.Error("an archive is matched")
	}
}
