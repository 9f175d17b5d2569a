package selftest

import (
	"context"
	"os"
	"slices"
	"testing"
	"unicode/utf8"

	"inkoust/document/all"
	"inkoust/internal/isolate"
	"inkoust/verify"
	verifyall "inkoust/verify/all"
)

func TestMain(m *testing.M) {
	isolate.Main(Services())
	os.Exit(m.Run())
}

// here verifies without a child.
type here struct{}

func (here) Verify(ctx context.Context, j *verify.Job) (*verify.Report, error) {
	return verifyall.Verify(ctx, j)
}

var runner = &Runner{Open: all.Formats(), Verify: here{}, Judge: here{}}

// TestEachBadRedactorIsCaughtByItsCheck is the table of bad redactors.
func TestEachBadRedactorIsCaughtByItsCheck(t *testing.T) {
	for _, b := range Bads() {
		t.Run(b.Format+"/"+b.Name, func(t *testing.T) {
			caught, err := runner.Caught(t.Context(), b)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Contains(caught, b.Check) {
				t.Errorf("got %v, want %s", caught, b.Check)
			}
		})
	}
}

func TestGoodRedactorIsProved(t *testing.T) {
	for _, format := range []string{"pdf", "docx", "xlsx", "odf", "html", "rtf", "text"} {
		caught, err := runner.Caught(t.Context(), Bad{Format: format, Write: fixed(Good(format))})
		if err != nil || len(caught) > 0 {
			t.Errorf("%s: got %v %v, want a proof", format, caught, err)
		}
	}
}

func TestEveryCheckOfPDFCatchesSomething(t *testing.T) {
	catches := map[string]bool{}
	for _, b := range Bads() {
		catches[b.Check] = true
	}
	other := map[string]string{
		verify.CheckSecond:    "verify/pdf: TestSecondReaderCounts",
		verify.CheckImageRest: "verify/pdf: TestKeptPictures",
	}
	for _, c := range verify.Checks() {
		if !catches[c.ID] && other[c.ID] == "" && c.ID != verify.CheckOrder {
			t.Errorf("no bad redactor is caught by %s", c.ID)
		}
	}
}

func TestSurnamesHaveEveryLength(t *testing.T) {
	for i, name := range surnames {
		if got := utf8.RuneCountInString(name); got != i+2 {
			t.Errorf("%d letters, want %d", got, i+2)
		}
	}
}

func TestRunProvesEverything(t *testing.T) {
	results, err := runner.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if !r.OK {
			t.Errorf("%s %s %s: %s", r.Group, r.Format, r.Name, r.Detail)
		}
	}
}

// A verifier that proves everything is found out.
func TestBlindVerifierFails(t *testing.T) {
	blind := &Runner{Open: all.Formats(), Verify: blindVerifier{}, Judge: blindVerifier{}}
	for _, j := range blind.redactors() {
		if r := j(t.Context())[0]; r.Check != "" && r.Check != CheckRefused && r.OK {
			t.Errorf("%s %s is called caught", r.Format, r.Name)
		}
	}
}

type blindVerifier struct{}

func (blindVerifier) Verify(context.Context, *verify.Job) (*verify.Report, error) {
	return &verify.Report{Proved: true}, nil
}
