package watch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"inkoust/pipeline"
	"inkoust/publish"
)

// replied takes an answer of the register over into the package that it belongs
// to and says where the answer goes; nil for every other input. A kill between
// the two repeats it with the same result.
func (d *Daemon) replied(ctx context.Context, c *claim) *commit {
	info, err := os.Stat(c.original())
	if d.Receive == nil || err != nil || !info.Mode().IsRegular() || !answering[strings.ToLower(filepath.Ext(c.name))] {
		return nil
	}
	r, err := d.Receive(ctx, d.path(d.Config.Folders.Out), c.original())
	if errors.Is(err, publish.ErrNoReceipt) || errors.Is(err, pipeline.ErrNoRecord) && r != nil && r.Receipt.Sent {
		return nil // a document, or a data message of something else
	}
	n := d.replyNote(r, err)
	if n == nil {
		d.Log.Info().Str("claim", c.id).Str("state", string(r.Package.Manifest.State)).Msg("answer taken over")
		return &commit{Origin: d.Config.Folders.Done, OrigAs: d.free(d.Config.Folders.Done, c.name, "")}
	}
	f := d.Config.Folders.Parked
	return &commit{Origin: f, OrigAs: d.free(f, c.name, ""), Note: d.note(*n)}
}

// answering are the extensions of answers.
var answering = map[string]bool{".xml": true, ".zfo": true}

// replyNote says what a person has to do about an answer; nil for nothing.
func (d *Daemon) replyNote(r *pipeline.Reply, err error) *Note {
	switch {
	case errors.Is(err, pipeline.ErrNoRecord), errors.Is(err, pipeline.ErrManyRecord):
		return &Note{
			What: "Odpověď registru smluv nelze přiřadit k jedinému balíčku ve složce " + d.Config.Folders.Out + ".",
			Do:   "Uveďte balíček ručně: inkoust publish --reply SOUBOR --record BALÍČEK --out " + d.Config.Folders.Out,
		}
	case err != nil:
		return &Note{
			What: "Odpověď registru smluv nelze přečíst: neodpovídá schématu registru.",
			Do:   "Vložte soubor přesně tak, jak přišel datovou schránkou.",
		}
	}
	where := "Balíček: " + d.Config.Folders.Out + "/" + filepath.Base(r.Package.Dir)
	switch {
	case r.Receipt.Broken:
		return &Note{"Otisk v odpovědi registru nesouhlasí s jejím obsahem; odpověď nebyla převzata.", where, "Vložte soubor přesně tak, jak přišel datovou schránkou."}
	case len(r.Changed) > 0:
		return &Note{"Registr má jiný obsah souboru než balíček; odpověď nebyla převzata.", where,
			"Zjistěte, který soubor byl odeslán. Pokud nebyl anonymizován, záznam v registru neprodleně znepřístupněte."}
	case r.Receipt.Refused != nil:
		f := r.Receipt.Refused
		return &Note{fmt.Sprintf("Registr smluv zprávu odmítl (chyba %s): %s.", f.Code, f.What), where, f.Do}
	}
	return nil
}
