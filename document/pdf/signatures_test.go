package pdf

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/hex"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"inkoust/document"

	"github.com/google/go-cmp/cmp"
)

// Signatures are built from nothing here, as RFC 5652 and 3161 lay them out: the
// reader must not be judged by its own idea of them.

var (
	signedAt  = time.Date(2026, 3, 12, 9, 15, 7, 0, time.UTC)
	stampedAt = time.Date(2026, 3, 12, 9, 15, 42, 0, time.UTC)
)

func der(t testing.TB, v any, params ...string) asn1.RawValue {
	t.Helper()
	b, err := asn1.MarshalWithParams(v, strings.Join(params, ","))
	if err != nil {
		t.Fatal(err)
	}
	return asn1.RawValue{FullBytes: b}
}

// wrap puts values under a tag.
func wrap(class, tag int, values ...asn1.RawValue) asn1.RawValue {
	var body []byte
	for _, v := range values {
		body = append(body, v.FullBytes...)
	}
	b, err := asn1.Marshal(asn1.RawValue{Class: class, Tag: tag, IsCompound: true, Bytes: body})
	if err != nil {
		panic(err)
	}
	return asn1.RawValue{FullBytes: b}
}

func seq(v ...asn1.RawValue) asn1.RawValue { return wrap(0, 16, v...) }
func set(v ...asn1.RawValue) asn1.RawValue { return wrap(0, 17, v...) }

func oid(t testing.TB, dotted string) asn1.RawValue {
	var id asn1.ObjectIdentifier
	for _, p := range strings.Split(dotted, ".") {
		n, _ := new(big.Int).SetString(p, 10)
		id = append(id, int(n.Int64()))
	}
	return der(t, id)
}

func attribute(t testing.TB, id string, value asn1.RawValue) asn1.RawValue {
	return seq(oid(t, id), set(value))
}

// signedData is a ContentInfo with one signer. content is the encapsulated
// content with its type; certificates and attributes may be none.
func signedData(t testing.TB, content asn1.RawValue, certificates []asn1.RawValue, signed, unsigned []asn1.RawValue) asn1.RawValue {
	digest := seq(oid(t, "2.16.840.1.101.3.4.2.1"))
	signer := []asn1.RawValue{der(t, 1), seq(seq(), der(t, 7)), digest}
	if signed != nil {
		signer = append(signer, wrap(2, 0, signed...))
	}
	signer = append(signer, seq(oid(t, "1.2.840.10045.4.3.2")), der(t, []byte("no real signature")))
	if unsigned != nil {
		signer = append(signer, wrap(2, 1, unsigned...))
	}
	body := []asn1.RawValue{der(t, 1), set(digest), content}
	if certificates != nil {
		body = append(body, wrap(2, 0, certificates...))
	}
	body = append(body, set(seq(signer...)))
	return seq(oid(t, "1.2.840.113549.1.7.2"), wrap(2, 0, seq(body...)))
}

func detached(t testing.TB) asn1.RawValue { return seq(oid(t, "1.2.840.113549.1.7.1")) }

// token is a timestamp token of RFC 3161.
func token(t testing.TB, at time.Time) asn1.RawValue {
	info := seq(der(t, 1), oid(t, "1.3.6.1.4.1.1"), seq(seq(oid(t, "2.16.840.1.101.3.4.2.1")), der(t, []byte("imprint"))), der(t, 4711),
		der(t, at, "generalized"))
	return signedData(t, seq(oid(t, "1.2.840.113549.1.9.16.1.4"), wrap(2, 0, der(t, info.FullBytes))), nil,
		[]asn1.RawValue{attribute(t, "1.2.840.113549.1.9.5", der(t, at.Add(time.Hour)))}, nil)
}

// certificate belongs to an invented person, or to an authority.
func certificate(t testing.TB, authority bool) asn1.RawValue {
	key, err := ecdsa.GenerateKey(elliptic.P256(), zeros{})
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{
		SerialNumber: big.NewInt(7), NotBefore: signedAt, NotAfter: signedAt.AddDate(1, 0, 0), BasicConstraintsValid: true, IsCA: authority,
		Subject: pkix.Name{CommonName: "Kvido Ostrožný", SerialNumber: "P987654", Country: []string{"CZ"}, Organization: []string{"Vzor a.s."}},
	}
	if authority {
		c.Subject = pkix.Name{CommonName: "Vzorná autorita"}
	} else {
		c.EmailAddresses = []string{"kvido@vzor.example"}
	}
	b, err := x509.CreateCertificate(zeros{}, c, c, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	return asn1.RawValue{FullBytes: b}
}

// zeros stands for randomness: what is signed here proves nothing.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(i + 1)
	}
	return len(b), nil
}

// signedFile is a page with signature fields of the given values.
func signedFile(catalog string, values ...string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R /AcroForm <</SigFlags 3 /Fields 6 0 R>> " + catalog + ">>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", "BT /F1 12 Tf 50 700 Td (Contract with words) Tj ET")
	var fields strings.Builder
	for i := range values {
		fmt.Fprintf(&fields, "%d 0 R ", 7+len(values)+i)
	}
	s.add("[" + fields.String() + "]")
	for _, v := range values {
		s.add("<<" + v + ">>")
	}
	for i := range values {
		s.add(fmt.Sprintf("<</FT /Sig /T (s%d) /V %d 0 R>>", i, 7+i))
	}
	return s.bytes()
}

// contents is a signature value with its padding.
func contents(v asn1.RawValue) string {
	return "/Contents <" + hex.EncodeToString(append(slices.Clone(v.FullBytes), make([]byte, 64)...)) + "> /ByteRange [0 1 2 3] "
}

func TestTimesOfSignatures(t *testing.T) {
	clock := []asn1.RawValue{attribute(t, "1.2.840.113549.1.9.5", der(t, signedAt))}
	stamp := []asn1.RawValue{attribute(t, "1.2.840.113549.1.9.16.2.14", token(t, stampedAt))}
	stated := "/M (D:20260312101500+01'00') "
	statedAt := time.Date(2026, 3, 12, 9, 15, 0, 0, time.UTC)
	for _, c := range []struct {
		name, value string
		want        document.Signing
	}{
		{"timestamp beats clock", "/Type /Sig /SubFilter /ETSI.CAdES.detached " + stated + contents(signedData(t, detached(t), nil, clock, stamp)),
			document.Signing{At: stampedAt, Source: document.TimeStamped, Form: "ETSI.CAdES.detached"}},
		{"clock beats note", "/SubFilter /adbe.pkcs7.detached " + stated + contents(signedData(t, detached(t), nil, clock, nil)),
			document.Signing{At: signedAt, Source: document.TimeSigned, Form: "adbe.pkcs7.detached"}},
		{"digest within", "/SubFilter /adbe.pkcs7.sha1 " + contents(signedData(t, seq(oid(t, "1.2.840.113549.1.7.1"), wrap(2, 0, der(t, []byte("digest")))), nil, clock, nil)),
			document.Signing{At: signedAt, Source: document.TimeSigned, Form: "adbe.pkcs7.sha1"}},
		{"bare RSA has a note only", "/SubFilter /adbe.x509.rsa_sha1 /Contents <040361626300> /ByteRange [0 1 2 3] " + stated,
			document.Signing{At: statedAt, Source: document.TimeStated, Form: "adbe.x509.rsa_sha1"}},
		{"timestamp of the document", "/Type /DocTimeStamp /SubFilter /ETSI.RFC3161 " + contents(token(t, stampedAt)),
			document.Signing{At: stampedAt, Source: document.TimeStamped, Form: "ETSI.RFC3161", Archive: true}},
		{"unknown form", "/Type /Sig /SubFilter /Kvido.Ostrozny /Contents <00> /M (soon)", document.Signing{Form: "other"}},
		{"attribute where it proves nothing", "/Type /Sig " + contents(signedData(t, detached(t), nil, nil, clock)), document.Signing{Form: "other"}},
		{"impossible year", "/Type /Sig /M (D:00010101000000Z) /Contents <00>", document.Signing{Form: "other"}},
	} {
		got := open(t, signedFile("", c.value)).Info()
		if diff := cmp.Diff([]document.Signing{c.want}, got.Signings); diff != "" || got.Signatures != 1 {
			t.Errorf("%s: %d signatures (-want +got)\n%s", c.name, got.Signatures, diff)
		}
	}
}

// TestIndefiniteLengthsAreRead: older programs write signatures so.
func TestIndefiniteLengthsAreRead(t *testing.T) {
	v := signedData(t, detached(t), nil, []asn1.RawValue{attribute(t, "1.2.840.113549.1.9.5", der(t, signedAt))}, nil)
	var outer asn1.RawValue
	if _, err := asn1.Unmarshal(v.FullBytes, &outer); err != nil {
		t.Fatal(err)
	}
	loose := append([]byte{0x30, 0x80}, outer.Bytes...)
	v.FullBytes = append(loose, 0, 0)
	got := open(t, signedFile("", "/Type /Sig "+contents(v))).Info().Signings
	if len(got) != 1 || !got[0].At.Equal(signedAt) {
		t.Errorf("got %v, want %v", got, signedAt)
	}
}

// TestPeopleOfSignaturesAreHandedToDetection and to nobody else.
func TestPeopleOfSignaturesAreHandedToDetection(t *testing.T) {
	person, authority := certificate(t, false), certificate(t, true)
	stored := fmt.Sprintf("/DSS <</Certs [<%x> <%x>]>>", authority.FullBytes, person.FullBytes)
	within := "/Type /Sig " + contents(signedData(t, detached(t), []asn1.RawValue{authority, person}, nil, nil))
	beside := fmt.Sprintf("/Type /Sig /SubFilter /adbe.x509.rsa_sha1 /Contents <00> /Cert [<%x>]", person.FullBytes)
	for name, data := range map[string][]byte{
		"within": signedFile("", within), "beside": signedFile("", beside), "stored": signedFile(stored),
	} {
		d := open(t, data)
		var text string
		for p, err := range d.Parts(context.Background()) {
			if err != nil {
				t.Fatal(err)
			}
			if p.ID == certificatePart {
				text = p.Text
				if !p.Dropped || p.Kind != document.Metadata {
					t.Errorf("%s: part of kind %v, dropped %v", name, p.Kind, p.Dropped)
				}
			}
		}
		for _, want := range []string{"Kvido Ostrožný", "P987654", "kvido@vzor.example", "Vzor a.s."} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not among %q", name, want, text)
			}
		}
		if strings.Contains(text, "autorita") || strings.Contains(text, "CZ") {
			t.Errorf("%s: too much in %q", name, text)
		}
		out, res := redact(t, d, &document.Plan{Lang: "cs"})
		for _, gone := range []string{"Kvido", "kvido@", "P987654", "/Sig", "DSS", "ByteRange"} {
			if strings.Contains(everything(t, out), gone) {
				t.Errorf("%s: %q is in the new file", name, gone)
			}
		}
		if want := strings.Count(string(data), "/Type /Sig"); res.Signatures != want {
			t.Errorf("%s: got %d signatures, want %d", name, res.Signatures, want)
		}
	}
}

func TestOneSignatureIsCountedOnce(t *testing.T) {
	v := "/Type /Sig " + contents(signedData(t, detached(t), nil, nil, nil))
	other := "/Type /Sig " + contents(token(t, stampedAt))
	licence := "/Type /Sig /Contents <01> /ByteRange [0 1 2 3]"
	got := open(t, signedFile("/Perms <</DocMDP 7 0 R /UR3 10 0 R>>", v, v, other, licence)).Info().Signatures
	if got != 2 {
		t.Errorf("got %d signatures, want 2", got)
	}
}

func TestPDFDate(t *testing.T) {
	for in, want := range map[string]string{
		"D:20260312101500+01'00'": "2026-03-12T09:15:00Z", "D:20260312101500+01'00": "2026-03-12T09:15:00Z",
		"D:20260312101500Z": "2026-03-12T10:15:00Z", "D:20260312101500Z00'00'": "2026-03-12T10:15:00Z",
		"20260312101500": "2026-03-12T10:15:00Z", "D:20260312": "2026-03-12T00:00:00Z", "D:20260312101500-05": "2026-03-12T15:15:00Z",
		"12. 3. 2026": "", "": "", "D:99991231235959Z": "",
	} {
		got, ok := pdfDate(in)
		if ok != (want != "") || ok && got.Format(time.RFC3339) != want {
			t.Errorf("%q: got %v %v, want %q", in, got, ok, want)
		}
	}
}

func FuzzSignature(f *testing.F) {
	f.Add(signedData(f, detached(f), []asn1.RawValue{certificate(f, false)},
		[]asn1.RawValue{attribute(f, "1.2.840.113549.1.9.5", der(f, signedAt))},
		[]asn1.RawValue{attribute(f, "1.2.840.113549.1.9.16.2.14", token(f, stampedAt))}).FullBytes)
	f.Add(token(f, stampedAt).FullBytes)
	f.Fuzz(func(t *testing.T, b []byte) {
		readCMS(b)
		certificateText(b)
		if i := bytes.IndexByte(b, 0); i > 0 {
			pdfDate(string(b[:i]))
		}
	})
}
