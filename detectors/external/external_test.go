package external

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inkoust/detectors"
	"inkoust/detectors/detectortest"
	"inkoust/document"
)

const envFake = "INKOUST_FAKE_DETECTOR"

// TestMain lets the test binary stand in for a program of the office.
func TestMain(m *testing.M) {
	if mode := os.Getenv(envFake); mode != "" {
		fake(mode)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// fake finds the word Vzorný, as program should, or misbehaves.
func fake(mode string) {
	if mode == "deaf" {
		time.Sleep(time.Hour)
	}
	in := bufio.NewReader(os.Stdin)
	for {
		raw, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		var q struct {
			ID             int
			Language, Text string
		}
		if json.Unmarshal(raw, &q) != nil {
			os.Exit(3)
		}
		switch mode {
		case "exit":
			fmt.Fprintln(os.Stderr, q.Text)
			os.Exit(1)
		case "large":
			fmt.Println(strings.Repeat(" ", maxAnswer+1))
		case "other question":
			q.ID++
		}
		if answer, ok := answers[mode]; ok {
			fmt.Printf(answer+"\n", q.ID)
			continue
		}
		if mode == "plain" {
			fmt.Printf(`{"results":%s}`+"\n", marked(q.Text))
			continue
		}
		fmt.Printf(`{"id":%d,"results":%s}`+"\n", q.ID, marked(q.Text))
	}
}

// answers are what is no answer, with the number of the question.
var answers = map[string]string{
	"no JSON":       "tajné %d",
	"two values":    `{"id":%d,"results":[]} {}`,
	"no findings":   `{"id":%d}`,
	"null":          `{"id":%d,"results":null}`,
	"error":         `{"id":%d,"error":"tajné","results":[]}`,
	"no score":      `{"id":%d,"results":[{"start":0,"end":2,"entity_type":"P"}]}`,
	"no start":      `{"id":%d,"results":[{"end":2,"entity_type":"P","score":1}]}`,
	"outside":       `{"id":%d,"results":[{"start":0,"end":99999,"entity_type":"P","score":1}]}`,
	"negative":      `{"id":%d,"results":[{"start":-1,"end":2,"entity_type":"P","score":1}]}`,
	"empty":         `{"id":%d,"results":[{"start":2,"end":2,"entity_type":"P","score":1}]}`,
	"score above 1": `{"id":%d,"results":[{"start":0,"end":2,"entity_type":"P","score":1.5}]}`,
	"fraction":      `{"id":%d,"results":[{"start":0.5,"end":2,"entity_type":"P","score":1}]}`,
	"unknown type":  `{"id":%d,"results":[{"start":0,"end":2,"entity_type":"tajné","score":1}]}`,
}

// marked answers with every Vzorný of a text, counted in characters.
func marked(text string) string {
	list := []string{}
	for from := 0; ; {
		i := strings.Index(text[from:], "Vzorný")
		if i < 0 {
			return "[" + strings.Join(list, ",") + "]"
		}
		start := utf8.RuneCountInString(text[:from+i])
		list = append(list, fmt.Sprintf(`{"start":%d,"end":%d,"score":0.85,"entity_type":"P"}`, start, start+6))
		from += i + 6
	}
}

func spec() Spec {
	return Spec{ID: "office.fake", Types: map[string]detectors.Type{"P": detectors.Person}, Timeout: "20s"}
}

// programOf starts the test binary as a program that behaves in a mode.
func programOf(t *testing.T, mode string, change func(*Spec)) *Detector {
	t.Helper()
	t.Setenv(envFake, mode)
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s := spec()
	s.Command = []string{exe}
	if change != nil {
		change(&s)
	}
	d, err := New(s, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// serviceOf serves answers as an analyzer would.
func serviceOf(t *testing.T, change func(*Spec), serve http.HandlerFunc) *Detector {
	t.Helper()
	srv := httptest.NewServer(serve)
	t.Cleanup(srv.Close)
	s := spec()
	s.URL = srv.URL + "/analyze"
	if change != nil {
		change(&s)
	}
	d, err := New(s, "")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func analyzer(w http.ResponseWriter, r *http.Request) {
	var q struct {
		Text, Language string
		Entities       []string
	}
	if r.Method != http.MethodPost || r.URL.Path != "/analyze" || r.Header.Get("Content-Type") != "application/json" ||
		json.NewDecoder(r.Body).Decode(&q) != nil || q.Language != "cs" || len(q.Entities) != 1 || q.Entities[0] != "P" {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	io.WriteString(w, marked(q.Text))
}

func body(text string) *document.Part {
	return &document.Part{ID: "body", Kind: document.Body, Text: text, Lang: "cs"}
}

// awkward has characters of one to four bytes before each value, and bytes that
// are no text.
const awkward = "𝄞 žluť \xff Vzorný, Иван Vzorný"

func TestOffsetsAreCharactersAndBecomeBytes(t *testing.T) {
	for name, d := range map[string]*Detector{"program": programOf(t, "good", nil), "service": serviceOf(t, nil, analyzer)} {
		found, err := d.Detect(context.Background(), body(awkward))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var got []string
		for _, f := range found {
			got = append(got, awkward[f.Start:f.End])
		}
		if want := []string{"Vzorný", "Vzorný"}; !cmp.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestAnswerNeedNotSayItsNumber(t *testing.T) {
	found, err := programOf(t, "plain", nil).Detect(context.Background(), body(awkward))
	if err != nil || len(found) != 2 {
		t.Errorf("got %d findings (%v), want 2", len(found), err)
	}
}

func TestExternalDetectorsConform(t *testing.T) {
	detectortest.Run(t, []detectors.Detector{serviceOf(t, nil, analyzer)})
	d := programOf(t, "good", func(s *Spec) { s.ID = "office.program" })
	detectortest.Run(t, []detectors.Detector{d})
}

func TestLongTextsAreAskedInOverlappingPieces(t *testing.T) {
	long := strings.Repeat("ž", (pieceSize-8)/2) + " Jan Vzorný" + strings.Repeat(" a", pieceSize) + " Vzorný"
	most := 0
	d := serviceOf(t, nil, func(w http.ResponseWriter, r *http.Request) {
		most = max(most, int(r.ContentLength))
		analyzer(w, r)
	})
	found, err := d.Detect(context.Background(), body(long))
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 || long[found[0].Start:found[0].End] != "Vzorný" || long[found[1].Start:found[1].End] != "Vzorný" {
		t.Errorf("got %v, want two values", found)
	}
	if most > pieceSize+1000 {
		t.Errorf("asked for %d bytes at once", most)
	}
}

// parked wants a record parked for the detector, without a word of the text.
func parked(t *testing.T, name string, d *Detector, cause string) {
	t.Helper()
	found, err := d.Detect(context.Background(), body("Jan Vzorný a tajné"))
	reason, ok := document.ParkedReason(err)
	if !ok || reason != document.ReasonDetector || found != nil || !strings.Contains(err.Error(), cause) {
		t.Errorf("%s: got %v, %v, want %s for %q", name, found, err, document.ReasonDetector, cause)
	}
	if ok && (strings.Contains(err.Error(), "tajné") || strings.Contains(err.Error(), "Vzorný")) {
		t.Errorf("%s: the error quotes: %v", name, err)
	}
}

func TestProgramThatMisbehavesParks(t *testing.T) {
	causes := map[string]string{"exit": "the program ended", "large": "too large", "other question": "another question",
		"error": "answers with an error", "outside": "does not lie in the text", "unknown type": "neither in types", "null": "not of the form"}
	for mode := range answers {
		parked(t, mode, programOf(t, mode, nil), causes[mode])
	}
	for _, mode := range []string{"exit", "large", "other question"} {
		parked(t, mode, programOf(t, mode, nil), causes[mode])
	}
	hurry := func(s *Spec) { s.Timeout, s.Start = "50ms", "50ms" }
	parked(t, "deaf", programOf(t, "deaf", hurry), "no answer within 100ms")
}

func TestProgramIsStartedAnewAfterAFailure(t *testing.T) {
	d := programOf(t, "exit", nil)
	parked(t, "first", d, "the program ended")
	t.Setenv(envFake, "good")
	if found, err := d.Detect(context.Background(), body("Vzorný")); err != nil || len(found) != 1 {
		t.Errorf("got %v, %v, want one value", found, err)
	}
}

func TestServiceThatMisbehavesParks(t *testing.T) {
	say := func(status int, text string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "/elsewhere")
			w.WriteHeader(status)
			io.WriteString(w, text)
		}
	}
	tests := []struct {
		name, cause string
		serve       http.HandlerFunc
	}{
		{"error", "status 500", say(500, "tajné")},
		{"redirection", "status 302", say(302, "[]")},
		{"no content", "status 204", say(204, "")},
		{"no JSON", "not of the form", say(200, "<p>tajné</p>")},
		{"null", "not of the form", say(200, "null")},
		{"object", "not of the form", say(200, `{"detail":"tajné"}`)},
		{"trailing", "not of the form", say(200, `[] []`)},
		{"outside", "finding 1 of the answer: it does not lie", say(200, `[{"start":0,"end":99,"score":1,"entity_type":"P"}]`)},
		{"unknown", "neither in types", say(200, `[{"start":0,"end":2,"score":1,"entity_type":"tajné"}]`)},
		{"large", "too large", say(200, strings.Repeat(" ", maxAnswer+1))},
		{"many", "too many", say(200, "["+strings.Repeat(`{},`, maxHits)+"{}]")},
		{"breaks off", "breaks off", func(w http.ResponseWriter, _ *http.Request) { panic(http.ErrAbortHandler) }},
	}
	for _, tt := range tests {
		parked(t, tt.name, serviceOf(t, nil, tt.serve), tt.cause)
	}
	slow := make(chan struct{})
	defer close(slow)
	d := serviceOf(t, func(s *Spec) { s.Timeout = "50ms" }, func(http.ResponseWriter, *http.Request) { <-slow })
	parked(t, "slow", d, "no answer within 50ms")
}

func TestProxyOfTheEnvironmentIsNotUsed(t *testing.T) {
	d := serviceOf(t, nil, analyzer)
	if d.asker.(*service).client.Transport.(*http.Transport).Proxy != nil {
		t.Error("texts may go to a proxy")
	}
}

func TestCancelledRunIsNotParked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(50*time.Millisecond, cancel)
	_, err := programOf(t, "deaf", nil).Detect(ctx, body("Vzorný"))
	if _, ok := document.ParkedReason(err); ok || !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

func TestAnswersOnlyAdd(t *testing.T) {
	text := "Ing. Jan Vzorný, Horní 5"
	at := func(value string, score float64) detectors.Finding {
		i := strings.Index(text, value)
		return detectors.Finding{Span: document.Span{Part: "body", Start: i, End: i + len(value)}, Score: score}
	}
	tests := []struct {
		name         string
		taken, found []detectors.Finding
		want         []string
	}{
		{"nothing before", nil, []detectors.Finding{at("Jan Vzorný", 0.4)}, []string{"Jan Vzorný"}},
		{"known", []detectors.Finding{at("Jan Vzorný", 0.1)}, []detectors.Finding{at("Vzorný", 1)}, nil},
		{"rest", []detectors.Finding{at("Jan", 0.9)}, []detectors.Finding{at("Ing. Jan Vzorný, Horní", 1)}, []string{"Ing", "Vzorný, Horní"}},
		{"two answers", nil, []detectors.Finding{at("Jan Vzorný", 0.5), at("Vzorný, Horní 5", 0.9)}, []string{"Jan", "Vzorný, Horní 5"}},
		{"marks are no rest", []detectors.Finding{at("Jan Vzorný", 0.9)}, []detectors.Finding{at("Jan Vzorný, ", 1)}, nil},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range beyond(text, tt.taken, tt.found) {
			got = append(got, text[f.Start:f.End])
		}
		if !cmp.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestOnlyWhatIsWantedIsTaken(t *testing.T) {
	answer := `[{"start":0,"end":3,"score":0.3,"entity_type":"P"},{"start":4,"end":10,"score":0.9,"entity_type":"P"},{"start":12,"end":17,"score":0.9,"entity_type":"L"}]`
	asked := 0
	d := serviceOf(t, func(s *Spec) { s.MinScore, s.Ignore, s.Languages = 0.5, []string{"L"}, []string{"cs"} },
		func(w http.ResponseWriter, _ *http.Request) { asked++; io.WriteString(w, answer) })
	found, err := d.Detect(context.Background(), body("Jan Vzorný, Horní"))
	if err != nil || len(found) != 1 || found[0].Start != 4 || found[0].Type != detectors.Person || found[0].Kind != "office.fake" {
		t.Errorf("got %v, %v, want one person at 4", found, err)
	}
	polish := body("Jan Vzorný, Horní")
	polish.Lang = "pl"
	if found, err := d.Detect(context.Background(), polish); err != nil || found != nil || asked != 1 {
		t.Errorf("another language: got %v, %v after %d questions", found, err, asked)
	}
}

func TestDescriptionIsRefusedWithTheReason(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Spec)
		want   string
	}{
		{"loopback", func(s *Spec) { s.URL = "http://127.0.0.1:5002/analyze" }, ""},
		{"allowed", func(s *Spec) { s.URL, s.AllowHTTP = "http://presidio:3000/analyze", true }, ""},
		{"neither", func(*Spec) {}, "expected either command or url"},
		{"both", func(s *Spec) { s.URL, s.Command = "http://localhost/", []string{"x"} }, "expected either command or url"},
		{"clear text", func(s *Spec) { s.URL = "http://10.0.0.1/analyze" }, "url: expected https"},
		{"scheme", func(s *Spec) { s.URL = "ftp://localhost/" }, "url: expected an address"},
		{"password", func(s *Spec) { s.URL = "https://a:b@localhost/" }, "url: expected an address"},
		{"no program", func(s *Spec) { s.Command = []string{"./neni"} }, "command: expected a program"},
		{"no types", func(s *Spec) { s.URL, s.Types = "http://localhost/", nil }, "types: expected what"},
		{"type", func(s *Spec) { s.URL, s.Types["P"] = "http://localhost/", "OSOBA" }, "types: expected each"},
		{"score", func(s *Spec) { s.URL, s.MinScore = "http://localhost/", 2 }, "min-score: expected"},
		{"time-out", func(s *Spec) { s.URL, s.Timeout = "http://localhost/", "1h" }, "timeout: expected a time span"},
		{"start", func(s *Spec) { s.URL, s.Start = "http://localhost/", "brzy" }, "start: expected a time span"},
	}
	for _, tt := range tests {
		s := spec()
		tt.change(&s)
		_, err := New(s, t.TempDir())
		if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.HasPrefix(err.Error(), tt.want)) {
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.want)
		}
	}
}

// Whatever is answered: findings on rune borders, in order, without overlaps, or
// none and an error.
func TestAnyAnswerKeepsTheContract(t *testing.T) {
	var answer string
	d := serviceOf(t, nil, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, answer) })
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("až И𝄞 .")), 1, 30, -1).Draw(t, "text")
		var list []string
		for range rapid.IntRange(0, 6).Draw(t, "n") {
			list = append(list, fmt.Sprintf(`{"start":%d,"end":%d,"score":%g,"entity_type":"P"}`, rapid.IntRange(-1, 31).Draw(t, "start"),
				rapid.IntRange(-1, 31).Draw(t, "end"), rapid.SampledFrom([]float64{0, 0.5, 1}).Draw(t, "score")))
		}
		answer = "[" + strings.Join(list, ",") + "]"
		found, err := d.Detect(context.Background(), body(text))
		if err != nil && found != nil {
			t.Fatalf("findings beside an error")
		}
		end := 0
		for _, f := range found {
			if f.Start < end || f.Start >= f.End || f.End > len(text) || !utf8.ValidString(text[f.Start:f.End]) || f.Score <= 0 {
				t.Fatalf("%v after %d", f, end)
			}
			end = f.End
		}
	})
}

func FuzzAnswer(f *testing.F) {
	f.Add([]byte(`{"id":1,"results":[{"start":0,"end":1,"score":1,"entity_type":"P"}]}`))
	f.Add([]byte(`[{"start":0,"end":1,"score":1,"entity_type":"P"}]`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if hits, err := line(raw, 1); err != nil && hits != nil {
			t.Error("findings beside an error")
		}
		if hits, err := presidio(raw); err != nil && hits != nil {
			t.Error("findings beside an error")
		}
	})
}
