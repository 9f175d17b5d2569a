package pipeline

import "inkoust/internal/hashid"

// The ids of questions are those of one record: answers given on another one must
// not fit by chance. What tells records apart is the record's own name, where it may
// be shown; one that may tell of a person must not be guessed from an id, and its
// number among others changes with them, so such records share their ids. It is
// settled when everything is decided for the first time, before any answer is
// read: however often a record is read again because an answer makes it grow, and
// in whatever run, a question keeps its id.

// settleScope settles it, once.
func (w *Work) settleScope() {
	if w.scoped {
		return
	}
	w.scoped = true
	if name, own := w.safeName(); own {
		w.scope = name
	}
}

// number gives the questions on what files hold beside their text their ids.
func (w *Work) number() {
	for _, f := range w.all() {
		for i := range f.Attached {
			if a := &f.Attached[i]; a.Asked {
				a.Question = "v" + w.question(f, "attachment", a.ID)
			}
		}
		for i := range f.Hidden {
			if h := &f.Hidden[i]; h.Asked {
				h.Question = "h" + w.question(f, "hidden", h.ID)
			}
		}
		for i := range f.Fates {
			if img := &f.Fates[i]; img.Asked {
				img.Question = "o" + w.question(f, "image", img.ID)
			}
		}
	}
}

// question is the id of a question on a thing in a file, without its letter.
func (w *Work) question(f *File, kind, id string) string {
	return hashid.Of(w.scope, f.ID, kind, id)
}
