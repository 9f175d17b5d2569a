# The everyday commands. "make test" needs Go alone; the others say what they need.
GO     ?= go
BIN    ?= bin/inkoust
SHARED ?= ../shared
# How long each fuzz target runs.
FUZZTIME ?= 30s

export CGO_ENABLED ?= 0
export SHARED

.PHONY: build test external shared eval eval-own eval-metadata eval-names eval-forms samples picture fuzz corpus corpus-office bench bench-detect clean

build:
	$(GO) build -trimpath -o $(BIN) ./cmd/inkoust

test:
	$(GO) test ./...

# Needs the programs that .ci/run installs; a missing one fails.
external:
	$(GO) test -tags external ./...

# Also needs the folder SHARED with the official schema and the test files.
shared:
	$(GO) test -tags "external shared" ./...

# Detection measured on the annotated texts of SHARED/eval; needs python3.
eval: build
	python3 scripts/eval.py $(BIN) $(SHARED)/eval $(EVALFLAGS)

# The same on the annotated texts of our own (docs/quality.md).
eval-own: build
	python3 scripts/eval.py $(BIN) $(SHARED)/eval samples/annotated/set-*.jsonl $(EVALFLAGS)

# What is offered for the form of the register, against what people read in the
# same texts (docs/register.md); METADATAFLAGS="-show odd" prints what is wrong.
eval-metadata:
	$(GO) run ./scripts/metadata $(METADATAFLAGS)

# Names on the corpora of SHARED/eval/names (docs/quality.md); needs python3.
eval-names: build
	python3 scripts/names.py $(BIN) $(SHARED)/eval/names $(NAMESFLAGS)

# Later mentions of 305 invented people in all forms of their names, and near
# words that are no names (docs/quality.md); prints what is missed and what is wrong.
eval-forms:
	$(GO) test ./detectors/all -count=1 -v -run TestLaterMentions

# Makes the sample documents anew; needs soffice, chromium, pdftoppm, qpdf.
samples:
	$(GO) run ./samples/gen

# The picture of the README; needs pdftoppm and ImageMagick.
picture: build
	scripts/picture.sh $(BIN)

# Runs every fuzz target for FUZZTIME, one after the other.
fuzz:
	@for dir in $$(grep -rl --include='*_test.go' '^func Fuzz' . | xargs -n1 dirname | sort -u); do \
		for target in $$(grep -ho '^func Fuzz[A-Za-z0-9_]*' $$dir/*_test.go | cut -c6-); do \
			echo "fuzz $$dir $$target"; \
			$(GO) test $$dir -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) || exit 1; \
		done; \
	done

# Tries the tricky files of SHARED/corpora: each is read to the end or set aside
# with a reason; a crash or a hang fails.
corpus: build
	python3 scripts/corpus.py $(BIN) $(SHARED)/corpora

# Redacts the office documents of SHARED/corpora/office and has LibreOffice open
# the results (docs/office.md); needs python3 and soffice. OFFICEFLAGS="--sample 60"
# takes a sample.
corpus-office: build
	python3 scripts/office.py $(BIN) $(SHARED)/corpora/office $(OFFICEFLAGS)

# Compares the speed with MuPDF's on files made for it (docs/pdf.md); needs
# python3, chromium, soffice, mutool and pdftotext. ROUNDS is how often.
ROUNDS ?= 5
bench: build bench-detect
	$(GO) build -trimpath -o bin/engine ./scripts/engine
	python3 scripts/bench.py $(BIN) bin/engine bin/bench $(ROUNDS)

# How fast values are found, all detectors together and apart, on 50 MB of
# invented contracts, one core.
bench-detect:
	$(GO) run ./scripts/detection

clean:
	rm -rf bin dist
