package document

// Literal is the text that stands for a removed value in text formats and in
// the ActualText of a PDF box. It depends on the plan's language alone, so its
// length tells nothing; with labels the kind is added.
func Literal(lang, label string) string {
	word, ok := literals[lang]
	if !ok {
		word = literals["en"]
	}
	if label == "" {
		return "[" + word + "]"
	}
	return "[" + word + ": " + label + "]"
}

var literals = map[string]string{
	"cs": "znečitelněno",
	"sk": "anonymizované",
	"pl": "zanonimizowano",
	"ru": "обезличено",
	"en": "redacted",
}
