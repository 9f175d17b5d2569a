package pipeline

import (
	"inkoust/metadata"
	"inkoust/publish"
)

// withholdRequests keeps the requests for information out of what is published:
// the answer goes out, never the request (§ 5 odst. 3 of act 106/1999 asks for
// the information alone). Their text stays known, so that the applicant is found
// in the answer in any form. What a person listed is left as it is.
func (w *Work) withholdRequests() {
	if w.Policy.Info().Name != foiProfile {
		return
	}
	for _, f := range w.Files {
		if f.Disposition == Publish && f.Parked == nil && !f.decided && metadata.IsRequest(f.Parts) {
			f.Disposition, f.Reason = Withhold, publish.Word(w.Policy.Info().Lang, "withheld.request")
		}
	}
}
