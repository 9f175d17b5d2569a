package rules

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"
)

// questionLetters is the length of an id. 30 bits tell the questions of a record
// apart and are short enough to read out; a file of answers is one record's.
const questionLetters = 6

// QuestionID is the id of a question: the same for the same input. It is made
// from the place of the question, never from a value alone, which could be
// guessed from it: record is the record's own name where it may be shown, file the file's place in it, part the part's id,
// subject the person's id or the kind, n the how-manieth of these in the part.
func QuestionID(record, file, part, subject string, n int) string {
	return hashed(questionLetters, fmt.Appendf(nil, "%q %q %q %q %d", record, file, part, subject, n))
}

// hashed are the first letters of a hash, as they can be typed.
func hashed(letters int, of []byte) string {
	sum := sha256.Sum256(of)
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:letters]
}

// Ask gives every decision that is asked the id of its question. All mentions
// of one person in one role are one question, and so are all pieces of one range
// of text; any other value is one each. The
// decisions of a record must come in the order of its files and findings.
func Ask(record string, decisions []Decision) {
	type group struct{ person, role, rule string }
	people, ranges := map[group]string{}, map[string]string{}
	counts := map[string]int{}
	used := map[string]bool{}
	for i := range decisions {
		d := &decisions[i]
		if !d.Asked {
			continue
		}
		if d.Range != nil && ranges[d.File+" "+d.Range.ID] != "" {
			d.Question = ranges[d.File+" "+d.Range.ID]
			continue
		}
		subject, g := string(d.Kind), group{d.Person, string(d.Role), d.Rule}
		if d.named() && !d.Doubtful {
			if id, ok := people[g]; ok {
				d.Question = id
				continue
			}
			subject = d.Person + " " + g.role
		}
		place := d.File + " " + d.Part + " " + subject
		n := counts[place]
		id := QuestionID(record, d.File, d.Part, subject, n)
		for used[id] { // another question took it: the next, in a fixed order
			n += 1 << 20
			id = QuestionID(record, d.File, d.Part, subject, n)
		}
		counts[place]++
		used[id] = true
		d.Question = id
		if d.Range != nil {
			ranges[d.File+" "+d.Range.ID] = id
		}
		if d.named() && !d.Doubtful {
			people[g] = id
		}
	}
}
